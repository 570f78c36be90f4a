import type { At, Query, Reader } from '#projecting/read-model.ts';
import type { Bilingual } from '#terms/bilingual.ts';
import { subjectFieldName } from '#terms/subject-fields.ts';
import { pageToken, restOf } from '../page-token.ts';
import { outlinedAmong } from '../rights/visibility.ts';
import { changedFields, lastOf, ownersBack } from './changed-fields.ts';
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

type Owner = Readonly<{ kind: LogKind; owner: string; last_number: number }>;
type Found = Readonly<{ group: Owner; place: number; row: ChangeRow }>;

function* valuesFrom(reader: Reader, params: ChangedValuesParams, { number: to }: At): Generator<Found> {
  const { since: from, after, scope, visibility } = params;
  const [begin, place] = after === undefined ? [to, 0] : placeOf(after);
  for (const group of ownersFrom(reader, params, to, begin)) {
    const { kind, owner, last_number } = group;
    const isOutline = kind === 'case' && outlinedAmong(reader, visibility, [owner]).has(owner);
    const rows = changedFields(reader, { owner, from, to, scope, isOutline });
    const skipped = last_number === begin ? place : 0;
    for (const [index, row] of rows.entries()) if (index >= skipped) yield { group, place: index, row };
  }
}

const ownersFrom = (
  reader: Reader,
  { since: from, subject, ...walked }: ChangedValuesParams,
  to: number,
  begin: number,
): Iterable<Owner> => {
  const between = { ...walked, from, to };
  if (subject === undefined) return ownersBack(reader, between, begin);
  const own = { kind: subject.kind, owner: subject.id };
  const last_number = lastOf(reader, own, between);
  return last_number === undefined ? [] : [{ ...own, last_number }];
};

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

const changedInside = ({ vi, en }: Bilingual): Bilingual => ({
  vi: `${vi} (nội dung niêm phong đã đổi)`,
  en: `${en} (what is sealed in it has changed)`,
});

const wordsOf = (kind: LogKind, row: ChangeRow, words: CaseWords): Pick<ChangedValue, 'name' | 'before' | 'after'> => {
  const { path, before, after } = changeOf(row);
  // Of anything but a case the tellings wrote words.
  if (kind !== 'case') {
    return { name: subjectFieldName(path), before: before as Bilingual | null, after: after as Bilingual | null };
  }
  const said = (value: unknown): Bilingual | null => (value === null ? null : words.value(path, value));
  const [was, is] = [said(before), said(after)];
  // What is another one under its seal reads the same.
  const isSameInWords = was !== null && is !== null && was.vi === is.vi;
  return { name: words.name(path), before: was, after: isSameInWords ? changedInside(is) : is };
};
