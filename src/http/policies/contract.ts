import { z } from 'zod';
import { MARKS, TERM_UNITS } from '#domain/law/clocks/clock-rule.ts';
import { policyNameSchema } from '#domain/policy/policies.ts';
import { defineRead, none } from '../contract.ts';
import { clockNameSchema } from '../deadlines/clock-name.ts';
import { ruleSchema } from '../deadlines/derivation-contract.ts';
import { momentFields, momentSchema } from '../moment.ts';

const inBoth = z.strictObject({ vi: z.string(), en: z.string() });

/** Who wrote it down. */
const by = z.string().meta({ description: 'Id of the officer, or the name of a component of the system.' });

const readingSchema = z
  .strictObject({
    ruleId: z.string(),
    value: z.int(),
    unit: z.enum(TERM_UNITS),
    article: z.string(),
    mark: z.enum(MARKS),
    source: z.string().meta({ description: 'What was read, and where.' }),
    recordedAt: z.string(),
    by,
  })
  .meta({ id: 'RuleReading' });

const policySchema = z
  .strictObject({
    name: policyNameSchema,
    title: inBoth,
    value: z.int().meta({ description: 'As it holds on the day.' }),
    standard: z.int().meta({ description: 'What holds where nobody has decided.' }),
    min: z.int(),
    max: z.int(),
    from: z.string().nullable().meta({ description: 'Since when; null: it is the standard.' }),
    settings: z
      .array(z.strictObject({ value: z.int(), from: z.string(), ground: z.string(), by }))
      .readonly()
      .meta({ description: 'What was decided, the last day first; what holds later than the day too.' }),
  })
  .meta({ id: 'Policy' });

export const listPolicies = defineRead({
  resource: 'policies',
  path: '/policies',
  action: 'read-law',
  params: none,
  query: z.strictObject(momentFields),
  summary: {
    vi: 'Các tham số pháp luật để ngỏ và những gì đã đối chiếu trong văn bản',
    en: 'What the law leaves open and the province decides, and what was read in the law since',
  },
  answer: z.strictObject({
    asOf: momentSchema,
    policies: z.array(policySchema).readonly(),
    readings: z.array(readingSchema).readonly(),
  }),
});

const lineSchema = z
  .discriminatedUnion('known', [
    ruleSchema.extend({
      clock: clockNameSchema,
      name: inBoth,
      startsWith: inBoth.meta({ description: 'The event from which it is counted.' }),
      reading: readingSchema.nullable().meta({ description: 'What was read of it since, and is applied here.' }),
      original: z
        .strictObject({ term: ruleSchema.shape.term, article: z.string(), mark: z.enum(MARKS) })
        .nullable()
        .meta({ description: 'What the program says where a reading stands in its place.' }),
    }),
    z.strictObject({
      known: z.literal(false).meta({ description: 'A declared gap: that nothing is known is said.' }),
      clock: clockNameSchema,
      name: inBoth,
      startsWith: inBoth,
      levels: ruleSchema.shape.levels,
      from: z.string(),
      to: z.string().nullable(),
    }),
  ])
  .meta({ id: 'LawLine' });

export const listLawRules = defineRead({
  resource: 'policies',
  path: '/law-rules',
  action: 'read-law',
  params: none,
  query: z.strictObject(momentFields),
  summary: {
    vi: 'Mọi thời hạn theo pháp luật: ngày áp dụng, điều luật, mức độ đã kiểm chứng, và chỗ chưa có quy tắc',
    en: 'Every limit of the law: its days, article, how it was read; and where no rule is known',
  },
  answer: z.strictObject({
    asOf: momentSchema,
    lines: z.array(lineSchema).readonly().meta({ description: 'In the order of the texts, clock by clock.' }),
  }),
});
