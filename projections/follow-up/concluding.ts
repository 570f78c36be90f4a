import { formatDocumentNumber } from '#domain/document.ts';
import type { Opaque } from '#domain/event-definition.ts';
import type { CaseEvent } from '#domain/inspection-case/events.ts';
import type { Topic } from '#domain/law/topics.ts';
import type { LedgerEvent, Rows } from '#projecting/read-model.ts';
import { countAt } from '../flows/flows.ts';
import { lineageOn } from '../names/unit-names.ts';

import { countedAs } from './counted-lines.ts';

/** A conclusion, or the notice of what a check came to. */
export type Concluded = Extract<Opaque<CaseEvent>, { type: 'ConclusionIssued' | 'CheckResultNotified' }>['data'];
type Recommended = Concluded['recommendations'][number];

/** Where something was found, and about what. */
export type Violation = Readonly<{ unit: string; topic: Topic }>;

type Found = Violation & Readonly<{ findingId: string }>;

export const addFinding = (rows: Rows, caseId: string, { findingId, unit, topic }: Found): void => {
  rows.run(
    `insert into follow_up_finding (case_id, finding_id, unit, topic) values (:caseId, :findingId, :unit, :topic)
     on conflict do nothing`,
    { caseId, findingId, unit, topic },
  );
};

/** Until the conclusion; what is undefined stays. */
export const changeFinding = (
  rows: Rows,
  caseId: string,
  findingId: string,
  { unit, topic }: Readonly<{ unit?: string | undefined; topic?: Topic }>,
): void => {
  if (unit === undefined && topic === undefined) return;
  rows.run(
    `update follow_up_finding set unit = coalesce(:unit, unit), topic = coalesce(:topic, topic)
     where case_id = :caseId and finding_id = :findingId`,
    { caseId, findingId, unit: unit ?? null, topic: topic ?? null },
  );
};

/** A line for each recommendation, and what was concluded on, for the recurrences of later years. */
export const concludeOn = (
  rows: Rows,
  caseId: string,
  { number, data }: Pick<LedgerEvent<string, Concluded>, 'number' | 'data'>,
): void => {
  const { document, recommendations, findings, occurredOn } = data;
  rows.run('update follow_up_case set conclusion_number = :conclusion where case_id = :caseId', {
    caseId,
    conclusion: formatDocumentNumber(document),
  });
  const heading = rows.get<Heading>('select form, unit, body from follow_up_case where case_id = :caseId', { caseId });
  for (const each of recommendations) {
    addLine(rows, caseId, occurredOn, each);
    addLineage(rows, caseId, each, heading, occurredOn);
  }
  for (const found of violationsIn(rows, caseId, findings)) {
    rows.run(
      `insert into violation (unit, topic, concluded_on, case_id, ledger_number)
       values (:unit, :topic, :occurredOn, :caseId, :number) on conflict do nothing`,
      { ...found, occurredOn, caseId, number },
    );
  }
};

const violationsIn = (rows: Rows, caseId: string, findingIds: readonly string[]): readonly Violation[] =>
  rows.all<Violation>(
    `select distinct unit, topic from follow_up_finding
     where case_id = :caseId and finding_id in (select value from json_each(:ids)) order by unit, topic`,
    { caseId, ids: JSON.stringify(findingIds) },
  );

const addLine = (rows: Rows, caseId: string, concludedOn: string, recommended: Recommended): void => {
  const { recommendationId, kind, summary, addressee, obligor, dueOn, findingIds } = recommended;
  // The name of a person stays where it can be opened with a reason: in the case.
  const told = obligor === undefined ? null : JSON.stringify({ kind: obligor.kind, name: obligor.name ?? null });
  rows.run(
    `insert into follow_up (case_id, recommendation_id, kind, summary, addressee, obligor, violations, concluded_on,
       status, is_settled, due_on, vnd_ordered, vnd_recovered, vnd_again, vnd_closed, vnd_owed, land_ordered,
       land_recovered, land_again, land_closed, land_owed, reminders, organisations, individuals)
     values (:caseId, :recommendationId, :kind, :summary, :addressee, :told, :violations, :concludedOn,
       'open', 0, :dueOn, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0) on conflict do nothing`,
    {
      ...{ caseId, recommendationId, kind, summary, addressee, told, concludedOn, dueOn },
      violations: JSON.stringify(violationsIn(rows, caseId, findingIds)),
    },
  );
};

type Heading = Readonly<{ form: string; unit: string; body: string }>;

const addLineage = (
  rows: Rows,
  caseId: string,
  { recommendationId, addressee }: Recommended,
  inspected: Heading | undefined,
  day: string,
): void => {
  const units = new Set(
    [addressee, ...(inspected === undefined ? [] : [inspected.unit])].flatMap((code) => lineageOn(rows, code, day)),
  );
  const owner = { ownerId: countedAs(caseId, recommendationId), rightId: caseId };
  const { form = '', body = '' } = inspected ?? {};
  countAt(rows, owner, { scope: 'case', form, body, lineage: [...units] });
  for (const unit of units) {
    rows.run(
      `insert into follow_up_lineage (unit, case_id, recommendation_id) values (:unit, :caseId, :recommendationId)
       on conflict do nothing`,
      { unit, caseId, recommendationId },
    );
  }
};
