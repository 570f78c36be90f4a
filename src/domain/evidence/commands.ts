import { z } from 'zod';
import { type CommandOf, defineCommand } from '../command.ts';
import { legalDateSchema } from '../legal-date.ts';
import { idSchema, lineSchema } from '../text.ts';
import { collected, evidenceMoved, evidenceOpened, evidenceRegistered, evidenceVerified } from './events.ts';

/**
 * Sent by the store when a file has come whole and was looked at: what of it is known by its content is not the
 * sender's word. Identity: its hash.
 */
export const registerEvidence = defineCommand('RegisterEvidence', () =>
  evidenceRegistered.plain.pick({ caseId: true, bytes: true, mediaType: true }).extend({
    ...collected,
    /** Who took it; unless said otherwise, the sender. */
    collectedBy: idSchema.optional(),
    /** The sender declares whether it is a letter of denunciation or complaint. Such a letter is no evidence. */
    isDenunciation: z.boolean(),
  }),
);

/** The one who has the thing hands it over, or the leader of the team says so of him. */
export const moveEvidence = defineCommand('MoveEvidence', () =>
  z.strictObject({
    caseId: idSchema,
    to: idSchema,
    place: evidenceMoved.plain.shape.place,
    ground: lineSchema.max(300),
    occurredOn: legalDateSchema,
  }),
);

/** Comes before the file is given out. */
export const openEvidence = defineCommand('OpenEvidence', () =>
  evidenceOpened.plain.pick({ caseId: true, copy: true, reason: true, note: true }),
);

/** Sent by the store of what it found; the sender only asks it to look. */
export const verifyEvidence = defineCommand('VerifyEvidence', () =>
  evidenceVerified.plain.pick({ caseId: true, result: true }),
);

export const evidenceCommandDefinitions = [registerEvidence, moveEvidence, openEvidence, verifyEvidence] as const;

export type EvidenceCommand = CommandOf<(typeof evidenceCommandDefinitions)[number]>;
