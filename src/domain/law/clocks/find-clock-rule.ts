import type { LegalDate } from '../../legal-date.ts';
import { type ClockLevel, type ClockName, natureOf } from './clock-names.ts';
import { type ClockGap, type ClockLine, type ClockRule, LONGEST_TERM, type RuleReadings } from './clock-rule.ts';
import { clockRules } from './clock-rules.ts';

/** A rule as it is applied: what somebody has read in the text since stands in the place of what was remembered. */
export type AppliedRule = ClockRule & Readonly<{ isRead: boolean }>;

const byClock: ReadonlyMap<ClockName, readonly ClockLine[]> = Map.groupBy(clockRules, ({ clock }) => clock);

/**
 * The line that holds for the clock on the day it is pinned to. Undefined before the earliest day there is, and where the
 * rule differs by tier and none is given: one tier's number is not another's.
 *
 * @param level tier of the inspecting body; null where the rule does not differ by it
 */
export const clockLineOn = (clock: ClockName, level: ClockLevel, pinnedOn: LegalDate): ClockLine | undefined =>
  byClock
    .get(clock)
    ?.find(
      (line) =>
        line.from <= pinnedOn &&
        (line.to === null || pinnedOn <= line.to) &&
        (line.levels === 'all' || (level !== null && line.levels.includes(level))),
    );

/** The rule itself, or the gap in which the day lies: "chưa có quy tắc", never another law's number. */
export const clockRuleOn = (
  clock: ClockName,
  level: ClockLevel,
  pinnedOn: LegalDate,
  readings: RuleReadings = new Map(),
): AppliedRule | ClockGap => {
  const line = clockLineOn(clock, level, pinnedOn) ?? { known: false, clock, levels: 'all', from: pinnedOn, to: null };
  return line.known ? withReading(line, readings) : line;
};

/** A rule with what was read of it, where somebody has. */
export const withReading = (rule: ClockRule, readings: RuleReadings): AppliedRule => {
  const reading = readings.get(rule.id);
  // One that nobody can have meant is not applied, whoever recorded it.
  if (reading === undefined || reading.value > LONGEST_TERM[reading.unit]) return { ...rule, isRead: false };
  const { value, unit, article, mark } = reading;
  return { ...rule, term: { value, unit }, article, mark, isRead: true };
};

/** The rule of that name; undefined: there is none. */
export const clockRuleById = (id: string): ClockRule | undefined =>
  clockRules.find((line): line is ClockRule => line.known && line.id === id);

/** The day whose rules hold for a clock of an inspection. */
export const pinnedDay = (
  clock: ClockName,
  startedOn: LegalDate,
  decisionSignedOn: LegalDate | undefined,
): LegalDate => (natureOf(clock).pinnedTo === 'decision' ? (decisionSignedOn ?? startedOn) : startedOn);
