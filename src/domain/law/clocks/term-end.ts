import type { LegalDate } from '../../legal-date.ts';
import { type DayNumber, dateOfDay, dayNumberOf } from '../day-numbers.ts';
import { isWorkingDay, type WorkingCalendar, workingDayFrom } from '../working-days.ts';
import type { TermUnit } from './clock-rule.ts';

/** Days that do not count: from the first up to, and without, the day on which time runs again. Null: it has not yet. */
export type Pause = Readonly<{ from: LegalDate; until: LegalDate | null }>;

/** All that the end of a term depends on, besides the calendar. */
export type TermInputs = Readonly<{
  startedOn: LegalDate;
  /** In all, extension included. */
  value: number;
  unit: TermUnit;
  countStartDay: boolean;
  rollsOver: boolean;
  /** In the order of their first days, none within another. */
  pauses: readonly Pause[];
}>;

export type TermEnd =
  | Readonly<{
      outcome: 'ends';
      /** Last day as counted. */
      countedTo: DayNumber;
      /** Last day as it holds: `countedTo`, or the working day after it. */
      dueOn: DayNumber;
    }>
  | Readonly<{
      /** Time stands still. */
      outcome: 'paused';
      since: DayNumber;
      /** So many days of the term are left; 0 for a term in years, whose days are not counted one by one. */
      left: number;
      /** The last day was counted already, and only days off came between it and the pause. Else null. */
      countedTo: DayNumber | null;
    }>;

/** No term of the law comes near; a calendar or a pause that leads so far is not believed. */
const FARTHEST = 80 * 366;

/** When a term ends (Civil Code Arts 147, 148). */
export const termEnd = (inputs: TermInputs, calendar: WorkingCalendar): TermEnd => {
  const stops = inputs.pauses.map(daysOf);
  const counted = inputs.unit === 'year' ? endOfYears(inputs, stops) : endOfDays(inputs, stops, calendar);
  if (counted.outcome === 'paused') return counted;
  const { countedTo } = counted;
  return inputs.rollsOver ? moved(countedTo, stops, calendar) : { outcome: 'ends', countedTo, dueOn: countedTo };
};

type Counted = Readonly<{ outcome: 'ends'; countedTo: DayNumber }> | Extract<TermEnd, { outcome: 'paused' }>;

/** A pause in days; it has no end where time has not run again yet. */
type Stop = Readonly<{ from: DayNumber; until: DayNumber }>;

const isWithin = (day: DayNumber, { from, until }: Stop): boolean => from <= day && day < until;
const isOpen = ({ until }: Stop): boolean => until === Number.POSITIVE_INFINITY;

const endOfDays = (inputs: TermInputs, stops: readonly Stop[], calendar: WorkingCalendar): Counted => {
  const { startedOn, value, unit } = inputs;
  const first = firstDay(inputs);
  // Most clocks are never stopped, and plain days need no counting.
  if (stops.length === 0 && unit === 'calendar') return { outcome: 'ends', countedTo: first + value - 1 };
  let left = value;
  for (let day = first; day < first + FARTHEST; day += 1) {
    const stop = stops.find((each) => isWithin(day, each));
    if (stop !== undefined) {
      if (isOpen(stop)) return { outcome: 'paused', since: stop.from, left, countedTo: null };
      day = stop.until - 1;
    } else if (unit === 'calendar' || isWorkingDay(calendar, day)) {
      left -= 1;
      if (left === 0) return { outcome: 'ends', countedTo: day };
    }
  }
  throw new Error(`a term of ${value} days from ${startedOn} does not end`);
};

/** The day of the same date so many years later (29 February: the last of the month), moved by what did not count. */
const endOfYears = (inputs: TermInputs, stops: readonly Stop[]): Counted => {
  const first = firstDay(inputs);
  let end = dayNumberOf(sameDateLater(inputs.startedOn, inputs.value));
  for (const stop of stops) {
    if (stop.from > end) break;
    if (isOpen(stop)) return { outcome: 'paused', since: stop.from, left: 0, countedTo: null };
    // What stood still before the beginning took nothing from the term.
    end += Math.max(0, stop.until - Math.max(stop.from, first));
  }
  return { outcome: 'ends', countedTo: end };
};

/**
 * Art. 148.5. Until the working day after it is over the term has not ended: a pause that holds on that day still stops
 * it, though nothing is left to count, and it ends with the first working day on which time runs again.
 */
const moved = (countedTo: DayNumber, stops: readonly Stop[], calendar: WorkingCalendar): TermEnd => {
  let dueOn = workingDayFrom(calendar, countedTo);
  for (const stop of stops) {
    if (!isWithin(dueOn, stop)) continue;
    if (isOpen(stop)) return { outcome: 'paused', since: stop.from, left: 0, countedTo };
    dueOn = workingDayFrom(calendar, stop.until);
  }
  return { outcome: 'ends', countedTo, dueOn };
};

const sameDateLater = (date: LegalDate, years: number): LegalDate => {
  const year = String(Number(date.slice(0, 4)) + years).padStart(4, '0');
  const isLeap = new Date(Date.UTC(Number(year), 2, 0)).getUTCDate() === 29;
  return date.endsWith('-02-29') && !isLeap ? `${year}-02-28` : `${year}${date.slice(4)}`;
};

/** The first day that may count. */
export const firstDay = ({ startedOn, countStartDay }: Pick<TermInputs, 'startedOn' | 'countStartDay'>): DayNumber =>
  dayNumberOf(startedOn) + (countStartDay ? 0 : 1);

const daysOf = ({ from, until }: Pause): Stop => ({
  from: dayNumberOf(from),
  until: until === null ? Number.POSITIVE_INFINITY : dayNumberOf(until),
});

/** What one day did in the counting. */
export type CountedDay = Readonly<{
  date: LegalDate;
  /** It is the n-th day of the term; null: it did not count. */
  nth: number | null;
  why: 'start' | 'counted' | 'paused' | 'weekend' | 'holiday' | 'compensatory' | 'makeup' | 'rolled-to';
}>;

/**
 * The counting, day by day from the start to the last day, or to the one on which time came to stand still: what somebody
 * checks with a calendar and a pencil. Empty for terms in years.
 */
export const dayByDay = (inputs: TermInputs, calendar: WorkingCalendar): readonly CountedDay[] => {
  const end = termEnd(inputs, calendar);
  if (inputs.unit === 'year') return [];
  const last = end.outcome === 'ends' ? end.dueOn : end.since;
  const countedTo = end.countedTo ?? last;
  const start = dayNumberOf(inputs.startedOn);
  const stops = inputs.pauses.map(daysOf);
  const days: CountedDay[] = inputs.countStartDay ? [] : [{ date: inputs.startedOn, nth: null, why: 'start' }];
  let nth = 0;
  for (let day = start + days.length; day <= last; day += 1) {
    const date = dateOfDay(day);
    const isOff = !isWorkingDay(calendar, day);
    if (end.outcome === 'ends' && day === last && day > countedTo) {
      days.push({ date, nth: null, why: 'rolled-to' });
    } else if (stops.some((stop) => isWithin(day, stop))) {
      days.push({ date, nth: null, why: 'paused' });
    } else if (day > countedTo) {
      days.push({ date, nth: null, why: whyOff(calendar, day) });
    } else if (inputs.unit === 'working' && isOff) {
      days.push({ date, nth: null, why: whyOff(calendar, day) });
    } else {
      nth += 1;
      const isMakeup = inputs.unit === 'working' && calendar.days.get(day)?.kind === 'makeup';
      days.push({ date, nth, why: isMakeup ? 'makeup' : 'counted' });
    }
  }
  return days;
};

const whyOff = ({ days }: WorkingCalendar, day: DayNumber): 'weekend' | 'holiday' | 'compensatory' => {
  const kind = days.get(day)?.kind;
  return kind === 'holiday' || kind === 'compensatory' ? kind : 'weekend';
};
