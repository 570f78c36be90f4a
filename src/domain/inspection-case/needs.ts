import type { FactsRequest } from '../facts.ts';
import { evidenceOf } from './closure-gate.ts';
import type { CaseCommand } from './commands.ts';
import { authorsOfDraft } from './drafting.ts';
import { findingById } from './finding-state.ts';
import { asksWhoLeads } from './leading-body.ts';
import type { CaseState } from './state.ts';

/** What each command must know of units and officers. Who is recused is asked about in every one. */
export const needs = (command: CaseCommand, state: CaseState): FactsRequest => {
  const { units = [], officers = [], ...others } = needsOfAct(command, state);
  const leading = state !== null && asksWhoLeads(command) ? [state.body] : [];
  return { ...others, units: [...units, ...leading], officers: [...officers, ...(state?.recused ?? [])] };
};

/** Most acts look at nothing but the case. */
const needsOfAct = (command: CaseCommand, state: CaseState): FactsRequest => {
  const inspected = state === null ? [] : [state.unit];
  switch (command.type) {
    case 'OpenCase':
      return {
        units: [command.data.unit, ...(command.by.kind === 'officer' ? [command.by.body] : [])],
        plans: command.data.planItem === undefined ? [] : [command.data.planItem],
      };
    case 'CarryInCase': {
      const { unit, body, findings = [], conclusion, team } = command.data;
      const recommended = conclusion?.recommendations.map(({ addressee }) => addressee) ?? [];
      const own = command.by.kind === 'officer' ? [command.by.body] : [];
      return {
        units: [
          unit,
          ...(body === undefined ? own : [...own, body]),
          ...findings.map((each) => each.unit),
          ...recommended,
        ],
        officers: team?.members.map(({ officerId }) => officerId) ?? [],
      };
    }
    case 'NamePlanItem':
      return { units: inspected, plans: [command.data] };
    case 'IssueDecision':
      return { readings: true };
    case 'ExtendDuration':
      return { units: inspected, readings: true };
    case 'AppointTeam':
      return {
        units: inspected,
        officers: command.data.members.map(({ officerId }) => officerId),
      };
    case 'ReplaceTeamMember':
      return {
        units: inspected,
        officers: [command.data.joining.officerId, ...(state?.team.map(({ officerId }) => officerId) ?? [])],
      };
    case 'ReportFinding':
      return { units: [command.data.unit] };
    case 'CorrectFinding':
      return { units: command.data.changes.unit === undefined ? [] : [command.data.changes.unit] };
    case 'ReviewFinding':
      return { officers: (state && findingById(state, command.data.findingId)?.authors) ?? [] };
    case 'AssignDraft':
      return { officers: [command.data.drafter] };
    case 'AppraiseDraft':
      return { officers: state === null ? [] : authorsOfDraft(state) };
    case 'IssueConclusion':
      return {
        units: command.data.recommendations.map(({ addressee }) => addressee),
        officers: state?.draft?.drafters ?? [],
      };
    case 'AmendConclusion':
      return { officers: state?.draft?.drafters ?? [] };
    case 'OrderReinspection': {
      const { newCaseId } = command.data;
      return {
        units: command.by.kind === 'officer' ? [command.by.body] : [],
        cases: newCaseId === undefined ? [] : [newCaseId],
      };
    }
    case 'NotifyCheckResult':
      return { units: command.data.recommendations.map(({ addressee }) => addressee) };
    case 'LinkMatter':
      return { matters: [command.data.matterId] };
    case 'LinkAccountability':
      return { actions: [command.data.actionId] };
    case 'CloseCase':
      return {
        units: command.by.kind === 'officer' ? [command.by.body] : [],
        officers: state?.proposal ? [state.proposal.proposedBy] : [],
        evidence: state === null ? [] : evidenceOf(state),
      };
    case 'RecordRecusal':
    case 'AnnounceDecision':
    case 'SuspendInspection':
    case 'ResumeInspection':
    case 'TerminateInspection':
    case 'SendOutline':
    case 'RequestDocuments':
    case 'ReceiveDocuments':
    case 'SignMinutes':
    case 'WriteDiaryEntry':
    case 'RequestExpert':
    case 'RecordExpertAnswer':
    case 'ApplyCoerciveMeasure':
    case 'LiftCoerciveMeasure':
    case 'RecordUnitExplanation':
    case 'OrderViolationStop':
    case 'ReserveDissent':
    case 'ReclassifyFinding':
    case 'WithdrawFinding':
    case 'TransferToInvestigation':
    case 'EndFieldwork':
    case 'SubmitReport':
    case 'SubmitDraft':
    case 'PublishConclusion':
    case 'NotifyProcuracyOfTransfer':
    case 'RequestOpinion':
    case 'RecordOpinion':
    case 'ContestConclusion':
    case 'AnswerContest':
    case 'CloseFile':
    case 'HandOverFile':
    case 'AddLateFact':
    case 'ReopenCase':
    case 'IssueCheckDecision':
    case 'EndCheck':
    case 'StopCheck':
    case 'RecordImplementationOrder':
    case 'SendReminder':
    case 'RecordFollowUpCheck':
    case 'RecordHandling':
    case 'RecordRecovery':
    case 'ReverseRecovery':
    case 'ReportRecommendationDone':
    case 'VerifyRecommendation':
    case 'CloseRecommendationUnimplemented':
    case 'DeclareMatterNotRequired':
    case 'DeclareAccountabilityNotRequired':
    case 'ReportResultToRequester':
      return {};
    case 'ReverifyEvidence':
    case 'ProposeClosure':
      return { evidence: state === null ? [] : evidenceOf(state) };
  }
};
