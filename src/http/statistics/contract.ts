import { z } from 'zod';
import { isWithinOneYear } from '#domain/law/reporting-periods.ts';
import { STATISTICS_COLUMNS } from '#domain/law/statistics-form.ts';
import { legalDateSchema } from '#domain/legal-date.ts';
import { unitCodeSchema } from '#domain/text.ts';
import { defineRead, none } from '../contract.ts';
import { momentFields, momentSchema, pageFields } from '../moment.ts';

const periodFields = {
  from: legalDateSchema.meta({ description: 'First day of the period.' }),
  to: legalDateSchema.meta({ description: 'Last day; at most a year after the first.' }),
} as const;

type Fields = Readonly<{ from: string; to: string }>;

/** A period from its first to its last day, which does not reach into the same days a year before. */
const ofPeriod = <Shape extends z.ZodRawShape & typeof periodFields>(shape: Shape) =>
  z
    .strictObject(shape)
    .refine((query) => isInOrder(query as Fields), { message: 'the period ends before it begins', path: ['to'] })
    .refine((query) => !isInOrder(query as Fields) || isWithinOneYear(query as Fields), {
      message: 'longer than a year: it would overlap with the same days a year before',
      path: ['to'],
    });

const isInOrder = ({ from, to }: Fields): boolean => from <= to;

const figuresSchema = z
  .strictObject({
    inspections: z.int().meta({ description: 'Column 1 = 2 + 3 = 4 + 5.' }),
    carriedOver: z.int(),
    started: z.int(),
    planned: z.int(),
    adHoc: z.int(),
    concluded: z.int(),
    units: z.int(),
    moneyVnd: z.number().meta({ description: 'Column 8 = 10 + 12. Whole đồng, never rounded.' }),
    landM2: z.number().meta({ description: 'Column 9 = 11 + 13. Square metres, to a thousandth.' }),
    moneyToRecoverVnd: z.number(),
    landToRecoverM2: z.number(),
    otherMoneyVnd: z.number(),
    otherLandM2: z.number(),
    organisations: z.int(),
    individuals: z.int(),
    filesTransferred: z.int(),
    personsTransferred: z.int(),
    documentsToAmend: z.int(),
  } satisfies Record<(typeof STATISTICS_COLUMNS)[number], z.ZodType>)
  .meta({ id: 'StatisticsFigures', description: 'Columns 1 to 18 of form 01/TTr, in their order.' });

const threeTimes = {
  figures: figuresSchema,
  before: figuresSchema.meta({ description: 'The same days a year before, of the same bodies.' }),
  reported: figuresSchema.nullable().meta({ description: 'As of the cut-off; null where none is asked for.' }),
} as const;

export const readStatistics = defineRead({
  resource: 'statistics',
  path: '/statistics',
  action: 'read-statistics',
  params: none,
  query: ofPeriod({
    ...momentFields,
    ...periodFields,
    cutOff: momentFields.asOf.meta({
      description:
        'Ledger number, or instant with offset: the figures as they were known by then stand beside those of asOf.',
    }),
  }),
  summary: {
    vi: 'Biểu 01/TTr của một kỳ, từng cơ quan và tổng số, tại bất kỳ thời điểm nào',
    en: 'Form 01/TTr of a period, by body and in all, as of any moment',
  },
  answer: z.strictObject({
    asOf: momentSchema,
    form: z
      .strictObject({
        id: z.string(),
        circular: z.string().nullable(),
        columnsRead: z.boolean().meta({ description: 'Whether anybody has read the columns in the circular itself.' }),
        verified: z.boolean(),
      })
      .meta({ description: 'The version of the form by the last day of the period. The layout is ours.' }),
    period: z.strictObject(periodFields),
    before: z.strictObject(periodFields),
    cutOff: momentSchema.nullable(),
    counts: z.enum(['all-cases', 'cases-in-reach']).meta({ description: 'Of which cases: rights are those of now.' }),
    unpublished: z.int().meta({
      description:
        'Inspections whose content (columns 7 to 18) is left out for a reader who may know it once it is public.',
    }),
    rows: z.array(z.strictObject({ body: z.string(), name: z.string(), ...threeTimes })).readonly(),
    total: z.strictObject(threeTimes),
  }),
});

const lineSchema = z
  .strictObject({
    caseId: z.string(),
    title: z.strictObject({ vi: z.string(), en: z.string() }),
    number: z.int().meta({ description: 'Of the event in the ledger.' }),
    type: z.string(),
    on: z.string().meta({ description: 'The day that counts.' }),
    recordedAt: z.string(),
    body: z.string().meta({ description: 'Whose paper it is; who reports it, may have come after it.' }),
    bodyName: z.string(),
    recommendationId: z.string().nullable(),
    amount: z.number().meta({ description: 'In the measure of the column; negative: it does not count any more.' }),
    cause: z
      .strictObject({
        why: z.enum(['recorded', 'ended', 'reorganised']),
        number: z.int(),
        type: z.string(),
        recordedAt: z.string(),
        unit: z.string().nullable().meta({ description: 'Where a body was reorganised: which one.' }),
      })
      .nullable()
      .meta({ description: 'Of a difference: the event recorded since that made it.' }),
  })
  .meta({ id: 'StatisticsLine' });

export const traceStatistics = defineRead({
  resource: 'statistics',
  path: '/statistics/trace',
  action: 'read-statistics',
  params: none,
  query: ofPeriod({
    ...momentFields,
    ...pageFields,
    ...periodFields,
    column: z.enum(STATISTICS_COLUMNS),
    body: unitCodeSchema.optional().meta({ description: 'A body that reports; left out: all of them.' }),
    reportedOn: legalDateSchema
      .optional()
      .meta({ description: 'On which day it is asked who reports; default the last of the period.' }),
    cutOff: momentFields.asOf.meta({ description: 'Only what has changed since then.' }),
  }),
  summary: {
    vi: 'Các sự kiện cộng thành một con số của biểu 01/TTr, hoặc thành phần thay đổi từ khi chốt số liệu',
    en: 'The events that come to one figure of form 01/TTr, or to what has changed in it since a cut-off',
  },
  answer: z.strictObject({
    asOf: momentSchema,
    cutOff: momentSchema.nullable(),
    amount: z.number().meta({ description: 'What all lines come to, those of other pages too.' }),
    reported: z.number().nullable().meta({ description: 'What the figure was as of the cut-off.' }),
    count: z.int(),
    lines: z.array(lineSchema).readonly(),
    next: z.string().nullable(),
  }),
});
