import { type CommandOf, defineCommand } from '../command.ts';
import { accept, type Decider } from '../decider.ts';
import { type LegalDate, legalDateOf } from '../legal-date.ts';
import { commandRefused, type NewRefusalEvent, type RefusalEvent } from './events.ts';

/**
 * `unrecordedSince` is what the recorder has counted in memory for this actor and action: each time the decision is
 * "nothing" it adds one, after an event it begins again at 0. What a crash loses is that count, nothing recorded.
 */
export const recordRefusal = defineCommand('RecordRefusal', () => commandRefused.plain.omit({ occurredAt: true }));
export type RefusalCommand = CommandOf<typeof recordRefusal>;

/** The refusals of one actor in one month: when each action was last recorded, and how many records a day has. */
export type RefusalState = Readonly<{
  lastAt: ReadonlyMap<string, string>;
  day: LegalDate | null;
  recordedThatDay: number;
}>;

const INTERVAL_MS = 10 * 60 * 1000;
export const RECORDS_PER_DAY = 200;

export const evolve = (state: RefusalState, { data: { action, occurredAt } }: RefusalEvent): RefusalState => ({
  lastAt: new Map(state.lastAt).set(action, occurredAt),
  day: legalDateOf(occurredAt),
  recordedThatDay: state.day === legalDateOf(occurredAt) ? state.recordedThatDay + 1 : 1,
});

/**
 * The first refusal is recorded at once, later ones of the same action at most every ten minutes, and at most 200 a
 * day: enough to see someone trying doors, too little to fill the ledger by trying them.
 */
const isDue = ({ lastAt, day, recordedThatDay }: RefusalState, action: string, now: string): boolean => {
  const last = lastAt.get(action);
  const rested = last === undefined || Date.parse(now) - Date.parse(last) >= INTERVAL_MS;
  return rested && (day !== legalDateOf(now) || recordedThatDay < RECORDS_PER_DAY);
};

/** Refused attempts: stream `refusal-<officerId>-<yyyy-MM>`. Never refuses itself. */
export const refusalDecider: Decider<RefusalState, RefusalCommand, NewRefusalEvent, never> = {
  category: 'refusal',
  initialState: { lastAt: new Map(), day: null, recordedThatDay: 0 },
  needs: () => ({}),
  decide: ({ data, now }, state) =>
    accept(isDue(state, data.action, now) ? [{ type: 'CommandRefused', data: { ...data, occurredAt: now } }] : []),
  evolve,
};
