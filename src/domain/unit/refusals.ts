import type { Decision } from '../decider.ts';
import type { LegalDate } from '../legal-date.ts';
import type { UnitCode } from '../text.ts';
import type { NewUnitEvent } from './events.ts';
import type { Office, OwnedSubject, UnitEnd } from './state.ts';
import type { UnitKind } from './unit-kind.ts';

/** Why a unit says no, with the facts that led to it. */
export type UnitRefusal =
  | Readonly<{ code: 'UnitExists'; unit: UnitCode; name: string; kind: UnitKind; parent: UnitCode | null }>
  | Readonly<{ code: 'UnitUnknown'; unit: UnitCode }>
  | Readonly<{ code: 'NotProvisional'; unit: UnitCode }>
  | Readonly<{ code: 'OutsideTerritory'; unit: UnitCode }>
  /** The parent is not registered, or not in force on that day. Null: this kind must stand under something. */
  | Readonly<{ code: 'ParentUnknown'; parent: UnitCode | null; on: LegalDate }>
  | Readonly<{ code: 'ParentUnfit'; kind: UnitKind; parent: UnitCode; parentKind: UnitKind }>
  /** The new parent stands below the unit: the tree would become a circle. */
  | Readonly<{ code: 'ParentBelowUnit'; unit: UnitCode; parent: UnitCode }>
  | Readonly<{
      code: 'UnitEnded';
      unit: UnitCode;
      how: UnitEnd['how'];
      from: LegalDate;
      successors: readonly UnitCode[];
    }>
  /** `date` must not be before `notBefore`, because something already recorded begins or goes on there. */
  | Readonly<{ code: 'DateOutOfOrder'; field: string; date: LegalDate; notBefore: LegalDate }>
  /** Confirmed as beginning after something of its history had begun. */
  | Readonly<{ code: 'ValidTooLate'; validFrom: LegalDate; begun: LegalDate }>
  | Readonly<{ code: 'SuccessorUnknown'; successor: UnitCode; on: LegalDate }>
  /** An end of the successor is recorded for a later day: name who comes after it instead. */
  | Readonly<{ code: 'SuccessorEnds'; successor: UnitCode; from: LegalDate; successors: readonly UnitCode[] }>
  /** What an inspectorate leads only an inspectorate can lead to its end. */
  | Readonly<{ code: 'SuccessorUnfit'; kind: UnitKind; successor: UnitCode; successorKind: UnitKind }>
  | Readonly<{ code: 'OwnSuccessor'; unit: UnitCode }>
  | Readonly<{ code: 'SuccessorTwice'; successor: UnitCode }>
  | Readonly<{ code: 'OwnerNotSuccessor'; owner: UnitCode; successors: readonly UnitCode[] }>
  | Readonly<{ code: 'OwnerTwice'; subject: OwnedSubject; id: string }>
  | Readonly<{
      code: 'HeadInOffice' | 'AlreadyInOffice';
      office: Office;
      personId: string;
      name: string;
      from: LegalDate;
      until: LegalDate | null;
    }>
  | Readonly<{ code: 'TermUnknown'; office: Office; personId: string; from: LegalDate }>
  | Readonly<{ code: 'TermOver'; office: Office; personId: string; from: LegalDate; until: LegalDate }>
  | Readonly<{ code: 'DeputyNotInOffice'; deputy: string; on: LegalDate }>
  | Readonly<{ code: 'SubUnitUnknown'; subUnit: UnitCode; on: LegalDate }>;

export type UnitDecision = Decision<NewUnitEvent, UnitRefusal>;
