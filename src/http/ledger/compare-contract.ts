import { z } from 'zod';
import { ALL_STAGES } from '#domain/inspection-case/state.ts';
import { SEVERITIES } from '#domain/law/accountability/severity.ts';
import { legalDateSchema } from '#domain/legal-date.ts';
import type { ClockChangeKind } from '#projections/deadlines/clock-change.ts';
import { lineSchema } from '../accountability/line-contract.ts';
import { caseParams } from '../cases/file-contract.ts';
import { change, entry } from '../cases/timeline-contract.ts';
import { defineRead, none } from '../contract.ts';
import { clockNameSchema } from '../deadlines/clock-name.ts';
import { asOfSchema, momentSchema, pageFields } from '../moment.ts';
import { logEntrySchema, logKindSchema } from './log-contract.ts';
import { scopeSchema } from './scope.ts';

const bilingual = z.strictObject({ vi: z.string(), en: z.string() });

const between = {
  from: asOfSchema.meta({ description: 'The earlier moment: ledger number, or instant with offset.' }),
  to: asOfSchema.optional().meta({ description: 'The later moment; default now.' }),
  fromDay: legalDateSchema
    .optional()
    .meta({ description: 'Legal date on which the earlier moment is judged; default its own.' }),
  toDay: legalDateSchema.optional().meta({ description: 'The same of the later moment.' }),
} as const;

const clockStanding = z
  .strictObject({
    status: z.enum(['running', 'paused', 'no-term', 'lapsed', 'met', 'met-late', 'moot']),
    dueOn: z.string().nullable(),
    endedOn: z.string().nullable(),
  })
  .nullable();

/** How a clock differs. */
const clockChanges = [
  'became-overdue',
  'expired',
  'no-longer-overdue',
  'met',
  'met-late',
  'began',
  'moved',
  'other',
] as const satisfies readonly ClockChangeKind[];

/** A clock that stands otherwise at the later moment. */
export const clockChangeSchema = z
  .strictObject({
    of: z
      .strictObject({ kind: z.enum(['case', 'matter', 'accountability']), id: z.string(), title: bilingual })
      .meta({ description: 'Whose clock it is.' }),
    key: z.string(),
    clock: clockNameSchema,
    subject: z.string().nullable(),
    change: z.enum(clockChanges),
    before: clockStanding.meta({ description: 'Null: it had not begun.' }),
    after: clockStanding.meta({ description: 'Null: there is no such clock any more.' }),
  })
  .meta({ id: 'ClockChange' });

const standing = lineSchema
  .pick({ severity: true, liability: true, stage: true, decision: true, band: true, matterStatus: true })
  .nullable();

/** A line of the accountability matrix that says something else at the later moment. */
export const lineChangeSchema = z
  .strictObject({
    ...lineSchema.pick({ matterId: true, actionId: true, unit: true, topic: true, person: true }).shape,
    severity: z.enum(['rose', 'fell', 'same', 'new', 'gone']).meta({
      description: `Of ${SEVERITIES.join(' < ')}; what had none and has one rose. new: there was no such line; gone: there is none any more, since its matter was merged or somebody else answers.`,
    }),
    before: standing.meta({ description: 'Null: there was no such line.' }),
    after: standing.meta({ description: 'Null: there is no such line any more.' }),
  })
  .meta({ id: 'LineChange' });

const count = z.int().nonnegative();

const lines = {
  lines: z.array(lineChangeSchema).readonly().nullable().meta({
    description: 'Lines of the accountability matrix that differ. Null: there are too many lines; compare a unit.',
  }),
} as const;

export const compareCase = defineRead({
  resource: 'ledger',
  path: '/cases/{caseId}/compare',
  action: 'read-case',
  params: caseParams,
  query: z.strictObject(between),
  summary: {
    vi: 'So sánh một hồ sơ ở hai thời điểm: trường, thời hạn, mức độ',
    en: 'What differs in a case between two moments: values, deadlines, severities',
  },
  answer: z.strictObject({
    from: momentSchema,
    to: momentSchema,
    summary: z.strictObject({ fields: count, becameOverdue: count, met: count, rose: count, fell: count }),
    changes: z.array(z.strictObject({ ...change, event: z.strictObject(entry) })).readonly(),
    clocks: z
      .array(clockChangeSchema)
      .readonly()
      .meta({ description: 'Of the case, and of its matters and actions that the reader may see.' }),
    ...lines,
  }),
});

const openClocks = z.strictObject({ open: count, overdue: count });

export const compareScope = defineRead({
  resource: 'ledger',
  path: '/compare',
  action: 'read-log',
  params: none,
  query: z.strictObject({ scope: scopeSchema, ...between, limit: pageFields.limit, after: pageFields.after }),
  summary: {
    vi: 'So sánh một đơn vị, một người đứng đầu hoặc toàn bộ ở hai thời điểm',
    en: 'What changed in a unit, for a head, or in everything between two moments',
  },
  answer: z.strictObject({
    from: momentSchema,
    to: momentSchema,
    scope: z.string(),
    events: count.meta({ description: 'Recorded in between, of those that the reader may see today.' }),
    subjects: z
      .record(logKindSchema, count)
      .meta({ description: 'Of how many cases, matters … something was recorded.' }),
    changed: z
      .array(
        z
          .strictObject({
            kind: logKindSchema,
            subjectId: z.string(),
            title: bilingual,
            events: count,
            last: logEntrySchema,
            stage: z
              .strictObject({ before: z.enum(ALL_STAGES).nullable(), after: z.enum(ALL_STAGES).nullable() })
              .nullable(),
            fields: count.meta({
              description:
                'Values that differ; of a case of which the outline may be known, its stage alone is counted.',
            }),
          })
          .meta({ id: 'ChangedSubject' }),
      )
      .readonly(),
    next: z.string().nullable(),
    whole: z
      .strictObject({
        fields: count.nullable().meta({ description: 'Values that differ. Null: of too many things to be counted.' }),
        clocks: z.strictObject({ before: openClocks, after: openClocks }).nullable().meta({
          description: 'Duties not done yet that have a last day, those overdue among them. Null for a head.',
        }),
        terms: z.strictObject({ becameOverdue: count, met: count }).nullable().meta({
          description:
            'Of the clocks that stand otherwise. Null: too many to be counted; `/compare/clocks` lists them.',
        }),
        severities: z.strictObject({ rose: count, fell: count }).meta({ description: 'Of matters.' }),
        ...lines,
      })
      .nullable()
      .meta({ description: 'Over all of it. Null on later pages.' }),
  }),
});
