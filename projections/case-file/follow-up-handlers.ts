import type { Document } from '#domain/document.ts';
import type { Handlers, LedgerEvent, Rows } from '#projecting/read-model.ts';
import { presentAccounts } from '../accounts/case-accounts.ts';
import { identityOf } from '../stream-identity.ts';
import { addAround } from './around-handlers.ts';
import { addDocument, addStep, type FoldedCaseEvent } from './on-case.ts';

type Dated = Pick<LedgerEvent, 'stream' | 'number' | 'type' | 'recordedAt'> &
  Readonly<{ data: Readonly<{ occurredOn: string; document?: Document | undefined }> }>;

/** Beside the numbers that lead to it, and whom the step itself names. */
const tell = (event: Dated, rows: Rows, refs: readonly string[], by: string, said: object): void => {
  for (const ref of new Set(refs)) addStep(rows, event, ref, by, said);
  addDocument(rows, event, event.data.document);
};

const setRecommendation = (
  rows: Rows,
  { stream }: Pick<LedgerEvent, 'stream'>,
  recommendationId: string,
  column: 'due_on' | 'status',
  value: string,
): void => {
  rows.run(
    `update recommendation set ${column} = :value where case_id = :caseId and recommendation_id = :recommendationId`,
    { caseId: identityOf(stream), recommendationId, value },
  );
};

/** What was done to see recommendations through. The accounts are kept by handlers of their own, before these. */
export const followUpHandlers = {
  ImplementationOrderRecorded: (event, rows) => {
    addAround(event, rows);
    const { recommendationIds, document, dueDays, dueOn, conclusionReceivedOn, recordedBy } = event.data;
    if (dueOn !== undefined) for (const id of recommendationIds) setRecommendation(rows, event, id, 'due_on', dueOn);
    tell(event, rows, recommendationIds, recordedBy, { document, dueDays, dueOn, conclusionReceivedOn });
  },
  ReminderSent: (event, rows) => {
    const { recommendationId, document, dueOn: answerDueOn, details, sentBy } = event.data;
    tell(event, rows, [recommendationId], sentBy, { document, answerDueOn, details });
  },
  FollowUpCheckDone: (event, rows) => {
    const { recommendationId, result: check, found, minutes: checkMinutes, document, details, checkedBy } = event.data;
    tell(event, rows, [recommendationId], checkedBy, { check, found, checkMinutes, document, details });
  },
  HandlingRecorded: (event, rows) => {
    const { recommendationId, form: handlingForm, organisations, individuals, document, details } = event.data;
    const said = { handlingForm, organisations, individuals, document, details };
    tell(event, rows, [recommendationId], event.data.recordedBy, said);
  },
  RecoveryRecorded: (event, rows) => {
    const { recommendationId, findingId, recordedBy, occurredOn: _, ...said } = event.data;
    tell(event, rows, [recommendationId ?? findingId ?? ''], recordedBy, said);
  },
  RecoveryReversed: (event, rows) => {
    const { recoveryId, recommendationIds, reversedBy, occurredOn: _, ...said } = event.data;
    const { recoveries } = presentAccounts(rows, identityOf(event.stream));
    const on = recoveries.find((each) => each.recoveryId === recoveryId)?.on;
    const subject = on === undefined ? [] : ['findingId' in on ? on.findingId : on.recommendationId];
    for (const id of recommendationIds) setRecommendation(rows, event, id, 'status', 'open');
    tell(event, rows, [...subject, ...recommendationIds], reversedBy, { recoveryId, ...said });
  },
} satisfies Handlers<FoldedCaseEvent>;
