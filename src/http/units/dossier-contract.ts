import { z } from 'zod';
import { ALL_STAGES, CASE_FORMS } from '#domain/inspection-case/state.ts';
import { topics } from '#domain/law/topics.ts';
import { unitCodeSchema } from '#domain/text.ts';
import { defineRead } from '../contract.ts';
import { momentFields, momentSchema } from '../moment.ts';

const inBoth = z.strictObject({ vi: z.string(), en: z.string() });
const topic = z.enum(topics);

const caseSchema = z
  .strictObject({
    caseId: z.string(),
    title: inBoth,
    form: z.enum(CASE_FORMS),
    source: z.string(),
    stage: z.enum(ALL_STAGES),
    stageSince: z.string(),
    openedOn: z.string(),
    conclusionNumber: z.string().nullable(),
    upheld: z
      .strictObject({ findings: z.int(), amountVnd: z.int(), landM2: z.number() })
      .nullable()
      .meta({ description: 'Upheld in this unit; null: before publication no more is told than the stage.' }),
  })
  .meta({ id: 'DossierCase' });

const findingSchema = z
  .strictObject({
    caseId: z.string(),
    findingId: z.string(),
    topic,
    actCode: z.string().nullable(),
    violationCode: z.string().nullable(),
    summary: z.string(),
    from: z.string(),
    to: z.string(),
    amountVnd: z.int().nullable(),
    landM2: z.number().nullable(),
    status: z.enum(['reported', 'returned', 'upheld']),
  })
  .meta({ id: 'DossierFinding' });

const repeatedSchema = z
  .strictObject({
    topic,
    code: z
      .string()
      .nullable()
      .meta({ description: 'Article that all of them name; null: only the topic is the same.' }),
    findings: z
      .array(z.strictObject({ caseId: z.string(), findingId: z.string(), openedOn: z.string() }))
      .readonly()
      .meta({ description: 'Of two cases at least, the oldest first.' }),
  })
  .meta({ id: 'RepeatedViolation' });

const owedSchema = z
  .strictObject({
    caseId: z.string(),
    recommendationId: z.string(),
    kind: z.string(),
    summary: z.string(),
    amountVnd: z.int().nullable(),
    landM2: z.number().nullable(),
    dueOn: z.string(),
    status: z.enum(['open', 'said-done']),
    isOverdue: z.boolean(),
  })
  .meta({ id: 'OwedRecommendation' });

export const readDossier = defineRead({
  resource: 'units',
  path: '/units/{code}/dossier',
  action: 'list-cases',
  params: z.strictObject({ code: unitCodeSchema }),
  query: z.strictObject(momentFields),
  summary: {
    vi: 'Hồ sơ của một đơn vị: các cuộc thanh tra, phát hiện, vi phạm lặp lại, việc còn phải thực hiện',
    en: 'What is known of a unit from all inspections: cases, findings, what came back, what it still owes',
  },
  answer: z.strictObject({
    asOf: momentSchema,
    dossier: z.strictObject({
      unit: z.strictObject({ code: z.string(), name: z.string() }),
      cases: z.array(caseSchema).readonly(),
      findings: z.array(findingSchema).readonly(),
      repeated: z.array(repeatedSchema).readonly(),
      owed: z.array(owedSchema).readonly(),
      settled: z.strictObject({ verified: z.int(), closedUnimplemented: z.int() }),
      matters: z
        .array(
          z.strictObject({
            matterId: z.string(),
            title: inBoth,
            identifiedOn: z.string(),
            status: z.enum(['open', 'merged', 'cleared']),
          }),
        )
        .readonly(),
      topics: z
        .array(z.strictObject({ topic, lastOpenedOn: z.string() }))
        .readonly()
        .meta({ description: 'What was looked at in the unit, and when last.' }),
    }),
  }),
});
