import type { Document } from '#domain/document.ts';
import type { RequestMoment } from '#domain/oversight-request/request-moment.ts';
import type { ToldEvent } from './request-row.ts';

type Said<Type extends ToldEvent['type']> = Extract<ToldEvent, { type: Type }>;

const of = <Type extends ToldEvent['type']>(told: readonly ToldEvent[], type: Type): readonly Said<Type>[] =>
  told.filter((event): event is Said<Type> => event.type === type);

export type Verdict = Readonly<{
  outcome: 'accepted' | 'insufficient';
  why: string | null;
  /** Sealed. */
  details: unknown;
  answerDueOn: string | null;
  by: string;
  on: string;
}>;

export type Answer = Readonly<{
  answerId: string;
  /** As of which moment it speaks. */
  moment: RequestMoment;
  summary: string;
  details: unknown;
  document: Document | null;
  by: string;
  on: string;
  /** The asker's word on it; null: none yet. */
  verdict: Verdict | null;
}>;

export type ReportBackLine = Readonly<{
  reportBackId: string;
  what: string;
  dueOn: string;
  promisedBy: string;
  promisedOn: string;
  /** `lapsed`: the request was withdrawn before it was met. */
  standing: 'open' | 'overdue' | 'met' | 'met-late' | 'lapsed';
  given: Readonly<{
    summary: string;
    details: unknown;
    document: Document | null;
    by: string;
    on: string;
  }> | null;
}>;

export type RequestStep = Readonly<{
  number: number;
  type: ToldEvent['type'];
  occurredOn: string;
  recordedAt: string;
  by: string;
}>;

export const answersIn = (told: readonly ToldEvent[]): readonly Answer[] =>
  of(told, 'OversightRequestAnswered').map(({ data }) => ({
    answerId: data.answerId,
    moment: data.moment,
    summary: data.summary,
    details: data.details ?? null,
    document: data.document ?? null,
    by: data.answeredBy,
    on: data.occurredOn,
    verdict: verdictOn(told, data.answerId),
  }));

const verdictOn = (told: readonly ToldEvent[], answerId: string): Verdict | null => {
  const accepted = of(told, 'OversightAnswerAccepted').find(({ data }) => data.answerId === answerId);
  if (accepted !== undefined) {
    const { acceptedBy: by, occurredOn: on } = accepted.data;
    return { outcome: 'accepted', why: null, details: null, answerDueOn: null, by, on };
  }
  const lacking = of(told, 'OversightAnswerInsufficient').find(({ data }) => data.answerId === answerId);
  if (lacking === undefined) return null;
  const { why, details = null, answerDueOn = null, foundBy: by, occurredOn: on } = lacking.data;
  return { outcome: 'insufficient', why, details, answerDueOn, by, on };
};

/** @param day on which is judged what is overdue */
export const reportBacksIn = (told: readonly ToldEvent[], day: string): readonly ReportBackLine[] => {
  const isWithdrawn = withdrawalIn(told) !== null;
  return of(told, 'ReportBackPromised').map(({ data: { reportBackId, what, dueOn, promisedBy, occurredOn } }) => {
    const found = of(told, 'ReportBackGiven').find(({ data }) => data.reportBackId === reportBackId);
    const given = found === undefined ? null : reportOf(found);
    return {
      reportBackId,
      what,
      dueOn,
      promisedBy,
      promisedOn: occurredOn,
      given,
      standing: standingOf(given?.on ?? null, { dueOn, day, isWithdrawn }),
    };
  });
};

const reportOf = ({ data }: Said<'ReportBackGiven'>) => ({
  summary: data.summary,
  details: data.details ?? null,
  document: data.document ?? null,
  by: data.reportedBy,
  on: data.occurredOn,
});

const standingOf = (
  givenOn: string | null,
  { dueOn, day, isWithdrawn }: Readonly<{ dueOn: string; day: string; isWithdrawn: boolean }>,
): ReportBackLine['standing'] => {
  if (givenOn !== null) return givenOn <= dueOn ? 'met' : 'met-late';
  if (isWithdrawn) return 'lapsed';
  return dueOn < day ? 'overdue' : 'open';
};

export const acknowledgementIn = (told: readonly ToldEvent[]) => {
  const [found] = of(told, 'OversightRequestAcknowledged');
  if (found === undefined) return null;
  const { note = null, acknowledgedBy: by, occurredOn: on } = found.data;
  return { note, by, on };
};

export const withdrawalIn = (told: readonly ToldEvent[]) => {
  const [found] = of(told, 'OversightRequestWithdrawn');
  if (found === undefined) return null;
  const { ground, withdrawnBy: by, occurredOn: on } = found.data;
  return { ground, by, on };
};

/** What became of it, oldest first. */
export const stepsIn = (told: readonly ToldEvent[]): readonly RequestStep[] =>
  told.map((event) => ({
    number: event.number,
    type: event.type,
    occurredOn: event.data.occurredOn,
    recordedAt: event.recordedAt,
    by: authorOf(event),
  }));

const authorOf = (event: ToldEvent): string => {
  switch (event.type) {
    case 'OversightRequestRaised':
      return event.data.askedBy;
    case 'OversightRequestAcknowledged':
      return event.data.acknowledgedBy;
    case 'OversightRequestAnswered':
      return event.data.answeredBy;
    case 'ReportBackPromised':
      return event.data.promisedBy;
    case 'ReportBackGiven':
      return event.data.reportedBy;
    case 'OversightAnswerAccepted':
      return event.data.acceptedBy;
    case 'OversightAnswerInsufficient':
      return event.data.foundBy;
    case 'OversightRequestWithdrawn':
      return event.data.withdrawnBy;
  }
};
