import { z } from 'zod';
import { documentSchema } from '#domain/document.ts';
import { ALL_STAGES } from '#domain/inspection-case/state.ts';
import { planIdSchema, quarterSchema } from '#domain/inspection-plan/plan-year.ts';
import { topics } from '#domain/law/topics.ts';
import { defineRead, none } from '../contract.ts';
import { momentFields, momentSchema } from '../moment.ts';

const namedUnit = z.strictObject({ code: z.string(), name: z.string() });
const topicList = z.array(z.enum(topics)).readonly();
const officer = z.string().meta({ description: 'Id of the officer.' });

const headingFields = {
  planId: z.string(),
  year: z.int(),
  province: namedUnit,
  revision: z.int().meta({ description: 'What an act after reading names in If-Match; -1: nothing is proposed yet.' }),
  approval: documentSchema.nullable().meta({ description: 'Null: a draft.' }),
  approvedOn: z.string().nullable(),
} as const;

const plannedCaseSchema = z
  .strictObject({
    caseId: z.string(),
    title: z.strictObject({ vi: z.string(), en: z.string() }),
    unit: namedUnit,
    body: namedUnit,
    source: z.string(),
    stage: z.enum(ALL_STAGES),
    stageSince: z.string(),
    openedOn: z.string(),
  })
  .meta({ id: 'PlannedCase' });

const itemSchema = z
  .strictObject({
    itemId: z.string(),
    body: namedUnit,
    unit: namedUnit,
    topics: topicList,
    quarter: quarterSchema,
    ground: z.string().nullable(),
    document: documentSchema.nullable().meta({ description: 'That added it to an approved plan.' }),
    competence: z
      .strictObject({ ruleId: z.string(), article: z.string(), verified: z.boolean() })
      .meta({ description: 'By which rule the body may inspect the unit on the first day of the quarter.' }),
    proposedBy: officer,
    proposedOn: z.string(),
    changes: z
      .array(
        z.strictObject({
          topics: topicList.nullable(),
          quarter: quarterSchema.nullable(),
          dropped: z.boolean(),
          ground: z.string(),
          document: documentSchema.nullable(),
          adjustedBy: officer,
          adjustedOn: z.string(),
        }),
      )
      .readonly(),
    standing: z
      .enum(['planned', 'late', 'begun', 'stopped', 'done', 'dropped'])
      .nullable()
      .meta({ description: 'Null: the unit is not in reach, and nothing is told of cases of it.' }),
    cases: z.array(plannedCaseSchema).readonly(),
  })
  .meta({ id: 'PlanItem' });

const overlapSchema = z
  .strictObject({
    overlapId: z.string(),
    items: z.array(z.string()).readonly(),
    topics: topicList,
    foundOn: z.string(),
    resolution: z
      .strictObject({
        outcome: z.enum(['both-stay', 'one-dropped']),
        ground: z.string(),
        resolvedBy: officer,
        occurredOn: z.string(),
      })
      .nullable(),
    isOpen: z.boolean().meta({ description: 'Not resolved, and both items still have the topics in common.' }),
  })
  .meta({ id: 'PlanOverlap' });

export const listPlans = defineRead({
  resource: 'plans',
  path: '/plans',
  action: 'read-plan',
  params: none,
  query: z.strictObject(momentFields),
  summary: { vi: 'Các kế hoạch thanh tra, năm mới nhất trước', en: 'The plans there are, the newest year first' },
  answer: z.strictObject({
    asOf: momentSchema,
    provinces: z.array(namedUnit).readonly().meta({ description: 'Whose plans there can be on the day.' }),
    plans: z.array(z.strictObject(headingFields).meta({ id: 'PlanHeading' })).readonly(),
  }),
});

export const readPlan = defineRead({
  resource: 'plans',
  path: '/plans/{planId}',
  action: 'read-plan',
  params: z.strictObject({ planId: planIdSchema }),
  query: z.strictObject(momentFields),
  summary: {
    vi: 'Kế hoạch một năm: các mục, trùng lặp, phê duyệt, và việc đã làm so với kế hoạch',
    en: 'The plan of a year: items, overlaps, approval, and what was done of it',
  },
  answer: z.strictObject({
    asOf: momentSchema,
    plan: z.strictObject({
      ...headingFields,
      items: z.array(itemSchema).readonly(),
      overlaps: z.array(overlapSchema).readonly(),
      unplanned: z
        .array(plannedCaseSchema)
        .readonly()
        .meta({ description: 'Opened in the year and of no item of a plan, newest first.' }),
    }),
  }),
});
