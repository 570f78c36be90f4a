import { z } from 'zod';
import { type CommandOf, defineCommand } from '../command.ts';
import { accept } from '../decider.ts';
import { documentSchema } from '../document.ts';
import { defineEvent } from '../event-definition.ts';
import { actorId, badDate, firstRefusal } from '../guards.ts';
import { legalDateSchema } from '../legal-date.ts';
import { lineSchema } from '../text.ts';
import { claimsOfOurs } from './decision.ts';
import type { CaseDecision } from './events.ts';
import { signedLater } from './fieldwork-guards.ts';
import { concludedOnly, notLeader } from './guards.ts';
import type { CaseRefusal } from './refusals.ts';
import type { InspectionCase } from './state.ts';

const closing = {
  /** What lies in the file, in its order. Clear: names no person. */
  items: z
    .array(
      z.strictObject({
        title: lineSchema.max(200),
        /** Number and symbol, as on the paper. */
        number: lineSchema.max(60).optional(),
        pages: z.int().positive().max(10_000),
      }),
    )
    .min(1)
    .max(500),
  occurredOn: legalDateSchema,
};

const handover = {
  /** Who keeps it from now on. */
  recipient: lineSchema.max(200),
  document: documentSchema.optional(),
  occurredOn: legalDateSchema,
};

export const closeFile = defineCommand('CloseFile', () => z.strictObject(closing));
export const handOverFile = defineCommand('HandOverFile', () => z.strictObject(handover));

export const inspectionFileClosed = defineEvent('InspectionFileClosed', () =>
  z.strictObject({ ...closing, closedBy: z.string() }),
);
export const fileHandedOver = defineEvent('FileHandedOver', () =>
  z.strictObject({ ...handover, handedOverBy: z.string() }),
);
export const legalFileEvents = [inspectionFileClosed, fileHandedOver] as const;

/**
 * The leader closes the legal file (hồ sơ thanh tra): a flag, not a stage. That we go on following up, or have ended to,
 * is another fact, so it is done in a closed case too.
 */
export const decideCloseFile = (command: CommandOf<typeof closeFile>, state: InspectionCase): CaseDecision => {
  const { occurredOn } = command.data;
  const { fileClosedOn: on, orderedOn } = state.around;
  const refused = firstRefusal(
    concludedOnly(state),
    notLeader(state, command.by),
    on === undefined ? undefined : { code: 'FileClosedAlready', on },
    implementationNotOrdered(state),
    badDate(command, 'occurredOn', occurredOn, orderedOn ?? state.conclusion?.signedOn),
  );
  if (refused) return refused;
  return accept([{ type: 'InspectionFileClosed', data: { ...command.data, closedBy: actorId(command.by) } }]);
};

/** And hands it over to whoever keeps it; the time for it runs from the implementing document (Circular 06/2024). */
export const decideHandOverFile = (command: CommandOf<typeof handOverFile>, state: InspectionCase): CaseDecision => {
  const { document, occurredOn } = command.data;
  const { fileClosedOn, fileHandedOverOn: on } = state.around;
  const refused = firstRefusal(
    concludedOnly(state),
    notLeader(state, command.by),
    fileClosedOn === undefined ? { code: 'FileNotClosed' } : undefined,
    on === undefined ? undefined : { code: 'FileHandedOverAlready', on },
    badDate(command, 'occurredOn', occurredOn, fileClosedOn),
    signedLater(command, document),
  );
  if (refused) return refused;
  return accept([{ type: 'FileHandedOver', data: { ...command.data, handedOverBy: actorId(command.by) } }], {
    claims: claimsOfOurs(document, state),
  });
};

/** A conclusion that recommends nothing leaves nothing to order. */
export const implementationNotOrdered = ({ recommendations, around }: InspectionCase): CaseRefusal | undefined =>
  recommendations.length > 0 && around.orderedOn === undefined ? { code: 'ImplementationNotOrdered' } : undefined;
