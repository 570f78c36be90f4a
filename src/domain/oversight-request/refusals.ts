import type { Decision } from '../decider.ts';
import type { DateRefusal } from '../guards.ts';
import type { LegalDate } from '../legal-date.ts';
import type { Lifetime } from '../unit/state.ts';
import type { NewRequestEvent } from './events.ts';
import type { RequestStatus } from './state.ts';

/** Why a request says no. */
export type RequestRefusal =
  | DateRefusal
  | Readonly<{ code: 'OversightRequestUnknown' | 'OversightRequestExists' }>
  | Readonly<{ code: 'RequestSubjectUnknown' }>
  | Readonly<{ code: 'UnitUnknown'; unit: string; on: LegalDate; known?: Lifetime | null }>
  | Readonly<{ code: 'MemberRecused'; officerId: string }>
  | Readonly<{ code: 'WrongIssuer'; issuer: string; expected: string }>
  /** What an elected body requests comes on paper. */
  | Readonly<{ code: 'RequestPaperMissing' }>
  /** Only an inspectorate that is there today can be asked, and one of a territory only about what lies in it. */
  | Readonly<{ code: 'NotAnInspectorate'; body: string; on: LegalDate }>
  | Readonly<{ code: 'AskedBodyElsewhere'; body: string; unit: string }>
  /** The body asked answers, or whoever succeeds it. */
  | Readonly<{ code: 'NotAskedOf'; askedOf: string; acting: string }>
  /** Who asked does not answer, under whichever enrolment. */
  | Readonly<{ code: 'OwnQuestion' }>
  /** An overseer changes nothing but his own requests. */
  | Readonly<{ code: 'NotOwnRequest' }>
  | Readonly<{
      code: 'RequestAcknowledgedBefore' | 'AnsweredBefore' | 'NoAnswerToJudge' | 'RequestSettled';
      status: RequestStatus;
    }>
  | Readonly<{ code: 'RequestWithdrawn'; on: LegalDate }>
  | Readonly<{ code: 'ReportBackUnknown'; reportBackId: string }>
  | Readonly<{ code: 'ReportedBackBefore'; reportBackId: string; on: LegalDate }>;

export type RequestDecision = Decision<NewRequestEvent, RequestRefusal>;
