import type { LegalDate } from '../legal-date.ts';
import type { UnitCode } from '../text.ts';
import type { RequestKind } from './raising.ts';
import type { RequestSubject } from './request-subject.ts';

export const REQUEST_STATUSES = [
  'raised',
  'acknowledged',
  'answered',
  'insufficient',
  'accepted',
  'withdrawn',
] as const;
export type RequestStatus = (typeof REQUEST_STATUSES)[number];

/** A duty to report back. Whether it is overdue hangs on the day that is asked about: it is derived. */
export type ReportBack = Readonly<{
  reportBackId: string;
  promisedOn: LegalDate;
  dueOn: LegalDate;
  /** Null: not met yet. */
  givenOn: LegalDate | null;
}>;

export type OversightRequest = Readonly<{
  kind: RequestKind;
  subject: RequestSubject;
  askedBy: string;
  /** The body asked, as the request names it. */
  askedOf: UnitCode;
  /** As stated, of the request or of the last word that an answer is not enough. Null: no day was stated. */
  answerDueOn: LegalDate | null;
  status: RequestStatus;
  /** Day of the last thing that became of it. */
  since: LegalDate;
  answers: readonly Readonly<{ answerId: string; answeredBy: string; on: LegalDate }>[];
  reportBacks: readonly ReportBack[];
}>;

/** Null until it is raised. */
export type RequestState = OversightRequest | null;

export const initialState: RequestState = null;

/** An answer is owed: none was given, or the last one is not enough. */
export const isUnanswered = ({ status }: Pick<OversightRequest, 'status'>): boolean =>
  status === 'raised' || status === 'acknowledged' || status === 'insufficient';

export const openReportBacks = ({ reportBacks }: Pick<OversightRequest, 'reportBacks'>): readonly ReportBack[] =>
  reportBacks.filter(({ givenOn }) => givenOn === null);

/** Nothing is owed any more: withdrawn, or accepted with every promise met. */
export const isSettled = (request: Pick<OversightRequest, 'status' | 'reportBacks'>): boolean =>
  request.status === 'withdrawn' || (request.status === 'accepted' && openReportBacks(request).length === 0);

/** The first day that something owed ends on; null where no day is stated. */
export const nextDueOn = (
  request: Pick<OversightRequest, 'status' | 'answerDueOn' | 'reportBacks'>,
): LegalDate | null => {
  if (request.status === 'withdrawn') return null;
  const answer = isUnanswered(request) && request.answerDueOn !== null ? [request.answerDueOn] : [];
  const reports = openReportBacks(request).map(({ dueOn }) => dueOn);
  return [...answer, ...reports].toSorted()[0] ?? null;
};
