import type { SpecialDay } from '../law/working-days.ts';
import type { LegalDate } from '../legal-date.ts';
import type { CalendarEvent } from './events.ts';

/** The special days of one year by their date, and whether none is missing any more. */
export type CalendarOfYear = Readonly<{
  year: number;
  days: ReadonlyMap<LegalDate, SpecialDay>;
  isComplete: boolean;
}>;

/** Null until it is registered. */
export type CalendarState = CalendarOfYear | null;

export const evolve = (calendar: CalendarState, event: CalendarEvent): CalendarState => {
  if (event.type === 'CalendarRegistered') {
    const { year, days, isComplete } = event.data;
    return { year, days: new Map(days.map((day) => [day.date, day])), isComplete };
  }
  if (calendar === null) throw new Error(`${event.type} before CalendarRegistered`);
  switch (event.type) {
    case 'CalendarDayDeclared':
      return withDay(calendar, event.data.day);
    case 'CalendarDayWithdrawn':
      return { ...calendar, days: new Map([...calendar.days].filter(([date]) => date !== event.data.date)) };
    case 'CalendarCompleted':
      return { ...calendar, isComplete: true };
  }
};

/** The calendar with the day added, or in the place of what was known of its date. */
export const withDay = (calendar: CalendarOfYear, day: SpecialDay): CalendarOfYear => ({
  ...calendar,
  days: new Map(calendar.days).set(day.date, day),
});
