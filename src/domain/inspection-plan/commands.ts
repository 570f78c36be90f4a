import { z } from 'zod';
import { type CommandOf, defineCommand } from '../command.ts';
import { documentSchema } from '../document.ts';
import { legalDateSchema } from '../legal-date.ts';
import { unitCodeSchema } from '../text.ts';
import { groundSchema, overlapIdSchema, planItemIdSchema, topicsSchema } from './events.ts';
import { quarterSchema } from './plan-year.ts';

const occurredOn = legalDateSchema;

/** An inspector or a head, for his own body; the province's inspectorate, which draws the plan up, for any. */
export const proposePlanItem = defineCommand('ProposePlanItem', () =>
  z.strictObject({
    body: unitCodeSchema,
    unit: unitCodeSchema,
    topics: topicsSchema,
    quarter: quarterSchema,
    ground: groundSchema.optional(),
    document: documentSchema.optional(),
    occurredOn,
  }),
);

/** The province's inspectorate. */
export const resolveOverlap = defineCommand('ResolveOverlap', () =>
  z
    .strictObject({
      overlapId: overlapIdSchema,
      outcome: z.enum(['both-stay', 'one-dropped']),
      /** Which item is left out, where one is. */
      drop: planItemIdSchema.optional(),
      ground: groundSchema,
      document: documentSchema.optional(),
      occurredOn,
    })
    .refine(({ outcome, drop }) => (outcome === 'one-dropped') === (drop !== undefined), {
      message: 'names the item that is left out, where one is',
      path: ['drop'],
    }),
);

/** The head of the province's inspectorate, of the paper that he was given. */
export const approvePlan = defineCommand('ApprovePlan', () => z.strictObject({ document: documentSchema, occurredOn }));

/** Of one's own body before the plan is approved; afterwards the province's inspectorate, with the paper. */
export const adjustPlanItem = defineCommand('AdjustPlanItem', () =>
  z.strictObject({
    itemId: planItemIdSchema,
    topics: topicsSchema.optional(),
    quarter: quarterSchema.optional(),
    dropped: z.boolean().optional(),
    ground: groundSchema,
    document: documentSchema.optional(),
    occurredOn,
  }),
);

export const planCommandDefinitions = [proposePlanItem, resolveOverlap, approvePlan, adjustPlanItem] as const;

export type PlanCommand = CommandOf<(typeof planCommandDefinitions)[number]>;
