import { readFileSync } from 'node:fs';
import type { EventMetadata } from '#domain/envelope.ts';
import type { Opaque } from '#domain/event-definition.ts';
import type { CaseEvent } from '#domain/inspection-case/events.ts';
import { ALL_STAGES, type Stage } from '#domain/inspection-case/state.ts';
import { legalDateOf } from '#domain/legal-date.ts';
import type { RequestEvent } from '#domain/oversight-request/events.ts';
import { defineReadModel, type Handler, type LedgerEvent, type Rows } from '#projecting/read-model.ts';
import { officerName, officerNameHandlers, officerNamesSchema } from '../names/officer-names.ts';
import { unitNameHandlers, unitNameOn, unitNamesSchema } from '../names/unit-names.ts';
import { identityOf } from '../stream-identity.ts';
import { type Actor, queries } from './queries.ts';
import { type RequestTelling, requestTellings } from './request-tellings.ts';
import type { Knowledge, Setting, Telling } from './telling.ts';
import { tellings } from './tellings.ts';

const handlerOf =
  <Type extends CaseEvent['type']>(telling: Telling<Type>) =>
  (event: LedgerEvent<Type, Parameters<Telling<Type>['sets']>[0]>, rows: Rows): void => {
    const caseId = identityOf(event.stream);
    const known = knowledge(rows, caseId);
    const stage = isAhead(telling.stage, known.value('/stage')) ? telling.stage : undefined;
    addEntry(rows, caseId, event, {
      revision: event.revision,
      stage: stage ?? null,
      facts: telling.facts?.(event.data, known) ?? {},
      document: telling.document?.(event.data),
      occurredOn: event.data.occurredOn,
    });
    const settings = telling.sets(event.data, known);
    for (const setting of settings) setValue(rows, caseId, event.number, setting);
    if (stage !== undefined) setValue(rows, caseId, event.number, ['/stage', stage]);
  };

/** A supplement to the report, or a further draft, leads nowhere: none but a closed case goes back a stage. */
const isAhead = (stage: Stage | undefined, now: unknown): boolean =>
  stage !== undefined &&
  (now === 'closed' || !ALL_STAGES.slice(ALL_STAGES.indexOf(stage)).some((each) => each === now));

const knowledge = (rows: Rows, caseId: string): Knowledge => ({
  officer: (officerId) => officerName(rows, officerId),
  unit: (code, day) => unitNameOn(rows, code, day),
  value: (path) => {
    const stored = presentValue(rows, caseId, path);
    return stored === null ? undefined : JSON.parse(stored);
  },
});

type Told = Readonly<{
  revision: number | null;
  stage: string | null;
  facts: object;
  document: object | undefined;
  occurredOn: string;
}>;

const addEntry = (rows: Rows, caseId: string, event: LedgerEvent<string, unknown>, told: Told): void => {
  const { number, id, type, recordedAt, metadata } = event;
  rows.run(
    `insert into entry (case_id, ledger_number, event_id, revision, type, recorded_at, occurred_on, actor, stage,
       facts, document)
     values (:caseId, :number, :id, :revision, :type, :recordedAt, :occurredOn, :actor, :stage, :facts, :document)`,
    {
      caseId,
      number,
      id,
      revision: told.revision,
      type,
      recordedAt,
      occurredOn: told.occurredOn,
      actor: JSON.stringify(actorOf(rows, metadata)),
      stage: told.stage,
      facts: JSON.stringify(told.facts),
      document: told.document === undefined ? null : JSON.stringify(told.document),
    },
  );
};

/** With the name of the officer and of his body as they were when it was recorded. */
const actorOf = (rows: Rows, { actor, recordedAt }: EventMetadata): Actor => {
  if (actor.kind === 'system') return actor;
  const bodyName = unitNameOn(rows, actor.body, legalDateOf(recordedAt));
  return { ...actor, name: officerName(rows, actor.officerId), bodyName };
};

/** The last change says it: it stands in the key right before the one that follows, so to look there costs little. */
const presentValue = (rows: Rows, caseId: string, path: string): string | null =>
  rows.get<Readonly<{ value: string | null }>>(
    `select new_value as value from field_change where case_id = :caseId and path = :path
     order by ledger_number desc limit 1`,
    { caseId, path },
  )?.value ?? null;

/** Keeps old and new of a value that the event changes; one that stays the same is no change. */
const setValue = (rows: Rows, caseId: string, number: number, [path, value]: Setting): void => {
  const before = presentValue(rows, caseId, path);
  const after = value === undefined ? null : JSON.stringify(value);
  if (before === after) return;
  rows.run(
    `insert into field_change (case_id, path, ledger_number, old_value, new_value)
     values (:caseId, :path, :number, :before, :after)
     on conflict do update set new_value = excluded.new_value`,
    { caseId, path, number, before, after },
  );
};

const caseHandlers: Readonly<Record<string, Handler>> = Object.fromEntries(
  // Each telling belongs to the type that it stands under.
  Object.entries(tellings).map(([type, telling]) => [type, handlerOf(telling as Telling<never>) as Handler]),
);

/** What an overseer asks about a case is told in it too. It enters no stage: before publication nobody outside reads it here. */
const requestHandlerOf =
  <Type extends RequestEvent['type']>(telling: RequestTelling<Type>) =>
  (event: LedgerEvent<Type, Parameters<RequestTelling<Type>['facts']>[0]>, rows: Rows): void => {
    const requestId = identityOf(event.stream);
    const data: Opaque<RequestEvent>['data'] = event.data;
    if ('subject' in data && data.subject.kind === 'case') {
      rows.run('insert into asked_case (request_id, case_id) values (:requestId, :caseId) on conflict do nothing', {
        requestId,
        caseId: data.subject.id,
      });
    }
    const asked = rows.get<Readonly<{ case_id: string }>>(
      'select case_id from asked_case where request_id = :requestId',
      { requestId },
    );
    if (asked === undefined) return;
    addEntry(rows, asked.case_id, event, {
      revision: null,
      stage: null,
      facts: telling.facts(event.data, (code, day) => unitNameOn(rows, code, day)),
      document: telling.document?.(event.data),
      occurredOn: event.data.occurredOn,
    });
  };

const requestHandlers: Readonly<Record<string, Handler>> = Object.fromEntries(
  Object.entries(requestTellings).map(([type, telling]) => [
    type,
    requestHandlerOf(telling as RequestTelling<never>) as Handler,
  ]),
);

/** Every event of a case in human words, with both of its times; and for every value, which events set it. */
export const caseTimeline = defineReadModel({
  name: 'case-timeline',
  version: 6,
  schema: unitNamesSchema + officerNamesSchema + readFileSync(new URL('./schema.sql', import.meta.url), 'utf8'),
  unversioned: ['entry', 'field_change', 'asked_case'],
  handlers: { ...unitNameHandlers(), ...officerNameHandlers, ...caseHandlers, ...requestHandlers },
  queries,
});
