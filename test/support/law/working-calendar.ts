import { join } from 'node:path';
import { type WorkingCalendar, workingCalendarOf } from '#domain/law/working-days.ts';
import { readCalendarFile } from '#scripts/import-calendar/calendar-file.ts';

const { calendars } = readCalendarFile(join(import.meta.dirname, '../../../scripts/data/working-calendar.json'));

/** Public holidays and swapped days of state bodies as they come with the program. */
export const specialDays = calendars.flatMap(({ days }) => days);

/** Of 2023 and 2027 something is missing. */
export const workingCalendar: WorkingCalendar = workingCalendarOf(
  specialDays,
  calendars.filter(({ isComplete }) => isComplete).map(({ year }) => year),
);
