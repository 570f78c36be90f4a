import { join } from 'node:path';
import { readCalendarFile } from '../import-calendar/calendar-file.ts';
import { FIRST_DAY } from './demo-days.ts';
import type { DemoStep } from './demo-step.ts';

const FILE = join(import.meta.dirname, '..', 'data', 'working-calendar.json');

/** The working calendars of 2023 to 2027, which are not fictional, before anything happens in the province. */
export const calendarSteps = (): readonly DemoStep[] =>
  readCalendarFile(FILE).calendars.map((calendar, index) => ({
    on: FIRST_DAY,
    minute: 7 * 60 + index,
    by: 'system',
    type: 'RegisterCalendar',
    subject: { calendar: String(calendar.year) },
    data: () => calendar,
  }));
