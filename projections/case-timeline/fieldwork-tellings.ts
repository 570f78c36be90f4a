import type { FieldworkEventType } from '#domain/inspection-case/fieldwork-events.ts';
import { formatDate } from '#domain/legal-date.ts';
import { label } from './labels.ts';
import { type Knowledge, orNothing, paper, papered, type Setting, type Tellings, under } from './telling.ts';

/** Not the first of its page: an entry takes the place of none before it. */
const nextOnPage = (day: string, known: Knowledge): string => {
  let count = 1;
  while (known.value(`/diary/${day}/${count}`) !== undefined) count += 1;
  return `/diary/${day}/${count}`;
};

/** What is done at the unit. None of it enters a stage. */
export const fieldworkTellings: Pick<Tellings, FieldworkEventType> = {
  OutlineSent: {
    facts: (data) => ({ ...papered(data), due: formatDate(data.answerDueOn) }),
    sets: ({ document, answerDueOn }) => [
      ['/outline', document],
      ['/outlineDueOn', answerDueOn],
    ],
    document: paper,
  },
  DocumentsRequested: {
    facts: ({ requestId, items, dueOn }) => ({ request: requestId, count: items.length, due: formatDate(dueOn) }),
    sets: ({ requestId, items, dueOn }) => [
      [`/requests/${requestId}/dueOn`, dueOn],
      ...items.map(({ item, title }): Setting => [`/requests/${requestId}/items/${item}/title`, title]),
    ],
    document: paper,
  },
  DocumentsReceived: {
    facts: ({ requestId, items }) => ({ request: requestId, count: items.length }),
    sets: ({ requestId, items, occurredOn, details }) => [
      ...items.map((item): Setting => [`/requests/${requestId}/items/${item}/receivedOn`, occurredOn]),
      ...orNothing(`/requests/${requestId}/details`, details),
    ],
    document: paper,
  },
  MinutesSigned: {
    facts: ({ minutesId, kind, place, summary, refusedToSign }) => ({
      minutes: minutesId,
      kind: label('minutes', kind),
      place,
      summary,
      signed: label('signing', refusedToSign.length === 0 ? 'signed' : 'refused'),
    }),
    sets: ({ minutesId, kind, place, summary, details, refusedToSign }) => [
      ...under(`/minutes/${minutesId}`, { minutesKind: kind, place, summary, refusals: refusedToSign.length }),
      ...orNothing(`/minutes/${minutesId}/details`, details),
    ],
  },
  DiaryEntryWritten: {
    facts: ({ occurredOn }) => ({ day: formatDate(occurredOn) }),
    sets: ({ occurredOn, text }, known) => [[nextOnPage(occurredOn, known), text]],
  },
  ExpertRequested: {
    facts: (data) => ({ ...papered(data), request: data.expertRequestId, expert: data.expert, summary: data.summary }),
    sets: ({ expertRequestId, expert, summary, details, answerDueOn }) => [
      ...under(`/experts/${expertRequestId}`, { expert, summary }),
      ...orNothing(`/experts/${expertRequestId}/details`, details),
      ...orNothing(`/experts/${expertRequestId}/answerDueOn`, answerDueOn),
    ],
    document: paper,
  },
  ExpertAnswered: {
    facts: (data) => ({ ...papered(data), request: data.expertRequestId, summary: data.summary }),
    sets: ({ expertRequestId, summary, details, document }) => [
      ...under(`/experts/${expertRequestId}`, { answer: document, answerSummary: summary }),
      ...orNothing(`/experts/${expertRequestId}/answerDetails`, details),
    ],
    document: paper,
  },
  CoerciveMeasureApplied: {
    facts: (data) => ({
      ...papered(data),
      measure: data.measureId,
      kind: label('measure', data.kind),
      article: data.article,
      summary: data.summary,
    }),
    sets: ({ measureId, kind, summary, place, article, until, details }) => [
      ...under(`/measures/${measureId}`, { measureKind: kind, summary, article }),
      ...orNothing(`/measures/${measureId}/place`, place),
      ...orNothing(`/measures/${measureId}/until`, until),
      ...orNothing(`/measures/${measureId}/details`, details),
    ],
    document: paper,
  },
  CoerciveMeasureLifted: {
    facts: ({ measureId, ground }) => ({ measure: measureId, ground }),
    sets: ({ measureId, ground, occurredOn }) =>
      under(`/measures/${measureId}`, { liftedOn: occurredOn, liftingGround: ground }),
    document: paper,
  },
  UnitExplained: {
    facts: ({ explanationId, findingId, draftVersion, summary }) => ({
      explanation: explanationId,
      subject: label('explained', findingId === undefined ? 'draft' : 'finding'),
      id: findingId ?? draftVersion ?? '',
      summary,
    }),
    sets: ({ explanationId, findingId, draftVersion, explainedBy, summary, details }) => [
      ...under(`/explanations/${explanationId}`, { explainedBy, summary }),
      ...orNothing(`/explanations/${explanationId}/findingId`, findingId),
      ...orNothing(`/explanations/${explanationId}/version`, draftVersion),
      ...orNothing(`/explanations/${explanationId}/details`, details),
    ],
    document: paper,
  },
  ViolationStopOrdered: {
    facts: (data) => ({ ...papered(data), stop: data.stopId, summary: data.summary }),
    sets: ({ stopId, findingId, summary, details }) => [
      [`/stops/${stopId}/summary`, summary],
      ...orNothing(`/stops/${stopId}/findingId`, findingId),
      ...orNothing(`/stops/${stopId}/details`, details),
    ],
    document: paper,
  },
  DissentReserved: {
    facts: ({ reservedBy, draftVersion }, known) => ({
      officer: known.officer(reservedBy),
      against: label('dissent', draftVersion === undefined ? 'results' : 'draft'),
      version: draftVersion === undefined ? '' : ` ${draftVersion}`,
    }),
    sets: ({ dissentId, draftVersion, text }) => [
      [`/opinions/${dissentId}/opinion`, text],
      ...orNothing(`/opinions/${dissentId}/version`, draftVersion),
    ],
  },
};
