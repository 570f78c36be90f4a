import { z } from 'zod';

export const unitKindSchema = z.enum([
  'provincial-people-committee',
  'provincial-inspectorate',
  'provincial-department',
  'district-people-committee',
  'district-inspectorate',
  'district-division',
  'commune-people-committee',
  'department-inspectorate',
  'public-service-unit',
  /** People's councils, fronts and others who look on without inspecting. */
  'oversight-body',
  'other',
]);
export type UnitKind = z.infer<typeof unitKindSchema>;

/**
 * What an inspector may register on meeting it. Committees and inspectorates of territories are left out: competence
 * and roles hang on them, so they come from the administrator only.
 */
export const provisionalKindSchema = unitKindSchema.extract([
  'provincial-department',
  'district-division',
  'department-inspectorate',
  'public-service-unit',
  'other',
]);

/** Those that inspect: what one of them leads can be led on only by another. */
const inspectorates: readonly UnitKind[] = [
  'provincial-inspectorate',
  'district-inspectorate',
  'department-inspectorate',
];
export const isInspectorate = (kind: UnitKind): boolean => inspectorates.includes(kind);

/** What a unit of the kind may stand directly under; null = under nothing, `'any'` = under any unit. */
const parentKinds = {
  'provincial-people-committee': [null],
  'provincial-inspectorate': ['provincial-people-committee'],
  'provincial-department': ['provincial-people-committee'],
  'district-people-committee': ['provincial-people-committee'],
  'district-inspectorate': ['district-people-committee'],
  'district-division': ['district-people-committee'],
  // Until 2025-06-30 under a district, from 2025-07-01 under the province.
  'commune-people-committee': ['district-people-committee', 'provincial-people-committee'],
  'department-inspectorate': ['provincial-department'],
  'public-service-unit': 'any',
  'oversight-body': [null, 'provincial-people-committee', 'district-people-committee', 'commune-people-committee'],
  other: 'any',
} as const satisfies Record<UnitKind, 'any' | readonly (UnitKind | null)[]>;

/** Whether a unit of `kind` may stand under a unit of `parentKind` (null: under nothing). */
export const isFitParent = (kind: UnitKind, parentKind: UnitKind | null): boolean => {
  const allowed: 'any' | readonly (UnitKind | null)[] = parentKinds[kind];
  return allowed === 'any' ? parentKind !== null : allowed.includes(parentKind);
};
