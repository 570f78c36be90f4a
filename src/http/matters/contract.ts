import { z } from 'zod';
import { MATTER_SOURCES } from '#domain/corruption-matter/state.ts';
import { COURT_LEVELS } from '#domain/law/accountability/criminal-track.ts';
import { SEVERITIES } from '#domain/law/accountability/severity.ts';
import { MARKS } from '#domain/law/clocks/clock-rule.ts';
import { corruptActCodes } from '#domain/law/corrupt-acts.ts';
import { topics } from '#domain/law/topics.ts';
import { idSchema } from '#domain/text.ts';
import { lineSchema, namedUnit, officeSchema, undeterminedSchema } from '../accountability/line-contract.ts';
import { defineRead, none } from '../contract.ts';
import { momentFields, momentSchema } from '../moment.ts';

const resource = 'matters' as const;

export const articleSchema = z
  .strictObject({ law: z.string(), article: z.string(), mark: z.enum(MARKS) })
  .meta({ id: 'AppliedArticle' });

/** Any event of it, as stored; sealed fields stand in its data as `{ sealed: 1, … }`. */
export const stepSchema = z
  .strictObject({
    number: z.int(),
    type: z.string(),
    revision: z.int(),
    occurredOn: z.string(),
    recordedAt: z.string(),
    by: z.string(),
    data: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'Step' });

const outcomeSchema = z.looseObject({
  kind: z.enum([
    'pending',
    'below-criminal',
    'fine',
    'non-custodial-reform',
    'imprisonment',
    'life-imprisonment',
    'death',
    'other-conviction',
    'acquitted',
  ]),
  months: z.int().optional(),
});

const severitySchema = z.strictObject({
  outcome: z.enum(['no-offender', 'undetermined', 'graded']),
  severity: z.enum(SEVERITIES).optional(),
  readings: z
    .array(z.enum(['floor', 'heaviest-of-several', 'longer-than-named', 'other-conviction']))
    .readonly()
    .optional()
    .meta({ description: 'Where the text does not say it and the answer is ours.' }),
});

export const severityToldSchema = z
  .strictObject({
    severity: severitySchema,
    outcomes: z
      .array(z.strictObject({ offender: z.string(), outcome: outcomeSchema, judgment: z.string().nullable() }))
      .readonly(),
    missing: z
      .array(z.string())
      .readonly()
      .meta({ description: 'Judgments said to be superseded that were never recorded.' }),
    article: articleSchema.nullable(),
  })
  .meta({ id: 'SeverityWithDerivation' });

const signed = z.array(z.strictObject({ key: z.string(), on: z.string() })).readonly();

const judgmentSchema = z.strictObject({
  key: z.string(),
  court: z.string(),
  level: z.enum(COURT_LEVELS),
  on: z.string(),
  effectiveOn: z.string(),
  receivedOn: z.string(),
  offenders: z.array(z.strictObject({ offender: z.string(), outcome: outcomeSchema })).readonly(),
  supersedes: z.string().nullable(),
});

const suspensionPaper = z.strictObject({
  type: z.enum(['SuspensionOrdered', 'SuspensionDeclined', 'SuspensionCancelled', 'RightsRestored']),
  key: z.string(),
  on: z.string(),
  receivedOn: z.string(),
  personId: z.string(),
  by: z.string(),
  kind: z.enum(['suspension', 'transfer']).nullable(),
  from: z.string().nullable(),
  requestKey: z.string().nullable(),
  orderKey: z.string().nullable(),
  reason: z.enum(['no-corruption', 'ran-out', 'other']).nullable(),
});

const liablePerson = z.strictObject({
  personId: z.string(),
  name: z.string(),
  post: z.string(),
  office: officeSchema,
  isActing: z.boolean(),
});

const stretchSchema = z.strictObject({
  from: z.string(),
  to: z.string(),
  liable: z
    .array(
      liablePerson.extend({
        liability: z.enum(['direct', 'joint']),
        because: z.enum(['own-field', 'deputy-has-field', 'no-deputy']),
      }),
    )
    .readonly(),
  undetermined: undeterminedSchema.nullable(),
  inOffice: z.array(liablePerson).readonly(),
});

export const matterFileSchema = z
  .strictObject({
    matterId: z.string(),
    revision: z
      .int()
      .nonnegative()
      .meta({ description: 'Also the ETag: what an act after reading names in If-Match.' }),
    status: z.enum(['open', 'cleared', 'merged']),
    source: z.enum(MATTER_SOURCES),
    document: z.unknown(),
    caseId: z.string().nullable(),
    findingIds: z.array(z.string()).readonly(),
    unit: namedUnit,
    subUnits: z.array(namedUnit).readonly(),
    body: namedUnit,
    topic: z.enum(topics),
    actCode: z.enum(corruptActCodes),
    from: z.string(),
    to: z.string(),
    amountVnd: z.int().nullable(),
    summary: z.string(),
    details: z.unknown().meta({ description: 'Sealed, or null.' }),
    identifiedOn: z.string(),
    offenders: z
      .array(
        z.strictObject({
          personId: z.string(),
          post: z.string().nullable(),
          level: z.string().nullable(),
          name: z.unknown().meta({ description: 'Sealed, or null.' }),
        }),
      )
      .readonly(),
    escalation: z.strictObject({ on: z.string(), caseId: z.string().nullable() }).nullable(),
    mergedInto: z.string().nullable(),
    clearedOn: z.string().nullable(),
    transfers: signed,
    procuracyNotifiedOn: z.string().nullable(),
    acknowledgements: signed,
    proceedings: z
      .array(
        z.strictObject({
          type: z.enum(['ProsecutionOpened', 'ProsecutionRefused', 'ProceedingsEnded']),
          key: z.string(),
          on: z.string(),
          receivedOn: z.string(),
          by: z.string(),
        }),
      )
      .readonly(),
    judgments: z.array(judgmentSchema).readonly(),
    suspensions: z.strictObject({
      suspensions: z
        .array(
          z.strictObject({
            personId: z.string(),
            order: suspensionPaper,
            cancelled: suspensionPaper.nullable(),
            publishedOn: z.string().nullable(),
            restored: suspensionPaper.nullable(),
          }),
        )
        .readonly(),
      requests: z
        .array(
          z.strictObject({
            personId: z.string(),
            key: z.string(),
            addressee: z.string(),
            on: z.string(),
            answer: suspensionPaper.nullable(),
          }),
        )
        .readonly(),
      missing: z.array(z.string()).readonly(),
    }),
    severity: severityToldSchema,
    liability: z.strictObject({
      article: articleSchema.nullable(),
      stretches: z.array(stretchSchema).readonly(),
    }),
    lines: z.array(lineSchema).readonly(),
    inUnit: z
      .array(
        z.strictObject({
          matterId: z.string(),
          topic: z.enum(topics),
          from: z.string(),
          to: z.string(),
          severity: severitySchema,
        }),
      )
      .readonly(),
    steps: z.array(stepSchema).readonly(),
    officers: z.record(z.string(), z.string()),
  })
  .meta({ id: 'CorruptionMatter' });

const matterParams = z.strictObject({ matterId: idSchema });

export const readMatter = defineRead({
  resource,
  path: '/matters/{matterId}',
  action: 'read-matter',
  params: matterParams,
  query: z.strictObject(momentFields),
  summary: {
    vi: 'Một vụ việc tham nhũng: người bị phản ánh, tố tụng, mức độ, ai chịu trách nhiệm',
    en: 'One corruption matter: persons, criminal track, severity, who answers',
  },
  answer: z.strictObject({ asOf: momentSchema, matter: matterFileSchema }),
});

export const readMatterOpenActs = defineRead({
  resource,
  path: '/matters/{matterId}/open-acts',
  action: 'read-matter',
  params: matterParams,
  query: none,
  summary: { vi: 'Việc tôi có thể làm ngay bây giờ', en: 'What I could do to this matter now' },
  answer: z.strictObject({
    revision: z.int().nonnegative(),
    mayReveal: z.boolean(),
    acts: z.array(z.strictObject({ act: z.string(), subjects: z.array(z.string()).readonly().nullable() })).readonly(),
  }),
});
