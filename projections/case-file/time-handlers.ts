import type { Handlers, LedgerEvent, Rows } from '#projecting/read-model.ts';
import { identityOf } from '../stream-identity.ts';
import type { TimeActOnFile } from './case-times.ts';
import { addDocument, enterStage, type FoldedCaseEvent } from './on-case.ts';

type TimeEvent = Pick<LedgerEvent, 'stream' | 'number' | 'recordedAt'> & TimeActOnFile;

export const addTimeAct = (event: TimeEvent, rows: Rows): void => {
  rows.run('insert into time_act (case_id, ledger_number, type, data) values (:caseId, :number, :type, :data)', {
    caseId: identityOf(event.stream),
    number: event.number,
    type: event.type,
    data: JSON.stringify(event.data),
  });
  addDocument(rows, event, event.data.document);
};

export const timeHandlers = {
  DurationExtended: addTimeAct,
  InspectionSuspended: addTimeAct,
  InspectionResumed: addTimeAct,
  InspectionTerminated: (event, rows) => {
    addTimeAct(event, rows);
    enterStage(rows, event, 'terminated', event.data.terminatedBy);
  },
} satisfies Handlers<FoldedCaseEvent>;
