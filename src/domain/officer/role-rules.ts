import type { Role } from '../envelope.ts';
import type { LegalDate } from '../legal-date.ts';
import type { UnitKind } from '../unit/unit-kind.ts';

/** What the territory of a grant must look like. */
export type TerritoryRule =
  /** The whole province: nothing named, or the provincial committee. */
  | 'province'
  /** Named units, each the district of the officer's inspectorate or below it. */
  | 'own-district'
  /** Named communes. */
  | 'communes';

/** In which bodies a role exists, from when to when. */
export type RoleRule = Readonly<{
  id: string;
  role: Role;
  bodies: readonly UnitKind[];
  territory: TerritoryRule;
  effectiveFrom: LegalDate | null;
  effectiveTo: LegalDate | null;
}>;

const always = { effectiveFrom: null, effectiveTo: null } as const;
// Luật Thanh tra 2025 knows no district inspectorates; the province's inspectors get sets of communes instead.
const untilDistrictsEnd = { effectiveFrom: null, effectiveTo: '2025-06-30' } as const;
const sinceDistrictsEnded = { effectiveFrom: '2025-07-01', effectiveTo: null } as const;

const provincial = { bodies: ['provincial-inspectorate'], territory: 'province', ...always } as const;
const district = { bodies: ['district-inspectorate'], territory: 'own-district', ...untilDistrictsEnd } as const;

export const roleRules: readonly RoleRule[] = [
  { id: 'provincial-inspector', role: 'provincial-inspector', ...provincial },
  { id: 'head-of-province', role: 'head-of-inspectorate', ...provincial },
  { id: 'head-of-district', role: 'head-of-inspectorate', ...district },
  { id: 'district-inspector-2022', role: 'district-inspector', ...district },
  {
    id: 'district-inspector-2025',
    role: 'district-inspector',
    bodies: ['provincial-inspectorate'],
    territory: 'communes',
    ...sinceDistrictsEnded,
  },
  { id: 'appraiser-of-province', role: 'appraiser', ...provincial },
  { id: 'appraiser-of-district', role: 'appraiser', ...district },
  // Who looks on must not be of those who inspect.
  { id: 'oversight', role: 'oversight', bodies: ['oversight-body'], territory: 'province', ...always },
  {
    id: 'custodian',
    role: 'custodian',
    bodies: ['provincial-inspectorate', 'provincial-people-committee'],
    territory: 'province',
    ...always,
  },
  {
    id: 'administrator',
    role: 'administrator',
    bodies: ['provincial-inspectorate', 'provincial-people-committee', 'provincial-department'],
    territory: 'province',
    ...always,
  },
];
