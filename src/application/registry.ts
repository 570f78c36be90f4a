import { accessCommandDefinitions, type ExportCommand } from '#domain/access/access.ts';
import { type ActionCommand, actionCommandDefinitions } from '#domain/accountability-action/commands.ts';
import type { CommandDefinition } from '#domain/command.ts';
import { type MatterCommand, matterCommandDefinitions } from '#domain/corruption-matter/commands.ts';
import { type EvidenceCommand, evidenceCommandDefinitions } from '#domain/evidence/commands.ts';
import { type CaseCommand, caseCommandDefinitions } from '#domain/inspection-case/commands.ts';
import { type PlanCommand, planCommandDefinitions } from '#domain/inspection-plan/commands.ts';
import { type OfficerCommand, officerCommandDefinitions } from '#domain/officer/commands.ts';
import { type RequestCommand, requestCommandDefinitions } from '#domain/oversight-request/commands.ts';
import { type PolicyCommand, policyCommandDefinitions } from '#domain/policy/commands.ts';
import { type UnitCommand, unitCommandDefinitions } from '#domain/unit/commands.ts';
import { type CalendarCommand, calendarCommandDefinitions } from '#domain/working-calendar/commands.ts';
import type { Action } from './actions.ts';
import {
  type CommandEntry,
  ofAction,
  ofCalendar,
  ofCase,
  ofEvidence,
  ofLawRules,
  ofMatter,
  ofNewAction,
  ofNewCase,
  ofNewEvidence,
  ofNewMatter,
  ofNewOfficer,
  ofNewRequest,
  ofOfficer,
  ofOwnAccess,
  ofPlan,
  ofPolicy,
  ofRequest,
  ofUnit,
  type Placing,
} from './command-placing.ts';

/** Every command that someone can send. */
export type CommandType =
  | CaseCommand['type']
  | MatterCommand['type']
  | ActionCommand['type']
  | EvidenceCommand['type']
  | ExportCommand['type']
  | OfficerCommand['type']
  | UnitCommand['type']
  | CalendarCommand['type']
  | PolicyCommand['type']
  | PlanCommand['type']
  | RequestCommand['type'];

/** The act each command is, and what it is done to. A command without a row does not compile. */
const rows = {
  RegisterUnit: [ofUnit, 'manage-units'],
  RegisterProvisionalUnit: [ofUnit, 'register-provisional-unit'],
  ConfirmUnit: [ofUnit, 'manage-units'],
  RenameUnit: [ofUnit, 'manage-units'],
  MoveUnit: [ofUnit, 'manage-units'],
  FlagRemoteArea: [ofUnit, 'manage-units'],
  MergeUnit: [ofUnit, 'manage-units'],
  SplitUnit: [ofUnit, 'manage-units'],
  AbolishUnit: [ofUnit, 'manage-units'],
  AppointHead: [ofUnit, 'manage-units'],
  AppointDeputy: [ofUnit, 'manage-units'],
  EndTerm: [ofUnit, 'manage-units'],
  AssignField: [ofUnit, 'manage-units'],

  EnrolOfficer: [ofNewOfficer, 'manage-officers'],
  SuspendOfficer: [ofOfficer, 'manage-officers'],
  ReinstateOfficer: [ofOfficer, 'manage-officers'],
  GrantRole: [ofOfficer, 'manage-officers'],
  RevokeRole: [ofOfficer, 'manage-officers'],

  RegisterCalendar: [ofCalendar, 'manage-calendar'],
  DeclareCalendarDay: [ofCalendar, 'manage-calendar'],
  WithdrawCalendarDay: [ofCalendar, 'manage-calendar'],
  CompleteCalendar: [ofCalendar, 'manage-calendar'],
  SetPolicy: [ofPolicy, 'manage-policies'],
  RecordRuleReading: [ofLawRules, 'manage-policies'],

  ProposePlanItem: [ofPlan, 'propose-plan-item'],
  AdjustPlanItem: [ofPlan, 'propose-plan-item'],
  ResolveOverlap: [ofPlan, 'settle-plan'],
  ApprovePlan: [ofPlan, 'approve-plan'],

  RaiseRequest: [ofNewRequest, 'raise-request'],
  AcknowledgeRequest: [ofRequest, 'answer-request'],
  AnswerRequest: [ofRequest, 'answer-request'],
  PromiseReportBack: [ofRequest, 'answer-request'],
  GiveReportBack: [ofRequest, 'answer-request'],
  AcceptAnswer: [ofRequest, 'judge-answer'],
  FindAnswerInsufficient: [ofRequest, 'judge-answer'],
  WithdrawRequest: [ofRequest, 'judge-answer'],

  OpenCase: [ofNewCase, 'open-case'],
  CarryInCase: [ofNewCase, 'carry-in-case'],
  NamePlanItem: [ofCase, 'name-plan-item'],
  IssueDecision: [ofCase, 'issue-decision'],
  AppointTeam: [ofCase, 'appoint-team'],
  ReplaceTeamMember: [ofCase, 'appoint-team'],
  RecordRecusal: [ofCase, 'appoint-team'],
  AnnounceDecision: [ofCase, 'lead-fieldwork'],
  ExtendDuration: [ofCase, 'extend-duration'],
  SuspendInspection: [ofCase, 'suspend-inspection'],
  ResumeInspection: [ofCase, 'suspend-inspection'],
  TerminateInspection: [ofCase, 'terminate-inspection'],
  SendOutline: [ofCase, 'lead-fieldwork'],
  RequestDocuments: [ofCase, 'work-at-unit'],
  ReceiveDocuments: [ofCase, 'work-at-unit'],
  SignMinutes: [ofCase, 'work-at-unit'],
  WriteDiaryEntry: [ofCase, 'work-at-unit'],
  RequestExpert: [ofCase, 'work-at-unit'],
  RecordExpertAnswer: [ofCase, 'work-at-unit'],
  ApplyCoerciveMeasure: [ofCase, 'work-at-unit'],
  LiftCoerciveMeasure: [ofCase, 'work-at-unit'],
  RecordUnitExplanation: [ofCase, 'work-at-unit'],
  OrderViolationStop: [ofCase, 'work-at-unit'],
  ReserveDissent: [ofCase, 'work-at-unit'],
  ReportFinding: [ofCase, 'report-finding'],
  CorrectFinding: [ofCase, 'revise-finding'],
  ReclassifyFinding: [ofCase, 'revise-finding'],
  WithdrawFinding: [ofCase, 'revise-finding'],
  ReviewFinding: [ofCase, 'review-finding'],
  TransferToInvestigation: [ofCase, 'transfer-to-investigation'],
  EndFieldwork: [ofCase, 'lead-fieldwork'],
  SubmitReport: [ofCase, 'submit-report'],
  AssignDraft: [ofCase, 'assign-draft'],
  SubmitDraft: [ofCase, 'submit-draft'],
  AppraiseDraft: [ofCase, 'appraise-draft'],
  IssueConclusion: [ofCase, 'issue-conclusion'],
  PublishConclusion: [ofCase, 'publish-conclusion'],
  NotifyProcuracyOfTransfer: [ofCase, 'transfer-to-investigation'],
  RequestOpinion: [ofCase, 'ask-opinion'],
  RecordOpinion: [ofCase, 'follow-up'],
  AmendConclusion: [ofCase, 'amend-conclusion'],
  ContestConclusion: [ofCase, 'follow-up'],
  AnswerContest: [ofCase, 'answer-contest'],
  CloseFile: [ofCase, 'keep-file'],
  HandOverFile: [ofCase, 'keep-file'],
  AddLateFact: [ofCase, 'add-late-fact'],
  OrderReinspection: [ofCase, 'order-reinspection'],
  ReopenCase: [ofCase, 'reopen-case'],
  IssueCheckDecision: [ofCase, 'issue-decision'],
  EndCheck: [ofCase, 'lead-fieldwork'],
  NotifyCheckResult: [ofCase, 'issue-conclusion'],
  StopCheck: [ofCase, 'terminate-inspection'],
  RecordImplementationOrder: [ofCase, 'follow-up'],
  SendReminder: [ofCase, 'follow-up'],
  RecordFollowUpCheck: [ofCase, 'follow-up'],
  RecordHandling: [ofCase, 'follow-up'],
  RecordRecovery: [ofCase, 'follow-up'],
  ReverseRecovery: [ofCase, 'follow-up'],
  ReportRecommendationDone: [ofCase, 'follow-up'],
  VerifyRecommendation: [ofCase, 'follow-up'],
  CloseRecommendationUnimplemented: [ofCase, 'follow-up'],
  LinkMatter: [ofCase, 'link-matter'],
  LinkAccountability: [ofCase, 'link-matter'],
  DeclareMatterNotRequired: [ofCase, 'prepare-closure'],
  DeclareAccountabilityNotRequired: [ofCase, 'prepare-closure'],
  ReportResultToRequester: [ofCase, 'prepare-closure'],
  ReverifyEvidence: [ofCase, 'prepare-closure'],
  RegisterEvidence: [ofNewEvidence, 'collect-evidence'],
  MoveEvidence: [ofEvidence, 'collect-evidence'],
  OpenEvidence: [ofEvidence, 'open-evidence'],
  VerifyEvidence: [ofEvidence, 'verify-evidence'],
  RecordExport: [ofOwnAccess, 'export-lists'],
  ProposeClosure: [ofCase, 'propose-closure'],
  CloseCase: [ofCase, 'close-case'],

  IdentifyMatter: [ofNewMatter, 'identify-matter'],
  NameOffenders: [ofMatter, 'revise-matter'],
  MergeMatter: [ofMatter, 'settle-matter'],
  ClearMatter: [ofMatter, 'settle-matter'],
  EscalateMatter: [ofMatter, 'revise-matter'],
  AcceptEscalation: [ofMatter, 'settle-matter'],
  TransferMatter: [ofMatter, 'transfer-matter'],
  NotifyProcuracy: [ofMatter, 'transfer-matter'],
  RecordTransferAcknowledged: [ofMatter, 'record-proceedings'],
  RecordProsecutionOpened: [ofMatter, 'record-proceedings'],
  RecordProsecutionRefused: [ofMatter, 'record-proceedings'],
  RecordProceedingsEnded: [ofMatter, 'record-proceedings'],
  RecordJudgment: [ofMatter, 'record-proceedings'],
  CorrectJudgment: [ofMatter, 'record-proceedings'],
  RequestSuspension: [ofMatter, 'request-suspension'],
  RecordSuspensionOrdered: [ofMatter, 'record-suspension'],
  RecordSuspensionDeclined: [ofMatter, 'record-suspension'],
  RecordSuspensionCancelled: [ofMatter, 'record-suspension'],
  RecordCancellationPublished: [ofMatter, 'record-suspension'],
  RecordRightsRestored: [ofMatter, 'record-suspension'],

  OpenAction: [ofNewAction, 'open-accountability'],
  NotifyHead: [ofAction, 'hear-head'],
  RecordHeadExplained: [ofAction, 'hear-head'],
  ClaimGround: [ofAction, 'hear-head'],
  AssessGround: [ofAction, 'assess-ground'],
  ProposeSanction: [ofAction, 'propose-sanction'],
  RecordSanction: [ofAction, 'record-sanction'],
  RecordSanctionReplaced: [ofAction, 'record-sanction'],
  RecordAppealDecided: [ofAction, 'record-sanction'],
  RecordSanctionAnnulled: [ofAction, 'record-sanction'],
  RecordNoFurtherSanction: [ofAction, 'record-sanction'],
  RecordSanctionEnforced: [ofAction, 'record-sanction'],
  RecordSanctionAppealed: [ofAction, 'record-sanction'],
  ConfirmRecord: [ofAction, 'record-sanction'],
  ReturnRecord: [ofAction, 'record-sanction'],
  DropAction: [ofAction, 'drop-accountability'],
  RecordPersonStatus: [ofAction, 'record-sanction'],
} as const satisfies Record<CommandType, readonly [Placing, Action]>;

const definitions: readonly CommandDefinition[] = [
  ...unitCommandDefinitions,
  ...officerCommandDefinitions,
  ...calendarCommandDefinitions,
  ...policyCommandDefinitions,
  ...planCommandDefinitions,
  ...requestCommandDefinitions,
  ...caseCommandDefinitions,
  ...matterCommandDefinitions,
  ...actionCommandDefinitions,
  ...evidenceCommandDefinitions,
  ...accessCommandDefinitions,
];

const isCommandType = (type: string): type is CommandType => Object.hasOwn(rows, type);

/** Every command by its type: decider, stream, action and target. */
export const registry: ReadonlyMap<string, CommandEntry> = new Map(
  definitions.map((definition) => {
    const { type } = definition;
    if (!isCommandType(type)) throw new Error(`${type} has no row in the registry`);
    const [placing, action] = rows[type];
    return [type, { definition, action, ...placing }];
  }),
);
