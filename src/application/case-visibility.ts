import type { OfficerActor } from '#domain/envelope.ts';
import type { LegalDate } from '#domain/legal-date.ts';
import type { UnitCode } from '#domain/text.ts';
import type { OwnedSubject } from '#domain/unit/state.ts';
import type { Units } from '#domain/unit/tree.ts';
import { type AuthorityState, standingOf } from './authorise.ts';
import { isWithin, type Reach, reachOf } from './territory.ts';

/**
 * Which cases a list, a count, a search or a stream of changes may hold for someone, and which corruption matters and
 * actions: the same answer as `authorise` gives one by one, as a filter that a query can apply.
 */
export type CaseVisibility = Readonly<{
  /** Case's unit must be one of these (`all`: any), unless the case is named in `withCases` / `withoutCases`. */
  units: 'all' | ReadonlySet<UnitCode>;
  /** Cases that a split gave to a unit inside the reach, or took out of it, against the rule of their unit. */
  withCases: ReadonlySet<string>;
  withoutCases: ReadonlySet<string>;
  /** The same of corruption matters and actions, by their ids. */
  withSubjects: ReadonlySet<string>;
  withoutSubjects: ReadonlySet<string>;
  /** Cases with this officer in the team are seen too, and what came of them. */
  teamMember: string | undefined;
  /** `outline`: of a case that is not published only stage and clocks may be told, and nothing of what came of it. */
  beforePublication: 'everything' | 'outline';
}>;

const NOTHING: CaseVisibility = {
  units: new Set(),
  withCases: new Set(),
  withoutCases: new Set(),
  withSubjects: new Set(),
  withoutSubjects: new Set(),
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

type Within = Omit<CaseVisibility, 'teamMember' | 'beforePublication'>;

const within = ({ units }: AuthorityState, reach: Reach, today: LegalDate): Within => {
  if (reach === 'everywhere') return { ...NOTHING, units: 'all' };
  const isInside = (unit: UnitCode, subject: OwnedSubject = 'case', id = ''): boolean =>
    isWithin(reach, { unit, subject, id }, units, today);
  const exceptions = namedInSplits(units).filter(
    ({ unit, subject, id }) => isInside(unit, subject, id) !== isInside(unit),
  );
  const idsOf = (wantsCases: boolean, isSeen: boolean): ReadonlySet<string> =>
    new Set(
      exceptions
        .filter(({ subject }) => (subject === 'case') === wantsCases)
        .filter(({ unit, subject, id }) => isInside(unit, subject, id) === isSeen)
        .map(({ id }) => id),
    );
  return {
    units: new Set([...units.keys()].filter((code) => isInside(code))),
    withCases: idsOf(true, true),
    withoutCases: idsOf(true, false),
    withSubjects: idsOf(false, true),
    withoutSubjects: idsOf(false, false),
  };
};

/** What lists hold; sub-units and topics are no things of their own in them. */
const LISTED: readonly OwnedSubject[] = ['case', 'matter', 'action'];

type Named = Readonly<{ subject: OwnedSubject; id: string; unit: UnitCode }>;

/**
 * What splits gave away by name, each with the unit that was split. What is named in two splits went the way of the
 * first: the second unit may never have owned it.
 */
const namedInSplits = (units: Units): readonly Named[] => {
  const splits = [...units.values()].flatMap(({ code, end }) => (end === undefined ? [] : [{ code, end }]));
  const named = new Map<string, Named>();
  for (const { code, end } of splits.toSorted((a, b) => (a.end.from < b.end.from ? -1 : 1))) {
    for (const { subject, id } of end.owners.filter((each) => LISTED.includes(each.subject))) {
      const name = `${subject} ${id}`;
      if (!named.has(name)) named.set(name, { subject, id, unit: code });
    }
  }
  return [...named.values()];
};
