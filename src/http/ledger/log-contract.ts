import { z } from 'zod';
import { ALL_STAGES } from '#domain/inspection-case/state.ts';
import { entry } from '../cases/timeline-contract.ts';
import { defineRead, none } from '../contract.ts';
import { asOfSchema, momentFields, momentSchema, pageFields } from '../moment.ts';
import { scopeSchema } from './scope.ts';

export const logKindSchema = z.enum(['case', 'matter', 'accountability', 'unit', 'officer', 'plan', 'law', 'request']);

export const logEntrySchema = z
  .strictObject({
    ...entry,
    kind: logKindSchema.meta({ description: 'What it is about. law: a calendar, or a number or term of the law.' }),
    subjectId: z.string().meta({ description: 'Id of the case, matter, action, officer or plan; code of the unit.' }),
    title: z.strictObject({ vi: z.string(), en: z.string() }),
  })
  .meta({ id: 'LogEntry' });

const step = z.int().positive().nullable();

export const readLog = defineRead({
  resource: 'ledger',
  path: '/ledger/log',
  action: 'read-log',
  params: none,
  query: z.strictObject({
    ...momentFields,
    scope: scopeSchema,
    around: asOfSchema
      .optional()
      .meta({ description: 'Ledger number, or instant with offset; the events around it. Default: the last ones.' }),
    reach: z
      .string()
      .regex(/^(0|[1-9]\d?)$/)
      .transform(Number)
      .pipe(z.int().max(50))
      .optional()
      .meta({ description: 'How many events before and after; at most 50, default 10.' }),
  }),
  summary: {
    vi: 'Nhật ký sự kiện quanh một thời điểm, và các bước đi từ đó',
    en: 'The events around a moment, in words, and where the steps from it lead',
  },
  answer: z.strictObject({
    asOf: momentSchema,
    scope: z.string(),
    position: step.meta({ description: 'The last event of the scope by `around`; null: before the first.' }),
    entries: z.array(logEntrySchema).readonly(),
    steps: z
      .strictObject({ first: step, previous: step, next: step, last: step, previousDay: step, nextDay: step })
      .meta({ id: 'LogSteps', description: 'Ledger numbers; null: there is none that way.' }),
  }),
});

export const readEvents = defineRead({
  resource: 'ledger',
  path: '/ledger/events',
  action: 'read-log',
  params: none,
  query: z.strictObject({ ...momentFields, scope: scopeSchema, ...pageFields }),
  summary: {
    vi: 'Toàn bộ nhật ký sự kiện theo thứ tự sổ cái',
    en: 'Every event of a scope in words, in the order of the ledger',
  },
  answer: z.strictObject({
    asOf: momentSchema,
    scope: z.string(),
    entries: z.array(logEntrySchema).readonly(),
    next: z.string().nullable(),
  }),
});

export const readDensity = defineRead({
  resource: 'ledger',
  path: '/ledger/density',
  action: 'read-log',
  params: none,
  query: z.strictObject({
    ...momentFields,
    scope: scopeSchema,
    buckets: z
      .string()
      .regex(/^[1-9]\d{0,2}$/)
      .transform(Number)
      .pipe(z.int().max(200))
      .optional()
      .meta({ description: 'At most so many stretches of equal length; at most 200, default 120.' }),
  }),
  summary: {
    vi: 'Mật độ sự kiện dọc theo sổ cái',
    en: 'How many events lie in each stretch of the ledger',
  },
  answer: z.strictObject({
    asOf: momentSchema,
    scope: z.string(),
    events: z.int().nonnegative().meta({ description: 'Those that the reader may see today; others count nowhere.' }),
    notches: z
      .array(z.int().positive())
      .readonly()
      .nullable()
      .meta({ description: 'The number of each event; null where there are more than 80.' }),
    buckets: z
      .array(
        z.strictObject({
          from: z.int().positive(),
          to: z.int().positive(),
          events: z.int().nonnegative(),
          startsOn: z.string().nullable().meta({ description: 'Day on which the ledger reached the first number.' }),
        }),
      )
      .readonly(),
  }),
});

export const readStanding = defineRead({
  resource: 'ledger',
  path: '/ledger/standing',
  action: 'list-cases',
  params: none,
  query: z.strictObject(momentFields),
  summary: {
    vi: 'Tình trạng chung sau một sự kiện: hồ sơ theo giai đoạn, thời hạn chưa xong',
    en: 'How everything stood after an event: cases by stage, terms not done',
  },
  answer: z.strictObject({
    asOf: momentSchema,
    total: z.int().nonnegative(),
    byStage: z.record(z.enum(ALL_STAGES), z.int().nonnegative()),
    terms: z
      .strictObject({ open: z.int().nonnegative(), overdue: z.int().nonnegative() })
      .meta({ description: 'Duties with a last day that were not done by the day; those past it among them.' }),
  }),
});
