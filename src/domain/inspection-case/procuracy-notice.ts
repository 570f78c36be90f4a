import { z } from 'zod';
import { type CommandOf, defineCommand } from '../command.ts';
import { accept } from '../decider.ts';
import { documentSchema } from '../document.ts';
import { defineEvent } from '../event-definition.ts';
import { actorId, badDate, firstRefusal } from '../guards.ts';
import { legalDateSchema } from '../legal-date.ts';
import { lineSchema } from '../text.ts';
import { transferIdOf } from './around-state.ts';
import { claimOf, wrongIssuer } from './decision.ts';
import type { CaseDecision } from './events.ts';
import { notInTransferTime } from './guards.ts';
import type { InspectionCase } from './state.ts';

/** Transfers of a case are counted in the order of their recording: T1, T2. */
export const transferIdSchema = z.string().regex(/^T[1-9][0-9]{0,3}$/);

const notice = {
  transferId: transferIdSchema,
  /** Which procuracy. */
  recipient: lineSchema.max(200),
  document: documentSchema,
};

export const notifyProcuracyOfTransfer = defineCommand('NotifyProcuracyOfTransfer', () => z.strictObject(notice));

/** Of a corruption matter that was transferred `ProcuracyNotified` says the same in the matter's own stream. */
export const procuracyNotifiedOfTransfer = defineEvent('ProcuracyNotifiedOfTransfer', () =>
  z.strictObject({ ...notice, notifiedBy: z.string(), occurredOn: legalDateSchema }),
);
export const procuracyNoticeEvents = [procuracyNotifiedOfTransfer] as const;

/** Signs of a crime went to the investigation body: the procuracy is told in writing (law of 2022, Art. 68.3). */
export const decideNotifyProcuracyOfTransfer = (
  command: CommandOf<typeof notifyProcuracyOfTransfer>,
  state: InspectionCase,
): CaseDecision => {
  const { transferId, document } = command.data;
  const transfer = state.transfers.find((_, index) => transferIdOf(index) === transferId);
  const refused = firstRefusal(
    notInTransferTime(state),
    transfer === undefined ? { code: 'CrimeTransferUnknown', transferId } : undefined,
    state.around.procuracyTold.includes(transferId) ? { code: 'ProcuracyToldAlready', transferId } : undefined,
    wrongIssuer(document, state.body),
    badDate(command, 'document.signedOn', document.signedOn, transfer?.document.signedOn),
  );
  if (refused) return refused;
  const data = { ...command.data, notifiedBy: actorId(command.by), occurredOn: document.signedOn };
  return accept([{ type: 'ProcuracyNotifiedOfTransfer', data }], { claims: [claimOf(document)] });
};
