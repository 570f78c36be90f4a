import type { Reader } from '#projecting/read-model.ts';
import { type Counted, partsOf } from './tally.ts';

/** How many things there are of a name, and how many of them have a day before each of the days that were asked for. */
export type Split = Readonly<{ things: number; before: readonly number[] }>;

type SplitRow = Readonly<Record<string, number>> & Readonly<{ what: string; things: number }>;

/**
 * Things of a measure by name, split at some days. A sum is linear: nobody needs a row for each day for it.
 *
 * @param days ascending or not: each is answered by itself
 */
export const splitAt = (
  reader: Reader,
  measure: string,
  days: readonly string[],
  counted: Counted,
): ReadonlyMap<string, Split> => {
  const columns = days.map((_, index) => `sum(things * (on_day < :day_${index})) as b${index}`);
  const splits = new Map<string, { things: number; before: number[] }>();
  for (const { sql, params } of partsOf(reader, counted, [measure])) {
    const rows = reader.all<SplitRow>(
      `select ${['what', 'sum(things) as things', ...columns].join(', ')} from ${sql} group by what`,
      { ...params, ...Object.fromEntries(days.map((day, index) => [`day_${index}`, day])) },
    );
    for (const row of rows) {
      const split = splits.get(row.what) ?? { things: 0, before: days.map(() => 0) };
      splits.set(row.what, split);
      split.things += row.things;
      split.before = split.before.map((sum, index) => sum + (row[`b${index}`] ?? 0));
    }
  }
  return splits;
};

type DayRow = Readonly<{ what: string; onDay: string; things: number }>;

const CHUNK = 64;

/** For each name of a measure, the first day on which there is something of it. */
export const firstDays = (reader: Reader, measure: string, counted: Counted): ReadonlyMap<string, string> => {
  const parts = partsOf(reader, counted, [measure]);
  const flows = parts
    .filter(({ isStanding }) => !isStanding)
    .flatMap(({ sql, params }) =>
      reader.all<DayRow>(
        `select what, on_day as onDay, sum(things) as things from ${sql} group by what, on_day`,
        params,
      ),
    );
  const since = Map.groupBy(flows, ({ what }) => what);
  const standing = parts.find(({ isStanding }) => isStanding);
  const names = new Set([
    ...since.keys(),
    ...(standing === undefined
      ? []
      : reader
          .all<Readonly<{ what: string }>>(`select distinct what from ${standing.sql}`, standing.params)
          .map(({ what }) => what)),
  ]);
  const days = new Map<string, string>();
  for (const what of names) {
    const changes = new Map(since.get(what)?.map(({ onDay, things }) => [onDay, things]));
    const first = firstOf(changes, (after) =>
      standing === undefined
        ? []
        : reader.all<DayRow>(
            `select what, on_day as onDay, sum(things) as things from ${standing.sql}
             and what = :what and on_day > :after group by on_day order by on_day limit ${CHUNK}`,
            { ...standing.params, what, after },
          ),
    );
    if (first !== undefined) days.set(what, first);
  }
  return days;
};

/** Goes through what stood there, in the order of days, until something of it is left; and looks at what came since. */
const firstOf = (
  changes: ReadonlyMap<string, number>,
  stoodAfter: (day: string) => readonly DayRow[],
): string | undefined => {
  const met = new Set<string>();
  let first: string | undefined;
  for (let rows = stoodAfter(''); first === undefined && rows.length > 0; rows = stoodAfter(rows.at(-1)?.onDay ?? '')) {
    for (const { onDay, things } of rows) {
      met.add(onDay);
      if (things + (changes.get(onDay) ?? 0) > 0) {
        first = onDay;
        break;
      }
    }
  }
  const fresh = [...changes].filter(([day, things]) => !met.has(day) && things > 0).map(([day]) => day);
  return [...fresh, ...(first === undefined ? [] : [first])].toSorted()[0];
};
