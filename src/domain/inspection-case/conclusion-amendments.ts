import { z } from 'zod';
import { type CommandOf, defineCommand } from '../command.ts';
import { accept } from '../decider.ts';
import { documentSchema } from '../document.ts';
import { defineEvent, type Seal } from '../event-definition.ts';
import type { Facts } from '../facts.ts';
import { actorId, badDate, firstRefusal, isSamePerson } from '../guards.ts';
import { legalDateSchema } from '../legal-date.ts';
import { lineSchema, textSchema } from '../text.ts';
import { claimOf, wrongIssuer } from './decision.ts';
import type { CaseDecision } from './events.ts';
import { personsOfCase } from './fieldwork-guards.ts';
import { plainText } from './findings.ts';
import { wrongStage } from './guards.ts';
import type { InspectionCase } from './state.ts';

export const amendmentIdSchema = z.string().regex(/^A[1-9][0-9]{0,3}$/);

const amendment = (seal: Seal) => ({
  document: documentSchema,
  /** Why. Clear: names no person. */
  ground: textSchema.max(1_000),
  /** Each passage, and how it reads now. Clear: names no person. */
  changes: z
    .array(z.strictObject({ passage: lineSchema.max(200), becomes: textSchema.max(2_000) }))
    .min(1)
    .max(100),
  details: seal(textSchema).optional(),
});

export const amendConclusion = defineCommand('AmendConclusion', () => z.strictObject(amendment(plainText)));

export const conclusionAmended = defineEvent('ConclusionAmended', (seal) =>
  z.strictObject({
    amendmentId: amendmentIdSchema,
    ...amendment(seal),
    amendedBy: z.string(),
    occurredOn: legalDateSchema,
  }),
);
export const amendmentEvents = [conclusionAmended] as const;

/**
 * The text of a conclusion is put right by a paper of its own, until it is published; afterwards only a late fact or a
 * re-inspection is left. Findings, assessments and what the recommendations order stay as they were issued.
 */
export const decideAmendConclusion = (
  command: CommandOf<typeof amendConclusion>,
  state: InspectionCase,
  facts: Facts,
): CaseDecision => {
  const { document } = command.data;
  const amendedBy = actorId(command.by);
  const { drafters = [] } = state.draft ?? {};
  const refused = firstRefusal(
    wrongStage(state, 'concluded'),
    // Whoever may not have issued it for having drafted it may not change it either.
    drafters.some((drafter) => isSamePerson(facts, drafter, amendedBy)) ? { code: 'SelfIssue' } : undefined,
    wrongIssuer(document, state.body),
    badDate(command, 'document.signedOn', document.signedOn, state.lastStepOn),
  );
  if (refused) return refused;
  const amendmentId = `A${state.around.amendments + 1}`;
  const data = { amendmentId, ...command.data, amendedBy, occurredOn: document.signedOn };
  return accept([{ type: 'ConclusionAmended', data }], { claims: [claimOf(document)], about: personsOfCase(state) });
};
