import type { ClockName } from '#domain/law/clocks/clock-names.ts';
import type { At, Query, Reader, SqlParams } from '#projecting/read-model.ts';
import { pageToken, restOf } from '../page-token.ts';
import type { CaseVisibilityFilter } from '../rights/visibility.ts';
import { type ClockChangeKind, type ClockStood, clockChange, stoodAs } from './clock-change.ts';
import { CLOCK_COLUMNS, type ClockAsOf, type ClockRow, clockAsOf } from './clock-row.ts';
import { type Heading, headingsOf } from './headings.ts';
import { conditionsOf } from './matching.ts';

/** A clock that stands otherwise at the later of two moments. */
export type ChangedClock = Readonly<{
  of: Heading;
  key: string;
  clock: ClockName;
  /** Of several with one name, what it is about. */
  subject: string | null;
  change: ClockChangeKind;
  /** Null: it had not begun, or is no more. */
  before: ClockStood | null;
  after: ClockStood | null;
}>;

export type ChangedClockPage = Readonly<{ clocks: readonly ChangedClock[]; next: string | null }>;

/** The later moment is that of the read. */
type ComparedParams = Readonly<{
  visibility: CaseVisibilityFilter;
  /** The earlier moment: its ledger number, and the day on which it is judged. */
  since: number;
  sinceDay: string;
  /** Of the very unit. */
  place?: string;
  /** Only those of these cases, matters and actions. */
  owners?: readonly string[];
}>;

type ListParams = ComparedParams & Readonly<{ /** At most 200. */ limit: number; after?: string }>;

/** Every clock that stands otherwise: first what fell due as the days passed, then what was recorded last. */
export const changedClocks: Query<ListParams, ChangedClockPage> = (reader, { limit, after, ...asked }, at) => {
  const size = Math.min(limit, 200);
  const found: Changed[] = [];
  for (const each of changesFrom(reader, asked, at, after)) {
    if (each === undefined) continue;
    found.push(each);
    if (found.length > size) break;
  }
  const last = found.length > size ? found[size - 1] : undefined;
  const page = found.slice(0, size);
  const headings = headingsOf(
    reader,
    page.map(({ clock }) => clock.owner.id),
  );
  return {
    clocks: page.flatMap(({ clock, change, before, after: is }) => {
      const heading = headings.get(clock.owner.id);
      if (heading === undefined) return [];
      const { leaderId: _, ...of } = heading;
      const { clock: name, subject } = clock.clock;
      return [{ of, key: clock.key, clock: name, subject, change, before, after: is }];
    }),
    next: last === undefined ? null : pageToken(at, last.end),
  };
};

/** Null: more may differ than are looked at at once. */
export type ChangedClockCounts = Readonly<{ becameOverdue: number; met: number }> | null;

const MOST_LOOKED_AT = 2_000;

/** How many fell overdue in between, and how many were done. */
export const changedClockCounts: Query<ComparedParams, ChangedClockCounts> = (reader, asked, at) => {
  let [becameOverdue, met, lookedAt] = [0, 0, 0];
  for (const change of changesFrom(reader, asked, at)) {
    lookedAt += 1;
    if (lookedAt > MOST_LOOKED_AT) return null;
    if (change?.change === 'became-overdue') becameOverdue += 1;
    if (change?.change === 'met' || change?.change === 'met-late') met += 1;
  }
  return { becameOverdue, met };
};

type Changed = Readonly<{
  clock: ClockAsOf;
  change: ClockChangeKind;
  before: ClockStood | null;
  after: ClockStood | null;
  /** Where it stands in the order. */
  end: string;
}>;

/** A part of what may have changed, to be walked along an index; `k` is the clock. */
type Step = Readonly<{
  /** At the later moment, or at the earlier: what is no more. */
  moment: 'later' | 'earlier';
  where: string;
  /** What it is in the order of, and then by owner and key. */
  order: string;
  isDescending?: true;
}>;

/** Since no row says that a day has passed, what its row left alone is looked for by the days. */
const UNTOUCHED = 'k.from_number <= :since';
const passed = (kind: string): Step => ({
  moment: 'later',
  where: `k.is_open = 1 and k.kind = '${kind}' and k.sort_on >= :since_day and k.sort_on < :day
    and k.shown_from <= :since_day and ${UNTOUCHED}`,
  order: 'k.sort_on',
});
const recorded = (scope: string): Step => ({
  moment: 'later',
  where: `k.scope = '${scope}' and k.from_number > :since`,
  order: 'k.from_number',
  isDescending: true,
});
const TAKEN_AWAY = 'r.ledger_number > :since and r.ledger_number <= :as_of_number';
// First whose, by the numbers, so that not every clock there was is looked at.
const REMOVED = `k.owner_id in (select r.owner_id from clock_removed as r where ${TAKEN_AWAY})
    and exists (select 1 from clock_removed as r where ${TAKEN_AWAY}
      and r.owner_id = k.owner_id and r.clock_key = k.clock_key)`;

const STEPS: readonly Step[] = [
  passed('duty'),
  passed('right'),
  passed('minimum'),
  recorded('case'),
  recorded('matter'),
  recorded('action'),
  {
    moment: 'later',
    where: `k.scope <> 'case' and k.shown_from > :since_day and k.shown_from <= :day and ${UNTOUCHED}`,
    order: 'k.shown_from',
  },
  { moment: 'earlier', where: REMOVED, order: 'k.sort_on' },
];

/** Of a few owners: all their clocks. */
const OF_OWNERS: readonly Step[] = [
  { moment: 'later', where: 'true', order: 'k.started_on' },
  { moment: 'earlier', where: REMOVED, order: 'k.sort_on' },
];

const CHUNK = 300;

type Row = ClockRow & Readonly<{ at_order: string | number }>;

/** Whatever may have changed, one after another; undefined: it stands as it stood. */
function* changesFrom(reader: Reader, asked: ComparedParams, at: At, after?: string): Generator<Changed | undefined> {
  const { owners, place, visibility } = asked;
  // Nobody compares with what is still to come.
  const since = { number: Math.min(asked.since, at.number), legalDate: asked.sinceDay };
  const steps = owners === undefined ? STEPS : OF_OWNERS;
  const conditions = conditionsOf(reader, { visibility, ...(place === undefined ? {} : { place }) });
  const filter = {
    where: [...conditions.where, ...(owners === undefined ? [] : [OWNED])],
    params: {
      ...conditions.params,
      ...{ since: since.number, since_day: since.legalDate, day: at.legalDate },
      ...(owners === undefined ? {} : { owners: JSON.stringify(owners) }),
    },
  };
  const begin = after === undefined ? undefined : endOf(after);
  for (const [index, step] of steps.entries()) {
    if (begin !== undefined && index < begin.step) continue;
    for (const row of rowsOf(reader, step, filter, begin?.step === index ? begin : undefined)) {
      const changed = changedOf(reader, row, { since, at, step });
      yield changed && { ...changed, end: `${index}/${row.at_order}/${row.owner_id}/${row.clock_key}` };
    }
  }
}

const OWNED = 'k.owner_id in (select value from json_each(:owners))';

type Begin = Readonly<{ step: number; order: string; ownerId: string; key: string }>;

const endOf = (token: string): Begin => {
  const [step = '', order = '', ownerId = '', ...key] = restOf(token).split('/');
  return { step: Number(step), order, ownerId, key: key.join('/') };
};

type Filter = Readonly<{ where: readonly string[]; params: SqlParams }>;

function* rowsOf(reader: Reader, step: Step, { where, params }: Filter, begin: Begin | undefined): Generator<Row> {
  const source = step.moment === 'later' ? reader.asOf('clock') : reader.asOfEarlier('clock', ':since');
  const [beyond, direction] = step.isDescending ? ['<', 'desc'] : ['>', 'asc'];
  // Numbers are compared with numbers, days with days.
  const typed = step.isDescending ? 'cast(:last_order as integer)' : ':last_order';
  let last = begin;
  for (;;) {
    const paged =
      last === undefined
        ? []
        : [`(${step.order}, k.owner_id, k.clock_key) ${beyond} (${typed}, :last_owner, :last_key)`];
    const sql = `select ${CLOCK_COLUMNS}, ${step.order} as at_order from ${source} as k
       where ${[step.where, ...where, ...paged].join(' and ')}
       order by ${step.order} ${direction}, k.owner_id ${direction}, k.clock_key ${direction} limit :size`;
    const rows = reader.all<Row>(sql, {
      ...namedIn(sql, params),
      size: CHUNK,
      ...(last === undefined ? {} : { last_order: last.order, last_owner: last.ownerId, last_key: last.key }),
    });
    yield* rows;
    const end = rows.at(-1);
    if (rows.length < CHUNK || end === undefined) return;
    last = { step: 0, order: String(end.at_order), ownerId: end.owner_id, key: end.clock_key };
  }
}

/** Each step asks for some of what there is to ask for, and SQLite takes no other. */
const namedIn = (sql: string, params: SqlParams): SqlParams => {
  const names = new Set(sql.match(/:\w+/g));
  return Object.fromEntries(Object.entries(params).filter(([name]) => names.has(`:${name}`)));
};

/** The clock at both moments; undefined where it stands as it stood. */
const changedOf = (
  reader: Reader,
  row: Row,
  { since, at, step: { moment } }: Readonly<{ since: At; at: At; step: Step }>,
): Omit<Changed, 'end'> | undefined => {
  const { owner_id, clock_key } = row;
  const key = { owner_id, clock_key };
  const [earlier, later] =
    moment === 'later'
      ? [rowAt(reader, reader.asOfEarlier('clock', ':since'), { ...key, since: since.number }), row]
      : [row, rowAt(reader, reader.asOf('clock'), key)];
  // What is there again was met among the recorded ones.
  if (moment === 'earlier' && later !== undefined) return undefined;
  const was = earlier && clockAsOf(reader, earlier, since, 'recorded');
  const is = later && clockAsOf(reader, later, at, 'recorded');
  const clock = is ?? was;
  if (clock === undefined) return undefined;
  const [before, after] = [stoodAs(was), stoodAs(is)];
  const change = clockChange(clock.clock.clock, before, after);
  if (change === undefined) return undefined;
  return { clock, change, before, after };
};

const rowAt = (reader: Reader, source: string, key: SqlParams): ClockRow | undefined =>
  reader.get<ClockRow>(
    `select ${CLOCK_COLUMNS} from ${source} as k where k.owner_id = :owner_id and k.clock_key = :clock_key`,
    key,
  );
