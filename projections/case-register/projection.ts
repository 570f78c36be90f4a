import { readFileSync } from 'node:fs';
import { type Document, formatDocumentNumber } from '#domain/document.ts';
import type { Opaque } from '#domain/event-definition.ts';
import type { CaseEvent } from '#domain/inspection-case/events.ts';
import { defineReadModel, type Handlers, type LedgerEvent, type Rows } from '#projecting/read-model.ts';
import { lineageOn, unitNameHandlers, unitNameOn, unitNamesSchema } from '../names/unit-names.ts';
import { identityOf } from '../stream-identity.ts';
import { changeCase, recountRecommendations } from './case-row.ts';
import { rememberCaseText, rememberPaper, retitle, retitleCasesOf } from './found-by.ts';
import { queries } from './queries.ts';

type FoldedCaseEvent = Opaque<CaseEvent>;
type OpenedData = Extract<FoldedCaseEvent, { type: 'CaseOpened' }>['data'];
type OnCase = Pick<LedgerEvent, 'stream' | 'number'>;

const openCase = (rows: Rows, caseId: string, data: OpenedData): void => {
  const { form, unit, body, bodyLevel, source, topics, corruptionSigns, occurredOn, period } = data;
  const added = rows.run(
    `insert into case_row (case_id, unit, body, body_level, source, topics, corruption_signs, opened_on, stage,
       stage_since, draft, open_findings, upheld_findings, open_recommendations, said_done_recommendations)
     values (:caseId, :unit, :body, :bodyLevel, :source, :topics, :corruptionSigns, :occurredOn, 'opened',
       :occurredOn, 'none', 0, 0, 0, 0) on conflict do nothing`,
    { caseId, unit, body, bodyLevel, source, topics: `|${topics.join('|')}|`, corruptionSigns, occurredOn },
  );
  if (added === 0) return;
  rows.run(
    `insert into case_heading (case_id, form, unit_name, period_from, period_to)
     values (:caseId, :form, :unitName, :from, :to)`,
    { caseId, form, unitName: unitNameOn(rows, unit, occurredOn), from: period.from, to: period.to },
  );
  rows.run('insert into case_right (case_id, unit, is_published) values (:caseId, :unit, 0)', { caseId, unit });
  for (const above of lineageOn(rows, unit, occurredOn)) {
    rows.run('insert into case_lineage (unit, case_id) values (:above, :caseId)', { above, caseId });
  }
};

const joinTeam = (rows: Rows, caseId: string, officerId: string): void => {
  rows.run('insert into case_right_member (officer_id, case_id) values (:officerId, :caseId) on conflict do nothing', {
    officerId,
    caseId,
  });
};

const leaveTeam = (rows: Rows, caseId: string, officerId: string): void => {
  rows.run('delete from case_right_member where officer_id = :officerId and case_id = :caseId', { officerId, caseId });
};

const paperOn = ({ stream, number }: OnCase, rows: Rows, paper: Document | undefined): void => {
  if (paper !== undefined) rememberPaper(rows, identityOf(stream), number, paper);
};

const settleFinding = ({ stream }: OnCase, rows: Rows): void =>
  changeCase(rows, identityOf(stream), ({ openFindings }) => ({ openFindings: openFindings - 1 }));

type StepData = Readonly<{ recommendationId: string; document?: Document | undefined }>;

const moveRecommendation = (event: OnCase & Readonly<{ data: StepData }>, rows: Rows, status: string): void => {
  const caseId = identityOf(event.stream);
  const { recommendationId, document } = event.data;
  rows.run(
    `update case_recommendation set status = :status where case_id = :caseId and recommendation_id = :recommendationId`,
    { caseId, recommendationId, status },
  );
  paperOn(event, rows, document);
  changeCase(rows, caseId, recountRecommendations(rows, caseId));
};

const caseHandlers = {
  CaseOpened: ({ stream, data }, rows) => {
    const caseId = identityOf(stream);
    openCase(rows, caseId, data);
    changeCase(rows, caseId, {});
    retitle(rows, caseId);
    if (data.sourceReference !== undefined) rememberCaseText(rows, caseId, 'source', data.sourceReference);
  },
  InspectionDecisionIssued: ({ stream, number, data: { document, occurredOn } }, rows) => {
    const caseId = identityOf(stream);
    changeCase(rows, caseId, { stage: 'decided', stageSince: occurredOn });
    rows.run('update case_heading set decision_number = :decision where case_id = :caseId', {
      caseId,
      decision: formatDocumentNumber(document),
    });
    retitle(rows, caseId);
    // The number stands in the title, which overseers read from the beginning.
    rememberPaper(rows, caseId, number, document, 'outline');
  },
  TeamAppointed: ({ stream, data: { members } }, rows) => {
    const caseId = identityOf(stream);
    for (const { officerId } of members) joinTeam(rows, caseId, officerId);
    changeCase(rows, caseId, { leaderId: members.find(({ position }) => position === 'leader')?.officerId ?? null });
  },
  TeamMemberReplaced: ({ stream, data: { leaving, joining } }, rows) => {
    const caseId = identityOf(stream);
    leaveTeam(rows, caseId, leaving);
    joinTeam(rows, caseId, joining.officerId);
    if (joining.position === 'leader') changeCase(rows, caseId, { leaderId: joining.officerId });
  },
  DecisionAnnounced: ({ stream, data: { occurredOn } }, rows) =>
    changeCase(rows, identityOf(stream), { stage: 'announced', stageSince: occurredOn }),

  FindingReported: ({ stream, data: { findingId, summary } }, rows) => {
    const caseId = identityOf(stream);
    rememberCaseText(rows, caseId, findingId, summary);
    changeCase(rows, caseId, ({ openFindings }) => ({ openFindings: openFindings + 1 }));
  },
  FindingCorrected: ({ stream, data: { findingId, changes } }, rows) => {
    if (changes.summary !== undefined) rememberCaseText(rows, identityOf(stream), findingId, changes.summary);
  },
  FindingWithdrawn: settleFinding,
  FindingRejected: settleFinding,
  FindingUpheld: ({ stream }, rows) =>
    changeCase(rows, identityOf(stream), ({ openFindings, upheldFindings }) => ({
      openFindings: openFindings - 1,
      upheldFindings: upheldFindings + 1,
    })),
  CrimeSignsTransferred: (event, rows) => paperOn(event, rows, event.data.document),

  FieldworkEnded: ({ stream, data: { occurredOn } }, rows) =>
    changeCase(rows, identityOf(stream), { stage: 'fieldwork-ended', stageSince: occurredOn }),
  ResultsReported: (event, rows) => {
    changeCase(rows, identityOf(event.stream), { stage: 'reported', stageSince: event.data.occurredOn });
    paperOn(event, rows, event.data.document);
  },
  DraftAssigned: ({ stream, data: { drafter } }, rows) => changeCase(rows, identityOf(stream), { drafterId: drafter }),
  ConclusionDrafted: ({ stream, data: { occurredOn } }, rows) =>
    changeCase(rows, identityOf(stream), { stage: 'drafted', stageSince: occurredOn, draft: 'submitted' }),
  DraftAppraised: ({ stream, data: { result } }, rows) => changeCase(rows, identityOf(stream), { draft: result }),

  ConclusionIssued: (event, rows) => {
    const caseId = identityOf(event.stream);
    const { document, recommendations, occurredOn } = event.data;
    for (const { recommendationId, addressee, summary } of recommendations) {
      rows.run(
        `insert into case_recommendation (case_id, recommendation_id, status, addressee)
         values (:caseId, :recommendationId, 'open', :addressee) on conflict do nothing`,
        { caseId, recommendationId, addressee },
      );
      rememberCaseText(rows, caseId, recommendationId, summary);
    }
    rows.run('update case_heading set conclusion_number = :conclusion where case_id = :caseId', {
      caseId,
      conclusion: formatDocumentNumber(document),
    });
    paperOn(event, rows, document);
    const counts = recountRecommendations(rows, caseId);
    changeCase(rows, caseId, { stage: 'concluded', stageSince: occurredOn, ...counts });
  },
  ConclusionPublished: ({ stream, data: { occurredOn } }, rows) => {
    const caseId = identityOf(stream);
    rows.run('update case_right set is_published = 1 where case_id = :caseId', { caseId });
    changeCase(rows, caseId, { stage: 'following-up', stageSince: occurredOn });
  },
  RecommendationReportedDone: (event, rows) => moveRecommendation(event, rows, 'said-done'),
  RecommendationVerified: (event, rows) => moveRecommendation(event, rows, 'verified'),
  RecommendationClosedUnimplemented: (event, rows) => moveRecommendation(event, rows, 'closed-unimplemented'),

  MatterDeclaredNotRequired: (event, rows) => paperOn(event, rows, event.data.document),
  AccountabilityDeclaredNotRequired: (event, rows) => paperOn(event, rows, event.data.document),
  ResultReportedToRequester: (event, rows) => paperOn(event, rows, event.data.document),
  ClosureProposed: ({ stream, data: { proposedBy } }, rows) => changeCase(rows, identityOf(stream), { proposedBy }),
  CaseClosed: ({ stream, data: { occurredOn } }, rows) =>
    changeCase(rows, identityOf(stream), { stage: 'closed', stageSince: occurredOn }),
} satisfies Handlers<FoldedCaseEvent>;

/** All cases: list, search, filters, whose move. */
export const caseRegister = defineReadModel({
  name: 'case-register',
  version: 1,
  schema: unitNamesSchema + readFileSync(new URL('./schema.sql', import.meta.url), 'utf8'),
  unversioned: ['case_paper', 'case_lineage', 'case_right', 'case_right_member'],
  searches: ['case_words'],
  handlers: { ...unitNameHandlers(retitleCasesOf), ...caseHandlers },
  queries,
});
