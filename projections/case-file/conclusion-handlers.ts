import type { Document } from '#domain/document.ts';
import type { Handlers, LedgerEvent, Rows } from '#projecting/read-model.ts';
import { identityOf } from '../stream-identity.ts';
import { addDocument, addStep, type DataOf, enterStage, type FoldedCaseEvent, json } from './on-case.ts';

type StepEvent = Pick<LedgerEvent, 'stream' | 'number' | 'type' | 'recordedAt'> &
  Readonly<{
    data: Readonly<{
      recommendationId: string;
      details?: unknown;
      document?: Document | undefined;
      occurredOn: string;
      reason?: string;
    }>;
  }>;

const moveRecommendation = (event: StepEvent, rows: Rows, status: string, by: string): void => {
  const { recommendationId, details, document, reason } = event.data;
  rows.run(
    `update recommendation set status = :status where case_id = :caseId and recommendation_id = :recommendationId`,
    { caseId: identityOf(event.stream), recommendationId, status },
  );
  addStep(rows, event, recommendationId, by, { details, document, reason });
  addDocument(rows, event, document);
};

type Recommending = Pick<LedgerEvent, 'stream' | 'number' | 'type' | 'recordedAt'> &
  Readonly<{ data: Pick<DataOf<'ConclusionIssued'>, 'recommendations' | 'occurredOn'> }>;

/** What a conclusion, or the notice of what a check came to, recommends. */
export const recommend = (rows: Rows, event: Recommending, by: string): void => {
  const caseId = identityOf(event.stream);
  for (const { recommendationId, ...content } of event.data.recommendations) {
    rows.run(
      `insert into recommendation (case_id, recommendation_id, status, due_on, content)
       values (:caseId, :recommendationId, 'open', :dueOn, :content) on conflict do nothing`,
      { caseId, recommendationId, dueOn: content.dueOn, content: JSON.stringify(content) },
    );
    addStep(rows, event, recommendationId, by);
  }
};

export const conclusionHandlers = {
  ConclusionDrafted: (event, rows) => {
    const { hash, version, draftedBy, occurredOn } = event.data;
    enterStage(rows, event, 'drafted', draftedBy);
    rows.run(
      `insert into draft (case_id, version, ledger_number, hash, drafted_by, occurred_on)
       values (:caseId, :version, :number, :hash, :draftedBy, :occurredOn) on conflict do nothing`,
      { caseId: identityOf(event.stream), version, number: event.number, hash, draftedBy, occurredOn },
    );
  },
  DraftAppraised: ({ stream, number, data: { version, result, comment, occurredOn, appraisedBy } }, rows) => {
    rows.run(
      `insert into appraisal (case_id, ledger_number, version, result, comment, appraised_by, occurred_on)
       values (:caseId, :number, :version, :result, :comment, :appraisedBy, :occurredOn)`,
      { caseId: identityOf(stream), number, version, result, comment: json(comment), appraisedBy, occurredOn },
    );
  },
  ConclusionIssued: (event, rows) => {
    const caseId = identityOf(event.stream);
    const { document, assessments, findings, draftVersion, issuedBy } = event.data;
    for (const { topic, result } of assessments) {
      rows.run(
        'insert into assessment (case_id, topic, result) values (:caseId, :topic, :result) on conflict do nothing',
        { caseId, topic, result },
      );
    }
    recommend(rows, event, issuedBy);
    enterStage(rows, event, 'concluded', issuedBy, { conclusion: json({ document, findings, draftVersion }) });
    addDocument(rows, event, document);
  },
  ConclusionPublished: (event, rows) => {
    const { publishedBy, occurredOn: _, ...publication } = event.data;
    enterStage(rows, event, 'following-up', publishedBy, { publication: json(publication) });
  },
  RecommendationReportedDone: (event, rows) => moveRecommendation(event, rows, 'said-done', event.data.recordedBy),
  RecommendationVerified: (event, rows) => moveRecommendation(event, rows, 'verified', event.data.verifiedBy),
  RecommendationClosedUnimplemented: (event, rows) =>
    moveRecommendation(event, rows, 'closed-unimplemented', event.data.closedBy),
} satisfies Handlers<FoldedCaseEvent>;
