import type { Actor, OfficerActor } from '#domain/envelope.ts';
import type { Facts } from '#domain/facts.ts';
import { leadingBody } from '#domain/inspection-case/leading-body.ts';
import type { LegalDate } from '#domain/legal-date.ts';
import { type Grant, grantFor, isActiveOn, type Officer } from '#domain/officer/state.ts';
import { isInForce } from '#domain/unit/state.ts';
import { type Action, type ActionRule, actions, INSPECTORATE_ROLES } from './actions.ts';
import type { ForbiddenCode } from './command-request.ts';
import type { CaseTarget, RequestTarget, SubjectTarget, Target } from './target.ts';
import { isWithin, type Placed, reachOf } from './territory.ts';

/** Officers and units as they are now: rights are always those of now, whatever moment is being read. */
export type AuthorityState = Pick<Facts, 'officers' | 'units'>;

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
  if (isPlaced(target) && !seesPlaced(authority, actor, standing, target, today)) return HIDDEN;
  if (target.kind === 'request') return onRequest(authority, actor, standing, action, target, today);
  if (target.kind !== rule.on || !mayDo(rule, actor, target)) return forbidden('ActionNotAllowed');
  if (target.kind === 'case' && !isForBody(rule, authority, actor, target, today)) return forbidden('ActionNotAllowed');
  if (isPlaced(target) && isTooEarly(actor, action, target)) return forbidden('NotPublished');
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

/** A body that is no more signs nothing: who succeeds it leads its cases, on today's tree. */
const isForBody = (
  rule: ActionRule,
  { units }: AuthorityState,
  { body }: OfficerActor,
  { caseId, body: openedBy }: CaseTarget,
  today: LegalDate,
): boolean => {
  if (rule.forBody === undefined) return true;
  const acting = units.get(body);
  if (acting?.kind === 'provincial-inspectorate' && isInForce(acting, today)) return true;
  return openedBy !== undefined && body === leadingBody(units, { caseId, body: openedBy }, today);
};

/** As much as somebody may know of what a request asks about, so much he may know of the request. */
const onRequest = (
  authority: AuthorityState,
  actor: OfficerActor,
  standing: Standing,
  action: Action,
  target: RequestTarget,
  today: LegalDate,
): Authorisation => {
  const { about, askedBy } = target;
  const rule = actions[action];
  if (!seesSubject(authority, actor, standing, about, today)) return HIDDEN;
  if (rule.on !== 'request' || !mayDo(rule, actor, target)) return forbidden('ActionNotAllowed');
  // An outline can be asked about. Of what came of a case there is none.
  const isToldLater = isPlaced(about) && about.kind !== 'case' && !about.isPublished;
  if (isToldLater && actor.role === 'oversight') return forbidden('NotPublished');
  const isOthers = rule.asker === 'only' && actor.role === 'oversight' && askedBy !== actor.officerId;
  return isOthers ? forbidden('ActionNotAllowed') : ALLOWED;
};

const seesSubject = (
  authority: AuthorityState,
  actor: OfficerActor,
  standing: Standing,
  about: RequestTarget['about'],
  today: LegalDate,
): boolean => {
  if (about.kind !== 'unit' && about.kind !== 'province') return seesPlaced(authority, actor, standing, about, today);
  if (actor.role === 'custodian' || actor.role === 'administrator') return false;
  const reach = reachOf(standing.grant);
  if (about.kind === 'province') return reach === 'everywhere';
  return isWithin(reach, { unit: about.code, subject: 'case', id: '' }, authority.units, today);
};

type PlacedTarget = CaseTarget | SubjectTarget;

const isPlaced = (target: Readonly<{ kind: string }>): target is PlacedTarget =>
  target.kind === 'case' || target.kind === 'matter' || target.kind === 'accountability';

const SUBJECTS = { case: 'case', matter: 'matter', accountability: 'action' } as const;

const placeOf = (target: PlacedTarget): Placed => ({
  unit: target.unit,
  subject: SUBJECTS[target.kind],
  id: target.kind === 'case' ? target.caseId : target.id,
});

const seesPlaced = (
  { units }: AuthorityState,
  actor: OfficerActor,
  { grant }: Standing,
  target: PlacedTarget,
  today: LegalDate,
): boolean => {
  switch (actor.role) {
    case 'provincial-inspector':
    case 'district-inspector':
    case 'head-of-inspectorate':
      if (target.team.includes(actor.officerId)) return true;
      return isWithin(reachOf(grant), placeOf(target), units, today);
    case 'appraiser':
    case 'oversight':
      return isWithin(reachOf(grant), placeOf(target), units, today);
    case 'custodian':
    case 'administrator':
      return false;
  }
};

/** An overseer follows stage and clocks of every case in his reach, and reads the rest once it is public. */
const isTooEarly = (actor: OfficerActor, action: Action, target: PlacedTarget): boolean =>
  actor.role === 'oversight' && !target.isPublished && actions[action].beforePublication !== 'allowed';
