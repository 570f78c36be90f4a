import { Autocomplete } from '@mantine/core';
import { type FieldProps, useInput } from './fields.tsx';

/** One line that may be what was written before: the same body under two names would be two bodies. */
export const SuggestField = ({ known, ...props }: FieldProps & Readonly<{ known: readonly string[] }>) => {
  const { input, value, set } = useInput(props);
  return (
    <Autocomplete
      {...input}
      data={[...new Set(known)]}
      value={typeof value === 'string' ? value : ''}
      onChange={set}
      autoComplete="off"
    />
  );
};
