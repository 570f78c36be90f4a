import { addDays, formatISO, getISODay, parseISO } from 'date-fns';
import type { LegalDate } from '#domain/legal-date.ts';

/** On it the register is filled, before the first inspection. */
export const FIRST_DAY: LegalDate = '2023-07-03';

/** Days on which nobody of the demo works, besides weekends: New Year, Tết, 30/4, 1/5, 2/9 (2023–2025). */
const FREE_DAYS: ReadonlySet<LegalDate> = new Set([
  ...['2023-09-01', '2023-09-04', '2024-01-01', '2024-04-18', '2024-04-29', '2024-04-30', '2024-05-01'],
  ...['2024-02-08', '2024-02-09', '2024-02-12', '2024-02-13', '2024-02-14', '2024-09-02', '2024-09-03'],
  ...['2025-01-01', '2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31', '2025-04-07'],
  ...['2025-04-30', '2025-05-01', '2025-05-02', '2025-09-01', '2025-09-02'],
]);

export const daysAfter = (day: LegalDate, days: number): LegalDate =>
  formatISO(addDays(parseISO(day), days), { representation: 'date' });

/** The day so many calendar days later, or the next one on which somebody works. */
export const workingDayAfter = (day: LegalDate, days: number): LegalDate => {
  let next = daysAfter(day, days);
  while (getISODay(parseISO(next)) > 5 || FREE_DAYS.has(next)) next = daysAfter(next, 1);
  return next;
};
