import type { policyEventDefinitions } from '#domain/policy/events.ts';
import { type SamplesOf, samplePaper } from './sample.ts';

export const policySamples: SamplesOf<typeof policyEventDefinitions> = {
  PolicySet: {
    name: 'several-matters',
    value: 3,
    from: '2024-01-01',
    ground: 'Thống nhất cách hiểu trong toàn tỉnh',
    document: samplePaper,
  },
  RuleReadingRecorded: {
    ruleId: 'assign-draft-2022',
    value: 5,
    unit: 'working',
    article: 'Điều 75.1 Luật Thanh tra 2022',
    mark: 'text',
    source: 'Công báo, bản điện tử',
    document: samplePaper,
  },
};
