import { matterClocks } from '#domain/corruption-matter/matter-clocks.ts';
import type { CorruptionMatter } from '#domain/corruption-matter/state.ts';
import type { CaseClock } from '#domain/inspection-case/case-clocks.ts';
import { type ClockDue, type ClockGround, clockDue, clocksMoved } from '#domain/law/clocks/clock.ts';
import type { At, Reader, SqlParams } from '#projecting/read-model.ts';
import type { clocksOn } from '../clocks/case-clocks.ts';
import { factsOf } from '../clocks/stored-clocks.ts';
import { subjectClockKey } from '../clocks/subject-clock-key.ts';
import { CLOCK_COLUMNS, type ClockRow } from './clock-row.ts';

/** Of which clocks the preview speaks, as SQL on `k`; and what of them the change can reach, on the table itself. */
type Asked = Readonly<{ listed: Readonly<{ where: string; params: SqlParams }>; reached: ReturnType<typeof clocksOn> }>;
type Grounds = Readonly<{ before: ClockGround; after: ClockGround }>;

type FoundRow = ClockRow & Readonly<{ sort_on: string }>;
type Moved = Readonly<{ row: FoundRow; dueBefore: string | null; dueAfter: string | null }>;

/** What would end on another day, by the last day it has now. How many clocks there are besides, the index knows. */
export const movedClocks = (reader: Reader, asked: Asked, grounds: Grounds, at: At): readonly Moved[] => {
  const rows = rowsOf(reader, asked.listed, asked.reached);
  const following = followingRows(reader, asked, rows);
  const apart = new Set(following.map(placeOf));
  const found = rows.filter((row) => !apart.has(placeOf(row))).map((row) => ({ ...factsOf(row), row }));
  const moved = clocksMoved(found, grounds.before, grounds.after).map(
    ({ clock: { row }, before, after }): Moved => ({ row, dueBefore: dayOf(before), dueAfter: dayOf(after) }),
  );
  return [...moved, ...following.flatMap((row) => movedAlong(reader, row, grounds, at))].toSorted((one, other) =>
    placeOf(one.row) < placeOf(other.row) ? -1 : 1,
  );
};

const placeOf = ({ sort_on, owner_id, clock_key }: FoundRow): string => `${sort_on} ${owner_id} ${clock_key}`;

const dayOf = (due: ClockDue): string | null => (due.outcome === 'due' ? due.dueOn : null);

const rowsOf = (reader: Reader, listed: Asked['listed'], more: Asked['reached']): readonly FoundRow[] =>
  reader.all<FoundRow>(
    `select ${CLOCK_COLUMNS}, k.sort_on from ${reader.asOf('clock')} as k where ${listed.where} and ${more.where}`,
    { ...listed.params, ...more.params },
  );

/** A suspension that ends on another day has to be cancelled from another day on, whatever days that clock looks at. */
const followingRows = (reader: Reader, { listed }: Asked, rows: readonly FoundRow[]): readonly FoundRow[] => {
  const matters = rows
    .filter(({ clock_key }) => clock_key.startsWith('official-suspension.'))
    .map(({ owner_id }) => owner_id);
  if (matters.length === 0) return [];
  return rowsOf(reader, listed, {
    where: `k.is_open = 1 and k.clock = 'cancel-official-suspension'
      and k.owner_id in (select value from json_each(:matters))`,
    params: { matters: JSON.stringify(matters) },
  });
};

const movedAlong = (reader: Reader, row: FoundRow, { before, after }: Grounds, at: At): readonly Moved[] => {
  const dueBefore = dayOf(clockDue(factsOf(row), before));
  const clock = beginning(reader, row, after);
  // What would begin later than today would not be shown any more.
  const dueAfter = clock === undefined || clock.startedOn > at.legalDate ? null : dayOf(clockDue(clock, after));
  return dueBefore === dueAfter ? [] : [{ row, dueBefore, dueAfter }];
};

/** The clock as it would begin on that ground. */
const beginning = (reader: Reader, { owner_id, clock_key }: ClockRow, ground: ClockGround): CaseClock | undefined => {
  const stored = reader.get<Readonly<{ fold: string }>>(
    `select fold from ${reader.asOf('clock_matter')} as m where m.matter_id = :owner_id`,
    { owner_id },
  );
  if (stored === undefined) return undefined;
  // Written by the projection, by the domain's own fold.
  const matter = JSON.parse(stored.fold) as CorruptionMatter;
  const lastDayOf = (clock: CaseClock) => dayOf(clockDue(clock, ground)) ?? undefined;
  return matterClocks(matter, lastDayOf).find((clock) => subjectClockKey(clock) === clock_key);
};
