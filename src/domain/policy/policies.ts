import { z } from 'zod';

type PolicyRule = Readonly<{
  /** Holds until somebody decides otherwise. */
  standard: number;
  min: number;
  max: number;
}>;

/**
 * Numbers that the law leaves open and the province decides, each by a name for ever.
 *
 * - `several-matters`: so many matters count as "several" (nhiều vụ việc) in NĐ 59/2019 Art. 78, which has no number.
 * - `due-soon-days`: from so many days before its last day on, a deadline counts as due soon. No law speaks of it.
 */
export const policies = {
  'several-matters': { standard: 2, min: 2, max: 10 },
  'due-soon-days': { standard: 7, min: 1, max: 60 },
} as const satisfies Readonly<Record<string, PolicyRule>>;

export type PolicyName = keyof typeof policies;

export const policyNameSchema = z.enum(Object.keys(policies) as [PolicyName, ...PolicyName[]]);

export const policyRule = (name: PolicyName): PolicyRule => policies[name];
