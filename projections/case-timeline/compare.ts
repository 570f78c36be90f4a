import type { Stage } from '#domain/inspection-case/state.ts';
import type { Query, Reader } from '#projecting/read-model.ts';
import type { Bilingual } from '#terms/bilingual.ts';
import { pageToken, restOf } from '../page-token.ts';
import { outlinedAmong } from '../rights/visibility.ts';
import { type Between, type ChangedGroup, changedFields, changedGroups, groupsBefore } from './changed-fields.ts';
import { LOG_KINDS, type LogKind } from './log-entry.ts';
import { entriesOf, type LogEntry } from './log-queries.ts';
import { isKnown, type Walked } from './log-walk.ts';
import { changeOf, type EntryRow, entryOf, type FieldChange, type TimelineEntry } from './timeline-entry.ts';

/** A value that is another one at the later moment, and the event that made it so last. */
export type ComparedField = FieldChange & Readonly<{ event: Omit<TimelineEntry, 'changes'> }>;

/** What is different in a case between two moments: each value that is not the same, as it was and as it became. */
export const compare: Query<Readonly<{ caseId: string }> & Between, readonly ComparedField[]> = (
  reader,
  { caseId, from, to },
) => {
  const changes = changedFields(reader, { owner: caseId, from, to });
  const rows = reader.all<EntryRow>(
    `select * from entry where case_id = :caseId and ledger_number in (select value from json_each(:numbers))`,
    { caseId, numbers: JSON.stringify(changes.map(({ ledger_number }) => ledger_number)) },
  );
  const events = new Map(rows.map((row) => [row.ledger_number, row]));
  return changes.flatMap((change) => {
    const row = events.get(change.ledger_number);
    if (row === undefined) return [];
    const { changes: _, ...event } = entryOf(row, 'everything', []);
    return [{ ...changeOf(change), event }];
  });
};

/** A case, matter, action, unit, officer, plan or rule of which something was recorded in between. */
export type ChangedSubject = Readonly<{
  kind: LogKind;
  subjectId: string;
  title: Bilingual;
  events: number;
  /** The last of them. */
  last: LogEntry;
  /** Of a case; null of anything else. `before` null: it was opened in between. */
  stage: Readonly<{ before: Stage | null; after: Stage | null }> | null;
  /** How many values are others; of a case of which no more than the outline may be known, its stage alone is counted. */
  fields: number;
}>;

export type ChangedSubjects = Readonly<{
  /** Over all, not only this page. */
  events: number;
  subjects: Readonly<Record<LogKind, number>>;
  /** How many values are others, over all; null: of too many things to be counted, and on later pages. */
  fields: number | null;
  changed: readonly ChangedSubject[];
  next: string | null;
}>;

type ChangedParams = Walked & Between & Readonly<{ /** At most 200. */ limit: number; after?: string }>;
type Total = Readonly<{ kind: LogKind; subjects: number; events: number }>;

/** Of what in a scope something was recorded between two moments, the last changed first. Null: no such scope. */
export const changed: Query<ChangedParams, ChangedSubjects | null> = (reader, params, at) => {
  const { scope, to, limit, after } = params;
  if (!isKnown(reader, scope)) return null;
  const grouped = changedGroups(params);
  const totals = reader.all<Total>(
    `select kind, count(*) as subjects, sum(events) as events from (${grouped.sql}) group by kind`,
    grouped.params,
  );
  const size = Math.min(limit, 200);
  const isFirst = after === undefined;
  const before = isFirst ? to + 1 : Number(restOf(after));
  // The first page also counts values over all; later ones need no more than their own.
  const groups = groupsBefore(reader, grouped, { before, size: (isFirst ? MOST_COUNTED : size) + 1 });
  const page = groups.slice(0, size);
  const last = groups.length > size ? page.at(-1) : undefined;
  return {
    events: totals.reduce((sum, { events }) => sum + events, 0),
    // Every kind is there: fromEntries forgets which keys it was given.
    subjects: Object.fromEntries(
      LOG_KINDS.map((kind) => [kind, totals.find((total) => total.kind === kind)?.subjects ?? 0]),
    ) as Record<LogKind, number>,
    fields: isFirst ? countFields(reader, params, groups) : null,
    changed: changedOf(reader, params, page),
    next: last === undefined ? null : pageToken(at, String(last.last_number)),
  };
};

const MOST_COUNTED = 300;

const countFields = (reader: Reader, params: ChangedParams, groups: readonly ChangedGroup[]): number | null => {
  if (groups.length > MOST_COUNTED) return null;
  const outlined = outlinedAmong(reader, params.visibility, casesIn(groups));
  return groups
    .map(({ owner }) => changedFields(reader, { owner, ...params, isOutline: outlined.has(owner) }).length)
    .reduce((all, each) => all + each, 0);
};

const casesIn = (groups: readonly ChangedGroup[]): readonly string[] =>
  groups.filter(({ kind }) => kind === 'case').map(({ owner }) => owner);

const changedOf = (
  reader: Reader,
  params: ChangedParams,
  groups: readonly ChangedGroup[],
): readonly ChangedSubject[] => {
  const numbers = groups.map(({ last_number }) => last_number);
  const entries = new Map(entriesOf(reader, params, numbers).map((entry) => [entry.number, entry]));
  const outlined = outlinedAmong(reader, params.visibility, casesIn(groups));
  return groups.flatMap(({ kind, owner, events, last_number }) => {
    const last = entries.get(last_number);
    if (last === undefined) return [];
    const isCase = kind === 'case';
    return [
      {
        kind,
        subjectId: owner,
        title: last.title,
        events,
        last,
        stage: isCase
          ? { before: stageAt(reader, owner, params.from), after: stageAt(reader, owner, params.to) }
          : null,
        fields: changedFields(reader, { owner, ...params, isOutline: outlined.has(owner) }).length,
      },
    ];
  });
};

/** The outline of a case has its stage, so that it may be told to whoever may see the case at all. */
const stageAt = (reader: Reader, caseId: string, number: number): Stage | null => {
  const row = reader.get<Readonly<{ value: string | null }>>(
    `select new_value as value from field_change where owner = :caseId and path = '/stage'
       and ledger_number <= :number and ledger_number <= :as_of_number order by ledger_number desc limit 1`,
    { caseId, number },
  );
  // Written by the telling of the event that entered it.
  return row?.value == null ? null : (JSON.parse(row.value) as Stage);
};
