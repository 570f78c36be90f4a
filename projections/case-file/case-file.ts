import type { Document } from '#domain/document.ts';
import type { UnmetItem } from '#domain/inspection-case/closure-gate.ts';
import type { Assessment } from '#domain/inspection-case/conclusion.ts';
import type { Finding } from '#domain/inspection-case/finding-state.ts';
import type { Recommendation } from '#domain/inspection-case/recommendations.ts';
import type { Account, Recovery } from '#domain/inspection-case/recovery-accounts.ts';
import type { BodyLevel, Stage } from '#domain/inspection-case/state.ts';
import type { TeamMember } from '#domain/inspection-case/team.ts';
import type { Topic } from '#domain/law/topics.ts';
import type { Language } from '#terms/bilingual.ts';
import type { Move } from '../whose-move.ts';
import type { AroundCounts, AroundOnFile } from './around.ts';
import type { CaseTimes } from './case-times.ts';
import type { DataOf } from './on-case.ts';
import type { UnitWorkCounts, UnitWorkOnFile } from './unit-work.ts';

export type StageEntry = Readonly<{ stage: Stage; enteredOn: string; recordedAt: string; number: number }>;

/** What may be told of a case before it is published: which one it is, and where it stands. */
export type CaseOutline = Readonly<{
  caseId: string;
  /** Of the last event taken into account. */
  revision: number;
  title: Readonly<Record<Language, string>>;
  form: 'inspection' | 'check';
  unit: NamedUnit;
  body: NamedUnit;
  bodyLevel: BodyLevel;
  topics: readonly Topic[];
  decisionNumber: string | null;
  openedOn: string;
  stage: Stage;
  stageSince: string;
  /** First day of the suspension that is still running. */
  suspendedSince: string | null;
  stagePath: readonly StageEntry[];
}>;

/** The name is that of the day of opening. */
export type NamedUnit = Readonly<{ code: string; name: string }>;

/** What happened to a finding or recommendation; `said` holds the event's own words, sealed where they are sealed. */
export type Step = Readonly<{
  number: number;
  type: string;
  occurredOn: string;
  recordedAt: string;
  by: string;
  said: Readonly<Record<string, unknown>>;
}>;

type FindingContent = Omit<DataOf<'FindingReported'>, 'findingId' | 'reportedBy' | 'occurredOn'>;

export type FindingOnFile = Readonly<{
  findingId: string;
  status: Finding['status'];
  /** Present values. Optional ones that nobody stated are absent. */
  content: FindingContent;
  crimeSigns: boolean;
  transferred: boolean;
  reportedBy: string;
  reportedOn: string;
  steps: readonly Step[];
}>;

export type RecommendationOnFile = Pick<Recommendation, 'recommendationId' | 'findingIds' | 'status' | 'dueOn'> &
  Readonly<{
    content: Omit<DataOf<'ConclusionIssued'>['recommendations'][number], 'recommendationId'>;
    /** What of it was ordered in money and land, and where that stands. */
    accounts: readonly Account[];
    /** Past its date and not settled, on the day of the question. */
    isOverdue: boolean;
    steps: readonly Step[];
  }>;

type GroundType =
  | 'MatterLinked'
  | 'AccountabilityLinked'
  | 'MatterDeclaredNotRequired'
  | 'AccountabilityDeclaredNotRequired'
  | 'ResultReportedToRequester'
  | 'EvidenceReverified';

/** What the closure gate looks at besides: matters and actions of the case, or what it takes in their place. */
export type GroundOnFile = {
  [Type in GroundType]: Readonly<{ number: number; type: Type; data: DataOf<Type> }>;
}[GroundType];

export type CaseFile = CaseOutline &
  CaseTimes &
  Readonly<{
    source: string;
    sourceReference: string | null;
    /** The item of the year's plan that it carries out. */
    planItem: Readonly<{ planId: string; itemId: string }> | null;
    period: Readonly<{ from: string; to: string }>;
    corruptionSigns: boolean;
    competence: DataOf<'CaseOpened'>['competence'];
    openedBy: string;
    /** Where it was taken from, where it ran on paper before; null: it was led here from its opening. */
    carriedIn:
      | (Omit<DataOf<'CaseCarriedIn'>, 'carriedInBy' | 'occurredOn'> & Readonly<{ by: string; on: string }>)
      | null;
    decision: Readonly<{
      document: Document;
      /** Null: the decision of a check states none. */
      durationDays: number | null;
      durationUnit: 'calendar' | 'working' | null;
    }> | null;
    announcement: DataOf<'DecisionAnnounced'>['minutes'] | null;
    /** Everybody who was ever in the team; `leftOn` null: is in it. */
    team: readonly (TeamMember &
      Readonly<{
        declaredNoConflict: Readonly<{ by: string; on: string }> | null;
        joinedOn: string;
        leftOn: string | null;
      }>)[];
    recusals: readonly Readonly<{ officerId: string; ground: string; occurredOn: string; recordedBy: string }>[];
    findings: readonly FindingOnFile[];
    /** How much of the work at the unit is open; the work itself is a question of its own. */
    fieldwork: UnitWorkCounts;
    /** Opinions that members of the team reserved themselves, against the results or a version of the draft. */
    dissents: UnitWorkOnFile['dissents'];
    results: Pick<DataOf<'ResultsReported'>, 'document' | 'headResponsibilityGrade' | 'dissents'> | null;
    drafterId: string | null;
    drafts: readonly (Readonly<{ version: number; hash: string; draftedBy: string; occurredOn: string }> &
      Readonly<{
        appraisals: readonly Readonly<{
          result: 'agreed' | 'changes-needed';
          /** Sealed. */
          comment: unknown;
          appraisedBy: string;
          occurredOn: string;
        }>[];
      }>)[];
    conclusion: Pick<DataOf<'ConclusionIssued'>, 'document' | 'findings' | 'draftVersion'> | null;
    assessments: readonly Assessment[];
    recommendations: readonly RecommendationOnFile[];
    /** What came in, in the order of its recording, with what is left of it. */
    recoveries: readonly Recovery[];
    /** Minutes of a check at its end, and the notice of what it came to. */
    checkMinutes: DataOf<'CheckDone'>['minutes'] | null;
    checkResult: Pick<DataOf<'CheckResultNotified'>, 'document' | 'findings'> | null;
    publication: Omit<DataOf<'ConclusionPublished'>, 'publishedBy' | 'occurredOn'> | null;
    /** How much waits around the conclusion; all of it is a question of its own. */
    around: AroundCounts;
    closure: Readonly<{
      /** Exactly what the guard of closing would name. */
      unmet: readonly UnmetItem[];
      grounds: readonly GroundOnFile[];
      proposal: DataOf<'ClosureProposed'> | null;
      closed: DataOf<'CaseClosed'> | null;
    }>;
    /** Whose turn it is; null once the case is closed, or was given up. */
    whoseMove: Move | null;
    /** Every numbered paper, in the order of recording. */
    documents: readonly Readonly<{ number: number; type: string; document: Document }>[];
    /** Names of the officers who stand above. */
    officers: Readonly<Record<string, string>>;
  }>;

/** What was done at the unit, with the names of those who did it. */
export type CaseFieldwork = UnitWorkOnFile &
  Pick<CaseFile, 'caseId' | 'revision' | 'officers'> &
  Readonly<{
    /** For the papers that are made of it. */
    title: CaseOutline['title'];
    decisionNumber: string | null;
  }>;

/** What happened around the conclusion, with the names of those who did it. */
export type CaseAround = AroundOnFile & Pick<CaseFile, 'caseId' | 'revision' | 'officers'>;
