import type { LegalDate } from '#domain/legal-date.ts';
import type { Grant } from '#domain/officer/state.ts';
import type { UnitCode } from '#domain/text.ts';
import { isAtOrBelow, ownerOn, type Units } from '#domain/unit/tree.ts';
import type { CaseTarget } from './target.ts';

/** How far a role reaches: everywhere, or to these units with all below them. */
export type Reach = 'everywhere' | readonly UnitCode[];

/** A grant without named territory is one for the whole province; which roles may have one, the officer's stream rules. */
export const reachOf = ({ territory }: Grant): Reach => (territory.length === 0 ? 'everywhere' : territory);

/**
 * Whether the case lies in the reach, on today's tree: a unit that is no more is looked for at its successor, and a
 * split may have given this very case to another one.
 */
export const isCaseWithin = (
  reach: Reach,
  { unit, caseId }: Pick<CaseTarget, 'unit' | 'caseId'>,
  units: Units,
  today: LegalDate,
): boolean => {
  if (reach === 'everywhere') return true;
  const owner = ownerOn(units, unit, today, { subject: 'case', id: caseId }) ?? unit;
  return isAtOrBelow(units, owner, reach, today);
};
