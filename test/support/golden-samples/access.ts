import type { accessEventDefinitions } from '#domain/access/events.ts';
import { type SamplesOf, sampleId } from './sample.ts';

export const accessSamples: SamplesOf<typeof accessEventDefinitions> = {
  SealedFieldsRevealed: {
    revealId: sampleId(61),
    subject: { kind: 'matter', id: sampleId(62) },
    target: { stream: `corruptionMatter-${sampleId(62)}`, revision: 4 },
    fields: ['/details', '/offenders/0/name'],
    reason: 'answer-to-authority',
    note: 'Công văn 12/CV-VKS',
    occurredAt: '2024-03-14T02:05:09.120Z',
  },
  ListExported: {
    list: 'cases',
    format: 'xlsx',
    filters: [
      { name: 'stage', value: 'opened,decided' },
      { name: 'unit', value: '99.901' },
    ],
    searchedFor: 'chợ trung tâm',
    number: 703,
    day: '2024-03-14',
    axis: 'recorded',
    occurredAt: '2024-03-14T02:05:09.120Z',
  },
};
