import { z } from 'zod';
import { documentSchema } from '../document.ts';
import { roleSchema } from '../envelope.ts';
import { defineEvent, type FoldedEvent, type PlainEvent } from '../event-definition.ts';
import { legalDateSchema } from '../legal-date.ts';
import { idSchema, lineSchema, textSchema, unitCodeSchema } from '../text.ts';
import { rankSchema } from './rank.ts';

export const officerEnrolled = defineEvent('OfficerEnrolled', () =>
  z.strictObject({
    /** One per natural person: whoever is enrolled twice is still one person to every four-eyes rule. */
    personId: idSchema,
    /** An officer acts in office: public, so clear. */
    name: lineSchema.max(200),
    rank: rankSchema,
    /** The unit the officer serves in. */
    body: unitCodeSchema,
    from: legalDateSchema,
  }),
);

export const officerSuspended = defineEvent('OfficerSuspended', (seal) =>
  z.strictObject({
    ground: z.enum(['under-review', 'conflict-of-interest', 'leave', 'left-service', 'security', 'other']),
    details: seal(textSchema).optional(),
    occurredOn: legalDateSchema,
  }),
);

export const officerReinstated = defineEvent('OfficerReinstated', () =>
  z.strictObject({ occurredOn: legalDateSchema }),
);

export const roleGranted = defineEvent('RoleGranted', () =>
  z.strictObject({
    role: roleSchema,
    /** Codes of the units the role reaches, with all below them. Empty: as far as the body itself reaches. */
    territory: z.array(unitCodeSchema).max(200),
    /** First and last day. */
    from: legalDateSchema,
    until: legalDateSchema.optional(),
    document: documentSchema.optional(),
  }),
);

export const roleRevoked = defineEvent('RoleRevoked', () =>
  z.strictObject({
    role: roleSchema,
    /** Which grant of the role: its first day. */
    from: legalDateSchema,
    /** First day without it. */
    occurredOn: legalDateSchema,
  }),
);

export const officerEventDefinitions = [
  officerEnrolled,
  officerSuspended,
  officerReinstated,
  roleGranted,
  roleRevoked,
] as const;

type Definition = (typeof officerEventDefinitions)[number];
/** What `evolve` folds. */
export type OfficerEvent = FoldedEvent<Definition>;
/** What `decide` writes. */
export type NewOfficerEvent = PlainEvent<Definition>;
