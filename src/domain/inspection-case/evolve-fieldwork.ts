import type { Opaque } from '../event-definition.ts';
import type { CaseEvent } from './events.ts';
import type { FieldworkEventType } from './fieldwork-events.ts';
import type { Fieldwork } from './fieldwork-state.ts';
import type { InspectionCase } from './state.ts';

type FieldworkEvent = Extract<Opaque<CaseEvent>, { type: FieldworkEventType }>;

/** What was done at the unit leads the case nowhere: it changes what later acts can refer to. */
export const workedAtUnit = (event: FieldworkEvent, state: InspectionCase): Partial<InspectionCase> => {
  const fieldwork = { ...state.fieldwork, ...changeBy(event, state.fieldwork) };
  return hasSealedText(event) ? { fieldwork, sealedIn: [...state.sealedIn, state.eventCount] } : { fieldwork };
};

const changeBy = (event: FieldworkEvent, before: Fieldwork): Partial<Fieldwork> => {
  switch (event.type) {
    case 'DocumentsRequested': {
      const { requestId, occurredOn: requestedOn } = event.data;
      const items = event.data.items.map(({ item }) => item);
      return { requests: [...before.requests, { requestId, items, missing: items, requestedOn }] };
    }
    case 'DocumentsReceived':
      return { requests: before.requests.map((request) => withReceived(request, event.data)) };
    case 'MinutesSigned': {
      const { others, refusedToSign } = event.data;
      const named = [...others, ...refusedToSign].map(({ personId }) => personId);
      return { minutes: before.minutes + 1, personIds: [...new Set([...before.personIds, ...named])] };
    }
    case 'ExpertRequested': {
      const { expertRequestId, occurredOn: requestedOn } = event.data;
      return { experts: [...before.experts, { expertRequestId, requestedOn, answeredOn: undefined }] };
    }
    case 'ExpertAnswered': {
      const { expertRequestId, occurredOn: answeredOn } = event.data;
      const answered = (each: Fieldwork['experts'][number]) =>
        each.expertRequestId === expertRequestId ? { ...each, answeredOn } : each;
      return { experts: before.experts.map(answered) };
    }
    case 'CoerciveMeasureApplied': {
      const { measureId, occurredOn: appliedOn } = event.data;
      return { measures: [...before.measures, { measureId, appliedOn, liftedOn: undefined }] };
    }
    case 'CoerciveMeasureLifted': {
      const { measureId, occurredOn: liftedOn } = event.data;
      const lifted = (each: Fieldwork['measures'][number]) =>
        each.measureId === measureId ? { ...each, liftedOn } : each;
      return { measures: before.measures.map(lifted) };
    }
    case 'UnitExplained':
      return { explanations: before.explanations + 1 };
    case 'ViolationStopOrdered':
      return { stops: before.stops + 1 };
    case 'DissentReserved':
      return { dissents: before.dissents + 1 };
    case 'OutlineSent':
    case 'DiaryEntryWritten':
      return {};
  }
};

type Receipt = Readonly<{ requestId: string; items: readonly number[] }>;

const withReceived = (request: Fieldwork['requests'][number], { requestId, items }: Receipt) =>
  request.requestId === requestId
    ? { ...request, missing: request.missing.filter((item) => !items.includes(item)) }
    : request;

/** Names are linked to their own person; free text may tell of anyone. */
const hasSealedText = ({ data }: FieldworkEvent): boolean =>
  'text' in data || ('details' in data && data.details !== undefined);
