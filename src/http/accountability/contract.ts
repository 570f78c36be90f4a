import { z } from 'zod';
import { PERSON_STATUSES, SUPERIOR_PAPERS } from '#domain/accountability-action/state.ts';
import {
  GROUND_EFFECTS,
  GROUNDS,
  type Ground,
  REGIMES,
  SANCTION_FORMS,
} from '#domain/law/accountability/consequence.ts';
import { idSchema } from '#domain/text.ts';
import { defineRead, none } from '../contract.ts';
import { articleSchema, severityToldSchema, stepSchema } from '../matters/contract.ts';
import { momentFields, momentSchema } from '../moment.ts';
import { bandSchema, lineSchema, namedUnit, officeSchema } from './line-contract.ts';

const resource = 'accountability' as const;
const grounds = z.enum(Object.keys(GROUNDS) as [Ground, ...Ground[]]);

const bandTold = z
  .strictObject({
    day: z.string(),
    band: bandSchema,
    derivation: z.strictObject({
      matters: z
        .array(
          z.strictObject({ matterId: z.string(), severity: severityToldSchema.omit({ article: true }).nullable() }),
        )
        .readonly(),
      effects: z.array(z.enum(GROUND_EFFECTS)).readonly(),
      reference: z
        .looseObject({ counted: z.record(z.string(), z.int()), several: z.int() })
        .nullable()
        .meta({ description: 'How many matters of each severity were counted.' }),
      consequence: z.looseObject({ outcome: z.string() }),
    }),
  })
  .meta({ id: 'BandWithDerivation' });

const paperSchema = z.strictObject({
  type: z.enum(SUPERIOR_PAPERS),
  key: z.string(),
  on: z.string(),
  receivedOn: z.string(),
  decidedBy: z.string(),
  form: z.enum(SANCTION_FORMS).nullable(),
  target: z.string().nullable(),
  result: z.enum(['kept', 'changed', 'annulled']).nullable(),
  ground: z.string().nullable(),
  recordedBy: z.string(),
  confirmedBy: z.string().nullable(),
});

const dated = z.array(z.strictObject({ target: z.string(), on: z.string() })).readonly();

export const actionFileSchema = z
  .strictObject({
    actionId: z.string(),
    revision: z
      .int()
      .nonnegative()
      .meta({ description: 'Also the ETag: what an act after reading names in If-Match.' }),
    line: lineSchema,
    matterSummary: z.string(),
    openedOn: z.string(),
    regime: z.enum(REGIMES),
    notifiedOn: z.string().nullable(),
    explainedOn: z.string().nullable(),
    grounds: z
      .array(
        z.strictObject({
          groundId: z.string(),
          ground: grounds,
          claimed: z.enum(GROUND_EFFECTS),
          claimedBy: z.string(),
          claimedOn: z.string(),
          status: z.enum(['claimed', 'given', 'not-given']),
          effect: z.enum(GROUND_EFFECTS).nullable(),
        }),
      )
      .readonly(),
    proposals: z.array(z.strictObject({ form: z.enum(SANCTION_FORMS), on: z.string() })).readonly(),
    papers: z.array(paperSchema).readonly(),
    enforcements: dated,
    appeals: dated,
    dropped: z.strictObject({ reason: z.enum(['excluded', 'exempted', 'matter-cleared']), on: z.string() }).nullable(),
    statuses: z.array(z.strictObject({ status: z.enum(PERSON_STATUSES), from: z.string() })).readonly(),
    severity: severityToldSchema,
    now: bandTold.meta({ description: 'By all that is recorded and had taken effect by the day.' }),
    whenDecided: bandTold.nullable().meta({ description: 'By what was known on the day of the last decision.' }),
    needsReview: z.boolean().meta({ description: 'Cần xem xét lại: what is known now points elsewhere.' }),
    beside: z.array(z.string()).readonly(),
    missing: z.array(z.string()).readonly(),
    superior: namedUnit.nullable(),
    articles: z.strictObject({
      liability: articleSchema.nullable(),
      consequence: articleSchema.nullable(),
      severity: articleSchema.nullable(),
      otherRegime: articleSchema.nullable(),
      discipline: articleSchema.nullable(),
    }),
    steps: z.array(stepSchema).readonly(),
    officers: z.record(z.string(), z.string()),
  })
  .meta({ id: 'AccountabilityAction' });

const actionParams = z.strictObject({ actionId: idSchema });

export const readAction = defineRead({
  resource,
  path: '/accountability-actions/{actionId}',
  action: 'read-accountability',
  params: actionParams,
  query: z.strictObject(momentFields),
  summary: {
    vi: 'Việc xem xét trách nhiệm của một người, với căn cứ của mức tham chiếu',
    en: 'One action with the derivation of its reference band',
  },
  answer: z.strictObject({ asOf: momentSchema, action: actionFileSchema }),
});

export const readHead = defineRead({
  resource,
  path: '/heads/{personId}',
  action: 'list-matters',
  params: z.strictObject({ personId: idSchema }),
  query: z.strictObject(momentFields),
  summary: {
    vi: 'Một người giữ chức vụ: các đơn vị, các vụ việc, đã biết gì vào thời điểm đó',
    en: 'One office-holder: units, matters, and what was known at that moment',
  },
  answer: z.strictObject({
    asOf: momentSchema,
    head: z.strictObject({
      personId: z.string(),
      name: z.string(),
      posts: z
        .array(
          z.strictObject({
            unit: namedUnit,
            post: z.string(),
            office: officeSchema,
            isActing: z.boolean(),
            from: z.string(),
            until: z.string().nullable(),
          }),
        )
        .readonly(),
      lines: z.array(lineSchema).readonly(),
    }),
  }),
});

export const readActionOpenActs = defineRead({
  resource,
  path: '/accountability-actions/{actionId}/open-acts',
  action: 'read-accountability',
  params: actionParams,
  query: none,
  summary: { vi: 'Việc tôi có thể làm ngay bây giờ', en: 'What I could do to this action now' },
  answer: z.strictObject({
    revision: z.int().nonnegative(),
    mayReveal: z.boolean(),
    acts: z.array(z.strictObject({ act: z.string(), subjects: z.array(z.string()).readonly().nullable() })).readonly(),
  }),
});
