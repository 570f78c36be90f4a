import { z } from 'zod';
import { legalDateSchema } from '#domain/legal-date.ts';
import { defineRead, none } from '../contract.ts';
import { asOfSchema, momentFields, momentSchema, pageFields } from '../moment.ts';
import { clockChangeSchema, lineChangeSchema } from './compare-contract.ts';
import { logEntrySchema, logKindSchema } from './log-contract.ts';
import { scopeSchema } from './scope.ts';

/** The later moment is what a list is as of, like every other; the earlier one is a filter beside it. */
const compared = {
  ...momentFields,
  scope: scopeSchema,
  since: asOfSchema.meta({ description: 'The earlier moment: ledger number, or instant with offset.' }),
  sinceDay: legalDateSchema
    .optional()
    .meta({ description: 'Legal date on which the earlier moment is judged; default its own.' }),
} as const;

const moments = { asOf: momentSchema, since: momentSchema, scope: z.string() } as const;
const words = z.strictObject({ vi: z.string(), en: z.string() });

const SUBJECT = /^(case|matter|accountability|unit|officer|plan|law|request):[\w.-]+$/;

export const readChangedValues = defineRead({
  resource: 'ledger',
  path: '/compare/values',
  action: 'read-log',
  params: none,
  query: z.strictObject({
    ...compared,
    ...pageFields,
    subject: z
      .string()
      .max(140)
      .regex(SUBJECT)
      .transform((text) => {
        const colon = text.indexOf(':');
        return { kind: logKindSchema.parse(text.slice(0, colon)), id: text.slice(colon + 1) };
      })
      .optional()
      .meta({ description: 'One thing in the scope: `<kind>:<id>`, as `/compare` names what changed.' }),
  }),
  summary: {
    vi: 'Từng trường khác nhau giữa hai thời điểm: cũ → mới, sự kiện, người ghi, văn bản',
    en: 'Each value that differs between two moments: old → new, with the event, who recorded it, and the paper',
  },
  answer: z.strictObject({
    ...moments,
    values: z
      .array(
        z
          .strictObject({
            path: z.string(),
            name: words,
            before: words.nullable().meta({ description: 'Null: there was none.' }),
            after: words.nullable().meta({ description: 'Null: there is none any more.' }),
            event: logEntrySchema.meta({ description: 'The last of those that set it; of what it is, it says too.' }),
          })
          .meta({ id: 'ChangedValue' }),
      )
      .readonly(),
    next: z.string().nullable(),
  }),
});

export const readChangedClocks = defineRead({
  resource: 'ledger',
  path: '/compare/clocks',
  action: 'read-log',
  params: none,
  query: z.strictObject({ ...compared, ...pageFields }),
  summary: {
    vi: 'Từng thời hạn khác nhau giữa hai thời điểm',
    en: 'Each clock that stands otherwise at the later of two moments',
  },
  answer: z.strictObject({ ...moments, clocks: z.array(clockChangeSchema).readonly(), next: z.string().nullable() }),
});

export const readChangedLines = defineRead({
  resource: 'ledger',
  path: '/compare/lines',
  action: 'read-log',
  params: none,
  query: z.strictObject(compared),
  summary: {
    vi: 'Từng dòng trách nhiệm người đứng đầu khác nhau giữa hai thời điểm',
    en: 'Each line of the responsibility of heads that differs between two moments',
  },
  answer: z.strictObject({
    ...moments,
    lines: z.array(lineChangeSchema).readonly().nullable().meta({
      description: 'Null: there are too many lines in the scope to be laid beside each other; ask of a unit.',
    }),
  }),
});
