import type { Actor } from '../envelope.ts';
import type { Facts } from '../facts.ts';
import { actorId, isSamePerson } from '../guards.ts';
import type { LegalDate } from '../legal-date.ts';
import { followUpStages, hasWorkBegun, isResultOut } from './forms.ts';
import type { CaseRefusal } from './refusals.ts';
import { type InspectionCase, leaderOf, type Stage } from './state.ts';

export const wrongStage = (state: InspectionCase, ...expected: readonly Stage[]): CaseRefusal | undefined => {
  if (expected.includes(state.stage)) return undefined;
  return hasEnded(state) ?? { code: 'WrongStage', stage: state.stage, expected };
};

type Ended =
  | Readonly<{ code: 'CaseClosed' }>
  | Readonly<{ code: 'InspectionTerminated' | 'CheckStopped'; on: LegalDate }>;

/** Closed or given up: nothing more is done. */
export const hasEnded = ({ form, stage, terminatedOn: on }: InspectionCase): Ended | undefined => {
  if (stage === 'closed') return { code: 'CaseClosed' };
  if (on === undefined) return undefined;
  return { code: form === 'check' ? 'CheckStopped' : 'InspectionTerminated', on };
};

/** Findings are reported from the first day of fieldwork on and settled before the result is on paper; afterwards nothing about them changes. */
export const notInFindingsTime = (state: InspectionCase): CaseRefusal | undefined => {
  const ended = hasEnded(state);
  if (ended) return ended;
  if (isResultOut(state)) return { code: state.form === 'check' ? 'ResultNotified' : 'ConclusionIssued' };
  return workNotBegun(state);
};

/** Nobody has begun to work at the unit yet. */
export const workNotBegun = (state: InspectionCase): CaseRefusal | undefined => {
  if (hasWorkBegun(state)) return undefined;
  return state.form === 'check' ? { code: 'CheckNotDecided' } : { code: 'FieldworkNotBegun', stage: state.stage };
};

/**
 * Follow-up begins with the conclusion: an addressee may act before it is published. Closing asks no other stage: that
 * it is not published yet is one item of the gate, listed with the others.
 */
export const notInFollowUp = (state: InspectionCase): CaseRefusal | undefined =>
  wrongStage(state, ...followUpStages(state));

/** What comes after a conclusion comes to a closed case too: facts can be added to it, and its file has a life of its own. */
export const concludedOnly = (state: InspectionCase): CaseRefusal | undefined =>
  wrongStage(state, 'concluded', 'following-up', 'closed');

/** Crime signs, and corruption matters, can turn up as soon as there are findings; that the inspection was given up holds nothing back (Art. 62). */
export const notInTransferTime = (state: InspectionCase): CaseRefusal | undefined => {
  if (state.stage === 'closed') return { code: 'CaseClosed' };
  if (state.terminatedOn !== undefined) return undefined;
  return workNotBegun(state);
};

type Recused = Readonly<{ code: 'MemberRecused'; officerId: string }>;

/** Who is recused does nothing more in the case, under whichever enrolment. */
export const recusedFrom = (
  { recused }: Pick<InspectionCase, 'recused'>,
  officerId: string,
  facts: Pick<Facts, 'officers'>,
): Recused | undefined =>
  recused.some((each) => isSamePerson(facts, each, officerId)) ? { code: 'MemberRecused', officerId } : undefined;

/** Nor in what came of it: matters and actions ask for all the cases behind them. */
export const recusedFromAny = (caseIds: readonly string[], by: Actor, facts: Facts): Recused | undefined =>
  caseIds
    .map((caseId) => recusedFrom(facts.cases.get(caseId) ?? { recused: [] }, actorId(by), facts))
    .find((each) => each !== undefined);

export const notLeader = (state: InspectionCase, by: Actor): CaseRefusal | undefined => {
  const leader = leaderOf(state);
  return leader === actorId(by) ? undefined : { code: 'NotTeamLeader', leader: leader ?? null };
};
