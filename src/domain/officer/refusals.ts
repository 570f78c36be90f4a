import type { Decision } from '../decider.ts';
import type { Role } from '../envelope.ts';
import type { LegalDate } from '../legal-date.ts';
import type { UnitCode } from '../text.ts';
import type { UnitKind } from '../unit/unit-kind.ts';
import type { NewOfficerEvent } from './events.ts';
import type { TerritoryRule } from './role-rules.ts';

/** Why an officer's stream says no, with the facts that led to it. */
export type OfficerRefusal =
  | Readonly<{ code: 'OfficerExists'; name: string; body: UnitCode }>
  | Readonly<{ code: 'OfficerUnknown' }>
  /** The same natural person acts and is acted upon, be it under another enrolment. */
  | Readonly<{ code: 'SelfGrant'; personId: string }>
  | Readonly<{ code: 'OfficerSuspended'; since: LegalDate }>
  | Readonly<{ code: 'OfficerNotSuspended' }>
  | Readonly<{ code: 'UnitUnknown'; unit: UnitCode; on: LegalDate }>
  | Readonly<{ code: 'DateOutOfOrder'; field: string; date: LegalDate; notBefore: LegalDate }>
  /** No rule lets the role exist in a body of that kind on these days; `lastDay` where it does until then. */
  | Readonly<{
      code: 'RoleDoesNotFitBody';
      role: Role;
      body: UnitCode;
      kind: UnitKind;
      from: LegalDate;
      lastDay: LegalDate | null;
    }>
  | Readonly<{ code: 'TerritoryDoesNotFit'; role: Role; rule: TerritoryRule; units: readonly UnitCode[] }>
  | Readonly<{ code: 'RoleHeld'; role: Role; from: LegalDate; until: LegalDate | null }>
  | Readonly<{ code: 'GrantUnknown'; role: Role; from: LegalDate }>;

export type OfficerDecision = Decision<NewOfficerEvent, OfficerRefusal>;
