import type { Stage } from '#domain/inspection-case/state.ts';
import type { Query, Reader } from '#projecting/read-model.ts';
import type { Bilingual } from '#terms/bilingual.ts';
import { pageToken, restOf } from '../page-token.ts';
import { outlinedAmong } from '../rights/visibility.ts';
import { LOG_KINDS, type LogKind } from './log-entry.ts';
import { entriesOf, type LogEntry } from './log-queries.ts';
import { seenEvents } from './log-rights.ts';
import { inScope, isKnown, type Walked } from './log-walk.ts';
import {
  type ChangeRow,
  changeOf,
  type EntryRow,
  entryOf,
  type FieldChange,
  type TimelineEntry,
} from './timeline-entry.ts';

/** A value that is another one at the later moment, and the event that made it so last. */
export type ComparedField = FieldChange & Readonly<{ event: Omit<TimelineEntry, 'changes'> }>;

type Between = Readonly<{
  /** Ledger numbers; what is recorded after `from` and by `to` lies between. */ from: number;
  to: number;
}>;

/** Every value that was set in between: by the first of the events that did, and by the last. */
const WITHIN = `with within as (
    select path, min(ledger_number) as first_number, max(ledger_number) as last_number from field_change
    where case_id = :caseId and ledger_number > :from and ledger_number <= :to and ledger_number <= :as_of_number
    group by path)`;
const FIRST_AND_LAST = `join field_change as first on first.case_id = :caseId and first.path = within.path
    and first.ledger_number = first_number
  join field_change as last on last.case_id = :caseId and last.path = within.path
    and last.ledger_number = last_number`;

/** What is different in a case between two moments: each value that is not the same, as it was and as it became. */
export const compare: Query<Readonly<{ caseId: string }> & Between, readonly ComparedField[]> = (
  reader,
  { caseId, from, to },
) =>
  reader
    .all<EntryRow & ChangeRow>(
      `${WITHIN}
       select entry.*, within.path, first.old_value, last.new_value from within
       ${FIRST_AND_LAST}
       join entry on entry.case_id = :caseId and entry.ledger_number = last_number
       where first.old_value is not last.new_value order by within.path`,
      { caseId, from, to },
    )
    .map((row) => {
      const { changes: _, ...event } = entryOf(row, 'everything', []);
      return { ...changeOf(row), event };
    });

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
  /** How many values of a case are others; null of anything else, and where no more than the outline may be known. */
  fields: number | null;
}>;

export type ChangedSubjects = Readonly<{
  /** Over all, not only this page. */
  events: number;
  subjects: Readonly<Record<LogKind, number>>;
  changed: readonly ChangedSubject[];
  next: string | null;
}>;

type ChangedParams = Walked & Between & Readonly<{ /** At most 200. */ limit: number; after?: string }>;
type Total = Readonly<{ kind: LogKind; subjects: number; events: number }>;
type Group = Readonly<{ kind: LogKind; owner: string; events: number; last_number: number }>;

/** Of what in a scope something was recorded between two moments, the last changed first. Null: no such scope. */
export const changed: Query<ChangedParams, ChangedSubjects | null> = (reader, params, at) => {
  const { scope, visibility, from, to, limit, after } = params;
  if (!isKnown(reader, scope)) return null;
  const [seen, within] = [seenEvents(visibility), inScope(scope)];
  const grouped = `select l.kind, l.owner, count(*) as events, max(l.ledger_number) as last_number from logged as l
    where l.ledger_number > :from and l.ledger_number <= :to and l.ledger_number <= :as_of_number
      and ${within.sql} and ${seen.sql} group by l.kind, l.owner`;
  const given = { ...seen.params, ...within.params, from, to };
  const totals = reader.all<Total>(
    `select kind, count(*) as subjects, sum(events) as events from (${grouped}) group by kind`,
    given,
  );
  const size = Math.min(limit, 200);
  const groups = reader.all<Group>(
    `select * from (${grouped}) where last_number < :before order by last_number desc limit :size`,
    { ...given, before: after === undefined ? to + 1 : Number(restOf(after)), size: size + 1 },
  );
  const page = groups.slice(0, size);
  const last = groups.length > size ? page.at(-1) : undefined;
  return {
    events: totals.reduce((sum, { events }) => sum + events, 0),
    // Every kind is there: fromEntries forgets which keys it was given.
    subjects: Object.fromEntries(
      LOG_KINDS.map((kind) => [kind, totals.find((total) => total.kind === kind)?.subjects ?? 0]),
    ) as Record<LogKind, number>,
    changed: changedOf(reader, params, page),
    next: last === undefined ? null : pageToken(at, String(last.last_number)),
  };
};

const changedOf = (reader: Reader, params: ChangedParams, groups: readonly Group[]): readonly ChangedSubject[] => {
  const numbers = groups.map(({ last_number }) => last_number);
  const entries = new Map(entriesOf(reader, params, numbers).map((entry) => [entry.number, entry]));
  const cases = groups.filter(({ kind }) => kind === 'case').map(({ owner }) => owner);
  const outlined = outlinedAmong(reader, params.visibility, cases);
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
        fields: isCase && !outlined.has(owner) ? countFields(reader, owner, params) : null,
      },
    ];
  });
};

/** The outline of a case has its stage, so that it may be told to whoever may see the case at all. */
const stageAt = (reader: Reader, caseId: string, number: number): Stage | null => {
  const row = reader.get<Readonly<{ value: string | null }>>(
    `select new_value as value from field_change where case_id = :caseId and path = '/stage'
       and ledger_number <= :number and ledger_number <= :as_of_number order by ledger_number desc limit 1`,
    { caseId, number },
  );
  // Written by the telling of the event that entered it.
  return row?.value == null ? null : (JSON.parse(row.value) as Stage);
};

const countFields = (reader: Reader, caseId: string, { from, to }: Between): number =>
  Number(
    reader.get<Readonly<{ fields: number }>>(
      `${WITHIN}
       select count(*) as fields from within
       ${FIRST_AND_LAST}
       where first.old_value is not last.new_value`,
      { caseId, from, to },
    )?.fields ?? 0,
  );
