import { closeSync, openSync } from 'node:fs';
import { backup } from 'node:sqlite';
import { openDatabase, PragmaError, readPragma } from './open-database.ts';
import { hasResultCode, SQLITE_CORRUPT, SQLITE_NOTADB } from './sqlite-error.ts';

/** Some MiB at a time: often enough for a bar, seldom enough to cost nothing. */
const PAGES_PER_STEP = 1_000;

/**
 * Copies a database as it is at this moment, while others go on writing to it. The copy is one file for itself: it has
 * no write-ahead log and can be read where nothing can be written.
 *
 * All of it is one read transaction. Without, SQLite begins anew whenever another process has written, and beside a busy
 * writer never ends. The writer is not held up; its log grows until the transaction ends.
 *
 * @param from must be there · @param to must not be there; only its owner may read it
 * @throws SqliteError, or the file system's error; then `to` holds nothing of use
 */
export const backupDatabase = async (
  from: string,
  to: string,
  onProgress: (pages: number, of: number) => void = () => undefined,
): Promise<void> => {
  using source = openDatabase(from, { access: 'read-only' });
  closeSync(openSync(to, 'wx', 0o600));
  source.exec('begin');
  // A transaction begins to see with its first read.
  source.prepare('select count(*) from sqlite_schema').get();
  const pages = await backup(source, to, {
    rate: PAGES_PER_STEP,
    progress: ({ totalPages, remainingPages }) => onProgress(totalPages - remainingPages, totalPages),
  });
  onProgress(pages, pages);
  source.exec('rollback');
  withoutLog(to);
};

const withoutLog = (path: string): void => {
  using copy = openDatabase(path);
  copy.exec('pragma journal_mode = delete');
  const found = readPragma(copy, 'journal_mode');
  if (found !== 'delete') throw new PragmaError('journal_mode', 'delete', found);
};

/**
 * What SQLite finds wrong with a file, page by page and index by index; empty when it is sound.
 *
 * @throws SqliteError when it cannot be asked
 */
export const findDamage = (path: string): readonly string[] => {
  try {
    using database = openDatabase(path, { access: 'read-only' });
    const rows = database.prepare('pragma integrity_check').all();
    return rows.map((row) => String(Object.values(row)[0])).filter((finding) => finding !== 'ok');
  } catch (error) {
    // So damaged that the check cannot even go through it.
    if (hasResultCode(error, SQLITE_CORRUPT, SQLITE_NOTADB)) return [error.message];
    throw error;
  }
};
