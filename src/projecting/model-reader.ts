import { existsSync } from 'node:fs';
import { matchesWords } from '#domain/vietnamese-text.ts';
import { type DatabaseSync, openDatabase } from '#sqlite/open-database.ts';
import { KeptVersions } from './kept-versions.ts';
import type { At, Reader, ReadModel, SqlParams } from './read-model.ts';
import { ProjectingError } from './reader-messages.ts';
import { candidatesSource } from './search-index.ts';
import { Statements } from './statements.ts';
import { historyOf, quote } from './system-versions.ts';

/** What a read is as of; `current` means "the newest that the file has". */
export type ReadAt = Readonly<{ number: number; current: boolean; legalDate: string }>;

export type ReadResult = Readonly<{ value: unknown; number: number }>;

/** Bound by the reader itself. */
const AS_OF_NUMBER = ':as_of_number';

/** The file of one read model, open for queries. Each read is one transaction: a moment, not a mixture of two. */
export class ModelReader implements Disposable {
  readonly path: string;
  readonly #model: ReadModel;
  readonly #database: DatabaseSync;
  readonly #statements: Statements;
  readonly #columns = new Map<string, string>();
  readonly #kept = new KeptVersions();

  /** @throws ProjectingError `FileGone` when it was handed over meanwhile; SqliteError */
  constructor(path: string, model: ReadModel) {
    this.path = path;
    this.#model = model;
    using opening = new DisposableStack();
    this.#database = opening.use(openDatabase(path, { access: 'read-only' }));
    this.#database.function('words_match', { deterministic: true }, (text, query) =>
      Number(matchesWords(String(text), String(query))),
    );
    this.#statements = new Statements(this.#database);
    // The first read opens the log. Were both deleted between the two, what is in the log alone would be missing
    // without a word; the file goes before its log, so a file that is still there had its log.
    this.#statements.get('select number from projection_state');
    if (!existsSync(path)) throw new ProjectingError('FileGone', `${path} was handed over`);
    opening.move();
  }

  /**
   * Runs a query as of a moment. With `current`, `number` is what is known to be projected; the answer may be newer.
   * @throws ProjectingError `UnknownQuery`, whatever the query throws, or SqliteError
   */
  read(query: string, params: unknown, { number, current, legalDate }: ReadAt): ReadResult {
    const run = Object.hasOwn(this.#model.queries, query) ? this.#model.queries[query] : undefined;
    if (run === undefined) throw new ProjectingError('UnknownQuery', `${this.#model.name} has no query ${query}`);
    this.#statements.run('begin');
    try {
      const checkpoint = Number(this.#statements.get('select number from projection_state')?.['number']);
      const at: At = { number: current ? Math.max(number, checkpoint) : number, legalDate };
      const reader = this.#readerAt(at.number, at.number >= checkpoint);
      // http hands over the parameters that this query's own type asks for.
      return { value: run(reader, params as never, at), number: at.number };
    } finally {
      this.#statements.run('rollback');
    }
  }

  close(): void {
    if (this.#database.isOpen) this.#database.close();
  }

  [Symbol.dispose](): void {
    this.close();
  }

  #readerAt(number: number, isCurrent: boolean): Reader {
    const bind = (sql: string, params: SqlParams | undefined): SqlParams | undefined =>
      sql.includes(AS_OF_NUMBER) ? { ...params, as_of_number: number } : params;
    return {
      // The model's own STRICT schema says what a row is.
      all: <Row>(sql: string, params?: SqlParams) => this.#statements.all(sql, bind(sql, params)) as readonly Row[],
      get: <Row>(sql: string, params?: SqlParams) => this.#statements.get(sql, bind(sql, params)) as Row | undefined,
      asOf: (table, columns) => (isCurrent ? quote(table) : this.#asOfSource(table, columns)),
      asOfEarlier: (table, parameter) =>
        this.#asOfSource(table, undefined).replaceAll(AS_OF_NUMBER, `min(${parameter}, ${AS_OF_NUMBER})`),
      candidates: (search, query) => {
        if (!this.#model.searches.includes(search))
          throw new Error(`${this.#model.name} has no search index ${search}`);
        return candidatesSource(search, query);
      },
      kept: this.#kept,
    };
  }

  /**
   * Two branches that SQLite merges in order, each inside its own index. The current row counts if it was there
   * already; a past one if it was still true.
   */
  #asOfSource(table: string, wanted: readonly string[] | undefined): string {
    if (this.#model.unversioned.includes(table)) return quote(table);
    const columns = wanted === undefined ? this.#columnsOf(table) : wanted.map(quote).join(', ');
    return `(select ${columns} from ${quote(table)} where from_number <= ${AS_OF_NUMBER}
      union all select ${columns} from ${quote(historyOf(table))}
      where from_number <= ${AS_OF_NUMBER} and to_number > ${AS_OF_NUMBER})`;
  }

  #columnsOf(table: string): string {
    const known = this.#columns.get(table);
    if (known !== undefined) return known;
    const columns = this.#statements
      .all('select name from pragma_table_info(:table) order by cid', { table })
      .map((row) => quote(String(row['name'])))
      .join(', ');
    if (columns === '') throw new Error(`${this.#model.name} has no table ${table}`);
    this.#columns.set(table, columns);
    return columns;
  }
}
