import { parseDate } from '../forms/parse-date.ts';
import { dateText, instantText } from '../i18n/format.ts';

/** End of a day by the clock of Vietnam, as the API takes it. */
const endOf = (day: string): string => `${day}T23:59:59+07:00`;

/**
 * What somebody typed as a moment: the number of an event, a day (until its end), or an instant as it stands in an
 * address. Empty: undefined. Null: nothing that could be meant.
 */
export const momentIn = (text: string): string | undefined | null => {
  const typed = text.trim();
  if (typed === '') return undefined;
  if (/^\d{1,15}$/.test(typed) && Number(typed) > 0) return typed;
  if (/T.*(Z|[+-]\d{2}:\d{2})$/.test(typed) && !Number.isNaN(Date.parse(typed))) return typed;
  const day = parseDate(typed);
  return day === null ? null : endOf(day);
};

/** The other way: a moment of the address as people write it. */
export const momentText = (moment: string | undefined): string => {
  if (moment === undefined) return '';
  const end = /^(\d{4}-\d{2}-\d{2})T23:59:59\+07:00$/.exec(moment)?.[1];
  if (end !== undefined) return dateText(end);
  return moment.includes('T') && !Number.isNaN(Date.parse(moment)) ? instantText(moment) : moment;
};
