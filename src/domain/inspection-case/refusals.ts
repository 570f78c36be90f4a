import type { DateRefusal } from '../guards.ts';
import type { ExtensionGround } from '../law/clocks/clock-rule.ts';
import type { CompetenceDerivation, CompetentBody } from '../law/competence.ts';
import type { Topic } from '../law/topics.ts';
import type { LegalDate } from '../legal-date.ts';
import type { Lifetime } from '../unit/state.ts';
import type { ClosureOutcome } from './closure.ts';
import type { UnmetItem } from './closure-gate.ts';
import type { PaperStep } from './decide-carry-in.ts';
import type { RecommendationContent } from './recommendation-content.ts';
import type { Measure } from './recovery-accounts.ts';
import type { BodyLevel, CaseForm, Stage } from './state.ts';

/** Everything a case can say no with. Each carries the facts that led to it, so that the screen can say what to do. */
export type CaseRefusal =
  | Readonly<{ code: 'CaseUnknown' | 'CaseExists' }>
  // Stage
  | Readonly<{ code: 'WrongStage'; stage: Stage; expected: readonly Stage[] }>
  | Readonly<{ code: 'FieldworkNotBegun'; stage: Stage }>
  | Readonly<{ code: 'ConclusionIssued' | 'CaseClosed' }>
  | Readonly<{ code: 'InspectionTerminated' | 'CheckStopped'; on: LegalDate }>
  // Form: `form` is that of the case, which does not know the act
  | Readonly<{ code: 'NotInThisForm'; act: string; form: CaseForm }>
  | Readonly<{ code: 'ResultNotified' | 'CheckNotDecided' }>
  // Dates
  | DateRefusal
  // The time of the direct inspection
  | Readonly<{
      code: 'DurationTooLong' | 'ExtensionTooLong';
      days: number;
      allowed: number;
      article: string;
      verified: boolean;
    }>
  | Readonly<{ code: 'ExtendedAlready'; on: LegalDate; article: string; verified: boolean }>
  | Readonly<{
      code: 'GroundNotAllowed';
      ground: ExtensionGround;
      level: BodyLevel;
      allowed: readonly ExtensionGround[];
      article: string;
      verified: boolean;
    }>
  | Readonly<{ code: 'NotRemoteArea'; unit: string; on: LegalDate }>
  | Readonly<{ code: 'InspectionSuspended' | 'SuspendedAlready'; since: LegalDate }>
  | Readonly<{ code: 'NotSuspended' }>
  | Readonly<{ code: 'ResumedTooEarly'; resumedOn: LegalDate; since: LegalDate }>
  // Units, bodies, competence
  | Readonly<{
      code: 'UnitUnknown';
      unit: string;
      on: LegalDate;
      /** Of the law by which it was to be inspected on that day, where one is known. */
      article?: string;
      /** What the register knows of it on other days; null: nothing at all. */
      known?: Lifetime | null;
    }>
  | Readonly<{ code: 'OutsideTerritory'; unit: string }>
  | Readonly<{ code: 'UnitOutsideInspection'; unit: string; inspected: string }>
  /** With the whole way there: who asked for which unit on which day, which rule spoke, and whom it names. */
  | Readonly<{
      code: 'NotCompetent';
      unit: string;
      body: string;
      competent: CompetentBody;
      /** Name on that day of the unit whose inspectorate it is; null for the Government Inspectorate. */
      competentOf: string | null;
      ruleId: string;
      article: string;
      verified: boolean;
      derivation: CompetenceDerivation;
    }>
  | Readonly<{ code: 'CompetenceUnknown'; unit: string; on: LegalDate }>
  // Carried in from paper
  | Readonly<{ code: 'BodyOutOfReach'; body: string }>
  | Readonly<{ code: 'PaperStepMissing'; step: PaperStep; missing: PaperStep }>
  | Readonly<{ code: 'GivenUpWithoutReason'; recommendationId: string }>
  // The plan
  | Readonly<{ code: 'SourceNotPlan'; source: string }>
  | Readonly<{ code: 'PlanItemUnknown' | 'PlanItemDropped'; itemId: string }>
  | Readonly<{ code: 'PlanNotApproved'; planId: string; on: LegalDate }>
  | Readonly<{ code: 'PlanItemMismatch'; itemId: string; field: 'unit' | 'body'; planned: string; actual: string }>
  | Readonly<{ code: 'PlanItemNamedBefore'; planId: string; itemId: string }>
  | Readonly<{ code: 'WrongIssuer'; issuer: string; expected: string }>
  | Readonly<{ code: 'WrongDocumentKind'; kind: string; expected: string }>
  // Team
  | Readonly<{ code: 'OfficerUnknown' | 'OfficerNotActive'; officerId: string }>
  | Readonly<{ code: 'LeaderMissing' | 'TeamMissing' | 'MemberTwice' }>
  | Readonly<{ code: 'LeaderRankTooLow'; officerId: string; rank: string; required: string; article: string }>
  | Readonly<{ code: 'ConflictNotDeclared' | 'MemberRecused' | 'NotTeamMember'; officerId: string }>
  | Readonly<{ code: 'NotTeamLeader'; leader: string | null }>
  // Work at the unit
  | Readonly<{ code: 'NotOfTeam' | 'OtherSideMissing' | 'SignatoryTwice' | 'WitnessMissing' | 'ExplainedWhat' }>
  | Readonly<{ code: 'DueBeforeAsked'; field: string; dueOn: LegalDate; askedOn: LegalDate }>
  | Readonly<{ code: 'RequestUnknown'; requestId: string }>
  | Readonly<{ code: 'ItemsNotRequested'; requestId: string; items: readonly number[] }>
  | Readonly<{ code: 'ExpertRequestUnknown'; expertRequestId: string }>
  | Readonly<{ code: 'ExpertAnsweredAlready'; expertRequestId: string; on: LegalDate }>
  | Readonly<{ code: 'MeasureUnknown'; measureId: string }>
  | Readonly<{ code: 'MeasureLiftedAlready'; measureId: string; on: LegalDate }>
  | Readonly<{ code: 'DraftUnknown'; version: number; latest: number }>
  | Readonly<{ code: 'DissentNeedsDraft'; latest: number }>
  // Findings
  | Readonly<{ code: 'FindingUnknown'; findingId: string }>
  | Readonly<{ code: 'FindingSettled' | 'FindingReturned'; findingId: string }>
  | Readonly<{ code: 'NotReporterOrLeader'; findingId: string }>
  | Readonly<{ code: 'FindingNotUpheld'; findingId: string }>
  | Readonly<{ code: 'ActAndViolation' | 'NothingChanged' | 'CommentMissing' }>
  | Readonly<{ code: 'ChangedAndRemoved' | 'OnlyWhenUpheld'; fields: readonly string[] }>
  | Readonly<{ code: 'PeriodReversed'; from: LegalDate; to: LegalDate }>
  | Readonly<{ code: 'ReviewIncomplete'; missing: readonly ('legalBasis' | 'responsiblePost' | 'persons')[] }>
  | Readonly<{ code: 'FindingsOpen'; findingIds: readonly string[] }>
  // Four eyes
  | Readonly<{ code: 'SelfReview' | 'SelfAppraisal' | 'SelfIssue' | 'SelfClosure' }>
  // Report, draft, conclusion
  | Readonly<{ code: 'GradeMissing'; article: string }>
  | Readonly<{ code: 'GradeNotApplicable' | 'DraftNotAssigned' }>
  | Readonly<{ code: 'NotDrafter'; drafter: string }>
  | Readonly<{ code: 'AppraisalMissing'; version: number; article: string }>
  | Readonly<{ code: 'DraftOutdated'; version: number }>
  | Readonly<{ code: 'CrimeSignsNotTransferred'; findingIds: readonly string[]; article: string }>
  | Readonly<{ code: 'NoCrimeSigns'; findingIds: readonly string[] }>
  | Readonly<{ code: 'AssessmentsIncomplete'; missing: readonly Topic[]; twice: readonly Topic[] }>
  | Readonly<{ code: 'AssessmentContradictsFindings'; topics: readonly Topic[] }>
  | Readonly<{ code: 'RecommendationIncomplete'; index: number; missing: readonly ('amountVnd' | 'landM2')[] }>
  | Readonly<{ code: 'ObligorUnclear'; index: number }>
  | Readonly<{ code: 'ChannelsMissing'; article: string; missing: 'portal' | 'other' }>
  | Readonly<{ code: 'PublicationTooShort'; days: number; required: number; article: string }>
  // Around the conclusion
  | Readonly<{ code: 'OpinionUnknown'; opinionId: string }>
  | Readonly<{ code: 'OpinionRecordedAlready'; opinionId: string; on: LegalDate }>
  | Readonly<{ code: 'ContestUnknown'; contestId: string }>
  | Readonly<{ code: 'ContestAnsweredAlready'; contestId: string; on: LegalDate }>
  | Readonly<{ code: 'CrimeTransferUnknown' | 'ProcuracyToldAlready'; transferId: string }>
  | Readonly<{ code: 'ImplementationNotOrdered' | 'FileNotClosed' | 'ProvinceReinspects' }>
  | Readonly<{ code: 'FileClosedAlready' | 'FileHandedOverAlready'; on: LegalDate }>
  | Readonly<{ code: 'ReinspectionNotOurs'; level: BodyLevel; article: string; verified: boolean }>
  | Readonly<{ code: 'CaseNotOfReinspection'; caseId: string }>
  // Follow-up and closure
  | Readonly<{ code: 'RecommendationUnknown' | 'RecommendationSettled'; recommendationId: string }>
  | Readonly<{ code: 'ClosingPaperMissing'; recommendationId: string }>
  | Readonly<{ code: 'CheckUnproven' | 'NobodyHandled' | 'PayerUnclear' }>
  | Readonly<{ code: 'NotAboutHandling'; recommendationId: string; kind: RecommendationContent['kind'] }>
  // Money and land
  | Readonly<{ code: 'RecoveryUnknown'; recoveryId: string }>
  | Readonly<{ code: 'RecoveryUnclear'; fields: readonly string[] }>
  | Readonly<{ code: 'FindingDropped'; findingId: string }>
  /** `subject`: the recommendation or finding. */
  | Readonly<{ code: 'NothingOwed'; subject: string; measure: Measure }>
  | Readonly<{ code: 'RecoveryBeyondOwed'; subject: string; measure: Measure; amount: number; owed: number }>
  | Readonly<{ code: 'ReversalBeyondRecovered'; recoveryId: string; measure: Measure; amount: number; left: number }>
  | Readonly<{
      code: 'PaidBeforeOrdered';
      recommendationId: string;
      paidOn: LegalDate;
      orderedOn: LegalDate;
      findingIds: readonly string[];
    }>
  | Readonly<{
      code: 'PaidAfterConclusion';
      findingId: string;
      paidOn: LegalDate;
      orderedOn: LegalDate;
      recommendationIds: readonly string[];
    }>
  | Readonly<{
      code: 'AccountNotSettled';
      recommendationId: string;
      owed: Readonly<Partial<Record<Measure, number>>>;
    }>
  | Readonly<{ code: 'MatterNotOfCase'; matterId: string }>
  | Readonly<{ code: 'ActionNotOfCase'; actionId: string }>
  | Readonly<{ code: 'NotCorruptAct'; findingIds: readonly string[] }>
  | Readonly<{ code: 'NoRequester'; source: string }>
  | Readonly<{ code: 'EvidenceUnknown'; hashes: readonly string[] }>
  /** The store has these and has not looked at them today, or found something else than what was registered. */
  | Readonly<{ code: 'EvidenceNotChecked' | 'EvidenceDamaged'; hashes: readonly string[] }>
  | Readonly<{ code: 'ClosureGateUnmet'; unmet: readonly UnmetItem[] }>
  | Readonly<{ code: 'OutcomeContradictsRecommendations'; outcome: ClosureOutcome }>
  | Readonly<{ code: 'ClosureNotProposed' | 'ProvinceCloses' | 'HeadProposes' }>;

/** Refusals that two pairs of eyes exist for: an attempt leaves a trace. */
export const FOUR_EYES_CODES = ['SelfReview', 'SelfAppraisal', 'SelfIssue', 'SelfClosure'] as const;
