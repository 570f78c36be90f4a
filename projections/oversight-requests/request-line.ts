import { dayNumberOf } from '#domain/law/day-numbers.ts';
import type { RequestKind } from '#domain/oversight-request/raising.ts';
import type { RequestMoment } from '#domain/oversight-request/request-moment.ts';
import {
  isSettled,
  isUnanswered,
  type OversightRequest,
  openReportBacks,
  type RequestStatus,
} from '#domain/oversight-request/state.ts';
import type { At, Reader } from '#projecting/read-model.ts';
import { type RequestRow, raisedIn, stateIn, toldIn } from './request-row.ts';
import { type AskedAbout, answeringBodyOn, askedAbout, type NamedUnit, unitNamed } from './request-subjects.ts';

/** What is owed first, and until when. */
export type NextDue = Readonly<{
  what: 'answer' | 'report-back';
  reportBackId: string | null;
  dueOn: string;
  /** Calendar days since the last one; 0: not overdue. */
  overdueDays: number;
}>;

export type RequestLine = Readonly<{
  requestId: string;
  kind: RequestKind;
  subject: AskedAbout;
  moment: RequestMoment;
  summary: string;
  askedBy: string;
  askerBody: NamedUnit;
  askedOf: NamedUnit;
  /** Who answers for it on the day. */
  answering: NamedUnit;
  raisedOn: string;
  raisedNumber: number;
  answerDueOn: string | null;
  status: RequestStatus;
  since: string;
  isSettled: boolean;
  openReportBacks: number;
  next: NextDue | null;
}>;

/** Overdue hangs on the day that is asked about, so it is derived here and stands in no row. */
const nextDue = (request: OversightRequest, day: string): NextDue | null => {
  if (request.status === 'withdrawn') return null;
  const { answerDueOn } = request;
  const owed = [
    ...(isUnanswered(request) && answerDueOn !== null
      ? [{ what: 'answer' as const, reportBackId: null, dueOn: answerDueOn }]
      : []),
    ...openReportBacks(request).map(({ reportBackId, dueOn }) => ({
      what: 'report-back' as const,
      reportBackId,
      dueOn,
    })),
  ].toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : 1));
  const [first] = owed;
  return first === undefined ? null : { ...first, overdueDays: overdueDays(first.dueOn, day) };
};

const overdueDays = (dueOn: string, day: string): number => Math.max(0, dayNumberOf(day) - dayNumberOf(dueOn));

export const lineOf = (reader: Reader, row: RequestRow, { legalDate }: At): RequestLine => {
  const state = stateIn(row);
  const { data, number } = raisedIn(toldIn(row));
  const on = data.occurredOn;
  return {
    requestId: row.request_id,
    kind: state.kind,
    subject: askedAbout(reader, state.subject, on),
    moment: data.moment,
    summary: data.summary,
    askedBy: data.askedBy,
    askerBody: unitNamed(reader, data.askerBody, on),
    askedOf: unitNamed(reader, data.askedOf, on),
    answering: unitNamed(reader, answeringBodyOn(reader, data.askedOf, legalDate), legalDate),
    raisedOn: on,
    raisedNumber: number,
    answerDueOn: state.answerDueOn,
    status: state.status,
    since: state.since,
    isSettled: isSettled(state),
    openReportBacks: openReportBacks(state).length,
    next: nextDue(state, legalDate),
  };
};
