import type { CaseClock } from '#domain/inspection-case/case-clocks.ts';
import { type ClockDue, type ClockStanding, clockDue, clockFactsBy, clockStanding } from '#domain/law/clocks/clock.ts';
import type { At, Reader } from '#projecting/read-model.ts';
import { lawGroundBy } from '../clocks/law-ground.ts';
import type { ClockOwner, OwnerScope } from '../clocks/stored-clocks.ts';

/** recorded: as it was known then · effective: as it had come about by the day, on what is known at the number. */
export type ClockAxis = 'recorded' | 'effective';

export type ClockRow = Readonly<{
  scope: OwnerScope;
  owner_id: string;
  clock_key: string;
  facts: string;
  ended_at_number: number | null;
}>;

/** The columns of a row, of `k`. */
export const CLOCK_COLUMNS = 'k.scope, k.owner_id, k.clock_key, k.facts, k.ended_at_number';

export type ClockAsOf = Readonly<{
  owner: ClockOwner;
  key: string;
  clock: CaseClock;
  due: ClockDue;
  standing: ClockStanding;
}>;

/**
 * A stored clock as it stands on the day. Undefined: on that axis it had not begun, or it is one of a matter or an action
 * that begins on a day that lies ahead.
 */
export const clockAsOf = (reader: Reader, row: ClockRow, at: At, axis: ClockAxis): ClockAsOf | undefined => {
  // Written by the projection from an event that was checked.
  const facts = JSON.parse(row.facts) as CaseClock;
  if (row.scope !== 'case' && facts.startedOn > at.legalDate) return undefined;
  const by = axis === 'recorded' ? facts : clockFactsBy(facts, at.legalDate);
  if (by === undefined) return undefined;
  const clock: CaseClock = { ...by, subject: facts.subject };
  // What has ended was judged by the calendar of its time.
  const ground = lawGroundBy(reader, clock.ended === undefined ? at.number : (row.ended_at_number ?? at.number));
  const due = clockDue(clock, ground);
  return {
    owner: { scope: row.scope, id: row.owner_id },
    key: row.clock_key,
    clock,
    due,
    standing: clockStanding(clock, due, at.legalDate),
  };
};
