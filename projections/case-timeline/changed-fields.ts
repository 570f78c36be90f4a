import type { Reader, SqlParams } from '#projecting/read-model.ts';
import type { LogKind } from './log-entry.ts';
import { seenEvents } from './log-rights.ts';
import { inScope, type LogScope, type Walked } from './log-walk.ts';
import type { ChangeRow } from './timeline-entry.ts';

export type Between = Readonly<{
  /** Ledger numbers; what is recorded after `from` and by `to` lies between. */
  from: number;
  to: number;
}>;

/** A case, matter … of which something was recorded in between. */
export type ChangedGroup = Readonly<{ kind: LogKind; owner: string; events: number; last_number: number }>;

type Grouped = Readonly<{ sql: string; params: SqlParams }>;

/** SQL source of what was changed in a scope, as far as the reader may see it. */
export const changedGroups = ({ scope, visibility, from, to }: Walked & Between): Grouped => {
  const [seen, within] = [seenEvents(visibility), inScope(scope)];
  return {
    sql: `select l.kind, l.owner, count(*) as events, max(l.ledger_number) as last_number from logged as l
      where l.ledger_number > :from and l.ledger_number <= :to and l.ledger_number <= :as_of_number
        and ${within.sql} and ${seen.sql} group by l.kind, l.owner`,
    params: { ...seen.params, ...within.params, from, to },
  };
};

/** The last changed first. */
export const groupsBefore = (
  reader: Reader,
  { sql, params }: Grouped,
  { before, size }: Readonly<{ before: number; size: number }>,
): readonly ChangedGroup[] =>
  reader.all<ChangedGroup>(`select * from (${sql}) where last_number < :before order by last_number desc limit :size`, {
    ...params,
    before,
    size,
  });

const CHUNK = 500;

type Logged = Readonly<{ ledger_number: number; kind: LogKind; owner: string }>;

/**
 * What was changed in a scope, the last changed first, without adding up all that lies between: the log is walked back
 * from a number, and what has a later event is passed over.
 */
export function* ownersBack(
  reader: Reader,
  { scope, visibility, from, to }: Walked & Between,
  begin: number,
): Generator<Pick<ChangedGroup, 'kind' | 'owner' | 'last_number'>> {
  const [seen, within] = [seenEvents(visibility), inScope(scope)];
  const given = { ...seen.params, ...within.params };
  const met = new Set<string>();
  for (let before = Math.min(begin, to) + 1; ; ) {
    const rows = reader.all<Logged>(
      `select l.ledger_number, l.kind, l.owner from logged as l
       where l.ledger_number > :from and l.ledger_number < :before and ${within.sql} and ${seen.sql}
       order by l.ledger_number desc limit :size`,
      { ...given, from, before, size: CHUNK },
    );
    for (const { ledger_number: last_number, kind, owner } of rows) {
      if (met.has(owner)) continue;
      met.add(owner);
      if (lastOf(reader, { kind, owner }, { scope, visibility, from, to }) === last_number) {
        yield { kind, owner, last_number };
      }
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < CHUNK) return;
    before = last.ledger_number;
  }
}

/** The last event of one thing in a scope, as far as the reader may see it; undefined: there is none in between. */
export const lastOf = (
  reader: Reader,
  { kind, owner }: Pick<ChangedGroup, 'kind' | 'owner'>,
  { scope, visibility, from, to }: Walked & Between,
): number | undefined => {
  const [seen, within] = [seenEvents(visibility), inScope(scope)];
  const own =
    kind === 'case'
      ? 'select ledger_number from entry where case_id = :owner'
      : 'select ledger_number from logged where owner = :owner and told is not null';
  return reader.get<Readonly<{ ledger_number: number }>>(
    `select l.ledger_number from logged as l
     where l.ledger_number in (${own} and ledger_number > :from and ledger_number <= :to and ledger_number <= :as_of_number)
       and l.kind = :kind and ${within.sql} and ${seen.sql} order by l.ledger_number desc limit 1`,
    { ...seen.params, ...within.params, owner, kind, from, to },
  )?.ledger_number;
};

type ChangedIn = Between &
  Readonly<{
    owner: string;
    /** Only what was set by events in it: of a unit, what concerns this head. Default: whatever was set. */
    scope?: LogScope;
    /** Of a case before publication the stage may be known, and no other value. */
    isOutline?: boolean;
  }>;

/**
 * Each value of one thing that is not the same at both moments: as the first of the events in between found it, and as
 * the last left it. `ledger_number` is that of the last.
 */
export const changedFields = (
  reader: Reader,
  { owner, from, to, scope, isOutline = false }: ChangedIn,
): readonly ChangeRow[] => {
  // Whatever else is in a scope is in it with all its events.
  const isOfHead = scope?.kind === 'head';
  return reader.all<ChangeRow>(
    `with within as (
       select path, min(ledger_number) as first_number, max(ledger_number) as last_number from field_change
       where owner = :owner and ledger_number > :from and ledger_number <= :to and ledger_number <= :as_of_number
         ${isOutline ? "and path = '/stage'" : ''}
         ${isOfHead ? 'and ledger_number in (select ledger_number from head_event where person_id = :head and since <= :as_of_number)' : ''}
       group by path)
     select within.path, last.ledger_number, first.old_value, last.new_value from within
     join field_change as first on first.owner = :owner and first.path = within.path
       and first.ledger_number = first_number
     join field_change as last on last.owner = :owner and last.path = within.path
       and last.ledger_number = last_number
     where first.old_value is not last.new_value order by within.path`,
    { owner, from, to, ...(isOfHead ? { head: scope.id } : {}) },
  );
};
