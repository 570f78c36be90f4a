import type { LegalDate } from './legal-date.ts';

/** A value and the first day on which it holds; it holds until the next one begins. */
export type Dated<T> = Readonly<{ from: LegalDate; value: T }>;

/** A span of days, both ends included. Without `until` it goes on. */
export type Span = Readonly<{ from: LegalDate; until?: LegalDate | undefined }>;

/** The value that held on the day; undefined before the first. `values` ascend by `from`. */
export const valueOn = <T>(values: readonly Dated<T>[], date: LegalDate): T | undefined =>
  values.findLast(({ from }) => from <= date)?.value;

export const isWithin = ({ from, until }: Span, date: LegalDate): boolean =>
  from <= date && (until === undefined || date <= until);

/** Two spans share at least one day. */
export const overlaps = (a: Span, b: Span): boolean =>
  (b.until === undefined || a.from <= b.until) && (a.until === undefined || b.from <= a.until);
