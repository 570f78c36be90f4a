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
import { presentValue, setValue } from './field-changes.ts';
import { caseLogHandlers, logCaseEvent } from './log-cases.ts';
import { LOG_INDEXES, LOG_TABLES } from './log-entry.ts';
import { requestLogHandlers } from './log-requests.ts';
import { subjectLogHandlers } from './log-tellings.ts';
import { queries } from './queries.ts';
import type { Knowledge, Telling } from './telling.ts';
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

const caseHandlers: Readonly<Record<string, Handler>> = Object.fromEntries(
  // Each telling belongs to the type that it stands under.
  Object.entries(tellings).map(([type, telling]) => [type, handlerOf(telling as Telling<never>) as Handler]),
);

const schemaOf = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8');

/**
 * Every event of a case in human words, with both of its times; and for every value, which events set it. Beside that
 * the log of the whole ledger in one order, to be walked through by case, unit, head, or as a whole, with the values of
 * whatever else it tells of in words.
 */
export const caseTimeline = defineReadModel({
  name: 'case-timeline',
  version: 11,
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
