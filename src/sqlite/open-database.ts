import { DatabaseSync } from 'node:sqlite';
import { assertSafeSqlite } from './version-gate.ts';

export type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite';

export type DatabaseOptions = Readonly<{
  /** Default `read-write`, which creates the file. `read-only` fails when there is none. */
  access?: 'read-write' | 'read-only';
  /**
   * `full` (default): a commit is on the disk when it returns. `normal`: durable at the next checkpoint, never corrupt.
   * `off`: only for what can be deleted and computed again.
   */
  synchronous?: keyof typeof SYNCHRONOUS;
  /** Lets a schema call the connection's own functions. Only the writer of a read model needs it. */
  trustedSchema?: boolean;
  /** Lets `insert or replace` fire delete triggers: without it a replaced row vanishes unseen. */
  recursiveTriggers?: boolean;
  /** At most 250, the default: waiting for a lock blocks the event loop. */
  busyTimeoutMs?: number;
}>;

const MAX_BUSY_TIMEOUT_MS = 250;

const SYNCHRONOUS = { off: 0, normal: 1, full: 2 } as const;

/**
 * Opens a SQLite file in WAL mode with the settings every file of this product shares: foreign keys checked,
 * defensive (SQL cannot write to SQLite's own tables), extensions off, schemas not trusted.
 *
 * @param path a file; its folder must exist
 * @throws UnsafeSqliteError for an old SQLite, PragmaError when a setting did not take, SqliteError from SQLite
 */
export const openDatabase = (path: string, options: DatabaseOptions = {}): DatabaseSync => {
  const { access = 'read-write', synchronous = 'full', busyTimeoutMs = MAX_BUSY_TIMEOUT_MS } = options;
  const database = new DatabaseSync(path, {
    readOnly: access === 'read-only',
    timeout: Math.min(busyTimeoutMs, MAX_BUSY_TIMEOUT_MS),
    enableForeignKeyConstraints: true,
    allowExtension: false,
    defensive: true,
  });
  try {
    assertSafeSqlite(sqliteVersion(database));
    // The journal mode is a property of the file: a reader takes what it finds.
    if (access === 'read-write') setPragma(database, 'journal_mode', 'wal', 'wal');
    setPragma(database, 'synchronous', synchronous, SYNCHRONOUS[synchronous]);
    setPragma(database, 'trusted_schema', options.trustedSchema === true ? 'on' : 'off', options.trustedSchema ? 1 : 0);
    setPragma(
      database,
      'recursive_triggers',
      options.recursiveTriggers ? 'on' : 'off',
      options.recursiveTriggers ? 1 : 0,
    );
    // A full disk must not also take away the scratch space of a rollback.
    setPragma(database, 'temp_store', 'memory', 2);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
};

/** A setting was given and SQLite reads back another: what relies on it must not start. */
export class PragmaError extends Error {
  readonly code = 'PragmaNotSet';
  constructor(name: string, wanted: string, found: unknown) {
    super(`SQLite did not take ${name} = ${wanted}; it says ${String(found)}.`);
    this.name = 'PragmaError';
  }
}

/** Value of a pragma of one row and one column. */
export const readPragma = (database: DatabaseSync, name: string): unknown => firstValue(database, `pragma ${name}`);

const firstValue = (database: DatabaseSync, sql: string): unknown => {
  const row = database.prepare(sql).get();
  return row === undefined ? undefined : Object.values(row)[0];
};

const setPragma = (database: DatabaseSync, name: string, value: string, expected: string | number): void => {
  database.exec(`pragma ${name} = ${value}`);
  const found = readPragma(database, name);
  if (found !== expected) throw new PragmaError(name, value, found);
};

/** The SQLite that this runtime brings, e.g. `3.53.4`. */
export const sqliteVersion = (database: DatabaseSync): string =>
  String(firstValue(database, 'select sqlite_version()'));
