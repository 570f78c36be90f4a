import { z } from 'zod';
import { topics } from '#domain/law/topics.ts';
import { unitCodeSchema } from '#domain/text.ts';
import { unitKindSchema } from '#domain/unit/unit-kind.ts';
import { defineRead, none } from '../contract.ts';
import { momentFields, momentSchema, pageFields } from '../moment.ts';

const dated = <Value extends z.ZodRawShape>(value: Value) =>
  z.array(z.strictObject({ from: z.string(), ...value })).readonly();

const line = {
  code: z.string(),
  name: z.string(),
  kind: unitKindSchema,
  parent: z.string().nullable(),
  isInForce: z.boolean(),
  provisional: z.boolean(),
  isRemote: z.boolean(),
  head: z.strictObject({ personId: z.string(), name: z.string(), post: z.string(), acting: z.boolean() }).nullable(),
} as const;
const unitSchema = z.strictObject(line).meta({ id: 'Unit' });

const holder = {
  personId: z.string(),
  name: z.string(),
  post: z.string(),
  level: z.string(),
  acting: z.boolean(),
  from: z.string(),
  until: z.string().nullable(),
} as const;

const unitDetailSchema = z
  .strictObject({
    ...line,
    validFrom: z.string(),
    ancestors: z.array(z.strictObject({ code: z.string(), name: z.string() })).readonly(),
    deputies: z
      .array(
        z.strictObject({
          ...holder,
          field: z
            .strictObject({
              topics: z.array(z.enum(topics)).readonly(),
              subUnits: z.array(z.string()).readonly(),
              from: z.string(),
            })
            .nullable(),
        }),
      )
      .readonly(),
    names: dated({ name: z.string() }),
    parents: dated({ parent: z.string().nullable() }),
    remoteness: dated({ isRemote: z.boolean() }),
    terms: z
      .array(
        z.strictObject({
          ...holder,
          office: z.enum(['head', 'deputy']),
          document: z.unknown(),
          endReason: z.string().nullable(),
          endDocument: z.unknown(),
        }),
      )
      .readonly(),
    end: z
      .strictObject({
        how: z.enum(['merged', 'split', 'abolished']),
        from: z.string(),
        successors: z.array(z.string()).readonly(),
        defaultOwner: z.string(),
        ground: z.string().nullable(),
        document: z.unknown(),
      })
      .nullable(),
    predecessors: dated({ code: z.string(), name: z.string() }),
    ownerOnDay: z.string().nullable(),
  })
  .meta({ id: 'UnitDetail' });

export const listUnits = defineRead({
  resource: 'units',
  path: '/units',
  action: 'read-units',
  params: none,
  query: z.strictObject({
    ...momentFields,
    ...pageFields,
    q: z.string().max(200).normalize('NFC').optional(),
    kind: unitKindSchema.optional(),
    includeEnded: z.enum(['true', 'false']).optional(),
  }),
  summary: {
    vi: 'Tìm đơn vị, có dấu hoặc không dấu, tại bất kỳ thời điểm nào',
    en: 'Find units, with or without marks, as of any moment',
  },
  answer: z.strictObject({
    asOf: momentSchema,
    units: z.array(unitSchema).readonly(),
    total: z.int().nonnegative(),
    next: z.string().nullable(),
  }),
});

export const readUnitTree = defineRead({
  resource: 'units',
  path: '/unit-tree',
  action: 'read-units',
  params: none,
  query: z.strictObject({ ...momentFields, root: unitCodeSchema.optional() }),
  summary: { vi: 'Cây tổ chức tại một ngày', en: 'The tree of units on a day, parents first' },
  answer: z.strictObject({
    asOf: momentSchema,
    units: z
      .array(z.strictObject({ ...line, depth: z.int().nonnegative(), children: z.int().nonnegative() }))
      .readonly(),
  }),
});

export const readUnit = defineRead({
  resource: 'units',
  path: '/units/{code}',
  action: 'read-units',
  params: z.strictObject({ code: unitCodeSchema }),
  query: z.strictObject(momentFields),
  summary: { vi: 'Một đơn vị với toàn bộ lịch sử', en: 'A unit with its dated history' },
  answer: z.strictObject({ asOf: momentSchema, unit: unitDetailSchema }),
});
