import type { planEventDefinitions } from '#domain/inspection-plan/events.ts';
import { type SamplesOf, samplePaper } from './sample.ts';

const officer = '00000000-0ff1-7000-8000-000000000004';
const ground = 'Trùng nội dung kiểm toán';
const occurredOn = '2024-03-01';
const competence = { ruleId: 'province-2022', article: 'Luật Thanh tra 2022, Chương II', verified: false };

export const planSamples: SamplesOf<typeof planEventDefinitions> = {
  PlanItemProposed: {
    itemId: 'P2',
    body: '99.TTr',
    unit: '99.S01',
    topics: ['budget-finance', 'procurement'],
    quarter: 2,
    ground,
    document: samplePaper,
    competence,
    proposedBy: officer,
    occurredOn,
  },
  OverlapFound: { overlapId: 'O1', items: ['P1', 'P2'], topics: ['procurement'], occurredOn },
  OverlapResolved: { overlapId: 'O1', outcome: 'one-dropped', ground, resolvedBy: officer, occurredOn },
  PlanApproved: { document: samplePaper, recordedBy: officer, occurredOn },
  PlanItemAdjusted: {
    itemId: 'P2',
    changes: { topics: ['land'], quarter: 3, competence },
    dropped: false,
    ground,
    document: samplePaper,
    adjustedBy: officer,
    occurredOn,
  },
};
