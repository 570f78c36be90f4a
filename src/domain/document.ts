import { z } from 'zod';
import { legalDateSchema } from './legal-date.ts';
import { lineSchema } from './text.ts';

/**
 * A paper as its header states it (NĐ 30/2020): `Số: 15/QĐ-TTr` is number 15, symbol `QĐ-TTr`.
 * Numbers are typed as on the paper; what makes them unique is number + symbol in one issuing body and year.
 */
export const documentSchema = z
  .strictObject({
    kind: z.enum([
      'decision',
      'conclusion',
      'report',
      'minutes',
      'notice',
      'letter',
      'plan',
      'order',
      'judgment',
      'other',
    ]),
    number: z.int().positive().max(999_999),
    symbol: lineSchema.max(40).regex(/^[\p{L}\p{N}]+([-/.&][\p{L}\p{N}]+)*$/u),
    year: z.int().min(1975).max(2200),
    /** Unit code, or the name of a body outside the province. */
    issuer: lineSchema.max(200),
    signedOn: legalDateSchema,
    signer: lineSchema.max(200).optional(),
  })
  .refine(({ year, signedOn }) => signedOn.startsWith(`${year}-`), {
    message: 'a number belongs to the year in which the paper is signed',
    path: ['year'],
  });
export type Document = Readonly<z.infer<typeof documentSchema>>;

/** `05/QĐ-TTr`: numbers below 10 are padded (NĐ 30/2020). */
export const formatDocumentNumber = ({ number, symbol }: Pick<Document, 'number' | 'symbol'>): string =>
  `${String(number).padStart(2, '0')}/${symbol}`;

/** Names a paper without saying what is in it: what is unique about it (number and symbol in one issuer's year). */
export const documentRefSchema = z.strictObject({
  number: z.int().positive().max(999_999),
  symbol: lineSchema.max(40),
  year: z.int().min(1975).max(2200),
  issuer: lineSchema.max(200),
});
export type DocumentRef = Readonly<z.infer<typeof documentRefSchema>>;

/** The same for the same paper, whatever else is known of it. */
export const documentKey = ({ number, symbol, year, issuer }: DocumentRef): string =>
  `${formatDocumentNumber({ number, symbol })} (${year}, ${issuer})`;
