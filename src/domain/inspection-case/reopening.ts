import { z } from 'zod';
import { type CommandOf, defineCommand } from '../command.ts';
import { accept } from '../decider.ts';
import { documentSchema } from '../document.ts';
import { defineEvent } from '../event-definition.ts';
import { actorId, badDate, firstRefusal } from '../guards.ts';
import { legalDateSchema } from '../legal-date.ts';
import { textSchema } from '../text.ts';
import { claimOf, wrongIssuer } from './decision.ts';
import type { CaseDecision } from './events.ts';
import { wrongStage } from './guards.ts';
import type { InspectionCase } from './state.ts';

const reopening = {
  /** Clear: names no person. */
  ground: textSchema.max(1_000),
  document: documentSchema,
};

export const reopenCase = defineCommand('ReopenCase', () => z.strictObject(reopening));

export const caseReopened = defineEvent('CaseReopened', () =>
  z.strictObject({ ...reopening, reopenedBy: z.string(), occurredOn: legalDateSchema }),
);
export const reopeningEvents = [caseReopened] as const;

/**
 * The head takes the closing back: the case is followed up again, and must be proposed and closed anew. Clocks that ended
 * stay ended, and what was declared or checked for the closing stands.
 */
export const decideReopenCase = (command: CommandOf<typeof reopenCase>, state: InspectionCase): CaseDecision => {
  const { document } = command.data;
  const refused = firstRefusal(
    wrongStage(state, 'closed'),
    // What a body below the province led, the province may have closed, and its head may reopen.
    wrongIssuer(document, command.by.kind === 'officer' ? command.by.body : state.body),
    badDate(command, 'document.signedOn', document.signedOn, state.lastStepOn),
  );
  if (refused) return refused;
  const data = { ...command.data, reopenedBy: actorId(command.by), occurredOn: document.signedOn };
  return accept([{ type: 'CaseReopened', data }], { claims: [claimOf(document)] });
};
