import { z } from 'zod';
import { instantSchema } from '../envelope.ts';
import { defineEvent, type FoldedEvent, type PlainEvent } from '../event-definition.ts';
import { lineSchema } from '../text.ts';

/** A command was refused for want of authority, or by a rule of four eyes. Never the body: it may hold anything. */
export const commandRefused = defineEvent('CommandRefused', () =>
  z.strictObject({
    /** The refusal's code, e.g. `SelfReview`. */
    code: z.string().regex(/^[A-Z][A-Za-z]{1,59}$/),
    /** The declared action, e.g. `review-finding`. */
    action: z.string().regex(/^[A-Za-z][A-Za-z0-9.:-]{0,59}$/),
    /** What it was aimed at, as the address named it, whether that exists or not. */
    target: lineSchema.max(200),
    /** Refusals of the actor in this action since the one recorded before, which are not recorded themselves. */
    unrecordedSince: z.int().nonnegative(),
    occurredAt: instantSchema,
  }),
);

export const refusalEventDefinitions = [commandRefused] as const;

type Definition = (typeof refusalEventDefinitions)[number];
export type RefusalEvent = FoldedEvent<Definition>;
export type NewRefusalEvent = PlainEvent<Definition>;
