import type { FollowUpLine } from '../api/follow-up-queries.ts';

/** One letter: to one addressee, about one conclusion, with all that was chosen of it. */
export type Letter = Readonly<{ id: string; lines: readonly FollowUpLine[] }>;

/**
 * The chosen recommendations as letters. Each is about one conclusion, since its number is claimed for one case: who has
 * two conclusions to carry out gets two letters.
 */
export const lettersOf = (lines: readonly FollowUpLine[]): readonly Letter[] =>
  [...Map.groupBy(lines, ({ caseId, addressee }) => `${addressee.code} ${caseId}`)].map(([id, of]) => ({
    id,
    lines: of.toSorted((one, other) => Number(one.recommendationId.slice(1)) - Number(other.recommendationId.slice(1))),
  }));
