import { readFileSync } from 'node:fs';
import { type RequestEvent, requestEventDefinitions } from '#domain/oversight-request/events.ts';
import { evolve } from '#domain/oversight-request/evolve.ts';
import { isSettled, isUnanswered, nextDueOn } from '#domain/oversight-request/state.ts';
import { defineReadModel, type Handler, type LedgerEvent, type Rows } from '#projecting/read-model.ts';
import { caseStageHandlers } from '../case-stages.ts';
import { officerNameHandlers, officerNamesSchema } from '../names/officer-names.ts';
import { unitNameHandlers, unitNamesSchema } from '../names/unit-names.ts';
import { CASE_RIGHT_TABLES, caseRightHandlers, caseRightsSchema } from '../rights/case-rights.ts';
import {
  SUBJECT_RIGHT_INDEXES,
  SUBJECT_RIGHT_TABLES,
  subjectRightHandlers,
  subjectRightsSchema,
} from '../rights/subject-rights.ts';
import { identityOf } from '../stream-identity.ts';
import { together } from '../together.ts';
import { queries } from './queries.ts';
import { NO_DAY, type RequestRow, stateIn, type ToldEvent, toldIn } from './request-row.ts';
import { subjectHandlers } from './request-subjects.ts';

/** Every event goes through the fold that the rules use: what the list filters by is what they would say. */
const tell = (event: LedgerEvent<RequestEvent['type'], RequestEvent['data']>, rows: Rows): void => {
  const requestId = identityOf(event.stream);
  const before = rows.get<RequestRow>('select * from request where request_id = :requestId', { requestId });
  const { type, data, number, recordedAt, revision } = event;
  // The engine hands each handler the data of its own type.
  const told = { type, data, number, recordedAt } as ToldEvent;
  // Nothing becomes of what nobody has asked.
  if (before === undefined && type !== 'OversightRequestRaised') return;
  const state = evolve(before === undefined ? null : stateIn(before), told);
  if (state === null) return;
  rows.run(
    `insert into request (request_id, revision, state, told, kind, subject_kind, subject_id, asked_by, asked_of, status,
       is_settled, owes_answer, awaits_word, next_due_on)
     values (:requestId, :revision, :state, :told, :kind, :subjectKind, :subjectId, :askedBy, :askedOf, :status,
       :isSettled, :owesAnswer, :awaitsWord, :nextDueOn)
     on conflict do update set revision = excluded.revision, state = excluded.state, told = excluded.told,
       status = excluded.status, is_settled = excluded.is_settled, owes_answer = excluded.owes_answer,
       awaits_word = excluded.awaits_word, next_due_on = excluded.next_due_on`,
    {
      requestId,
      revision,
      state: JSON.stringify(state),
      told: JSON.stringify([...(before === undefined ? [] : toldIn(before)), told]),
      kind: state.kind,
      subjectKind: state.subject.kind,
      subjectId: state.subject.id,
      askedBy: state.askedBy,
      askedOf: state.askedOf,
      status: state.status,
      isSettled: isSettled(state),
      owesAnswer: isUnanswered(state),
      awaitsWord: state.status === 'answered',
      nextDueOn: nextDueOn(state) ?? NO_DAY,
    },
  );
};

const requestHandlers: Readonly<Record<string, Handler>> = Object.fromEntries(
  requestEventDefinitions.map(({ type }) => [type, tell as Handler]),
);

/** Questions of overseers about a moment, what became of them, and what is still owed. */
export const oversightRequests = defineReadModel({
  name: 'oversight-requests',
  version: 1,
  schema:
    unitNamesSchema +
    officerNamesSchema +
    caseRightsSchema +
    subjectRightsSchema +
    readFileSync(new URL('./schema.sql', import.meta.url), 'utf8'),
  unversioned: [...CASE_RIGHT_TABLES, ...SUBJECT_RIGHT_TABLES],
  earlyIndexes: SUBJECT_RIGHT_INDEXES,
  handlers: together(
    requestHandlers,
    subjectHandlers,
    caseStageHandlers('asked_case'),
    caseRightHandlers,
    subjectRightHandlers,
    unitNameHandlers(),
    officerNameHandlers,
  ),
  queries,
});
