import { Group, Modal, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { columnNumber, type StatisticsColumn } from '#domain/law/statistics-form.ts';
import { statisticsColumnNames } from '#terms/statistics.ts';
import { type Statistics, traceQuery } from '../api/statistics-queries.ts';
import { ExportButton } from '../exporting/export-button.tsx';
import { dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { useMoment } from '../shell/moment.ts';
import { MoreButton } from '../shell/more-button.tsx';
import { Failure, Loading } from '../shell/states.tsx';
import { amountText, differenceText } from './figure-text.ts';
import { LineItem } from './line-item.tsx';
import classes from './statistics.module.css';
import type { StatisticsSearch } from './statistics-search.ts';
import { endOf } from './statistics-search.ts';

type LinesDialogProps = Readonly<{ search: StatisticsSearch; statistics: Statistics; onClose: () => void }>;

/** What a figure is made of, or what has changed in it; in the address, so that it can be sent to somebody. */
export const LinesDialog = ({ search, statistics, onClose }: LinesDialogProps) => {
  const { t, say } = useWords();
  const isNarrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  const { column, body } = search;
  const name = statistics.rows.find((row) => row.body === body)?.name ?? t('statistics.total');
  return (
    // There all the time, so that who closes it is back where he came from.
    <Modal
      opened={column !== undefined}
      onClose={onClose}
      title={
        column &&
        t('statistics.linesOf', { number: columnNumber(column), column: say(statisticsColumnNames[column]), name })
      }
      size="xl"
      fullScreen={isNarrow === true}
      closeButtonProps={{ 'aria-label': t('statistics.close') }}
    >
      {column !== undefined && <Lines search={search} column={column} statistics={statistics} />}
    </Modal>
  );
};

type LinesProps = Readonly<{ search: StatisticsSearch; column: StatisticsColumn; statistics: Statistics }>;

const Lines = ({ search: { body, lines: of }, column, statistics }: LinesProps) => {
  const { t, language } = useWords();
  const { asOf } = useMoment();
  const { period, before } = statistics;
  const asked = of === 'before' ? before : period;
  const figure = {
    ...{ column, ...asked },
    ...(body === undefined ? {} : { body }),
    // Who reports is asked of the period that is looked at, for the year before too.
    ...(of === 'before' ? { reportedOn: period.to } : {}),
    ...(of === 'changes' ? { cutOff: endOf(period) } : {}),
  };
  const query = useInfiniteQuery(traceQuery(figure, asOf));
  const [first] = query.data?.pages ?? [];
  if (first === undefined) {
    return query.error === null ? (
      <Loading lines={5} />
    ) : (
      <Failure error={query.error} onRetry={() => void query.refetch()} />
    );
  }
  const words = { from: dateText(asked.from), to: dateText(asked.to), count: first.count };
  return (
    <Stack gap="sm">
      <Text>
        {of === 'changes' && first.reported !== null
          ? t('statistics.changedBy', {
              reported: amountText(column, first.reported, language),
              known: amountText(column, first.reported + first.amount, language),
              difference: differenceText(column, first.amount, language),
            })
          : t('statistics.sum', { ...words, amount: amountText(column, first.amount, language) })}
      </Text>
      {first.count > 0 && (
        <Group>
          <ExportButton choices={[{ list: 'statistics-lines', filters: figure }]} />
        </Group>
      )}
      <ol className={classes['lines']}>
        {query.data?.pages
          .flatMap(({ lines }) => lines)
          .map((line) => (
            <LineItem
              key={`${line.number}.${line.type}.${line.recommendationId ?? ''}.${line.amount}`}
              line={line}
              column={column}
            />
          ))}
      </ol>
      <MoreButton query={query} />
    </Stack>
  );
};
