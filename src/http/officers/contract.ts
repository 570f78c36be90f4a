import { z } from 'zod';
import { roleSchema } from '#domain/envelope.ts';
import { rankSchema } from '#domain/officer/rank.ts';
import { idSchema, unitCodeSchema } from '#domain/text.ts';
import { defineRead, none } from '../contract.ts';
import { momentFields, momentSchema, pageFields } from '../moment.ts';

const roleOnDay = {
  role: roleSchema,
  territory: z
    .array(z.strictObject({ code: z.string(), name: z.string() }))
    .readonly()
    .meta({ description: 'Empty: as far as the body itself reaches.' }),
  from: z.string(),
  until: z.string().nullable(),
} as const;

const line = {
  officerId: z.string(),
  personId: z.string(),
  name: z.string(),
  rank: rankSchema,
  body: z.string(),
  bodyName: z.string(),
  from: z.string(),
  isActive: z.boolean(),
  roles: z.array(z.strictObject(roleOnDay)).readonly(),
} as const;

const officerDetailSchema = z
  .strictObject({
    ...line,
    grants: z
      .array(
        z.strictObject({
          ...roleOnDay,
          isInForce: z.boolean(),
          revokedOn: z.string().nullable(),
          document: z.unknown(),
          grantedBy: z.string().nullable(),
          revokedBy: z.string().nullable(),
        }),
      )
      .readonly(),
    suspensions: z
      .array(
        z.strictObject({ from: z.string(), until: z.string().nullable(), ground: z.string(), details: z.unknown() }),
      )
      .readonly(),
    samePerson: z.array(z.string()).readonly(),
  })
  .meta({ id: 'OfficerDetail' });

export const listOfficers = defineRead({
  resource: 'officers',
  path: '/officers',
  action: 'read-officers',
  params: none,
  query: z.strictObject({
    ...momentFields,
    ...pageFields,
    q: z.string().max(200).normalize('NFC').optional(),
    body: unitCodeSchema.optional(),
    role: roleSchema.optional(),
    activeOnly: z.enum(['true', 'false']).optional(),
  }),
  summary: {
    vi: 'Danh bạ cán bộ với vai trò và địa bàn tại một ngày',
    en: 'Officers with their roles and territories on a day',
  },
  answer: z.strictObject({
    asOf: momentSchema,
    officers: z.array(z.strictObject(line).meta({ id: 'Officer' })).readonly(),
    total: z.int().nonnegative(),
    next: z.string().nullable(),
  }),
});

export const readOfficer = defineRead({
  resource: 'officers',
  path: '/officers/{officerId}',
  action: 'read-officers',
  params: z.strictObject({ officerId: idSchema }),
  query: z.strictObject(momentFields),
  summary: { vi: 'Một cán bộ với mọi lần giao vai trò', en: 'An officer with every grant there ever was' },
  answer: z.strictObject({ asOf: momentSchema, officer: officerDetailSchema }),
});
