import { readFileSync } from 'node:fs';
import type { MatterEvent } from '#domain/corruption-matter/events.ts';
import { formatDocumentNumber } from '#domain/document.ts';
import type { Opaque } from '#domain/event-definition.ts';
import type { CaseEvent } from '#domain/inspection-case/events.ts';
import { defineReadModel, type Handlers, type LedgerEvent, type Rows } from '#projecting/read-model.ts';
import { caseAccountHandlers, caseAccountsSchema } from '../accounts/case-accounts.ts';
import { caseStageHandlers } from '../case-stages.ts';
import { unitNameHandlers, unitNamesSchema } from '../names/unit-names.ts';
import { CASE_RIGHT_TABLES, caseRightHandlers, caseRightsSchema } from '../rights/case-rights.ts';
import { SUBJECT_RIGHT_TABLES, subjectRightHandlers, subjectRightsSchema } from '../rights/subject-rights.ts';
import { identityOf } from '../stream-identity.ts';
import { together } from '../together.ts';
import { queries } from './queries.ts';

const became =
  (status: string) =>
  (
    { stream, data: { findingId } }: Readonly<{ stream: string; data: Readonly<{ findingId: string }> }>,
    rows: Rows,
  ) => {
    rows.run('update dossier_finding set status = :status where case_id = :caseId and finding_id = :findingId', {
      caseId: identityOf(stream),
      findingId,
      status,
    });
  };

type OnRecommendation = Readonly<{ stream: string; data: Readonly<{ recommendationId: string }> }>;

const stands =
  (status: string) =>
  ({ stream, data: { recommendationId } }: OnRecommendation, rows: Rows): void => {
    rows.run(
      `update dossier_recommendation set status = :status
       where case_id = :caseId and recommendation_id = :recommendationId`,
      { caseId: identityOf(stream), recommendationId, status },
    );
  };

type Concluding = LedgerEvent<string, Pick<Concluded, 'document' | 'recommendations'>>;
type Concluded = Extract<Opaque<CaseEvent>, { type: 'ConclusionIssued' }>['data'];

/** A conclusion, or the notice of what a check came to. */
const conclude = (event: Concluding, rows: Rows): void => {
  const caseId = identityOf(event.stream);
  const { document, recommendations } = event.data;
  rows.run('update dossier_case set conclusion_number = :number where case_id = :caseId', {
    caseId,
    number: formatDocumentNumber(document),
  });
  for (const { recommendationId, addressee, kind, summary, amountVnd, landM2, dueOn } of recommendations) {
    rows.run(
      `insert into dossier_recommendation (case_id, recommendation_id, addressee, kind, summary, amount_vnd, land_m2,
         due_on, status)
       values (:caseId, :recommendationId, :addressee, :kind, :summary, :amountVnd, :landM2, :dueOn, 'open')
       on conflict do nothing`,
      {
        caseId,
        recommendationId,
        addressee,
        kind,
        summary,
        amountVnd: amountVnd ?? null,
        landM2: landM2 ?? null,
        dueOn,
      },
    );
  }
};

const caseHandlers = {
  CaseOpened: ({ stream, data }, rows) => {
    const { form, unit, body, source, topics, occurredOn } = data;
    rows.run(
      `insert into dossier_case (case_id, form, unit, body, source, topics, opened_on, stage, stage_since)
       values (:caseId, :form, :unit, :body, :source, :topics, :occurredOn, 'opened', :occurredOn)
       on conflict do nothing`,
      { caseId: identityOf(stream), form, unit, body, source, topics: JSON.stringify(topics), occurredOn },
    );
  },
  ConclusionIssued: conclude,
  CheckResultNotified: conclude,
  FindingReported: ({ stream, data }, rows) => {
    rows.run(
      `insert into dossier_finding (case_id, finding_id, unit, topic, act_code, violation_code, summary, from_on, to_on,
         amount_vnd, land_m2, status)
       values (:caseId, :findingId, :unit, :topic, :actCode, :violationCode, :summary, :from, :to, :amountVnd, :landM2,
         'reported') on conflict do nothing`,
      {
        caseId: identityOf(stream),
        findingId: data.findingId,
        unit: data.unit,
        topic: data.topic,
        actCode: data.actCode ?? null,
        violationCode: data.violationCode ?? null,
        summary: data.summary,
        from: data.from,
        to: data.to,
        amountVnd: data.amountVnd ?? null,
        landM2: data.landM2 ?? null,
      },
    );
  },
  FindingCorrected: ({ stream, data: { findingId, changes, remove } }, rows) => {
    const kept = (name: 'amountVnd' | 'landM2') => (remove.includes(name) ? 0 : 1);
    rows.run(
      `update dossier_finding set
         unit = coalesce(:unit, unit), summary = coalesce(:summary, summary), from_on = coalesce(:from, from_on),
         to_on = coalesce(:to, to_on), status = 'reported',
         amount_vnd = iif(:keepsAmount, coalesce(:amountVnd, amount_vnd), null),
         land_m2 = iif(:keepsLand, coalesce(:landM2, land_m2), null)
       where case_id = :caseId and finding_id = :findingId`,
      {
        caseId: identityOf(stream),
        findingId,
        unit: changes.unit ?? null,
        summary: changes.summary ?? null,
        from: changes.from ?? null,
        to: changes.to ?? null,
        amountVnd: changes.amountVnd ?? null,
        landM2: changes.landM2 ?? null,
        keepsAmount: kept('amountVnd'),
        keepsLand: kept('landM2'),
      },
    );
  },
  FindingReclassified: ({ stream, data: { findingId, topic, actCode, violationCode } }, rows) => {
    rows.run(
      `update dossier_finding set topic = :topic, act_code = :actCode, violation_code = :violationCode
       where case_id = :caseId and finding_id = :findingId`,
      {
        caseId: identityOf(stream),
        findingId,
        topic,
        actCode: actCode ?? null,
        violationCode: violationCode ?? null,
      },
    );
  },
  FindingReturned: became('returned'),
  FindingWithdrawn: became('withdrawn'),
  FindingRejected: became('rejected'),
  FindingUpheld: became('upheld'),

  ImplementationOrderRecorded: ({ stream, data: { recommendationIds, dueOn } }, rows) => {
    if (dueOn === undefined) return;
    rows.run(
      `update dossier_recommendation set due_on = :dueOn
       where case_id = :caseId and recommendation_id in (select value from json_each(:ids))`,
      { caseId: identityOf(stream), dueOn, ids: JSON.stringify(recommendationIds) },
    );
  },
  // What is owed again is not done, whatever was said of it.
  RecoveryReversed: ({ stream, data: { recommendationIds } }, rows) => {
    for (const recommendationId of recommendationIds) stands('open')({ stream, data: { recommendationId } }, rows);
  },
  RecommendationReportedDone: stands('said-done'),
  RecommendationVerified: stands('verified'),
  RecommendationClosedUnimplemented: stands('closed-unimplemented'),
} satisfies Handlers<Opaque<CaseEvent>>;

const matterBecame =
  (status: string) =>
  ({ stream }: Readonly<{ stream: string }>, rows: Rows): void => {
    rows.run('update dossier_matter set status = :status where matter_id = :matterId', {
      matterId: identityOf(stream),
      status,
    });
  };

const matterHandlers = {
  MatterIdentified: ({ stream, data: { unit, topic, occurredOn } }, rows) => {
    rows.run(
      `insert into dossier_matter (matter_id, unit, topic, identified_on, status)
       values (:matterId, :unit, :topic, :occurredOn, 'open') on conflict do nothing`,
      { matterId: identityOf(stream), unit, topic, occurredOn },
    );
  },
  MatterMerged: matterBecame('merged'),
  MatterCleared: matterBecame('cleared'),
} satisfies Handlers<Opaque<MatterEvent>>;

/** What is known of a unit from all inspections: cases, findings, what it still owes, and what came back. */
export const unitDossier = defineReadModel({
  name: 'unit-dossier',
  version: 2,
  schema:
    unitNamesSchema +
    caseRightsSchema +
    subjectRightsSchema +
    caseAccountsSchema +
    readFileSync(new URL('./schema.sql', import.meta.url), 'utf8'),
  unversioned: [...CASE_RIGHT_TABLES, ...SUBJECT_RIGHT_TABLES],
  handlers: together(
    caseHandlers,
    caseStageHandlers('dossier_case'),
    caseAccountHandlers,
    matterHandlers,
    caseRightHandlers,
    subjectRightHandlers,
    unitNameHandlers(),
  ),
  queries,
});
