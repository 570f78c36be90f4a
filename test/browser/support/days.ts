const DAY_MS = 24 * 60 * 60 * 1000;
const asWritten = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
});

/** A day as people here write it, counted from today in Vietnam: `dayFromNow(0)` is today, `25/11/2026`. */
export const dayFromNow = (days: number): string => asWritten.format(Date.now() + days * DAY_MS);

/** The same day as the API takes it: `2026-11-25`. */
export const legalDayFromNow = (days: number): string => dayFromNow(days).split('/').toReversed().join('-');
