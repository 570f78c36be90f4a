import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayByDay, type TermEnd, type TermInputs, termEnd } from '#domain/law/clocks/term-end.ts';
import { dateOfDay, dayNumberOf } from '#domain/law/day-numbers.ts';
import { type DayKind, type SpecialDay, workingCalendarOf } from '#domain/law/working-days.ts';
import { naiveTermEnd } from '#test/support/law/naive-term-end.ts';
import { randomTerm } from '#test/support/law/random-clocks.ts';

const MANY = { numRuns: 600 };

/** A term that stands still ends later than any day. */
const lastDay = (end: TermEnd): number => (end.outcome === 'ends' ? end.dueOn : Number.POSITIVE_INFINITY);
const endOf = (inputs: TermInputs, days: readonly SpecialDay[]): number =>
  lastDay(termEnd(inputs, workingCalendarOf(days)));

/** With that day declared, whatever was said of it before. */
const declared = (days: readonly SpecialDay[], date: string, kind: DayKind): readonly SpecialDay[] => [
  ...days.filter((each) => each.date !== date),
  { date, kind, label: 'Ngày', mark: 'verified' },
];

describe('The end of a term', () => {
  it('is what somebody finds who counts on a wall calendar, day by day', () => {
    fc.assert(
      fc.property(randomTerm, ({ inputs, days }) => {
        const end = termEnd(inputs, workingCalendarOf(days));
        expect(
          end.outcome === 'ends'
            ? { countedTo: dateOfDay(end.countedTo), dueOn: dateOfDay(end.dueOn) }
            : { since: dateOfDay(end.since), left: end.left },
        ).toEqual(naiveTermEnd(inputs, days));
      }),
      MANY,
    );
  });

  // For every term and every calendar; that a term stands still counts as later than any day.
  it('never comes earlier by one more day off', () => {
    fc.assert(
      fc.property(randomTerm, fc.nat({ max: 90 }), fc.boolean(), ({ inputs, days }, after, isSwapped) => {
        const date = dateOfDay(dayNumberOf(inputs.startedOn) + after);
        const more = declared(days, date, isSwapped ? 'compensatory' : 'holiday');
        expect(endOf(inputs, more)).toBeGreaterThanOrEqual(endOf(inputs, days));
      }),
      MANY,
    );
  });

  it('never comes later by one more day that is worked', () => {
    fc.assert(
      fc.property(randomTerm, fc.nat({ max: 90 }), ({ inputs, days }, after) => {
        const more = declared(days, dateOfDay(dayNumberOf(inputs.startedOn) + after), 'makeup');
        expect(endOf(inputs, more)).toBeLessThanOrEqual(endOf(inputs, days));
      }),
      MANY,
    );
  });

  it('never comes earlier by a pause, by one that lasts longer, or by one that has not ended', () => {
    fc.assert(
      fc.property(randomTerm, fc.nat({ max: 2 }), ({ inputs, days }, index) => {
        const { pauses } = inputs;
        const without = { ...inputs, pauses: pauses.toSpliced(index, 1) };
        expect(endOf(inputs, days)).toBeGreaterThanOrEqual(endOf(without, days));
        const last = pauses.at(-1);
        if (last === undefined || last.until === null) return;
        const until = dateOfDay(dayNumberOf(last.until) + 3);
        const longer = { ...inputs, pauses: pauses.with(-1, { ...last, until }) };
        const open = { ...inputs, pauses: pauses.with(-1, { ...last, until: null }) };
        expect(endOf(longer, days)).toBeGreaterThanOrEqual(endOf(inputs, days));
        expect(endOf(open, days)).toBeGreaterThanOrEqual(endOf(longer, days));
      }),
      MANY,
    );
  });

  it('never comes earlier by a longer term, nor by a start a day later', () => {
    fc.assert(
      fc.property(randomTerm, ({ inputs, days }) => {
        expect(endOf({ ...inputs, value: inputs.value + 1 }, days)).toBeGreaterThanOrEqual(endOf(inputs, days));
        const startedOn = dateOfDay(dayNumberOf(inputs.startedOn) + 1);
        expect(endOf({ ...inputs, startedOn }, days)).toBeGreaterThanOrEqual(endOf(inputs, days));
      }),
      MANY,
    );
  });
});

describe('The counting day by day', () => {
  it('counts from one to the last without a gap, every day of it, and ends on the day that holds', () => {
    fc.assert(
      fc.property(randomTerm, ({ inputs, days }) => {
        const calendar = workingCalendarOf(days);
        const counting = dayByDay(inputs, calendar);
        const end = termEnd(inputs, calendar);
        if (inputs.unit === 'year') {
          expect(counting).toEqual([]);
          return;
        }
        const first = dayNumberOf(inputs.startedOn);
        if (end.outcome === 'paused') {
          // As far as it came: what is counted and what is left are the whole term.
          expect(counting.filter(({ nth }) => nth !== null)).toHaveLength(inputs.value - end.left);
          if (end.since > first)
            expect(counting.at(-1)).toEqual({ date: dateOfDay(end.since), nth: null, why: 'paused' });
          return;
        }
        expect(counting.map(({ date }) => date)).toEqual(
          Array.from({ length: end.dueOn - first + 1 }, (_, index) => dateOfDay(first + index)),
        );
        const counted = counting.filter(({ nth }) => nth !== null);
        expect(counted.map(({ nth }) => nth)).toEqual(Array.from({ length: inputs.value }, (_, index) => index + 1));
        expect(counted.at(-1)?.date).toBe(dateOfDay(end.countedTo));
        for (const { nth, why } of counting) expect(nth !== null).toBe(why === 'counted' || why === 'makeup');
        const rolledTo = counting.filter(({ why }) => why === 'rolled-to').map(({ date }) => date);
        expect(rolledTo).toEqual(end.dueOn > end.countedTo ? [dateOfDay(end.dueOn)] : []);
      }),
      MANY,
    );
  });
});
