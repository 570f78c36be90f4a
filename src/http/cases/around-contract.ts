import { z } from 'zod';
import { caseClosed } from '#domain/inspection-case/closure.ts';
import { conclusionAmended } from '#domain/inspection-case/conclusion-amendments.ts';
import { conclusionContested, contestAnswered } from '#domain/inspection-case/contests.ts';
import { lateFactAdded } from '#domain/inspection-case/late-facts.ts';
import { fileHandedOver, inspectionFileClosed } from '#domain/inspection-case/legal-file.ts';
import { procuracyNotifiedOfTransfer } from '#domain/inspection-case/procuracy-notice.ts';
import { reinspectionOrdered } from '#domain/inspection-case/reinspection.ts';
import { caseReopened } from '#domain/inspection-case/reopening.ts';
import { superiorOpinionRecorded, superiorOpinionRequested } from '#domain/inspection-case/superior-opinions.ts';
import { crimeSignsTransferred } from '#domain/inspection-case/transfer.ts';
import { defineRead } from '../contract.ts';
import { momentFields, momentSchema } from '../moment.ts';
import { caseParams } from './file-contract.ts';

const recorded = { number: z.int(), recordedAt: z.string() } as const;
/** A sealed text as it is stored, `{ sealed: 1, … }`. */
const sealed = { details: z.unknown().optional() } as const;

const opinionSchema = superiorOpinionRequested.plain
  .extend({
    ...recorded,
    answer: superiorOpinionRecorded.plain
      .extend({ ...recorded, ...sealed })
      .nullable()
      .meta({ description: 'Null: none has come. That it was silence is told by the clock `superior-opinion`.' }),
  })
  .meta({ id: 'SuperiorOpinion' });

const contestSchema = conclusionContested.plain
  .extend({
    ...recorded,
    ...sealed,
    findingIds: z.array(z.string()).readonly().optional(),
    answer: contestAnswered.plain.extend({ ...recorded, ...sealed }).nullable(),
  })
  .meta({ id: 'Contest' });

const amendmentSchema = conclusionAmended.plain.extend({
  ...recorded,
  ...sealed,
  changes: conclusionAmended.plain.shape.changes.readonly(),
});

const closedFileSchema = inspectionFileClosed.plain.extend({
  ...recorded,
  items: inspectionFileClosed.plain.shape.items.readonly(),
});

export const readAround = defineRead({
  resource: 'cases',
  path: '/cases/{caseId}/around-conclusion',
  action: 'read-case',
  params: caseParams,
  query: z.strictObject(momentFields),
  summary: {
    vi: 'Quanh kết luận: ý kiến cấp trên, sửa kết luận, ý kiến không nhất trí, hồ sơ, tình tiết mới, thanh tra lại',
    en: 'Around the conclusion: opinions, amendments, contests, the legal file, late facts, re-inspection',
  },
  answer: z.strictObject({
    asOf: momentSchema,
    around: z
      .strictObject({
        caseId: z.string(),
        revision: z.int().nonnegative(),
        opinions: z.array(opinionSchema).readonly(),
        amendments: z.array(amendmentSchema).readonly(),
        contests: z.array(contestSchema).readonly(),
        transfers: z
          .array(
            crimeSignsTransferred.plain.extend({
              ...recorded,
              findingIds: z.array(z.string()).readonly(),
              transferId: z.string(),
              notice: procuracyNotifiedOfTransfer.plain.extend(recorded).nullable(),
            }),
          )
          .readonly(),
        legalFile: z.strictObject({
          orderedOn: z.string().nullable().meta({ description: 'Null: nothing was ordered, so nothing is due.' }),
          closed: closedFileSchema.nullable(),
          handedOver: fileHandedOver.plain.extend(recorded).nullable(),
        }),
        lateFacts: z.array(lateFactAdded.plain.extend({ ...recorded, ...sealed })).readonly(),
        reinspections: z.array(reinspectionOrdered.plain.extend(recorded)).readonly(),
        closings: z.array(caseClosed.plain.extend(recorded)).readonly(),
        reopenings: z.array(caseReopened.plain.extend(recorded)).readonly(),
        officers: z.record(z.string(), z.string()).meta({ description: 'Names of the officers who stand above.' }),
      })
      .meta({ id: 'AroundConclusion' }),
  }),
});
