import { reject } from '../decider.ts';
import type { Facts } from '../facts.ts';
import { recusedFromAny } from '../inspection-case/guards.ts';
import type { ActionCommand } from './commands.ts';
import type { ActionDecision } from './events.ts';
import { decideAssessGround, decideClaimGround, decideHeadExplained, decideNotifyHead } from './hearing.ts';
import { decideOpenAction } from './opening.ts';
import { decideDropAction, decidePersonStatus } from './outcome.ts';
import { decideProposeSanction } from './proposal.ts';
import { decideConfirmRecord, decidePaper, decideReturnRecord, decideStep } from './sanctions.ts';
import type { ActionState } from './state.ts';

/**
 * The responsibility of one head or deputy for one matter. We look at it, hear him, assess grounds and recommend; the
 * superior decides, and what he decides is recorded like any other fact. Reference, band and deviation stand nowhere:
 * they are derived (`consequence-on.ts`).
 */
export const decide = (command: ActionCommand, state: ActionState, facts: Facts): ActionDecision => {
  const caseId = command.type === 'OpenAction' ? facts.matters.get(command.data.matterId)?.caseId : state?.caseId;
  const recused = recusedFromAny(caseId ? [caseId] : [], command.by, facts);
  if (recused) return reject(recused);
  if (command.type === 'OpenAction') return decideOpenAction(command, state, facts);
  if (state === null) return reject({ code: 'ActionUnknown' });

  switch (command.type) {
    // The head is heard; grounds are claimed, and assessed by somebody else.
    case 'NotifyHead':
      return decideNotifyHead(command, state);
    case 'RecordHeadExplained':
      return decideHeadExplained(command, state, facts);
    case 'ClaimGround':
      return decideClaimGround(command, state, facts);
    case 'AssessGround':
      return decideAssessGround(command, state, facts);
    case 'ProposeSanction':
      return decideProposeSanction(command, state, facts);

    // What superiors decided, and the second officer who reads the record.
    case 'RecordSanction':
    case 'RecordSanctionReplaced':
    case 'RecordAppealDecided':
    case 'RecordSanctionAnnulled':
    case 'RecordNoFurtherSanction':
      return decidePaper(command, state);
    case 'RecordSanctionEnforced':
    case 'RecordSanctionAppealed':
      return decideStep(command, state);
    case 'ConfirmRecord':
      return decideConfirmRecord(command, state, facts);
    case 'ReturnRecord':
      return decideReturnRecord(command, state, facts);

    case 'DropAction':
      return decideDropAction(command, state, facts);
    case 'RecordPersonStatus':
      return decidePersonStatus(command, state);
  }
};
