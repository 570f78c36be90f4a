import type { Position } from '#event-store/event-store.ts';
import { type DatabaseSync, openDatabase } from '#sqlite/open-database.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { LedgerEvent, ReadModel, Rows, SqlParams } from './read-model.ts';
import { createSearchIndex, rememberText } from './search-index.ts';
import { Statements } from './statements.ts';
import { isDamage, isStorageFault } from './storage-fault.ts';
import { addSystemVersions, LEDGER_NUMBER } from './system-versions.ts';

/** Up to which event a file has been built. Number 0 has neither position nor event. */
export type Checkpoint = Readonly<{ number: number; position: Position | null; eventId: string | null }>;

export const BEGINNING: Checkpoint = { number: 0, position: null, eventId: null };

/**
 * While nobody reads a file it can be begun again at any time, so it is built fast: large transactions, no syncs,
 * room for the pages in work. Sorting may use the disk, since a large index does not fit into memory.
 * What was built without syncs may be torn after a power cut, and nothing would show it: it is never continued.
 */
const BUILDING =
  'pragma synchronous = off; pragma wal_autocheckpoint = 10000; pragma cache_size = -8192; pragma temp_store = file';
/**
 * Writing the log down costs two syncs and every changed page once, while commands wait for their answers: the longer
 * the log, the more of them are one write. 12 MB, short of what is a long log below.
 */
const SERVING = 'pragma synchronous = normal; pragma wal_autocheckpoint = 3000; pragma cache_size = -4096';
const BUILDING_BATCH = 2_048;

/**
 * While one reader always begins before the other ends, SQLite never gets to write its log from the beginning again,
 * and it grows as long as that lasts. Beyond this length (16 MB) we wait for the readers of a moment.
 */
const LONG_LOG_PAGES = 4_000;
const COMMITS_PER_LOOK = 64;

const STATE_TABLE = `
  create table projection_state (
    one integer primary key check (one = 1),
    fingerprint text not null,
    ready integer not null,
    number integer not null,
    position text,
    event_id text
  ) strict;
  create table projection_unmade_index (sql text primary key) strict`;

export type Applied =
  | Readonly<{ outcome: 'applied' }>
  /** The file is as before its last commit; the events since are to be applied again, the failing one will be told. */
  | Readonly<{ outcome: 'undone' }>
  | Readonly<{ outcome: 'failed'; reason: string }>;

/**
 * The file of one read model, open for writing by the one worker that may.
 * Events are applied in an open transaction; nothing lasts before `commit`.
 */
export class ModelFile implements Disposable {
  readonly path: string;
  readonly model: ReadModel;
  readonly #database: DatabaseSync;
  readonly #statements: Statements;
  readonly #rows: Rows;
  #applying = 0;
  #stored: Checkpoint = BEGINNING;
  #checkpoint: Checkpoint = BEGINNING;
  #ready = false;
  /** A handler failed while the file was being built: from then on each event can be undone by itself. */
  #hasFailed = false;
  #commits = 0;

  private constructor(path: string, model: ReadModel, database: DatabaseSync) {
    this.path = path;
    this.model = model;
    this.#database = database;
    this.#statements = new Statements(database);
    this.#rows = rowsOf(this.#statements, model);
    database.function(LEDGER_NUMBER, () => this.#applying);
  }

  /**
   * Opens a complete file, or creates one with schema, history and an empty checkpoint in one transaction.
   *
   * @returns undefined when the file belongs to another version of the model or was never complete
   * @throws SchemaError when the model's schema cannot be versioned; SqliteError (see `isDamage`)
   */
  static open(path: string, model: ReadModel): ModelFile | undefined {
    const database = openDatabase(path, { synchronous: 'normal', trustedSchema: true, recursiveTriggers: true });
    try {
      const file = new ModelFile(path, model, database);
      if (file.#isEmpty()) {
        file.#create();
        return file;
      }
      if (file.#load()) return file;
    } catch (error) {
      database.close();
      throw error;
    }
    database.close();
    return undefined;
  }

  /** The last event taken into account, committed or not. */
  get checkpoint(): Checkpoint {
    return this.#checkpoint;
  }

  /** Whether it has been complete once: only then may it be read. */
  get ready(): boolean {
    return this.#ready;
  }

  handles(type: string): boolean {
    return Object.hasOwn(this.model.handlers, type);
  }

  /**
   * Applies one event, all of it or nothing of it.
   * @throws only for faults of storage; those undo the whole transaction
   */
  apply(event: LedgerEvent): Applied {
    const handler = this.model.handlers[event.type];
    if (handler === undefined) return { outcome: 'applied' };
    this.#begin();
    this.#applying = event.number;
    // What nobody reads yet goes without: there, what a failure leaves half done is undone with the whole transaction.
    const isCareful = this.#ready || this.#hasFailed;
    if (isCareful) this.#statements.run('savepoint event');
    try {
      // The event was parsed by the definition of its own type, which is the type the handler is declared for.
      handler(event as LedgerEvent<never, never>, this.#rows);
    } catch (error) {
      if (isStorageFault(error) || isDamage(error)) throw error;
      if (!isCareful) {
        this.#hasFailed = true;
        this.rollback();
        return { outcome: 'undone' };
      }
      this.#statements.run('rollback to event');
      this.#statements.run('release event');
      return { outcome: 'failed', reason: error instanceof Error ? error.message : String(error) };
    }
    if (isCareful) this.#statements.run('release event');
    return { outcome: 'applied' };
  }

  /** Everything up to here has been applied or does not concern this model. */
  advance(checkpoint: Checkpoint): void {
    this.#checkpoint = checkpoint;
  }

  /**
   * Makes the applied events last, with their checkpoint. A model that no event concerned writes nothing
   * until it is `lazyEvents` behind its stored checkpoint: then, after a crash, it re-reads at most so many.
   * A file that nobody reads yet commits large batches. With 0 everything is written.
   */
  commit(lazyEvents: number): void {
    const moved = this.#checkpoint.number - this.#stored.number;
    const worthwhile = this.#database.isTransaction ? (this.#ready ? 1 : BUILDING_BATCH) : Math.max(1, lazyEvents);
    if (lazyEvents > 0 ? moved < worthwhile : moved === 0 && !this.#database.isTransaction) return;
    this.#begin();
    const { number, position, eventId } = this.#checkpoint;
    this.#statements.run('update projection_state set number = :number, position = :position, event_id = :eventId', {
      number,
      position,
      eventId,
    });
    this.#statements.run('commit');
    this.#stored = this.#checkpoint;
    this.#commits += 1;
    if (this.#ready && this.#commits % COMMITS_PER_LOOK === 0) this.#shortenLog();
  }

  /** Forgets what was not committed. */
  rollback(): void {
    // A full disk may have rolled back already.
    if (this.#database.isTransaction) this.#statements.run('rollback');
    this.#checkpoint = this.#stored;
  }

  /**
   * Does one piece of what is left before the file may be read: an index, or the sync that makes all of it last.
   * @returns whether it may be read now
   */
  complete(): boolean {
    if (this.#ready) return true;
    this.commit(0);
    const sql = this.#statements.get('select sql from projection_unmade_index limit 1')?.['sql'];
    if (typeof sql === 'string') {
      this.#begin();
      this.#database.exec(sql);
      this.#statements.run('delete from projection_unmade_index where sql = :sql', { sql });
      this.#statements.run('commit');
      return false;
    }
    this.#database.exec(SERVING);
    // A page written without a sync must not outlive the word that the file is complete: first one, then the other.
    this.#statements.run('update projection_state set ready = 0');
    this.#database.exec('pragma wal_checkpoint(truncate)');
    this.#statements.run('update projection_state set ready = 1');
    // The pages it was built with: what comes from now on looks at few of them.
    this.#database.exec('pragma shrink_memory');
    this.#ready = true;
    return true;
  }

  close(): void {
    if (this.#database.isOpen) this.#database.close();
  }

  [Symbol.dispose](): void {
    this.close();
  }

  #begin(): void {
    if (!this.#database.isTransaction) this.#statements.run('begin immediate');
  }

  #shortenLog(): void {
    const pages = this.#statements.get('pragma wal_checkpoint(noop)')?.['log'];
    if (Number(pages) > LONG_LOG_PAGES) this.#statements.get('pragma wal_checkpoint(restart)');
  }

  #isEmpty(): boolean {
    return this.#database.prepare('select count(*) as tables from sqlite_master').get()?.['tables'] === 0;
  }

  #create(): void {
    const { schema, unversioned, searches, earlyIndexes } = this.model;
    this.#database.exec('begin immediate');
    this.#database.exec(schema);
    const indexes = addSystemVersions(this.#database, { exempt: new Set(unversioned), early: new Set(earlyIndexes) });
    for (const search of searches) createSearchIndex(this.#database, search);
    this.#database.exec(STATE_TABLE);
    const unmade = this.#database.prepare('insert into projection_unmade_index (sql) values (?)');
    for (const sql of indexes) unmade.run(sql);
    this.#database
      .prepare('insert into projection_state (one, fingerprint, ready, number) values (1, ?, 0, 0)')
      .run(fingerprintOf(this.model));
    this.#database.exec('commit');
    this.#database.exec(BUILDING);
  }

  #load(): boolean {
    const known = this.#database.prepare(`select 1 from sqlite_master where name = 'projection_state'`).get();
    const state = known && this.#database.prepare('select * from projection_state').get();
    if (!state || state['fingerprint'] !== fingerprintOf(this.model) || state['ready'] !== 1) return false;
    this.#stored = {
      number: Number(state['number']),
      // Written by `commit`, which had it from a store.
      position: state['position'] as Position | null,
      eventId: state['event_id'] === null ? null : String(state['event_id']),
    };
    this.#checkpoint = this.#stored;
    this.#ready = true;
    this.#database.exec(SERVING);
    return true;
  }
}

const rowsOf = (statements: Statements, model: ReadModel): Rows => {
  const searches = new Set(model.searches);
  return {
    run: (sql, params) => statements.run(sql, params),
    // The model's own STRICT schema says what a row is.
    get: <Row>(sql: string, params?: SqlParams) => statements.get(sql, params) as Row | undefined,
    all: <Row>(sql: string, params?: SqlParams) => statements.all(sql, params) as readonly Row[],
    remember(search, key, text) {
      if (!searches.has(search)) throw new Error(`${model.name} declares no search index ${search}`);
      rememberText(statements, search, key, text);
    },
  };
};
