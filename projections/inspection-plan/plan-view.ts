import type { Document } from '#domain/document.ts';
import type { Stage } from '#domain/inspection-case/state.ts';
import type { Quarter } from '#domain/inspection-plan/plan-year.ts';
import type { Topic } from '#domain/law/topics.ts';

/** A unit by its name on the first day of the quarter, or on the day of the case. */
export type NamedUnit = Readonly<{ code: string; name: string }>;

export type PlannedCase = Readonly<{
  caseId: string;
  title: Readonly<{ vi: string; en: string }>;
  unit: NamedUnit;
  body: NamedUnit;
  source: string;
  stage: Stage;
  stageSince: string;
  openedOn: string;
}>;

/**
 * What became of an item by the day: `done` once a conclusion is issued, `begun` while an inspection of it runs,
 * `stopped` where the only ones were terminated, `late` when its quarter is over and none was opened.
 */
export type ItemStanding = 'planned' | 'late' | 'begun' | 'stopped' | 'done' | 'dropped';

export type ItemChange = Readonly<{
  topics: readonly Topic[] | null;
  quarter: Quarter | null;
  dropped: boolean;
  ground: string;
  document: Document | null;
  adjustedBy: string;
  adjustedOn: string;
}>;

export type PlanLine = Readonly<{
  itemId: string;
  body: NamedUnit;
  unit: NamedUnit;
  topics: readonly Topic[];
  quarter: Quarter;
  ground: string | null;
  /** That added it to an approved plan. */
  document: Document | null;
  competence: Readonly<{ ruleId: string; article: string; verified: boolean }>;
  proposedBy: string;
  proposedOn: string;
  changes: readonly ItemChange[];
  /** Null: its unit is not in this reader's reach, so that nothing is told of cases of it. */
  standing: ItemStanding | null;
  cases: readonly PlannedCase[];
}>;

export type PlanOverlap = Readonly<{
  overlapId: string;
  items: readonly string[];
  topics: readonly Topic[];
  foundOn: string;
  resolution: Readonly<{
    outcome: 'both-stay' | 'one-dropped';
    ground: string;
    resolvedBy: string;
    occurredOn: string;
  }> | null;
  /** Nobody has resolved it, and both items still have the topics in common. */
  isOpen: boolean;
}>;

export type PlanHeading = Readonly<{
  planId: string;
  year: number;
  province: NamedUnit;
  /** What an act after reading names in If-Match; -1: nobody has proposed anything yet. */
  revision: number;
  approval: Document | null;
  approvedOn: string | null;
}>;

export type PlanView = PlanHeading &
  Readonly<{
    items: readonly PlanLine[];
    overlaps: readonly PlanOverlap[];
    /** Opened in the year, in the reader's reach, and of no item of any plan: newest first. */
    unplanned: readonly PlannedCase[];
  }>;
