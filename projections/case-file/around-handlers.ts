import type { Document } from '#domain/document.ts';
import type { Handlers, LedgerEvent, Rows } from '#projecting/read-model.ts';
import { identityOf } from '../stream-identity.ts';
import { addDocument, enterStage, type FoldedCaseEvent, setCase } from './on-case.ts';

type AroundEvent = Pick<LedgerEvent, 'stream' | 'number' | 'type' | 'recordedAt'> &
  Readonly<{ data: Readonly<{ document?: Document | undefined }> }>;

/** Keeps the event as it is told, to be folded when it is asked for. */
export const addAround = (event: Omit<AroundEvent, 'data'> & Readonly<{ data: object }>, rows: Rows): void => {
  rows.run(
    `insert into around_conclusion (case_id, ledger_number, type, recorded_at, data)
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

const addPaper = (event: AroundEvent, rows: Rows): void => {
  addAround(event, rows);
  addDocument(rows, event, event.data.document);
};

export const aroundHandlers = {
  ProcuracyNotifiedOfTransfer: addPaper,
  SuperiorOpinionRequested: addPaper,
  SuperiorOpinionRecorded: addPaper,
  ConclusionAmended: addPaper,
  ConclusionContested: addPaper,
  ContestAnswered: addPaper,
  InspectionFileClosed: addAround,
  FileHandedOver: addPaper,
  LateFactAdded: addPaper,
  ReinspectionOrdered: addPaper,
  CaseReopened: (event, rows) => {
    addPaper(event, rows);
    enterStage(rows, event, 'following-up', event.data.reopenedBy);
    // That closing is history: the steps tell of it.
    setCase(rows, event, { proposal: null, closure: null });
  },
} satisfies Handlers<FoldedCaseEvent>;
