import { Button, Group, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { CalendarIcon, ListUnorderedIcon, PersonIcon } from '@primer/octicons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { CLOCKS, type ClockName } from '#domain/law/clocks/clock-names.ts';
import { clockNames } from '#terms/clocks.ts';
import { deadlinesQuery } from '../api/queries.ts';
import { ExportButton } from '../exporting/export-button.tsx';
import { BodySelect } from '../forms/body-select.tsx';
import { DayInput } from '../forms/day-input.tsx';
import { UnitSelect } from '../forms/unit-select.tsx';
import { dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { useMoment } from '../shell/moment.ts';
import { MoreButton } from '../shell/more-button.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import { Empty, Failure, Loading, StaleNotice } from '../shell/states.tsx';
import { useMe } from '../shell/use-me.ts';
import { DeadlineList } from './deadline-list.tsx';
import { type DeadlineSearch, type ListName, listNames } from './deadline-search.ts';
import { MonthGrid, spanOf } from './month-grid.tsx';

const route = getRouteApi('/inside/deadlines');

/** The chosen day, else the month that is open, else any time. */
const spanShown = ({ due, month, dueFrom }: Pick<DeadlineSearch, 'due' | 'month' | 'dueFrom'>) => {
  if (due !== undefined) return { dueFrom: due, dueTo: due };
  if (month === undefined) return given({ dueFrom });
  const { first, last } = spanOf(month);
  return { dueFrom: first, dueTo: last };
};

/** What the clocks belong to, in the order in which the filter offers them. */
const SCOPES = ['case', 'matter', 'action'] as const;
const CLOCK_NAMES = Object.keys(CLOCKS) as ClockName[];

/** What has to be done by when, over all cases, matters and actions that one may see: as a list, or on a calendar. */
export const DeadlinesPage = () => {
  const { t } = useWords();
  const { asOf } = useMoment();
  const search = route.useSearch();
  const { month, due, list = 'open', clock, unit, officer, body, dueFrom, day: asked } = search;
  const change = useChange();
  const query = useInfiniteQuery(
    deadlinesQuery({ list, ...given({ clock, unit, officer, body, day: asked }), ...spanShown(search) }, asOf),
  );
  const lines = query.data?.pages.flatMap(({ deadlines }) => deadlines);
  const day = query.data?.pages[0]?.asOf.day;
  // The calendar opens on the month of the last answer also while another list is on its way.
  const [lastDay, setLastDay] = useState(day);
  if (day !== undefined && day !== lastDay) setLastDay(day);
  return (
    <Stack>
      <Group justify="space-between" align="baseline">
        <PageTitle>{t('deadlines.title')}</PageTitle>
        <ExportButton
          choices={[
            { list: 'deadlines', filters: { list, clock, unit, officer, body, ...spanShown(search) }, day: asked },
          ]}
        />
      </Group>
      <Filters search={search} onChange={change} today={lastDay} />
      {month !== undefined && (
        <MonthGrid
          month={month}
          chosen={due}
          today={day}
          filters={given({ clock, unit, officer, body, day: asked })}
          onMonth={(next) => change({ month: next, due: undefined }, { keepsHistory: true })}
          onDay={(next) => change({ due: next === due ? undefined : next }, { keepsHistory: true })}
        />
      )}
      {dueFrom !== undefined && month === undefined && due === undefined && (
        <Group gap="xs">
          <Text fw={600}>{t('deadlines.dueFrom', { day: dateText(dueFrom) })}</Text>
          <Button size="xs" variant="subtle" onClick={() => change({ dueFrom: undefined })}>
            {t('deadlines.everyDay')}
          </Button>
        </Group>
      )}
      <StaleNotice stale={query.data?.pages[0]?.asOf.staleSince ?? null} />
      {due !== undefined && (
        <Group gap="xs">
          <Text fw={600}>{t('deadlines.dueOn', { day: dateText(due) })}</Text>
          <Button size="xs" variant="subtle" onClick={() => change({ due: undefined })}>
            {t('deadlines.everyDay')}
          </Button>
        </Group>
      )}
      {query.error !== null && lines === undefined ? (
        <Failure error={query.error} onRetry={() => void query.refetch()} />
      ) : lines === undefined ? (
        <Loading lines={8} />
      ) : lines.length === 0 ? (
        <Empty>{month === undefined ? t(`deadlines.none.${list}`) : t('deadlines.noneThen')}</Empty>
      ) : (
        <>
          <DeadlineList lines={lines} />
          <MoreButton query={query} />
        </>
      )}
    </Stack>
  );
};

/** `keepsHistory`: going back leads to what was looked at before. */
type Change = (next: DeadlineSearch, options?: Readonly<{ keepsHistory?: boolean }>) => void;

const useChange = (): Change => {
  const navigate = useNavigate({ from: '/deadlines' });
  return (next, { keepsHistory = false } = {}) =>
    void navigate({
      to: '/deadlines',
      search: (before) => ({ ...before, ...next }),
      replace: !keepsHistory,
      resetScroll: false,
    });
};

type FiltersProps = Readonly<{ search: DeadlineSearch; onChange: Change; today: string | undefined }>;

const Filters = ({ search, onChange, today }: FiltersProps) => {
  const { t, say } = useWords();
  const { officerId } = useMe();
  const { list = 'open', clock, unit, officer, month, body, day } = search;
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <SegmentedControl
          aria-label={t('deadlines.view')}
          value={month === undefined ? 'list' : 'calendar'}
          onChange={(view) => onChange({ month: view === 'list' ? undefined : today?.slice(0, 7), due: undefined })}
          data={[
            { value: 'list', label: <Option icon={ListUnorderedIcon} text={t('deadlines.asList')} /> },
            { value: 'calendar', label: <Option icon={CalendarIcon} text={t('deadlines.asCalendar')} /> },
          ]}
        />
        <Button
          variant={officer === officerId ? 'filled' : 'default'}
          aria-pressed={officer === officerId}
          leftSection={<PersonIcon aria-hidden />}
          onClick={() => onChange({ officer: officer === officerId ? undefined : officerId })}
        >
          {t('deadlines.mine')}
        </Button>
      </Group>
      <Group align="flex-end" gap="xs">
        <Select
          label={t('deadlines.show')}
          value={list}
          allowDeselect={false}
          onChange={(value) => onChange({ list: isListName(value) ? value : undefined })}
          data={listNames.map((name) => ({ value: name, label: t(`deadlines.list.${name}`) }))}
        />
        <Select
          label={t('deadlines.what')}
          placeholder={t('deadlines.anyClock')}
          clearable
          searchable
          value={clock ?? null}
          onChange={(value) => onChange({ clock: value ?? undefined })}
          data={SCOPES.map((scope) => ({
            group: t(`deadlines.scope.${scope}`),
            items: CLOCK_NAMES.filter((name) => CLOCKS[name].scope === scope).map((name) => ({
              value: name,
              label: say(clockNames[name]),
            })),
          }))}
          style={{ flex: '1 1 14rem' }}
        />
        <DayInput
          label={t('deadlines.judgedOnDay')}
          value={day ?? today ?? null}
          onChange={(value) => onChange({ day: value ?? undefined })}
          clearable={day !== undefined}
          style={{ flex: '0 1 11rem' }}
        />
        <BodySelect body={body} onChange={(value) => onChange({ body: value })} />
        <div style={{ flex: '1 1 14rem' }}>
          <UnitSelect
            label={t('deadlines.unit')}
            withEnded
            value={unit ?? null}
            onChange={(value) => onChange({ unit: value ?? undefined })}
          />
        </div>
      </Group>
    </Stack>
  );
};

const Option = ({ icon: OptionIcon, text }: Readonly<{ icon: typeof CalendarIcon; text: string }>) => (
  <>
    <OptionIcon aria-hidden /> {text}
  </>
);

const isListName = (value: string | null): value is ListName => listNames.some((name) => name === value);

const given = <Fields extends Readonly<Record<string, string | undefined>>>(fields: Fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Fields]?: string;
  };
