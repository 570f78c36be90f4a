import { z } from 'zod';
import { documentSchema } from '../document.ts';
import { defineEvent, type FoldedEvent, type PlainEvent } from '../event-definition.ts';
import { MARKS, TERM_UNITS } from '../law/clocks/clock-rule.ts';
import { legalDateSchema } from '../legal-date.ts';
import { lineSchema } from '../text.ts';
import { policyNameSchema } from './policies.ts';

/** `from` is the first day on which the value holds. `ground` names no person. */
export const policySet = defineEvent('PolicySet', () =>
  z.strictObject({
    name: policyNameSchema,
    value: z.int().nonnegative().max(1_000_000),
    from: legalDateSchema,
    ground: lineSchema.max(300),
    document: documentSchema.optional(),
  }),
);

export const ruleIdSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(100);

/**
 * Somebody has read the text of a limit that was only remembered, or has read it again. From then on the reading stands
 * in the place of the rule's own words. `source`: what was read, and where; it names no person.
 */
export const ruleReadingRecorded = defineEvent('RuleReadingRecorded', () =>
  z.strictObject({
    ruleId: ruleIdSchema,
    value: z.int().positive().max(10_000),
    unit: z.enum(TERM_UNITS),
    article: lineSchema.max(120),
    mark: z.enum(MARKS).exclude(['unverified']),
    source: lineSchema.max(300),
    document: documentSchema.optional(),
  }),
);

export const policyEventDefinitions = [policySet, ruleReadingRecorded] as const;

type Definition = (typeof policyEventDefinitions)[number];
export type PolicyEvent = FoldedEvent<Definition>;
export type NewPolicyEvent = PlainEvent<Definition>;
