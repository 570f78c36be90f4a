import { z } from 'zod';
import { type CommandOf, defineCommand } from '../command.ts';
import { accept } from '../decider.ts';
import { documentSchema } from '../document.ts';
import { defineEvent, type Seal } from '../event-definition.ts';
import { actorId, badDate, firstRefusal } from '../guards.ts';
import { legalDateSchema } from '../legal-date.ts';
import { lineSchema, textSchema } from '../text.ts';
import { claimsOfOurs } from './decision.ts';
import type { CaseDecision } from './events.ts';
import { findingUnknown, personsOfCase, signedLater } from './fieldwork-guards.ts';
import { findingIdSchema, plainText } from './findings.ts';
import { concludedOnly } from './guards.ts';
import type { InspectionCase } from './state.ts';

export const lateFactIdSchema = z.string().regex(/^L[1-9][0-9]{0,3}$/);

const fact = (seal: Seal) => ({
  /** What it is about; left out: the case as a whole. */
  findingId: findingIdSchema.optional(),
  /** Clear and searchable: names no person. */
  summary: textSchema.max(1_000),
  details: seal(textSchema).optional(),
  /** Where it comes from: a body, a register, a paper. Names no person. */
  heardFrom: lineSchema.max(200).optional(),
  document: documentSchema.optional(),
  /** Day of the fact itself, where it is known. */
  factOn: legalDateSchema.optional(),
  /** Day on which it became known to us. */
  occurredOn: legalDateSchema,
});

export const addLateFact = defineCommand('AddLateFact', () => z.strictObject(fact(plainText)));

export const lateFactAdded = defineEvent('LateFactAdded', (seal) =>
  z.strictObject({ lateFactId: lateFactIdSchema, ...fact(seal), addedBy: z.string() }),
);
export const lateFactEvents = [lateFactAdded] as const;

/**
 * What comes to light after the conclusion is put beside it, in a closed case too: it changes no finding, opens nothing
 * again, and begins no clock and no retention anew.
 */
export const decideAddLateFact = (command: CommandOf<typeof addLateFact>, state: InspectionCase): CaseDecision => {
  const { findingId, document, factOn, occurredOn } = command.data;
  const refused = firstRefusal(
    concludedOnly(state),
    findingUnknown(state, findingId),
    badDate(command, 'occurredOn', occurredOn, state.conclusion?.signedOn),
    factOn === undefined ? undefined : badDate(command, 'factOn', factOn),
    factOn === undefined ? undefined : badDate(command, 'occurredOn', occurredOn, factOn),
    signedLater(command, document),
  );
  if (refused) return refused;
  const lateFactId = `L${state.around.lateFacts + 1}`;
  return accept([{ type: 'LateFactAdded', data: { lateFactId, ...command.data, addedBy: actorId(command.by) } }], {
    claims: claimsOfOurs(document, state),
    about: personsOfCase(state),
  });
};
