import type { Handlers, LedgerEvent, Rows } from '#projecting/read-model.ts';
import { identityOf } from '../stream-identity.ts';
import { addAround } from './around-handlers.ts';
import {
  addDocument,
  addStep,
  type DataOf,
  enterStage,
  type FoldedCaseEvent,
  json,
  setCase,
  stageOf,
} from './on-case.ts';

type Content = Readonly<Record<string, unknown>>;
type OnFinding = Pick<LedgerEvent, 'stream'> & Readonly<{ data: Readonly<{ findingId: string }> }>;

/** Changes the present values of a finding; `undefined` takes a value away. */
const changeFinding = (rows: Rows, { stream, data }: OnFinding, status: string, changes: Content): void => {
  const key = { caseId: identityOf(stream), findingId: data.findingId };
  const found = rows.get<Readonly<{ content: string }>>(
    'select content from finding where case_id = :caseId and finding_id = :findingId',
    key,
  );
  if (found === undefined) return;
  // Written by this model's own handlers.
  const before = JSON.parse(found.content) as Content;
  rows.run(
    `update finding set status = :status, content = :content
     where case_id = :caseId and finding_id = :findingId`,
    { ...key, status, content: JSON.stringify({ ...before, ...changes }) },
  );
};

const removed = (fields: readonly string[]): Content => Object.fromEntries(fields.map((field) => [field, undefined]));

/** What a review adds to a report that had left it open. */
const addedByReview = ({ responsiblePost, legalBasis, persons }: DataOf<'FindingUpheld'>): Content => ({
  ...(responsiblePost === undefined ? {} : { responsiblePost }),
  ...(legalBasis === undefined ? {} : { legalBasis }),
  ...(persons === undefined ? {} : { persons }),
});

export const fieldworkHandlers = {
  FindingReported: (event, rows) => {
    const { findingId, reportedBy, occurredOn, ...content } = event.data;
    rows.run(
      `insert into finding (case_id, finding_id, status, content, crime_signs, transferred, reported_by, reported_on)
       values (:caseId, :findingId, 'reported', :content, 0, 0, :reportedBy, :occurredOn) on conflict do nothing`,
      {
        caseId: identityOf(event.stream),
        findingId,
        content: JSON.stringify(content),
        reportedBy,
        occurredOn,
      },
    );
    addStep(rows, event, findingId, reportedBy);
  },
  // A returned finding that is corrected is thereby reported again.
  FindingCorrected: (event, rows) => {
    const { findingId, changes, remove, correctedBy } = event.data;
    changeFinding(rows, event, 'reported', { ...changes, ...removed(remove) });
    addStep(rows, event, findingId, correctedBy, { fields: [...Object.keys(changes), ...remove] });
  },
  FindingReclassified: (event, rows) => {
    const { findingId, topic, actCode, violationCode, ground, reclassifiedBy } = event.data;
    // Put right, a returned finding is reported again.
    changeFinding(rows, event, 'reported', { topic, actCode, violationCode });
    addStep(rows, event, findingId, reclassifiedBy, { ground, topic, actCode, violationCode });
  },
  FindingWithdrawn: (event, rows) => {
    changeFinding(rows, event, 'withdrawn', {});
    addStep(rows, event, event.data.findingId, event.data.withdrawnBy, { ground: event.data.ground });
  },
  FindingUpheld: (event, rows) => {
    const { findingId, comment, crimeSigns, reviewedBy } = event.data;
    changeFinding(rows, event, 'upheld', addedByReview(event.data));
    rows.run('update finding set crime_signs = :crimeSigns where case_id = :caseId and finding_id = :findingId', {
      caseId: identityOf(event.stream),
      findingId,
      crimeSigns,
    });
    addStep(rows, event, findingId, reviewedBy, { comment, crimeSigns });
  },
  FindingRejected: (event, rows) => {
    changeFinding(rows, event, 'rejected', {});
    addStep(rows, event, event.data.findingId, event.data.reviewedBy, { comment: event.data.comment });
  },
  FindingReturned: (event, rows) => {
    changeFinding(rows, event, 'returned', {});
    addStep(rows, event, event.data.findingId, event.data.reviewedBy, { comment: event.data.comment });
  },
  CrimeSignsTransferred: (event, rows) => {
    const { findingIds, extent, recipient, document, transferredBy } = event.data;
    rows.run(
      `update finding set transferred = 1
       where case_id = :caseId and finding_id in (select value from json_each(:findingIds))`,
      { caseId: identityOf(event.stream), findingIds: JSON.stringify(findingIds) },
    );
    addAround(event, rows);
    for (const id of findingIds) addStep(rows, event, id, transferredBy, { extent, recipient, document });
    addDocument(rows, event, document);
  },
  FieldworkEnded: (event, rows) => enterStage(rows, event, 'fieldwork-ended', event.data.endedBy),
  ResultsReported: (event, rows) => {
    const { document, headResponsibilityGrade, dissents, reportedBy } = event.data;
    const columns = { results: json({ document, headResponsibilityGrade, dissents }) };
    // A supplement does not lead back.
    if (stageOf(rows, event) === 'fieldwork-ended') enterStage(rows, event, 'reported', reportedBy, columns);
    else setCase(rows, event, columns);
    addDocument(rows, event, document);
  },
} satisfies Handlers<FoldedCaseEvent>;
