import type { OfficerKey } from './officers.ts';
import type { Act } from './story.ts';

/** The addressee says that it is done. */
export const done = (after: number, by: OfficerKey, recommendationId: string, details?: string, late = 0): Act => ({
  after,
  by,
  late,
  type: 'ReportRecommendationDone',
  data: (on) => ({ recommendationId, ...(details === undefined ? {} : { details }), occurredOn: on }),
});

/** We looked, and it is done. */
export const verified = (after: number, by: OfficerKey, recommendationId: string): Act => ({
  after,
  by,
  type: 'VerifyRecommendation',
  data: (on) => ({ recommendationId, occurredOn: on }),
});
