import type { LegalDate } from '../legal-date.ts';
import { dateOfDay, dayNumberOf } from './day-numbers.ts';

/** First and last day. */
export type Period = Readonly<{ from: LegalDate; to: LegalDate }>;

/** Kỳ báo cáo of form 01/TTr: of a reporting year, which begins on 15 December of the year before. */
export const PERIOD_KINDS = ['year', 'q1', 'q2', 'q3', 'q4', 'six-months', 'nine-months'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** First and last month: it begins on the 15th of the month before the first, and ends on the 14th of the last. */
const MONTHS = {
  year: [1, 12],
  q1: [1, 3],
  q2: [4, 6],
  q3: [7, 9],
  q4: [10, 12],
  'six-months': [1, 6],
  'nine-months': [1, 9],
} as const satisfies Record<PeriodKind, readonly [number, number]>;

const twoDigits = (month: number): string => String(month).padStart(2, '0');

export const reportingPeriod = (kind: PeriodKind, year: number): Period => {
  const [first, last] = MONTHS[kind];
  const from = first === 1 ? `${year - 1}-12-15` : `${year}-${twoDigits(first - 1)}-15`;
  return { from, to: `${year}-${twoDigits(last)}-14` };
};

/** The reporting year in which the day lies. */
export const reportingYearOf = (day: LegalDate): number => {
  const year = Number(day.slice(0, 4));
  return day.slice(5) >= '12-15' ? year + 1 : year;
};

/** Which of the periods of the form it is; undefined: one of the reader's own. */
export const presetOf = ({ from, to }: Period): Readonly<{ kind: PeriodKind; year: number }> | undefined => {
  const year = Number(to.slice(0, 4));
  const kind = PERIOD_KINDS.find((each) => {
    const period = reportingPeriod(each, year);
    return period.from === from && period.to === to;
  });
  return kind && { kind, year };
};

const aYearBefore = (day: LegalDate): LegalDate => {
  const year = Number(day.slice(0, 4)) - 1;
  const same = `${String(year).padStart(4, '0')}${day.slice(4)}`;
  // 29 February has no fellow: the last day of that month stands for it.
  return day.endsWith('-02-29') ? `${same.slice(0, 5)}02-28` : same;
};

/** The same days a year before. */
export const yearBefore = ({ from, to }: Period): Period => ({ from: aYearBefore(from), to: aYearBefore(to) });

/** Longer than a year, and it would overlap with the same days a year before. */
export const isWithinOneYear = ({ from, to }: Period): boolean => yearBefore({ from, to }).to < from;

/** Days from the first to the last, both counted. */
export const daysIn = ({ from, to }: Period): number => dayNumberOf(to) - dayNumberOf(from) + 1;

export const lastDayWithinYear = (from: LegalDate): LegalDate => {
  const year = Number(from.slice(0, 4)) + 1;
  const next = from.endsWith('-02-29') ? `${year}-03-01` : `${year}${from.slice(4)}`;
  return dateOfDay(dayNumberOf(next) - 1);
};
