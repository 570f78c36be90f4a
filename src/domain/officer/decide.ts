import { accept, reject } from '../decider.ts';
import type { Facts, FactsRequest } from '../facts.ts';
import { isInForce } from '../unit/state.ts';
import type { OfficerCommand } from './commands.ts';
import { decideGrant, decideRevocation } from './grants.ts';
import type { OfficerDecision } from './refusals.ts';
import { isActive, type Officer, type OfficerState } from './state.ts';

/** What may happen to an officer's enrolment and roles. Nobody gives or takes rights of his own. */
export const decide = (command: OfficerCommand, officer: OfficerState, facts: Facts): OfficerDecision => {
  if (command.type === 'EnrolOfficer') return enrol(command, officer, facts);
  if (officer === null) return reject({ code: 'OfficerUnknown' });
  switch (command.type) {
    case 'SuspendOfficer':
      return suspend(command, officer);
    case 'ReinstateOfficer':
      return selfGrant(command, officer, facts) ?? reinstate(command, officer);
    case 'GrantRole':
      return selfGrant(command, officer, facts) ?? decideGrant(command, officer, facts);
    case 'RevokeRole':
      return selfGrant(command, officer, facts) ?? decideRevocation(command, officer);
  }
};

type Of<Type extends OfficerCommand['type']> = Extract<OfficerCommand, { type: Type }>;

const enrol = ({ data }: Of<'EnrolOfficer'>, officer: OfficerState, { units }: Facts): OfficerDecision => {
  if (officer !== null) return reject({ code: 'OfficerExists', name: officer.name, body: officer.body });
  const body = units.get(data.body);
  if (body === undefined || !isInForce(body, data.from)) {
    return reject({ code: 'UnitUnknown', unit: data.body, on: data.from });
  }
  return accept([{ type: 'OfficerEnrolled', data }]);
};

const suspend = ({ data, today }: Of<'SuspendOfficer'>, officer: Officer): OfficerDecision => {
  const running = officer.suspensions.find(({ until }) => until === undefined);
  if (running) return reject({ code: 'OfficerSuspended', since: running.from });
  // The details tell of him, and the event does not name him: his erasure must reach them.
  return accept([{ type: 'OfficerSuspended', data: { ...data, occurredOn: today } }], { about: [officer.personId] });
};

const reinstate = ({ today }: Of<'ReinstateOfficer'>, officer: Officer): OfficerDecision =>
  isActive(officer)
    ? reject({ code: 'OfficerNotSuspended' })
    : accept([{ type: 'OfficerReinstated', data: { occurredOn: today } }]);

/** Compares persons, not enrolments: one natural person under two of them is one person. */
const selfGrant = ({ by }: OfficerCommand, officer: Officer, { officers }: Facts): OfficerDecision | undefined => {
  if (by.kind === 'system') return undefined;
  const acting = officers.get(by.officerId);
  if (acting === undefined) return reject({ code: 'OfficerUnknown' });
  return acting.personId === officer.personId ? reject({ code: 'SelfGrant', personId: officer.personId }) : undefined;
};

/** The body whose kind decides which roles fit, and the units of a territory. */
export const needs = (command: OfficerCommand, officer: OfficerState): FactsRequest => {
  switch (command.type) {
    case 'EnrolOfficer':
      return { units: [command.data.body] };
    case 'GrantRole':
      return { units: [...(officer === null ? [] : [officer.body]), ...command.data.territory] };
    case 'SuspendOfficer':
    case 'ReinstateOfficer':
    case 'RevokeRole':
      return {};
  }
};
