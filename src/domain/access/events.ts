import { z } from 'zod';
import { instantSchema } from '../envelope.ts';
import { defineEvent, type FoldedEvent, type PlainEvent } from '../event-definition.ts';
import { idSchema, lineSchema } from '../text.ts';

/** Why someone opens sealed fields. A review opens the case as a whole, once an hour; the others only what they name. */
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

/** The officer of this stream saw clear text. Written before the value is given out. */
export const sealedFieldsRevealed = defineEvent('SealedFieldsRevealed', () =>
  z.strictObject({
    revealId: idSchema,
    /** The event whose fields were opened: its stream without the prefix, and its revision. Null: the whole case. */
    target: z.strictObject({ stream: lineSchema.max(200), revision: z.int().nonnegative() }).nullable(),
    /** JSON pointers into the event's data. Empty exactly when the whole case was opened. */
    fields: z.array(z.string().startsWith('/').max(200)).max(100),
    reason: revealReasonSchema,
    /** What the reason alone does not say: a document, a request. Names no person. */
    note: lineSchema.max(300).optional(),
    /** The case the fields belong to; null for streams beside cases. */
    caseId: idSchema.nullable(),
    occurredAt: instantSchema,
  }),
);

export const accessEventDefinitions = [sealedFieldsRevealed] as const;

type Definition = (typeof accessEventDefinitions)[number];
export type AccessEvent = FoldedEvent<Definition>;
export type NewAccessEvent = PlainEvent<Definition>;
