import type { FactsRequest } from '../facts.ts';
import type { MatterCommand } from './commands.ts';
import type { MatterState } from './state.ts';

/** What each command must know of units, cases and other matters. Who is recused from the case is asked about in every one. */
export const needs = (command: MatterCommand, state: MatterState): FactsRequest => {
  return { ...needsOfAct(command, state), recusals: casesBehind(command, state) };
};

/** The cases of which it came, as the matter says or is about to say. */
export const casesBehind = (command: MatterCommand, state: MatterState): readonly string[] => {
  const named =
    command.type === 'IdentifyMatter' || command.type === 'AcceptEscalation' ? command.data.caseId : undefined;
  return [...casesOf(state), ...(named === undefined ? [] : [named])];
};

/** Where it was found, and where it was taken over after an escalation. */
export const casesOf = (state: MatterState): readonly string[] =>
  [state?.caseId, state?.escalation?.caseId].filter((caseId) => typeof caseId === 'string');

/** Outside facts ask for nothing. */
const needsOfAct = (command: MatterCommand, state: MatterState): FactsRequest => {
  switch (command.type) {
    case 'IdentifyMatter': {
      const { unit, subUnits = [], caseId } = command.data;
      return { units: [unit, ...subUnits], cases: caseId === undefined ? [] : [caseId] };
    }
    case 'MergeMatter':
      return { matters: [command.data.into] };
    case 'EscalateMatter':
      return state === null ? {} : { units: [state.unit, state.body] };
    case 'AcceptEscalation':
      return { units: state === null ? [] : [state.unit], cases: [command.data.caseId] };
    case 'TransferMatter':
      return { cases: command.data.caseId === undefined ? [] : [command.data.caseId] };
    case 'NameOffenders':
    case 'ClearMatter':
    case 'NotifyProcuracy':
    case 'RecordTransferAcknowledged':
    case 'RecordProsecutionOpened':
    case 'RecordProsecutionRefused':
    case 'RecordProceedingsEnded':
    case 'RecordJudgment':
    case 'CorrectJudgment':
    case 'RequestSuspension':
    case 'RecordSuspensionOrdered':
    case 'RecordSuspensionDeclined':
    case 'RecordSuspensionCancelled':
    case 'RecordRightsRestored':
    case 'RecordCancellationPublished':
      return {};
  }
};
