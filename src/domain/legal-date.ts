// One file each: the package's index loads hundreds of them, in every worker thread, for a second or more.
import { lightFormat } from 'date-fns/lightFormat';
import { parseISO } from 'date-fns/parseISO';
import { z } from 'zod';

/** A date in Vietnam, `yyyy-MM-dd`: text order is date order. Never an instant. */
export type LegalDate = string;

/** There is such a day. `Date` rolls 31 April over to 1 May, so a day that is one comes back as it went in. */
export const isLegalDate = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = Number(text.slice(8));
  // Every month has these, and most dates are among them.
  if (day >= 1 && day <= 28) return MONTH.test(text);
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};

const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])-/;

export const legalDateSchema = z.string().refine(isLegalDate, 'a date that exists, as yyyy-MM-dd');

// Vietnam has had no change of its clocks since 1975; the ledger begins in 2023.
const VIETNAM_OFFSET_MS = 7 * 60 * 60 * 1000;

/** The date in Asia/Ho_Chi_Minh on which the instant falls. */
export const legalDateOf = (instant: string): LegalDate =>
  new Date(Date.parse(instant) + VIETNAM_OFFSET_MS).toISOString().slice(0, 10);

/** As people in Vietnam write it: `05/08/2025`. */
export const formatDate = (date: LegalDate): string => lightFormat(parseISO(date), 'dd/MM/yyyy');
