import type { SpecialDay } from '#domain/law/working-days.ts';
import type { CalendarOfYear } from '#domain/working-calendar/state.ts';
import type { CalendarData } from './calendar-file.ts';

/** A year of the file: to be registered, or there already, with all in which the file says otherwise. */
export type PlannedCalendar =
  | Readonly<{ calendar: CalendarData; plan: 'register' }>
  | Readonly<{ calendar: CalendarData; plan: 'leave'; differences: readonly string[] }>;

/**
 * Compares a file with the ledger. A year that is there is left alone, whatever the file says: what somebody declared
 * or withdrew since has a ground, and no file takes it back.
 */
export const planCalendars = (
  calendars: readonly CalendarData[],
  known: ReadonlyMap<number, CalendarOfYear>,
): readonly PlannedCalendar[] =>
  calendars.map((calendar) => {
    const there = known.get(calendar.year);
    if (there === undefined) return { calendar, plan: 'register' };
    return { calendar, plan: 'leave', differences: differencesBetween(there, calendar) };
  });

const differencesBetween = (there: CalendarOfYear, { days, isComplete }: CalendarData): readonly string[] => {
  const inFile = new Map(days.map((day) => [day.date, day]));
  const dates = [...new Set([...there.days.keys(), ...inFile.keys()])].toSorted();
  const ofDays = dates.flatMap((date) => {
    const [ledger, file] = [wordsOf(there.days.get(date)), wordsOf(inFile.get(date))];
    return ledger === file ? [] : [`${date} is ${ledger} in the ledger, ${file} in the file`];
  });
  const complete = (is: boolean) => (is ? 'complete' : 'not complete');
  return there.isComplete === isComplete
    ? ofDays
    : [...ofDays, `the year is ${complete(there.isComplete)} in the ledger, ${complete(isComplete)} in the file`];
};

const wordsOf = (day: SpecialDay | undefined): string =>
  day === undefined ? 'nothing special' : `${day.kind} “${day.label}” (${day.mark})`;
