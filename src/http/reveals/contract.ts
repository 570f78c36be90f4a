import { z } from 'zod';
import { revealReasonSchema } from '#domain/access/events.ts';
import { idSchema, lineSchema } from '#domain/text.ts';
import { defineOperation, none } from '../contract.ts';

/** What is opened, and why: the same of a case, a matter, an action. */
const asked = {
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
        'Fields of one event: its revision with JSON pointers into its data, or the keyId of each sealed value. Left out with the reason "review": all of the case, matter or action.',
    }),
  reason: revealReasonSchema,
  note: lineSchema.max(300).optional(),
} as const;

const answer = z.strictObject({
  ledgerNumber: z
    .union([z.int().positive(), z.literal('pending')])
    .nullable()
    .meta({ description: 'Of the record; null when a review of the same was recorded within the hour.' }),
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
});

const common = { resource: 'reveals', idempotent: true, success: 200, answer } as const;

export const reveal = defineOperation({
  ...common,
  path: '/reveals',
  action: 'reveal-case-fields',
  params: none,
  body: z.strictObject({ caseId: idSchema, ...asked }),
  summary: {
    vi: 'Mở trường niêm phong của hồ sơ: ghi lại trước, cho xem sau, một lần',
    en: 'Open sealed fields of a case: recorded first, shown after, once',
  },
});

export const revealOfMatter = defineOperation({
  ...common,
  path: '/matters/{matterId}/reveals',
  action: 'reveal-matter-fields',
  params: z.strictObject({ matterId: idSchema }),
  body: z.strictObject(asked),
  summary: {
    vi: 'Mở trường niêm phong của vụ việc tham nhũng: ghi lại trước, cho xem sau, một lần',
    en: 'Open sealed fields of a corruption matter: recorded first, shown after, once',
  },
});

export const revealOfAction = defineOperation({
  ...common,
  path: '/accountability-actions/{actionId}/reveals',
  action: 'reveal-accountability-fields',
  params: z.strictObject({ actionId: idSchema }),
  body: z.strictObject(asked),
  summary: {
    vi: 'Mở trường niêm phong của việc xem xét trách nhiệm: ghi lại trước, cho xem sau, một lần',
    en: 'Open sealed fields of an accountability action: recorded first, shown after, once',
  },
});

export const revealOfRequest = defineOperation({
  ...common,
  path: '/oversight-requests/{oversightRequestId}/reveals',
  action: 'reveal-request-fields',
  params: z.strictObject({ oversightRequestId: idSchema }),
  body: z.strictObject(asked),
  summary: {
    vi: 'Mở trường niêm phong của yêu cầu giám sát: ghi lại trước, cho xem sau, một lần',
    en: "Open sealed fields of an overseer's request: recorded first, shown after, once",
  },
});
