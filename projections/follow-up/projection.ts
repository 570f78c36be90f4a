import { readFileSync } from 'node:fs';
import { type Document, formatDocumentNumber } from '#domain/document.ts';
import type { Opaque } from '#domain/event-definition.ts';
import type { CaseEvent } from '#domain/inspection-case/events.ts';
import type { AccountEvent } from '#domain/inspection-case/recovery-accounts.ts';
import { defineReadModel, type Handlers, type LedgerEvent, type Rows } from '#projecting/read-model.ts';
import { caseAccountHandlers, caseAccountsSchema } from '../accounts/case-accounts.ts';
import { FLOW_TABLES, flowsSchema } from '../flows/flows.ts';
import { unitNameHandlers, unitNameOn, unitNamesSchema } from '../names/unit-names.ts';
import { CASE_RIGHT_TABLES, caseRightHandlers, caseRightsSchema } from '../rights/case-rights.ts';
import { identityOf } from '../stream-identity.ts';
import { together } from '../together.ts';
import { addFinding, type Concluded, changeFinding, concludeOn } from './concluding.ts';
import { countLines } from './counted-lines.ts';
import { changeLine, changeLines, closeCase, settleAccounts } from './line-row.ts';
import { queries } from './queries.ts';

type FoldedCaseEvent = Opaque<CaseEvent>;

const keep = ({ stream, number, type, recordedAt, data }: LedgerEvent<string, unknown>, rows: Rows): void => {
  rows.run(
    `insert into account_event (case_id, ledger_number, type, recorded_at, data)
     values (:caseId, :number, :type, :recordedAt, :data)`,
    { caseId: identityOf(stream), number, type, recordedAt, data: JSON.stringify(data) },
  );
};

/** They come after the accounts have moved and before a line says so. */
const accountEventHandlers = {
  ConclusionIssued: keep,
  CheckResultNotified: keep,
  RecoveryRecorded: keep,
  RecoveryReversed: keep,
  RecommendationClosedUnimplemented: keep,
} satisfies Handlers<AccountEvent>;

const setLeader = (rows: Rows, caseId: string, leaderId: string | null): void => {
  rows.run('update follow_up_case set leader_id = :leaderId where case_id = :caseId', { caseId, leaderId });
};

const decide = ({ stream, data: { document } }: LedgerEvent<string, Readonly<{ document: Document }>>, rows: Rows) => {
  rows.run('update follow_up_case set decision_number = :decision where case_id = :caseId', {
    caseId: identityOf(stream),
    decision: formatDocumentNumber(document),
  });
};

const conclude = (event: LedgerEvent<string, Concluded>, rows: Rows): void => {
  concludeOn(rows, identityOf(event.stream), event);
  settleAccounts(rows, identityOf(event.stream));
};

const lineHandlers = {
  CaseOpened: ({ stream, data: { form, unit, body, topics, occurredOn } }, rows) => {
    rows.run(
      `insert into follow_up_case (case_id, form, unit, unit_name, body, topics, is_published)
       values (:caseId, :form, :unit, :unitName, :body, :topics, 0) on conflict do nothing`,
      {
        ...{ caseId: identityOf(stream), form, unit, unitName: unitNameOn(rows, unit, occurredOn), body },
        topics: `|${topics.join('|')}|`,
      },
    );
  },
  InspectionDecisionIssued: decide,
  CheckDecisionIssued: decide,
  TeamAppointed: ({ stream, data: { members } }, rows) =>
    setLeader(rows, identityOf(stream), members.find(({ position }) => position === 'leader')?.officerId ?? null),
  TeamMemberReplaced: ({ stream, data: { joining } }, rows) => {
    if (joining.position === 'leader') setLeader(rows, identityOf(stream), joining.officerId);
  },
  FindingReported: ({ stream, data }, rows) => addFinding(rows, identityOf(stream), data),
  FindingCorrected: ({ stream, data: { findingId, changes } }, rows) =>
    changeFinding(rows, identityOf(stream), findingId, { unit: changes.unit }),
  FindingReclassified: ({ stream, data: { findingId, topic } }, rows) =>
    changeFinding(rows, identityOf(stream), findingId, { topic }),
  ConclusionIssued: conclude,
  CheckResultNotified: conclude,
  ImplementationOrderRecorded: ({ stream, data: { recommendationIds, document, dueOn } }, rows) =>
    changeLines(rows, identityOf(stream), recommendationIds, {
      order_number: formatDocumentNumber(document),
      ordered_on: document.signedOn,
      ...(dueOn === undefined ? {} : { due_on: dueOn }),
    }),
  ReminderSent: ({ stream, data: { recommendationId, document, dueOn } }, rows) =>
    changeLine(
      rows,
      identityOf(stream),
      recommendationId,
      {
        reminder_number: formatDocumentNumber(document),
        reminded_on: document.signedOn,
        answer_due_on: dueOn,
      },
      { reminders: 1 },
    ),
  FollowUpCheckDone: ({ stream, data: { recommendationId, occurredOn, result } }, rows) =>
    changeLine(rows, identityOf(stream), recommendationId, { checked_on: occurredOn, check_result: result }),
  HandlingRecorded: ({ stream, data: { recommendationId, organisations, individuals } }, rows) =>
    changeLine(rows, identityOf(stream), recommendationId, {}, { organisations, individuals }),
  RecommendationReportedDone: ({ stream, data: { recommendationId, occurredOn } }, rows) =>
    changeLine(rows, identityOf(stream), recommendationId, { status: 'said-done', said_done_on: occurredOn }),
  RecommendationVerified: ({ stream, data: { recommendationId } }, rows) => {
    changeLine(rows, identityOf(stream), recommendationId, { status: 'verified' });
    settleAccounts(rows, identityOf(stream));
  },
  RecommendationClosedUnimplemented: ({ stream, data: { recommendationId } }, rows) => {
    changeLine(rows, identityOf(stream), recommendationId, { status: 'closed-unimplemented' });
    settleAccounts(rows, identityOf(stream));
  },
  RecoveryRecorded: ({ stream }, rows) => settleAccounts(rows, identityOf(stream)),
  RecoveryReversed: ({ stream, data: { recommendationIds } }, rows) => {
    // What is owed again is not done, whatever was said of it.
    changeLines(rows, identityOf(stream), recommendationIds, { status: 'open', said_done_on: null });
    settleAccounts(rows, identityOf(stream));
  },
  CaseClosed: ({ stream }, rows) => closeCase(rows, identityOf(stream)),
  // What of it still owes waits again.
  CaseReopened: ({ stream }, rows) => settleAccounts(rows, identityOf(stream)),
} satisfies Handlers<FoldedCaseEvent>;

const publish = ({ stream }: Readonly<{ stream: string }>, rows: Rows): void => {
  rows.run('update follow_up_case set is_published = 1 where case_id = :caseId', { caseId: identityOf(stream) });
};
const count = ({ stream, number }: Pick<LedgerEvent, 'stream' | 'number'>, rows: Rows): void =>
  countLines(rows, number, identityOf(stream));

/** They come last: what a line has become is counted. */
const countHandlers = {
  ConclusionPublished: (event, rows) => {
    publish(event, rows);
    count(event, rows);
  },
  CheckResultNotified: (event, rows) => {
    publish(event, rows);
    count(event, rows);
  },
  ImplementationOrderRecorded: count,
  RecommendationVerified: count,
  RecommendationClosedUnimplemented: count,
  RecoveryRecorded: count,
  RecoveryReversed: count,
  CaseClosed: count,
  CaseReopened: count,
} satisfies Handlers<FoldedCaseEvent>;

/** Every recommendation: by whom, by when, what came in and what is owed, whose turn it is; and each payment with its paper. */
export const followUp = defineReadModel({
  name: 'follow-up',
  version: 3,
  schema: [
    unitNamesSchema,
    caseRightsSchema,
    caseAccountsSchema,
    flowsSchema,
    readFileSync(new URL('./schema.sql', import.meta.url), 'utf8'),
  ].join(''),
  unversioned: [
    'follow_up_lineage',
    'follow_up_finding',
    'violation',
    'account_event',
    ...FLOW_TABLES,
    ...CASE_RIGHT_TABLES,
  ],
  handlers: together(
    unitNameHandlers(),
    caseRightHandlers,
    caseAccountHandlers,
    accountEventHandlers,
    lineHandlers,
    countHandlers,
  ),
  queries,
});
