import { type Document, formatDocumentNumber } from '#domain/document.ts';
import type { Opaque } from '#domain/event-definition.ts';
import type { CaseEvent } from '#domain/inspection-case/events.ts';
import type { Stage } from '#domain/inspection-case/state.ts';
import type { Handlers, Rows } from '#projecting/read-model.ts';
import { identityOf } from './stream-identity.ts';

type Step = Readonly<{ stream: string; data: Readonly<{ occurredOn: string }> }>;

/**
 * Keeps the stage of each case, and the number of its decision, in a table of the model's own that has the columns
 * `case_id`, `stage`, `stage_since`, `decision_number` and `concluded_on`.
 */
export const caseStageHandlers = (table: string) => {
  const entered =
    (stage: Stage) =>
    ({ stream, data: { occurredOn } }: Step, rows: Rows): void => {
      rows.run(`update ${table} set stage = :stage, stage_since = :occurredOn where case_id = :caseId`, {
        caseId: identityOf(stream),
        stage,
        occurredOn,
      });
    };
  const decided = (event: Step & Readonly<{ data: Readonly<{ document: Document }> }>, rows: Rows): void => {
    entered('decided')(event, rows);
    rows.run(`update ${table} set decision_number = :number where case_id = :caseId`, {
      caseId: identityOf(event.stream),
      number: formatDocumentNumber(event.data.document),
    });
  };
  const concludedAs =
    (stage: Stage) =>
    (event: Step, rows: Rows): void => {
      entered(stage)(event, rows);
      const { occurredOn } = event.data;
      rows.run(`update ${table} set concluded_on = :occurredOn where case_id = :caseId`, {
        caseId: identityOf(event.stream),
        occurredOn,
      });
    };
  return {
    InspectionDecisionIssued: decided,
    CheckDecisionIssued: decided,
    CheckDone: entered('checked'),
    // The notice of the result is to a check what the conclusion and its publication are to an inspection.
    CheckResultNotified: concludedAs('following-up'),
    CheckStopped: entered('terminated'),
    DecisionAnnounced: entered('announced'),
    FieldworkEnded: entered('fieldwork-ended'),
    ResultsReported: ({ stream, data: { occurredOn } }, rows) => {
      // A supplement does not lead back.
      rows.run(
        `update ${table} set stage = 'reported', stage_since = :occurredOn
         where case_id = :caseId and stage = 'fieldwork-ended'`,
        { caseId: identityOf(stream), occurredOn },
      );
    },
    ConclusionDrafted: entered('drafted'),
    ConclusionIssued: concludedAs('concluded'),
    ConclusionPublished: entered('following-up'),
    InspectionTerminated: entered('terminated'),
    CaseClosed: entered('closed'),
    CaseReopened: entered('following-up'),
  } satisfies Handlers<Opaque<CaseEvent>>;
};
