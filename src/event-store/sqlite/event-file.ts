import { readFileSync } from 'node:fs';
import type { DatabaseSync } from '#sqlite/open-database.ts';
import { openDatabase, readPragma } from '#sqlite/open-database.ts';
import { hasResultCode, SQLITE_BUSY, SQLITE_CANTOPEN, SQLITE_NOTADB } from '#sqlite/sqlite-error.ts';
import { EventStoreError } from '../event-store.ts';
import { isOutOfSpace } from './out-of-space.ts';

/** "ILev" in `file(1)`'s and SQLite's header: tells our file from any other database. */
const APPLICATION_ID = 0x494c6576;
const SCHEMA_VERSION = 1;
/** A WAL that one long reader let grow gives its space back once it is written down. */
const WAL_SIZE_KEPT = 16 * 1024 * 1024;

/**
 * Opens an event file; a writer creates it when there is none.
 *
 * @throws EventStoreError `StoreUnavailable` when the file cannot be opened, is something else or of another version
 */
export const openEventFile = (path: string, access: 'read-write' | 'read-only'): DatabaseSync => {
  const database = openAnyFile(path, access);
  try {
    const application = readPragma(database, 'application_id');
    const version = readPragma(database, 'user_version');
    if (application === 0 && version === 0 && access === 'read-write' && isEmpty(database)) create(database);
    else if (application !== APPLICATION_ID) throw unusable(path, 'is not an event file');
    else if (version !== SCHEMA_VERSION)
      throw unusable(path, `has format ${version}, this program writes ${SCHEMA_VERSION}`);
    if (access === 'read-write') {
      // We write the WAL down ourselves: SQLite's automatic way swallows the errors of that sync.
      database.exec(`pragma wal_autocheckpoint = 0; pragma journal_size_limit = ${WAL_SIZE_KEPT}`);
      syncRecovered(database, path);
    }
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
};

const openAnyFile = (path: string, access: 'read-write' | 'read-only'): DatabaseSync => {
  try {
    return openDatabase(path, { access, recursiveTriggers: true });
  } catch (error) {
    if (hasResultCode(error, SQLITE_CANTOPEN, SQLITE_NOTADB, SQLITE_BUSY))
      throw unusable(path, `cannot be opened as an event file: ${error.message}`, { cause: error });
    throw error;
  }
};

const create = (database: DatabaseSync): void => {
  const schema = readFileSync(new URL('schema.sql', import.meta.url), 'utf8');
  database.exec(
    `begin immediate; ${schema} pragma application_id = ${APPLICATION_ID}; pragma user_version = ${SCHEMA_VERSION}; commit`,
  );
};

/**
 * A process killed between the write and the sync of a commit leaves it in the WAL, though perhaps not on the disk.
 * Recovery shows it like any other, and its caller who asks again is told that it is stored, without any write that
 * would sync it. A checkpoint syncs the WAL before it copies: from then on what is shown is there to stay.
 */
const syncRecovered = (database: DatabaseSync, path: string): void => {
  try {
    database.exec('pragma wal_checkpoint(passive)');
  } catch (error) {
    // Only the copying needs space, and by then the sync is done.
    if (!isOutOfSpace(error, path)) throw error;
  }
};

const isEmpty = (database: DatabaseSync): boolean =>
  database.prepare('select 1 from sqlite_schema limit 1').get() === undefined;

const unusable = (path: string, why: string, options?: ErrorOptions) =>
  new EventStoreError('StoreUnavailable', `${path} ${why}.`, options);
