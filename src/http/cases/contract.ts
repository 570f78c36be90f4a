import { z } from 'zod';
import { caseSources } from '#domain/inspection-case/opening.ts';
import { ALL_STAGES, CASE_FORMS } from '#domain/inspection-case/state.ts';
import { MARKS } from '#domain/law/clocks/clock-rule.ts';
import { topics } from '#domain/law/topics.ts';
import { legalDateSchema } from '#domain/legal-date.ts';
import { idSchema, unitCodeSchema } from '#domain/text.ts';
import { defineRead, none } from '../contract.ts';
import { clockNameSchema } from '../deadlines/clock-name.ts';
import { momentFields, momentSchema, pageFields } from '../moment.ts';

const moveRole = z.enum([
  'head',
  'leader',
  'drafter',
  'appraiser',
  'addressee',
  'verifier',
  'closure-proposer',
  'second-officer',
]);
/** Whose turn a case waits for. */
export const moveSchema = z.strictObject({
  role: moveRole,
  officerId: z.string().nullable(),
  unit: z.string().nullable(),
});
const flag = z.enum(['true', 'false']).transform((text) => text === 'true');
/** `a,b,c`: each value once. */
const listOf = <Value extends z.ZodType<string, string>>(value: Value) =>
  z
    .string()
    .max(500)
    .transform((text) => text.split(','))
    .pipe(z.array(value).min(1));

const filterFields = {
  q: z.string().max(200).normalize('NFC').optional().meta({
    description: 'Words of title, unit, findings, recommendations, numbers of papers; with or without marks.',
  }),
  stage: listOf(z.enum(ALL_STAGES)).optional().meta({ description: 'One or several, with commas.' }),
  form: z.enum(CASE_FORMS).optional().meta({ description: 'Inspections only, or checks only.' }),
  source: listOf(caseSources).optional().meta({ description: 'One or several, with commas.' }),
  unit: unitCodeSchema.optional().meta({ description: 'The inspected unit or one above it.' }),
  inspected: unitCodeSchema.optional().meta({ description: 'The inspected unit itself.' }),
  body: unitCodeSchema.optional(),
  topic: z.enum(topics).optional(),
  openedFrom: legalDateSchema.optional(),
  openedTo: legalDateSchema.optional(),
  sinceFrom: legalDateSchema.optional().meta({ description: 'First day in the stage in which it is.' }),
  sinceTo: legalDateSchema.optional(),
  concludedFrom: legalDateSchema.optional(),
  concludedTo: legalDateSchema.optional(),
  assessed: z.enum(['examined', 'compliant', 'violations']).optional().meta({
    description: 'What the public conclusion says of `topic` or `dimension`; without either, of any topic.',
  }),
  dimension: z
    .string()
    .regex(/^[1-8]$/)
    .transform(Number)
    .optional()
    .meta({ description: 'Of PAPI; with `assessed`.' }),
  corruptionSigns: flag.optional(),
  hasOpenFindings: flag.optional(),
  moveRole: moveRole.optional(),
  moveOfficer: idSchema.optional().meta({ description: 'Officer whose move it is.' }),
  returnedTo: idSchema.optional().meta({ description: 'Officer to whom a finding was returned.' }),
  reportedBy: idSchema.optional().meta({ description: 'Officer who reported a finding.' }),
  dueBy: legalDateSchema.optional().meta({ description: 'The next deadline ends on this day or before it.' }),
} as const;

const caseLineSchema = z
  .strictObject({
    caseId: z.string(),
    title: z.strictObject({ vi: z.string(), en: z.string() }),
    form: z.enum(CASE_FORMS),
    unit: z.string(),
    unitName: z.string(),
    body: z.string(),
    bodyLevel: z.enum(['provincial', 'district', 'department']),
    topics: z.array(z.enum(topics)).readonly(),
    decisionNumber: z.string().nullable(),
    openedOn: z.string(),
    isCarriedIn: z.boolean().meta({ description: 'Taken over from a paper file.' }),
    stage: z.enum(ALL_STAGES),
    stageSince: z.string(),
    nextDeadline: z
      .strictObject({
        clock: clockNameSchema,
        key: z.string(),
        subject: z.string().nullable(),
        dueOn: z.string(),
        daysLeft: z.int(),
        mark: z.enum(MARKS).nullable(),
        isProvisional: z.boolean(),
      })
      .nullable()
      .meta({ description: 'Of the duties that are not done, the one that ends first.' }),
    suspendedSince: z.string().nullable().meta({ description: 'Suspended now, from that day on.' }),
    inside: z
      .strictObject({
        source: z.string(),
        corruptionSigns: z.boolean(),
        conclusionNumber: z.string().nullable(),
        period: z.strictObject({ from: z.string(), to: z.string() }),
        openFindings: z.int(),
        upheldFindings: z.int(),
        openRecommendations: z.int(),
        saidDoneRecommendations: z.int(),
        whoseMove: moveSchema.nullable(),
      })
      .nullable()
      .meta({ description: 'Null: the reader may know no more than the outline yet.' }),
  })
  .meta({ id: 'CaseLine' });

export const listCases = defineRead({
  resource: 'cases',
  path: '/cases',
  action: 'list-cases',
  params: none,
  query: z.strictObject({
    ...momentFields,
    ...pageFields,
    ...filterFields,
    sort: z
      .enum(['opened', '-opened', 'stage-since', '-stage-since'])
      .optional()
      .meta({ description: 'With - newest first; default -opened.' }),
  }),
  summary: {
    vi: 'Danh sách, tìm kiếm hồ sơ tại bất kỳ thời điểm nào',
    en: 'List and search cases as of any moment',
  },
  answer: z.strictObject({
    asOf: momentSchema,
    cases: z.array(caseLineSchema).readonly(),
    next: z.string().nullable(),
  }),
});

export const countCases = defineRead({
  resource: 'cases',
  path: '/case-counts',
  action: 'list-cases',
  params: none,
  query: z.strictObject({ ...momentFields, ...filterFields }),
  summary: { vi: 'Số hồ sơ theo giai đoạn', en: 'How many cases match, by stage' },
  answer: z.strictObject({
    asOf: momentSchema,
    total: z.int().nonnegative(),
    isCapped: z.boolean().meta({ description: 'There are more than were counted.' }),
    byStage: z.record(z.enum(ALL_STAGES), z.int().nonnegative()),
  }),
});

export const listOverlaps = defineRead({
  resource: 'cases',
  path: '/case-overlaps',
  action: 'list-cases',
  params: none,
  query: z.strictObject({ ...momentFields, unit: unitCodeSchema, from: legalDateSchema, to: legalDateSchema }),
  summary: {
    vi: 'Hồ sơ đang mở của cùng đơn vị có thời kỳ trùng',
    en: 'Open cases of the same unit whose inspected periods overlap',
  },
  answer: z.strictObject({ asOf: momentSchema, cases: z.array(caseLineSchema).readonly() }),
});
