import { Select, type SelectProps, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { unitQuery, unitsQuery } from '../api/queries.ts';
import { useWords } from '../i18n/use-words.ts';
import { useMoment } from '../shell/moment.ts';

type UnitSelectProps = Omit<SelectProps, 'data' | 'value' | 'onChange'> &
  Readonly<{
    value: string | null;
    onChange: (code: string | null) => void;
    /** Legal date on which the unit must exist; default today. */
    day?: string | undefined;
    /** Takes several, one after the other: empty again after each. */
    isForSeveral?: boolean;
    /** Those too that are no more: what is looked for may be of their time. */
    withEnded?: boolean;
  }>;

/** A unit, found by its name with or without marks, or by its code. */
export const UnitSelect = ({
  value,
  onChange,
  day,
  isForSeveral = false,
  withEnded = false,
  ...rest
}: UnitSelectProps) => {
  const { t } = useWords();
  const { asOf } = useMoment();
  const [text, setText] = useState('');
  const [q] = useDebouncedValue(text.trim(), 200);
  const chosen = useQuery({ ...unitQuery(value ?? '', day, asOf), enabled: value !== null });
  const chosenName = chosen.data?.unit.name;
  // What is shown as chosen is no search word.
  const found = useQuery(
    unitsQuery(
      { q: q === chosenName ? '' : q, day, limit: 30, ...(withEnded ? { includeEnded: 'true' as const } : {}) },
      asOf,
    ),
  );
  const options = new Map(found.data?.units.map((unit) => [unit.code, unit.name]));
  if (value !== null) options.set(value, chosenName ?? value);
  return (
    <Select
      searchable
      clearable
      {...rest}
      value={value}
      onChange={(code) => {
        onChange(code);
        // After the component has written the chosen name into its own box.
        if (isForSeveral) requestAnimationFrame(() => setText(''));
      }}
      searchValue={text}
      onSearchChange={setText}
      data={[...options].map(([code, name]) => ({ value: code, label: name }))}
      // The server has searched, and knows more of Vietnamese than a comparison of letters.
      filter={({ options: all }) => all}
      renderOption={({ option }) => (
        <div>
          <Text size="sm">{option.label}</Text>
          <Text size="xs" c="dimmed">
            {option.value}
          </Text>
        </div>
      )}
      nothingFoundMessage={found.isFetching ? t('search.searching') : t('search.none', { q })}
      maxDropdownHeight={280}
      comboboxProps={{ withinPortal: true }}
      clearButtonProps={{ 'aria-label': t('forms.clear') }}
    />
  );
};
