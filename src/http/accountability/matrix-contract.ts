import { z } from 'zod';
import { SANCTION_FORMS } from '#domain/law/accountability/consequence.ts';
import { idSchema, unitCodeSchema } from '#domain/text.ts';
import { defineRead, none } from '../contract.ts';
import { momentFields, momentSchema, pageFields } from '../moment.ts';
import { LINE_TASKS, lineSchema } from './line-contract.ts';

export const readMatrix = defineRead({
  resource: 'accountability',
  path: '/accountability-matrix',
  action: 'list-matters',
  params: none,
  query: z.strictObject({
    list: z.enum(['all', 'tasks', 'deviations', 'decided']).optional().meta({ description: 'Default all.' }),
    task: z.enum(LINE_TASKS).optional(),
    unit: unitCodeSchema.optional().meta({ description: 'The unit in which it happened.' }),
    within: unitCodeSchema.optional().meta({ description: 'That unit, or one above it.' }),
    form: z.enum(SANCTION_FORMS).optional().meta({ description: 'What was decided.' }),
    deviation: z.enum(['within', 'lighter', 'heavier', 'not-comparable']).optional(),
    groundless: z
      .literal('true')
      .transform(() => true as const)
      .optional()
      .meta({ description: 'The paper of the decision states no ground.' }),
    caseId: idSchema.optional(),
    ...momentFields,
    ...pageFields,
  }),
  summary: {
    vi: 'Người đứng đầu × vụ việc: mức tham chiếu, quyết định, việc cần làm',
    en: 'Heads × matters: reference band, decision, what is to be done',
  },
  answer: z.strictObject({
    asOf: momentSchema,
    lines: z.array(lineSchema).readonly(),
    counts: z.strictObject({ lines: z.int(), tasks: z.int(), deviations: z.int() }),
    next: z.string().nullable(),
  }),
});
