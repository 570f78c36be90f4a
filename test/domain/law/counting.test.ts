import { describe, expect, it } from 'vitest';
import { dayByDay, type TermInputs, termEnd } from '#domain/law/clocks/term-end.ts';
import { dateOfDay, dayAfter, dayBefore, dayNumberOf } from '#domain/law/day-numbers.ts';
import {
  isWorkingDay,
  NO_CALENDAR,
  specialDayOn,
  workingCalendarOf,
  workingDayFrom,
} from '#domain/law/working-days.ts';
import { specialDays, workingCalendar } from '#test/support/law/working-calendar.ts';

const term = (startedOn: string, value: number, over: Partial<TermInputs> = {}): TermInputs => ({
  startedOn,
  value,
  unit: 'calendar',
  countStartDay: false,
  rollsOver: true,
  pauses: [],
  ...over,
});

/** `7/2 1 counted`, or without a number. */
const lines = (inputs: TermInputs): readonly string[] =>
  dayByDay(inputs, workingCalendar).map(({ date, nth, why }) => {
    const day = `${Number(date.slice(8))}/${Number(date.slice(5, 7))}`;
    return nth === null ? `${day} ${why}` : `${day} ${nth} ${why}`;
  });

describe('The counting, as it is shown', () => {
  it('working days over the swapped days of 2024', () => {
    expect(lines(term('2024-04-26', 4, { unit: 'working' }))).toEqual([
      '26/4 start',
      '27/4 weekend',
      '28/4 weekend',
      '29/4 compensatory',
      '30/4 holiday',
      '1/5 holiday',
      '2/5 1 counted',
      '3/5 2 counted',
      '4/5 3 makeup',
      '5/5 weekend',
      '6/5 4 counted',
    ]);
  });

  it('plain days count whatever they are, and only the end moves', () => {
    expect(lines(term('2024-04-25', 4))).toEqual([
      '25/4 start',
      '26/4 1 counted',
      '27/4 2 counted',
      '28/4 3 counted',
      '29/4 4 counted',
      '30/4 holiday',
      '1/5 holiday',
      '2/5 rolled-to',
    ]);
  });

  it('a Saturday that is worked is nothing special among plain days', () => {
    expect(lines(term('2024-05-02', 3))).toEqual([
      '2/5 start',
      '3/5 1 counted',
      '4/5 2 counted',
      '5/5 3 counted',
      '6/5 rolled-to',
    ]);
  });

  it('over a weekend and a swapped day', () => {
    expect(lines(term('2024-04-26', 1))).toEqual([
      '26/4 start',
      '27/4 1 counted',
      '28/4 weekend',
      '29/4 compensatory',
      '30/4 holiday',
      '1/5 holiday',
      '2/5 rolled-to',
    ]);
  });

  it('with the first day among them, and without moving', () => {
    expect(lines(term('2024-05-10', 3, { countStartDay: true, rollsOver: false }))).toEqual([
      '10/5 1 counted',
      '11/5 2 counted',
      '12/5 3 counted',
    ]);
  });

  it('with a pause within, and one after the last day was counted', () => {
    const pauses = [
      { from: '2024-05-08', until: '2024-05-10' },
      { from: '2024-05-12', until: '2024-05-15' },
    ];
    expect(lines(term('2024-05-06', 3, { pauses }))).toEqual([
      '6/5 start',
      '7/5 1 counted',
      '8/5 paused',
      '9/5 paused',
      '10/5 2 counted',
      '11/5 3 counted',
      '12/5 paused',
      '13/5 paused',
      '14/5 paused',
      '15/5 rolled-to',
    ]);
  });

  it('of one that stands still goes as far as it came; of a term in years there is none', () => {
    expect(lines(term('2024-05-06', 1, { unit: 'year' }))).toEqual([]);
    expect(lines(term('2024-05-06', 3, { pauses: [{ from: '2024-05-08', until: null }] }))).toEqual([
      '6/5 start',
      '7/5 1 counted',
      '8/5 paused',
    ]);
  });
});

describe('What is not believed', () => {
  const FARTHEST = 80 * 366;
  const first = dayNumberOf('2024-05-07');
  const runsAgain = (day: number) => term('2024-05-06', 1, { pauses: [{ from: '2024-05-07', until: dateOfDay(day) }] });

  it('a term that leads farther than any law', () => {
    const last = first + FARTHEST - 1;
    expect(termEnd({ ...runsAgain(last), rollsOver: false }, NO_CALENDAR)).toEqual({
      outcome: 'ends',
      countedTo: last,
      dueOn: last,
    });
    expect(() => termEnd(runsAgain(last + 1), NO_CALENDAR)).toThrow('a term of 1 days from 2024-05-06 does not end');
  });

  it('a calendar without a working day for more than two months', () => {
    const off = (count: number) =>
      workingCalendarOf(
        Array.from({ length: count }, (_, index) => ({
          date: dateOfDay(first + index),
          kind: 'holiday' as const,
          label: 'Nghỉ',
          mark: 'verified' as const,
        })),
      );
    // Off from 7 May to 4 July 2024.
    expect(dateOfDay(workingDayFrom(off(59), first))).toBe('2024-07-05');
    const wednesday = dayNumberOf('2024-05-08');
    expect(() => workingDayFrom(off(80), wednesday)).toThrow('no working day within 60 days of 2024-05-08');
  });

  it('the sixtieth day after may still be worked', () => {
    const start = dayNumberOf('2024-05-06');
    const allOffBut = workingCalendarOf(
      Array.from({ length: 60 }, (_, index) => ({
        date: dateOfDay(start + index),
        kind: 'holiday' as const,
        label: 'Nghỉ',
        mark: 'verified' as const,
      })),
    );
    // 5 July 2024, a Friday.
    expect(dateOfDay(workingDayFrom(allOffBut, start))).toBe('2024-07-05');
  });
});

describe('The day before and the day after', () => {
  it.each([
    ['2024-02-28', '2024-02-29'],
    ['2024-02-29', '2024-03-01'],
    ['2025-02-28', '2025-03-01'],
    ['2024-12-31', '2025-01-01'],
    ['2024-04-30', '2024-05-01'],
  ])('%s, %s', (day, next) => {
    expect(dayAfter(day)).toBe(next);
    expect(dayBefore(next)).toBe(day);
  });
});

describe('The working calendar', () => {
  it('without any day has weekends, and no year of it is complete', () => {
    expect(NO_CALENDAR).toEqual({ days: new Map(), completeYears: new Set() });
    expect(workingCalendarOf([])).toEqual(NO_CALENDAR);
    expect(isWorkingDay(NO_CALENDAR, dayNumberOf('2024-02-09'))).toBe(true);
    expect(isWorkingDay(NO_CALENDAR, dayNumberOf('2024-05-04'))).toBe(false);
  });

  it('says what is special about a day', () => {
    for (const day of specialDays) expect(specialDayOn(workingCalendar, dayNumberOf(day.date))).toEqual(day);
    expect(specialDayOn(workingCalendar, dayNumberOf('2024-05-03'))).toBeUndefined();
  });
});
