import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { NewEvent } from '#domain/envelope.ts';
import { RowSkipped } from './bench-row.ts';

type Connection = Readonly<{
  command(sql: string, params?: readonly unknown[]): Promise<unknown>;
  query(sql: string): Promise<readonly unknown[]>;
  querySingle(sql: string): Promise<unknown>;
}>;
type Pool = Readonly<{
  withConnection<T>(work: (connection: Connection) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}>;
export type EmmettEvent = Readonly<{ type: string; data: NewEvent['data']; metadata: unknown }>;
export type EachEvent = (event: EmmettEvent, connection: Connection) => Promise<void>;

type Consumer = Readonly<{
  processor(options: {
    processorId: string;
    startFrom: 'BEGINNING';
    stopAfter(message: EmmettEvent): boolean;
    eachMessage(message: EmmettEvent, context: Readonly<{ connection: Connection }>): Promise<void>;
  }): unknown;
  start(): Promise<void>;
  close(): Promise<void>;
}>;
type Store = Readonly<{
  appendToStream(stream: string, events: readonly EmmettEvent[]): Promise<unknown>;
  consumer(): Consumer;
}>;

/** The little of the package's surface that is used here. */
type EmmettSqlite = Readonly<{
  SQLiteConnectionPool(options: { fileName: string; singleton: boolean }): Pool;
  getSQLiteEventStore(options: { fileName: string; pool: Pool }): Store;
}>;

const ATTEMPTS = 5;
const CONSUME_WITHIN_MS = 60_000;
const FOLDER = new URL('./emmett/', import.meta.url);
const ENTRY = new URL('./node_modules/@event-driven-io/emmett-sqlite/dist/index.js', FOLDER);
const manifestSchema = z.object({ dependencies: z.record(z.string(), z.string()) });

/**
 * The yardstick store, installed on first use into a folder of its own: nobody who runs the product pays for it.
 *
 * @throws RowSkipped when it cannot be installed here (no network, no compiler)
 */
export const openEmmettStore = async (path: string): Promise<EmmettStore> => {
  if (!existsSync(ENTRY)) await install();
  const loaded: unknown = await import(pathToFileURL(fileURLToPath(ENTRY)).href);
  if (!isEmmettSqlite(loaded)) throw new RowSkipped('the installed emmett-sqlite has another surface than expected');
  return EmmettStore.open(loaded, path);
};

const install = async (): Promise<void> => {
  try {
    await promisify(execFile)('npm', ['install', '--no-audit', '--no-fund'], { cwd: FOLDER, timeout: 300_000 });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new RowSkipped(`emmett-sqlite could not be installed: ${reason}`);
  }
};

const isEmmettSqlite = (module: unknown): module is EmmettSqlite =>
  typeof module === 'object' && module !== null && 'SQLiteConnectionPool' in module && 'getSQLiteEventStore' in module;

export class EmmettStore implements AsyncDisposable {
  readonly #pool: Pool;
  readonly #store: Store;
  /** With connections of its own: a consumer that shares one with others meets its own statements and fails. */
  readonly #consuming: Store;
  #failedCommits = 0;

  private constructor(pool: Pool, store: Store, consuming: Store) {
    this.#pool = pool;
    this.#store = store;
    this.#consuming = consuming;
  }

  static async open({ SQLiteConnectionPool, getSQLiteEventStore }: EmmettSqlite, path: string): Promise<EmmettStore> {
    // One connection for all calls: by default it opens and closes one for each, which is slower still.
    const pool = SQLiteConnectionPool({ fileName: path, singleton: true });
    const apart = SQLiteConnectionPool({ fileName: path, singleton: false });
    // It asks for WAL when a connection is opened and does not wait for it; a transaction that comes sooner fails.
    await pool.withConnection(untilWal);
    return new EmmettStore(
      pool,
      getSQLiteEventStore({ fileName: path, pool }),
      getSQLiteEventStore({ fileName: path, pool: apart }),
    );
  }

  /** Its connection now and then refuses to commit, although nobody else uses it; then it is asked again. */
  async append(stream: string, events: readonly NewEvent[]): Promise<void> {
    const messages = events.map(({ type, data, metadata }) => ({ type, data, metadata }));
    for (let attempt = 1; ; attempt += 1) {
      try {
        await this.#store.appendToStream(stream, messages);
        return;
      } catch (error) {
        if (!isBusy(error) || attempt === ATTEMPTS) throw error;
        this.#failedCommits += 1;
      }
    }
  }

  /** Appends that had to be sent again because its own commit failed. */
  get failedCommits(): number {
    return this.#failedCommits;
  }

  /** Reads everything there is through one processor. Its projection is the given work, once per event. */
  async consume(
    count: number,
    eachEvent: (event: EmmettEvent, connection: Connection) => Promise<void>,
  ): Promise<void> {
    const consumer = this.#consuming.consumer();
    let seen = 0;
    consumer.processor({
      processorId: `bench-${performance.now()}`,
      startFrom: 'BEGINNING',
      stopAfter: () => seen >= count,
      eachMessage: async (message, { connection }) => {
        seen += 1;
        await eachEvent(message, connection);
      },
    });
    // It may hang for good after an error of its own; nothing else would keep the process alive then.
    const patience = new AbortController();
    const tooLong = delay(CONSUME_WITHIN_MS, 'too-long', { signal: patience.signal });
    const ended = await Promise.race([consumer.start(), tooLong]);
    patience.abort();
    if (ended === 'too-long' || seen < count) {
      throw new RowSkipped(`emmett-sqlite's consumer came to ${seen} of ${count} events and no further`);
    }
    await consumer.close();
  }

  /** What it runs with, as it says itself, so that nobody compares a durable store with one that is not. */
  async settings(): Promise<string> {
    return this.#pool.withConnection(async (connection) => {
      const journal = firstValueOf(await connection.querySingle('pragma journal_mode'));
      const synchronous = firstValueOf(await connection.querySingle('pragma synchronous'));
      return `journal_mode ${journal}, synchronous ${synchronous}`;
    });
  }

  /** Of a query of one row and one column. */
  async number(sql: string): Promise<number> {
    return this.#pool.withConnection(async (connection) => Number(firstValueOf(await connection.querySingle(sql))));
  }

  async run(sql: string): Promise<void> {
    await this.#pool.withConnection((connection) => connection.command(sql));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#pool.close();
  }
}

const untilWal = async (connection: Connection): Promise<void> => {
  for (let left = 100; left > 0; left -= 1) {
    if (firstValueOf(await connection.querySingle('pragma journal_mode')) === 'wal') return;
    await delay(10);
  }
  throw new RowSkipped('emmett-sqlite did not come to WAL mode');
};

const isBusy = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY';

const firstValueOf = (row: unknown): string =>
  typeof row === 'object' && row !== null ? String(Object.values(row)[0]) : String(row);

/** Versions and how they were brought together, for the note beside the figure. */
export const emmettNote = (): string => {
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(new URL('./package.json', FOLDER), 'utf8')));
  const { dependencies } = manifest;
  const sqlite3 = dependencies['sqlite3'];
  return (
    `emmett-sqlite ${dependencies['@event-driven-io/emmett-sqlite']} with emmett ${dependencies['@event-driven-io/emmett']}, ` +
    `sqlite3 ${sqlite3}; its peer dependency on an emmett that the registry does not have was overridden (legacy-peer-deps)`
  );
};
