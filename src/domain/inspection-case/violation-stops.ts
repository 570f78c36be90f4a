import { z } from 'zod';
import { type CommandOf, defineCommand } from '../command.ts';
import { accept } from '../decider.ts';
import { documentSchema } from '../document.ts';
import { defineEvent, type Seal } from '../event-definition.ts';
import { actorId, firstRefusal } from '../guards.ts';
import { legalDateSchema } from '../legal-date.ts';
import { textSchema } from '../text.ts';
import { claimOf, wrongIssuer } from './decision.ts';
import type { CaseDecision } from './events.ts';
import { findingUnknown, notOnADayOfFieldwork, notTeamsWork, personsOfCase, signedLater } from './fieldwork-guards.ts';
import { findingIdSchema, plainText } from './findings.ts';
import type { InspectionCase } from './state.ts';

export const stopIdSchema = z.string().regex(/^S[1-9][0-9]{0,3}$/);

const stop = (seal: Seal) => ({
  /** Where it is one of those that were found. */
  findingId: findingIdSchema.optional(),
  /** What has to stop. Clear and searchable: names no person. */
  summary: textSchema.max(1_000),
  details: seal(textSchema).optional(),
  document: documentSchema,
  occurredOn: legalDateSchema,
});

export const orderViolationStop = defineCommand('OrderViolationStop', () => z.strictObject(stop(plainText)));

export const violationStopOrdered = defineEvent('ViolationStopOrdered', (seal) =>
  z.strictObject({ stopId: stopIdSchema, ...stop(seal), orderedBy: z.string() }),
);
export const violationStopEvents = [violationStopOrdered] as const;

/** The unit is told to stop at once what is against the law, while the inspection goes on. */
export const decideOrderViolationStop = (
  command: CommandOf<typeof orderViolationStop>,
  state: InspectionCase,
): CaseDecision => {
  const { findingId, document } = command.data;
  const refused = firstRefusal(
    notTeamsWork(state, command.by),
    wrongIssuer(document, state.body),
    findingUnknown(state, findingId),
    notOnADayOfFieldwork(command, state),
    signedLater(command, document),
  );
  if (refused) return refused;
  const data = { stopId: `S${state.fieldwork.stops + 1}`, ...command.data, orderedBy: actorId(command.by) };
  return accept([{ type: 'ViolationStopOrdered', data }], { claims: [claimOf(document)], about: personsOfCase(state) });
};
