import type { LedgerEvent, Rows } from '#projecting/read-model.ts';
import { recordedBy } from './recorded-by.ts';

type Told = Readonly<{
  /** In the stream of the case; null: the event is of another stream, which tells of the case. */
  revision: number | null;
  /** Stage that the case entered by it. */
  stage: string | null;
  facts: object;
  document: object | undefined;
  occurredOn: string;
}>;

/** Puts an event into the timeline of a case. */
export const addEntry = (rows: Rows, caseId: string, event: LedgerEvent<string, unknown>, told: Told): void => {
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
      actor: JSON.stringify(recordedBy(rows, metadata)),
      stage: told.stage,
      facts: JSON.stringify(told.facts),
      document: told.document === undefined ? null : JSON.stringify(told.document),
    },
  );
};
