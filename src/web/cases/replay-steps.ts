import { legalDateOf } from '#domain/legal-date.ts';
import type { TimelineEntry } from '../api/case-queries.ts';

type Notch = Pick<TimelineEntry, 'number' | 'recordedAt' | 'occurredOn'>;

/**
 * Which event is the last one at a moment: the last of all now, -1 before the first.
 *
 * @param asOf as it stands in the address: a ledger number, or an instant
 */
export const indexAt = (entries: readonly Notch[], asOf: string | undefined): number => {
  if (asOf === undefined) return entries.length - 1;
  const isBy = asOf.includes('T')
    ? ({ recordedAt }: Notch) => Date.parse(recordedAt) <= Date.parse(asOf)
    : ({ number }: Notch) => number <= Number(asOf);
  return entries.findLastIndex(isBy);
};

/** The last event that was recorded by the end of a day, or the first where none was. */
export const lastBy = (entries: readonly Notch[], day: string): number =>
  Math.max(
    entries.findLastIndex(({ recordedAt }) => legalDateOf(recordedAt) <= day),
    0,
  );

/** The last event of the next day (in Vietnam) on which something was recorded, or of the one before. */
export const nextDay = (entries: readonly Notch[], index: number, direction: 'forward' | 'back'): number => {
  const days = entries.map(({ recordedAt }) => legalDateOf(recordedAt));
  const dayOf = (at: number): string => days[at] ?? '';
  if (direction === 'back') {
    const earlier = entries.findLastIndex((_, at) => at < index && dayOf(at) < dayOf(index));
    return Math.max(earlier, 0);
  }
  const first = entries.findIndex((_, at) => at > index && dayOf(at) > dayOf(index));
  if (first === -1) return entries.length - 1;
  return entries.findLastIndex((_, at) => dayOf(at) === dayOf(first));
};
