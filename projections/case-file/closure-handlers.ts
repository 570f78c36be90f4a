import type { Document } from '#domain/document.ts';
import type { Handlers, LedgerEvent, Rows } from '#projecting/read-model.ts';
import { identityOf } from '../stream-identity.ts';
import { addAround } from './around-handlers.ts';
import { addDocument, enterStage, type FoldedCaseEvent, json, setCase } from './on-case.ts';

type GroundEvent = Pick<LedgerEvent, 'stream' | 'number' | 'type' | 'recordedAt'> &
  Readonly<{ data: Readonly<{ occurredOn: string; document?: Document | undefined }> }>;

const addGround = (event: GroundEvent, rows: Rows): void => {
  rows.run('insert into closure_ground (case_id, ledger_number, type, data) values (:caseId, :number, :type, :data)', {
    caseId: identityOf(event.stream),
    number: event.number,
    type: event.type,
    data: JSON.stringify(event.data),
  });
  addDocument(rows, event, event.data.document);
};

export const closureHandlers = {
  MatterLinked: addGround,
  AccountabilityLinked: addGround,
  MatterDeclaredNotRequired: addGround,
  AccountabilityDeclaredNotRequired: addGround,
  ResultReportedToRequester: addGround,
  EvidenceReverified: addGround,
  ClosureProposed: (event, rows) => setCase(rows, event, { proposal: json(event.data) }),
  CaseClosed: (event, rows) => {
    addAround(event, rows);
    enterStage(rows, event, 'closed', event.data.closedBy, { closure: json(event.data) });
  },
} satisfies Handlers<FoldedCaseEvent>;
