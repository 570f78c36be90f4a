import { z } from 'zod';
import { LIABILITIES, SANCTION_FORMS } from '#domain/law/accountability/consequence.ts';
import { DISCIPLINE_LADDER } from '#domain/law/accountability/reference.ts';
import { SEVERITIES } from '#domain/law/accountability/severity.ts';
import { corruptActCodes } from '#domain/law/corrupt-acts.ts';
import { topics } from '#domain/law/topics.ts';

export const namedUnit = z.strictObject({ code: z.string(), name: z.string() });

export const clauseSchema = z.enum([
  'one-less-serious',
  'several-less-serious',
  'one-serious',
  'several-serious',
  'very-or-extremely-serious',
]);

export const bandSchema = z
  .strictObject({
    outcome: z.enum(['nothing-to-answer', 'excluded', 'exempted', 'contradictory', 'other-regime', 'discipline']),
    lightest: z.enum(DISCIPLINE_LADDER).nullable(),
    heaviest: z.enum(DISCIPLINE_LADDER).nullable(),
    clause: clauseSchema.nullable().meta({ description: 'Part of NĐ 59/2019 Art. 78 from which it comes.' }),
    several: z.int().nullable().meta({ description: 'So many matters are "several": the number of the province.' }),
    isProvisional: z.boolean().meta({ description: 'Some outcome is open: the form may still become heavier.' }),
  })
  .meta({ id: 'ReferenceBand' });

export const LINE_TASKS = ['determine', 'open', 'assess', 'confirm', 'review', 'missing'] as const;

export const becauseSchema = z.enum(['own-field', 'deputy-has-field', 'no-deputy', 'determined']);
export const undeterminedSchema = z.enum(['no-such-unit', 'no-head', 'no-field-matches']);
export const officeSchema = z.enum(['head', 'deputy']);

/** A head or deputy and a matter: one line of the matrix. A reference, never a verdict. */
export const lineSchema = z
  .strictObject({
    matterId: z.string(),
    caseId: z.string().nullable(),
    unit: namedUnit,
    topic: z.enum(topics),
    actCode: z.enum(corruptActCodes),
    from: z.string(),
    to: z.string(),
    identifiedOn: z.string(),
    matterStatus: z.enum(['open', 'cleared', 'merged']),
    severity: z.strictObject({
      outcome: z.enum(['no-offender', 'undetermined', 'graded']),
      severity: z.enum(SEVERITIES).nullable(),
    }),
    person: z
      .strictObject({
        personId: z.string(),
        name: z.string(),
        post: z.string(),
        office: officeSchema,
        isActing: z.boolean(),
      })
      .nullable()
      .meta({ description: 'Null: nobody is presumed; an officer has to determine who answers.' }),
    liability: z.enum(LIABILITIES).nullable(),
    because: becauseSchema.nullable(),
    undetermined: undeterminedSchema.nullable(),
    actionId: z.string().nullable(),
    stage: z.enum(['not-opened', 'opened', 'proposed', 'decided', 'dropped']),
    proposed: z.enum(SANCTION_FORMS).nullable(),
    band: bandSchema.nullable(),
    decision: z
      .strictObject({
        key: z.string(),
        form: z.enum(SANCTION_FORMS),
        on: z.string(),
        decidedBy: z.string(),
        ground: z.string().nullable().meta({ description: 'As the paper states it; null: it states none.' }),
        isConfirmed: z.boolean(),
        deviation: z.enum(['within', 'lighter', 'heavier', 'not-comparable']),
      })
      .nullable(),
    tasks: z.array(z.enum(LINE_TASKS)).readonly(),
  })
  .meta({ id: 'AccountabilityLine' });
