import { z } from 'zod';
import { documentSchema } from '../document.ts';
import { defineEvent, type FoldedEvent, type PlainEvent } from '../event-definition.ts';
import { topics } from '../law/topics.ts';
import { legalDateSchema } from '../legal-date.ts';
import { lineSchema, unitCodeSchema } from '../text.ts';
import { quarterSchema } from './plan-year.ts';

/** `P7`: the seventh item that was ever proposed for this plan. */
export const planItemIdSchema = z.string().regex(/^P[1-9]\d{0,4}$/);

/** `O2`: the second overlap that was ever found in this plan. */
export const overlapIdSchema = z.string().regex(/^O[1-9]\d{0,4}$/);

export const topicsSchema = z
  .array(z.enum(topics))
  .min(1)
  .refine((list) => new Set(list).size === list.length, 'each topic once');

/** Of a plan and of changes to it: it names no person. */
export const groundSchema = lineSchema.max(300);

/** The rule by which a body may inspect a unit on the first day of a quarter, as it was used. */
const competenceSchema = z.strictObject({ ruleId: z.string(), article: z.string(), verified: z.boolean() });

/** A body is to inspect a unit. `document`: the paper that adds it to a plan that was approved before. */
export const planItemProposed = defineEvent('PlanItemProposed', () =>
  z.strictObject({
    itemId: planItemIdSchema,
    body: unitCodeSchema,
    unit: unitCodeSchema,
    topics: topicsSchema,
    quarter: quarterSchema,
    ground: groundSchema.optional(),
    document: documentSchema.optional(),
    competence: competenceSchema,
    proposedBy: z.string(),
    occurredOn: legalDateSchema,
  }),
);

/** Two items would have one unit inspected twice in the year for the same. */
export const overlapFound = defineEvent('OverlapFound', () =>
  z.strictObject({
    overlapId: overlapIdSchema,
    /** The one that was there first, and the one that came. */
    items: z.array(planItemIdSchema).length(2),
    topics: topicsSchema,
    occurredOn: legalDateSchema,
  }),
);

/**
 * - `both-stay`: the two bodies go on, for a stated reason (one looks at other years, or they go together).
 * - `one-dropped`: the other item is left out; `PlanItemAdjusted` says so of it.
 */
export const overlapResolved = defineEvent('OverlapResolved', () =>
  z.strictObject({
    overlapId: overlapIdSchema,
    outcome: z.enum(['both-stay', 'one-dropped']),
    ground: groundSchema,
    resolvedBy: z.string(),
    occurredOn: legalDateSchema,
  }),
);

/** The plan became the province's. `document` is signed by whoever approves it; `recordedBy` read it. */
export const planApproved = defineEvent('PlanApproved', () =>
  z.strictObject({ document: documentSchema, recordedBy: z.string(), occurredOn: legalDateSchema }),
);

/** What was planned is planned otherwise, or no more. `document`: of a plan that was approved. */
export const planItemAdjusted = defineEvent('PlanItemAdjusted', () =>
  z.strictObject({
    itemId: planItemIdSchema,
    /** Only what became another; another quarter may have another rule. */
    changes: z.strictObject({
      topics: topicsSchema.optional(),
      quarter: quarterSchema.optional(),
      competence: competenceSchema.optional(),
    }),
    dropped: z.boolean(),
    ground: groundSchema,
    document: documentSchema.optional(),
    adjustedBy: z.string(),
    occurredOn: legalDateSchema,
  }),
);

export const planEventDefinitions = [
  planItemProposed,
  overlapFound,
  overlapResolved,
  planApproved,
  planItemAdjusted,
] as const;

type Definition = (typeof planEventDefinitions)[number];
export type PlanEvent = FoldedEvent<Definition>;
export type NewPlanEvent = PlainEvent<Definition>;
