import { type ClockName, natureOf } from '#domain/law/clocks/clock-names.ts';
import type { clockChangeNames } from '#terms/comparison.ts';
import type { ClockAsOf } from './clock-row.ts';

/** How a clock differs at the later of two moments: what weighs most is said where several things are other. */
export type ClockChangeKind = keyof typeof clockChangeNames;

/** What two moments are compared by. */
export type ClockStood = Pick<ClockAsOf['standing'], 'status' | 'dueOn'> & Readonly<{ endedOn: string | null }>;

/** Null: there was no such clock, or it had not begun. */
export const stoodAs = (clock: ClockAsOf | undefined): ClockStood | null =>
  clock === undefined
    ? null
    : { status: clock.standing.status, dueOn: clock.standing.dueOn, endedOn: clock.clock.ended?.on ?? null };

/** Undefined: it stands as it stood. */
export const clockChange = (
  clock: ClockName,
  was: ClockStood | null,
  is: ClockStood | null,
): ClockChangeKind | undefined => {
  if (was?.status === is?.status && was?.dueOn === is?.dueOn && was?.endedOn === is?.endedOn) return undefined;
  if (is === null) return 'other';
  if (is.status !== was?.status) {
    // A right that was not used has expired; nobody is late with it.
    if (is.status === 'lapsed') return natureOf(clock).kind === 'right' ? 'expired' : 'became-overdue';
    if (is.status === 'met' || is.status === 'met-late') return is.status;
    if (was === null) return 'began';
    return was.status === 'lapsed' ? 'no-longer-overdue' : 'other';
  }
  return is.dueOn === was.dueOn ? 'other' : 'moved';
};
