import { z } from 'zod';
import { revealReasonSchema } from '#domain/access/events.ts';
import { idSchema, lineSchema } from '#domain/text.ts';
import { defineOperation, none } from '../contract.ts';

export const reveal = defineOperation({
  resource: 'reveals',
  path: '/reveals',
  action: 'reveal-case-fields',
  params: none,
  body: z.strictObject({
    caseId: idSchema,
    target: z
      .union([
        z.strictObject({
          revision: z.int().nonnegative(),
          fields: z.array(z.string().startsWith('/').max(200)).min(1).max(100),
        }),
        z.strictObject({
          keyIds: z
            .array(z.string().regex(/^[0-9a-f]{32}$/))
            .min(1)
            .max(100),
        }),
      ])
      .optional()
      .meta({
        description:
          'Fields of one event: its revision with JSON pointers into its data, or the keyId of each sealed value. Left out with the reason "review": the whole case.',
      }),
    reason: revealReasonSchema,
    note: lineSchema.max(300).optional(),
  }),
  idempotent: true,
  success: 200,
  summary: {
    vi: 'Mở trường niêm phong: ghi lại trước, cho xem sau, một lần',
    en: 'Open sealed fields: recorded first, shown after, once',
  },
  answer: z.strictObject({
    ledgerNumber: z
      .union([z.int().positive(), z.literal('pending')])
      .nullable()
      .meta({ description: 'Of the record; null when a review of this case was recorded within the hour.' }),
    fields: z
      .array(
        z.strictObject({
          revision: z.int().nonnegative(),
          pointer: z.string(),
          keyId: z.string(),
          value: z.discriminatedUnion('outcome', [
            z.strictObject({ outcome: z.literal('opened'), text: z.string() }),
            z.strictObject({ outcome: z.literal('erased'), erasedAt: z.string() }),
            z.strictObject({ outcome: z.enum(['lost', 'damaged', 'not-sealed']) }),
          ]),
        }),
      )
      .readonly(),
  }),
});
