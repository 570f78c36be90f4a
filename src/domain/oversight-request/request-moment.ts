import { z } from 'zod';
import { type LegalDate, legalDateSchema } from '../legal-date.ts';

/**
 * What somebody was looking at: everything up to a ledger number, judged on a legal day. That the ledger has come so
 * far is checked at the door; the rules of a request know no other stream.
 */
export const requestMomentSchema = z.strictObject({
  number: z.int().nonnegative().max(999_999_999_999_999),
  day: legalDateSchema,
});
export type RequestMoment = Readonly<{ number: number; day: LegalDate }>;
