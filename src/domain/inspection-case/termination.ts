import { z } from 'zod';
import { type CommandOf, defineCommand } from '../command.ts';
import { accept } from '../decider.ts';
import { documentSchema } from '../document.ts';
import { defineEvent } from '../event-definition.ts';
import { actorId, badDate, firstRefusal } from '../guards.ts';
import { legalDateSchema } from '../legal-date.ts';
import { lineSchema } from '../text.ts';
import { claimOf, wrongPaper } from './decision.ts';
import type { CaseDecision } from './events.ts';
import { wrongStage } from './guards.ts';
import type { InspectionCase } from './state.ts';

const terminationContent = {
  /** In clear: it says what of the inspection has fallen away, and names no one. */
  ground: lineSchema.max(300),
  document: documentSchema,
};

export const terminateInspection = defineCommand('TerminateInspection', () => z.strictObject(terminationContent));
export const inspectionTerminated = defineEvent('InspectionTerminated', () =>
  z.strictObject({ ...terminationContent, terminatedBy: z.string(), occurredOn: legalDateSchema }),
);
export const terminationEvents = [inspectionTerminated] as const;

/** Between the decision and the conclusion an inspection may be given up for good, suspended or not. */
export const decideTerminateInspection = (
  command: CommandOf<typeof terminateInspection>,
  state: InspectionCase,
): CaseDecision => {
  const { document } = command.data;
  const refused = firstRefusal(
    wrongStage(state, 'decided', 'announced', 'fieldwork-ended', 'reported', 'drafted'),
    wrongPaper(document, 'decision', state.body),
    badDate(command, 'document.signedOn', document.signedOn, state.lastStepOn),
  );
  if (refused) return refused;
  const terminated = { ...command.data, terminatedBy: actorId(command.by), occurredOn: document.signedOn };
  return accept([{ type: 'InspectionTerminated', data: terminated }], { claims: [claimOf(document)] });
};
