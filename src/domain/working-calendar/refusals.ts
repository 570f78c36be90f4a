import type { Decision } from '../decider.ts';
import type { LegalDate } from '../legal-date.ts';
import type { NewCalendarEvent } from './events.ts';

/** Why a calendar says no, with the facts that led to it. */
export type CalendarRefusal =
  | Readonly<{ code: 'CalendarExists'; year: number }>
  | Readonly<{ code: 'CalendarUnknown'; year: number }>
  | Readonly<{ code: 'DayOutsideYear'; date: LegalDate; year: number }>
  | Readonly<{ code: 'DayTwice'; date: LegalDate }>
  /** Only a day off can be made up for work: the date is a working day anyway. */
  | Readonly<{ code: 'MakeupOnWorkday'; date: LegalDate }>
  /** Nobody rests so many days in a row, both ends included: one of them was typed wrongly. */
  | Readonly<{ code: 'RestTooLong'; from: LegalDate; to: LegalDate; days: number; longest: number }>
  | Readonly<{ code: 'DayUnknown'; date: LegalDate }>;

export type CalendarDecision = Decision<NewCalendarEvent, CalendarRefusal>;
