import { type DayNumber, dateOfDay, dayNumberOf, isWeekend, yearOf } from '../law/day-numbers.ts';
import { isWorkingDay, type SpecialDay, workingCalendarOf } from '../law/working-days.ts';
import type { CalendarRefusal } from './refusals.ts';

/**
 * In one year. Two rests that meet at New Year are then never longer than what a search for the next working day goes
 * through: a calendar that held more would stop whatever computes with it.
 */
export const LONGEST_REST_OF_YEAR = 30;

/** What is wrong with the special days of a year, if they were all there are. */
export const badDays = (year: number, days: readonly SpecialDay[]): CalendarRefusal | undefined =>
  firstRefusal(...days.map((day) => badDay(year, day)), sameDayTwice(days), restTooLong(year, days));

/** What is wrong with the day itself. */
export const badDay = (year: number, { date, kind }: SpecialDay): CalendarRefusal | undefined => {
  if (yearOf(date) !== year) return { code: 'DayOutsideYear', date, year };
  return kind === 'makeup' && !isWeekend(dayNumberOf(date)) ? { code: 'MakeupOnWorkday', date } : undefined;
};

const sameDayTwice = (days: readonly SpecialDay[]): CalendarRefusal | undefined => {
  const twice = days.find(({ date }, index) => days.findIndex((other) => other.date === date) !== index);
  return twice && { code: 'DayTwice', date: twice.date };
};

/** The first row of days off in the year, weekends among them, that is longer than any rest. */
export const restTooLong = (year: number, days: Iterable<SpecialDay>): CalendarRefusal | undefined => {
  const calendar = workingCalendarOf(days);
  const last = dayNumberOf(`${year}-12-31`);
  let from: DayNumber | undefined;
  for (let day = dayNumberOf(`${year}-01-01`); day <= last + 1; day += 1) {
    const isOff = day <= last && !isWorkingDay(calendar, day);
    if (isOff) from ??= day;
    else if (from !== undefined) {
      const length = day - from;
      if (length > LONGEST_REST_OF_YEAR) return refusalOf(from, length);
      from = undefined;
    }
  }
  return undefined;
};

const refusalOf = (from: DayNumber, days: number): CalendarRefusal => ({
  code: 'RestTooLong',
  from: dateOfDay(from),
  to: dateOfDay(from + days - 1),
  days,
  longest: LONGEST_REST_OF_YEAR,
});

/** The first refusal of a list of rules, or nothing. */
export const firstRefusal = (...checks: readonly (CalendarRefusal | undefined)[]): CalendarRefusal | undefined =>
  checks.find((check) => check !== undefined);
