import type { Opaque } from '../event-definition.ts';
import type { LegalDate } from '../legal-date.ts';
import type { RequestEvent } from './events.ts';
import type { OversightRequest, RequestState } from './state.ts';

type Folded = Opaque<RequestEvent>;

/** What the request is after the event. Sealed text is never looked at. */
export const evolve = (state: RequestState, event: Folded): RequestState => {
  if (event.type === 'OversightRequestRaised') {
    const { kind, subject, askedBy, askedOf, answerDueOn, occurredOn: since } = event.data;
    const due = answerDueOn ?? null;
    return {
      kind,
      subject,
      askedBy,
      askedOf,
      answerDueOn: due,
      status: 'raised',
      since,
      answers: [],
      reportBacks: [],
    };
  }
  if (state === null) throw new Error(`${event.type} before OversightRequestRaised`);
  return { ...state, since: latest(state.since, event.data.occurredOn), ...changeBy(event, state) };
};

const latest = (one: LegalDate, other: LegalDate): LegalDate => (one < other ? other : one);

const changeBy = (
  event: Exclude<Folded, { type: 'OversightRequestRaised' }>,
  { answers, answerDueOn, reportBacks }: OversightRequest,
): Partial<OversightRequest> => {
  switch (event.type) {
    case 'OversightRequestAcknowledged':
      return { status: 'acknowledged' };
    case 'OversightRequestAnswered': {
      const { answerId, answeredBy, occurredOn: on } = event.data;
      return { status: 'answered', answers: [...answers, { answerId, answeredBy, on }] };
    }
    case 'ReportBackPromised': {
      const { reportBackId, dueOn, occurredOn: promisedOn } = event.data;
      return { reportBacks: [...reportBacks, { reportBackId, promisedOn, dueOn, givenOn: null }] };
    }
    case 'ReportBackGiven': {
      const { reportBackId, occurredOn: givenOn } = event.data;
      return {
        reportBacks: reportBacks.map((each) => (each.reportBackId === reportBackId ? { ...each, givenOn } : each)),
      };
    }
    case 'OversightAnswerAccepted':
      return { status: 'accepted' };
    case 'OversightAnswerInsufficient':
      return { status: 'insufficient', answerDueOn: event.data.answerDueOn ?? answerDueOn };
    case 'OversightRequestWithdrawn':
      return { status: 'withdrawn' };
  }
};
