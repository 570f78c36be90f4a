import type { Facts } from '../facts.ts';
import type { LegalDate } from '../legal-date.ts';
import type { UnitCode } from '../text.ts';
import { ownerOn, type Units } from '../unit/tree.ts';
import type { UnitKind } from '../unit/unit-kind.ts';
import type { CaseCommand } from './commands.ts';
import type { BodyLevel, InspectionCase } from './state.ts';

/** A case by its id, with the body that opened it. */
export type OpenedBy = Readonly<{ caseId: string; body: UnitCode }>;

/**
 * Cơ quan chủ trì on that day: the body that opened the case while it is in force, then whoever succeeds it; a split
 * may have given this very case to another one than the rest. There is always exactly one.
 */
export const leadingBody = (units: Units, { caseId, body }: OpenedBy, on: LegalDate): UnitCode =>
  ownerOn(units, body, on, { subject: 'case', id: caseId }) ?? body;

/**
 * The case as it is led on the day that counts for the act: the day its paper was signed, else today. All rules of the
 * case look at it so: papers are those of the body that leads on that day, and the level is that body's.
 */
export const asLed = (command: CaseCommand, state: InspectionCase, facts: Pick<Facts, 'units'>): InspectionCase =>
  ledOn(dayOfAct(command), state, command.identity, facts);

/** The case with the body that leads it on the day in the place of the one that opened it. */
export const ledOn = (
  day: LegalDate,
  state: InspectionCase,
  caseId: string,
  { units }: Pick<Facts, 'units'>,
): InspectionCase => {
  const body = leadingBody(units, { caseId, body: state.body }, day);
  return body === state.body ? state : { ...state, body, bodyLevel: levelOf(units.get(body)?.kind) ?? state.bodyLevel };
};

/** Whether it matters to the act who leads the case: it comes with a paper of that body, or is his to do. */
export const asksWhoLeads = ({ type, data }: CaseCommand): boolean =>
  'document' in data || type === 'ReplaceTeamMember' || type === 'AppointTeam' || type === 'ProposeClosure';

const dayOfAct = ({ data, today }: CaseCommand): LegalDate =>
  ('document' in data ? data.document?.signedOn : undefined) ?? today;

/** Of an inspectorate; undefined: it is none. */
export const levelOf = (kind: UnitKind | undefined): BodyLevel | undefined => {
  switch (kind) {
    case 'provincial-inspectorate':
      return 'provincial';
    case 'district-inspectorate':
      return 'district';
    case 'department-inspectorate':
      return 'department';
    case undefined:
    case 'provincial-people-committee':
    case 'provincial-department':
    case 'district-people-committee':
    case 'district-division':
    case 'commune-people-committee':
    case 'public-service-unit':
    case 'oversight-body':
    case 'other':
      return undefined;
  }
};
