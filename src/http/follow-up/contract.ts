import { z } from 'zod';
import { documentSchema } from '#domain/document.ts';
import { recommendationKinds } from '#domain/inspection-case/recommendation-content.ts';
import { recoveryDestinations } from '#domain/inspection-case/recoveries.ts';
import { topics } from '#domain/law/topics.ts';
import { idSchema, unitCodeSchema } from '#domain/text.ts';
import { accountSchema, recoverySchema } from '../cases/file-contract.ts';
import { defineRead, none } from '../contract.ts';
import { momentFields, momentSchema, pageFields } from '../moment.ts';

const ROW = /^[0-9a-f-]{36}\.R[1-9][0-9]{0,3}$/;

/** `a,b`: each value once. */
const listOf = <Value extends z.ZodType<string, string>>(value: Value, most: number, length: number) =>
  z
    .string()
    .max(length)
    .transform((text) => text.split(','))
    .pipe(z.array(value).min(1).max(most));

const filterFields = {
  list: z
    .enum(['open', 'overdue', 'to-remind', 'to-verify', 'owing', 'settled', 'all'])
    .optional()
    .meta({ description: 'Default open: what is not settled.' }),
  kind: listOf(recommendationKinds, 8, 200).optional().meta({ description: 'One or several, with commas.' }),
  unit: unitCodeSchema.optional().meta({ description: 'The inspected unit, the addressee, or one above them.' }),
  year: z
    .string()
    .regex(/^(19|20|21)\d{2}$/)
    .transform(Number)
    .optional()
    .meta({ description: 'Of the conclusion.' }),
  body: unitCodeSchema.optional(),
  published: z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .optional()
    .meta({ description: 'Whether the conclusion was public at the moment.' }),
  rows: listOf(z.string().regex(ROW), 100, 6_000)
    .optional()
    .meta({ description: 'These and no others: `<caseId>.R1`, with commas; at most 100.' }),
} as const;

/** What of an amount is where. */
export const amounts = z
  .strictObject({
    ordered: z.number(),
    recovered: z.number(),
    again: z.number().meta({ description: 'Was recovered, and that was reversed.' }),
    closed: z.number().meta({ description: 'Given up with a reason.' }),
    owed: z.number().meta({ description: 'Still to recover, with what is again to be.' }),
  })
  .meta({ id: 'Amounts' });

const lineSchema = z
  .strictObject({
    caseId: z.string(),
    recommendationId: z.string(),
    title: z.strictObject({ vi: z.string(), en: z.string() }),
    unit: z.string(),
    unitName: z.string(),
    body: z.string(),
    conclusionNumber: z.string().nullable(),
    concludedOn: z.string(),
    leaderId: z.string().nullable(),
    kind: recommendationKinds,
    summary: z.string(),
    addressee: z.strictObject({ code: z.string(), name: z.string() }),
    obligor: z
      .strictObject({ kind: z.enum(['unit', 'enterprise', 'person']), name: z.string().nullable() })
      .nullable()
      .meta({ description: 'name null: a person, whose name is sealed in the case.' }),
    status: z.enum(['open', 'said-done', 'verified', 'closed-unimplemented']),
    isSettled: z.boolean(),
    dueOn: z.string(),
    overdueDays: z.int().meta({ description: 'Calendar days since the last one; 0: not overdue.' }),
    money: amounts.nullable(),
    land: amounts.nullable(),
    order: z.strictObject({ number: z.string(), signedOn: z.string() }).nullable(),
    saidDoneOn: z.string().nullable(),
    reminders: z.int(),
    lastReminder: z.strictObject({ number: z.string(), sentOn: z.string(), answerDueOn: z.string() }).nullable(),
    lastCheck: z
      .strictObject({ checkedOn: z.string(), result: z.enum(['done', 'partly-done', 'not-done']) })
      .nullable(),
    handled: z.strictObject({ organisations: z.int(), individuals: z.int() }),
    move: z
      .strictObject({
        who: z.enum(['addressee', 'inspectorate']),
        to: z.enum(['carry-out', 'answer', 'remind', 'verify', 'settle']),
      })
      .nullable()
      .meta({ description: 'Whose turn it is, and for what; null: nothing is left to do.' }),
    recurs: z
      .array(
        z.strictObject({
          caseId: z.string(),
          unit: z.string(),
          topic: z.enum(topics),
          concludedOn: z.string(),
        }),
      )
      .readonly()
      .meta({ description: 'Earlier conclusions on the same unit and topic, latest first; at most five.' }),
  })
  .meta({ id: 'FollowUpLine' });

export const listFollowUp = defineRead({
  resource: 'follow-up',
  path: '/follow-up',
  action: 'list-cases',
  params: none,
  query: z.strictObject({
    ...momentFields,
    ...pageFields,
    ...filterFields,
    sort: z
      .enum(['due', '-owed'])
      .optional()
      .meta({ description: 'Default due: the longest overdue first; -owed: who owes most money first.' }),
  }),
  summary: {
    vi: 'Đôn đốc: kiến nghị, tiền và đất phải thu, tại bất kỳ thời điểm nào',
    en: 'Recommendations with what they owe in money and land, as of any moment',
  },
  answer: z.strictObject({
    asOf: momentSchema,
    lines: z.array(lineSchema).readonly(),
    next: z.string().nullable(),
  }),
});

export const sumFollowUp = defineRead({
  resource: 'follow-up',
  path: '/follow-up-totals',
  action: 'list-cases',
  params: none,
  query: z.strictObject({ ...momentFields, ...filterFields }),
  summary: { vi: 'Tổng số kiến nghị, tiền và đất', en: 'How many recommendations match, and what they come to' },
  answer: z.strictObject({
    asOf: momentSchema,
    recommendations: z.int(),
    overdue: z.int(),
    money: amounts,
    land: amounts,
    handled: z.strictObject({ organisations: z.int(), individuals: z.int() }),
  }),
});

const ledgerLine = z.strictObject({
  number: z.int().meta({ description: 'Of the event in the ledger.' }),
  type: z
    .enum(['ordered', 'counted', 'paid', 'reversed', 'closed'])
    .meta({ description: 'counted: paid on a finding before it was ordered.' }),
  on: z.string(),
  recordedAt: z.string(),
  recoveryId: z.string().nullable(),
  amount: z.number(),
  owed: z.number().meta({ description: 'After this line.' }),
  document: documentSchema.nullable(),
  payer: z.unknown(),
  destination: recoveryDestinations.nullable(),
  ground: z.string().nullable(),
  by: z.string(),
});

export const readPaymentLedger = defineRead({
  resource: 'follow-up',
  path: '/cases/{caseId}/payment-ledger',
  action: 'read-case',
  params: z.strictObject({ caseId: idSchema }),
  query: z.strictObject(momentFields),
  summary: {
    vi: 'Sổ thu hồi của một hồ sơ: từng khoản, từng lần đảo, số còn lại',
    en: 'The payments of a case line by line, reversals too, with what is owed after each',
  },
  answer: z.strictObject({
    asOf: momentSchema,
    accounts: z.array(accountSchema.extend({ owed: z.number(), lines: z.array(ledgerLine).readonly() })).readonly(),
    recoveries: z.array(recoverySchema.extend({ payer: z.unknown(), document: documentSchema })).readonly(),
  }),
});
