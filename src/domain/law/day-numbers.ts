import type { LegalDate } from '../legal-date.ts';

/** Days since 1 January 1970: counting in whole numbers is exact, and a hundred times faster than with dates. */
export type DayNumber = number;

const DAY_MS = 86_400_000;

export const dayNumberOf = (date: LegalDate): DayNumber => Date.parse(`${date}T00:00:00Z`) / DAY_MS;

export const dateOfDay = (day: DayNumber): LegalDate => new Date(day * DAY_MS).toISOString().slice(0, 10);

export const dayBefore = (date: LegalDate): LegalDate => dateOfDay(dayNumberOf(date) - 1);

export const dayAfter = (date: LegalDate): LegalDate => dateOfDay(dayNumberOf(date) + 1);

/** Of 1 January 1970, a Thursday. */
const FIRST_WEEKDAY = 4;

/** 0 is Sunday. */
export const weekdayOf = (day: DayNumber): number => (((day + FIRST_WEEKDAY) % 7) + 7) % 7;

export const isWeekend = (day: DayNumber): boolean => weekdayOf(day) === 0 || weekdayOf(day) === 6;

export const yearOf = (date: LegalDate): number => Number(date.slice(0, 4));
