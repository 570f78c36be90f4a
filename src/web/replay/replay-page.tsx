import { Group, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { densityQuery, type LogEntry, logQuery } from '../api/ledger-queries.ts';
import { ExportButton } from '../exporting/export-button.tsx';
import { instantText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { AnchorLink } from '../shell/links.tsx';
import { useGoTo, useMoment } from '../shell/moment.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { Empty, Failure, Loading, StaleNotice } from '../shell/states.tsx';
import { Bookmarks } from './bookmarks.tsx';
import { LedgerSlider } from './ledger-slider.tsx';
import { LogList } from './log-list.tsx';
import { PlacePicker } from './place-picker.tsx';
import classes from './replay.module.css';
import { type Scope, scopeOf, scopeText } from './scope.ts';
import { ScopeChoice } from './scope-choice.tsx';
import { StateThen } from './state-then.tsx';
import { useReadAhead } from './use-read-ahead.ts';
import { useSteps } from './use-steps.ts';

const route = getRouteApi('/inside/replay');

/** Phòng xem lại: walks through the ledger, or a case, a unit, a head of it; beside the log stands how things were. */
export const ReplayPage = () => {
  const { t } = useWords();
  const text = route.useSearch().scope;
  const { asOf } = useMoment();
  const scope = useMemo(() => scopeOf(text), [text]);
  const navigate = useNavigate({ from: '/replay' });
  const choose = (next: Scope, moment: string | undefined): void =>
    void navigate({
      to: '/replay',
      search: (before) => ({ ...before, scope: next.kind === 'ledger' ? undefined : scopeText(next), asOf: moment }),
      replace: true,
      resetScroll: false,
    });
  return (
    <Stack gap="sm">
      <Group justify="space-between" align="baseline">
        <PageTitle>{t('replay.title')}</PageTitle>
        <Group gap="md">
          <AnchorLink to="/compare" search={{ scope: text, from: asOf }}>
            {t('replay.toCompare')}
          </AnchorLink>
          <ExportButton choices={[{ list: 'ledger-log', filters: { scope: scopeText(scope) } }]} />
        </Group>
      </Group>
      <Text size="sm" c="dimmed">
        {t('replay.explain')}
      </Text>
      <ScopeChoice scope={scope} onChange={(next) => choose(next, asOf)} />
      <Room
        key={scopeText(scope)}
        scope={scope}
        onBookmark={(bookmark) => choose(scopeOf(bookmark.scope), String(bookmark.number))}
      />
    </Stack>
  );
};

/** Where one stands must be in sight without scrolling, and on a telephone what stood then not below a long list. */
const around = (
  entries: readonly LogEntry[],
  position: number | null,
  [before, after]: readonly [number, number],
): readonly LogEntry[] => {
  const index = entries.findIndex(({ number }) => number === position);
  return entries.slice(Math.max(index - before, 0), Math.max(index, 0) + after + 1);
};

type RoomProps = Readonly<{
  scope: Scope;
  onBookmark: (bookmark: Readonly<{ scope: string; number: number }>) => void;
}>;

const Room = ({ scope, onBookmark }: RoomProps) => {
  const { t } = useWords();
  const { asOf } = useMoment();
  const goTo = useGoTo();
  const name = scopeText(scope);
  const log = useQuery({ ...logQuery(name, asOf), placeholderData: (before) => before });
  const density = useQuery(densityQuery(name));
  const isNarrow = useMediaQuery('(max-width: 62em)', undefined, { getInitialValueInEffect: false });
  useReadAhead(scope, log.data?.steps);
  const step = useSteps(log.data?.steps, log.isPlaceholderData, goTo);
  const error = log.error ?? density.error;
  if (log.data === undefined || density.data === undefined) {
    return error === null ? <Loading lines={10} /> : <Failure error={error} onRetry={() => void log.refetch()} />;
  }
  const { position, entries, steps, asOf: until } = log.data;
  if (density.data.events === 0) return <Empty>{t('replay.nothing')}</Empty>;
  const here = entries.find(({ number }) => number === position);
  return (
    <Stack gap="sm">
      <StaleNotice stale={until.staleSince} />
      <LedgerSlider density={density.data} entry={here} steps={steps} onGo={step.go} onStep={step.by} />
      <Text fw={600} role="status">
        {here === undefined
          ? t('replay.beforeFirst')
          : t('replay.standing', { number: here.number, instant: instantText(here.recordedAt) })}
      </Text>
      <Group justify="space-between" align="flex-end">
        <PlacePicker last={until.number} onGo={(moment) => void goTo(moment, { replace: true })} />
        <Bookmarks scope={name} number={position} onChoose={onBookmark} />
      </Group>
      <div className={classes['room'] ?? ''}>
        <LogList
          entries={around(entries, position, isNarrow ? [2, 2] : [3, 8])}
          position={position}
          withSubjects={scope.kind !== 'case'}
        />
        <section aria-label={t('replay.state')}>
          {position === null ? <Empty>{t('replay.notThen')}</Empty> : <StateThen scope={scope} asOf={asOf} />}
        </section>
      </div>
    </Stack>
  );
};
