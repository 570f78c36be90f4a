import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { SearchIcon } from '@primer/octicons-react';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../i18n/use-words.ts';

/** Searches while one types, a little behind the fingers. */
export const SearchField = ({ value, onChange }: Readonly<{ value: string; onChange: (q: string) => void }>) => {
  const { t } = useWords();
  const [text, setText] = useState(value);
  const told = useRef(value);
  const tell = useDebouncedCallback((q: string) => {
    told.current = q;
    onChange(q);
  }, 250);
  // The address may change by other hands: back, a saved filter. What was told from here is older than what is typed.
  useEffect(() => {
    if (value === told.current) return;
    told.current = value;
    setText(value);
  }, [value]);
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
