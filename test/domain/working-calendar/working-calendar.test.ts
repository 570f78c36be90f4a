import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import type { SpecialDay } from '#domain/law/working-days.ts';
import {
  completeCalendar,
  declareCalendarDay,
  registerCalendar,
  withdrawCalendarDay,
} from '#domain/working-calendar/commands.ts';
import { calendarEventDefinitions, type NewCalendarEvent } from '#domain/working-calendar/events.ts';
import { calendarDecider } from '#domain/working-calendar/working-calendar.ts';
import { command } from '#test/support/domain/command.ts';
import { actor } from '#test/support/domain/huong-binh.ts';
import { paper } from '#test/support/domain/papers.ts';
import { specify } from '#test/support/domain/specify.ts';

const { given } = specify(calendarDecider, calendarEventDefinitions);
const admin = { by: actor('administrator') };

const day = (date: string, kind: SpecialDay['kind'] = 'holiday', over: Partial<SpecialDay> = {}): SpecialDay => ({
  ...{ date, kind, label: 'Nghỉ lễ', mark: 'verified' },
  ...over,
});
const swap = [day('2024-04-29', 'compensatory'), day('2024-04-30'), day('2024-05-04', 'makeup')];
const calendar = { year: 2024, days: swap, isComplete: false, source: 'Thông báo nghỉ lễ năm 2024' };
const registered: NewCalendarEvent = { type: 'CalendarRegistered', data: calendar };
const ground = 'Thông báo bổ sung';

const register = (over: Partial<z.input<typeof registerCalendar.data>> = {}) =>
  command(registerCalendar, { ...calendar, ...over }, admin);
const declare = (special: SpecialDay, over: object = {}) =>
  command(declareCalendarDay, { year: 2024, day: special, ground, ...over }, admin);
const withdraw = (date: string) => command(withdrawCalendarDay, { year: 2024, date, ground }, admin);
const complete = command(completeCalendar, { year: 2024, ground }, admin);
const daysOf = (state: typeof calendarDecider.initialState) => [...(state?.days.values() ?? [])];

/** All days of a span that lies in one month. */
const span = (month: string, from: number, to: number, kind: SpecialDay['kind'] = 'holiday'): SpecialDay[] =>
  Array.from({ length: to - from + 1 }, (_, index) => day(`${month}-${String(from + index).padStart(2, '0')}`, kind));

describe('RegisterCalendar', () => {
  test('states the special days of a year; a holiday may lie on a weekend', () => {
    const days = [...swap, day('2024-02-10')];
    given([])
      .when(register({ days }))
      .expectEvents({ type: 'CalendarRegistered', data: { ...calendar, days } });
    given([])
      .when(register({ days: [], isComplete: true }))
      .expectEvents({
        type: 'CalendarRegistered',
        data: { ...calendar, days: [], isComplete: true },
      });
  });

  test('once', () => {
    given([registered]).when(register()).expectRejection({ code: 'CalendarExists', year: 2024 });
  });

  test('holds no day of another year', () => {
    given([])
      .when(register({ days: [...swap, day('2025-01-01')] }))
      .expectRejection({ code: 'DayOutsideYear', date: '2025-01-01', year: 2024 });
  });

  test('holds no day twice', () => {
    given([])
      .when(register({ days: [...swap, day('2024-04-30', 'compensatory')] }))
      .expectRejection({ code: 'DayTwice', date: '2024-04-30' });
  });

  test('makes up on weekends only', () => {
    given([])
      .when(register({ days: [day('2024-05-03', 'makeup')] }))
      .expectRejection({ code: 'MakeupOnWorkday', date: '2024-05-03' });
    given([])
      .when(register({ days: [day('2024-05-05', 'makeup')] }))
      .expectEvents({ type: 'CalendarRegistered', data: { ...calendar, days: [day('2024-05-05', 'makeup')] } });
  });

  test('knows no rest of more than thirty days, weekends before and behind it included', () => {
    const at = (days: readonly SpecialDay[]) => given([]).when(register({ days: [...days] }));
    // 30 March 2024 is a Saturday, 28 April a Sunday: thirty days.
    expect(at(span('2024-04', 1, 26)).decision.outcome).toBe('accepted');
    at(span('2024-04', 1, 29)).expectRejection({
      ...{ code: 'RestTooLong', from: '2024-03-30', to: '2024-04-29', days: 31, longest: 30 },
    });
    const worked = span('2024-04', 1, 29).map((each) => (each.date === '2024-04-20' ? day(each.date, 'makeup') : each));
    expect(at(worked).decision.outcome).toBe('accepted');
    at([...span('2024-12', 1, 31)]).expectRejection('RestTooLong');
  });

  test.each([2019, 2101])('is not for %i', (year) => {
    expect(() => register({ year })).toThrow('year');
  });
});

describe('DeclareCalendarDay', () => {
  test('adds a day, with its paper', () => {
    const data = { day: day('2024-09-02'), ground, document: paper() };
    given([registered])
      .when(declare(data.day, { document: paper() }))
      .expectEvents({ type: 'CalendarDayDeclared', data });
    expect(daysOf(given([registered, { type: 'CalendarDayDeclared', data }]).state)).toEqual([...swap, data.day]);
  });

  test('replaces what was known of the date', () => {
    const verified = day('2024-04-29', 'compensatory', { label: 'Nghỉ hoán đổi' });
    const event = { type: 'CalendarDayDeclared', data: { day: verified, ground } } as const;
    given([registered]).when(declare(verified)).expectEvents(event);
    expect(daysOf(given([registered, event]).state)).toEqual([verified, ...swap.slice(1)]);
  });

  test('the same day again is nothing to do', () => {
    given([registered])
      .when(declare(day('2024-04-30')))
      .expectNothing();
    for (const over of [{ mark: 'computed' }, { label: 'Lễ' }, { kind: 'compensatory' }] as const) {
      const other = { ...day('2024-04-30'), ...over };
      given([registered])
        .when(declare(other))
        .expectEvents({ type: 'CalendarDayDeclared', data: { day: other, ground } });
    }
  });

  test('needs a calendar, and a day that fits it', () => {
    given([])
      .when(declare(day('2024-09-02')))
      .expectRejection({ code: 'CalendarUnknown', year: 2024 });
    given([registered])
      .when(declare(day('2023-09-02')))
      .expectRejection({ code: 'DayOutsideYear', date: '2023-09-02', year: 2024 });
    given([registered])
      .when(declare(day('2024-09-02', 'makeup')))
      .expectRejection({ code: 'MakeupOnWorkday', date: '2024-09-02' });
    const long: NewCalendarEvent = { type: 'CalendarRegistered', data: { ...calendar, days: span('2024-04', 1, 28) } };
    given([long])
      .when(declare(day('2024-04-29')))
      .expectRejection('RestTooLong');
  });
});

describe('WithdrawCalendarDay', () => {
  test('the date is what its weekday makes of it again', () => {
    const event = { type: 'CalendarDayWithdrawn', data: { date: '2024-05-04', ground } } as const;
    given([registered]).when(withdraw('2024-05-04')).expectEvents(event);
    expect(daysOf(given([registered, event]).state)).toEqual(swap.slice(0, 2));
  });

  test('needs a calendar, and a day that is in it', () => {
    given([]).when(withdraw('2024-05-04')).expectRejection({ code: 'CalendarUnknown', year: 2024 });
    given([registered]).when(withdraw('2024-05-05')).expectRejection({ code: 'DayUnknown', date: '2024-05-05' });
  });

  test('a make-up day that goes may make a rest too long', () => {
    const days = span('2024-04', 1, 29).map((each) => (each.date === '2024-04-20' ? day(each.date, 'makeup') : each));
    given([{ type: 'CalendarRegistered', data: { ...calendar, days } }])
      .when(withdraw('2024-04-20'))
      .expectRejection('RestTooLong');
  });
});

describe('CompleteCalendar', () => {
  const completed: NewCalendarEvent = { type: 'CalendarCompleted', data: { ground } };

  test('says that nothing is missing any more, once', () => {
    given([registered]).when(complete).expectEvents(completed);
    expect(given([registered]).state?.isComplete).toBe(false);
    expect(given([registered, completed]).state?.isComplete).toBe(true);
    given([registered, completed]).when(complete).expectNothing();
    given([{ type: 'CalendarRegistered', data: { ...calendar, isComplete: true } }])
      .when(complete)
      .expectNothing();
  });

  test('needs a calendar', () => {
    given([]).when(complete).expectRejection({ code: 'CalendarUnknown', year: 2024 });
  });

  test('does not keep days from being declared later', () => {
    given([registered, completed])
      .when(declare(day('2024-09-03')))
      .expectEvents({ type: 'CalendarDayDeclared', data: { day: day('2024-09-03'), ground } });
  });
});
