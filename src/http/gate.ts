import { type Action, actions } from '#application/actions.ts';
import { type Authorisation, type AuthorityState, authorise, standingOf } from '#application/authorise.ts';
import { type CaseVisibility, caseVisibility } from '#application/case-visibility.ts';
import type { Target } from '#application/target.ts';
import type { OfficerActor, Role } from '#domain/envelope.ts';
import { type LegalDate, legalDateOf } from '#domain/legal-date.ts';
import { isActiveOn, type Officer, rolesOn } from '#domain/officer/state.ts';
import type { Problem } from './problems/problem-table.ts';
import { forbidden } from './problems/request-problems.ts';
import { refuse } from './problems.ts';

/** Who says to be asking. In demo and trial he is believed; what he may do is looked up all the same. */
export type Asking = Readonly<{ officerId: string; role: Role | undefined }>;

/** An officer who may ask, in the role he uses for it. */
export type Reader = Readonly<{
  actor: OfficerActor;
  /** Whether he may do this to that; undefined is what does not exist. Rights of now, whatever moment is read. */
  may(action: Action, target: Target | undefined): Authorisation;
  /** Which cases a list may hold for him. */
  cases(): CaseVisibility;
}>;

export type Admission<T> = (Readonly<{ outcome: 'admitted' }> & T) | Readonly<{ outcome: 'refused'; problem: Problem }>;

/** The rights of now. No moment is ever passed to it: what someone may see does not depend on the date he looks at. */
export interface Gate {
  /** The role under which this officer sends a command. Whether he may is decided, and recorded, where it is handled. */
  sender(asking: Asking, action: Action): Promise<Admission<{ actor: OfficerActor }>>;
  /** Whether this officer may do what a read or operation declares. */
  reader(asking: Asking, action: Action): Promise<Admission<{ reader: Reader }>>;
}

type KnownRights = Readonly<{ state: AuthorityState; isCurrent(): Promise<boolean> }>;

/** Fails closed: where rights cannot be known to be those of now, nobody is let in. */
export const createGate = (authority: KnownRights, now: () => string): Gate => ({
  sender: async (asking, action) => {
    const today = legalDateOf(now());
    const officer = authority.state.officers.get(asking.officerId);
    const role = officer && roleFor(officer, asking, action, today);
    if (officer === undefined || role === undefined) return refused(officer, today);
    return { outcome: 'admitted', actor: actorOf(asking.officerId, officer, role) };
  },
  reader: async (asking, action) => {
    if (!(await authority.isCurrent())) return { outcome: 'refused', problem: authorityBehind() };
    const { state } = authority;
    const today = legalDateOf(now());
    const officer = state.officers.get(asking.officerId);
    const role = officer && roleFor(officer, asking, action, today);
    if (officer === undefined || role === undefined) return refused(officer, today);
    const actor = actorOf(asking.officerId, officer, role);
    const may: Reader['may'] = (act, target) => authorise(state, actor, act, target, today);
    const verdict = entry(state, actor, action, today);
    if (verdict.outcome === 'forbidden') return { outcome: 'refused', problem: refuse(forbidden(verdict.code)) };
    return { outcome: 'admitted', reader: { actor, may, cases: () => caseVisibility(state, actor, today) } };
  },
});

/** At the door only what does not hang on one case; the rest is asked case by case, so that what is hidden stays hidden. */
const entry = (state: AuthorityState, actor: OfficerActor, action: Action, today: LegalDate) => {
  const kind = actions[action].on;
  if (kind === 'register' || kind === 'installation' || kind === 'ledger') {
    return authorise(state, actor, action, { kind }, today);
  }
  return standingOf(state, actor, today);
};

/** The role he names; else the one he holds that may do this; else any, so that the refusal has someone to name. */
const roleFor = (officer: Officer, asking: Asking, action: Action, today: LegalDate): Role | undefined => {
  if (asking.role !== undefined) return asking.role;
  const held = rolesOn(officer, today).map(({ role }) => role);
  return held.find((role) => actions[action].roles.includes(role)) ?? held[0] ?? officer.grants.at(-1)?.role;
};

const actorOf = (officerId: string, { body }: Officer, role: Role): OfficerActor => ({
  kind: 'officer',
  officerId,
  role,
  body,
});

const refused = (officer: Officer | undefined, today: LegalDate) => {
  const suspended = officer !== undefined && !isActiveOn(officer, today);
  const code = officer === undefined ? 'CallerUnknown' : suspended ? 'CallerSuspended' : 'RoleNotHeld';
  return { outcome: 'refused', problem: refuse({ code }) } as const;
};

const authorityBehind = (): Problem => refuse({ code: 'AuthorityBehind' }, { headers: { 'Retry-After': '1' } });
