import type { DateRefusal } from '../guards.ts';
import type { Consequence, Ground, GroundEffect, Liability, SanctionForm } from '../law/accountability/consequence.ts';
import type { LiableOfficer, Undetermined } from '../law/accountability/liability.ts';
import type { LegalDate } from '../legal-date.ts';
import type { Lifetime, Office } from '../unit/state.ts';

type InOffice = Readonly<{ personId: string; name: string; post: string; office: Office; isActing: boolean }>;

/** Everything an action can say no with, each with the facts that led to it. None is about what a superior decided. */
export type ActionRefusal =
  | Readonly<{ code: 'ActionUnknown' | 'ActionExists' | 'MatterUnknown' }>
  | Readonly<{ code: 'ActionDropped'; on: LegalDate }>
  | Readonly<{ code: 'MatterMerged'; into: string }>
  | Readonly<{ code: 'MatterCleared'; on: LegalDate }>
  | DateRefusal
  | Readonly<{ code: 'UnitUnknown'; unit: string; on: LegalDate; known?: Lifetime | null }>
  | Readonly<{ code: 'MemberRecused'; officerId: string }>
  // Who answers (anti-corruption law Art. 72)
  | Readonly<{
      code: 'NotInOfficeThen';
      personId: string;
      from: LegalDate;
      to: LegalDate;
      inOffice: readonly InOffice[];
      /** Why nobody of the unit can be named, where that is so. */
      undetermined: Undetermined | null;
    }>
  /** In office, but a deputy to whom another field was given. */
  | Readonly<{ code: 'FieldOfAnother'; personId: string; liable: readonly InOffice[] }>
  | Readonly<{ code: 'LiabilityUndetermined'; undetermined: Undetermined | null; inOffice: readonly InOffice[] }>
  | Readonly<{ code: 'LiabilityDerived'; liability: Liability; because: LiableOfficer['because'] }>
  | Readonly<{ code: 'OtherMatterUnknown' | 'OtherMatterEnded'; matterId: string }>
  | Readonly<{ code: 'OtherMatterElsewhere'; matterId: string; unit: string; expected: string }>
  | Readonly<{ code: 'NotLiableFor'; matterId: string; personId: string }>
  // Grounds (Art. 73)
  | Readonly<{ code: 'GroundUnknown' | 'GroundAssessedAlready'; groundId: string }>
  | Readonly<{ code: 'GroundClaimedAlready'; ground: Ground }>
  | Readonly<{
      code: 'EffectNotAllowed';
      ground: Ground;
      effect: GroundEffect;
      allowed: readonly GroundEffect[];
      article: string;
    }>
  | Readonly<{ code: 'SelfAssessment' | 'SelfConfirmation' }>
  // What we recommend
  | Readonly<{ code: 'GroundsOpen'; groundIds: readonly string[] }>
  | Readonly<{ code: 'GroundsContradict'; effects: readonly GroundEffect[] }>
  | Readonly<{ code: 'NothingToPropose'; outcome: Consequence['outcome'] }>
  | Readonly<{
      code: 'OutsideReference';
      form: SanctionForm;
      lightest: SanctionForm;
      heaviest: SanctionForm;
      article: string;
    }>
  | Readonly<{ code: 'WrongIssuer'; issuer: string; expected: string }>
  | Readonly<{ code: 'NoGroundGiven'; effect: GroundEffect }>
  | Readonly<{ code: 'MatterStands'; matterId: string }>
  // Records of papers
  | Readonly<{ code: 'RecordedOtherwise' | 'RecordUnknown' | 'RecordConfirmed' | 'ReplacesItself'; document: string }>
  | Readonly<{ code: 'AppealFormUnclear'; result: string }>;
