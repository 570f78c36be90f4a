import { z } from 'zod';
import { carryInCase } from '#domain/inspection-case/carry-in.ts';
import { idSchema } from '#domain/text.ts';
import { defineAct, defineOperation, none } from '../contract.ts';
import { problemInAnswer } from '../problems/problem-in-answer.ts';

/** Taking over what ran on paper: one case, or a table of them. */
export const carryInActs = {
  carryInCase: defineAct({
    resource: 'cases',
    identity: 'new',
    params: none,
    path: '/cases/carried-in',
    command: carryInCase,
    summary: { vi: 'Nhập một hồ sơ đang làm trên giấy', en: 'Carry in a case that ran on paper' },
  }),
};

export const MOST_CASES = 20;

/**
 * Each case is the very command that `/cases/carried-in` takes, under a key of its own: what was stored before the line
 * broke is not stored again. A rehearsal says of each what it would come to, and stores nothing.
 */
export const importCases = defineOperation({
  resource: 'cases',
  path: '/case-imports',
  action: 'carry-in-case',
  params: none,
  body: z.strictObject({
    mode: z.enum(['rehearsal', 'commit']),
    cases: z
      .array(
        z.strictObject({
          key: z.uuid().toLowerCase().meta({ description: 'Idempotency key of the case.' }),
          case: z
            .looseObject({})
            .meta({ description: 'What `POST /cases/carried-in` takes; what is wrong in it is told at its own case.' }),
        }),
      )
      .min(1)
      .max(MOST_CASES)
      .refine((rows) => new Set(rows.map(({ key }) => key)).size === rows.length, 'each row has a key of its own'),
  }),
  idempotent: false,
  success: 200,
  summary: {
    vi: 'Nhập hàng loạt hồ sơ giấy: chạy thử hoặc ghi, mỗi hồ sơ một kết quả',
    en: 'Carry in many cases, rehearsed or for good: each has an outcome of its own',
  },
  answer: z.strictObject({
    outcomes: z
      .array(
        z.discriminatedUnion('outcome', [
          z.strictObject({ key: z.string(), outcome: z.literal('would-be-stored'), events: z.int() }),
          z.strictObject({
            key: z.string(),
            outcome: z.literal('stored'),
            caseId: z.string(),
            repeated: z.boolean().meta({ description: 'It had been stored before, under this very key.' }),
          }),
          z.strictObject({
            key: z.string(),
            outcome: z.literal('known'),
            caseIds: z.array(idSchema).readonly(),
          }),
          z.strictObject({
            key: z.string(),
            outcome: z.literal('refused'),
            problem: problemInAnswer,
            at: z
              .strictObject({
                part: z.enum(['findings', 'payments', 'recommendations']),
                index: z.int().nonnegative(),
              })
              .nullable()
              .meta({ description: 'Which item of a list it speaks of; null: of the case.' }),
          }),
        ]),
      )
      .readonly(),
  }),
});
