import type { CaseActType } from '#domain/inspection-case/open-acts.ts';
import type { ActDefinition } from './act-definition.ts';
import {
  addLateFact,
  amendConclusion,
  answerContest,
  contestConclusion,
  notifyProcuracyOfTransfer,
  recordOpinion,
  requestOpinion,
} from './around-acts.tsx';
import { endCheck, issueCheckDecision, notifyCheckResult, stopCheck } from './check-acts.tsx';
import { issueConclusion, publishConclusion } from './conclusion-acts.tsx';
import { announceDecision, issueDecision } from './decision-acts.tsx';
import { applyCoerciveMeasure, liftCoerciveMeasure, recordExpertAnswer, requestExpert } from './expert-acts.tsx';
import { closeFile, handOverFile, orderReinspection, reopenCase } from './file-acts.tsx';
import { correctFinding, reclassifyFinding, reportFinding, withdrawFinding } from './finding-acts.tsx';
import {
  closeCase,
  closeRecommendationUnimplemented,
  declareAccountabilityNotRequired,
  declareMatterNotRequired,
  proposeClosure,
  reportRecommendationDone,
  reportResultToRequester,
  reverifyEvidence,
  verifyRecommendation,
} from './follow-up-acts.tsx';
import { linkAccountability, linkMatter } from './link-acts.tsx';
import { signMinutes } from './minutes-act.tsx';
import { namePlanItem } from './plan-acts.tsx';
import { recordRecovery, reverseRecovery } from './recovery-acts.tsx';
import { appraiseDraft, assignDraft, endFieldwork, submitDraft, submitReport } from './report-acts.tsx';
import { reviewFinding, transferToInvestigation } from './review-acts.tsx';
import { recordFollowUpCheck, recordHandling, recordImplementationOrder, sendReminder } from './see-through-acts.tsx';
import { appointTeam, recordRecusal, replaceTeamMember } from './team-acts.tsx';
import { extendDuration, resumeInspection, suspendInspection, terminateInspection } from './time-acts.tsx';
import {
  orderViolationStop,
  receiveDocuments,
  recordUnitExplanation,
  requestDocuments,
  reserveDissent,
  sendOutline,
  writeDiaryEntry,
} from './unit-acts.tsx';

/** Every act on a case as a form; one that has none does not compile. */
export const definitions: Readonly<Record<CaseActType, ActDefinition>> = {
  NamePlanItem: namePlanItem,
  IssueDecision: issueDecision,
  AppointTeam: appointTeam,
  ReplaceTeamMember: replaceTeamMember,
  RecordRecusal: recordRecusal,
  AnnounceDecision: announceDecision,
  ExtendDuration: extendDuration,
  SuspendInspection: suspendInspection,
  ResumeInspection: resumeInspection,
  TerminateInspection: terminateInspection,
  SendOutline: sendOutline,
  RequestDocuments: requestDocuments,
  ReceiveDocuments: receiveDocuments,
  SignMinutes: signMinutes,
  WriteDiaryEntry: writeDiaryEntry,
  RequestExpert: requestExpert,
  RecordExpertAnswer: recordExpertAnswer,
  ApplyCoerciveMeasure: applyCoerciveMeasure,
  LiftCoerciveMeasure: liftCoerciveMeasure,
  RecordUnitExplanation: recordUnitExplanation,
  OrderViolationStop: orderViolationStop,
  ReserveDissent: reserveDissent,
  ReportFinding: reportFinding,
  CorrectFinding: correctFinding,
  ReclassifyFinding: reclassifyFinding,
  WithdrawFinding: withdrawFinding,
  ReviewFinding: reviewFinding,
  TransferToInvestigation: transferToInvestigation,
  EndFieldwork: endFieldwork,
  SubmitReport: submitReport,
  AssignDraft: assignDraft,
  SubmitDraft: submitDraft,
  AppraiseDraft: appraiseDraft,
  IssueConclusion: issueConclusion,
  PublishConclusion: publishConclusion,
  NotifyProcuracyOfTransfer: notifyProcuracyOfTransfer,
  RequestOpinion: requestOpinion,
  RecordOpinion: recordOpinion,
  AmendConclusion: amendConclusion,
  ContestConclusion: contestConclusion,
  AnswerContest: answerContest,
  CloseFile: closeFile,
  HandOverFile: handOverFile,
  AddLateFact: addLateFact,
  OrderReinspection: orderReinspection,
  ReopenCase: reopenCase,
  IssueCheckDecision: issueCheckDecision,
  EndCheck: endCheck,
  NotifyCheckResult: notifyCheckResult,
  StopCheck: stopCheck,
  RecordImplementationOrder: recordImplementationOrder,
  SendReminder: sendReminder,
  RecordFollowUpCheck: recordFollowUpCheck,
  RecordHandling: recordHandling,
  RecordRecovery: recordRecovery,
  ReverseRecovery: reverseRecovery,
  ReportRecommendationDone: reportRecommendationDone,
  VerifyRecommendation: verifyRecommendation,
  CloseRecommendationUnimplemented: closeRecommendationUnimplemented,
  LinkMatter: linkMatter,
  LinkAccountability: linkAccountability,
  DeclareMatterNotRequired: declareMatterNotRequired,
  DeclareAccountabilityNotRequired: declareAccountabilityNotRequired,
  ReportResultToRequester: reportResultToRequester,
  ReverifyEvidence: reverifyEvidence,
  ProposeClosure: proposeClosure,
  CloseCase: closeCase,
};
