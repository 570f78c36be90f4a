import { z } from 'zod';
import { sendReminder } from '#domain/inspection-case/follow-up.ts';
import { idSchema } from '#domain/text.ts';
import { defineOperation, none, storedEventsSchema } from '../contract.ts';
import { problemInAnswer } from '../problems/problem-in-answer.ts';

export const MOST_REMINDERS = 100;

/** Each row is the very command that `…/reminders` takes: one that was sent alone under its key is not done again. */
export const sendReminders = defineOperation({
  resource: 'follow-up',
  path: '/follow-up/reminders',
  action: 'follow-up',
  params: none,
  body: z.strictObject({
    rows: z
      .array(
        z.strictObject({
          key: z.uuid().toLowerCase().meta({ description: 'Idempotency key of the row.' }),
          caseId: idSchema,
          reminder: sendReminder.data,
        }),
      )
      .min(1)
      .max(MOST_REMINDERS)
      .refine((rows) => new Set(rows.map(({ key }) => key)).size === rows.length, 'each row has a key of its own'),
  }),
  idempotent: false,
  success: 200,
  summary: {
    vi: 'Đôn đốc hàng loạt: mỗi dòng một khóa, một kết quả',
    en: 'Send many reminders: each row has a key and an outcome of its own',
  },
  answer: z.strictObject({
    outcomes: z
      .array(
        z.union([
          z.strictObject({ key: z.string(), outcome: z.literal('stored'), stored: storedEventsSchema }),
          z.strictObject({ key: z.string(), outcome: z.literal('refused'), problem: problemInAnswer }),
        ]),
      )
      .readonly()
      .meta({ description: 'In the order of the rows.' }),
  }),
});
