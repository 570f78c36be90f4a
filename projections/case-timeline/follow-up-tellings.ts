import { type Document, formatDocumentNumber } from '#domain/document.ts';
import { measured } from '#domain/inspection-case/recovery-accounts.ts';
import { formatDate } from '#domain/legal-date.ts';
import { amount, label, text } from './labels.ts';
import type { Setting, Tellings } from './telling.ts';

type FollowUpType =
  | 'ImplementationOrderRecorded'
  | 'ReminderSent'
  | 'FollowUpCheckDone'
  | 'HandlingRecorded'
  | 'RecoveryRecorded'
  | 'RecoveryReversed';

const numberOf = (document: Document | undefined): string =>
  document === undefined ? '' : formatDocumentNumber(document);

const of = (recommendationId: string, field: string): string => `/recommendations/${recommendationId}/${field}`;

const amountOf = (data: Parameters<typeof measured>[0]) => {
  const stated = measured(data) ?? { measure: 'amountVnd', amount: 0 };
  return amount(stated.measure, stated.amount);
};

/** How the follow-up is told; the rest of the case's events stand in `tellings.ts`. */
export const followUpTellings: Pick<Tellings, FollowUpType> = {
  ImplementationOrderRecorded: {
    facts: ({ document, recommendationIds, dueOn }) => ({
      number: numberOf(document),
      recommendations: recommendationIds.join(', '),
      due:
        dueOn === undefined
          ? ''
          : text({ vi: `, xong trước hết ngày ${formatDate(dueOn)}`, en: `, by ${formatDate(dueOn)}` }),
    }),
    sets: ({ document, recommendationIds, dueOn }) =>
      recommendationIds.flatMap((id): readonly Setting[] => [
        [of(id, 'implementationOrder'), document],
        ...(dueOn === undefined ? [] : [[of(id, 'dueOn'), dueOn] as const]),
      ]),
    document: ({ document }) => document,
  },
  ReminderSent: {
    facts: ({ recommendationId, document, dueOn }) => ({
      recommendation: recommendationId,
      number: numberOf(document),
      on: formatDate(dueOn),
    }),
    sets: ({ recommendationId, document, dueOn }) => [
      [of(recommendationId, 'reminder'), document],
      [of(recommendationId, 'answerDueOn'), dueOn],
    ],
    document: ({ document }) => document,
  },
  FollowUpCheckDone: {
    facts: ({ recommendationId, result, found }) => ({
      recommendation: recommendationId,
      result: label('check', result),
      found,
    }),
    sets: ({ recommendationId, result, found }) => [
      [of(recommendationId, 'check'), result],
      [of(recommendationId, 'found'), found],
    ],
    document: ({ document }) => document,
  },
  HandlingRecorded: {
    facts: ({ recommendationId, form, organisations, individuals, document }) => ({
      recommendation: recommendationId,
      form,
      organisations,
      individuals,
      number: numberOf(document),
    }),
    sets: ({ recommendationId, form, organisations, individuals }, known) => {
      const before = (field: string): number => Number(known.value(of(recommendationId, field)) ?? 0);
      return [
        [of(recommendationId, 'handlingForm'), form],
        [of(recommendationId, 'organisations'), before('organisations') + organisations],
        [of(recommendationId, 'individuals'), before('individuals') + individuals],
      ];
    },
    document: ({ document }) => document,
  },
  RecoveryRecorded: {
    facts: (data) => ({
      amount: amountOf(data),
      recovery: data.recoveryId,
      subject: data.recommendationId ?? data.findingId ?? '',
      destination: label('destination', data.destination),
      number: numberOf(data.document),
      on: formatDate(data.paidOn),
    }),
    sets: ({ recoveryId, amountVnd, landM2, payer, destination, paidOn }) =>
      Object.entries({ amountVnd, landM2, payer, destination, paidOn }).map(
        ([field, value]): Setting => [`/recoveries/${recoveryId}/${field}`, value],
      ),
    document: ({ document }) => document,
  },
  RecoveryReversed: {
    facts: (data) => ({ amount: amountOf(data), recovery: data.recoveryId, ground: data.ground }),
    sets: ({ recoveryId, ground, recommendationIds }) => [
      [`/recoveries/${recoveryId}/reversed`, ground],
      ...recommendationIds.map((id): Setting => [of(id, 'status'), 'open']),
    ],
    document: ({ document }) => document,
  },
};
