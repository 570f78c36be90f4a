import type { Decision } from '../decider.ts';
import type { DateRefusal } from '../guards.ts';
import type { CaseRefusal } from '../inspection-case/refusals.ts';
import type { NewEvidenceEvent } from './events.ts';
import type { MediaType } from './media-types.ts';

/** What a file says no with as its case does. */
type OfCase =
  | Extract<CaseRefusal, { code: 'InspectionTerminated' | 'CheckStopped' }>
  | Readonly<{ code: 'CaseClosed' }>
  | Readonly<{ code: 'MemberRecused'; officerId: string }>;

/** Why evidence says no. */
export type EvidenceRefusal =
  | DateRefusal
  | OfCase
  | Readonly<{ code: 'CaseUnknown'; caseId: string }>
  /** A letter of denunciation goes to those who receive such letters, not into a case: its author must stay unknown here. */
  | Readonly<{ code: 'DenunciationLetter' }>
  /** The original of a trích sao must be on file in the same case, and be another file. */
  | Readonly<{ code: 'OriginalUnknown'; hash: string }>
  /** What is an original is taken from nothing. */
  | Readonly<{ code: 'ExcerptIsCopy' }>
  | Readonly<{ code: 'CollectorUnknown' | 'ReceiverUnknown'; officerId: string }>
  /** Only who has it hands it over, or the leader says so. */
  | Readonly<{ code: 'NotHolder'; holder: string }>
  | Readonly<{ code: 'NothingChanged' }>
  /** Only of pictures whose format is understood a copy without place and device can be made. */
  | Readonly<{ code: 'NoWorkingCopy'; mediaType: MediaType }>
  | Readonly<{ code: 'ReasonMissing' }>;

export type EvidenceDecision = Decision<NewEvidenceEvent, EvidenceRefusal>;
