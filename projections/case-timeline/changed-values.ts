import type { At, Query, Reader } from '#projecting/read-model.ts';
import type { Bilingual } from '#terms/bilingual.ts';
import { subjectFieldName } from '#terms/subject-fields.ts';
import { pageToken, restOf } from '../page-token.ts';
import { outlinedAmong } from '../rights/visibility.ts';
import { type ChangedGroup, changedFields, changedGroups, groupsBefore } from './changed-fields.ts';
import type { LogKind } from './log-entry.ts';
import { entriesOf, type LogEntry } from './log-queries.ts';
import { isKnown, type Walked } from './log-walk.ts';
import { type ChangeRow, changeOf } from './timeline-entry.ts';
import { type CaseWords, caseWordsBy } from './values/case-words.ts';

/** A value that is another one at the later moment, in words, and the event that made it so last. */
export type ChangedValue = Readonly<{
  path: string;
  name: Bilingual;
  /** Null: there was none; there is none any more. */
  before: Bilingual | null;
  after: Bilingual | null;
  /** Says also of what it is a value. */
  event: LogEntry;
}>;

export type ChangedValuePage = Readonly<{ values: readonly ChangedValue[]; next: string | null }>;

type ChangedValuesParams = Walked &
  Readonly<{
    /** The earlier moment's ledger number; the later one is that of the read. */
    since: number;
    /** Of one thing in the scope only. */
    subject?: Readonly<{ kind: LogKind; id: string }>;
    /** At most 200. */
    limit: number;
    after?: string;
  }>;

/** How many things are looked through at a time. */
const CHUNK = 50;

/** Everything that is different in a scope, value by value: what changed last first. Null: no such scope. */
export const changedValues: Query<ChangedValuesParams, ChangedValuePage | null> = (reader, params, at) => {
  if (!isKnown(reader, params.scope)) return null;
  const size = Math.min(params.limit, 200);
  const found: Found[] = [];
  for (const each of valuesFrom(reader, params, at)) {
    found.push(each);
    if (found.length > size) break;
  }
  const last = found.length > size ? found[size] : undefined;
  return {
    values: inWords(reader, params, found.slice(0, size), at),
    // Where the one begins that no longer fits.
    next: last === undefined ? null : pageToken(at, `${last.group.last_number}.${last.place}`),
  };
};

type Found = Readonly<{ group: ChangedGroup; place: number; row: ChangeRow }>;

function* valuesFrom(reader: Reader, params: ChangedValuesParams, { number: to }: At): Generator<Found> {
  const { since: from, subject, after, scope, visibility } = params;
  const all = changedGroups({ ...params, from, to });
  const grouped =
    subject === undefined
      ? all
      : {
          sql: `select * from (${all.sql}) where owner = :owner and kind = :kind`,
          params: { ...all.params, owner: subject.id, kind: subject.kind },
        };
  const [begin, place] = after === undefined ? [to, 0] : placeOf(after);
  for (let before = begin + 1; ; ) {
    const groups = groupsBefore(reader, grouped, { before, size: CHUNK });
    const outlined = outlinedAmong(
      reader,
      visibility,
      groups.filter(({ kind }) => kind === 'case').map(({ owner }) => owner),
    );
    for (const group of groups) {
      const { owner, last_number } = group;
      const rows = changedFields(reader, { owner, from, to, scope, isOutline: outlined.has(owner) });
      const skipped = last_number === begin ? place : 0;
      for (const [index, row] of rows.entries()) if (index >= skipped) yield { group, place: index, row };
    }
    const last = groups.at(-1);
    if (last === undefined || groups.length < CHUNK) return;
    before = last.last_number;
  }
}

const placeOf = (token: string): readonly [number: number, place: number] => {
  const [number = 0, place = 0] = restOf(token).split('.').map(Number);
  return [number, place];
};

const inWords = (reader: Reader, walked: Walked, found: readonly Found[], at: At): readonly ChangedValue[] => {
  const numbers = [...new Set(found.map(({ row }) => row.ledger_number))];
  const events = new Map(entriesOf(reader, walked, numbers).map((entry) => [entry.number, entry]));
  const words = caseWordsBy(reader, at);
  return found.flatMap(({ group, row }) => {
    const event = events.get(row.ledger_number);
    return event === undefined ? [] : [{ path: row.path, ...wordsOf(group.kind, row, words), event }];
  });
};

const wordsOf = (kind: LogKind, row: ChangeRow, words: CaseWords): Pick<ChangedValue, 'name' | 'before' | 'after'> => {
  const { path, before, after } = changeOf(row);
  // Of anything but a case the tellings wrote words.
  if (kind !== 'case') {
    return { name: subjectFieldName(path), before: before as Bilingual | null, after: after as Bilingual | null };
  }
  const said = (value: unknown): Bilingual | null => (value === null ? null : words.value(path, value));
  return { name: words.name(path), before: said(before), after: said(after) };
};
