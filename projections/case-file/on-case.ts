import type { Document } from '#domain/document.ts';
import type { Opaque } from '#domain/event-definition.ts';
import type { CaseEvent } from '#domain/inspection-case/events.ts';
import type { Stage } from '#domain/inspection-case/state.ts';
import type { LedgerEvent, Rows, SqlParams } from '#projecting/read-model.ts';
import { identityOf } from '../stream-identity.ts';

/** Events of a case as a read model sees them: sealed fields are of unknown content. */
export type FoldedCaseEvent = Opaque<CaseEvent>;
export type DataOf<Type extends CaseEvent['type']> = Extract<FoldedCaseEvent, { type: Type }>['data'];

type AnyCaseEvent = Pick<LedgerEvent, 'stream' | 'number' | 'type' | 'recordedAt'>;
type Dated = AnyCaseEvent & Readonly<{ data: Readonly<{ occurredOn: string }> }>;

/** JSON for a column; what is absent is null. */
export const json = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));

/** Sets columns of the case's row. Their names are written in this folder, never taken from an event. */
export const setCase = (rows: Rows, { stream }: AnyCaseEvent, columns: SqlParams): void => {
  const assignments = Object.keys(columns).map((column) => `${column} = :${column}`);
  rows.run(`update case_file set ${assignments.join(', ')} where case_id = :caseId`, {
    ...columns,
    caseId: identityOf(stream),
  });
};

/** Where the case stands before the event. */
export const stageOf = (rows: Rows, { stream }: AnyCaseEvent): Stage | undefined =>
  rows.get<Readonly<{ stage: Stage }>>('select stage from case_file where case_id = :caseId', {
    caseId: identityOf(stream),
  })?.stage;

/** The case enters a stage, with what else the event says of it. */
export const enterStage = (rows: Rows, event: Dated, stage: Stage, by: string, columns: SqlParams = {}): void => {
  const { stream, number, recordedAt, data } = event;
  const caseId = identityOf(stream);
  setCase(rows, event, { ...columns, stage, stage_since: data.occurredOn });
  rows.run(
    `insert into stage_entry (case_id, ledger_number, stage, entered_on, recorded_at, entered_by)
     select :caseId, :number, :stage, :enteredOn, :recordedAt, :by
     where :stage is not (select stage from stage_entry where case_id = :caseId order by ledger_number desc limit 1)`,
    { caseId, number, stage, enteredOn: data.occurredOn, recordedAt, by },
  );
};

/** Something happened to a finding or a recommendation. `said`: what the event says beside that. */
export const addStep = (rows: Rows, event: Dated, ref: string, by: string, said: object = {}): void => {
  rows.run(
    `insert into step (case_id, ref, ledger_number, type, occurred_on, recorded_at, acted_by, said)
     values (:caseId, :ref, :number, :type, :occurredOn, :recordedAt, :by, :said)`,
    {
      caseId: identityOf(event.stream),
      ref,
      number: event.number,
      type: event.type,
      occurredOn: event.data.occurredOn,
      recordedAt: event.recordedAt,
      by,
      said: JSON.stringify(said),
    },
  );
};

export const addDocument = (rows: Rows, event: AnyCaseEvent, document: Document | undefined): void => {
  if (document === undefined) return;
  rows.run(
    'insert into case_document (case_id, ledger_number, type, document) values (:caseId, :number, :type, :document)',
    { caseId: identityOf(event.stream), number: event.number, type: event.type, document: JSON.stringify(document) },
  );
};
