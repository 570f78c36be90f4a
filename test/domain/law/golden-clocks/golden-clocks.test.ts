import { describe, expect, it } from 'vitest';
import { type ClockFacts, clockDue, clockFactsBy, clockStanding, recomputed } from '#domain/law/clocks/clock.ts';
import { CLOCKS } from '#domain/law/clocks/clock-names.ts';
import { clockRules } from '#domain/law/clocks/clock-rules.ts';
import { workingCalendarOf } from '#domain/law/working-days.ts';
import type { GoldenClock } from '#test/support/law/golden-clock.ts';
import { specialDays, workingCalendar } from '#test/support/law/working-calendar.ts';
import { clocksOnTheCalendar } from './calendar.ts';
import { corruptionClocks } from './corruption.ts';
import { clocksWithoutRule } from './gaps.ts';
import { inspectionClocks } from './inspection.ts';
import { clocksThatEnded } from './outcomes.ts';
import { clocksOfPapersAndLaws } from './papers-and-laws.ts';
import { pausedClocks } from './pauses.ts';
import { clocksInYears } from './years.ts';

/*
 * Worked out by hand from the articles and a calendar on the wall (Civil Code Arts 147.2, 148.1, 148.5): the counting
 * stands beside each, so that anybody can do it again. The program never wrote any of these days.
 */

const families: readonly (readonly [string, readonly GoldenClock[]])[] = [
  ['an inspection', inspectionClocks],
  ['matters, actions, explanations', corruptionClocks],
  ['terms in years', clocksInYears],
  ['the calendar', clocksOnTheCalendar],
  ['pauses', pausedClocks],
  ['papers and laws', clocksOfPapersAndLaws],
  ['what ended', clocksThatEnded],
  ['gaps', clocksWithoutRule],
];
const all = families.flatMap(([, clocks]) => clocks);

const factsOf = ({ facts }: GoldenClock): ClockFacts => ({
  level: null,
  pinnedOn: facts.startedOn,
  pauses: [],
  extensions: [],
  ...facts,
});

const groundOf = ({ alsoDeclared = [], readings = [] }: GoldenClock) => ({
  calendar:
    alsoDeclared.length === 0
      ? workingCalendar
      : workingCalendarOf([...specialDays, ...alsoDeclared], workingCalendar.completeYears),
  readings: new Map(readings.map((reading) => [reading.ruleId, reading])),
});

const standingOn = (golden: GoldenClock, day: string): string => {
  const facts = clockFactsBy(factsOf(golden), day);
  if (facts === undefined) return 'not-begun';
  const { status, daysLeft } = clockStanding(facts, clockDue(facts, groundOf(golden)), day);
  return daysLeft === null ? status : `${status} ${daysLeft}`;
};

describe.each(families)('%s', (_family, clocks) => {
  it.each(clocks.map((golden) => [golden.name, golden] as const))('%s', (_name, golden) => {
    const due = clockDue(factsOf(golden), groundOf(golden));
    const { derivation } = due;
    const { due: expected, rule } = golden;

    if (expected === 'no-term') expect(due.outcome).toBe('no-term');
    else if (typeof expected === 'string') expect(due).toMatchObject({ outcome: 'due', dueOn: expected });
    else expect(due).toMatchObject({ outcome: 'paused', since: expected.pausedSince, left: expected.left });

    expect(derivation.rule?.id ?? null).toBe(rule);
    const isDue = typeof expected === 'string' && expected !== 'no-term';
    expect(derivation.countedTo).toBe(golden.countedTo === undefined && isDue ? expected : (golden.countedTo ?? null));
    expect(recomputed(derivation)).toBe(isDue ? expected : null);
    expect(derivation.provisionalYears).toEqual(golden.provisional ?? []);
    expect(derivation.isBeyondLaw).toBe(golden.isBeyondLaw ?? false);
    expect(clockStanding(factsOf(golden), due, golden.facts.startedOn).onLapse).toBe(
      rule === null ? null : (golden.effect ?? 'late'),
    );

    const days = Object.keys(golden.days);
    expect(Object.fromEntries(days.map((day) => [day, standingOn(golden, day)]))).toEqual(golden.days);
  });
});

describe('What was worked out', () => {
  it('is many clocks, each with its own name and with its counting', () => {
    expect(all.length - clocksWithoutRule.length).toBeGreaterThanOrEqual(100);
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
    for (const { due, name, working } of all) {
      if (due === 'no-term' || typeof due !== 'string') continue;
      // The last day stands in the counting as one writes it: 20/2.
      expect(working, name).toMatch(new RegExp(`\\b${Number(due.slice(8))}/${Number(due.slice(5, 7))}\\b`));
    }
  });

  it('is of every clock, by every rule, and in every gap', () => {
    expect(new Set(all.map(({ facts }) => facts.clock))).toEqual(new Set(Object.keys(CLOCKS)));
    const ids = clockRules.flatMap((line) => (line.known ? [line.id] : []));
    expect(new Set(all.map(({ rule }) => rule).filter((rule) => rule !== null))).toEqual(new Set(ids));

    const gaps = clockRules.filter((line) => !line.known);
    const unused = gaps.filter(
      ({ clock, levels, from, to }) =>
        !clocksWithoutRule
          .map(factsOf)
          .some(
            (facts) =>
              facts.clock === clock &&
              from <= facts.pinnedOn &&
              (to === null || facts.pinnedOn <= to) &&
              (levels === 'all' || (facts.level !== null && levels.includes(facts.level))),
          ),
    );
    expect(unused).toEqual([]);
  });
});
