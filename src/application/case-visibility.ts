import type { OfficerActor } from '#domain/envelope.ts';
import type { LegalDate } from '#domain/legal-date.ts';
import type { UnitCode } from '#domain/text.ts';
import type { Units } from '#domain/unit/tree.ts';
import { type AuthorityState, standingOf } from './authorise.ts';
import { isCaseWithin, type Reach, reachOf } from './territory.ts';

/**
 * Which cases a list, a count, a search or a stream of changes may hold for someone: the same answer as `authorise`
 * gives case by case, as a filter that a query can apply.
 */
export type CaseVisibility = Readonly<{
  /** Case's unit must be one of these (`all`: any), unless the case is named in `withCases` / `withoutCases`. */
  units: 'all' | ReadonlySet<UnitCode>;
  /** Cases that a split gave to a unit inside the reach, or took out of it, against the rule of their unit. */
  withCases: ReadonlySet<string>;
  withoutCases: ReadonlySet<string>;
  /** Cases with this officer in the team are seen too. */
  teamMember: string | undefined;
  /** `outline`: of a case that is not published only stage and clocks may be told. */
  beforePublication: 'everything' | 'outline';
}>;

const NOTHING: CaseVisibility = {
  units: new Set(),
  withCases: new Set(),
  withoutCases: new Set(),
  teamMember: undefined,
  beforePublication: 'outline',
};

/** Never refuses: whoever may see no case gets a filter that lets none through. */
export const caseVisibility = (authority: AuthorityState, actor: OfficerActor, today: LegalDate): CaseVisibility => {
  const standing = standingOf(authority, actor, today);
  if (standing.outcome !== 'held') return NOTHING;
  const reach = reachOf(standing.grant);
  switch (actor.role) {
    case 'provincial-inspector':
    case 'district-inspector':
    case 'head-of-inspectorate':
      return { ...within(authority, reach, today), teamMember: actor.officerId, beforePublication: 'everything' };
    case 'appraiser':
      return { ...within(authority, reach, today), teamMember: undefined, beforePublication: 'everything' };
    case 'oversight':
      return { ...within(authority, reach, today), teamMember: undefined, beforePublication: 'outline' };
    case 'custodian':
    case 'administrator':
      return NOTHING;
  }
};

type Within = Pick<CaseVisibility, 'units' | 'withCases' | 'withoutCases'>;

const within = ({ units }: AuthorityState, reach: Reach, today: LegalDate): Within => {
  if (reach === 'everywhere') return { units: 'all', withCases: new Set(), withoutCases: new Set() };
  const isInside = (unit: UnitCode, caseId = ''): boolean => isCaseWithin(reach, { unit, caseId }, units, today);
  const named = [...casesNamedInSplits(units)];
  const exceptions = named.filter(([caseId, unit]) => isInside(unit, caseId) !== isInside(unit));
  return {
    units: new Set([...units.keys()].filter((code) => isInside(code))),
    withCases: new Set(exceptions.flatMap(([caseId, unit]) => (isInside(unit, caseId) ? [caseId] : []))),
    withoutCases: new Set(exceptions.flatMap(([caseId, unit]) => (isInside(unit, caseId) ? [] : [caseId]))),
  };
};

/**
 * Cases that a split gave away by name, each with the unit that was split. A case named in two splits went the way
 * of the first: the second unit may never have owned it.
 */
const casesNamedInSplits = (units: Units): ReadonlyMap<string, UnitCode> => {
  const splits = [...units.values()].flatMap(({ code, end }) => (end === undefined ? [] : [{ code, end }]));
  const cases = new Map<string, UnitCode>();
  for (const { code, end } of splits.toSorted((a, b) => (a.end.from < b.end.from ? -1 : 1))) {
    for (const { subject, id } of end.owners) if (subject === 'case' && !cases.has(id)) cases.set(id, code);
  }
  return cases;
};
