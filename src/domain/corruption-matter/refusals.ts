import type { DateRefusal } from '../guards.ts';
import type { LegalDate } from '../legal-date.ts';
import type { Lifetime } from '../unit/state.ts';

/** Everything a matter can say no with, each with the facts that led to it. None is about what others decided. */
export type MatterRefusal =
  | Readonly<{ code: 'MatterUnknown' | 'MatterExists' }>
  | Readonly<{ code: 'MatterMerged'; into: string }>
  | Readonly<{ code: 'MatterCleared'; on: LegalDate }>
  | DateRefusal
  | Readonly<{ code: 'PeriodReversed'; from: LegalDate; to: LegalDate }>
  | Readonly<{ code: 'MemberRecused'; officerId: string }>
  // Units, cases, findings
  | Readonly<{ code: 'UnitUnknown'; unit: string; on: LegalDate; known?: Lifetime | null }>
  | Readonly<{ code: 'OutsideTerritory'; unit: string }>
  | Readonly<{ code: 'SubUnitUnknown'; subUnit: string; on: LegalDate }>
  | Readonly<{ code: 'SourceIncomplete'; source: string; missing: readonly ('caseId' | 'findingIds' | 'document')[] }>
  | Readonly<{ code: 'CaseUnknown' }>
  | Readonly<{ code: 'FindingUnknown'; findingId: string }>
  | Readonly<{ code: 'NotCorruptAct'; findingIds: readonly string[] }>
  | Readonly<{ code: 'MatterOfAnotherUnit'; unit: string; findingIds: readonly string[] }>
  | Readonly<{ code: 'ActCodeDiffers'; actCode: string; found: readonly string[] }>
  | Readonly<{ code: 'PersonTwice' | 'OffenderUnknown'; personId: string }>
  // Merging, escalation
  | Readonly<{ code: 'MergedWithItself' }>
  | Readonly<{ code: 'OtherMatterUnknown' | 'OtherMatterEnded'; matterId: string }>
  | Readonly<{ code: 'OtherMatterElsewhere'; matterId: string; unit: string; expected: string }>
  | Readonly<{ code: 'JudgmentsOnlyHere'; judgments: readonly string[] }>
  | Readonly<{ code: 'EscalatedAlready'; on: LegalDate }>
  | Readonly<{ code: 'CompetenceUnknown'; unit: string; on: LegalDate }>
  | Readonly<{ code: 'CompetentAlready'; body: string }>
  | Readonly<{ code: 'NotEscalated' }>
  | Readonly<{ code: 'AcceptedAlready'; caseId: string }>
  | Readonly<{ code: 'NotAnEscalatedCase'; source: string }>
  | Readonly<{ code: 'CaseOfAnotherUnit'; caseId: string; unit: string; expected: string }>
  // Transfer and what others recorded
  | Readonly<{ code: 'WrongIssuer'; issuer: string; expected: string }>
  | Readonly<{ code: 'TransferUnknown'; caseId: string; document: string }>
  | Readonly<{ code: 'NotTransferred' }>
  | Readonly<{ code: 'RecordedOtherwise' | 'JudgmentUnknown' | 'SupersedesItself'; document: string }>;
