import type { Command } from '../command.ts';
import type { Facts } from '../facts.ts';
import type { UnitCode } from '../text.ts';
import { ownerOn } from '../unit/tree.ts';
import { grantFor } from './state.ts';
import { reaches } from './territory.ts';

/**
 * Whether the unit lies in the territory of the role in which the officer acts, on today's tree: a unit that is no more
 * lies where its successor lies.
 */
export const isInTerritory = (
  { by, today }: Pick<Command<string, unknown>, 'by' | 'today'>,
  unit: UnitCode,
  { officers, units }: Pick<Facts, 'officers' | 'units'>,
): boolean => {
  const officer = by.kind === 'officer' ? officers.get(by.officerId) : undefined;
  const grant = by.kind === 'officer' && officer ? grantFor(officer, by.role, today) : undefined;
  return grant !== undefined && reaches(grant, units, ownerOn(units, unit, today) ?? unit, today);
};
