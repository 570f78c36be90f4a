import { z } from 'zod';
import { ALL_STAGES, CASE_FORMS } from '#domain/inspection-case/state.ts';
import { SANCTION_FORMS } from '#domain/law/accountability/consequence.ts';
import { topics } from '#domain/law/topics.ts';
import { unitCodeSchema } from '#domain/text.ts';
import { dimensionKeys } from '#terms/coverage.ts';
import { moveSchema } from '../cases/contract.ts';
import { defineRead, none } from '../contract.ts';
import { clockNameSchema } from '../deadlines/clock-name.ts';
import { amounts } from '../follow-up/contract.ts';
import { momentFields, momentSchema, pageFields } from '../moment.ts';

const place = {
  unit: unitCodeSchema.optional().meta({ description: 'With what stands under it; default the whole province.' }),
  body: unitCodeSchema.optional().meta({ description: 'The inspecting body.' }),
} as const;

const count = z.int().nonnegative();
const many = <Shape extends z.ZodRawShape>(shape: Shape) => z.array(z.strictObject(shape)).readonly();

const caseFigures = {
  openCases: count,
  byStage: many({ stage: z.enum(ALL_STAGES), form: z.enum(CASE_FORMS), cases: count }),
  inStage: many({
    stage: z.enum(ALL_STAGES),
    cases: count,
    longestSince: z.string().nullable(),
    meanDays: z.number().meta({ description: 'So far, of those that are in it; calendar days.' }),
    left: z
      .strictObject({ times: count, meanDays: z.number().nullable() })
      .meta({ description: 'How often cases left it, and after how many calendar days on average.' }),
  }),
  byBody: many({ code: z.string(), name: z.string(), cases: count }),
  byUnit: many({
    code: z.string(),
    name: z.string(),
    isItself: z.boolean().meta({ description: 'The unit itself, and not what stands under it.' }),
    cases: count,
  }),
  byMove: many({ role: moveSchema.shape.role, cases: count }).meta({
    description: 'Open cases by whose turn it is. Before publication that is told to whoever may see inside of a case.',
  }),
  ageing: many({
    days: z.string(),
    openedFrom: z.string().nullable(),
    openedTo: z.string().nullable(),
    cases: count,
  }).meta({ description: 'Open cases by calendar days since they were opened.' }),
  trend: many({ month: z.string(), opened: count, concluded: count, closed: count }),
} as const;

const clockFigures = {
  soonDays: z.int(),
  clocks: many({
    clock: clockNameSchema,
    overdue: count,
    overdueSince: z.string().nullable(),
    soon: count,
    running: count,
  }).meta({ description: 'Duties that are not done, the oldest delay first. Recommendations stand in `recovery`.' }),
} as const;

const recovery = z
  .strictObject({
    open: count,
    overdue: count,
    overdueSince: z.string().nullable(),
    owing: count,
    settled: count,
    money: amounts,
    land: amounts,
  })
  .meta({ description: 'Recommendations of conclusions that are public.' });

const sanctions = z
  .strictObject({
    forms: many({ form: z.enum(SANCTION_FORMS), heads: count }),
    deviations: many({ deviation: z.enum(['lighter', 'heavier']), heads: count }),
    withoutGround: count,
  })
  .nullable()
  .meta({
    description: 'Heads and deputies, by what was decided. Null where a body is asked for: no body decides them.',
  });

const figuresSchema = z
  .strictObject({ ...caseFigures, ...clockFigures, recovery, sanctions })
  .meta({ id: 'DashboardFigures' });

const before = <Figures extends z.ZodType>(figures: Figures) =>
  z
    .strictObject({ number: z.int(), instant: z.string(), day: z.string(), figures })
    .nullable()
    .meta({ description: 'The same day a year before; null: the ledger had not begun.' });

export const readDashboard = defineRead({
  resource: 'dashboard',
  path: '/dashboard',
  action: 'list-cases',
  params: none,
  query: z.strictObject({ ...momentFields, ...place }),
  summary: {
    vi: 'Toàn cảnh tại bất kỳ thời điểm nào, bên cạnh cùng ngày năm trước',
    en: 'Everything counted as of any moment, beside the same day a year before',
  },
  answer: z.strictObject({ asOf: momentSchema, figures: figuresSchema, yearBefore: before(figuresSchema) }),
});

const examined = { examined: count, violations: count } as const;
const dimension = z.int().min(1).max(8);

const coverageDimensions = many({ dimension, ...examined, never: count }).meta({
  description: 'Over all units; `never`: units there are on the day in which it never was examined.',
});

export const readCoverage = defineRead({
  resource: 'dashboard',
  path: '/dashboard-coverage',
  action: 'list-cases',
  params: none,
  query: z.strictObject({
    ...momentFields,
    ...place,
    never: z
      .enum([...dimensionKeys, ...topics])
      .optional()
      .meta({ description: 'Only units there are in which this dimension, or this topic, never was examined.' }),
  }),
  summary: {
    vi: 'Đơn vị × chiều PAPI và nội dung: đã thanh tra, không vi phạm, có vi phạm, chưa từng',
    en: 'Units by dimensions of PAPI and topics: examined, compliant, violations, never',
  },
  answer: z.strictObject({
    asOf: momentSchema,
    units: many({
      code: z.string(),
      name: z.string(),
      hasEnded: z.boolean(),
      dimensions: many({ dimension, ...examined }),
      topics: many({ topic: z.enum(topics), ...examined }),
    }).meta({
      description: 'By the inspected unit. Cases with a public conclusion; what is not there never was examined.',
    }),
    dimensions: coverageDimensions,
    yearBefore: before(z.strictObject({ dimensions: coverageDimensions })),
  }),
});

export const readLeftStage = defineRead({
  resource: 'dashboard',
  path: '/dashboard-left-stage',
  action: 'list-cases',
  params: none,
  query: z.strictObject({ ...momentFields, ...pageFields, ...place, stage: z.enum(ALL_STAGES) }),
  summary: {
    vi: 'Các hồ sơ đã qua một giai đoạn: mấy lần, bao nhiêu ngày',
    en: 'The cases that have left a stage: how often, and after how many calendar days',
  },
  answer: z.strictObject({
    asOf: momentSchema,
    stage: z.enum(ALL_STAGES),
    times: count.meta({ description: 'Over all pages; `days` divided by it is the mean that the dashboard tells.' }),
    days: count,
    cases: many({
      caseId: z.string(),
      title: z.strictObject({ vi: z.string(), en: z.string() }),
      times: count,
      days: count,
    }).meta({ description: 'The last one opened first.' }),
    next: z.string().nullable(),
  }),
});
