import {
  PERIOD_KINDS,
  type Period,
  type PeriodKind,
  reportingPeriod,
  reportingYearOf,
} from '#domain/law/reporting-periods.ts';
import { STATISTICS_COLUMNS, type StatisticsColumn } from '#domain/law/statistics-form.ts';
import { keptDay, type Search } from '../address.ts';

/** `own`: from one day to another, as the reader likes. */
export const PERIOD_CHOICES = [...PERIOD_KINDS, 'own'] as const;
export type PeriodChoice = PeriodKind | 'own';

/** Which lines of a figure are looked at: those of now, of the year before, or what has changed since the cut-off. */
export const LINES_OF = ['before', 'changes'] as const;

/** What the address of the statistics holds; without a period the reporting year of today. */
export type StatisticsSearch = Readonly<{
  period?: PeriodChoice | undefined;
  year?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  /** Beside what was known at the end of the period. */
  cutOff?: 'end' | undefined;
  /** The figure whose lines are open; without a body the total. */
  column?: StatisticsColumn | undefined;
  body?: string | undefined;
  lines?: (typeof LINES_OF)[number] | undefined;
}>;

const YEAR = /^20\d{2}$/;
const CODE = /^[\w.]{1,40}$/;

const matching = (search: Search, name: string, pattern: RegExp): string | undefined => {
  const value = search[name];
  return typeof value === 'string' && pattern.test(value) ? value : undefined;
};

export const statisticsSearch = (search: Search): StatisticsSearch => ({
  period: PERIOD_CHOICES.find((kind) => kind === search['period']),
  year: matching(search, 'year', YEAR),
  ...keptDay(search, 'from'),
  ...keptDay(search, 'to'),
  cutOff: search['cutOff'] === 'end' ? 'end' : undefined,
  column: STATISTICS_COLUMNS.find((column) => column === search['column']),
  body: matching(search, 'body', CODE),
  lines: LINES_OF.find((lines) => lines === search['lines']),
});

/** What is chosen, made whole. */
export const chosenPeriod = (
  { period: kind = 'year', year, from, to }: StatisticsSearch,
  today: string,
): Readonly<{ kind: PeriodChoice; year: number; period: Period }> => {
  const ofYear = year === undefined ? reportingYearOf(today) : Number(year);
  if (kind !== 'own') return { kind, year: ofYear, period: reportingPeriod(kind, ofYear) };
  const usual = reportingPeriod('year', ofYear);
  return { kind, year: ofYear, period: { from: from ?? usual.from, to: to ?? usual.to } };
};

/** The last moment of the period, in Vietnam. */
export const endOf = ({ to }: Period): string => `${to}T23:59:59.999+07:00`;
