import { z } from 'zod';
import { instantSchema } from '../envelope.ts';
import { defineEvent, type FoldedEvent, type PlainEvent } from '../event-definition.ts';
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

/** What sealed fields belong to: a case, a corruption matter, an accountability action. Each is opened by itself. */
export const revealSubjectSchema = z.strictObject({
  kind: z.enum(['case', 'matter', 'accountability']),
  id: idSchema,
});
export type RevealSubject = Readonly<z.infer<typeof revealSubjectSchema>>;

/**
 * The officer of this stream saw clear text. Written before the value is given out. Version 1 knew cases alone, and
 * named them as `caseId`.
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
    schemaVersion: 2,
    upcasters: {
      1: ({ caseId = null, ...data }) => ({ ...data, subject: caseId === null ? null : { kind: 'case', id: caseId } }),
    },
  },
);

export const accessEventDefinitions = [sealedFieldsRevealed] as const;

type Definition = (typeof accessEventDefinitions)[number];
export type AccessEvent = FoldedEvent<Definition>;
export type NewAccessEvent = PlainEvent<Definition>;
