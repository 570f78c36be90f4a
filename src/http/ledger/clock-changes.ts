import type { z } from 'zod';
import { type ClockName, natureOf } from '#domain/law/clocks/clock-names.ts';
import type { ClockTold } from '#projections/deadlines/queries.ts';
import type { clockChanges, compareCase } from './compare-contract.ts';

type Change = z.input<typeof compareCase.answer>['clocks'][number];
type Standing = Pick<ClockTold, 'status' | 'dueOn' | 'endedOn'>;

/** The clocks that stand otherwise at the later moment, in the order in which they began. */
export const changedClocks = (before: readonly ClockTold[], after: readonly ClockTold[]): readonly Change[] => {
  const earlier = new Map(before.map((clock) => [clock.key, clock]));
  const later = new Map(after.map((clock) => [clock.key, clock]));
  const all = [...after, ...before.filter(({ key }) => !later.has(key))];
  return all.flatMap(({ key, clock, subject }) => {
    const [was, is] = [earlier.get(key), later.get(key)];
    const change = changeOf(clock, was, is);
    return change === undefined ? [] : [{ key, clock, subject, change, before: standing(was), after: standing(is) }];
  });
};

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
