import type { Actor, OfficerActor } from '#domain/envelope.ts';
import type { Facts } from '#domain/facts.ts';
import type { LegalDate } from '#domain/legal-date.ts';
import { type Grant, grantFor, isActiveOn, type Officer } from '#domain/officer/state.ts';
import { type Action, type ActionRule, actions, INSPECTORATE_ROLES } from './actions.ts';
import type { ForbiddenCode } from './command-request.ts';
import type { CaseTarget, Target } from './target.ts';
import { isCaseWithin, reachOf } from './territory.ts';

/** Officers and units as they are now: rights are always those of now, whatever moment is being read. */
export type AuthorityState = Facts;

export type Authorisation =
  | Readonly<{ outcome: 'allowed' }>
  /** Answer as if it did not exist. */
  | Readonly<{ outcome: 'hidden' }>
  | Readonly<{ outcome: 'forbidden'; code: ForbiddenCode }>;

/** The role an officer claims, found to be one he holds today for his body. */
export type Standing = Readonly<{ outcome: 'held'; officer: Officer; grant: Grant }>;

const ALLOWED = { outcome: 'allowed' } as const;
const HIDDEN = { outcome: 'hidden' } as const;
const forbidden = (code: ForbiddenCode) => ({ outcome: 'forbidden', code }) as const;

/**
 * Whether the actor may attempt the action on the target today. Pure, and the only place where this is decided.
 *
 * @param target undefined: there is no such thing, which nobody may tell from a thing that is hidden from him
 * @param today the legal date of now, never of the moment that is read (`asOf`)
 */
export const authorise = (
  authority: AuthorityState,
  actor: Actor,
  action: Action,
  target: Target | undefined,
  today: LegalDate,
): Authorisation => {
  const rule = actions[action];
  if (actor.kind === 'system') {
    return rule.components?.includes(actor.component) ? ALLOWED : forbidden('ActionNotAllowed');
  }
  const standing = standingOf(authority, actor, today);
  if (standing.outcome !== 'held') return standing;
  if (target === undefined) return HIDDEN;
  if (target.kind === 'case' && !seesCase(authority, actor, standing, target, today)) return HIDDEN;
  if (target.kind !== rule.on || !mayDo(rule, actor, target)) return forbidden('ActionNotAllowed');
  if (target.kind === 'case' && !isForBody(rule, authority, actor, target)) return forbidden('ActionNotAllowed');
  if (target.kind === 'case' && isTooEarly(actor, action, target)) return forbidden('NotPublished');
  return ALLOWED;
};

/** Holds the claimed role today, for the body he serves in, and is not suspended. */
export const standingOf = (
  { officers }: Pick<AuthorityState, 'officers'>,
  actor: OfficerActor,
  today: LegalDate,
): Standing | Extract<Authorisation, { outcome: 'forbidden' }> => {
  const officer = officers.get(actor.officerId);
  if (officer === undefined || today < officer.from) return forbidden('OfficerUnknown');
  if (!isActiveOn(officer, today)) return forbidden('OfficerSuspended');
  const grant = grantFor(officer, actor.role, today);
  return grant === undefined || officer.body !== actor.body
    ? forbidden('RoleNotHeld')
    : { outcome: 'held', officer, grant };
};

const mayDo = (rule: ActionRule, { role, officerId }: OfficerActor, target: Target): boolean =>
  rule.roles.includes(role) ||
  (rule.leader === 'allowed' &&
    INSPECTORATE_ROLES.includes(role) &&
    target.kind === 'case' &&
    target.leader === officerId);

const isForBody = (rule: ActionRule, { units }: AuthorityState, { body }: OfficerActor, target: CaseTarget): boolean =>
  rule.forBody === undefined || body === target.body || units.get(body)?.kind === 'provincial-inspectorate';

const seesCase = (
  { units }: AuthorityState,
  actor: OfficerActor,
  { grant }: Standing,
  target: CaseTarget,
  today: LegalDate,
): boolean => {
  switch (actor.role) {
    case 'provincial-inspector':
    case 'district-inspector':
    case 'head-of-inspectorate':
      if (target.team.includes(actor.officerId)) return true;
      return isCaseWithin(reachOf(grant), target, units, today);
    case 'appraiser':
    case 'oversight':
      return isCaseWithin(reachOf(grant), target, units, today);
    case 'custodian':
    case 'administrator':
      return false;
  }
};

/** An overseer follows stage and clocks of every case in his reach, and reads the rest once it is public. */
const isTooEarly = (actor: OfficerActor, action: Action, target: CaseTarget): boolean =>
  actor.role === 'oversight' && !target.isPublished && actions[action].beforePublication !== 'allowed';
