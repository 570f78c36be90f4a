import type { Command } from '../command.ts';
import { reject } from '../decider.ts';
import type { Actor } from '../envelope.ts';
import type { Facts } from '../facts.ts';
import type { LegalDate } from '../legal-date.ts';
import type { CaseRefusal } from './refusals.ts';
import { hasReached, type InspectionCase, leaderOf, type Stage } from './state.ts';

type Rejected = Readonly<{ outcome: 'rejected'; refusal: CaseRefusal }>;
type AnyCommand = Command<string, unknown>;

/** Whom an event names as its author: the officer, or the component that acted. */
export const actorId = (by: Actor): string => (by.kind === 'officer' ? by.officerId : by.component);

/** One natural person under two enrolments is one person: four eyes count persons. */
export const isSamePerson = (facts: Facts, one: string, other: string): boolean => {
  if (one === other) return true;
  const person = facts.officers.get(one)?.personId;
  return person !== undefined && person === facts.officers.get(other)?.personId;
};

/** The first refusal of a list of checks, or nothing. Reads as the list of rules that it is. */
export const firstRefusal = (...checks: readonly (CaseRefusal | undefined)[]): Rejected | undefined => {
  const refusal = checks.find((check) => check !== undefined);
  return refusal && reject(refusal);
};

export const wrongStage = (state: InspectionCase, ...expected: readonly Stage[]): CaseRefusal | undefined => {
  if (expected.includes(state.stage)) return undefined;
  return state.stage === 'closed' ? { code: 'CaseClosed' } : { code: 'WrongStage', stage: state.stage, expected };
};

/** Findings are reported from the announcement on and settled before the conclusion; afterwards nothing about them changes. */
export const notInFindingsTime = (state: InspectionCase): CaseRefusal | undefined => {
  if (state.stage === 'closed') return { code: 'CaseClosed' };
  if (hasReached(state, 'concluded')) return { code: 'ConclusionIssued' };
  return hasReached(state, 'announced') ? undefined : { code: 'FieldworkNotBegun', stage: state.stage };
};

/**
 * Follow-up begins with the conclusion: an addressee may act before it is published. Closing asks no other stage: that
 * it is not published yet is one item of the gate, listed with the others.
 */
export const notInFollowUp = (state: InspectionCase): CaseRefusal | undefined =>
  wrongStage(state, 'concluded', 'following-up');

/** Crime signs can turn up as soon as there are findings, and are never too late to hand over. */
export const notInTransferTime = (state: InspectionCase): CaseRefusal | undefined => {
  if (state.stage === 'closed') return { code: 'CaseClosed' };
  return hasReached(state, 'announced') ? undefined : { code: 'FieldworkNotBegun', stage: state.stage };
};

/** Who is recused does nothing more in the case, under whichever enrolment. */
export const recusedFrom = (state: InspectionCase, officerId: string, facts: Facts): CaseRefusal | undefined =>
  state.recused.some((recused) => isSamePerson(facts, recused, officerId))
    ? { code: 'MemberRecused', officerId }
    : undefined;

export const notLeader = (state: InspectionCase, by: Actor): CaseRefusal | undefined => {
  const leader = leaderOf(state);
  return leader === actorId(by) ? undefined : { code: 'NotTeamLeader', leader: leader ?? null };
};

/** A fact may be recorded late, never early; and not before what it follows. */
export const badDate = (
  command: AnyCommand,
  field: string,
  date: LegalDate,
  notBefore?: LegalDate,
): CaseRefusal | undefined => {
  if (date > command.today) return { code: 'DateInFuture', field, date, today: command.today };
  if (notBefore !== undefined && date < notBefore) return { code: 'DateOutOfOrder', field, date, notBefore };
  return undefined;
};
