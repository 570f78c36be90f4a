import { z } from 'zod';
import { roleSchema } from '#domain/envelope.ts';
import { legalDateSchema } from '#domain/legal-date.ts';
import { idSchema } from '#domain/text.ts';
import type { AccessKind } from '#terms/access-log.ts';
import { defineRead, none } from '../contract.ts';
import { momentFields, momentSchema, pageFields } from '../moment.ts';

export const accessKinds = [
  'reveal',
  'file-opening',
  'export',
  'refusal',
  'rights',
] as const satisfies readonly AccessKind[];

const seenKind = z.enum(['case', 'matter', 'accountability']);
const bilingual = z.strictObject({ vi: z.string(), en: z.string() });
const namedUnit = z.strictObject({ code: z.string(), name: z.string() });

const entrySchema = z
  .strictObject({
    number: z.int().positive(),
    eventId: z.string(),
    recordedAt: z.string(),
    kind: z.enum(accessKinds),
    by: z
      .strictObject({
        officerId: z.string().nullable(),
        name: z.string(),
        role: roleSchema.nullable(),
        bodyName: z.string().nullable(),
      })
      .meta({ description: 'By name, role and body of then. Without officerId: a component of the system.' }),
    aboutId: z.string().nullable().meta({ description: 'Whose rights were changed.' }),
    sentence: bilingual,
    subject: z
      .strictObject({ kind: seenKind, id: z.string(), title: bilingual.nullable() })
      .nullable()
      .meta({ description: 'Null: not of one thing. A title that is null: there was no such thing then.' }),
    reason: bilingual.nullable(),
    note: z.string().nullable(),
  })
  .meta({ id: 'AccessEntry' });

const SUBJECT = /^(case|matter|accountability)\.[0-9a-f-]{36}$/;

export const listAccess = defineRead({
  resource: 'access-log',
  path: '/access-log',
  action: 'read-access-log',
  params: none,
  query: z
    .strictObject({
      ...momentFields,
      ...pageFields,
      kind: z
        .string()
        .max(60)
        .transform((text) => text.split(','))
        .pipe(z.array(z.enum(accessKinds)).min(1).max(accessKinds.length))
        .optional()
        .meta({ description: 'One or several, with commas.' }),
      officer: idSchema.optional().meta({ description: 'Who did it, or whose rights were changed.' }),
      subject: z.string().regex(SUBJECT).optional().meta({ description: '`case.<id>`, `matter.<id>` and so on.' }),
      from: legalDateSchema.optional(),
      to: legalDateSchema.optional().meta({ description: 'Legal dates of the record, both included.' }),
    })
    .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
      error: 'the period ends before it begins',
      path: ['from'],
    }),
  summary: {
    vi: 'Nhật ký truy cập: ai đã mở, đã thử, được giao gì; mới nhất trước',
    en: 'Access log: who opened, tried or was given what; newest first',
  },
  answer: z.strictObject({
    asOf: momentSchema,
    entries: z.array(entrySchema).readonly(),
    next: z.string().nullable(),
  }),
});

export const readWhoCouldSee = defineRead({
  resource: 'access-log',
  path: '/access-log/who-could-see',
  action: 'read-access-log',
  params: none,
  query: z.strictObject({
    asOf: momentFields.asOf,
    day: momentFields.day,
    kind: seenKind,
    id: idSchema,
  }),
  summary: {
    vi: 'Khi đó ai có quyền xem: theo vai trò, địa bàn, đoàn thanh tra',
    en: 'Who had the right to see it then: by role, territory, team',
  },
  answer: z.strictObject({
    asOf: momentSchema,
    subject: z.strictObject({ kind: seenKind, id: z.string(), title: bilingual.nullable() }),
    existed: z.boolean().meta({ description: 'False: there was no such thing yet.' }),
    officers: z
      .array(
        z
          .strictObject({
            officerId: z.string(),
            name: z.string(),
            role: roleSchema,
            body: namedUnit,
            extent: z.enum(['everything', 'outline']).meta({ description: 'outline: stage and clocks only.' }),
            because: z
              .enum(['territory', 'team'])
              .meta({ description: 'The reach of the role held it; or it did not, and he was in the team.' }),
            territory: z.array(namedUnit).readonly().meta({ description: 'Of the role. Empty: the whole province.' }),
          })
          .meta({ id: 'CouldSee' }),
      )
      .readonly(),
  }),
});
