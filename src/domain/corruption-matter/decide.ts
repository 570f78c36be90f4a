import { reject } from '../decider.ts';
import type { Facts } from '../facts.ts';
import { recusedFromAny } from '../inspection-case/guards.ts';
import type { MatterCommand } from './commands.ts';
import { decideCorrectJudgment, decideJudgment, decideProceeding } from './criminal-track.ts';
import { decideAcceptEscalation, decideEscalateMatter } from './escalation.ts';
import type { MatterDecision } from './events.ts';
import { decideIdentifyMatter } from './identification.ts';
import { casesBehind } from './needs.ts';
import { decideClearMatter, decideMergeMatter, decideNameOffenders } from './standing.ts';
import type { MatterState } from './state.ts';
import { decideCancellationPublished, decideRequestSuspension, decideSuspensionPaper } from './suspensions.ts';
import { decideNotifyProcuracy, decideTransferAcknowledged, decideTransferMatter } from './transfer.ts';

/**
 * One corruption matter. What the inspectorate does with it is decided here; what investigation bodies, courts and
 * managers do is recorded, in whatever order it arrives, and never refused for what it says. How grave the matter is
 * stands nowhere: it is derived (`severity-on.ts`).
 */
export const decide = (command: MatterCommand, state: MatterState, facts: Facts): MatterDecision => {
  const recused = recusedFromAny(casesBehind(command, state), command.by, facts);
  if (recused) return reject(recused);
  if (command.type === 'IdentifyMatter') return decideIdentifyMatter(command, state, facts);
  if (state === null) return reject({ code: 'MatterUnknown' });

  switch (command.type) {
    // What becomes of it.
    case 'NameOffenders':
      return decideNameOffenders(command, state);
    case 'MergeMatter':
      return decideMergeMatter(command, state, facts);
    case 'ClearMatter':
      return decideClearMatter(command, state);
    case 'EscalateMatter':
      return decideEscalateMatter(command, state, facts);
    case 'AcceptEscalation':
      return decideAcceptEscalation(command, state, facts);

    // The file goes to the investigation body; what comes back is recorded.
    case 'TransferMatter':
      return decideTransferMatter(command, state, facts);
    case 'NotifyProcuracy':
      return decideNotifyProcuracy(command, state);
    case 'RecordTransferAcknowledged':
      return decideTransferAcknowledged(command, state);
    case 'RecordProsecutionOpened':
    case 'RecordProsecutionRefused':
    case 'RecordProceedingsEnded':
      return decideProceeding(command, state);
    case 'RecordJudgment':
      return decideJudgment(command, state);
    case 'CorrectJudgment':
      return decideCorrectJudgment(command, state);

    // Suspected officials: we ask, their manager decides.
    case 'RequestSuspension':
      return decideRequestSuspension(command, state);
    case 'RecordSuspensionOrdered':
    case 'RecordSuspensionDeclined':
    case 'RecordSuspensionCancelled':
    case 'RecordRightsRestored':
      return decideSuspensionPaper(command, state);
    case 'RecordCancellationPublished':
      return decideCancellationPublished(command, state);
  }
};
