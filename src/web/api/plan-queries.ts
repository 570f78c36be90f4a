import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { listPlans, readPlan } from '#http/plans/contract.ts';
import { read } from './client.ts';
import { type AsOf, at, keeping } from './query-moment.ts';

export type Plan = z.output<typeof readPlan.answer>['plan'];
export type PlanItem = Plan['items'][number];
export type PlanOverlap = Plan['overlaps'][number];
export type PlannedCase = Plan['unplanned'][number];

export const plansQuery = (asOf: AsOf) =>
  queryOptions({
    queryKey: ['plan', 'list', at(asOf).key],
    queryFn: ({ signal }) => read(listPlans, { params: {}, query: at(asOf).query, signal }),
    ...keeping(asOf),
  });

/** Below the cases: a case that is opened or concluded is another state of the plan. */
export const planQuery = (planId: string, asOf: AsOf) =>
  queryOptions({
    queryKey: ['cases', 'plan', planId, at(asOf).key],
    queryFn: ({ signal }) => read(readPlan, { params: { planId }, query: at(asOf).query, signal }),
    ...keeping(asOf),
  });
