import { z } from 'zod';
import { roleSchema } from '#domain/envelope.ts';
import { idSchema } from '#domain/text.ts';
import { defineOperation, defineRead, none } from '../contract.ts';

const personSchema = z
  .strictObject({
    officerId: z.string(),
    name: z.string(),
    rank: z.string(),
    body: z.string(),
    bodyName: z.string(),
    suspended: z.boolean(),
    /** Held today. */
    roles: z.array(
      z.strictObject({
        role: roleSchema,
        territory: z.array(z.strictObject({ code: z.string(), name: z.string() })),
      }),
    ),
  })
  .meta({ id: 'Person' });

export const listPersons = defineRead({
  resource: 'chooser',
  path: '/chooser',
  action: 'public',
  params: none,
  query: none,
  summary: {
    vi: 'Những người có thể chọn (chỉ bản trình diễn và dùng thử)',
    en: 'Persons one can be (demo and trial only)',
  },
  answer: z.strictObject({ profile: z.string(), banner: z.string(), persons: z.array(personSchema) }),
});

export const choosePerson = defineOperation({
  resource: 'chooser',
  path: '/chooser',
  action: 'public',
  params: none,
  body: z.strictObject({ officerId: idSchema, role: roleSchema.optional() }),
  idempotent: false,
  success: 200,
  summary: { vi: 'Chọn mình là ai; đặt cookie', en: 'Choose who one is; sets a cookie' },
  answer: personSchema,
});

export type ChosenPerson = z.infer<typeof personSchema>;
