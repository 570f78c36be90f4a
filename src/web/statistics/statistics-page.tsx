import { Group, Stack, Switch, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { STATISTICS_COLUMNS } from '#domain/law/statistics-form.ts';
import { type Statistics, statisticsQuery } from '../api/statistics-queries.ts';
import { dateText, instantText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { AnchorLink } from '../shell/links.tsx';
import { useMoment } from '../shell/moment.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { Loaded, StaleNotice } from '../shell/states.tsx';
import { useMe } from '../shell/use-me.ts';
import { FiguresList } from './figures-list.tsx';
import { FiguresTable } from './figures-table.tsx';
import { LinesDialog } from './lines-dialog.tsx';
import { PeriodFields } from './period-fields.tsx';
import { rowsOf } from './rows-of.ts';
import { chosenPeriod, endOf, type StatisticsSearch } from './statistics-search.ts';
import { TakeAway } from './take-away.tsx';
import { WhatItIs } from './what-it-is.tsx';

const route = getRouteApi('/inside/statistics');

/** Form 01/TTr of a period: each figure beside that of a year before, and on demand beside what was reported. */
export const StatisticsPage = () => {
  const { t } = useWords();
  const { asOf, isPast } = useMoment();
  const { today } = useMe();
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/statistics' });
  const { period, ...chosen } = chosenPeriod(search, today);
  // What was reported is known of a period that is over; whoever looks at the past looks at what was known then anyway.
  const isOver = period.to < today;
  const isCompared = search.cutOff === 'end' && isOver && !isPast;
  const asked = { ...period, ...(isCompared ? { cutOff: endOf(period) } : {}) };
  const query = useQuery({ ...statisticsQuery(asked, asOf), placeholderData: (before) => before });
  const isNarrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  const Figures = isNarrow ? FiguresList : FiguresTable;
  const go = (next: StatisticsSearch): void =>
    void navigate({
      to: '/statistics',
      search: (before) => ({ ...before, ...next }),
      replace: true,
      resetScroll: false,
    });
  return (
    <Stack>
      <PageTitle>{t('statistics.title')}</PageTitle>
      <PeriodFields {...chosen} period={period} today={today} onChange={go} />
      {!isPast && <CutOff search={search} lastDay={period.to} isOver={isOver} onChange={go} />}
      <Loaded query={query} lines={10}>
        {(statistics) => (
          <Stack gap="sm">
            <StaleNotice stale={statistics.asOf.staleSince} />
            <WhatItIs statistics={statistics} />
            <TakeAway statistics={statistics} search={search} />
            <Figures
              rows={rowsOf(statistics, t('statistics.total'))}
              onOpen={({ body, column, lines }) => go({ column, body: body ?? undefined, lines })}
            />
            <Text size="sm" c="dimmed">
              {t('statistics.legend', {
                from: dateText(statistics.before.from),
                to: dateText(statistics.before.to),
              })}
              {statistics.cutOff !== null && ' '}
              {statistics.cutOff !== null &&
                (differs(statistics)
                  ? t('statistics.legendCutOff', cutOffWords(statistics.cutOff))
                  : t('statistics.sameAsCutOff', cutOffWords(statistics.cutOff)))}
            </Text>
            <LinesDialog
              search={search}
              statistics={statistics}
              onClose={() => go({ column: undefined, body: undefined, lines: undefined })}
            />
          </Stack>
        )}
      </Loaded>
    </Stack>
  );
};

const cutOffWords = ({ number, instant }: Readonly<{ number: number; instant: string }>) => ({
  number,
  instant: instantText(instant),
});

/** That nothing differs is worth a word: else one looks for it. */
const differs = ({ rows, total }: Statistics): boolean =>
  [...rows, total].some(({ figures, reported }) =>
    STATISTICS_COLUMNS.some((column) => reported !== null && reported[column] !== figures[column]),
  );

type CutOffProps = Readonly<{
  search: StatisticsSearch;
  lastDay: string;
  isOver: boolean;
  onChange: (next: StatisticsSearch) => void;
}>;

const CutOff = ({ search, lastDay, isOver, onChange }: CutOffProps) => {
  const { t } = useWords();
  if (!isOver) {
    return (
      <Text size="sm" c="dimmed">
        {t('statistics.notOver', { day: dateText(lastDay) })}
      </Text>
    );
  }
  return (
    <Group gap="lg">
      <Switch
        label={t('statistics.compare', { day: dateText(lastDay) })}
        checked={search.cutOff === 'end'}
        onChange={(event) => onChange({ cutOff: event.currentTarget.checked ? 'end' : undefined })}
      />
      <AnchorLink
        to="/statistics"
        search={{ ...search, cutOff: undefined, asOf: endOf({ from: lastDay, to: lastDay }) }}
        size="sm"
      >
        {t('statistics.asThen')}
      </AnchorLink>
    </Group>
  );
};
