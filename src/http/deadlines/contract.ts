import { z } from 'zod';
import { LAPSE_EFFECTS, MARKS } from '#domain/law/clocks/clock-rule.ts';
import { legalDateSchema } from '#domain/legal-date.ts';
import { idSchema, unitCodeSchema } from '#domain/text.ts';
import { defineRead, none } from '../contract.ts';
import { momentFields, momentSchema, pageFields } from '../moment.ts';
import { clockNameSchema } from './clock-name.ts';
import { derivationSchema } from './derivation-contract.ts';

const summary = {
  key: z.string().meta({ description: 'Names the clock among those of its case, matter or action.' }),
  clock: clockNameSchema,
  subject: z.string().nullable().meta({
    description: 'Of several with one name, what it is about: a recommendation, a day, a paper, or “conclusion”.',
  }),
  status: z.enum(['running', 'paused', 'no-term', 'lapsed', 'met', 'met-late', 'moot']),
  startedOn: z.string(),
  dueOn: z.string().nullable().meta({ description: 'Null: it stands still, or no rule is known.' }),
  daysLeft: z.int().nullable().meta({ description: 'Calendar days to the last one; below 0: overdue.' }),
  onLapse: z.enum(LAPSE_EFFECTS).nullable(),
  endedOn: z.string().nullable(),
  pausedSince: z.string().nullable(),
  left: z.int().nullable().meta({ description: 'Days of the term that are left while it stands still.' }),
  mark: z.enum(MARKS).nullable().meta({ description: 'How the article was read; null: no rule is known.' }),
  article: z.string().nullable(),
  byPaper: z.boolean().meta({ description: 'The paper names the term or the last day by itself.' }),
  isExtended: z.boolean(),
  isProvisional: z.boolean().meta({ description: 'Tạm tính: the calendar of a year it hangs on is not complete.' }),
  holder: z.strictObject({
    role: z.enum(['leader', 'head', 'appraiser', 'superior', 'addressee', 'unit']),
    officerId: z.string().nullable(),
    unit: z.strictObject({ code: z.string(), name: z.string() }).nullable(),
  }),
} as const;

const about = {
  scope: z.enum(['case', 'matter', 'action']),
  id: z.string().meta({ description: 'Of the case, of the corruption matter, or of the action for one.' }),
  caseId: z.string().nullable().meta({ description: 'In which the matter was found; null: in none of ours.' }),
  title: z.strictObject({ vi: z.string(), en: z.string() }),
  unit: z.string(),
  unitName: z.string(),
  body: z.string(),
  person: z
    .strictObject({ name: z.string(), post: z.string() })
    .nullable()
    .meta({ description: 'Of actions only: who held the office, which is public.' }),
} as const;

const deadlineSchema = z.strictObject({ ...about, ...summary }).meta({ id: 'Deadline' });

/** `a,b`: each value once. */
const clocks = z
  .string()
  .max(500)
  .transform((text) => text.split(','))
  .pipe(z.array(clockNameSchema).min(1));

const filterFields = {
  clock: clocks.optional().meta({ description: 'One or several, with commas.' }),
  unit: unitCodeSchema
    .optional()
    .meta({ description: 'The inspected unit, or the one in which corruption happened; or one above it.' }),
  body: unitCodeSchema.optional(),
  officer: idSchema.optional().meta({ description: 'Team leader whose duty it is.' }),
} as const;

const lists = z.enum(['open', 'overdue', 'due-soon', 'paused', 'no-term', 'right', 'ended', 'running']);

export const listDeadlines = defineRead({
  resource: 'deadlines',
  path: '/deadlines',
  action: 'list-cases',
  params: none,
  query: z.strictObject({
    ...momentFields,
    ...pageFields,
    ...filterFields,
    list: lists.optional().meta({ description: 'Default open: duties not done yet, overdue first.' }),
    dueFrom: legalDateSchema.optional(),
    dueTo: legalDateSchema.optional(),
  }),
  summary: {
    vi: 'Thời hạn của các cuộc thanh tra, vụ việc và việc xem xét trách nhiệm, tại bất kỳ thời điểm nào',
    en: 'Deadlines of inspections, corruption matters and actions, as of any moment',
  },
  answer: z.strictObject({
    asOf: momentSchema,
    deadlines: z.array(deadlineSchema).readonly(),
    next: z.string().nullable(),
    soonDays: z.int().meta({ description: 'From how many days before the last one a deadline counts as due soon.' }),
  }),
});

export const countDeadlineDays = defineRead({
  resource: 'deadlines',
  path: '/deadline-days',
  action: 'list-cases',
  params: none,
  query: z.strictObject({ ...momentFields, ...filterFields, from: legalDateSchema, to: legalDateSchema }),
  summary: { vi: 'Số thời hạn chưa xong theo ngày đến hạn', en: 'How many open deadlines end on each day' },
  answer: z.strictObject({
    asOf: momentSchema,
    days: z
      .array(z.strictObject({ dueOn: z.string(), open: z.int(), overdue: z.int(), provisional: z.int() }))
      .readonly(),
  }),
});

/** All clocks of one thing. */
export const told = z.strictObject({
  asOf: momentSchema,
  deadlines: z.array(z.strictObject({ ...summary, derivation: derivationSchema })).readonly(),
});

/** One of them, counted. */
export const dayByDay = z.strictObject({
  asOf: momentSchema,
  days: z
    .array(
      z.strictObject({
        date: z.string(),
        nth: z.int().nullable().meta({ description: 'The n-th day of the term; null: it does not count.' }),
        why: z.enum(['start', 'counted', 'paused', 'weekend', 'holiday', 'compensatory', 'makeup', 'rolled-to']),
      }),
    )
    .readonly(),
});

export const readCaseDeadlines = defineRead({
  resource: 'deadlines',
  path: '/cases/{caseId}/deadlines',
  action: 'read-case-outline',
  params: z.strictObject({ caseId: idSchema }),
  query: z.strictObject(momentFields),
  summary: { vi: 'Mọi thời hạn của một hồ sơ, kèm căn cứ tính', en: 'All clocks of a case, each with its derivation' },
  answer: told,
});

export const readClockDays = defineRead({
  resource: 'deadlines',
  path: '/cases/{caseId}/deadlines/{key}/days',
  action: 'read-case-outline',
  params: z.strictObject({
    caseId: idSchema,
    key: z.string().regex(/^[a-z-]{1,60}(\.(R\d{1,4}|\d{4}-\d{2}-\d{2}))?$/),
  }),
  query: z.strictObject(momentFields),
  summary: { vi: 'Đếm từng ngày của một thời hạn', en: 'A clock counted day by day' },
  answer: dayByDay,
});

const supposed = {
  change: z.enum(['day-declared', 'day-withdrawn', 'rule-read']),
  date: legalDateSchema.optional(),
  kind: z.enum(['holiday', 'compensatory', 'makeup']).optional(),
  ruleId: z
    .string()
    .regex(/^[a-z0-9-]{1,100}$/)
    .optional(),
  value: z
    .string()
    .regex(/^[1-9]\d{0,3}$/)
    .transform(Number)
    .optional(),
  unit: z.enum(['calendar', 'working', 'year']).optional(),
} as const;

export const readImpact = defineRead({
  resource: 'deadlines',
  path: '/deadline-impacts',
  action: 'preview-impact',
  params: none,
  query: z.strictObject({ ...momentFields, ...supposed }),
  summary: {
    vi: 'Xem trước: nếu đổi lịch làm việc hoặc quy tắc thì thời hạn nào dời',
    en: 'Preview: which deadlines would move if a day of the calendar or a rule were another',
  },
  answer: z.strictObject({
    asOf: momentSchema,
    running: z.int().meta({ description: 'Clocks that were looked at: all that have not ended.' }),
    total: z.int().meta({ description: 'Of them, how many would move.' }),
    moved: z
      .array(
        z.strictObject({ ...about, ...summary, dueBefore: z.string().nullable(), dueAfter: z.string().nullable() }),
      )
      .readonly()
      .meta({
        description: 'At most 500, of those that the reader may see; none for who may list no case: only numbers.',
      }),
  }),
});
