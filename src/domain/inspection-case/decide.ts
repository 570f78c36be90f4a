import { reject } from '../decider.ts';
import type { Facts } from '../facts.ts';
import { decideCloseCase, decideProposeClosure } from './closure.ts';
import {
  decideDeclareAccountabilityNotRequired,
  decideDeclareMatterNotRequired,
  decideReportResultToRequester,
  decideReverifyEvidence,
} from './closure-grounds.ts';
import type { CaseCommand } from './commands.ts';
import { decideIssueConclusion } from './conclusion.ts';
import { decideAnnounceDecision, decideIssueDecision } from './decision.ts';
import { decideAppraiseDraft, decideAssignDraft, decideSubmitDraft } from './drafting.ts';
import type { CaseDecision } from './events.ts';
import {
  decideCorrectFinding,
  decideReclassifyFinding,
  decideReportFinding,
  decideWithdrawFinding,
} from './findings.ts';
import { actorId, recusedFrom } from './guards.ts';
import { decideOpenCase } from './opening.ts';
import { decidePublishConclusion } from './publication.ts';
import {
  decideCloseRecommendationUnimplemented,
  decideReportRecommendationDone,
  decideVerifyRecommendation,
} from './recommendations.ts';
import { decideEndFieldwork, decideSubmitReport } from './reporting.ts';
import { decideReviewFinding } from './review.ts';
import type { CaseState } from './state.ts';
import { decideAppointTeam, decideRecordRecusal, decideReplaceTeamMember } from './team.ts';
import { decideTransferToInvestigation } from './transfer.ts';

/**
 * The rules of an inspection, in the order of its life. Each act has a file of its own with its command, its event
 * and its guards:
 *
 *   opened → decided → announced → fieldwork-ended → reported → drafted → concluded → following-up → closed
 *
 * Who may act in which role and territory is decided before this (`application/authorise.ts`); here stands what
 * hangs on the case itself.
 */
export const decide = (command: CaseCommand, state: CaseState, facts: Facts): CaseDecision => {
  if (command.type === 'OpenCase') return decideOpenCase(command, state, facts);
  if (state === null) return reject({ code: 'CaseUnknown' });
  const recused = recusedFrom(state, actorId(command.by), facts);
  if (recused) return reject(recused);

  switch (command.type) {
    // The decision and the team. Announcing it begins the fieldwork.
    case 'IssueDecision':
      return decideIssueDecision(command, state);
    case 'AppointTeam':
      return decideAppointTeam(command, state, facts);
    case 'ReplaceTeamMember':
      return decideReplaceTeamMember(command, state, facts);
    case 'RecordRecusal':
      return decideRecordRecusal(command, state);
    case 'AnnounceDecision':
      return decideAnnounceDecision(command, state);

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

    // Follow-up: what was recommended is said to be done, and then verified, or given up with a reason.
    case 'ReportRecommendationDone':
      return decideReportRecommendationDone(command, state);
    case 'VerifyRecommendation':
      return decideVerifyRecommendation(command, state);
    case 'CloseRecommendationUnimplemented':
      return decideCloseRecommendationUnimplemented(command, state);

    // Closing: the gate lists all that is missing; one officer proposes, another closes.
    case 'DeclareMatterNotRequired':
      return decideDeclareMatterNotRequired(command, state);
    case 'DeclareAccountabilityNotRequired':
      return decideDeclareAccountabilityNotRequired(command, state);
    case 'ReportResultToRequester':
      return decideReportResultToRequester(command, state);
    case 'ReverifyEvidence':
      return decideReverifyEvidence(command, state);
    case 'ProposeClosure':
      return decideProposeClosure(command, state);
    case 'CloseCase':
      return decideCloseCase(command, state, facts);
  }
};
