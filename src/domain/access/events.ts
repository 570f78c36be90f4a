import { z } from 'zod';
import { instantSchema } from '../envelope.ts';
import { defineEvent, type FoldedEvent, type PlainEvent } from '../event-definition.ts';
import { legalDateSchema } from '../legal-date.ts';
import { idSchema, lineSchema } from '../text.ts';

/** Why someone opens sealed fields. A review opens the subject as a whole, once an hour; the others only what they name. */
export const revealReasonSchema = z.enum([
  'review',
  'draft',
  'transfer-to-investigation',
  'answer-to-authority',
  'complaint',
  'correction',
  'other',
]);
export type RevealReason = z.infer<typeof revealReasonSchema>;

/** What sealed fields belong to: a case, a corruption matter, an accountability action, an overseer's request. Each is opened by itself. */
export const revealSubjectSchema = z.strictObject({
  kind: z.enum(['case', 'matter', 'accountability', 'request']),
  id: idSchema,
});
export type RevealSubject = Readonly<z.infer<typeof revealSubjectSchema>>;

/**
 * The officer of this stream saw clear text. Written before the value is given out. Version 1 knew cases alone, and
 * named them as `caseId`; version 2 knew no requests of overseers.
 */
export const sealedFieldsRevealed = defineEvent(
  'SealedFieldsRevealed',
  () =>
    z.strictObject({
      revealId: idSchema,
      /** What the fields belong to; null for streams beside these. */
      subject: revealSubjectSchema.nullable(),
      /** The event whose fields were opened: its stream without the prefix, and its revision. Null: all of the subject. */
      target: z.strictObject({ stream: lineSchema.max(200), revision: z.int().nonnegative() }).nullable(),
      /** JSON pointers into the event's data. Empty exactly when all of the subject was opened. */
      fields: z.array(z.string().startsWith('/').max(200)).max(100),
      reason: revealReasonSchema,
      /** What the reason alone does not say: a document, a request. Names no person. */
      note: lineSchema.max(300).optional(),
      occurredAt: instantSchema,
    }),
  {
    schemaVersion: 3,
    upcasters: {
      1: ({ caseId = null, ...data }) => ({ ...data, subject: caseId === null ? null : { kind: 'case', id: caseId } }),
      2: (data) => data,
    },
  },
);

/** In which form a list leaves the house. */
export const exportFormatSchema = z.enum(['csv', 'xlsx', 'ndjson']);
export type ExportFormat = z.infer<typeof exportFormatSchema>;

/**
 * The officer of this stream took a list out: which, narrowed how, as of which moment, and nothing of what is in it.
 * Written before the first line is given out.
 */
export const listExported = defineEvent('ListExported', (seal) =>
  z.strictObject({
    /** Name of the list, such as `cases`. */
    list: z.string().regex(/^[a-z][a-z-]{0,59}$/),
    format: exportFormatSchema,
    /** As its address says them, by name. What somebody typed to search by is not among them. */
    filters: z
      .array(z.strictObject({ name: z.string().regex(/^[A-Za-z]{1,40}$/), value: lineSchema.max(6_000) }))
      .max(40),
    /** Words typed to search by: they may be the name of anybody. */
    searchedFor: seal(lineSchema.max(200)).optional(),
    /** Ledger number and legal day that all of it is as of. */
    number: z.int().nonnegative(),
    day: legalDateSchema,
    axis: z.enum(['recorded', 'effective']),
    occurredAt: instantSchema,
  }),
);

export const accessEventDefinitions = [sealedFieldsRevealed, listExported] as const;

type Definition = (typeof accessEventDefinitions)[number];
export type AccessEvent = FoldedEvent<Definition>;
export type NewAccessEvent = PlainEvent<Definition>;
