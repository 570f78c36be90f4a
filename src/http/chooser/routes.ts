import type { AuthorityState } from '#application/authorise.ts';
import { type LegalDate, legalDateOf } from '#domain/legal-date.ts';
import { isActiveOn, type Officer, rolesOn } from '#domain/officer/state.ts';
import { namesOn } from '../me/routes.ts';
import { refuse } from '../problems.ts';
import { publicOperation, publicRead, type Route } from '../route.ts';
import { chosenCookie } from './chosen-officer.ts';
import { type ChosenPerson, choosePerson, listPersons } from './contract.ts';

export type ChooserDependencies = Readonly<{
  authority: Readonly<{ state: AuthorityState }>;
  now: () => string;
  profile: string;
  banner: string;
}>;

/** In demo and trial everyone chooses who he is: there is no sign-in, and nobody else reaches this machine. */
export const chooserRoutes = ({ authority, now, profile, banner }: ChooserDependencies): readonly Route[] => [
  publicRead(listPersons, async () => {
    const person = personsOn(authority.state, legalDateOf(now()));
    const persons = [...authority.state.officers].map(([officerId, officer]) => person(officerId, officer));
    return {
      body: { profile, banner, persons: persons.toSorted((one, other) => one.name.localeCompare(other.name, 'vi')) },
    };
  }),
  publicOperation(choosePerson, async ({ body: { officerId, role } }) => {
    const officer = authority.state.officers.get(officerId);
    if (officer === undefined) return { problem: refuse({ code: 'CallerUnknown' }) };
    const person = personsOn(authority.state, legalDateOf(now()))(officerId, officer);
    if (role !== undefined && !person.roles.some((held) => held.role === role)) {
      return { problem: refuse({ code: 'RoleNotHeld' }) };
    }
    return { headers: { 'Set-Cookie': chosenCookie({ officerId, role }) }, body: person };
  }),
];

const personsOn = (state: AuthorityState, today: LegalDate) => {
  const named = namesOn(state, today);
  return (officerId: string, officer: Officer): ChosenPerson => ({
    officerId,
    name: officer.name,
    rank: officer.rank,
    body: officer.body,
    bodyName: named(officer.body).name,
    suspended: !isActiveOn(officer, today),
    roles: rolesOn(officer, today).map(({ role, territory }) => ({ role, territory: territory.map(named) })),
  });
};
