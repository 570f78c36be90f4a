import { z } from 'zod';
import { documentSchema } from '#domain/document.ts';
import { actorSchema } from '#domain/envelope.ts';
import { ALL_STAGES } from '#domain/inspection-case/state.ts';
import { defineRead } from '../contract.ts';
import { momentFields, momentSchema, pageFields } from '../moment.ts';
import { caseParams } from './file-contract.ts';

const [officer, system] = actorSchema.options;

/** A value as it was and as it became. */
export const change = { path: z.string(), before: z.unknown(), after: z.unknown() } as const;

/** An event in words, without what it changed. */
export const entry = {
  number: z.int().positive(),
  eventId: z.string(),
  revision: z
    .int()
    .nonnegative()
    .nullable()
    .meta({ description: 'In the stream of the case; null: an event of another stream that tells of the case.' }),
  type: z.string(),
  sentence: z.strictObject({ vi: z.string(), en: z.string() }),
  recordedAt: z.string(),
  occurredOn: z.string(),
  stage: z.enum(ALL_STAGES).nullable(),
  actor: z
    .discriminatedUnion('kind', [officer.extend({ name: z.string(), bodyName: z.string() }), system])
    .nullable()
    .meta({ description: 'Null in an outline.' }),
  document: documentSchema.nullable(),
} as const;

export const readTimeline = defineRead({
  resource: 'cases',
  path: '/cases/{caseId}/timeline',
  action: 'read-case-outline',
  params: caseParams,
  query: z.strictObject({
    ...momentFields,
    ...pageFields,
    sort: z
      .enum(['recorded', '-recorded', 'occurred', '-occurred'])
      .optional()
      .meta({ description: 'Default recorded.' }),
  }),
  summary: {
    vi: 'Dòng thời gian: mỗi sự kiện bằng lời, hai mốc thời gian, cũ → mới',
    en: 'Every event in words, with its two times and what it changed',
  },
  answer: z.strictObject({
    asOf: momentSchema,
    extent: z.enum(['file', 'outline']),
    entries: z
      .array(
        z.strictObject({ ...entry, changes: z.array(z.strictObject(change)).readonly() }).meta({ id: 'TimelineEntry' }),
      )
      .readonly(),
    next: z.string().nullable(),
  }),
});

const pointer = z
  .string()
  .max(300)
  .regex(/^\/.*$/, 'a JSON pointer');

export const readFieldHistory = defineRead({
  resource: 'cases',
  path: '/cases/{caseId}/field-history',
  action: 'read-case',
  params: caseParams,
  query: z.strictObject({
    ...momentFields,
    path: pointer.meta({ description: 'JSON pointer, e.g. /findings/F1/amountVnd.' }),
  }),
  summary: {
    vi: 'Giá trị này do sự kiện nào đặt, ai có thẩm quyền, văn bản nào',
    en: 'Which events set this value, on whose authority, with which document',
  },
  answer: z.strictObject({
    asOf: momentSchema,
    changes: z.array(z.strictObject({ ...entry, ...change })).readonly(),
  }),
});
