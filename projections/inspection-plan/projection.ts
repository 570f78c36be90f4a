import { readFileSync } from 'node:fs';
import type { Opaque } from '#domain/event-definition.ts';
import type { CaseEvent } from '#domain/inspection-case/events.ts';
import type { PlanEvent } from '#domain/inspection-plan/events.ts';
import { planOf } from '#domain/inspection-plan/plan-year.ts';
import type { UnitEvent } from '#domain/unit/events.ts';
import { defineReadModel, type Handlers, type LedgerEvent, type Rows } from '#projecting/read-model.ts';
import { caseStageHandlers } from '../case-stages.ts';
import { unitNameHandlers, unitNamesSchema } from '../names/unit-names.ts';
import { CASE_RIGHT_TABLES, caseRightHandlers, caseRightsSchema } from '../rights/case-rights.ts';
import { identityOf } from '../stream-identity.ts';
import { together } from '../together.ts';
import { queries } from './queries.ts';

const json = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));

const planHandlers = {
  PlanItemProposed: ({ stream, data }, rows) => {
    const planId = identityOf(stream);
    const { province, year } = planOf(planId);
    rows.run(
      `insert into plan (plan_id, year, province, revision) values (:planId, :year, :province, 0)
       on conflict do nothing`,
      { planId, year, province },
    );
    rows.run(
      `insert into plan_item (plan_id, item_id, place, body, unit, topics, quarter, ground, document, competence,
         proposed_by, proposed_on, dropped)
       values (:planId, :itemId, :place, :body, :unit, :topics, :quarter, :ground, :document, :competence, :proposedBy,
         :occurredOn, 0) on conflict do nothing`,
      {
        planId,
        itemId: data.itemId,
        place: Number(data.itemId.slice(1)),
        body: data.body,
        unit: data.unit,
        topics: JSON.stringify(data.topics),
        quarter: data.quarter,
        ground: data.ground ?? null,
        document: json(data.document),
        competence: JSON.stringify(data.competence),
        proposedBy: data.proposedBy,
        occurredOn: data.occurredOn,
      },
    );
  },
  PlanItemAdjusted: ({ stream, number, data }, rows) => {
    const planId = identityOf(stream);
    const { itemId, changes, dropped } = data;
    rows.run(
      `insert into plan_change (plan_id, item_id, ledger_number, changes, dropped, ground, document, adjusted_by,
         adjusted_on)
       values (:planId, :itemId, :number, :changes, :dropped, :ground, :document, :adjustedBy, :occurredOn)`,
      {
        planId,
        itemId,
        number,
        changes: JSON.stringify(changes),
        dropped,
        ground: data.ground,
        document: json(data.document),
        adjustedBy: data.adjustedBy,
        occurredOn: data.occurredOn,
      },
    );
    rows.run(
      `update plan_item set topics = coalesce(:topics, topics), quarter = coalesce(:quarter, quarter),
         competence = coalesce(:competence, competence), dropped = :dropped
       where plan_id = :planId and item_id = :itemId`,
      {
        planId,
        itemId,
        topics: json(changes.topics),
        quarter: changes.quarter ?? null,
        competence: json(changes.competence),
        dropped,
      },
    );
  },
  OverlapFound: ({ stream, data: { overlapId, items, topics, occurredOn } }, rows) => {
    rows.run(
      `insert into plan_overlap (plan_id, overlap_id, place, items, topics, found_on)
       values (:planId, :overlapId, :place, :items, :topics, :occurredOn) on conflict do nothing`,
      {
        planId: identityOf(stream),
        overlapId,
        place: Number(overlapId.slice(1)),
        items: JSON.stringify(items),
        topics: JSON.stringify(topics),
        occurredOn,
      },
    );
  },
  OverlapResolved: ({ stream, data: { overlapId, ...resolution } }, rows) => {
    rows.run('update plan_overlap set resolution = :resolution where plan_id = :planId and overlap_id = :overlapId', {
      planId: identityOf(stream),
      overlapId,
      resolution: JSON.stringify(resolution),
    });
  },
  PlanApproved: ({ stream, data: { document, occurredOn } }, rows) => {
    rows.run('update plan set approval = :approval, approved_on = :occurredOn where plan_id = :planId', {
      planId: identityOf(stream),
      approval: JSON.stringify(document),
      occurredOn,
    });
  },
} satisfies Handlers<Opaque<PlanEvent>>;

const provinceHandlers = {
  UnitRegistered: ({ data: { code, kind, validFrom } }, rows) => {
    if (kind !== 'provincial-people-committee') return;
    rows.run('insert into province (code, from_on) values (:code, :validFrom) on conflict do nothing', {
      code,
      validFrom,
    });
  },
} satisfies Handlers<UnitEvent>;

const noteRevision = ({ stream, revision }: LedgerEvent, rows: Rows): void => {
  rows.run('update plan set revision = :revision where plan_id = :planId', { planId: identityOf(stream), revision });
};

/** Whatever an event of the plan says, the plan is then at its revision. */
const revisionHandlers = Object.fromEntries(Object.keys(planHandlers).map((type) => [type, noteRevision]));

const caseHandlers = {
  CaseOpened: ({ stream, data }, rows) => {
    const { form, unit, body, source, topics, occurredOn } = data;
    rows.run(
      `insert into planned_case (case_id, form, unit, body, source, topics, opened_on, stage, stage_since)
       values (:caseId, :form, :unit, :body, :source, :topics, :occurredOn, 'opened', :occurredOn)
       on conflict do nothing`,
      { caseId: identityOf(stream), form, unit, body, source, topics: JSON.stringify(topics), occurredOn },
    );
  },
  PlanItemNamed: ({ stream, data: { planId, itemId } }, rows) => {
    rows.run('update planned_case set plan_id = :planId, item_id = :itemId where case_id = :caseId', {
      caseId: identityOf(stream),
      planId,
      itemId,
    });
  },
} satisfies Handlers<Opaque<CaseEvent>>;

/** The year's plan: its items, overlaps and approval, and what became of it. */
export const inspectionPlan = defineReadModel({
  name: 'inspection-plan',
  version: 1,
  schema: unitNamesSchema + caseRightsSchema + readFileSync(new URL('./schema.sql', import.meta.url), 'utf8'),
  unversioned: ['plan_change', ...CASE_RIGHT_TABLES],
  handlers: together(
    planHandlers,
    revisionHandlers,
    caseHandlers,
    caseStageHandlers('planned_case'),
    caseRightHandlers,
    unitNameHandlers(),
    provinceHandlers,
  ),
  queries,
});
