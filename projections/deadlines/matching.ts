import { type ClockName, natureOf } from '#domain/law/clocks/clock-names.ts';
import type { At, Reader, SqlParams, SqlValue } from '#projecting/read-model.ts';
import { NEVER } from '../clocks/stored-clocks.ts';
import { restOf } from '../page-token.ts';
import { type CaseVisibilityFilter, PUBLISHED_NOW } from '../rights/visibility.ts';
import { CLOCK_COLUMNS, type ClockAsOf, type ClockAxis, type ClockRow, clockAsOf } from './clock-row.ts';
import { clocksOf, type DutyRole, LEADERS_CLOCKS } from './duty-holder.ts';
import { seenClocks } from './seen-clocks.ts';

/**
 * open: a duty not done yet, overdue or not · overdue, due-soon: those of it · paused · no-term: no last day is known ·
 * right: may still be done, but not for ever · ended: met, met late, or moot · running: whatever has not ended, duty or not.
 */
export const CLOCK_LISTS = ['open', 'overdue', 'due-soon', 'paused', 'no-term', 'right', 'ended', 'running'] as const;
export type ClockList = (typeof CLOCK_LISTS)[number];

export type ClockFilters = Readonly<{
  visibility: CaseVisibilityFilter;
  axis: ClockAxis;
  list: ClockList;
  clocks?: readonly ClockName[];
  /** The inspected unit, or the one in which corruption happened; or one that it stood under on the day of opening. */
  unit?: string;
  /** The very unit, without what stands under it. */
  place?: string;
  body?: string;
  /** Whose duty it is by name: the team leader. */
  officer?: string;
  /** Whose duty it is by role. */
  holder?: DutyRole;
  /** Both days included. */
  dueFrom?: string;
  dueTo?: string;
  /** From how many days before the last one a clock counts as due soon. */
  soonDays: number;
}>;

const CHUNK = 300;

type MatchingRow = ClockRow & Readonly<{ sort_on: string }>;

/** Clocks that match, by their last day, one after another. */
export const matchingClocks = (
  reader: Reader,
  filters: ClockFilters,
  at: At,
  page: Readonly<{ after?: string | undefined; wanted: number }>,
): Iterable<ClockAsOf> =>
  filters.axis === 'recorded' ? recordedClocks(reader, filters, at, page) : effectiveClocks(reader, filters, at, page);

function* recordedClocks(
  reader: Reader,
  filters: ClockFilters,
  at: At,
  { after, wanted }: Readonly<{ after?: string | undefined; wanted: number }>,
): Generator<ClockAsOf> {
  const { where, params } = matchingSql(reader, filters, at);
  let last = after === undefined ? undefined : keyOf(after);
  const size = Math.min(CHUNK, wanted);
  for (;;) {
    const all = [
      where,
      ...(last === undefined ? [] : ['(k.sort_on, k.owner_id, k.clock_key) > (:last_on, :last_owner, :last_key)']),
    ];
    const rows = reader.all<MatchingRow>(
      `select ${CLOCK_COLUMNS}, k.sort_on from ${reader.asOf('clock')} as k
       where ${all.join(' and ')} order by k.sort_on, k.owner_id, k.clock_key limit :size`,
      {
        ...params,
        size,
        ...(last === undefined ? {} : { last_on: last.sortOn, last_owner: last.ownerId, last_key: last.key }),
      },
    );
    for (const row of rows) {
      const clock = clockAsOf(reader, row, at, 'recorded');
      if (clock !== undefined) yield clock;
    }
    const end = rows.at(-1);
    if (rows.length < size || end === undefined) return;
    last = { sortOn: end.sort_on, ownerId: end.owner_id, key: end.clock_key };
  }
}

/** Everything a clock must be on the axis of what was recorded, as SQL on `k`. */
export const matchingSql = (
  reader: Reader,
  filters: ClockFilters,
  { legalDate }: At,
): Readonly<{ where: string; params: SqlParams }> => {
  const { where, params } = conditionsOf(reader, filters);
  const listed = LISTED[filters.list](legalDate, filters.soonDays);
  return {
    where: [...where, listed.sql, ...dueBetween(filters), 'k.shown_from <= :shown_on'].join(' and '),
    params: { ...params, ...listed.params, ...dueParams(filters), shown_on: legalDate },
  };
};

/** On this axis a row does not say by itself how the clock stood: each that had begun is computed. */
function* effectiveClocks(
  reader: Reader,
  filters: ClockFilters,
  at: At,
  { after }: Readonly<{ after?: string | undefined }>,
): Generator<ClockAsOf> {
  const { where, params } = conditionsOf(reader, filters);
  const rows = reader.all<ClockRow>(
    `select ${CLOCK_COLUMNS} from ${reader.asOf('clock')} as k
     where ${[...where, 'k.started_on <= :day'].join(' and ')}
       ${filters.list === 'ended' ? '' : 'and (k.ended_on is null or k.ended_on > :day)'}`,
    { ...params, day: at.legalDate },
  );
  const found = rows
    .map((row) => clockAsOf(reader, row, at, 'effective'))
    .filter((clock) => clock !== undefined)
    .filter((clock) => isListed(clock, filters))
    .toSorted((one, other) => (endOfClock(one) < endOfClock(other) ? -1 : 1));
  const last = after === undefined ? undefined : restOf(after);
  for (const clock of found) if (last === undefined || endOfClock(clock) > last) yield clock;
}

type Listed = Readonly<{ sql: string; params: SqlParams }>;

const OPEN_DUTY = "k.is_open = 1 and k.kind = 'duty'";

/** Each list as SQL on a day: what the index holds, so that a page begins where it is and not at the oldest clock. */
const LISTED = {
  open: () => ({ sql: OPEN_DUTY, params: {} }),
  overdue: (day) => ({ sql: `${OPEN_DUTY} and k.sort_on < :day`, params: { day } }),
  'due-soon': (day, soonDays) => ({
    sql: `${OPEN_DUTY} and k.sort_on >= :day and k.sort_on <= date(:day, :soon)`,
    params: { day, soon: `+${soonDays} days` },
  }),
  paused: () => ({ sql: `${OPEN_DUTY} and k.sort_on = :never and k.outcome = 'paused'`, params: { never: NEVER } }),
  'no-term': () => ({ sql: `${OPEN_DUTY} and k.sort_on = :never and k.outcome = 'no-term'`, params: { never: NEVER } }),
  right: (day) => ({
    sql: "k.is_open = 1 and k.kind = 'right' and k.sort_on >= :day and k.outcome = 'due'",
    params: { day },
  }),
  ended: () => ({ sql: "k.is_open = 0 and k.kind = 'duty'", params: {} }),
  running: () => ({ sql: 'k.is_open = 1', params: {} }),
} as const satisfies Record<ClockList, (day: string, soonDays: number) => Listed>;

/** The same of a clock that was computed. */
const isListed = ({ clock, standing }: ClockAsOf, { list, soonDays, dueFrom, dueTo }: ClockFilters): boolean => {
  const { status, dueOn, daysLeft } = standing;
  if (dueFrom !== undefined && (dueOn === null || dueOn < dueFrom)) return false;
  if (dueTo !== undefined && (dueOn === null || dueOn > dueTo)) return false;
  const { kind } = natureOf(clock.clock);
  const isDuty = kind === 'duty';
  const isOpen = clock.ended === undefined;
  switch (list) {
    case 'open':
      return isDuty && isOpen;
    case 'overdue':
      return isDuty && status === 'lapsed';
    case 'due-soon':
      return isDuty && status === 'running' && daysLeft !== null && daysLeft <= soonDays;
    case 'paused':
      return isDuty && status === 'paused';
    case 'no-term':
      return isDuty && status === 'no-term';
    case 'right':
      return kind === 'right' && status === 'running';
    case 'ended':
      return isDuty && !isOpen;
    case 'running':
      return isOpen;
  }
};

const dueBetween = ({ dueFrom, dueTo }: ClockFilters): readonly string[] => [
  // What has no last day does not end in any span.
  ...(dueFrom === undefined ? [] : ["k.sort_on >= :due_from and k.outcome = 'due'"]),
  ...(dueTo === undefined ? [] : ['k.sort_on <= :due_to']),
];
const dueParams = ({ dueFrom, dueTo }: ClockFilters): SqlParams => ({
  ...(dueFrom === undefined ? {} : { due_from: dueFrom }),
  ...(dueTo === undefined ? {} : { due_to: dueTo }),
});

/** Filters and rights as SQL on `k`, but for what depends on the day. */
export const conditionsOf = (
  reader: Reader,
  filters: Omit<ClockFilters, 'axis' | 'list' | 'dueFrom' | 'dueTo' | 'soonDays'>,
): Readonly<{ where: readonly string[]; params: SqlParams }> => {
  const where: string[] = [];
  const params: Record<string, SqlValue> = {};
  const given = (value: SqlValue | undefined, name: string, sql: string): void => {
    if (value === undefined) return;
    where.push(sql);
    params[name] = value;
  };
  const seen = seenClocks(filters.visibility);
  if (seen) {
    where.push(seen.sql);
    Object.assign(params, seen.params);
  }
  // What a recommendation is about, and that there is one, is told once the conclusion is public.
  if (filters.visibility.beforePublication === 'outline') {
    where.push(`(k.clock <> 'implement-recommendation' or k.owner_id in (${PUBLISHED_NOW}))`);
  }
  given(filters.unit, 'unit', 'k.owner_id in (select owner_id from clock_lineage where unit = :unit)');
  given(filters.place, 'place', `k.owner_id in (${ofPlace(reader)})`);
  const headings = `select case_id from ${reader.asOf('clock_case')} as h`;
  given(filters.body, 'body', `k.owner_id in (${headings} where h.body = :body union all ${SUBJECTS_OF_BODY})`);
  given(
    filters.clocks && JSON.stringify(filters.clocks),
    'clocks',
    'k.clock in (select value from json_each(:clocks))',
  );
  given(
    filters.holder && JSON.stringify(clocksOf(filters.holder)),
    'holders',
    'k.clock in (select value from json_each(:holders))',
  );
  if (filters.officer !== undefined) {
    // Who leads a case must not be learned by filtering for him.
    if (filters.visibility.beforePublication === 'outline') where.push(`k.owner_id in (${PUBLISHED_NOW})`);
    given(filters.officer, 'officer', `k.owner_id in (${headings} where h.leader_id = :officer)`);
    given(JSON.stringify(LEADERS_CLOCKS), 'leaders', 'k.clock in (select value from json_each(:leaders))');
  }
  return { where, params };
};

const ofPlace = (
  reader: Reader,
): string => `select p.case_id from ${reader.asOf('clock_case')} as p where p.unit = :place
  union all select s.subject_id from clock_subject as s where s.unit = :place`;

const SUBJECTS_OF_BODY = `select s.subject_id from clock_subject as s
  join clock_subject as m on m.subject_id = s.matter_id where m.body = :body`;

/** What a page ends with, behind the ledger number. */
export const endOfClock = ({ owner, key, standing }: ClockAsOf): string =>
  `${standing.dueOn ?? NEVER}/${owner.id}/${key}`;

const keyOf = (token: string): Readonly<{ sortOn: string; ownerId: string; key: string }> => {
  const [sortOn = '', ownerId = '', key = ''] = restOf(token).split('/');
  return { sortOn, ownerId, key };
};
