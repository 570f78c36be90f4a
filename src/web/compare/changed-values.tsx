import { Table } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type ChangedValue, type Compared, changedValuesQuery } from '../api/ledger-queries.ts';
import { capitalised } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { MoreButton } from '../shell/more-button.tsx';
import { Failure, Loading } from '../shell/states.tsx';
import classes from './compare.module.css';
import { SetBy } from './set-by.tsx';
import { ValueTable } from './value-table.tsx';

type ChangedValuesProps = Readonly<{ compared: Compared; subject: string; title: string }>;

/** What of one thing is another value, as it was and as it became, with the event that made it so. */
export const ChangedValues = ({ compared, subject, title }: ChangedValuesProps) => {
  const { t } = useWords();
  const query = useInfiniteQuery(changedValuesQuery(compared, subject));
  const { data, error } = query;
  if (data === undefined) {
    return error === null ? <Loading lines={3} /> : <Failure error={error} onRetry={() => void query.refetch()} />;
  }
  return (
    <>
      <ValueTable label={t('compare.valuesOf', { title })} verticalSpacing={4}>
        {data.pages
          .flatMap(({ values }) => values)
          .map((value) => (
            <Row key={value.path} value={value} />
          ))}
      </ValueTable>
      <MoreButton query={query} of={t('compare.valuesOf', { title })} />
    </>
  );
};

const Row = ({ value: { name, before, after, event } }: Readonly<{ value: ChangedValue }>) => {
  const { t, say } = useWords();
  return (
    <Table.Tr>
      <Table.Th scope="row">{capitalised(say(name))}</Table.Th>
      <Table.Td data-label={t('compare.before')} className={classes['old'] ?? ''}>
        {before === null ? t('compare.nothing') : say(before)}
      </Table.Td>
      <Table.Td data-label={t('compare.after')}>{after === null ? t('compare.removed') : say(after)}</Table.Td>
      <Table.Td data-label={t('compare.because')}>
        <SetBy scope={undefined} event={event} />
      </Table.Td>
    </Table.Tr>
  );
};
