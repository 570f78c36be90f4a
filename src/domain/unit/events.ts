import { z } from 'zod';
import { documentSchema } from '../document.ts';
import { defineEvent, type FoldedEvent, type PlainEvent } from '../event-definition.ts';
import { topics } from '../law/topics.ts';
import { legalDateSchema } from '../legal-date.ts';
import { idSchema, lineSchema, unitCodeSchema } from '../text.ts';
import { postLevelSchema } from './post-level.ts';
import { unitKindSchema } from './unit-kind.ts';

const nameSchema = lineSchema.max(200);

/** `from` is everywhere the first day on which the new thing holds. */
export const unitRegistered = defineEvent('UnitRegistered', () =>
  z.strictObject({
    code: unitCodeSchema,
    name: nameSchema,
    kind: unitKindSchema,
    parent: unitCodeSchema.nullable(),
    validFrom: legalDateSchema,
    /** Entered by an inspector who met it; an administrator has not confirmed it yet. */
    provisional: z.boolean(),
  }),
);

/** The administrator's word replaces what the inspector had put down. */
export const unitConfirmed = defineEvent('UnitConfirmed', () =>
  z.strictObject({
    name: nameSchema,
    kind: unitKindSchema,
    parent: unitCodeSchema.nullable(),
    validFrom: legalDateSchema,
  }),
);

export const unitRenamed = defineEvent('UnitRenamed', () =>
  z.strictObject({ name: nameSchema, from: legalDateSchema, document: documentSchema.optional() }),
);

export const unitMoved = defineEvent('UnitMoved', () =>
  z.strictObject({
    parent: unitCodeSchema.nullable(),
    from: legalDateSchema,
    document: documentSchema.optional(),
  }),
);

/** From this day the unit is no more and `into` stands in its place. */
export const unitMerged = defineEvent('UnitMerged', () =>
  z.strictObject({ into: unitCodeSchema, from: legalDateSchema, document: documentSchema }),
);

/** One thing of the split unit that goes to another successor than the rest. */
const ownerExceptionSchema = z.strictObject({
  subject: z.enum(['sub-unit', 'case', 'matter', 'action', 'topic']),
  id: z.string().min(1).max(100),
  owner: unitCodeSchema,
});

/** `defaultOwner` owns all that `owners` does not name: nothing can be without an owner, whatever turns up later. */
export const unitSplit = defineEvent('UnitSplit', () =>
  z.strictObject({
    into: z.array(unitCodeSchema).min(2).max(50),
    defaultOwner: unitCodeSchema,
    owners: z.array(ownerExceptionSchema).max(200),
    from: legalDateSchema,
    document: documentSchema,
  }),
);

export const unitAbolished = defineEvent('UnitAbolished', () =>
  z.strictObject({
    successor: unitCodeSchema,
    ground: lineSchema.max(300),
    from: legalDateSchema,
    document: documentSchema,
  }),
);

/** Who holds a post is public office data, so the name is clear. `until` is the last day, when known beforehand. */
const appointment = z.strictObject({
  personId: idSchema,
  name: nameSchema,
  post: nameSchema,
  level: postLevelSchema,
  /** Quyền, phụ trách: holds the post without being appointed to it for good. */
  acting: z.boolean(),
  from: legalDateSchema,
  until: legalDateSchema.optional(),
  document: documentSchema,
});

export const headAppointed = defineEvent('HeadAppointed', () => appointment);
export const deputyAppointed = defineEvent('DeputyAppointed', () => appointment);

const officeSchema = z.enum(['head', 'deputy']);

export const termEnded = defineEvent('TermEnded', () =>
  z.strictObject({
    office: officeSchema,
    personId: idSchema,
    /** Which of the person's terms: its first day. */
    from: legalDateSchema,
    /** Last day in office. */
    until: legalDateSchema,
    reason: z.enum(['moved', 'retired', 'term-over', 'resigned', 'removed', 'died', 'other']),
    document: documentSchema.optional(),
  }),
);

/** The deputy's whole field from that day on: it replaces what was assigned before; empty lists take everything away. */
export const fieldAssigned = defineEvent('FieldAssigned', () =>
  z.strictObject({
    deputy: idSchema,
    topics: z.array(z.enum(topics)).max(50),
    subUnits: z.array(unitCodeSchema).max(200),
    from: legalDateSchema,
    document: documentSchema.optional(),
  }),
);

/** Mountainous, border, island or remote: longer terms for a district inspection. `remote: false` takes the flag away. */
export const remoteAreaFlagged = defineEvent('RemoteAreaFlagged', () =>
  z.strictObject({ remote: z.boolean(), from: legalDateSchema, source: lineSchema.max(300) }),
);

export const unitEventDefinitions = [
  unitRegistered,
  unitConfirmed,
  unitRenamed,
  unitMoved,
  unitMerged,
  unitSplit,
  unitAbolished,
  headAppointed,
  deputyAppointed,
  termEnded,
  fieldAssigned,
  remoteAreaFlagged,
] as const;

type Definition = (typeof unitEventDefinitions)[number];
/** What `evolve` folds. */
export type UnitEvent = FoldedEvent<Definition>;
/** What `decide` writes. */
export type NewUnitEvent = PlainEvent<Definition>;
