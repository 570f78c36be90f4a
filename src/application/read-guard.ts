import type { OfficerActor, Role } from '#domain/envelope.ts';
import { legalDateOf } from '#domain/legal-date.ts';
import { isActiveOn, rolesOn } from '#domain/officer/state.ts';
import { type Action, actions, INSPECTORATE_ROLES } from './actions.ts';
import { type Authorisation, authorise } from './authorise.ts';
import type { Authority } from './authority.ts';
import { type CaseVisibility, caseVisibility } from './case-visibility.ts';
import { type Clock, later } from './clock.ts';
import type { ForbiddenCode } from './command-request.ts';
import type { Target } from './target.ts';
import { type Unavailable, unavailable } from './unavailable.ts';

type Forbidden = Readonly<{ outcome: 'forbidden'; code: ForbiddenCode }>;

/**
 * The rights of now, for whoever reads or sends. No method takes a moment: what someone may see does not depend on
 * the day he looks at. Answers `unavailable` while the authority may be more than a second behind.
 */
export interface ReadGuard {
  /**
   * The officer in the role he claims; without a claim, in a role he holds today that the act asks for, else in his
   * first. Whether he may act is for `check`, or the write path, to say.
   */
  actorFor(
    officerId: string,
    role: Role | undefined,
    action: Action,
  ): Promise<Readonly<{ outcome: 'known'; actor: OfficerActor }> | Forbidden | Unavailable>;
  check(actor: OfficerActor, action: Action, target: Target | undefined): Promise<Authorisation | Unavailable>;
  visibility(actor: OfficerActor): Promise<Readonly<{ outcome: 'known'; visibility: CaseVisibility }> | Unavailable>;
}

type GuardOptions = Readonly<{ authority: Pick<Authority, 'state' | 'isCurrent' | 'lastRecordedAt'>; clock: Clock }>;

export const createReadGuard = ({ authority, clock }: GuardOptions): ReadGuard => {
  // Never a day before what the ledger holds: on a clock set back, a role taken yesterday would be held again.
  const today = () => legalDateOf(later(clock.now(), authority.lastRecordedAt ?? ''));
  const whenCurrent = async <Result>(answer: () => Result): Promise<Result | Unavailable> =>
    (await authority.isCurrent()) ? answer() : unavailable('AuthorityBehind');

  return {
    actorFor: (officerId, role, action) => whenCurrent(() => actorFor(authority, officerId, role, action, today())),
    check: (actor, action, target) => whenCurrent(() => authorise(authority.state, actor, action, target, today())),
    visibility: (actor) =>
      whenCurrent(() => ({ outcome: 'known', visibility: caseVisibility(authority.state, actor, today()) }) as const),
  };
};

const actorFor = (
  { state: { officers } }: GuardOptions['authority'],
  officerId: string,
  claimed: Role | undefined,
  action: Action,
  today: string,
): Readonly<{ outcome: 'known'; actor: OfficerActor }> | Forbidden => {
  const officer = officers.get(officerId);
  if (officer === undefined || today < officer.from) return { outcome: 'forbidden', code: 'OfficerUnknown' };
  if (!isActiveOn(officer, today)) return { outcome: 'forbidden', code: 'OfficerSuspended' };
  const held = rolesOn(officer, today).map(({ role }) => role);
  const { roles, leader } = actions[action];
  const asks = (role: Role): boolean =>
    roles.includes(role) || (leader === 'allowed' && INSPECTORATE_ROLES.includes(role));
  const role = claimed ?? held.find(asks) ?? held[0];
  if (role === undefined || !held.includes(role)) return { outcome: 'forbidden', code: 'RoleNotHeld' };
  return { outcome: 'known', actor: { kind: 'officer', officerId, role, body: officer.body } };
};
