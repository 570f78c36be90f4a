import type { Document } from '../document.ts';
import type { Topic } from '../law/topics.ts';
import type { LegalDate } from '../legal-date.ts';
import type { UnitCode } from '../text.ts';
import type { AroundConclusion } from './around-state.ts';
import type { ClosureOutcome } from './closure.ts';
import type { Fieldwork } from './fieldwork-state.ts';
import type { Finding } from './finding-state.ts';
import type { Recommendation } from './recommendations.ts';
import type { CaseAccounts } from './recovery-accounts.ts';
import type { TeamMember } from './team.ts';

/** The path of an inspection, in its order; each stage is entered by one event, and none is ever left backwards. */
export const STAGES = [
  'opened',
  'decided',
  'announced',
  'fieldwork-ended',
  'reported',
  'drafted',
  'concluded',
  'following-up',
  'closed',
] as const;
export type PathStage = (typeof STAGES)[number];

/** A check, which is lighter, has a path of its own: known at once from its notice of the result, it goes into follow-up. */
export const CHECK_STAGES = ['opened', 'decided', 'checked', 'following-up', 'closed'] as const;

/** Thanh tra, or kiểm tra. */
export const CASE_FORMS = ['inspection', 'check'] as const;
export type CaseForm = (typeof CASE_FORMS)[number];

export const pathOf = (form: CaseForm): readonly Stage[] => (form === 'check' ? CHECK_STAGES : STAGES);

/** Where a case stands: somewhere on the path of its form, each in its order, or beside it, given up for good. */
export const ALL_STAGES = [...STAGES.slice(0, 7), 'checked', ...STAGES.slice(7), 'terminated'] as const;
export type Stage = (typeof ALL_STAGES)[number];

/** Null until the case is opened. */
export type CaseState = InspectionCase | null;

/** A case as its own events tell it: all that `decide` looks at. */
export type InspectionCase = Readonly<{
  form: CaseForm;
  stage: Stage;
  unit: UnitCode;
  body: UnitCode;
  bodyLevel: BodyLevel;
  openedOn: LegalDate;
  source: string;
  /** Of the year's plan. */
  planItem: Readonly<{ planId: string; itemId: string }> | undefined;
  topics: readonly Topic[];
  /** Date of the last step on the way (stage, team, draft, appraisal, proposal): the next may not be dated before it. */
  lastStepOn: LegalDate;
  /** What the signed decision says of the time of an inspection; undefined until then, and in a check. */
  decision:
    | Readonly<{
        signedOn: LegalDate;
        /** Its rule is that of this tier, whoever leads the case later. */
        level: BodyLevel;
        durationDays: number;
        durationUnit: 'calendar' | 'working' | undefined;
      }>
    | undefined;
  /** In the order in which they were recorded. One, where a rule is known. */
  extensions: readonly Readonly<{ days: number; on: LegalDate }>[];
  /** First day of the suspension that is still running. */
  suspendedSince: LegalDate | undefined;
  terminatedOn: LegalDate | undefined;
  /** First day of fieldwork: of the announcement, in a check of its decision. Undefined until then. */
  announcedOn: LegalDate | undefined;
  team: readonly TeamMember[];
  /** First day of the team as it was appointed; undefined until then. */
  teamAppointedOn: LegalDate | undefined;
  /** Officers who were in the team once: what it did, they did. */
  formerMembers: readonly string[];
  /** Officers who may not be in the team. */
  recused: readonly string[];
  /** What the team did at the unit besides its findings. */
  fieldwork: Fieldwork;
  findings: readonly Finding[];
  /** Files that went to the investigation body. */
  transfers: readonly CaseTransfer[];
  /** Corruption matters that are recorded for findings of this case. */
  matters: readonly Readonly<{ matterId: string; findingIds: readonly string[] }>[];
  /** Whose responsibility is looked at for one of them. */
  actions: readonly Readonly<{ actionId: string; matterId: string }>[];
  /** The latest report grades the responsibility of the unit's head, and no corrupt act was upheld after it. */
  isGraded: boolean;
  /** Revisions of the events whose sealed text tells of the case as a whole: dissents, appraisals. */
  sealedIn: readonly number[];
  drafterId: string | undefined;
  /** The latest version, who wrote any of its versions, and the appraiser who agreed to that very version. */
  draft: Readonly<{ version: number; drafters: readonly string[]; agreedBy: string | undefined }> | undefined;
  /** The paper that says what was found and is recommended: the conclusion, of a check the notice of its result. */
  conclusion: Document | undefined;
  recommendations: readonly Recommendation[];
  /** Opinions, contests, late facts, the legal file: what happens around the conclusion. */
  around: AroundConclusion;
  /** What was ordered in money and land, what came in, and what is owed. */
  accounts: CaseAccounts;
  /** What the closure gate accepts in place of the thing itself. */
  settledOtherwise: Readonly<{
    mattersNotRequired: readonly string[];
    accountabilityNotRequired: boolean;
    requesterAnswered: boolean;
    evidenceReverified: readonly string[];
  }>;
  proposal: Readonly<{ outcome: ClosureOutcome; proposedBy: string }> | undefined;
  /** Number of the case's events, which is the revision the next one will have. */
  eventCount: number;
}>;

/** Signs of a crime in these findings, as they were handed over. */
export type CaseTransfer = Readonly<{
  findingIds: readonly string[];
  document: Document;
  recipient: string;
  extent: 'whole-file' | 'information';
}>;

/** Of the inspecting body: a district's or department's case is closed by the province, the province's draft is appraised. */
export type BodyLevel = 'provincial' | 'district' | 'department';

const path: readonly Stage[] = STAGES;

/**
 * Whether the path leads through the stage to where the case stands. One that was given up stands on no path. Of a
 * check ask `forms.ts`: its path has other stages.
 */
export const hasReached = (state: Pick<InspectionCase, 'stage'>, stage: PathStage): boolean =>
  path.indexOf(state.stage) >= path.indexOf(stage);

export const leaderOf = (state: InspectionCase): string | undefined =>
  state.team.find((member) => member.position === 'leader')?.officerId;

export const isInTeam = (state: InspectionCase, officerId: string): boolean =>
  state.team.some((member) => member.officerId === officerId);
