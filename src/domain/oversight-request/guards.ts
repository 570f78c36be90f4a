import type { Command } from '../command.ts';
import { casesOf } from '../corruption-matter/needs.ts';
import type { DocumentClaim } from '../decider.ts';
import type { Document } from '../document.ts';
import type { Facts } from '../facts.ts';
import { actorId, isSamePerson } from '../guards.ts';
import { claimOf } from '../inspection-case/decision.ts';
import { recusedFromAny } from '../inspection-case/guards.ts';
import type { LegalDate } from '../legal-date.ts';
import type { UnitCode } from '../text.ts';
import { isInForce, parentOn } from '../unit/state.ts';
import { isAtOrBelow, ownerOn } from '../unit/tree.ts';
import { isInspectorate } from '../unit/unit-kind.ts';
import type { RequestRefusal } from './refusals.ts';
import type { RequestSubject } from './request-subject.ts';
import { isUnanswered, type OversightRequest } from './state.ts';

type Asked = Pick<Command<string, unknown>, 'by' | 'today'>;

/** The unit in which the subject lies; undefined: there is no such thing. */
const unitOfSubject = ({ kind, id }: RequestSubject, facts: Facts): UnitCode | undefined => {
  switch (kind) {
    case 'case':
      return facts.cases.get(id)?.unit;
    case 'matter':
      return facts.matters.get(id)?.unit;
    case 'accountability':
      return facts.actions.get(id)?.unit;
    case 'unit':
    case 'province':
      return facts.units.get(id)?.code;
  }
};

export const subjectUnknown = ({ today }: Asked, subject: RequestSubject, facts: Facts): RequestRefusal | undefined => {
  const { kind, id } = subject;
  if (unitOfSubject(subject, facts) === undefined) {
    return kind === 'unit' || kind === 'province'
      ? { code: 'UnitUnknown', unit: id, on: today, known: null }
      : { code: 'RequestSubjectUnknown' };
  }
  const isProvince = facts.units.get(id)?.kind === 'provincial-people-committee';
  return kind === 'province' && !isProvince ? { code: 'RequestSubjectUnknown' } : undefined;
};

/** Which inspectorate can answer: the province's about anything, one of a territory about what lies in it today. */
export const bodyNotAskable = (
  { today }: Asked,
  { askedOf, subject }: Readonly<{ askedOf: UnitCode; subject: RequestSubject }>,
  facts: Facts,
): RequestRefusal | undefined => {
  const { units } = facts;
  const body = units.get(askedOf);
  if (body === undefined || !isInspectorate(body.kind) || !isInForce(body, today)) {
    return { code: 'NotAnInspectorate', body: askedOf, on: today };
  }
  if (body.kind === 'provincial-inspectorate') return undefined;
  const unit = unitOfSubject(subject, facts) ?? subject.id;
  const over = parentOn(body, today);
  const isThere = over != null && isAtOrBelow(units, ownerOn(units, unit, today) ?? unit, [over], today);
  return isThere ? undefined : { code: 'AskedBodyElsewhere', body: askedOf, unit };
};

/** Who answers today for the body asked: itself, or whoever succeeds it. */
export const answeringBody = ({ askedOf }: OversightRequest, { units }: Pick<Facts, 'units'>, today: LegalDate) =>
  ownerOn(units, askedOf, today) ?? askedOf;

/** Answers are of the body asked, by nobody who asked, and by nobody who is recused from a case behind it. */
export const notAnswerer = (command: Asked, request: OversightRequest, facts: Facts): RequestRefusal | undefined => {
  const { by, today } = command;
  const acting = by.kind === 'officer' ? by.body : '';
  const answering = answeringBody(request, facts, today);
  if (acting !== answering) return { code: 'NotAskedOf', askedOf: answering, acting };
  if (isSamePerson(facts, request.askedBy, actorId(by))) return { code: 'OwnQuestion' };
  return recusedFromAny(casesBehind(request.subject, facts), by, facts);
};

const casesBehind = ({ kind, id }: RequestSubject, facts: Facts): readonly string[] => {
  if (kind === 'case') return [id];
  if (kind === 'matter') return casesOf(facts.matters.get(id) ?? null);
  const action = kind === 'accountability' ? facts.actions.get(id) : undefined;
  const matters = action === undefined ? [] : [action.matterId, ...action.otherMatters];
  return matters.flatMap((matterId) => casesOf(facts.matters.get(matterId) ?? null));
};

export const notAsker = ({ by }: Asked, { askedBy }: OversightRequest): RequestRefusal | undefined =>
  actorId(by) === askedBy ? undefined : { code: 'NotOwnRequest' };

export const withdrawn = ({ status, since }: OversightRequest): RequestRefusal | undefined =>
  status === 'withdrawn' ? { code: 'RequestWithdrawn', on: since } : undefined;

export const notUnanswered = (request: OversightRequest): RequestRefusal | undefined =>
  withdrawn(request) ?? (isUnanswered(request) ? undefined : { code: 'AnsweredBefore', status: request.status });

/** Nobody is given, or takes on, a time that is over before it begins. */
export const dueBefore = (
  field: string,
  dueOn: LegalDate | undefined,
  occurredOn: LegalDate,
): RequestRefusal | undefined =>
  dueOn !== undefined && dueOn < occurredOn
    ? { code: 'DateOutOfOrder', field, date: dueOn, notBefore: occurredOn }
    : undefined;

/** A paper that is sent was signed before. */
export const signedAfter = (document: Document | undefined, occurredOn: LegalDate): RequestRefusal | undefined =>
  document !== undefined && document.signedOn > occurredOn
    ? { code: 'DateOutOfOrder', field: 'occurredOn', date: occurredOn, notBefore: document.signedOn }
    : undefined;

/** An answer's paper is of the body that answers: its number is claimed in that body's register. */
export const wrongIssuer = ({ by }: Asked, document: Document | undefined): RequestRefusal | undefined => {
  const expected = by.kind === 'officer' ? by.body : '';
  return document === undefined || document.issuer === expected
    ? undefined
    : { code: 'WrongIssuer', issuer: document.issuer, expected };
};

export const claimsOfAnswer = (document: Document | undefined): readonly DocumentClaim[] =>
  document === undefined ? [] : [claimOf(document)];
