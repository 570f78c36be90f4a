import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noFacts } from '#domain/facts.ts';
import { dateOfDay, dayNumberOf } from '#domain/law/day-numbers.ts';
import { DAY_KINDS, workingCalendarOf, workingDayFrom } from '#domain/law/working-days.ts';
import {
  type CalendarCommand,
  declareCalendarDay,
  registerCalendar,
  withdrawCalendarDay,
} from '#domain/working-calendar/commands.ts';
import { type CalendarState, evolve } from '#domain/working-calendar/state.ts';
import { calendarDecider } from '#domain/working-calendar/working-calendar.ts';
import { command } from '#test/support/domain/command.ts';
import { actor } from '#test/support/domain/huong-binh.ts';

const by = { by: actor('administrator') };
const YEARS = [2024, 2025] as const;

const yearOf = (date: string) => Number(date.slice(0, 4));
const ground = 'Thông báo';
/** Around New Year, where two calendars meet. */
const newYear = dayNumberOf('2025-01-01');
const someOffset = fc.integer({ min: -45, max: 45 });

/** A row of days of one kind: single days would hardly ever make a long rest. */
const declarations: fc.Arbitrary<readonly CalendarCommand[]> = fc
  .record({ from: someOffset, length: fc.integer({ min: 1, max: 40 }), kind: fc.constantFrom('holiday', ...DAY_KINDS) })
  .map(({ from, length, kind }) =>
    Array.from({ length }, (_, index) => {
      const date = dateOfDay(newYear + from + index);
      const day = { date, kind, label: 'Nghỉ', mark: 'verified' } as const;
      return command(declareCalendarDay, { year: yearOf(date), day, ground }, by);
    }),
  );
const withdrawals: fc.Arbitrary<readonly CalendarCommand[]> = someOffset.map((offset) => {
  const date = dateOfDay(newYear + offset);
  return [command(withdrawCalendarDay, { year: yearOf(date), date, ground }, by)];
});

test('whatever is accepted, a working day is always found, across New Year too', () => {
  const seen = { accepted: 0, refused: 0 };
  fc.assert(
    fc.property(fc.array(fc.oneof(declarations, withdrawals), { minLength: 1, maxLength: 12 }), (commands) => {
      const states = new Map<number, CalendarState>(YEARS.map((year) => [year, null]));
      const apply = (asked: CalendarCommand): void => {
        const { year } = asked.data;
        const before = states.get(year) ?? null;
        const decision = calendarDecider.decide(asked, before, noFacts);
        if (decision.outcome === 'rejected') seen.refused += decision.refusal.code === 'RestTooLong' ? 1 : 0;
        else {
          seen.accepted += decision.events.length;
          states.set(year, decision.events.reduce<CalendarState>(evolve, before));
        }
      };
      for (const year of YEARS) {
        apply(command(registerCalendar, { year, days: [], isComplete: false, source: ground }, by));
      }
      commands.flat().forEach(apply);
      const calendar = workingCalendarOf([...states.values()].flatMap((state) => [...(state?.days.values() ?? [])]));
      for (let day = dayNumberOf('2024-11-01'); day <= dayNumberOf('2025-03-01'); day += 1)
        workingDayFrom(calendar, day);
    }),
    { numRuns: 200 },
  );
  expect(seen.accepted).toBeGreaterThan(1_000);
  expect(seen.refused).toBeGreaterThan(20);
});
