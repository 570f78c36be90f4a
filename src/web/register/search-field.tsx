import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { SearchIcon } from '@primer/octicons-react';
import { useEffect, useState } from 'react';
import { useWords } from '../i18n/use-words.ts';

/** Searches while one types, a little behind the fingers. */
export const SearchField = ({ value, onChange }: Readonly<{ value: string; onChange: (q: string) => void }>) => {
  const { t } = useWords();
  const [text, setText] = useState(value);
  const tell = useDebouncedCallback(onChange, 250);
  // The address may change by other hands: back, a saved filter.
  useEffect(() => setText(value), [value]);
  return (
    <TextInput
      style={{ flex: '1 1 16rem' }}
      type="search"
      label={t('register.searchLabel')}
      placeholder={t('register.searchPlaceholder')}
      leftSection={<SearchIcon aria-hidden />}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        tell(event.currentTarget.value.trim());
      }}
    />
  );
};
