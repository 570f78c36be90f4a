import { z } from 'zod';
import { adjustPlanItem, approvePlan, proposePlanItem, resolveOverlap } from '#domain/inspection-plan/commands.ts';
import { overlapIdSchema, planItemIdSchema } from '#domain/inspection-plan/events.ts';
import { planIdSchema } from '#domain/inspection-plan/plan-year.ts';
import { type CommandContract, defineAct } from '../contract.ts';

const ofPlan = { resource: 'plans', identity: { param: 'planId' } } as const;
const planId = planIdSchema;

/** Every act on a year's plan. */
export const planActs = {
  proposePlanItem: defineAct({
    ...ofPlan,
    params: z.strictObject({ planId }),
    // Bodies propose beside each other: who adds an item need not have read the others'. Overlaps are found.
    ifMatch: 'ignored',
    path: '/plans/{planId}/items',
    command: proposePlanItem,
    summary: { vi: 'Đề xuất một cuộc thanh tra vào kế hoạch', en: 'Propose an inspection for the plan' },
  }),
  adjustPlanItem: defineAct({
    ...ofPlan,
    params: z.strictObject({ planId, itemId: planItemIdSchema }),
    path: '/plans/{planId}/items/{itemId}/adjustments',
    command: adjustPlanItem,
    summary: { vi: 'Điều chỉnh hoặc đưa ra khỏi kế hoạch', en: 'Adjust an item, or leave it out' },
  }),
  resolveOverlap: defineAct({
    ...ofPlan,
    params: z.strictObject({ planId, overlapId: overlapIdSchema }),
    path: '/plans/{planId}/overlaps/{overlapId}/resolution',
    command: resolveOverlap,
    summary: { vi: 'Xử lý trùng lặp giữa hai mục', en: 'Resolve an overlap of two items' },
  }),
  approvePlan: defineAct({
    ...ofPlan,
    params: z.strictObject({ planId }),
    // What is approved must have been read.
    ifMatch: 'required',
    path: '/plans/{planId}/approval',
    command: approvePlan,
    summary: { vi: 'Ghi quyết định phê duyệt kế hoạch', en: 'Record the approval of the plan' },
  }),
} as const satisfies Readonly<Record<string, CommandContract>>;
