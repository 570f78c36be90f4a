import type { z } from 'zod';
import { type ClockName, natureOf } from '#domain/law/clocks/clock-names.ts';
import type { MatrixLine } from '#projections/accountability-matrix/matrix-line.ts';
import type { ClockTold } from '#projections/deadlines/queries.ts';
import type { ReadSide } from '../reading.ts';
import type { clockChanges, compareCase } from './compare-contract.ts';

type Change = z.input<typeof compareCase.answer>['clocks'][number];
type Standing = Pick<ClockTold, 'status' | 'dueOn' | 'endedOn'>;

/** Whose clock it is. */
export type ClockOwner = Change['of'];

/** The clocks of one owner that stand otherwise at the later moment, in the order in which they began. */
export const changedClocks = (
  of: ClockOwner,
  before: readonly ClockTold[],
  after: readonly ClockTold[],
): readonly Change[] => {
  const earlier = new Map(before.map((clock) => [clock.key, clock]));
  const later = new Map(after.map((clock) => [clock.key, clock]));
  const all = [...after, ...before.filter(({ key }) => !later.has(key))];
  return all.flatMap(({ key, clock, subject }) => {
    const [was, is] = [earlier.get(key), later.get(key)];
    const change = changeOf(clock, was, is);
    return change === undefined
      ? []
      : [{ of, key, clock, subject, change, before: standing(was), after: standing(is) }];
  });
};

/** The matters and actions of lines, each once, with the name that it is known by. */
export const ownersIn = (
  lines: readonly MatrixLine[],
  kinds: readonly ('matter' | 'accountability')[],
): readonly ClockOwner[] => {
  const all = lines.flatMap(({ matterId, actionId, unit, person }): readonly ClockOwner[] => [
    { kind: 'matter', id: matterId, name: unit.name },
    ...(actionId === null ? [] : [{ kind: 'accountability' as const, id: actionId, name: person?.name ?? null }]),
  ]);
  const wanted = all.filter(({ kind }) => kinds.some((each) => each === kind));
  return [...new Map(wanted.map((owner) => [owner.id, owner])).values()];
};

type AtMoment = Parameters<ReadSide['read']>[3];

/** How the clocks of matters and actions differ between two moments. */
export const changedClocksOf = async (
  readSide: Pick<ReadSide, 'read'>,
  owners: readonly ClockOwner[],
  { from, to }: Readonly<{ from: AtMoment; to: AtMoment }>,
): Promise<readonly Change[]> => {
  const changes = owners.map(async (of) => {
    const params = { subjectId: of.id, axis: 'recorded' } as const;
    const { value: before } = await readSide.read('deadlines', 'ofSubject', params, from);
    const { value: after } = await readSide.read('deadlines', 'ofSubject', params, to);
    return changedClocks(of, before, after);
  });
  return (await Promise.all(changes)).flat();
};

/** How many fell overdue in between, and how many were done. */
export const clocksIn = (changes: readonly Change[]) => ({
  becameOverdue: changes.filter(({ change }) => change === 'became-overdue').length,
  met: changes.filter(({ change }) => change === 'met' || change === 'met-late').length,
});

const standing = (clock: Standing | undefined): Standing | null =>
  clock === undefined ? null : { status: clock.status, dueOn: clock.dueOn, endedOn: clock.endedOn };

/** Undefined: it stands as it stood. What weighs most is said where several things are other. */
const changeOf = (
  clock: ClockName,
  was: Standing | undefined,
  is: Standing | undefined,
): (typeof clockChanges)[number] | undefined => {
  if (JSON.stringify(standing(was)) === JSON.stringify(standing(is))) return undefined;
  if (is === undefined) return 'other';
  if (is.status !== was?.status) {
    // A right that was not used has expired; nobody is late with it.
    if (is.status === 'lapsed') return natureOf(clock).kind === 'right' ? 'expired' : 'became-overdue';
    if (is.status === 'met' || is.status === 'met-late') return is.status;
    if (was === undefined) return 'began';
    return was.status === 'lapsed' ? 'no-longer-overdue' : 'other';
  }
  return is.dueOn === was.dueOn ? 'other' : 'moved';
};
