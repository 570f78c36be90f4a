import type { Moment, ResolvedMoment } from '#projecting/moment.ts';

/** `2024-02-29` has no day a year before: the last one of its month stands for it. */
const dateBefore = (date: string): string => {
  const year = String(Number(date.slice(0, 4)) - 1).padStart(4, '0');
  const rest = date.slice(4);
  return `${year}${rest === '-02-29' ? '-02-28' : rest}`;
};

/** The ledger as it was a year before, judged on the day a year before. */
export const yearBefore = ({ instant, legalDate }: ResolvedMoment): Moment => ({
  asOf: { instant: `${dateBefore(instant.slice(0, 10))}${instant.slice(10)}` },
  legalDate: dateBefore(legalDate),
});

/** The moment of an answer, to ask others as of it. */
export const sameMoment = ({ number, legalDate }: ResolvedMoment): Moment => ({ asOf: { number }, legalDate });
