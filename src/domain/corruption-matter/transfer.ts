import { z } from 'zod';
import { type CommandOf, defineCommand } from '../command.ts';
import { accept, reject } from '../decider.ts';
import { documentKey, documentSchema } from '../document.ts';
import { defineEvent } from '../event-definition.ts';
import type { Facts } from '../facts.ts';
import { actorId, badDate, badReceipt, firstRefusal } from '../guards.ts';
import { claimOf } from '../inspection-case/decision.ts';
import { legalDateSchema } from '../legal-date.ts';
import { idSchema, lineSchema } from '../text.ts';
import type { MatterDecision } from './events.ts';
import { notMerged, notOpen } from './guards.ts';
import type { MatterRefusal } from './refusals.ts';
import type { CorruptionMatter } from './state.ts';

const handover = {
  /** The case whose transfer it was; left out where the letter is the matter's own. */
  caseId: idSchema.optional(),
  extent: z.enum(['whole-file', 'information']),
  /** The investigation body. */
  recipient: lineSchema.max(200),
  document: documentSchema,
};
const notice = {
  /** The procuracy (Viện kiểm sát nhân dân). */
  recipient: lineSchema.max(200),
  document: documentSchema,
};
const acknowledgement = {
  /** Who acknowledged it. */
  by: lineSchema.max(200),
  document: documentSchema,
  receivedOn: legalDateSchema,
};

export const transferMatter = defineCommand('TransferMatter', () => z.strictObject(handover));
export const notifyProcuracy = defineCommand('NotifyProcuracy', () => z.strictObject(notice));
export const recordTransferAcknowledged = defineCommand('RecordTransferAcknowledged', () =>
  z.strictObject(acknowledgement),
);

export const matterTransferred = defineEvent('MatterTransferred', () =>
  z.strictObject({ ...handover, transferredBy: z.string(), occurredOn: legalDateSchema }),
);
export const procuracyNotified = defineEvent('ProcuracyNotified', () =>
  z.strictObject({ ...notice, notifiedBy: z.string(), occurredOn: legalDateSchema }),
);
export const transferAcknowledged = defineEvent('TransferAcknowledged', () =>
  z.strictObject({ ...acknowledgement, recordedBy: z.string(), occurredOn: legalDateSchema }),
);
export const transferEvents = [matterTransferred, procuracyNotified, transferAcknowledged] as const;

/**
 * The file goes to the investigation body, at once and whatever else is open (Art. 62 of the anti-corruption law). Where
 * the case has handed it over already, that transfer is named, with its paper.
 */
export const decideTransferMatter = (
  command: CommandOf<typeof transferMatter>,
  state: CorruptionMatter,
  { cases }: Facts,
): MatterDecision => {
  const { caseId, document } = command.data;
  const refused = firstRefusal<MatterRefusal>(notOpen(state), badDate(command, 'document.signedOn', document.signedOn));
  if (refused) return refused;
  if (state.transfers.some(({ key }) => key === documentKey(document))) return accept([]);
  const transferred = { ...command.data, transferredBy: actorId(command.by), occurredOn: document.signedOn };
  if (caseId === undefined) {
    if (command.by.kind === 'officer' && document.issuer !== command.by.body) {
      return reject({ code: 'WrongIssuer', issuer: document.issuer, expected: command.by.body });
    }
    return accept([{ type: 'MatterTransferred', data: transferred }], { claims: [claimOf(document)] });
  }
  const found = cases
    .get(caseId)
    ?.transfers.some(
      (each) =>
        documentKey(each.document) === documentKey(document) &&
        each.findingIds.some((id) => state.caseId === caseId && state.findingIds.includes(id)),
    );
  if (found !== true) return reject({ code: 'TransferUnknown', caseId, document: documentKey(document) });
  return accept([{ type: 'MatterTransferred', data: transferred }]);
};

export const decideNotifyProcuracy = (
  command: CommandOf<typeof notifyProcuracy>,
  state: CorruptionMatter,
): MatterDecision => {
  const { document } = command.data;
  const { by } = command;
  const refused = firstRefusal<MatterRefusal>(
    notOpen(state),
    state.transfers.length === 0 ? { code: 'NotTransferred' } : undefined,
    by.kind === 'officer' && document.issuer !== by.body
      ? { code: 'WrongIssuer', issuer: document.issuer, expected: by.body }
      : undefined,
    badDate(command, 'document.signedOn', document.signedOn),
  );
  if (refused) return refused;
  const notified = { ...command.data, notifiedBy: actorId(by), occurredOn: document.signedOn };
  return accept([{ type: 'ProcuracyNotified', data: notified }], { claims: [claimOf(document)] });
};

export const decideTransferAcknowledged = (
  command: CommandOf<typeof recordTransferAcknowledged>,
  state: CorruptionMatter,
): MatterDecision => {
  const { document, receivedOn } = command.data;
  const refused = firstRefusal<MatterRefusal>(notMerged(state), badReceipt(command, document, receivedOn));
  if (refused) return refused;
  if (state.acknowledgements.some(({ key }) => key === documentKey(document))) return accept([]);
  const acknowledged = { ...command.data, recordedBy: actorId(command.by), occurredOn: document.signedOn };
  return accept([{ type: 'TransferAcknowledged', data: acknowledged }]);
};
