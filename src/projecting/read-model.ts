import type { StoredEvent } from '#domain/envelope.ts';
import type { KeptVersions } from './kept-versions.ts';

/** What SQLite takes. Booleans are stored as 0 and 1. */
export type SqlValue = string | number | bigint | boolean | null | Uint8Array;
export type SqlParams = Readonly<Record<string, SqlValue>>;
/** A row as SQLite answers it, by column name. */
export type SqlRow = Readonly<Record<string, string | number | bigint | null | Uint8Array>>;

/** An event as a handler sees it: where it stands in the ledger, and its stored data in the current shape of its type. */
export type LedgerEvent<Type extends string = string, Data = StoredEvent['data']> = Readonly<{
  /** 1, 2, 3 … in the order of all events under the prefix. */
  number: number;
  type: Type;
  id: string;
  stream: string;
  revision: number;
  /** UTC instant with milliseconds. */
  recordedAt: string;
  /** Upcasted and checked; sealed fields are sealed values. */
  data: Data;
  metadata: StoredEvent['metadata'];
}>;

/** Writing side of one read model, as of one event. Statements are prepared once per SQL text. */
export interface Rows {
  /** Runs one statement with named parameters (`:name`); answers how many rows it changed. */
  run(sql: string, params?: SqlParams): number;
  get<Row = SqlRow>(sql: string, params?: SqlParams): Row | undefined;
  all<Row = SqlRow>(sql: string, params?: SqlParams): readonly Row[];
  /**
   * Adds a text under which `key` is found from now on, to one of the definition's search indexes.
   * A text is never taken out: queries narrow to candidates with it and check the row as of their moment.
   */
  remember(search: string, key: string, text: string): void;
}

/** Reading side of one read model, as of one moment, inside one read transaction. */
export interface Reader {
  all<Row = SqlRow>(sql: string, params?: SqlParams): readonly Row[];
  get<Row = SqlRow>(sql: string, params?: SqlParams): Row | undefined;
  /**
   * SQL source of a table as it was at the moment of this read; stands where a table name stands:
   * `select … from ${reader.asOf('case_row')} as c where …`.
   *
   * SQLite pushes conditions, joins on keys, `order by` and `limit` down into current rows and history if
   * every `order by` column is also selected. Name the `columns` you use when you count or look through many rows:
   * then an index that holds them answers without the rows themselves. An aggregate subquery correlated to it is not pushed down:
   * keep such a count as a column, or ask row by row.
   */
  asOf(table: string, columns?: readonly string[]): string;
  /**
   * The same as it was before: at the number that the query's own parameter says (`:since`), and never later than the
   * moment of this read. Two moments can so be laid side by side in one question.
   */
  asOfEarlier(table: string, parameter: string): string;
  /**
   * SQL source for `where key in …`: every key that ever had a text with these words.
   * Then check the row itself with `words_match(text, :query)`. Undefined when the query has no word.
   */
  candidates(search: string, query: string): string | undefined;
  /** What this query made of versions of rows when it was asked before, for lists that look at all rows there are. */
  readonly kept: KeptVersions;
}

/** The moment a query is about: events up to a ledger number, and the date on which "overdue" is judged. */
export type At = Readonly<{ number: number; legalDate: string }>;

/** Pure: the same rows, params and moment give the same answer. Runs in a reader worker, so params and result are JSON. */
export type Query<Params = never, Result = unknown> = (reader: Reader, params: Params, at: At) => Result;
export type Queries = Readonly<Record<string, Query>>;

export type QueryParams<Q> = Q extends (reader: Reader, params: infer Params, at: At) => unknown ? Params : never;
export type QueryResult<Q> = Q extends (reader: Reader, params: never, at: At) => infer Result ? Result : never;

type EventOfType = Readonly<{ type: string; data: unknown }>;

/** Handlers by event type, for a union of folded events: `{ … } satisfies Handlers<CaseEvent>`. */
export type Handlers<Event extends EventOfType> = {
  readonly [Type in Event['type']]?: (
    event: LedgerEvent<Type, Extract<Event, { type: Type }>['data']>,
    rows: Rows,
  ) => void;
};

/** A handler whose event type has been forgotten; the engine gives it events of its own type only. */
export type Handler = (event: LedgerEvent<never, never>, rows: Rows) => void;

export type ReadModel<Name extends string = string, Q extends Queries = Queries> = Readonly<{
  /** Kebab-case; also the name of its file. */
  name: Name;
  /** Raise it when handlers mean something else: the model is rebuilt. A changed schema or set of event types is noticed anyway. */
  version: number;
  /** SQL text: STRICT tables with primary keys, indexes, and nothing else. */
  schema: string;
  /** Tables that keep no history: append-only ones and caches of static facts. */
  unversioned: readonly string[];
  /** Names of search indexes, filled with `rows.remember`. */
  searches: readonly string[];
  /** Names of indexes in which handlers look: the others are made when a rebuild has come to its end. */
  earlyIndexes: readonly string[];
  handlers: Readonly<Record<string, Handler>>;
  queries: Q;
}>;

export type ReadModelDefinition<Name extends string, Q extends Queries> = Readonly<{
  name: Name;
  version: number;
  schema: string;
  /** Total and deterministic: no clock, no randomness, no refusal. A handler that throws stops its model. */
  handlers: Readonly<Record<string, Handler | undefined>>;
  queries: Q;
  unversioned?: readonly string[];
  searches?: readonly string[];
  earlyIndexes?: readonly string[];
}>;

const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Declares a read model. `schema` is usually `readFileSync(new URL('./schema.sql', import.meta.url), 'utf8')`. */
export const defineReadModel = <const Name extends string, Q extends Queries>(
  definition: ReadModelDefinition<Name, Q>,
): ReadModel<Name, Q> => {
  if (!NAME.test(definition.name)) throw new Error(`A read model's name is kebab-case, not ${definition.name}.`);
  const handlers: Record<string, Handler> = {};
  for (const [type, handler] of Object.entries(definition.handlers)) if (handler) handlers[type] = handler;
  return { unversioned: [], searches: [], earlyIndexes: [], ...definition, handlers };
};

/** Read models by name, as `projections/index.ts` lists them. */
export type ReadModels = Readonly<Record<string, ReadModel>>;
