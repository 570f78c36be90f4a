import type { EvidenceEvent } from '#domain/evidence/events.ts';
import type { Handlers, LedgerEvent, Rows } from '#projecting/read-model.ts';
import { identityOf } from '../stream-identity.ts';

type OnFile = Pick<LedgerEvent, 'stream' | 'number' | 'type' | 'recordedAt'> &
  Readonly<{ data: Readonly<{ caseId: string }> }>;

const addFact = ({ stream, number, type, recordedAt, data }: OnFile, rows: Rows, caseId = data.caseId): void => {
  rows.run(
    `insert into evidence_fact (case_id, ledger_number, type, hash, recorded_at, data)
     values (:caseId, :number, :type, :hash, :recordedAt, :data)`,
    { caseId, number, type, hash: identityOf(stream), recordedAt, data: JSON.stringify(data) },
  );
};

export const evidenceHandlers = {
  EvidenceRegistered: (event, rows) => {
    addFact(event, rows);
    // What was found of the file before it came into this case is true here too.
    rows.run(
      `insert into evidence_fact (case_id, ledger_number, type, hash, recorded_at, data)
       select :caseId, :number, type, hash, recorded_at, data from evidence_fact
       where hash = :hash and type = 'EvidenceVerified' order by ledger_number desc limit 1`,
      { caseId: event.data.caseId, number: event.number, hash: identityOf(event.stream) },
    );
  },
  EvidenceMoved: addFact,
  EvidenceOpened: addFact,
  EvidenceVerified: (event, rows) => {
    const cases = rows.all<Readonly<{ case_id: string }>>(
      `select distinct case_id from evidence_fact where hash = :hash and type = 'EvidenceRegistered'`,
      { hash: identityOf(event.stream) },
    );
    for (const { case_id: caseId } of cases) addFact(event, rows, caseId);
  },
} satisfies Required<Handlers<EvidenceEvent>>;
