import type { Document } from '#domain/document.ts';
import type { Handlers, LedgerEvent, Rows } from '#projecting/read-model.ts';
import { identityOf } from '../stream-identity.ts';
import { addDocument, type FoldedCaseEvent } from './on-case.ts';

type UnitWorkEvent = Pick<LedgerEvent, 'stream' | 'number' | 'type' | 'recordedAt'> & Readonly<{ data: object }>;

const addUnitWork = (event: UnitWorkEvent, rows: Rows): void => {
  rows.run(
    `insert into unit_work (case_id, ledger_number, type, recorded_at, data)
     values (:caseId, :number, :type, :recordedAt, :data)`,
    {
      caseId: identityOf(event.stream),
      number: event.number,
      type: event.type,
      recordedAt: event.recordedAt,
      data: JSON.stringify(event.data),
    },
  );
};

type OnPaper = UnitWorkEvent & Readonly<{ data: Readonly<{ document?: Document | undefined }> }>;

const addPaper = (event: OnPaper, rows: Rows): void => {
  addUnitWork(event, rows);
  addDocument(rows, event, event.data.document);
};

export const unitWorkHandlers = {
  OutlineSent: addPaper,
  DocumentsRequested: addPaper,
  DocumentsReceived: addPaper,
  MinutesSigned: addUnitWork,
  DiaryEntryWritten: addUnitWork,
  ExpertRequested: addPaper,
  ExpertAnswered: addPaper,
  CoerciveMeasureApplied: addPaper,
  CoerciveMeasureLifted: addPaper,
  UnitExplained: addPaper,
  ViolationStopOrdered: addPaper,
  DissentReserved: addUnitWork,
} satisfies Handlers<FoldedCaseEvent>;
