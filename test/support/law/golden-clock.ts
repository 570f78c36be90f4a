import type { ClockFacts, ClockStatus } from '#domain/law/clocks/clock.ts';
import type { ClockName } from '#domain/law/clocks/clock-names.ts';
import type { LapseEffect, RuleReading } from '#domain/law/clocks/clock-rule.ts';
import type { SpecialDay } from '#domain/law/working-days.ts';
import type { LegalDate } from '#domain/legal-date.ts';

/** With the days until the last one where the clock is open: `running 3`, `lapsed -1`. */
type Standing = ClockStatus | `${'running' | 'lapsed'} ${number}` | 'not-begun';

/** A clock that was worked out with a calendar and a pencil, never by the program. */
export type GoldenClock = Readonly<{
  name: string;
  /** What is left out: no tier, pinned on the day of the start, never stopped. */
  facts: Partial<ClockFacts> & Readonly<{ clock: ClockName; startedOn: LegalDate }>;
  /** The counting, for whoever checks it. */
  working: string;
  due: LegalDate | 'no-term' | Readonly<{ pausedSince: LegalDate; left: number }>;
  /** Last day as counted, where the term moves off it; null: the paper names the last day, and nothing is counted. */
  countedTo?: LegalDate | null;
  /** Id of the rule; null: a gap. */
  rule: string | null;
  /** What running out means; where nothing is said, `late`. */
  effect?: LapseEffect;
  /** How it stands on days, by what had come about until then. */
  days: Readonly<Record<LegalDate, Standing>>;
  /** Years whose calendar is not complete. */
  provisional?: readonly number[];
  /** The paper gives more than the law does. */
  isBeyondLaw?: true;
  /** Declared besides the calendar that all golden clocks are read against. */
  alsoDeclared?: readonly SpecialDay[];
  readings?: readonly RuleReading[];
}>;
