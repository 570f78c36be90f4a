import { readFileSync } from 'node:fs';
import { type Document, formatDocumentNumber } from '#domain/document.ts';
import type { Opaque } from '#domain/event-definition.ts';
import type { Assessment } from '#domain/inspection-case/conclusion.ts';
import type { CaseEvent } from '#domain/inspection-case/events.ts';
import type { Stage } from '#domain/inspection-case/state.ts';
import { TOPICS } from '#domain/law/topics.ts';
import { defineReadModel, type Handlers, type Rows } from '#projecting/read-model.ts';
import { CLOCK_TABLES_UNVERSIONED, clockHandlers, clocksSchema } from '../clocks/case-clocks.ts';
import { lineageOn, unitNameHandlers, unitNameOn, unitNamesSchema } from '../names/unit-names.ts';
import { CASE_RIGHT_TABLES, caseRightHandlers, caseRightsSchema } from '../rights/case-rights.ts';
import { identityOf } from '../stream-identity.ts';
import { together } from '../together.ts';
import { changeCase, noteDates, type OnCase, recountRecommendations } from './case-row.ts';
import { rememberCaseText, rememberPaper, retitle, retitleCasesOf } from './found-by.ts';
import { setNextDeadline } from './next-deadline.ts';
import { queries } from './queries.ts';

type FoldedCaseEvent = Opaque<CaseEvent>;
type Recommended = Extract<FoldedCaseEvent, { type: 'ConclusionIssued' }>['data']['recommendations'][number];
type OpenedData = Extract<FoldedCaseEvent, { type: 'CaseOpened' }>['data'];

const openCase = (rows: Rows, { stream, number }: OnCase, data: OpenedData): void => {
  const caseId = identityOf(stream);
  const { form, unit, body, bodyLevel, source, topics, corruptionSigns, occurredOn, period } = data;
  const added = rows.run(
    `insert into case_row (case_id, form, unit, body, body_level, source, topics, corruption_signs, opened_on, stage,
       stage_since, draft, open_findings, upheld_findings, open_recommendations, said_done_recommendations)
     values (:caseId, :form, :unit, :body, :bodyLevel, :source, :topics, :corruptionSigns, :occurredOn, 'opened',
       :occurredOn, 'none', 0, 0, 0, 0) on conflict do nothing`,
    { caseId, form, unit, body, bodyLevel, source, topics: `|${topics.join('|')}|`, corruptionSigns, occurredOn },
  );
  if (added === 0) return;
  noteDates(rows, number, { openedOn: occurredOn, stageSince: occurredOn });
  rows.run(
    `insert into case_heading (case_id, form, unit_name, period_from, period_to)
     values (:caseId, :form, :unitName, :from, :to)`,
    { caseId, form, unitName: unitNameOn(rows, unit, occurredOn), from: period.from, to: period.to },
  );
  for (const above of lineageOn(rows, unit, occurredOn)) {
    rows.run('insert into case_lineage (unit, case_id) values (:above, :caseId)', { above, caseId });
  }
};

const paperOn = ({ stream, number }: OnCase, rows: Rows, paper: Document | undefined): void => {
  if (paper !== undefined) rememberPaper(rows, identityOf(stream), number, paper);
};

const enter = (event: OnCase & Readonly<{ data: Readonly<{ occurredOn: string }> }>, rows: Rows, stage: Stage): void =>
  changeCase(rows, event, { stage, stageSince: event.data.occurredOn });

type OnFinding = OnCase & Readonly<{ data: Readonly<{ findingId: string }> }>;

const settleFinding = (event: OnFinding, rows: Rows): void => {
  markReturned(rows, identityOf(event.stream), event.data.findingId, false);
  changeCase(rows, event, ({ openFindings }) => ({ openFindings: openFindings - 1 }));
};

const markReturned = (rows: Rows, caseId: string, findingId: string, isReturned: boolean): void => {
  rows.run('update case_finding set is_returned = :isReturned where case_id = :caseId and finding_id = :findingId', {
    caseId,
    findingId,
    isReturned,
  });
};

type StepData = Readonly<{ recommendationId: string; document?: Document | undefined }>;

const setRecommendation = (rows: Rows, caseId: string, recommendationId: string, status: string): void => {
  rows.run(
    `update case_recommendation set status = :status where case_id = :caseId and recommendation_id = :recommendationId`,
    { caseId, recommendationId, status },
  );
};

const moveRecommendation = (event: OnCase & Readonly<{ data: StepData }>, rows: Rows, status: string): void => {
  const caseId = identityOf(event.stream);
  const { recommendationId, document } = event.data;
  setRecommendation(rows, caseId, recommendationId, status);
  paperOn(event, rows, document);
  changeCase(rows, event, recountRecommendations(rows, caseId));
};

const recommend = (rows: Rows, caseId: string, { recommendationId, addressee, summary }: Recommended): void => {
  rows.run(
    `insert into case_recommendation (case_id, recommendation_id, status, addressee)
     values (:caseId, :recommendationId, 'open', :addressee) on conflict do nothing`,
    { caseId, recommendationId, addressee },
  );
  rememberCaseText(rows, caseId, recommendationId, summary);
};

type Papered = OnCase & Readonly<{ data: Readonly<{ document: Document; occurredOn: string }> }>;

const decide = (event: Papered, rows: Rows): void => {
  const caseId = identityOf(event.stream);
  const { document } = event.data;
  enter(event, rows, 'decided');
  rows.run('update case_heading set decision_number = :decision where case_id = :caseId', {
    caseId,
    decision: formatDocumentNumber(document),
  });
  retitle(rows, caseId);
  // The number stands in the title, which overseers read from the beginning.
  rememberPaper(rows, caseId, event.number, document, 'outline');
};

type Concluding = Papered & Readonly<{ data: Readonly<{ recommendations: readonly Recommended[] }> }>;

const assess = (rows: Rows, { stream, number }: OnCase, { topic, result }: Assessment): void => {
  if (result === 'not-examined') return;
  rows.run(
    `insert into case_assessment (case_id, topic, dimension, result, ledger_number)
     values (:caseId, :topic, :dimension, :result, :number) on conflict do nothing`,
    { caseId: identityOf(stream), topic, dimension: TOPICS[topic].papiDimension ?? 0, result, number },
  );
};

/** A conclusion, or the notice of what a check came to. */
const conclude = (event: Concluding, rows: Rows, stage: Stage): void => {
  const caseId = identityOf(event.stream);
  const { document, recommendations, occurredOn } = event.data;
  for (const each of recommendations) recommend(rows, caseId, each);
  rows.run('update case_heading set conclusion_number = :conclusion where case_id = :caseId', {
    caseId,
    conclusion: formatDocumentNumber(document),
  });
  paperOn(event, rows, document);
  const counts = recountRecommendations(rows, caseId);
  changeCase(rows, event, { stage, stageSince: occurredOn, ...counts });
  rows.run('update case_row set concluded_on = :occurredOn where case_id = :caseId', { caseId, occurredOn });
};

const caseHandlers = {
  CaseOpened: (event, rows) => {
    const caseId = identityOf(event.stream);
    openCase(rows, event, event.data);
    changeCase(rows, event, {});
    retitle(rows, caseId);
    const { sourceReference } = event.data;
    if (sourceReference !== undefined) rememberCaseText(rows, caseId, 'source', sourceReference);
  },
  CaseCarriedIn: (event, rows) => {
    const caseId = identityOf(event.stream);
    const { reference } = event.data.paperFile;
    rows.run('update case_heading set paper_file = :reference where case_id = :caseId', { caseId, reference });
    rows.run(
      `insert into carried_case (body, reference, case_id)
       select body, :reference, case_id from case_row where case_id = :caseId on conflict do nothing`,
      { caseId, reference },
    );
    rememberCaseText(rows, caseId, 'paper-file', reference);
  },
  InspectionDecisionIssued: decide,
  CheckDecisionIssued: decide,
  TeamAppointed: (event, rows) => {
    const { members } = event.data;
    changeCase(rows, event, { leaderId: members.find(({ position }) => position === 'leader')?.officerId ?? null });
  },
  TeamMemberReplaced: (event, rows) => {
    const { joining } = event.data;
    if (joining.position === 'leader') changeCase(rows, event, { leaderId: joining.officerId });
  },
  DecisionAnnounced: (event, rows) => enter(event, rows, 'announced'),
  DurationExtended: (event, rows) => paperOn(event, rows, event.data.document),
  InspectionSuspended: (event, rows) => {
    changeCase(rows, event, { suspendedSince: event.data.occurredOn });
    paperOn(event, rows, event.data.document);
  },
  InspectionResumed: (event, rows) => {
    changeCase(rows, event, { suspendedSince: null });
    paperOn(event, rows, event.data.document);
  },
  InspectionTerminated: (event, rows) => {
    changeCase(rows, event, { stage: 'terminated', stageSince: event.data.occurredOn, suspendedSince: null });
    paperOn(event, rows, event.data.document);
  },

  OutlineSent: (event, rows) => paperOn(event, rows, event.data.document),
  DocumentsRequested: (event, rows) => paperOn(event, rows, event.data.document),
  DocumentsReceived: (event, rows) => paperOn(event, rows, event.data.document),
  ExpertRequested: (event, rows) => paperOn(event, rows, event.data.document),
  ExpertAnswered: (event, rows) => paperOn(event, rows, event.data.document),
  CoerciveMeasureApplied: (event, rows) => paperOn(event, rows, event.data.document),
  CoerciveMeasureLifted: (event, rows) => paperOn(event, rows, event.data.document),
  UnitExplained: (event, rows) => paperOn(event, rows, event.data.document),
  ViolationStopOrdered: (event, rows) => paperOn(event, rows, event.data.document),

  FindingReported: (event, rows) => {
    const caseId = identityOf(event.stream);
    const { findingId, summary, reportedBy } = event.data;
    rememberCaseText(rows, caseId, findingId, summary);
    rows.run(
      'insert into case_finding (case_id, finding_id, reporter, is_returned) values (:caseId, :findingId, :reportedBy, 0)',
      { caseId, findingId, reportedBy },
    );
    changeCase(rows, event, ({ openFindings }) => ({ openFindings: openFindings + 1 }));
  },
  FindingCorrected: ({ stream, data: { findingId, changes } }, rows) => {
    if (changes.summary !== undefined) rememberCaseText(rows, identityOf(stream), findingId, changes.summary);
    // Corrected, it waits for its review again.
    markReturned(rows, identityOf(stream), findingId, false);
  },
  FindingReturned: ({ stream, data }, rows) => markReturned(rows, identityOf(stream), data.findingId, true),
  FindingWithdrawn: settleFinding,
  FindingRejected: settleFinding,
  FindingUpheld: (event, rows) =>
    changeCase(rows, event, ({ openFindings, upheldFindings }) => ({
      openFindings: openFindings - 1,
      upheldFindings: upheldFindings + 1,
    })),
  CrimeSignsTransferred: (event, rows) => paperOn(event, rows, event.data.document),

  FieldworkEnded: (event, rows) => enter(event, rows, 'fieldwork-ended'),
  ResultsReported: (event, rows) => {
    const { occurredOn: stageSince } = event.data;
    // A supplement does not lead back.
    changeCase(rows, event, ({ stage }) => (stage === 'fieldwork-ended' ? { stage: 'reported', stageSince } : {}));
    paperOn(event, rows, event.data.document);
  },
  DraftAssigned: (event, rows) => changeCase(rows, event, { drafterId: event.data.drafter }),
  ConclusionDrafted: (event, rows) =>
    changeCase(rows, event, { stage: 'drafted', stageSince: event.data.occurredOn, draft: 'submitted' }),
  DraftAppraised: (event, rows) => changeCase(rows, event, { draft: event.data.result }),

  ConclusionIssued: (event, rows) => {
    conclude(event, rows, 'concluded');
    for (const assessment of event.data.assessments) assess(rows, event, assessment);
  },
  CheckDone: (event, rows) => enter(event, rows, 'checked'),
  CheckResultNotified: (event, rows) => conclude(event, rows, 'following-up'),
  CheckStopped: (event, rows) => {
    enter(event, rows, 'terminated');
    paperOn(event, rows, event.data.document);
  },
  ConclusionPublished: (event, rows) => enter(event, rows, 'following-up'),

  ProcuracyNotifiedOfTransfer: (event, rows) => paperOn(event, rows, event.data.document),
  SuperiorOpinionRequested: (event, rows) => paperOn(event, rows, event.data.document),
  SuperiorOpinionRecorded: (event, rows) => paperOn(event, rows, event.data.document),
  ConclusionAmended: (event, rows) => paperOn(event, rows, event.data.document),
  ConclusionContested: (event, rows) => paperOn(event, rows, event.data.document),
  ContestAnswered: (event, rows) => paperOn(event, rows, event.data.document),
  FileHandedOver: (event, rows) => paperOn(event, rows, event.data.document),
  LateFactAdded: (event, rows) => {
    const { lateFactId, summary, document } = event.data;
    rememberCaseText(rows, identityOf(event.stream), lateFactId, summary);
    paperOn(event, rows, document);
  },
  ReinspectionOrdered: (event, rows) => paperOn(event, rows, event.data.document),
  CaseReopened: (event, rows) => {
    paperOn(event, rows, event.data.document);
    changeCase(rows, event, { stage: 'following-up', stageSince: event.data.occurredOn, proposedBy: null });
  },

  ImplementationOrderRecorded: (event, rows) => paperOn(event, rows, event.data.document),
  ReminderSent: (event, rows) => paperOn(event, rows, event.data.document),
  FollowUpCheckDone: (event, rows) => paperOn(event, rows, event.data.document),
  HandlingRecorded: (event, rows) => paperOn(event, rows, event.data.document),
  RecoveryRecorded: (event, rows) => paperOn(event, rows, event.data.document),
  // What is owed again is not done, whatever was said of it.
  RecoveryReversed: (event, rows) => {
    const { recommendationIds, document } = event.data;
    const caseId = identityOf(event.stream);
    for (const id of recommendationIds) setRecommendation(rows, caseId, id, 'open');
    paperOn(event, rows, document);
    if (recommendationIds.length > 0) changeCase(rows, event, recountRecommendations(rows, caseId));
  },
  RecommendationReportedDone: (event, rows) => moveRecommendation(event, rows, 'said-done'),
  RecommendationVerified: (event, rows) => moveRecommendation(event, rows, 'verified'),
  RecommendationClosedUnimplemented: (event, rows) => moveRecommendation(event, rows, 'closed-unimplemented'),

  MatterDeclaredNotRequired: (event, rows) => paperOn(event, rows, event.data.document),
  AccountabilityDeclaredNotRequired: (event, rows) => paperOn(event, rows, event.data.document),
  ResultReportedToRequester: (event, rows) => paperOn(event, rows, event.data.document),
  ClosureProposed: (event, rows) => changeCase(rows, event, { proposedBy: event.data.proposedBy }),
  CaseClosed: (event, rows) => enter(event, rows, 'closed'),
} satisfies Handlers<FoldedCaseEvent>;

/** All cases: list, search, filters, whose move. */
export const caseRegister = defineReadModel({
  name: 'case-register',
  version: 7,
  schema:
    unitNamesSchema + caseRightsSchema + clocksSchema + readFileSync(new URL('./schema.sql', import.meta.url), 'utf8'),
  unversioned: [
    'case_assessment',
    'case_paper',
    'case_lineage',
    'latest_date',
    'case_mover',
    ...CASE_RIGHT_TABLES,
    ...CLOCK_TABLES_UNVERSIONED,
  ],
  searches: ['case_words'],
  earlyIndexes: ['case_right_unit'],
  handlers: together(unitNameHandlers(retitleCasesOf), caseHandlers, caseRightHandlers, clockHandlers(setNextDeadline)),
  queries,
});
