import { z } from 'zod';
import { instantSchema } from '../envelope.ts';
import { defineEvent, type FoldedEvent, type PlainEvent } from '../event-definition.ts';
import { legalDateSchema } from '../legal-date.ts';
import { idSchema, lineSchema } from '../text.ts';
import { MAX_EVIDENCE_BYTES, mediaTypes } from './media-types.ts';

/** SHA-256 of a file as it was received, in hex: the name of the file, here and in findings. */
export const evidenceHashSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** What the file is. Clear, so that it can be found; it names no person. */
const summary = lineSchema.max(200);

/** Where it was taken or found: a room, an office. Names no person. */
const place = lineSchema.max(200);

/** What its collector says of a file. */
export const collected = {
  summary,
  /** The day that the file says it is of: the date on the paper, the day of the photograph. */
  claimedOn: legalDateSchema,
  /** The day on which it came into the hands of the inspectorate. */
  occurredOn: legalDateSchema,
  where: place,
  /** `copy`: the original stays with the unit, or is on file as another piece of evidence. */
  form: z.enum(['original', 'copy']),
  /** A trích sao: the original that it is taken from, by its hash. */
  excerptOf: evidenceHashSchema.optional(),
};

/** The file is in the store of this system, whole, encrypted, under its hash; and belongs to this case. */
export const evidenceRegistered = defineEvent('EvidenceRegistered', () =>
  z.strictObject({
    caseId: idSchema,
    hash: evidenceHashSchema,
    bytes: z.int().positive().max(MAX_EVIDENCE_BYTES),
    /** Found by what is in it. */
    mediaType: z.enum(mediaTypes),
    ...collected,
    collectedBy: z.string(),
    receivedAt: instantSchema,
    registeredBy: z.string(),
  }),
);

/** The thing itself, of which the file is the image or the record, went from hand to hand. */
export const evidenceMoved = defineEvent('EvidenceMoved', () =>
  z.strictObject({
    caseId: idSchema,
    /** Who had it until then. */
    from: z.string(),
    /** The officer who has it now. */
    to: z.string(),
    place,
    ground: lineSchema.max(300),
    recordedBy: z.string(),
    occurredOn: legalDateSchema,
  }),
);

/** Why somebody opens a file: the reasons for opening sealed fields. */
export const openingReasonSchema = z.enum([
  'review',
  'draft',
  'transfer-to-investigation',
  'answer-to-authority',
  'complaint',
  'correction',
  'other',
]);

export type OpeningReason = z.infer<typeof openingReasonSchema>;

/** `working-copy`: a picture without the place, time and device that its camera wrote into it. */
export const openingCopySchema = z.enum(['as-received', 'working-copy']);

/** Somebody was given the file. Written before the first byte of it is. */
export const evidenceOpened = defineEvent('EvidenceOpened', () =>
  z.strictObject({
    caseId: idSchema,
    copy: openingCopySchema,
    reason: openingReasonSchema,
    /** What the reason alone does not say: a document, a request. Names no person. */
    note: lineSchema.max(300).optional(),
    openedBy: z.string(),
    occurredAt: instantSchema,
  }),
);

/**
 * What was found on the disk when the file was read from end to end and hashed again.
 * - `differs`: something else lies there. - `missing`: nothing does. - `unreadable`: its key is gone.
 */
export const verificationResultSchema = z.enum(['matches', 'differs', 'missing', 'unreadable']);
export type VerificationResult = z.infer<typeof verificationResultSchema>;

export const evidenceVerified = defineEvent('EvidenceVerified', () =>
  z.strictObject({
    caseId: idSchema,
    result: verificationResultSchema,
    verifiedBy: z.string(),
    occurredAt: instantSchema,
  }),
);

export const evidenceEventDefinitions = [evidenceRegistered, evidenceMoved, evidenceOpened, evidenceVerified] as const;

type Definition = (typeof evidenceEventDefinitions)[number];
export type EvidenceEvent = FoldedEvent<Definition>;
export type NewEvidenceEvent = PlainEvent<Definition>;
