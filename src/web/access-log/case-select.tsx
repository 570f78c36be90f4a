import { Select, type SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { whoCouldSeeQuery } from '../api/access-queries.ts';
import { firstCasesQuery } from '../api/queries.ts';
import { useWords } from '../i18n/use-words.ts';
import { useMoment } from '../shell/moment.ts';

type CaseSelectProps = Omit<SelectProps, 'data' | 'value' | 'onChange'> &
  Readonly<{ value: string | null; onChange: (caseId: string | null) => void }>;

const AT_MOST = 20;

/** A case, found by words of its title or the number of its decision. */
export const CaseSelect = ({ value, onChange, ...rest }: CaseSelectProps) => {
  const { t, say } = useWords();
  const { asOf } = useMoment();
  const [text, setText] = useState('');
  const [q] = useDebouncedValue(text.trim(), 200);
  // Asked on this screen anyway: it says what the chosen one is called.
  const chosen = useQuery({
    ...whoCouldSeeQuery({ kind: 'case', id: value ?? '' }, asOf),
    enabled: value !== null,
  });
  const title = chosen.data?.subject.title;
  const chosenTitle = title == null ? undefined : say(title);
  const words = q === '' || q === chosenTitle ? {} : { q };
  const found = useQuery(firstCasesQuery({ ...words, sort: '-stage-since' }, asOf, AT_MOST));
  const options = new Map(found.data?.map((line) => [line.caseId, say(line.title)]));
  // At a moment before it was opened it is called nothing.
  const unnamed = chosen.data === undefined ? t('states.loading') : t('accessLog.notThere');
  if (value !== null) options.set(value, chosenTitle ?? options.get(value) ?? unnamed);
  return (
    <Select
      searchable
      clearable
      {...rest}
      value={value}
      onChange={onChange}
      searchValue={text}
      onSearchChange={setText}
      data={[...options].map(([caseId, label]) => ({ value: caseId, label }))}
      // The server has searched.
      filter={({ options: all }) => all}
      placeholder={t('accessLog.anyCase')}
      nothingFoundMessage={found.isFetching ? t('search.searching') : t('search.none', { q })}
      maxDropdownHeight={280}
      clearButtonProps={{ 'aria-label': t('forms.clear') }}
    />
  );
};
