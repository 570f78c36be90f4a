import type { refusalEventDefinitions } from '#domain/refusal/events.ts';
import { type SamplesOf, sampleId } from './sample.ts';

export const refusalSamples: SamplesOf<typeof refusalEventDefinitions> = {
  CommandRefused: {
    code: 'SelfReview',
    action: 'review-finding',
    target: `inspectionCase-${sampleId(51)}`,
    unrecordedSince: 3,
    occurredAt: '2024-03-14T02:05:09.120Z',
  },
};
