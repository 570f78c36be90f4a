import fc from 'fast-check';
import type { ClockFacts, ClockGround } from '#domain/law/clocks/clock.ts';
import { CLOCKS, type ClockName } from '#domain/law/clocks/clock-names.ts';
import { EXTENSION_GROUNDS, PAUSES, type RuleReading, TERM_UNITS, type Term } from '#domain/law/clocks/clock-rule.ts';
import { clockRules } from '#domain/law/clocks/clock-rules.ts';
import type { Pause, TermInputs } from '#domain/law/clocks/term-end.ts';
import { dateOfDay, dayNumberOf } from '#domain/law/day-numbers.ts';
import { DAY_KINDS, type SpecialDay, workingCalendarOf } from '#domain/law/working-days.ts';

const FIRST = dayNumberOf('2023-05-01');
const LAST = dayNumberOf('2026-12-31');

export const dateBetween = (from: string, to: string): fc.Arbitrary<string> =>
  fc.integer({ min: dayNumberOf(from), max: dayNumberOf(to) }).map(dateOfDay);

const anyDate = dateBetween(dateOfDay(FIRST), dateOfDay(LAST));

/** Few days far apart would never meet a term, so most stand near that day. */
export const specialDaysNear = (near: string): fc.Arbitrary<readonly SpecialDay[]> =>
  fc.uniqueArray(
    fc.record({
      date: fc.integer({ min: -5, max: 90 }).map((after) => dateOfDay(dayNumberOf(near) + after)),
      kind: fc.constantFrom(...DAY_KINDS),
      label: fc.constant('Ngày'),
      mark: fc.constant('verified' as const),
    }),
    { selector: ({ date }) => date, maxLength: 25 },
  );

/** In the order of their days, none within another; the last may not have ended. */
const pausesFrom = (start: string): fc.Arbitrary<readonly Pause[]> =>
  fc
    .tuple(
      fc.array(fc.record({ after: fc.nat({ max: 25 }), days: fc.nat({ max: 20 }) }), { maxLength: 3 }),
      fc.boolean(),
      fc.integer({ min: -15, max: 20 }),
    )
    .map(([each, isOpen, offset]) => {
      let day = dayNumberOf(start) + offset;
      return each.map(({ after, days }, index) => {
        const from = day + after;
        day = from + days;
        return { from: dateOfDay(from), until: isOpen && index === each.length - 1 ? null : dateOfDay(day) };
      });
    });

const termOf = (unit: Term['unit']): fc.Arbitrary<Term> =>
  fc.integer({ min: 1, max: unit === 'year' ? 6 : 60 }).map((value) => ({ value, unit }));
const anyTerm = fc.constantFrom(...TERM_UNITS).chain(termOf);

/** The end of a term, and the special days around it. */
export const randomTerm: fc.Arbitrary<Readonly<{ inputs: TermInputs; days: readonly SpecialDay[] }>> = fc
  .record({ startedOn: fc.oneof(anyDate, fc.constant('2024-02-29')), term: anyTerm })
  .chain(({ startedOn, term }) =>
    fc.record({
      inputs: fc
        .record({ countStartDay: fc.boolean(), rollsOver: fc.boolean(), pauses: pausesFrom(startedOn) })
        .map((rest) => ({ startedOn, ...term, ...rest })),
      days: specialDaysNear(startedOn),
    }),
  );

const clockNames = Object.keys(CLOCKS).filter((name): name is ClockName => Object.hasOwn(CLOCKS, name));

/** What might have happened to a clock; its dates lie in no order that only the program would make. */
export const randomFacts: fc.Arbitrary<ClockFacts> = anyDate.chain((startedOn) => {
  const later = fc.nat({ max: 120 }).map((days) => dateOfDay(dayNumberOf(startedOn) + days));
  return fc
    .record({
      // Those that can be paused are few, and are where most can go wrong.
      clock: fc.oneof(fc.constantFrom(...clockNames), fc.constant('direct-inspection' as const)),
      level: fc.constantFrom('provincial', 'district', 'department', null),
      before: fc.nat({ max: 40 }),
      stated: fc.option(anyTerm, { nil: undefined, freq: 2 }),
      kind: fc.oneof(fc.constantFrom(...PAUSES), fc.constant('inspection-suspended' as const)),
      pauses: pausesFrom(startedOn),
      extensions: fc.array(
        fc.record({
          days: fc.integer({ min: 1, max: 30 }),
          ground: fc.constantFrom(...EXTENSION_GROUNDS),
          on: later,
        }),
        { maxLength: 2 },
      ),
      ended: fc.option(fc.record({ on: later, how: fc.constantFrom('met', 'moot') }), { nil: undefined, freq: 3 }),
    })
    .map(({ before, kind, pauses, extensions, ...facts }) => ({
      ...facts,
      // What is done is not extended.
      extensions: extensions
        .filter(({ on }) => facts.ended === undefined || on <= facts.ended.on)
        .toSorted((one, other) => (one.on < other.on ? -1 : 1)),
      startedOn,
      pinnedOn: dateOfDay(dayNumberOf(startedOn) - before),
      pauses: pauses.map((pause) => ({ ...pause, kind })),
    }));
});

const ruleIds = clockRules.flatMap((line) => (line.known ? [line.id] : []));
const randomReading: fc.Arbitrary<RuleReading> = fc
  .tuple(fc.constantFrom(...ruleIds), anyTerm)
  .map(([ruleId, term]) => ({ ruleId, ...term, article: 'Điều được đọc', mark: 'text' }));

export const randomGround = (near: string): fc.Arbitrary<ClockGround> =>
  fc
    .record({
      days: specialDaysNear(near),
      years: fc.subarray([2023, 2024, 2025, 2026, 2027]),
      readings: fc.array(randomReading, { maxLength: 10 }),
    })
    .map(({ days, years, readings }) => ({
      calendar: workingCalendarOf(days, years),
      readings: new Map(readings.map((reading) => [reading.ruleId, reading])),
    }));
