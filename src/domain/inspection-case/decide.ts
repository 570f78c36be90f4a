import { reject } from '../decider.ts';
import type { Facts } from '../facts.ts';
import { actorId } from '../guards.ts';
import { decideEndCheck, decideIssueCheckDecision, decideNotifyCheckResult, decideStopCheck } from './check.ts';
import { decideCloseCase, decideProposeClosure } from './closure.ts';
import {
  decideDeclareAccountabilityNotRequired,
  decideDeclareMatterNotRequired,
  decideReportResultToRequester,
  decideReverifyEvidence,
} from './closure-grounds.ts';
import type { CaseCommand } from './commands.ts';
import { decideIssueConclusion } from './conclusion.ts';
import { decideAround } from './decide-around.ts';
import { decideCarryInCase } from './decide-carry-in.ts';
import { decideFieldwork } from './decide-fieldwork.ts';
import { decideAnnounceDecision, decideIssueDecision } from './decision.ts';
import { decideAppraiseDraft, decideAssignDraft, decideSubmitDraft } from './drafting.ts';
import { decideExtendDuration } from './duration.ts';
import type { CaseDecision } from './events.ts';
import {
  decideCorrectFinding,
  decideReclassifyFinding,
  decideReportFinding,
  decideWithdrawFinding,
} from './findings.ts';
import {
  decideRecordFollowUpCheck,
  decideRecordHandling,
  decideRecordImplementationOrder,
  decideSendReminder,
} from './follow-up.ts';
import { ofOtherForm } from './forms.ts';
import { recusedFrom } from './guards.ts';
import { asLed } from './leading-body.ts';
import { decideLinkAccountability, decideLinkMatter } from './matters.ts';
import { decideOpenCase } from './opening.ts';
import { decideNamePlanItem } from './plan-item.ts';
import { decidePublishConclusion } from './publication.ts';
import {
  decideCloseRecommendationUnimplemented,
  decideReportRecommendationDone,
  decideVerifyRecommendation,
} from './recommendations.ts';
import { decideRecordRecovery, decideReverseRecovery } from './recoveries.ts';
import { decideEndFieldwork, decideSubmitReport } from './reporting.ts';
import { decideReviewFinding } from './review.ts';
import type { CaseState } from './state.ts';
import { decideResumeInspection, decideSuspendInspection } from './suspension.ts';
import { decideAppointTeam, decideRecordRecusal, decideReplaceTeamMember } from './team.ts';
import { decideTerminateInspection } from './termination.ts';
import { decideTransferToInvestigation } from './transfer.ts';

/**
 * The rules of an inspection, in the order of its life. Each act has a file of its own with its command, its event
 * and its guards:
 *
 *   opened → decided → announced → fieldwork-ended → reported → drafted → concluded → following-up → closed
 *                 └ from here until the conclusion: terminated, for good
 *   closed → following-up, where the head reopens it
 *
 * A check, which is lighter, is opened → decided → checked → following-up → closed, and until its notice of the result
 * it may be given up too. What each form does not know of the other is in `forms.ts`.
 *
 * Who may act in which role and territory is decided before this (`application/authorise.ts`); here stands what
 * hangs on the case itself.
 */
export const decide = (command: CaseCommand, opened: CaseState, facts: Facts): CaseDecision => {
  if (command.type === 'OpenCase') return decideOpenCase(command, opened, facts);
  if (command.type === 'CarryInCase') return decideCarryInCase(command, opened, facts);
  if (opened === null) return reject({ code: 'CaseUnknown' });
  const state = asLed(command, opened, facts);
  const recused = recusedFrom(state, actorId(command.by), facts);
  if (recused) return reject(recused);
  const foreign = ofOtherForm(command.type, state);
  if (foreign) return reject(foreign);

  switch (command.type) {
    // Of which item of the year's plan it is, where that was not said at its opening.
    case 'NamePlanItem':
      return decideNamePlanItem(command, state, facts);

    // The decision and the team. Announcing it begins the fieldwork.
    case 'IssueDecision':
      return decideIssueDecision(command, state, facts);
    case 'AppointTeam':
      return decideAppointTeam(command, state, facts);
    case 'ReplaceTeamMember':
      return decideReplaceTeamMember(command, state, facts);
    case 'RecordRecusal':
      return decideRecordRecusal(command, state);
    case 'AnnounceDecision':
      return decideAnnounceDecision(command, state);

    // Its time: extended, stopped and run again, or given up before it ends.
    case 'ExtendDuration':
      return decideExtendDuration(command, state, facts);
    case 'SuspendInspection':
      return decideSuspendInspection(command, state);
    case 'ResumeInspection':
      return decideResumeInspection(command, state);
    case 'TerminateInspection':
      return decideTerminateInspection(command, state);

    // The work at the unit: papers asked for, minutes, diary, experts, measures, what the unit says, who dissents.
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
      return decideFieldwork(command, state);

    // Findings: reported in the field, reviewed by another person, settled before the conclusion.
    case 'ReportFinding':
      return decideReportFinding(command, state, facts);
    case 'CorrectFinding':
      return decideCorrectFinding(command, state, facts);
    case 'ReclassifyFinding':
      return decideReclassifyFinding(command, state);
    case 'WithdrawFinding':
      return decideWithdrawFinding(command, state);
    case 'ReviewFinding':
      return decideReviewFinding(command, state, facts);
    case 'TransferToInvestigation':
      return decideTransferToInvestigation(command, state);

    // Report, draft, appraisal, conclusion, publication.
    case 'EndFieldwork':
      return decideEndFieldwork(command, state);
    case 'SubmitReport':
      return decideSubmitReport(command, state);
    case 'AssignDraft':
      return decideAssignDraft(command, state, facts);
    case 'SubmitDraft':
      return decideSubmitDraft(command, state);
    case 'AppraiseDraft':
      return decideAppraiseDraft(command, state, facts);
    case 'IssueConclusion':
      return decideIssueConclusion(command, state, facts);
    case 'PublishConclusion':
      return decidePublishConclusion(command, state);

    // Around the conclusion and after it: opinions, amendments, contests, the legal file, late facts, re-inspection.
    case 'NotifyProcuracyOfTransfer':
    case 'RequestOpinion':
    case 'RecordOpinion':
    case 'AmendConclusion':
    case 'ContestConclusion':
    case 'AnswerContest':
    case 'CloseFile':
    case 'HandOverFile':
    case 'AddLateFact':
    case 'OrderReinspection':
    case 'ReopenCase':
      return decideAround(command, state, facts);
    // Of a check: its decision, its end at the unit, the notice of its result; or it is given up.
    case 'IssueCheckDecision':
      return decideIssueCheckDecision(command, state);
    case 'EndCheck':
      return decideEndCheck(command, state);
    case 'NotifyCheckResult':
      return decideNotifyCheckResult(command, state, facts);
    case 'StopCheck':
      return decideStopCheck(command, state);

    // Money and land that come in: during fieldwork on what was found, afterwards on what was ordered.
    case 'RecordRecovery':
      return decideRecordRecovery(command, state);
    case 'ReverseRecovery':
      return decideReverseRecovery(command, state);

    // Follow-up: what was recommended is ordered, reminded of, looked at, said to be done, and then verified, or given
    // up with a reason.
    case 'RecordImplementationOrder':
      return decideRecordImplementationOrder(command, state);
    case 'SendReminder':
      return decideSendReminder(command, state);
    case 'RecordFollowUpCheck':
      return decideRecordFollowUpCheck(command, state);
    case 'RecordHandling':
      return decideRecordHandling(command, state);
    case 'ReportRecommendationDone':
      return decideReportRecommendationDone(command, state);
    case 'VerifyRecommendation':
      return decideVerifyRecommendation(command, state);
    case 'CloseRecommendationUnimplemented':
      return decideCloseRecommendationUnimplemented(command, state);

    // Corruption matters of the case, and whose responsibility is looked at for them.
    case 'LinkMatter':
      return decideLinkMatter(command, state, facts);
    case 'LinkAccountability':
      return decideLinkAccountability(command, state, facts);

    // Closing: the gate lists all that is missing; one officer proposes, another closes.
    case 'DeclareMatterNotRequired':
      return decideDeclareMatterNotRequired(command, state);
    case 'DeclareAccountabilityNotRequired':
      return decideDeclareAccountabilityNotRequired(command, state);
    case 'ReportResultToRequester':
      return decideReportResultToRequester(command, state);
    case 'ReverifyEvidence':
      return decideReverifyEvidence(command, state, facts);
    case 'ProposeClosure':
      return decideProposeClosure(command, state, facts);
    case 'CloseCase':
      return decideCloseCase(command, state, facts);
  }
};
