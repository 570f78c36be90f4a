import type { Queries, Query, Reader } from '#projecting/read-model.ts';
import { pageToken, restOf } from '../page-token.ts';
import { changedValues } from './changed-values.ts';
import { changed, compare } from './compare.ts';
import { density } from './log-density.ts';
import { events, log } from './log-queries.ts';
import {
  type Audience,
  type ChangeRow,
  changeOf,
  type EntryRow,
  entryOf,
  type FieldChange,
  type TimelineEntry,
} from './timeline-entry.ts';

export type TimelinePage = Readonly<{ entries: readonly TimelineEntry[]; next: string | null }>;

type TimelineParams = Readonly<{
  caseId: string;
  audience: Audience;
  /** By when it was recorded, or by when it happened. */
  by: 'recorded' | 'occurred';
  direction: 'asc' | 'desc';
  /** `effective`: what had happened by the legal day of the read, as it is now known; else what had been recorded. */
  axis?: 'recorded' | 'effective';
  /** At most 200. */
  limit: number;
  /** `next` of the page before; to be read as of the number it begins with. */
  after?: string;
}>;

const timeline: Query<TimelineParams, TimelinePage> = (reader, params, at) => {
  const { caseId, audience, by, direction, axis = 'recorded', after } = params;
  const size = Math.min(params.limit, 200);
  const [occurredOn = '', number = ''] = after === undefined ? [] : restOf(after).split('.');
  const order = by === 'recorded' ? ['ledger_number'] : ['occurred_on', 'ledger_number'];
  const later = direction === 'asc' ? '>' : '<';
  const rows = reader.all<EntryRow>(
    `select * from entry where case_id = :caseId and ledger_number <= :as_of_number
       ${audience === 'outline' ? 'and stage is not null' : ''}
       ${axis === 'effective' ? 'and occurred_on <= :day' : ''}
       ${after === undefined ? '' : `and (${order.join(', ')}) ${later} (${order.map((each) => `:${each}`).join(', ')})`}
     order by ${order.map((each) => `${each} ${direction}`).join(', ')} limit :size`,
    {
      caseId,
      size: size + 1,
      ...(axis === 'effective' ? { day: at.legalDate } : {}),
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

const changesOf = (
  reader: Reader,
  caseId: string,
  entries: readonly EntryRow[],
): ReadonlyMap<number, readonly FieldChange[]> => {
  const rows = reader.all<ChangeRow>(
    `select path, ledger_number, old_value, new_value from field_change
     where owner = :caseId and ledger_number in (select value from json_each(:numbers)) order by ledger_number, path`,
    { caseId, numbers: JSON.stringify(entries.map(({ ledger_number }) => ledger_number)) },
  );
  const byEvent = Map.groupBy(rows, ({ ledger_number }) => ledger_number);
  return new Map([...byEvent].map(([number, changes]) => [number, changes.map(changeOf)]));
};

export type FieldEvent = Omit<TimelineEntry, 'changes'> & FieldChange;

/** Which events set the value at the path, or values below it: on whose authority and with which paper. Oldest first. */
const fieldHistory: Query<Readonly<{ caseId: string; path: string }>, readonly FieldEvent[]> = (
  reader,
  { caseId, path },
) =>
  reader
    .all<EntryRow & ChangeRow>(
      `select entry.*, path, old_value, new_value from field_change join entry on case_id = owner and entry.ledger_number = field_change.ledger_number
       where owner = :caseId and (path = :path or substr(path, 1, length(:path) + 1) = :path || '/')
         and field_change.ledger_number <= :as_of_number
       order by field_change.ledger_number, path`,
      { caseId, path },
    )
    .map((row) => {
      const { changes: _, ...entry } = entryOf(row, 'everything', []);
      return { ...entry, ...changeOf(row) };
    });

export const queries = {
  timeline,
  fieldHistory,
  compare,
  changed,
  changedValues,
  log,
  events,
  density,
} satisfies Queries;
