import { readFileSync } from 'node:fs';
import type { CaseEvent } from '#domain/inspection-case/events.ts';
import { defineReadModel, type Handler, type Handlers, type LedgerEvent, type Rows } from '#projecting/read-model.ts';
import { caseAccountHandlers, caseAccountsSchema } from '../accounts/case-accounts.ts';
import { officerNameHandlers, officerNamesSchema } from '../names/officer-names.ts';
import { unitNameHandlers, unitNamesSchema } from '../names/unit-names.ts';
import { identityOf } from '../stream-identity.ts';
import { together } from '../together.ts';
import { aroundHandlers } from './around-handlers.ts';
import { checkHandlers } from './check-handlers.ts';
import { closureHandlers } from './closure-handlers.ts';
import { conclusionHandlers } from './conclusion-handlers.ts';
import { evidenceHandlers } from './evidence-handlers.ts';
import { fieldworkHandlers } from './fieldwork-handlers.ts';
import { followUpHandlers } from './follow-up-handlers.ts';
import type { FoldedCaseEvent } from './on-case.ts';
import { openingHandlers } from './opening-handlers.ts';
import { queries } from './queries.ts';
import { timeHandlers } from './time-handlers.ts';
import { unitWorkHandlers } from './unit-work-handlers.ts';

/** Each event type of the case stands here: one that was forgotten does not compile. */
const caseHandlers = {
  ...openingHandlers,
  ...timeHandlers,
  ...fieldworkHandlers,
  ...unitWorkHandlers,
  ...conclusionHandlers,
  ...aroundHandlers,
  ...checkHandlers,
  ...followUpHandlers,
  ...closureHandlers,
} satisfies Required<Handlers<FoldedCaseEvent>> & Record<CaseEvent['type'], unknown>;

const noteRevision = ({ stream, revision }: LedgerEvent, rows: Rows): void => {
  rows.run(
    `insert into case_revision (case_id, revision) values (:caseId, :revision)
     on conflict do update set revision = excluded.revision`,
    { caseId: identityOf(stream), revision },
  );
};

/** Whatever an event of the case says, the case is then at its revision. */
const withRevision = (handlers: Readonly<Record<string, Handler>>): Readonly<Record<string, Handler>> =>
  Object.fromEntries(
    Object.entries(handlers).map(([type, handler]): [string, Handler] => [
      type,
      (event, rows) => {
        handler(event, rows);
        noteRevision(event, rows);
      },
    ]),
  );

/** One case entire, as of any moment. Sealed values are as the store holds them. */
export const caseFile = defineReadModel({
  name: 'case-file',
  version: 6,
  schema:
    unitNamesSchema +
    officerNamesSchema +
    caseAccountsSchema +
    readFileSync(new URL('./schema.sql', import.meta.url), 'utf8'),
  unversioned: [
    'stage_entry',
    'step',
    'case_document',
    'draft',
    'appraisal',
    'time_act',
    'unit_work',
    'around_conclusion',
    'evidence_fact',
    'closure_ground',
  ],
  handlers: together(
    unitNameHandlers(),
    officerNameHandlers,
    caseAccountHandlers,
    withRevision(caseHandlers),
    evidenceHandlers,
  ),
  queries,
});
