import {
  hasResultCode,
  SQLITE_BUSY,
  SQLITE_CANTOPEN,
  SQLITE_CORRUPT,
  SQLITE_FULL,
  SQLITE_IOERR,
  SQLITE_LOCKED,
  SQLITE_NOMEM,
  SQLITE_NOTADB,
  SQLITE_READONLY,
} from '#sqlite/sqlite-error.ts';

/** The disk or a lock is in the way: nothing is wrong with event or handler, the batch is tried again. */
export const isStorageFault = (error: unknown): error is Error =>
  hasResultCode(
    error,
    SQLITE_FULL,
    SQLITE_IOERR,
    SQLITE_BUSY,
    SQLITE_LOCKED,
    SQLITE_NOMEM,
    SQLITE_CANTOPEN,
    SQLITE_READONLY,
  );

/** The file is not what SQLite wrote: it is deleted and built again. */
export const isDamage = (error: unknown): error is Error => hasResultCode(error, SQLITE_CORRUPT, SQLITE_NOTADB);
