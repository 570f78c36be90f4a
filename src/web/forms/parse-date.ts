import { isLegalDate, type LegalDate } from '#domain/legal-date.ts';

/** Of what is older this system knows nothing; who types it has mistyped. */
const EARLIEST = '1945-09-02';

/**
 * A date as people here write it: `05/08/2025`, `5-8-25`, `05.08.2025`, `05082025`, or `2025-08-05`. Day first, always:
 * `new Date('05/08/2025')` would make it the eighth of May.
 *
 * @returns null when there is no such day
 */
export const parseDate = (text: string): LegalDate | null => {
  const trimmed = text.trim();
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(trimmed);
  if (iso !== null) return isLegalDate(trimmed) ? trimmed : null;
  const parts =
    /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/.exec(trimmed) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(trimmed);
  if (parts === null) return null;
  const [, day = '', month = '', year = ''] = parts;
  const date = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLegalDate(date) && date >= EARLIEST ? date : null;
};
