import type { Document } from '../document.ts';
import type { Topic } from '../law/topics.ts';
import type { LegalDate } from '../legal-date.ts';
import type { UnitCode } from '../text.ts';
import type { PlanEvent } from './events.ts';
import type { Quarter } from './plan-year.ts';

export type PlanItem = Readonly<{
  itemId: string;
  body: UnitCode;
  unit: UnitCode;
  topics: readonly Topic[];
  quarter: Quarter;
  /** Proposed on, adjusted last on: nothing about it happened later. */
  since: LegalDate;
  dropped: boolean;
}>;

export type Overlap = Readonly<{
  overlapId: string;
  /** Two: the one that was there first, and the one that came. */
  items: readonly string[];
  topics: readonly Topic[];
  since: LegalDate;
  isResolved: boolean;
}>;

/** One province's plan for one year. Before anybody proposed anything it is empty. */
export type InspectionPlan = Readonly<{
  /** In the order in which they were proposed. */
  items: readonly PlanItem[];
  overlaps: readonly Overlap[];
  /** Null: it is a draft. */
  approval: Readonly<{ document: Document; on: LegalDate }> | null;
}>;

export const initialState: InspectionPlan = { items: [], overlaps: [], approval: null };

export const itemOf = ({ items }: InspectionPlan, itemId: string): PlanItem | undefined =>
  items.find((item) => item.itemId === itemId);

/** What two items have in common: nothing unless both stand and are of one unit. */
export const sharedTopics = (one: PlanItem, other: PlanItem): readonly Topic[] =>
  one.dropped || other.dropped || one.unit !== other.unit
    ? []
    : one.topics.filter((topic) => other.topics.includes(topic));

/** Overlaps that nobody has resolved and that are still there: an adjusted item may have done away with one. */
export const openOverlaps = (plan: InspectionPlan): readonly Overlap[] =>
  plan.overlaps.filter(({ isResolved, items, topics }) => {
    const [first, second] = items.map((itemId) => itemOf(plan, itemId));
    if (isResolved || first === undefined || second === undefined) return false;
    return sharedTopics(first, second).some((each) => topics.includes(each));
  });

export const evolve = (plan: InspectionPlan, event: PlanEvent): InspectionPlan => {
  switch (event.type) {
    case 'PlanItemProposed': {
      const { itemId, body, unit, topics, quarter, occurredOn: since } = event.data;
      return { ...plan, items: [...plan.items, { itemId, body, unit, topics, quarter, since, dropped: false }] };
    }
    case 'OverlapFound': {
      const { overlapId, items, topics, occurredOn: since } = event.data;
      const found = { overlapId, items, topics, since, isResolved: false };
      return { ...plan, overlaps: [...plan.overlaps, found] };
    }
    case 'OverlapResolved': {
      const { overlapId } = event.data;
      const resolved = plan.overlaps.map((each) =>
        each.overlapId === overlapId ? { ...each, isResolved: true } : each,
      );
      return { ...plan, overlaps: resolved };
    }
    case 'PlanApproved':
      return { ...plan, approval: { document: event.data.document, on: event.data.occurredOn } };
    case 'PlanItemAdjusted': {
      const { itemId, changes, dropped, occurredOn: since } = event.data;
      const { topics, quarter } = changes;
      return {
        ...plan,
        items: plan.items.map((item) =>
          item.itemId === itemId
            ? { ...item, topics: topics ?? item.topics, quarter: quarter ?? item.quarter, dropped, since }
            : item,
        ),
      };
    }
  }
};
