import { type ClockDerivation, isProvisional, type ToldDerivation } from '#domain/law/clocks/clock.ts';
import { type CountedDay, dayByDay } from '#domain/law/clocks/term-end.ts';
import type { At, Queries, Query, Reader } from '#projecting/read-model.ts';
import { lawGroundBy } from '../clocks/law-ground.ts';
import { pageToken } from '../page-token.ts';
import { changedClockCounts, changedClocks } from './changed-clocks.ts';
import { clockCounts } from './clock-counts.ts';
import { type ClockLine, type ClockSummary, linesOf, summaryOf } from './clock-line.ts';
import { CLOCK_COLUMNS, type ClockAsOf, type ClockAxis, type ClockRow, clockAsOf } from './clock-row.ts';
import { headingsOf } from './headings.ts';
import { impact, impactCounts } from './impact.ts';
import { lawQueries, policyOn } from './law-queries.ts';
import { type ClockFilters, endOfClock, matchingClocks, matchingSql } from './matching.ts';

export type ClockPage = Readonly<{ deadlines: readonly ClockLine[]; next: string | null; soonDays: number }>;

type ListParams = Omit<ClockFilters, 'soonDays'> & Readonly<{ /** At most 200. */ limit: number; after?: string }>;

const MAX_PAGE = 200;

/** One page of the clocks that match, the first to end first. */
const list: Query<ListParams, ClockPage> = (reader, { limit, after, ...filters }, at) => {
  const size = Math.min(limit, MAX_PAGE);
  const soonDays = policyOn(reader, 'due-soon-days', at);
  const found: ClockAsOf[] = [];
  let hasMore = false;
  for (const clock of matchingClocks(reader, { ...filters, soonDays }, at, { after, wanted: size + 1 })) {
    hasMore = found.length === size;
    if (hasMore) break;
    found.push(clock);
  }
  const last = hasMore ? found.at(-1) : undefined;
  return {
    deadlines: linesOf(reader, found, filters.visibility, at),
    next: last ? pageToken(at, endOfClock(last)) : null,
    soonDays,
  };
};

export type DayCount = Readonly<{ dueOn: string; open: number; overdue: number; provisional: number }>;

type CountParams = Omit<ClockFilters, 'soonDays' | 'list' | 'dueFrom' | 'dueTo'> &
  Readonly<{ from: string; to: string }>;

/** For each day of a span, how many duties end on it that are not done yet: what a calendar shows. */
const perDay: Query<CountParams, readonly DayCount[]> = (reader, { from, to, ...filters }, at) => {
  const span: ClockFilters = { ...filters, list: 'open', dueFrom: from, dueTo: to, soonDays: 0 };
  return filters.axis === 'recorded' ? storedDays(reader, span, at) : computedDays(reader, span, at);
};

type StoredDay = Readonly<{ due_on: string; open: number; overdue: number; provisional: number }>;

const storedDays = (reader: Reader, filters: ClockFilters, at: At): readonly DayCount[] => {
  const { where, params } = matchingSql(reader, filters, at);
  return reader
    .all<StoredDay>(
      `select due_on, count(*) as open, sum(due_on < :today) as overdue, sum(is_provisional) as provisional
       from ${reader.asOf('clock')} as k where ${where} group by due_on order by due_on`,
      { ...params, today: at.legalDate },
    )
    .map(({ due_on: dueOn, open, overdue, provisional }) => ({ dueOn, open, overdue, provisional }));
};

const computedDays = (reader: Reader, filters: ClockFilters, at: At): readonly DayCount[] => {
  const days = new Map<string, { open: number; overdue: number; provisional: number }>();
  for (const { standing, due } of matchingClocks(reader, filters, at, { wanted: MAX_PAGE })) {
    if (standing.dueOn === null) continue;
    const count = days.get(standing.dueOn) ?? { open: 0, overdue: 0, provisional: 0 };
    count.open += 1;
    if (standing.status === 'lapsed') count.overdue += 1;
    if (isProvisional(due.derivation)) count.provisional += 1;
    days.set(standing.dueOn, count);
  }
  return [...days].map(([dueOn, count]) => ({ dueOn, ...count }));
};

/** Why a term was extended is not of the outline of a case. */
const withoutGrounds = (derivation: ClockDerivation): ToldDerivation => ({
  ...derivation,
  extensions: derivation.extensions.map((extension) => ({ ...extension, ground: null })),
});

export type ClockTold = ClockSummary & Readonly<{ derivation: ToldDerivation }>;

type CaseParams = Readonly<{
  caseId: string;
  axis: ClockAxis;
  /** Without what is told after publication only. */
  outline: boolean;
}>;

/** All clocks of one case, in the order in which they began, each with its derivation. */
const ofCase: Query<CaseParams, readonly ClockTold[]> = (reader, { caseId, axis, outline }, at) => {
  const leader = outline ? null : (headingsOf(reader, [caseId]).get(caseId)?.leaderId ?? null);
  return clocksOf(reader, caseId, axis, at)
    .filter(({ clock }) => !outline || clock.clock !== 'implement-recommendation')
    .map((clock) => {
      const { derivation } = clock.due;
      return {
        ...summaryOf(reader, clock, leader, at),
        derivation: outline ? withoutGrounds(derivation) : derivation,
      };
    });
};

type SubjectParams = Readonly<{ subjectId: string; axis: ClockAxis }>;

/** The same of a corruption matter, or of an action for one. */
const ofSubject: Query<SubjectParams, readonly ClockTold[]> = (reader, { subjectId, axis }, at) =>
  clocksOf(reader, subjectId, axis, at).map((clock) => ({
    ...summaryOf(reader, clock, null, at),
    derivation: clock.due.derivation,
  }));

const clocksOf = (reader: Reader, ownerId: string, axis: ClockAxis, at: At): readonly ClockAsOf[] =>
  reader
    .all<ClockRow & Readonly<{ started_on: string }>>(
      `select ${CLOCK_COLUMNS}, k.started_on from ${reader.asOf('clock')} as k
       where k.owner_id = :ownerId order by k.started_on, k.clock_key`,
      { ownerId },
    )
    .flatMap((row) => clockAsOf(reader, row, at, axis) ?? []);

type DaysParams = Readonly<{ ownerId: string; key: string; axis: ClockAxis }>;

/** One clock counted day by day; null: there is none of that name, or nothing to count. */
const days: Query<DaysParams, readonly CountedDay[] | null> = (reader, { ownerId, key, axis }, at) => {
  const row = reader.get<ClockRow>(
    `select ${CLOCK_COLUMNS} from ${reader.asOf('clock')} as k where k.owner_id = :ownerId and k.clock_key = :key`,
    { ownerId, key },
  );
  const clock = row && clockAsOf(reader, row, at, axis);
  if (clock === undefined || clock.due.derivation.inputs === null) return null;
  const by = clock.clock.ended === undefined ? at.number : (row?.ended_at_number ?? at.number);
  return dayByDay(clock.due.derivation.inputs, lawGroundBy(reader, by).calendar);
};

export const queries = {
  list,
  perDay,
  ofCase,
  ofSubject,
  days,
  impact,
  impactCounts,
  clockCounts,
  changedClocks,
  changedClockCounts,
  ...lawQueries,
} satisfies Queries;
