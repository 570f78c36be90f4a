import { formatDocumentNumber } from '#domain/document.ts';
import type { PlanEvent } from '#domain/inspection-plan/events.ts';
import type { Bilingual } from './bilingual.ts';
import { topicName } from './topics.ts';

export type PlanNames = Readonly<{ unitOf: (code: string) => string }>;

type DataOf<Type extends PlanEvent['type']> = Extract<PlanEvent, Readonly<{ type: Type }>>['data'];
type Sentences = { readonly [Type in PlanEvent['type']]: (data: DataOf<Type>, names: PlanNames) => Bilingual };

/** How an overlap of two items was settled. */
export const overlapOutcomeNames = {
  'both-stay': { vi: 'giữ cả hai mục', en: 'both stay' },
  'one-dropped': { vi: 'bỏ một mục', en: 'one is dropped' },
} as const satisfies Record<DataOf<'OverlapResolved'>['outcome'], Bilingual>;

/** One sentence for each event type. */
const SENTENCES = {
  PlanItemProposed: ({ itemId, unit, topics, quarter }, { unitOf }) => ({
    vi: `Đề xuất mục ${itemId}: ${unitOf(unit)}, quý ${quarter}: ${topics.map((each) => topicName(each, 'vi')).join('; ')}.`,
    en: `Item ${itemId} proposed: ${unitOf(unit)}, quarter ${quarter}: ${topics.map((each) => topicName(each, 'en')).join('; ')}.`,
  }),
  OverlapFound: ({ overlapId, items }) => ({
    vi: `Phát hiện chồng chéo ${overlapId} giữa ${items.join(' và ')}.`,
    en: `Overlap ${overlapId} found between ${items.join(' and ')}.`,
  }),
  OverlapResolved: ({ overlapId, outcome, ground }) => ({
    vi: `Xử lý chồng chéo ${overlapId}: ${overlapOutcomeNames[outcome].vi}. Lý do: ${ground}`,
    en: `Overlap ${overlapId} settled: ${overlapOutcomeNames[outcome].en}. Ground: ${ground}`,
  }),
  PlanApproved: ({ document }) => ({
    vi: `Phê duyệt kế hoạch bằng văn bản ${formatDocumentNumber(document)}.`,
    en: `Plan approved by ${formatDocumentNumber(document)}.`,
  }),
  PlanItemAdjusted: ({ itemId, dropped, ground }) => ({
    vi: `${dropped ? 'Bỏ' : 'Điều chỉnh'} mục ${itemId}. Lý do: ${ground}`,
    en: `Item ${itemId} ${dropped ? 'dropped' : 'adjusted'}. Ground: ${ground}`,
  }),
} as const satisfies Sentences;

/** What happened to a year's plan, in one sentence in both languages. */
export const planSentence = <Type extends PlanEvent['type']>(
  { type, data }: Readonly<{ type: Type; data: DataOf<Type> }>,
  names: PlanNames,
): Bilingual => {
  // The sentence of a type takes the data of that type.
  const sentence = SENTENCES[type] as (data: DataOf<Type>, names: PlanNames) => Bilingual;
  return sentence(data, names);
};
