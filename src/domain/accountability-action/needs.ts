import { documentKey } from '../document.ts';
import type { FactsRequest } from '../facts.ts';
import type { ActionCommand } from './commands.ts';
import type { ActionState } from './state.ts';

const mattersOf = (state: ActionState): readonly string[] =>
  state === null ? [] : [state.matterId, ...state.otherMatters];

/** What each command must know of matters, policies and officers. Who is recused from the case is asked about in every one. */
export const needs = (command: ActionCommand, state: ActionState): FactsRequest => ({
  ...needsOfAct(command, state),
  recusals: state === null || state.caseId === null ? [] : [state.caseId],
});

/** Outside facts ask for nothing. */
const needsOfAct = (command: ActionCommand, state: ActionState): FactsRequest => {
  switch (command.type) {
    case 'OpenAction':
      return { matters: [command.data.matterId, ...(command.data.otherMatters ?? [])], policies: ['several-matters'] };
    case 'ProposeSanction':
      return {
        matters: [...mattersOf(state), ...(command.data.otherMatters ?? [])],
        policies: ['several-matters'],
      };
    case 'RecordHeadExplained':
    case 'ClaimGround':
      return { matters: mattersOf(state) };
    case 'DropAction':
      return { matters: state === null ? [] : [state.matterId] };
    case 'AssessGround': {
      const claimed = state?.grounds.find(({ groundId }) => groundId === command.data.groundId);
      return { officers: claimed === undefined ? [] : [claimed.claimedBy] };
    }
    case 'ConfirmRecord':
    case 'ReturnRecord': {
      const paper = state?.papers.find(({ key }) => key === documentKey(command.data.document));
      return { officers: paper === undefined ? [] : [paper.recordedBy] };
    }
    case 'NotifyHead':
    case 'RecordSanction':
    case 'RecordSanctionReplaced':
    case 'RecordAppealDecided':
    case 'RecordSanctionAnnulled':
    case 'RecordNoFurtherSanction':
    case 'RecordSanctionEnforced':
    case 'RecordSanctionAppealed':
    case 'RecordPersonStatus':
      return {};
  }
};
