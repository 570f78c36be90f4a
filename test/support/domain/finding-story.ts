import type { z } from 'zod';
import type { CaseEvent } from '#domain/inspection-case/events.ts';
import { findingReported, findingWithdrawn } from '#domain/inspection-case/findings.ts';
import { findingRejected, findingReturned, findingUpheld } from '#domain/inspection-case/review.ts';
import { crimeSignsTransferred } from '#domain/inspection-case/transfer.ts';
import type { Topic } from '#domain/law/topics.ts';
import { happened, hash, idOf, on, paper } from './case-papers.ts';
import { type PersonKey, uuid } from './huong-binh.ts';

type Reported = z.input<typeof findingReported.plain>;

/** What became of a finding, and what sets it apart from the usual one. */
export type FindingStory = Readonly<{
  status: 'reported' | 'upheld' | 'rejected' | 'returned' | 'withdrawn';
  topic?: Topic;
  actCode?: Exclude<Reported['actCode'], undefined>;
  crimeSigns?: boolean;
  transferred?: boolean;
  evidence?: string[];
}>;

/** Of the two who could be looked at: both are made up. */
export const suspect = { personId: uuid('5059', 1), role: 'suspected', name: 'Mai Văn Thủ', post: 'Kế toán' } as const;
export const witness = { personId: uuid('5059', 2), role: 'witness', name: 'Cao Thị Chứng' } as const;

export const overspending: FindingStory = { status: 'upheld' };
export const bribe: FindingStory = { status: 'upheld', actCode: '2.1.b', evidence: [hash('e')] };
export const bribeWithCrimeSigns: FindingStory = { ...bribe, crimeSigns: true };
export const bribeHandedOver: FindingStory = { ...bribeWithCrimeSigns, transferred: true };

export const as = (status: FindingStory['status'], story: FindingStory = overspending): FindingStory => ({
  ...story,
  status,
});

export const topicOf = ({ topic = 'budget-finance' }: FindingStory): Topic => topic;

export const hasCorruptAct = (findings: readonly FindingStory[]): boolean =>
  findings.some(({ status, actCode }) => status === 'upheld' && actCode !== undefined);

type Setting = Readonly<{
  findingId: string;
  unit: string;
  body: string;
  head: PersonKey;
  reporter: PersonKey;
  reviewer: PersonKey;
}>;

/** The events of one finding, in a case that has been announced. */
export const historyOfFinding = (story: FindingStory, setting: Setting): readonly CaseEvent[] => [
  reported(story, setting),
  ...settled(story, setting),
  ...transferred(story, setting),
];

const reported = (story: FindingStory, { findingId, unit, reporter }: Setting) => {
  const { actCode, evidence } = story;
  return happened(findingReported, {
    findingId,
    topic: topicOf(story),
    ...(actCode === undefined ? {} : { actCode, persons: [suspect] }),
    summary: 'Chi tiếp khách vượt định mức, chứng từ không hợp lệ',
    unit,
    from: '2023-02-01',
    to: '2023-02-28',
    ...(evidence === undefined ? {} : { evidence }),
    reportedBy: idOf(reporter),
    occurredOn: on.found,
  });
};

const settled = ({ status, crimeSigns = false }: FindingStory, { findingId, reporter, reviewer }: Setting) => {
  const review = { findingId, reviewedBy: idOf(reviewer), occurredOn: on.reviewed };
  switch (status) {
    case 'reported':
      return [];
    case 'upheld': {
      const due = { responsiblePost: 'Kế toán trưởng', legalBasis: ['Điều 8 Nghị định 130/2005/NĐ-CP'] };
      return [happened(findingUpheld, { ...review, ...due, crimeSigns })];
    }
    case 'rejected':
      return [happened(findingRejected, { ...review, comment: 'Chứng từ đã được bổ sung đủ.' })];
    case 'returned':
      return [happened(findingReturned, { ...review, comment: 'Cần nêu rõ số tiền.' })];
    case 'withdrawn':
      return [
        happened(findingWithdrawn, {
          findingId,
          ground: 'Ghi nhầm đơn vị',
          withdrawnBy: idOf(reporter),
          occurredOn: on.reviewed,
        }),
      ];
  }
};

const transferred = ({ transferred: isTransferred = false }: FindingStory, { findingId, body, head }: Setting) =>
  isTransferred
    ? [
        happened(crimeSignsTransferred, {
          findingIds: [findingId],
          extent: 'information',
          recipient: 'Cơ quan Cảnh sát điều tra Công an tỉnh',
          document: paper('letter', 21, on.transferred, body),
          transferredBy: idOf(head),
          occurredOn: on.transferred,
        }),
      ]
    : [];
