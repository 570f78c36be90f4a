import type { Opaque } from '#domain/event-definition.ts';
import { legalDateOf } from '#domain/legal-date.ts';
import type { RequestEvent } from '#domain/oversight-request/events.ts';
import type { RequestSubject } from '#domain/oversight-request/request-subject.ts';
import type { Handler, LedgerEvent, Rows } from '#projecting/read-model.ts';
import type { Bilingual } from '#terms/bilingual.ts';
import { unitNameOn } from '../names/unit-names.ts';
import { identityOf } from '../stream-identity.ts';
import { addEntry } from './add-entry.ts';
import { logCaseEvent } from './log-cases.ts';
import { type LogKind, logEvent } from './log-entry.ts';
import { actionRight, concernHeadsOf, matterRight, setValues, titleOfFirst } from './log-subjects.ts';
import { recordedBy } from './recorded-by.ts';
import { type RequestTelling, requestTellings } from './request-tellings.ts';
import { sentenceOf } from './sentences.ts';
import { questionStatus, requestValues } from './values/other-values.ts';
import { apart, type Value, type Values } from './values/value.ts';

/**
 * What an overseer asks, and what became of it, is told where it was asked about: it is an event of that case, matter
 * or action for whoever may see that. About a unit or the province it is an event by itself.
 */
const requestHandlerOf =
  <Type extends RequestEvent['type']>(telling: RequestTelling<Type>) =>
  (event: LedgerEvent<Type, Parameters<RequestTelling<Type>['facts']>[0]>, rows: Rows): void => {
    const subject = subjectOf(event, rows);
    if (subject === undefined) return;
    const told = {
      revision: null,
      stage: null,
      facts: telling.facts(event.data, (code, day) => unitNameOn(rows, code, day)),
      document: telling.document?.(event.data),
      occurredOn: event.data.occurredOn,
    };
    if (subject.kind === 'case') {
      addEntry(rows, subject.id, event, told);
      // It enters no stage: before publication nobody outside reads it here.
      logCaseEvent(rows, event, { caseId: subject.id, isOutline: false });
      setStatus(rows, subject.id, event);
      return;
    }
    const { facts, document = null, occurredOn, revision } = told;
    const { type, id: eventId, recordedAt, metadata } = event;
    const sentence = {
      vi: sentenceOf(type, facts, 'vi', 'everything'),
      en: sentenceOf(type, facts, 'en', 'everything'),
    };
    const actor = recordedBy(rows, metadata);
    const { title, ...place } = placeOf(subject, event, rows);
    logEvent(rows, event, {
      ...place,
      isOutline: false,
      told: { type, eventId, revision, recordedAt, occurredOn, actor, document, title, sentence },
    });
    if (place.kind === 'request') setValues(rows, place.owner, event.number, valuesOf(event, rows));
    else setStatus(rows, place.owner, event);
    concernHeadsOf(rows, place.owner, event.number);
  };

/** How the question stands, as a value of what it asks about. */
const setStatus = (
  rows: Rows,
  owner: string,
  { type, stream, number }: LedgerEvent<RequestEvent['type'], unknown>,
): void => {
  const status = questionStatus[type];
  if (status === undefined) return;
  const requestId = identityOf(stream);
  const asked = rows.get<Readonly<{ asked_on: string }>>('select asked_on from asked where request_id = :requestId', {
    requestId,
  });
  setValues(rows, owner, number, [['oversightRequest', status, apart(asked?.asked_on ?? '', requestId)]]);
};

/** The engine hands over events of the table's types only, so that line and data fit. */
const valuesOf = <Type extends RequestEvent['type']>(
  { type, data, recordedAt }: LedgerEvent<Type, Parameters<RequestTelling<Type>['facts']>[0]>,
  rows: Rows,
): readonly Value[] => {
  const valuesBy = requestValues[type] as Values<typeof data, Readonly<{ unitOf: (code: string) => string }>>;
  return valuesBy(data, { unitOf: (code) => unitNameOn(rows, code, legalDateOf(recordedAt)) });
};

/** What the stream asks about, as its first event says it. */
const subjectOf = (event: LedgerEvent<string, object>, rows: Rows): RequestSubject | undefined => {
  const requestId = identityOf(event.stream);
  const data = event.data as Partial<Extract<Opaque<RequestEvent>, { type: 'OversightRequestRaised' }>['data']>;
  if (data.subject !== undefined) {
    rows.run(
      'insert into asked (request_id, kind, id, asked_on) values (:requestId, :kind, :id, :askedOn) on conflict do nothing',
      {
        requestId,
        askedOn: data.occurredOn ?? '',
        ...data.subject,
      },
    );
  }
  return rows.get<RequestSubject>('select kind, id from asked where request_id = :requestId', { requestId });
};

type Place = Readonly<{ kind: LogKind; owner: string; reach: string; isPublic: boolean; title: Bilingual }>;

const placeOf = (subject: RequestSubject, event: LedgerEvent<string, object>, rows: Rows): Place => {
  const { kind, id } = subject;
  if (kind === 'matter' || kind === 'accountability') {
    const { unit, isPublic } = kind === 'matter' ? matterRight(id, rows) : actionRight(id, rows);
    return { kind, owner: id, reach: unit, isPublic, title: titleOfFirst(rows, id) };
  }
  const name = unitNameOn(rows, id, legalDateOf(event.recordedAt));
  return { kind: 'request', owner: identityOf(event.stream), reach: id, isPublic: true, title: { vi: name, en: name } };
};

export const requestLogHandlers: Readonly<Record<string, Handler>> = Object.fromEntries(
  // Each telling belongs to the type that it stands under.
  Object.entries(requestTellings).map(([type, telling]) => [
    type,
    requestHandlerOf(telling as RequestTelling<never>) as Handler,
  ]),
);
