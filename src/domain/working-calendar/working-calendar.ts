import type { Decider } from '../decider.ts';
import type { CalendarCommand } from './commands.ts';
import { decide } from './decide.ts';
import type { NewCalendarEvent } from './events.ts';
import type { CalendarRefusal } from './refusals.ts';
import { type CalendarState, evolve } from './state.ts';

/** Special days of one year for all state bodies of the province: stream `workingCalendar-<year>`. */
export const calendarDecider: Decider<CalendarState, CalendarCommand, NewCalendarEvent, CalendarRefusal> = {
  category: 'workingCalendar',
  initialState: null,
  needs: () => ({}),
  decide,
  evolve,
};
