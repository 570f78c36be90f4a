import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ClockDue,
  type ClockFacts,
  type ClockStatus,
  clockDue,
  clockFactsBy,
  clockStanding,
  clocksMoved,
  recomputed,
} from '#domain/law/clocks/clock.ts';
import { natureOf } from '#domain/law/clocks/clock-names.ts';
import { termEnd } from '#domain/law/clocks/term-end.ts';
import { dateOfDay, dayNumberOf } from '#domain/law/day-numbers.ts';
import { isWorkingDay, workingCalendarOf } from '#domain/law/working-days.ts';
import { randomFacts, randomGround } from '#test/support/law/random-clocks.ts';

const FAR = { numRuns: 500 };

const withGround = randomFacts.chain((facts) =>
  fc.record({ facts: fc.constant(facts), ground: randomGround(facts.startedOn) }),
);

const dayOf = (due: ClockDue): string => (due.outcome === 'due' ? due.dueOn : due.outcome);

describe('A due day', () => {
  it('comes out again when it is computed from nothing but its derivation', () => {
    fc.assert(
      fc.property(withGround, ({ facts, ground }) => {
        const due = clockDue(facts, ground);
        expect(recomputed(due.derivation)).toBe(due.outcome === 'due' ? due.dueOn : null);

        const { inputs, specialDays } = due.derivation;
        if (due.outcome !== 'paused' || inputs === null) return;
        expect(termEnd(inputs, workingCalendarOf(specialDays))).toMatchObject({ outcome: 'paused', left: due.left });
      }),
      FAR,
    );
  });

  it('is never a day off where the term moves off one', () => {
    fc.assert(
      fc.property(withGround, ({ facts, ground }) => {
        const due = clockDue(facts, ground);
        if (due.outcome !== 'due' || due.derivation.inputs?.rollsOver !== true) return;
        expect(isWorkingDay(ground.calendar, dayNumberOf(due.dueOn))).toBe(true);
      }),
      FAR,
    );
  });

  it('rests on years that are either complete or provisional, and on days between its beginning and its end', () => {
    fc.assert(
      fc.property(withGround, ({ facts, ground }) => {
        const { derivation, ...due } = clockDue(facts, ground);
        const { completeYears, provisionalYears, specialDays } = derivation;
        for (const year of completeYears) expect(ground.calendar.completeYears.has(year)).toBe(true);
        for (const year of provisionalYears) expect(ground.calendar.completeYears.has(year)).toBe(false);
        const last = due.outcome === 'due' ? due.dueOn : due.outcome === 'paused' ? due.since : facts.startedOn;
        for (const { date } of specialDays) {
          expect(date >= facts.startedOn && date <= last).toBe(true);
          expect([...completeYears, ...provisionalYears]).toContain(Number(date.slice(0, 4)));
        }
      }),
      FAR,
    );
  });
});

describe('What a change moves', () => {
  const change = fc.constantFrom('2024-02-01', '2025-01-20', '2026-02-01').chain((near) =>
    fc.record({
      clocks: fc.array(randomFacts, { maxLength: 8 }),
      before: randomGround(near),
      after: randomGround(near),
    }),
  );

  it('is exactly the clocks still open whose day differs', () => {
    fc.assert(
      fc.property(change, ({ clocks, before, after }) => {
        const moved = clocksMoved(clocks, before, after);
        const expected = clocks.filter(
          (facts) => facts.ended === undefined && dayOf(clockDue(facts, before)) !== dayOf(clockDue(facts, after)),
        );
        expect(moved.map(({ clock }) => clock)).toEqual(expected);
      }),
    );
  });

  it('carried out upon what was before, gives what is after', () => {
    fc.assert(
      fc.property(change, ({ clocks, before, after }) => {
        const open = clocks.filter(({ ended }) => ended === undefined);
        const days = new Map<ClockFacts, string>(open.map((facts) => [facts, dayOf(clockDue(facts, before))]));
        for (const { clock, before: was, after: is } of clocksMoved(clocks, before, after)) {
          expect(days.get(clock)).toBe(dayOf(was));
          days.set(clock, dayOf(is));
        }
        for (const facts of open) expect(days.get(facts)).toBe(dayOf(clockDue(facts, after)));
      }),
    );
  });
});

describe('Facts as they had come about', () => {
  it('are the facts themselves, once every day of theirs is over', () => {
    fc.assert(
      fc.property(randomFacts, fc.nat({ max: 10 }), (facts, more) => {
        const dates = [
          facts.startedOn,
          ...facts.pauses.flatMap(({ from, until }) => (until === null ? [from] : [from, until])),
          ...facts.extensions.map(({ on }) => on),
          ...(facts.ended === undefined ? [] : [facts.ended.on]),
        ];
        const last = dates.toSorted().at(-1) ?? facts.startedOn;
        expect(clockFactsBy(facts, dateOfDay(dayNumberOf(last) + more))).toEqual(facts);
      }),
      FAR,
    );
  });

  it('never speak of a later day', () => {
    fc.assert(
      fc.property(randomFacts, fc.integer({ min: -3, max: 130 }), (facts, after) => {
        const day = dateOfDay(dayNumberOf(facts.startedOn) + after);
        const known = clockFactsBy(facts, day);
        if (after < 0) expect(known).toBeUndefined();
        for (const { from, until } of known?.pauses ?? []) {
          expect(from <= day && (until === null || until <= day)).toBe(true);
        }
        for (const { on } of known?.extensions ?? []) expect(on <= day).toBe(true);
        expect((known?.ended?.on ?? day) <= day).toBe(true);
      }),
      FAR,
    );
  });
});

/** To which state a day may lead from that of the day before; staying is always possible. */
const NEXT: Readonly<Record<ClockStatus, readonly ClockStatus[]>> = {
  running: ['paused', 'lapsed', 'met', 'met-late', 'moot'],
  paused: ['running', 'met', 'moot'],
  lapsed: ['met-late', 'moot'],
  'no-term': ['met', 'moot'],
  met: [],
  'met-late': [],
  moot: [],
};

describe('A clock, day after day', () => {
  const days = Array.from({ length: 150 }, (_, index) => index);

  it('stands in exactly one state on each, and goes only forwards but for pauses and a late extension', () => {
    fc.assert(
      fc.property(withGround, ({ facts, ground }) => {
        let before: ClockStatus | undefined;
        for (const after of days) {
          const day = dateOfDay(dayNumberOf(facts.startedOn) + after);
          const known = clockFactsBy(facts, day);
          if (known === undefined) throw new Error('it has begun');
          const due = clockDue(known, ground);
          const { status, daysLeft } = clockStanding(known, due, day);
          // The paper came when the term was over: time runs again.
          const isRevived = known.extensions.some(({ on }) => on === day) && before === 'lapsed';
          // Something that lasts long enough is no more than met.
          const isKept = natureOf(facts.clock).kind === 'minimum' && before === 'met';
          if (before !== undefined && before !== status && !isRevived && !isKept)
            expect(NEXT[before]).toContain(status);
          before = status;

          if (status === 'running') expect(daysLeft).toBeGreaterThanOrEqual(0);
          else if (status === 'lapsed') expect(daysLeft).toBeLessThan(0);
          else expect(daysLeft).toBeNull();
        }
      }),
      { numRuns: 150 },
    );
  });

  it('on facts that do not change, runs until its last day and has lapsed from the next one on', () => {
    fc.assert(
      fc.property(withGround, fc.integer({ min: -40, max: 40 }), ({ facts, ground }, distance) => {
        const open = { ...facts, ended: undefined };
        const due = clockDue(open, ground);
        if (due.outcome !== 'due') return;
        const day = dateOfDay(dayNumberOf(due.dueOn) - distance);
        const { status, daysLeft } = clockStanding(open, due, day);
        const isOver = distance < 0;
        expect(status).toBe(isOver ? (natureOf(facts.clock).kind === 'minimum' ? 'met' : 'lapsed') : 'running');
        expect(daysLeft).toBe(status === 'met' ? null : distance);
      }),
      FAR,
    );
  });
});
