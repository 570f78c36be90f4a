import type { CommandOf } from '../command.ts';
import { aroundCommandDefinitions } from './around-commands.ts';
import { carryInCase } from './carry-in.ts';
import { endCheck, issueCheckDecision, notifyCheckResult, stopCheck } from './check.ts';
import { closeCase, proposeClosure } from './closure.ts';
import {
  declareAccountabilityNotRequired,
  declareMatterNotRequired,
  reportResultToRequester,
  reverifyEvidence,
} from './closure-grounds.ts';
import { issueConclusion } from './conclusion.ts';
import { announceDecision, issueDecision } from './decision.ts';
import { appraiseDraft, assignDraft, submitDraft } from './drafting.ts';
import { extendDuration } from './duration.ts';
import { fieldworkCommandDefinitions } from './fieldwork-commands.ts';
import { correctFinding, reclassifyFinding, reportFinding, withdrawFinding } from './findings.ts';
import { recordFollowUpCheck, recordHandling, recordImplementationOrder, sendReminder } from './follow-up.ts';
import { linkAccountability, linkMatter } from './matters.ts';
import { openCase } from './opening.ts';
import { namePlanItem } from './plan-item.ts';
import { publishConclusion } from './publication.ts';
import { closeRecommendationUnimplemented, reportRecommendationDone, verifyRecommendation } from './recommendations.ts';
import { recordRecovery, reverseRecovery } from './recoveries.ts';
import { endFieldwork, submitReport } from './reporting.ts';
import { reviewFinding } from './review.ts';
import { resumeInspection, suspendInspection } from './suspension.ts';
import { appointTeam, recordRecusal, replaceTeamMember } from './team.ts';
import { terminateInspection } from './termination.ts';
import { transferToInvestigation } from './transfer.ts';

/** Every command of a case, in the order of an inspection's life. */
export const caseCommandDefinitions = [
  openCase,
  carryInCase,
  namePlanItem,
  issueDecision,
  appointTeam,
  replaceTeamMember,
  recordRecusal,
  announceDecision,
  extendDuration,
  suspendInspection,
  resumeInspection,
  terminateInspection,
  ...fieldworkCommandDefinitions,
  reportFinding,
  correctFinding,
  reclassifyFinding,
  withdrawFinding,
  reviewFinding,
  transferToInvestigation,
  endFieldwork,
  submitReport,
  assignDraft,
  submitDraft,
  appraiseDraft,
  issueConclusion,
  publishConclusion,
  ...aroundCommandDefinitions,
  issueCheckDecision,
  endCheck,
  notifyCheckResult,
  stopCheck,
  recordImplementationOrder,
  sendReminder,
  recordFollowUpCheck,
  recordHandling,
  recordRecovery,
  reverseRecovery,
  reportRecommendationDone,
  verifyRecommendation,
  closeRecommendationUnimplemented,
  linkMatter,
  linkAccountability,
  declareMatterNotRequired,
  declareAccountabilityNotRequired,
  reportResultToRequester,
  reverifyEvidence,
  proposeClosure,
  closeCase,
] as const;

export type CaseCommand = CommandOf<(typeof caseCommandDefinitions)[number]>;
