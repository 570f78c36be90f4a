import type { ClockStatus } from '#domain/law/clocks/clock.ts';
import type { LapseEffect } from '#domain/law/clocks/clock-rule.ts';

/** What of the clock `superior-opinion` is looked at. */
export type OpinionClock = Readonly<{
  status: ClockStatus;
  dueOn: string | null;
  onLapse: LapseEffect | null;
  endedOn?: string | null;
}>;

/**
 * Whether the superior was silent past his time, where silence lets one issue the conclusion: his clock ran out, or the
 * conclusion came when it had. Derived whenever it is asked for; nothing of it is stored.
 */
export const wasSilent = (clock: OpinionClock | undefined): boolean => {
  if (clock === undefined || clock.onLapse !== 'may-proceed' || clock.dueOn === null) return false;
  if (clock.status === 'lapsed') return true;
  return clock.status === 'moot' && (clock.endedOn ?? '') > clock.dueOn;
};
