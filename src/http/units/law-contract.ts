import { z } from 'zod';
import { idSchema, unitCodeSchema } from '#domain/text.ts';
import { postLevelSchema } from '#domain/unit/post-level.ts';
import { defineRead } from '../contract.ts';
import { momentFields, momentSchema } from '../moment.ts';

const named = { code: z.string(), name: z.string() } as const;
const namedUnit = z.strictObject(named);

const inspectingBodySchema = z
  .strictObject({
    kind: z.enum([
      'government-inspectorate',
      'provincial-inspectorate',
      'district-inspectorate',
      'department-inspectorate',
    ]),
    of: namedUnit.nullable().meta({ description: 'The unit whose inspectorate it is.' }),
    unit: namedUnit.nullable().meta({ description: 'The inspectorate itself, where the register has it on that day.' }),
    rule: z.strictObject({
      id: z.string(),
      law: z.string(),
      article: z.string(),
      effectiveFrom: z.string(),
      effectiveTo: z.string().nullable(),
      verified: z.boolean().meta({ description: 'False: nobody has read the article word for word yet.' }),
    }),
  })
  .meta({ id: 'InspectingBody' });

export const readCompetence = defineRead({
  resource: 'units',
  path: '/units/{code}/competence',
  action: 'read-units',
  params: z.strictObject({ code: unitCodeSchema }),
  query: z.strictObject({
    ...momentFields,
    corruptionSigns: z
      .enum(['true', 'false'])
      .transform((text) => text === 'true')
      .optional(),
    highestSuspect: postLevelSchema
      .optional()
      .meta({ description: 'Highest post among those suspected of corruption; counts only with corruptionSigns.' }),
  }),
  summary: {
    vi: 'Ai có thẩm quyền thanh tra đơn vị vào một ngày',
    en: 'Who may inspect a unit on a day, by which rule',
  },
  answer: z.strictObject({
    asOf: momentSchema,
    competence: z
      .strictObject({
        ...named,
        on: z.string(),
        situation: z.enum(['ordinary', 'corruption-signs', 'director-suspected']),
        tier: z.enum(['province', 'under-province', 'under-department', 'under-district']).nullable(),
        competent: inspectingBodySchema.nullable().meta({ description: 'Null: no rule is known.' }),
        others: z.array(inspectingBodySchema).readonly(),
      })
      .meta({ id: 'UnitCompetence' }),
  }),
});

const stepSchema = z
  .strictObject({
    ...named,
    how: z.enum(['merged', 'split', 'abolished']),
    from: z.string(),
    successors: z.array(namedUnit).readonly(),
    defaultOwner: namedUnit,
    owners: z
      .array(
        z.strictObject({
          subject: z.enum(['sub-unit', 'case', 'matter', 'action', 'topic']),
          id: z.string(),
          owner: namedUnit,
        }),
      )
      .readonly(),
  })
  .meta({ id: 'SuccessionStep' });

export const readSuccession = defineRead({
  resource: 'units',
  path: '/units/{code}/succession',
  action: 'read-units',
  params: z.strictObject({ code: unitCodeSchema }),
  query: z.strictObject({
    ...momentFields,
    caseId: idSchema.optional().meta({ description: 'Of this one case: a split may have given it to another unit.' }),
  }),
  summary: {
    vi: 'Đơn vị kế thừa, đơn vị tiền thân, và ai chịu trách nhiệm về việc của đơn vị',
    en: 'Who came after a unit and before it, and who answers for what was its',
  },
  answer: z.strictObject({
    asOf: momentSchema,
    succession: z
      .strictObject({
        ...named,
        isInForce: z.boolean(),
        owner: namedUnit.nullable(),
        after: z.array(stepSchema).readonly(),
        before: z.array(stepSchema).readonly(),
      })
      .meta({ id: 'Succession' }),
  }),
});
