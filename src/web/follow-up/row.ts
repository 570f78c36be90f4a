import type { FollowUpLine } from '../api/follow-up-queries.ts';

/** Names a recommendation among those of all cases, as the API takes it. */
export const rowOf = ({ caseId, recommendationId }: Pick<FollowUpLine, 'caseId' | 'recommendationId'>): string =>
  `${caseId}.${recommendationId}`;
