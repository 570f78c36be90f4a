import { type CommandOf, defineCommand } from '../command.ts';
import {
  calendarCompleted,
  calendarDayDeclared,
  calendarDayWithdrawn,
  calendarRegistered,
  calendarYearSchema,
} from './events.ts';

// What is asked is what will have happened: each command takes the shape of its event, with the year of its calendar.
const year = { year: calendarYearSchema };

/** Administrator, all of them. */
export const registerCalendar = defineCommand('RegisterCalendar', () => calendarRegistered.plain);
export const declareCalendarDay = defineCommand('DeclareCalendarDay', () => calendarDayDeclared.plain.extend(year));
export const withdrawCalendarDay = defineCommand('WithdrawCalendarDay', () => calendarDayWithdrawn.plain.extend(year));
export const completeCalendar = defineCommand('CompleteCalendar', () => calendarCompleted.plain.extend(year));

export const calendarCommandDefinitions = [
  registerCalendar,
  declareCalendarDay,
  withdrawCalendarDay,
  completeCalendar,
] as const;

export type CalendarCommand = CommandOf<(typeof calendarCommandDefinitions)[number]>;
