import { z } from 'zod';
import { documentSchema } from '#domain/document.ts';
import { MEASURE_KINDS } from '#domain/inspection-case/coercive-measures.ts';
import { MINUTES_KINDS, SIGNATORY_SIDES } from '#domain/inspection-case/minutes.ts';
import { defineRead } from '../contract.ts';
import { momentFields, momentSchema } from '../moment.ts';
import { caseParams, dissentSchema } from './file-contract.ts';

/** A sealed text as it is stored, `{ sealed: 1, … }`. */
const sealed = z.unknown();
const recorded = { number: z.int(), recordedAt: z.string() } as const;
const paper = documentSchema.optional();
const daysOverdue = z.int().nonnegative().meta({
  description: 'Days past the day that was stated; 0: not late. Counts no further once the case is concluded.',
});

const receiptSchema = z.strictObject({
  ...recorded,
  requestId: z.string(),
  items: z.array(z.int()).readonly(),
  handedOverBy: z.string().optional(),
  details: sealed.optional(),
  document: paper,
  receivedBy: z.string(),
  occurredOn: z.string(),
});

const requestSchema = z
  .strictObject({
    ...recorded,
    requestId: z.string(),
    dueOn: z.string(),
    document: paper,
    requestedBy: z.string(),
    occurredOn: z.string(),
    items: z
      .array(
        z.strictObject({
          item: z.int(),
          title: z.string(),
          receivedOn: z.string().nullable(),
          receivedLate: z.boolean(),
        }),
      )
      .readonly(),
    missing: z.int().nonnegative(),
    daysOverdue,
    receipts: z.array(receiptSchema).readonly(),
  })
  .meta({ id: 'DocumentRequest' });

const person = { personId: z.string(), name: sealed, post: z.string().optional() } as const;

const minutesSchema = z
  .strictObject({
    ...recorded,
    minutesId: z.string(),
    kind: z.enum(MINUTES_KINDS),
    place: z.string(),
    summary: z.string(),
    details: sealed.optional(),
    team: z.array(z.string()).readonly(),
    others: z.array(z.strictObject({ ...person, side: z.enum(SIGNATORY_SIDES) })).readonly(),
    refusedToSign: z.array(z.strictObject({ ...person, ground: z.string() })).readonly(),
    recordedBy: z.string(),
    occurredOn: z.string(),
  })
  .meta({ id: 'Minutes' });

const diaryPageSchema = z
  .strictObject({
    day: z.string(),
    isLocked: z.boolean().meta({ description: 'The day is over in Vietnam: what comes now is late.' }),
    entries: z
      .array(z.strictObject({ ...recorded, text: sealed, writtenBy: z.string(), isLate: z.boolean() }))
      .readonly(),
  })
  .meta({ id: 'DiaryPage' });

const expertSchema = z
  .strictObject({
    ...recorded,
    expertRequestId: z.string(),
    expert: z.string(),
    summary: z.string(),
    details: sealed.optional(),
    document: documentSchema,
    answerDueOn: z.string().optional(),
    requestedBy: z.string(),
    occurredOn: z.string(),
    daysOverdue,
    answer: z
      .strictObject({
        ...recorded,
        expertRequestId: z.string(),
        summary: z.string(),
        details: sealed.optional(),
        document: documentSchema,
        recordedBy: z.string(),
        occurredOn: z.string(),
      })
      .nullable(),
  })
  .meta({ id: 'ExpertRequest' });

const measureSchema = z
  .strictObject({
    ...recorded,
    measureId: z.string(),
    kind: z.enum(MEASURE_KINDS),
    summary: z.string(),
    place: z.string().optional(),
    details: sealed.optional(),
    document: documentSchema,
    article: z.string().meta({ description: 'As the paper cites it; nobody here has compared it with the law.' }),
    articleVerified: z.literal(false),
    until: z.string().optional(),
    appliedBy: z.string(),
    occurredOn: z.string(),
    isPastItsEnd: z.boolean(),
    lifted: z
      .strictObject({
        ...recorded,
        measureId: z.string(),
        ground: z.string(),
        document: paper,
        liftedBy: z.string(),
        occurredOn: z.string(),
      })
      .nullable(),
  })
  .meta({ id: 'CoerciveMeasure' });

const said = { ...recorded, summary: z.string(), details: sealed.optional(), occurredOn: z.string() } as const;

export const readFieldwork = defineRead({
  resource: 'cases',
  path: '/cases/{caseId}/fieldwork',
  action: 'read-case',
  params: caseParams,
  query: z.strictObject(momentFields),
  summary: {
    vi: 'Làm việc tại đơn vị: tài liệu yêu cầu, biên bản, nhật ký, giám định, biện pháp, giải trình, bảo lưu',
    en: 'Work at the unit: requested papers, minutes, diary, experts, measures, explanations, dissents',
  },
  answer: z.strictObject({
    asOf: momentSchema,
    fieldwork: z
      .strictObject({
        caseId: z.string(),
        revision: z.int().nonnegative(),
        title: z.strictObject({ vi: z.string(), en: z.string() }),
        decisionNumber: z.string().nullable(),
        outlines: z
          .array(
            z.strictObject({
              ...recorded,
              document: documentSchema,
              answerDueOn: z.string(),
              sentBy: z.string(),
              occurredOn: z.string(),
            }),
          )
          .readonly(),
        requests: z.array(requestSchema).readonly(),
        minutes: z.array(minutesSchema).readonly(),
        diary: z.array(diaryPageSchema).readonly(),
        experts: z.array(expertSchema).readonly(),
        measures: z.array(measureSchema).readonly(),
        stops: z
          .array(
            z.strictObject({
              ...said,
              stopId: z.string(),
              findingId: z.string().optional(),
              document: documentSchema,
              orderedBy: z.string(),
            }),
          )
          .readonly(),
        explanations: z
          .array(
            z.strictObject({
              ...said,
              explanationId: z.string(),
              findingId: z.string().optional(),
              draftVersion: z.int().optional(),
              explainedBy: z.string(),
              document: paper,
              recordedBy: z.string(),
            }),
          )
          .readonly(),
        dissents: z.array(dissentSchema).readonly(),
        officers: z.record(z.string(), z.string()).meta({ description: 'Names of the officers who stand above.' }),
      })
      .meta({ id: 'Fieldwork' }),
  }),
});
