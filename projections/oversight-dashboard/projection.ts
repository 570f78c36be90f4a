import { readFileSync } from 'node:fs';
import type { Opaque } from '#domain/event-definition.ts';
import type { CaseEvent } from '#domain/inspection-case/events.ts';
import type { Stage } from '#domain/inspection-case/state.ts';
import type { UnitEvent } from '#domain/unit/events.ts';
import { defineReadModel, type Handlers, type LedgerEvent, type Rows } from '#projecting/read-model.ts';
import { countAs, countAt, FLOW_TABLES, flowsSchema } from '../flows/flows.ts';
import { composeTitle } from '../names/case-title.ts';
import { lineageOn, unitNameHandlers, unitNameOn, unitNamesSchema } from '../names/unit-names.ts';
import { CASE_RIGHT_TABLES, caseRightHandlers, caseRightsSchema } from '../rights/case-rights.ts';
import { identityOf } from '../stream-identity.ts';
import { together } from '../together.ts';
import { type Change, type CountedCase, countsOf, entering } from './counted-case.ts';
import { queries } from './queries.ts';

type OnCase = Pick<LedgerEvent, 'stream' | 'number'>;

/** Changes what of the case is counted, and counts it anew. A case nobody opened is not counted. */
const change = (rows: Rows, { stream, number }: OnCase, changed: Change | ((before: CountedCase) => Change)): void => {
  const caseId = identityOf(stream);
  const stored = rows.get<Readonly<{ state: string }>>('select state from dashboard_case where case_id = :caseId', {
    caseId,
  });
  if (stored === undefined) return;
  // Written here before.
  const before = JSON.parse(stored.state) as CountedCase;
  const after = { ...before, ...(typeof changed === 'function' ? changed(before) : changed) };
  rows.run('update dashboard_case set state = :state where case_id = :caseId', {
    caseId,
    state: JSON.stringify(after),
  });
  countAs(rows, number, caseId, countsOf(after));
};

type Dated = OnCase & Readonly<{ data: Readonly<{ occurredOn: string }> }>;

const enter =
  (stage: Stage, more: Change = {}) =>
  (event: Dated, rows: Rows): void =>
    change(rows, event, entering(stage, event.data.occurredOn, more));

type Recommending = Dated &
  Readonly<{ data: Readonly<{ recommendations: readonly Readonly<{ recommendationId: string }>[] }> }>;

const openAll = ({ data: { recommendations } }: Recommending): CountedCase['recommendations'] =>
  Object.fromEntries(recommendations.map(({ recommendationId }) => [recommendationId, 'open' as const]));

type OnRecommendation = OnCase & Readonly<{ data: Readonly<{ recommendationId: string }> }>;

const becomes =
  (status: CountedCase['recommendations'][string]) =>
  (event: OnRecommendation, rows: Rows): void =>
    change(rows, event, ({ recommendations }) => ({
      recommendations: { ...recommendations, [event.data.recommendationId]: status },
    }));

const caseHandlers = {
  CaseOpened: ({ stream, number, data }, rows) => {
    const caseId = identityOf(stream);
    const { form, unit, topics, body, bodyLevel, occurredOn } = data;
    const state: CountedCase = {
      stage: 'opened',
      stageSince: occurredOn,
      enteredOn: occurredOn,
      openedOn: occurredOn,
      suspendedSince: null,
      bodyLevel,
      leaderId: null,
      drafterId: null,
      draft: 'none',
      proposedBy: null,
      concludedOn: null,
      recommendations: {},
      assessments: [],
      isPublished: false,
      left: {},
    };
    const parts = { form, unitName: unitNameOn(rows, unit, occurredOn), topics, decisionNumber: null };
    const title = { vi: composeTitle(parts, 'vi'), en: composeTitle(parts, 'en') };
    const added = rows.run(
      'insert into dashboard_case (case_id, state, title) values (:caseId, :state, :title) on conflict do nothing',
      { caseId, state: JSON.stringify(state), title: JSON.stringify(title) },
    );
    if (added === 0) return;
    const lineage = lineageOn(rows, unit, occurredOn);
    countAt(rows, { ownerId: caseId, rightId: caseId }, { scope: 'case', form, body, lineage });
    countAs(rows, number, caseId, countsOf(state));
  },
  InspectionDecisionIssued: enter('decided'),
  CheckDecisionIssued: enter('decided'),
  TeamAppointed: (event, rows) => {
    const leader = event.data.members.find(({ position }) => position === 'leader');
    change(rows, event, { leaderId: leader?.officerId ?? null });
  },
  TeamMemberReplaced: (event, rows) => {
    const { joining } = event.data;
    if (joining.position === 'leader') change(rows, event, { leaderId: joining.officerId });
  },
  DecisionAnnounced: enter('announced'),
  InspectionSuspended: (event, rows) => change(rows, event, { suspendedSince: event.data.occurredOn }),
  InspectionResumed: (event, rows) => change(rows, event, { suspendedSince: null }),
  InspectionTerminated: enter('terminated', { suspendedSince: null }),
  FieldworkEnded: enter('fieldwork-ended'),
  CheckDone: enter('checked'),
  CheckStopped: enter('terminated'),
  // A supplement does not lead back.
  ResultsReported: (event, rows) =>
    change(rows, event, (before) =>
      before.stage === 'fieldwork-ended' ? entering('reported', event.data.occurredOn)(before) : {},
    ),
  DraftAssigned: (event, rows) => change(rows, event, { drafterId: event.data.drafter }),
  ConclusionDrafted: enter('drafted', { draft: 'submitted' }),
  DraftAppraised: (event, rows) => change(rows, event, { draft: event.data.result }),
  ConclusionIssued: (event, rows) => {
    const { occurredOn, assessments } = event.data;
    const more = { concludedOn: occurredOn, assessments, recommendations: openAll(event) };
    change(rows, event, entering('concluded', occurredOn, more));
  },
  ConclusionPublished: enter('following-up', { isPublished: true }),
  // What a check came to is known with its notice. It assesses no topic.
  CheckResultNotified: (event, rows) => {
    const { occurredOn } = event.data;
    const more = { concludedOn: occurredOn, isPublished: true, recommendations: openAll(event) };
    change(rows, event, entering('following-up', occurredOn, more));
  },
  RecommendationReportedDone: becomes('said-done'),
  RecommendationVerified: becomes('verified'),
  RecommendationClosedUnimplemented: becomes('closed-unimplemented'),
  // What is owed again is not done, whatever was said of it.
  RecoveryReversed: (event, rows) => {
    const again = event.data.recommendationIds.map((id) => [id, 'open' as const]);
    change(rows, event, ({ recommendations }) => ({
      recommendations: { ...recommendations, ...Object.fromEntries(again) },
    }));
  },
  ClosureProposed: (event, rows) => change(rows, event, { proposedBy: event.data.proposedBy }),
  CaseClosed: enter('closed'),
  CaseReopened: enter('following-up', { proposedBy: null }),
} satisfies Handlers<Opaque<CaseEvent>>;

const endsOn = (
  { stream, data: { from } }: Pick<LedgerEvent, 'stream'> & Readonly<{ data: { from: string } }>,
  rows: Rows,
) => {
  rows.run('update dashboard_unit set end_from = :from where code = :code', { code: identityOf(stream), from });
};

const unitHandlers = {
  UnitRegistered: ({ data: { code, kind, validFrom } }, rows) => {
    rows.run(
      'insert into dashboard_unit (code, kind, valid_from) values (:code, :kind, :validFrom) on conflict do nothing',
      { code, kind, validFrom },
    );
  },
  UnitConfirmed: ({ stream, data: { kind, validFrom } }, rows) => {
    rows.run('update dashboard_unit set kind = :kind, valid_from = :validFrom where code = :code', {
      code: identityOf(stream),
      kind,
      validFrom,
    });
  },
  UnitMerged: endsOn,
  UnitSplit: endsOn,
  UnitAbolished: endsOn,
} satisfies Handlers<UnitEvent>;

/** How many cases stand where, since when, at whose move, and what of which topic was found in which unit. */
export const oversightDashboard = defineReadModel({
  name: 'oversight-dashboard',
  version: 3,
  schema: [
    unitNamesSchema,
    caseRightsSchema,
    flowsSchema,
    readFileSync(new URL('./schema.sql', import.meta.url), 'utf8'),
  ].join(''),
  unversioned: ['dashboard_case', ...FLOW_TABLES, ...CASE_RIGHT_TABLES],
  handlers: together(unitNameHandlers(), unitHandlers, caseHandlers, caseRightHandlers),
  queries,
});
