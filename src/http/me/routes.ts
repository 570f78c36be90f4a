import { actions } from '#application/actions.ts';
import type { AuthorityState } from '#application/authorise.ts';
import type { Target } from '#application/target.ts';
import { type LegalDate, legalDateOf } from '#domain/legal-date.ts';
import { rolesOn } from '#domain/officer/state.ts';
import { unitName } from '#domain/unit/state.ts';
import type { Reader } from '../gate.ts';
import { refuse } from '../problems.ts';
import { type Route, readRoute } from '../route.ts';
import { readMe, standingActs } from './contract.ts';

export type MeDependencies = Readonly<{
  authority: Readonly<{ state: AuthorityState }>;
  now: () => string;
  profile: string;
  banner: string;
  version: string;
}>;

/** What a screen must know of its user before it shows anything: with the rights of now, as always. */
export const meRoutes = ({ authority, now, profile, banner, version }: MeDependencies): readonly Route[] => [
  readRoute(readMe, async ({ reader }) => {
    const { officerId, role } = reader.actor;
    const officer = authority.state.officers.get(officerId);
    if (officer === undefined) return { problem: refuse({ code: 'CallerUnknown' }) };
    const today = legalDateOf(now());
    const named = namesOn(authority.state, today);
    const roles = rolesOn(officer, today).map((grant) => ({ role: grant.role, territory: grant.territory.map(named) }));
    const { name, rank, body } = officer;
    return {
      body: {
        ...{ officerId, name, rank, body: named(body), role, roles },
        ...{ may: await standingActsOf(reader, body, placeOf(roles, role) ?? body), today, profile, banner, version },
      },
    };
  }),
];

/** Codes of units with the names they have on a day. */
export const namesOn =
  ({ units }: Pick<AuthorityState, 'units'>, today: LegalDate) =>
  (code: string): Readonly<{ code: string; name: string }> => {
    const unit = units.get(code);
    return { code, name: unit === undefined ? code : unitName(unit, today) };
  };

type Held = Readonly<{ role: string; territory: readonly Readonly<{ code: string }>[] }>;

/** Somewhere in the territory of the role in use; undefined: it has none of its own. */
const placeOf = (roles: readonly Held[], role: string): string | undefined =>
  roles.find((each) => each.role === role)?.territory[0]?.code;

const standingActsOf = async (
  reader: Reader,
  body: string,
  place: string,
): Promise<(typeof standingActs)[number][]> => {
  const targets: Readonly<Partial<Record<Target['kind'], Target>>> = {
    register: { kind: 'register' },
    ledger: { kind: 'ledger' },
    unit: { kind: 'unit', code: body },
    officer: { kind: 'officer', officerId: reader.actor.officerId },
    request: { kind: 'request', id: '', askedBy: undefined, about: { kind: 'unit', code: place } },
  };
  const allowed = await Promise.all(
    standingActs.map(async (act) => (await reader.refusal(act, targets[actions[act].on])) === undefined),
  );
  return standingActs.filter((_, index) => allowed[index]);
};
