import type { LegalDate } from '#domain/legal-date.ts';
import type { Grant } from '#domain/officer/state.ts';
import type { UnitCode } from '#domain/text.ts';
import type { OwnedSubject } from '#domain/unit/state.ts';
import { isAtOrBelow, ownerOn, type Units } from '#domain/unit/tree.ts';

/** How far a role reaches: everywhere, or to these units with all below them. */
export type Reach = 'everywhere' | readonly UnitCode[];

/** A grant without named territory is one for the whole province; which roles may have one, the officer's stream rules. */
export const reachOf = ({ territory }: Grant): Reach => (territory.length === 0 ? 'everywhere' : territory);

/** What happened in a unit: a case, a corruption matter, an action. */
export type Placed = Readonly<{ unit: UnitCode; subject: OwnedSubject; id: string }>;

/**
 * Whether it lies in the reach, on today's tree: a unit that is no more is looked for at its successor, and a split may
 * have given this very case, matter or action to another one.
 */
export const isWithin = (reach: Reach, { unit, ...named }: Placed, units: Units, today: LegalDate): boolean => {
  if (reach === 'everywhere') return true;
  return isAtOrBelow(units, ownerOn(units, unit, today, named) ?? unit, reach, today);
};
