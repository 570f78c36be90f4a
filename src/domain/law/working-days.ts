import type { LegalDate } from '../legal-date.ts';
import { type DayNumber, dateOfDay, dayNumberOf, isWeekend } from './day-numbers.ts';

/** holiday: a statutory day off · compensatory: a day off in lieu, or swapped · makeup: a weekend day that is worked. */
export const DAY_KINDS = ['holiday', 'compensatory', 'makeup'] as const;
export type DayKind = (typeof DAY_KINDS)[number];

/** verified: read in an announcement · computed: follows from a rule · unverified: remembered. */
export const DAY_MARKS = ['verified', 'computed', 'unverified'] as const;
export type DayMark = (typeof DAY_MARKS)[number];

/** A day that is not what its weekday makes of it. */
export type SpecialDay = Readonly<{ date: LegalDate; kind: DayKind; label: string; mark: DayMark }>;

/** The working calendar of state bodies: all special days, and the years of which nothing is missing any more. */
export type WorkingCalendar = Readonly<{
  days: ReadonlyMap<DayNumber, SpecialDay>;
  completeYears: ReadonlySet<number>;
}>;

/** Nothing but weekends, and nothing of it certain. */
export const NO_CALENDAR: WorkingCalendar = { days: new Map(), completeYears: new Set() };

export const workingCalendarOf = (
  days: Iterable<SpecialDay>,
  completeYears: Iterable<number> = [],
): WorkingCalendar => ({
  days: new Map([...days].map((day) => [dayNumberOf(day.date), day])),
  completeYears: new Set(completeYears),
});

export const isWorkingDay = ({ days }: WorkingCalendar, day: DayNumber): boolean => {
  const special = days.get(day);
  return special === undefined ? !isWeekend(day) : special.kind === 'makeup';
};

/** Why a day is not worked, or is worked though it is a weekend. Undefined: it is what its weekday makes of it. */
export const specialDayOn = ({ days }: WorkingCalendar, day: DayNumber): SpecialDay | undefined => days.get(day);

/** So many days in a row are never all off; a calendar that says so is not believed. */
const LONGEST_REST = 60;

/** The day itself if it is worked, else the next that is. */
export const workingDayFrom = (calendar: WorkingCalendar, day: DayNumber): DayNumber => {
  for (let each = day; each <= day + LONGEST_REST; each += 1) if (isWorkingDay(calendar, each)) return each;
  throw new Error(`no working day within ${LONGEST_REST} days of ${dateOfDay(day)}`);
};
