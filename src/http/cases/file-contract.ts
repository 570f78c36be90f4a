import { z } from 'zod';
import { documentSchema } from '#domain/document.ts';
import { caseCarriedIn } from '#domain/inspection-case/carry-in.ts';
import { durationExtended } from '#domain/inspection-case/duration.ts';
import { recommendationKinds } from '#domain/inspection-case/recommendation-content.ts';
import { recoveryDestinations } from '#domain/inspection-case/recoveries.ts';
import { MEASURES } from '#domain/inspection-case/recovery-accounts.ts';
import { ALL_STAGES, CASE_FORMS } from '#domain/inspection-case/state.ts';
import { inspectionResumed, inspectionSuspended } from '#domain/inspection-case/suspension.ts';
import { inspectionTerminated } from '#domain/inspection-case/termination.ts';
import { topics } from '#domain/law/topics.ts';
import { idSchema } from '#domain/text.ts';
import { defineRead } from '../contract.ts';
import { momentFields, momentSchema } from '../moment.ts';
import { moveSchema } from './contract.ts';

const namedUnit = z.strictObject({ code: z.string(), name: z.string() });
/** What an event says in its own words; sealed fields stand in it as `{ sealed: 1, … }`. */
const words = z.record(z.string(), z.unknown());

const outline = {
  caseId: z.string(),
  revision: z.int().nonnegative().meta({ description: 'Also the ETag: what an act after reading names in If-Match.' }),
  title: z.strictObject({ vi: z.string(), en: z.string() }),
  form: z.enum(CASE_FORMS),
  unit: namedUnit,
  body: namedUnit,
  bodyLevel: z.enum(['provincial', 'district', 'department']),
  topics: z.array(z.enum(topics)).readonly(),
  decisionNumber: z.string().nullable(),
  openedOn: z.string(),
  stage: z.enum(ALL_STAGES),
  stageSince: z.string(),
  suspendedSince: z.string().nullable().meta({ description: 'Suspended now, from that day on.' }),
  stagePath: z
    .array(
      z.strictObject({ stage: z.enum(ALL_STAGES), enteredOn: z.string(), recordedAt: z.string(), number: z.int() }),
    )
    .readonly(),
} as const;

const steps = z
  .array(
    z.strictObject({
      number: z.int(),
      type: z.string(),
      occurredOn: z.string(),
      recordedAt: z.string(),
      by: z.string(),
      said: words,
    }),
  )
  .readonly();

const memberSchema = z.strictObject({
  officerId: z.string(),
  position: z.string(),
  declaredNoConflict: z.strictObject({ by: z.string(), on: z.string() }).nullable(),
  joinedOn: z.string(),
  leftOn: z.string().nullable(),
});

const findingSchema = z
  .strictObject({
    findingId: z.string(),
    status: z.enum(['reported', 'upheld', 'rejected', 'returned', 'withdrawn']),
    content: words,
    crimeSigns: z.boolean(),
    transferred: z.boolean(),
    reportedBy: z.string(),
    reportedOn: z.string(),
    steps,
  })
  .meta({ id: 'Finding' });

const measure = z.enum(MEASURES);

/** One measure of a recommendation; still to recover is what is ordered less the rest. */
export const accountSchema = z
  .strictObject({
    recommendationId: z.string(),
    kind: recommendationKinds,
    measure,
    findingIds: z.array(z.string()).readonly(),
    ordered: z.number(),
    recovered: z.number(),
    again: z.number().meta({ description: 'Was recovered, and that was reversed: it is to be recovered again.' }),
    closed: z.number().meta({ description: 'Given up with a reason.' }),
  })
  .meta({ id: 'Account' });

export const recoverySchema = z.strictObject({
  recoveryId: z.string(),
  on: z.union([z.strictObject({ recommendationId: z.string() }), z.strictObject({ findingId: z.string() })]),
  measure,
  amount: z.number(),
  reversed: z.number(),
  destination: recoveryDestinations,
  paidOn: z.string(),
  shares: z.array(z.strictObject({ recommendationId: z.string(), amount: z.number() })).readonly(),
});

const recommendationSchema = z
  .strictObject({
    recommendationId: z.string(),
    status: z.enum(['open', 'said-done', 'verified', 'closed-unimplemented']),
    findingIds: z.array(z.string()).readonly(),
    content: words,
    dueOn: z.string().meta({ description: 'As the conclusion says it, or an order that came after it.' }),
    accounts: z.array(accountSchema).readonly(),
    isOverdue: z.boolean(),
    steps,
  })
  .meta({ id: 'Recommendation' });

const draftSchema = z.strictObject({
  version: z.int(),
  hash: z.string(),
  draftedBy: z.string(),
  occurredOn: z.string(),
  appraisals: z
    .array(
      z.strictObject({
        result: z.enum(['agreed', 'changes-needed']),
        comment: z.unknown(),
        appraisedBy: z.string(),
        occurredOn: z.string(),
      }),
    )
    .readonly(),
});

export const dissentSchema = z
  .strictObject({
    number: z.int(),
    recordedAt: z.string(),
    dissentId: z.string(),
    draftVersion: z.int().optional().meta({ description: 'Absent: against the results, before they were reported.' }),
    /** Sealed. */
    text: z.unknown(),
    reservedBy: z.string(),
    occurredOn: z.string(),
  })
  .meta({ id: 'Dissent' });

const closureSchema = z.strictObject({
  unmet: z
    .array(z.looseObject({ item: z.string() }))
    .readonly()
    .meta({ description: 'Exactly what the guard of closing would name.' }),
  grounds: z.array(z.strictObject({ number: z.int(), type: z.string(), data: words })).readonly(),
  proposal: words.nullable(),
  closed: words.nullable(),
});

const caseFileSchema = z
  .strictObject({
    ...outline,
    source: z.string(),
    sourceReference: z.string().nullable(),
    planItem: z
      .strictObject({ planId: z.string(), itemId: z.string() })
      .nullable()
      .meta({ description: "The item of the year's plan that it carries out." }),
    period: z.strictObject({ from: z.string(), to: z.string() }),
    corruptionSigns: z.boolean(),
    competence: words,
    openedBy: z.string(),
    carriedIn: caseCarriedIn.plain
      .omit({ carriedInBy: true, occurredOn: true })
      .extend({ by: z.string(), on: z.string() })
      .nullable()
      .meta({ description: 'From which paper file it was taken; null: it was led here from its opening.' }),
    decision: z
      .strictObject({
        document: documentSchema,
        durationDays: z.int().nullable().meta({ description: 'Null: the decision of a check states none.' }),
        durationUnit: z.enum(['calendar', 'working']).nullable(),
      })
      .nullable(),
    announcement: words.nullable(),
    extensions: z.array(durationExtended.plain).readonly(),
    suspensions: z
      .array(z.strictObject({ suspended: inspectionSuspended.plain, resumed: inspectionResumed.plain.nullable() }))
      .readonly(),
    termination: inspectionTerminated.plain.nullable(),
    team: z.array(memberSchema).readonly(),
    recusals: z
      .array(
        z.strictObject({ officerId: z.string(), ground: z.string(), occurredOn: z.string(), recordedBy: z.string() }),
      )
      .readonly(),
    findings: z.array(findingSchema).readonly(),
    fieldwork: z.strictObject({
      openRequests: z.int(),
      overdueRequests: z.int(),
      expertsOut: z.int(),
      standingMeasures: z.int(),
    }),
    dissents: z.array(dissentSchema).readonly(),
    results: words.nullable(),
    drafterId: z.string().nullable(),
    drafts: z.array(draftSchema).readonly(),
    conclusion: words.nullable(),
    assessments: z.array(z.strictObject({ topic: z.enum(topics), result: z.string() })).readonly(),
    recommendations: z.array(recommendationSchema).readonly(),
    recoveries: z.array(recoverySchema).readonly(),
    checkMinutes: words.nullable().meta({ description: 'Of a check: the minutes of its end.' }),
    checkResult: words.nullable().meta({ description: 'Of a check: the notice of its result.' }),
    publication: words.nullable(),
    around: z.strictObject({
      opinionsOut: z.int(),
      contestsUnanswered: z.int(),
      transfersUntold: z.int(),
      lateFacts: z.int(),
      isFileDue: z
        .boolean()
        .meta({ description: 'An order to implement was issued, and the file is not handed over.' }),
      isFileClosed: z.boolean(),
      isFileHandedOver: z.boolean(),
    }),
    closure: closureSchema,
    whoseMove: moveSchema.nullable(),
    documents: z.array(z.strictObject({ number: z.int(), type: z.string(), document: documentSchema })).readonly(),
    officers: z.record(z.string(), z.string()).meta({ description: 'Names of the officers who stand above.' }),
  })
  .meta({ id: 'CaseFile' });

export const caseParams = z.strictObject({ caseId: idSchema });

export const readCase = defineRead({
  resource: 'cases',
  path: '/cases/{caseId}',
  action: 'read-case-outline',
  params: caseParams,
  query: z.strictObject(momentFields),
  summary: {
    vi: 'Một hồ sơ tại bất kỳ thời điểm nào; trước khi công khai, giám sát chỉ thấy giai đoạn',
    en: 'One case as of any moment; before publication an overseer sees stage and clocks only',
  },
  answer: z.strictObject({
    asOf: momentSchema,
    extent: z.enum(['file', 'outline']).meta({ description: 'outline: the reader may know no more of the case yet.' }),
    case: z.union([caseFileSchema, z.strictObject(outline).meta({ id: 'CaseOutline' })]),
  }),
});
