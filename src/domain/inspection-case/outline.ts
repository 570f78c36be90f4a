import { z } from 'zod';
import { type CommandOf, defineCommand } from '../command.ts';
import { accept } from '../decider.ts';
import { documentSchema } from '../document.ts';
import { defineEvent } from '../event-definition.ts';
import { actorId, badDate, firstRefusal } from '../guards.ts';
import { legalDateSchema } from '../legal-date.ts';
import { claimOf, wrongIssuer } from './decision.ts';
import type { CaseDecision } from './events.ts';
import { dueTooEarly, signedLater } from './fieldwork-guards.ts';
import { notLeader, wrongStage } from './guards.ts';
import type { InspectionCase } from './state.ts';

const outlineContent = {
  /** The letter that goes with it. */
  document: documentSchema,
  /** Day by which the unit reports along it, as the letter states. */
  answerDueOn: legalDateSchema,
  occurredOn: legalDateSchema,
};

export const sendOutline = defineCommand('SendOutline', () => z.strictObject(outlineContent));

export const outlineSent = defineEvent('OutlineSent', () => z.strictObject({ ...outlineContent, sentBy: z.string() }));
export const outlineEvents = [outlineSent] as const;

/** What the unit is to report on beforehand (đề cương báo cáo). A supplement is another one, with a letter of its own. */
export const decideSendOutline = (command: CommandOf<typeof sendOutline>, state: InspectionCase): CaseDecision => {
  const { document, answerDueOn, occurredOn } = command.data;
  const refused = firstRefusal(
    wrongStage(state, 'decided', 'announced'),
    notLeader(state, command.by),
    wrongIssuer(document, state.body),
    badDate(command, 'document.signedOn', document.signedOn, state.decision?.signedOn),
    signedLater(command, document),
    dueTooEarly('answerDueOn', answerDueOn, { occurredOn }),
  );
  if (refused) return refused;
  return accept([{ type: 'OutlineSent', data: { ...command.data, sentBy: actorId(command.by) } }], {
    claims: [claimOf(document)],
  });
};
