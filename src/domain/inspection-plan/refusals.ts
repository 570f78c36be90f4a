import type { Decision } from '../decider.ts';
import type { DateRefusal } from '../guards.ts';
import type { CaseRefusal } from '../inspection-case/refusals.ts';
import type { LegalDate } from '../legal-date.ts';
import type { NewPlanEvent } from './events.ts';
import type { Quarter } from './plan-year.ts';

/** What a plan and a case say no with alike: who may inspect whom is one question. */
type OfCompetence = Extract<
  CaseRefusal,
  { code: 'UnitUnknown' | 'OutsideTerritory' | 'NotCompetent' | 'CompetenceUnknown' }
>;

/** Why a plan says no. */
export type PlanRefusal =
  | DateRefusal
  | OfCompetence
  | Readonly<{ code: 'NothingChanged' }>
  /** Whose plan it is must be a committee of a province that there was in that year. */
  | Readonly<{ code: 'PlanUnknown'; planId: string }>
  | Readonly<{ code: 'PlanItemUnknown' | 'PlanItemDropped'; itemId: string }>
  /** The same body would inspect the same unit in the same quarter for the same. */
  | Readonly<{ code: 'PlanItemExists'; itemId: string }>
  /** Only the province's inspectorate plans for others. */
  | Readonly<{ code: 'NotOwnPlan'; body: string; acting: string }>
  /** Overlaps, the approval and what was approved are the province's inspectorate's business. */
  | Readonly<{ code: 'ProvinceDecides'; acting: string }>
  | Readonly<{ code: 'QuarterOver'; quarter: Quarter; year: number; on: LegalDate; endedOn: LegalDate }>
  | Readonly<{ code: 'OverlapUnknown' | 'OverlapSettled'; overlapId: string }>
  | Readonly<{ code: 'ItemNotInOverlap'; itemId: string; items: readonly string[] }>
  | Readonly<{ code: 'OverlapsOpen'; overlapIds: readonly string[] }>
  | Readonly<{ code: 'PlanEmpty' }>
  | Readonly<{ code: 'PlanAlreadyApproved'; document: string; on: LegalDate }>
  /** What was approved is changed by a paper, not by a word. */
  | Readonly<{ code: 'PlanPaperMissing'; approvedBy: string }>;

export type PlanDecision = Decision<NewPlanEvent, PlanRefusal>;
