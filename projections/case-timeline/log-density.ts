import type { At, Query, Reader } from '#projecting/read-model.ts';
import { BLOCK_SIZE, WHOLE } from './log-entry.ts';
import { exceptionsIn, seenEvents, seesEveryEvent } from './log-rights.ts';
import { inScope, isKnown, type Walked, walk } from './log-walk.ts';

export type LogBucket = Readonly<{
  /** Both numbers included. */
  from: number;
  to: number;
  events: number;
  /** Day on which the ledger reached the first number; null in an empty stretch before the first event. */
  startsOn: string | null;
}>;

export type LogDensity = Readonly<{
  events: number;
  /** Every number, where there are few enough for a notch each. */
  notches: readonly number[] | null;
  buckets: readonly LogBucket[];
}>;

type DensityParams = Walked & Readonly<{ /** How many buckets, 1 to 200. */ buckets: number }>;

/** So many notches stand apart on a slider. */
const MOST_NOTCHES = 80;

/** How the events of a scope lie over the ledger: how many of them the reader may see in each stretch. Null: no such scope. */
export const density: Query<DensityParams, LogDensity | null> = (reader, { buckets, ...walked }, at) => {
  if (!isKnown(reader, walked.scope)) return null;
  if (at.number === 0) return { events: 0, notches: [], buckets: [] };
  const width = widthOf(at.number, Math.min(Math.max(buckets, 1), 200));
  const counts =
    walked.scope.kind === 'ledger' && width >= BLOCK_SIZE
      ? countsByBlock(reader, walked, width, at)
      : countsByEvent(reader, walked, width, at);
  const events = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return {
    events,
    notches: events > MOST_NOTCHES ? null : walk(reader, walked).take(1, 'forward', MOST_NOTCHES),
    buckets: Array.from({ length: Math.ceil(at.number / width) }, (_, index) => {
      const from = index * width + 1;
      const to = Math.min((index + 1) * width, at.number);
      return { from, to, events: counts.get(index) ?? 0, startsOn: dayReached(reader, from) };
    }),
  };
};

/** Whole blocks where a bucket holds several: then counters answer. */
const widthOf = (last: number, buckets: number): number => {
  const width = Math.ceil(last / buckets);
  return width < BLOCK_SIZE ? width : Math.ceil(width / BLOCK_SIZE) * BLOCK_SIZE;
};

const dayReached = (reader: Reader, number: number): string | null =>
  reader.get<Readonly<{ day: string | null }>>('select max(day) as day from log_day where first_number <= :number', {
    number,
  })?.day ?? null;

type Counts = ReadonlyMap<number, number>;
type Count = Readonly<{ bucket: number; events: number }>;

const summed = (...tables: readonly (readonly Count[])[]): Counts => {
  const counts = new Map<number, number>();
  for (const { bucket, events } of tables.flat()) counts.set(bucket, (counts.get(bucket) ?? 0) + events);
  return counts;
};

/** Looks at each event: in a ledger that is short, or in a scope that is. */
const countsByEvent = (reader: Reader, walked: Walked, width: number, at: At): Counts =>
  summed(countSeen(reader, walked, width, { from: 1, to: at.number }));

// A number that is bound is a real one: without the casts below a bucket would have fractions.
type Stretch = Readonly<{ from: number; to: number }>;

const countSeen = (
  reader: Reader,
  { scope, visibility }: Walked,
  width: number,
  { from, to }: Stretch,
): readonly Count[] => {
  const seen = seenEvents(visibility);
  const within = inScope(scope);
  return reader.all<Count>(
    `select (l.ledger_number - 1) / cast(:width as integer) as bucket, count(*) as events from logged as l
     where l.ledger_number between :from and :to and ${within.sql} and ${seen.sql} group by 1`,
    { ...seen.params, ...within.params, width, from, to },
  );
};

/** Counters of whole blocks, the last events one by one, and what this reader sees against the rule of its unit. */
const countsByBlock = (reader: Reader, walked: Walked, width: number, at: At): Counts => {
  const { visibility } = walked;
  const whole = Math.floor(at.number / BLOCK_SIZE);
  const { units, beforePublication } = visibility;
  const counted = reader.all<Count>(
    `select block / cast(:blocks as integer) as bucket, sum(${beforePublication === 'outline' ? 'public_events' : 'events'}) as events
     from log_block where block < :whole
       and ${units === 'all' ? `reach = '${WHOLE}'` : "(reach = '' or reach in (select value from json_each(:units)))"} group by 1`,
    { blocks: width / BLOCK_SIZE, whole, ...(units === 'all' ? {} : { units: JSON.stringify(units) }) },
  );
  const rest = countSeen(reader, walked, width, { from: whole * BLOCK_SIZE + 1, to: at.number });
  return summed(counted, rest, corrections(reader, walked, width, whole * BLOCK_SIZE));
};

/** How many more, or fewer, of the events of exceptional cases are seen than the counters of their unit say. */
const corrections = (reader: Reader, { visibility }: Walked, width: number, to: number): readonly Count[] => {
  if (seesEveryEvent(visibility)) return [];
  const seen = seenEvents(visibility);
  const byRule = seenEvents({
    ...visibility,
    ...{ withCases: [], withoutCases: [], withSubjects: [], withoutSubjects: [], teamMember: null },
  });
  return exceptionsIn(reader, visibility).flatMap((id) => {
    const count = (sql: string, params: Parameters<Reader['all']>[1]): readonly Count[] =>
      reader.all<Count>(
        `select (l.ledger_number - 1) / cast(:width as integer) as bucket, count(*) as events from logged as l
         where l.ledger_number in (select ledger_number from entry where case_id = :id
             union all select ledger_number from logged where owner = :id and told is not null)
           and l.ledger_number <= :to and ${sql} group by 1`,
        { ...params, width, id, to },
      );
    return [
      ...count(seen.sql, seen.params),
      ...count(byRule.sql, byRule.params).map(({ bucket, events }) => ({ bucket, events: -events })),
    ];
  });
};
