import { readFileSync } from 'node:fs';
import type { CaseEvent } from '#domain/inspection-case/events.ts';
import { ALL_STAGES, type Stage } from '#domain/inspection-case/state.ts';
import { defineReadModel, type Handler, type LedgerEvent, type Rows } from '#projecting/read-model.ts';
import { officerName, officerNameHandlers, officerNamesSchema } from '../names/officer-names.ts';
import { unitNameHandlers, unitNameOn, unitNamesSchema } from '../names/unit-names.ts';
import { CASE_RIGHT_TABLES, caseRightHandlers, caseRightsSchema } from '../rights/case-rights.ts';
import {
  SUBJECT_RIGHT_INDEXES,
  SUBJECT_RIGHT_TABLES,
  subjectRightHandlers,
  subjectRightsSchema,
} from '../rights/subject-rights.ts';
import { identityOf } from '../stream-identity.ts';
import { together } from '../together.ts';
import { addEntry } from './add-entry.ts';
import { caseLogHandlers, logCaseEvent } from './log-cases.ts';
import { LOG_INDEXES, LOG_TABLES } from './log-entry.ts';
import { requestLogHandlers } from './log-requests.ts';
import { subjectLogHandlers } from './log-tellings.ts';
import { queries } from './queries.ts';
import type { Knowledge, Setting, Telling } from './telling.ts';
import { tellings } from './tellings.ts';

const handlerOf =
  <Type extends CaseEvent['type']>(telling: Telling<Type>) =>
  (event: LedgerEvent<Type, Parameters<Telling<Type>['sets']>[0]>, rows: Rows): void => {
    const caseId = identityOf(event.stream);
    const known = knowledge(rows, caseId);
    const stage = isAhead(telling.stage, known.value('/stage')) ? telling.stage : undefined;
    addEntry(rows, caseId, event, {
      revision: event.revision,
      stage: stage ?? null,
      facts: telling.facts?.(event.data, known) ?? {},
      document: telling.document?.(event.data),
      occurredOn: event.data.occurredOn,
    });
    logCaseEvent(rows, event, { caseId, isOutline: stage !== undefined });
    const settings = telling.sets(event.data, known);
    for (const setting of settings) setValue(rows, caseId, event.number, setting);
    if (stage !== undefined) setValue(rows, caseId, event.number, ['/stage', stage]);
  };

/** A supplement to the report, or a further draft, leads nowhere: none but a closed case goes back a stage. */
const isAhead = (stage: Stage | undefined, now: unknown): boolean =>
  stage !== undefined &&
  (now === 'closed' || !ALL_STAGES.slice(ALL_STAGES.indexOf(stage)).some((each) => each === now));

const knowledge = (rows: Rows, caseId: string): Knowledge => ({
  officer: (officerId) => officerName(rows, officerId),
  unit: (code, day) => unitNameOn(rows, code, day),
  value: (path) => {
    const stored = presentValue(rows, caseId, path);
    return stored === null ? undefined : JSON.parse(stored);
  },
});

/** The last change says it: it stands in the key right before the one that follows, so to look there costs little. */
const presentValue = (rows: Rows, caseId: string, path: string): string | null =>
  rows.get<Readonly<{ value: string | null }>>(
    `select new_value as value from field_change where case_id = :caseId and path = :path
     order by ledger_number desc limit 1`,
    { caseId, path },
  )?.value ?? null;

/** Keeps old and new of a value that the event changes; one that stays the same is no change. */
const setValue = (rows: Rows, caseId: string, number: number, [path, value]: Setting): void => {
  const before = presentValue(rows, caseId, path);
  const after = value === undefined ? null : JSON.stringify(value);
  if (before === after) return;
  rows.run(
    `insert into field_change (case_id, path, ledger_number, old_value, new_value)
     values (:caseId, :path, :number, :before, :after)
     on conflict do update set new_value = excluded.new_value`,
    { caseId, path, number, before, after },
  );
};

const caseHandlers: Readonly<Record<string, Handler>> = Object.fromEntries(
  // Each telling belongs to the type that it stands under.
  Object.entries(tellings).map(([type, telling]) => [type, handlerOf(telling as Telling<never>) as Handler]),
);

const schemaOf = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8');

/**
 * Every event of a case in human words, with both of its times; and for every value, which events set it. Beside that
 * the log of the whole ledger in one order, to be walked through by case, unit, head, or as a whole.
 */
export const caseTimeline = defineReadModel({
  name: 'case-timeline',
  version: 9,
  schema: [
    unitNamesSchema,
    officerNamesSchema,
    caseRightsSchema,
    subjectRightsSchema,
    schemaOf('./schema.sql'),
    schemaOf('./log.sql'),
  ].join(''),
  unversioned: ['entry', 'field_change', 'asked', ...LOG_TABLES, ...CASE_RIGHT_TABLES, ...SUBJECT_RIGHT_TABLES],
  earlyIndexes: [...LOG_INDEXES, ...SUBJECT_RIGHT_INDEXES],
  // What a publication makes known is counted before the tables of rights take it.
  handlers: together(
    unitNameHandlers(),
    officerNameHandlers,
    caseLogHandlers,
    caseRightHandlers,
    subjectRightHandlers,
    caseHandlers,
    subjectLogHandlers,
    requestLogHandlers,
  ),
  queries,
});
