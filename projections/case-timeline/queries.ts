import type { Document } from '#domain/document.ts';
import type { Actor as EventActor } from '#domain/envelope.ts';
import type { Stage } from '#domain/inspection-case/state.ts';
import type { Queries, Query, Reader } from '#projecting/read-model.ts';
import type { Language } from '#terms/bilingual.ts';
import { pageToken, restOf } from '../page-token.ts';
import { type Facts, sentenceOf } from './sentences.ts';

/** Who recorded an event, with the names of then. */
export type Actor =
  | (Extract<EventActor, { kind: 'officer' }> & Readonly<{ name: string; bodyName: string }>)
  | Extract<EventActor, { kind: 'system' }>;

export type FieldChange = Readonly<{ path: string; before: unknown; after: unknown }>;

export type TimelineEntry = Readonly<{
  number: number;
  eventId: string;
  /** In the stream of the case; null: it is of another stream, which tells of the case. */
  revision: number | null;
  type: string;
  sentence: Readonly<Record<Language, string>>;
  recordedAt: string;
  occurredOn: string;
  /** Stage that the case entered by it. */
  stage: Stage | null;
  /** Null in an outline. */
  actor: Actor | null;
  document: Document | null;
  changes: readonly FieldChange[];
}>;

export type TimelinePage = Readonly<{ entries: readonly TimelineEntry[]; next: string | null }>;

type EntryRow = Readonly<{
  ledger_number: number;
  event_id: string;
  revision: number | null;
  type: string;
  recorded_at: string;
  occurred_on: string;
  actor: string;
  stage: Stage | null;
  facts: string;
  document: string | null;
}>;

type TimelineParams = Readonly<{
  caseId: string;
  /** `outline`: an overseer before publication; entering of stages only, and nothing else of them. */
  audience: 'everything' | 'outline';
  /** By when it was recorded, or by when it happened. */
  by: 'recorded' | 'occurred';
  direction: 'asc' | 'desc';
  /** At most 200. */
  limit: number;
  /** `next` of the page before; to be read as of the number it begins with. */
  after?: string;
}>;

const timeline: Query<TimelineParams, TimelinePage> = (reader, params, at) => {
  const { caseId, audience, by, direction, after } = params;
  const size = Math.min(params.limit, 200);
  const [occurredOn = '', number = ''] = after === undefined ? [] : restOf(after).split('.');
  const order = by === 'recorded' ? ['ledger_number'] : ['occurred_on', 'ledger_number'];
  const later = direction === 'asc' ? '>' : '<';
  const rows = reader.all<EntryRow>(
    `select * from entry where case_id = :caseId and ledger_number <= :as_of_number
       ${audience === 'outline' ? 'and stage is not null' : ''}
       ${after === undefined ? '' : `and (${order.join(', ')}) ${later} (${order.map((each) => `:${each}`).join(', ')})`}
     order by ${order.map((each) => `${each} ${direction}`).join(', ')} limit :size`,
    {
      caseId,
      size: size + 1,
      ...(after === undefined ? {} : { ledger_number: Number(number) }),
      ...(after === undefined || by === 'recorded' ? {} : { occurred_on: occurredOn }),
    },
  );
  const page = rows.slice(0, size);
  const last = rows.length > size ? page.at(-1) : undefined;
  const changes = changesOf(reader, caseId, page);
  return {
    entries: page.map((row) => entryOf(row, audience, changes.get(row.ledger_number) ?? [])),
    next: last ? pageToken(at, `${last.occurred_on}.${last.ledger_number}`) : null,
  };
};

type ChangeRow = Readonly<{ path: string; ledger_number: number; old_value: string | null; new_value: string | null }>;

const parsed = (text: string | null): unknown => (text === null ? null : JSON.parse(text));
const changeOf = ({ path, old_value, new_value }: ChangeRow): FieldChange => ({
  path,
  before: parsed(old_value),
  after: parsed(new_value),
});

const changesOf = (
  reader: Reader,
  caseId: string,
  entries: readonly EntryRow[],
): ReadonlyMap<number, readonly FieldChange[]> => {
  const rows = reader.all<ChangeRow>(
    `select path, ledger_number, old_value, new_value from field_change
     where case_id = :caseId and ledger_number in (select value from json_each(:numbers)) order by ledger_number, path`,
    { caseId, numbers: JSON.stringify(entries.map(({ ledger_number }) => ledger_number)) },
  );
  const byEvent = Map.groupBy(rows, ({ ledger_number }) => ledger_number);
  return new Map([...byEvent].map(([number, changes]) => [number, changes.map(changeOf)]));
};

const entryOf = (
  row: EntryRow,
  audience: TimelineParams['audience'],
  changes: readonly FieldChange[],
): TimelineEntry => {
  // Written by this model's own handler.
  const facts = JSON.parse(row.facts) as Facts;
  const isOutline = audience === 'outline';
  return {
    number: row.ledger_number,
    eventId: row.event_id,
    revision: row.revision,
    type: row.type,
    sentence: {
      vi: sentenceOf(row.type, facts, 'vi', audience),
      en: sentenceOf(row.type, facts, 'en', audience),
    },
    recordedAt: row.recorded_at,
    occurredOn: row.occurred_on,
    stage: row.stage,
    actor: isOutline ? null : (JSON.parse(row.actor) as Actor),
    document: isOutline ? null : (parsed(row.document) as Document | null),
    changes: isOutline ? changes.filter(({ path }) => path === '/stage') : changes,
  };
};

export type FieldEvent = Omit<TimelineEntry, 'changes'> & FieldChange;

/** Which events set the value at the path, or values below it: on whose authority and with which paper. Oldest first. */
const fieldHistory: Query<Readonly<{ caseId: string; path: string }>, readonly FieldEvent[]> = (
  reader,
  { caseId, path },
) =>
  reader
    .all<EntryRow & ChangeRow>(
      `select entry.*, path, old_value, new_value from field_change join entry using (case_id, ledger_number)
       where case_id = :caseId and (path = :path or substr(path, 1, length(:path) + 1) = :path || '/')
         and ledger_number <= :as_of_number
       order by ledger_number, path`,
      { caseId, path },
    )
    .map((row) => {
      const { changes: _, ...entry } = entryOf(row, 'everything', []);
      return { ...entry, ...changeOf(row) };
    });

/** What is different between two moments: each value that is not the same, as it was and as it became. */
const compare: Query<Readonly<{ caseId: string; from: number; to: number }>, readonly FieldChange[]> = (
  reader,
  { caseId, from, to },
) =>
  reader
    .all<ChangeRow>(
      `with within as (
         select path, min(ledger_number) as first_number, max(ledger_number) as last_number from field_change
         where case_id = :caseId and ledger_number > :from and ledger_number <= :to and ledger_number <= :as_of_number
         group by path)
       select within.path, last_number as ledger_number, first.old_value, last.new_value from within
       join field_change as first on first.case_id = :caseId and first.path = within.path
         and first.ledger_number = first_number
       join field_change as last on last.case_id = :caseId and last.path = within.path
         and last.ledger_number = last_number
       where first.old_value is not last.new_value order by within.path`,
      { caseId, from, to },
    )
    .map(changeOf);

export const queries = { timeline, fieldHistory, compare } satisfies Queries;
