import { type Document, formatDocumentNumber } from '#domain/document.ts';
import type { BodyLevel, Stage } from '#domain/inspection-case/state.ts';
import type { Topic } from '#domain/law/topics.ts';
import type { Reader } from '#projecting/read-model.ts';
import { composeTitle } from '../names/case-title.ts';
import { unitNameOn } from '../names/unit-names.ts';
import type { CaseOutline, Step } from './case-file.ts';

/** Row of `case_file`; texts that hold JSON are parsed where they are used. */
export type CaseRow = Readonly<{
  case_id: string;
  form: 'inspection' | 'check';
  source: string;
  source_reference: string | null;
  plan_id: string | null;
  plan_item: string | null;
  unit: string;
  topics: string;
  period_from: string;
  period_to: string;
  corruption_signs: number;
  body: string;
  body_level: BodyLevel;
  competence: string;
  opened_on: string;
  opened_by: string;
  carried_in: string | null;
  stage: Stage;
  stage_since: string;
  decision: string | null;
  duration_days: number | null;
  duration_unit: 'calendar' | 'working' | null;
  announcement: string | null;
  results: string | null;
  drafter_id: string | null;
  conclusion: string | null;
  publication: string | null;
  proposal: string | null;
  closure: string | null;
  check_minutes: string | null;
  check_result: string | null;
}>;

/** What a handler of this model wrote as JSON, which was checked when it was an event. */
export const parsed = <Value>(text: string | null): Value | null =>
  text === null ? null : (JSON.parse(text) as Value);

export const caseRow = (reader: Reader, caseId: string): CaseRow | undefined =>
  reader.get<CaseRow>(`select * from ${reader.asOf('case_file')} as c where case_id = :caseId`, { caseId });

/** Rows of a table that belong to the case, as of the moment. */
export const rowsOfCase = <Row>(reader: Reader, table: string, caseId: string, order: string): readonly Row[] =>
  reader.all<Row>(`select * from ${reader.asOf(table)} as t where case_id = :caseId order by ${order}`, { caseId });

/** The same of a table that is only appended to. */
export const factsOfCase = <Row>(reader: Reader, table: string, caseId: string, order = 'ledger_number') =>
  reader.all<Row>(
    `select * from ${table} where case_id = :caseId and ledger_number <= :as_of_number order by ${order}`,
    { caseId },
  );

type StageRow = Readonly<{ stage: Stage; entered_on: string; recorded_at: string; ledger_number: number }>;

const revisionOf = (reader: Reader, caseId: string): number =>
  reader.get<Readonly<{ revision: number }>>(
    `select revision from ${reader.asOf('case_revision')} as r where case_id = :caseId`,
    { caseId },
  )?.revision ?? 0;

export const outlineOf = (reader: Reader, row: CaseRow, suspendedSince: string | null): CaseOutline => {
  const { case_id: caseId, form, unit, body, opened_on: openedOn } = row;
  const topics = JSON.parse(row.topics) as readonly Topic[];
  const decision = parsed<Document>(row.decision);
  const decisionNumber = decision === null ? null : formatDocumentNumber(decision);
  const unitName = unitNameOn(reader, unit, openedOn);
  const parts = { form, unitName, topics, decisionNumber };
  return {
    caseId,
    revision: revisionOf(reader, caseId),
    title: { vi: composeTitle(parts, 'vi'), en: composeTitle(parts, 'en') },
    form,
    unit: { code: unit, name: unitName },
    body: { code: body, name: unitNameOn(reader, body, openedOn) },
    bodyLevel: row.body_level,
    topics,
    decisionNumber,
    openedOn,
    stage: row.stage,
    stageSince: row.stage_since,
    suspendedSince,
    stagePath: factsOfCase<StageRow>(reader, 'stage_entry', caseId).map((entry) => ({
      stage: entry.stage,
      enteredOn: entry.entered_on,
      recordedAt: entry.recorded_at,
      number: entry.ledger_number,
    })),
  };
};

type StepRow = Readonly<{
  ref: string;
  ledger_number: number;
  type: string;
  occurred_on: string;
  recorded_at: string;
  acted_by: string;
  said: string;
}>;

/** What happened to each finding and recommendation, by its id. */
export const stepsOf = (reader: Reader, caseId: string): ReadonlyMap<string, readonly Step[]> => {
  const rows = factsOfCase<StepRow>(reader, 'step', caseId);
  return new Map(
    [...Map.groupBy(rows, ({ ref }) => ref)].map(([ref, steps]) => [
      ref,
      steps.map((step) => ({
        number: step.ledger_number,
        type: step.type,
        occurredOn: step.occurred_on,
        recordedAt: step.recorded_at,
        by: step.acted_by,
        said: JSON.parse(step.said) as Readonly<Record<string, unknown>>,
      })),
    ]),
  );
};
