/** What `node:sqlite` throws: `errcode` is SQLite's extended result code, its low byte the primary one. */
export type SqliteError = Error & Readonly<{ code: 'ERR_SQLITE_ERROR'; errcode: number; errstr: string }>;

/** Primary result codes that this product tells apart, https://sqlite.org/rescode.html */
export const SQLITE_BUSY = 5;
export const SQLITE_LOCKED = 6;
export const SQLITE_NOMEM = 7;
export const SQLITE_READONLY = 8;
export const SQLITE_IOERR = 10;
export const SQLITE_CORRUPT = 11;
export const SQLITE_FULL = 13;
export const SQLITE_CANTOPEN = 14;
export const SQLITE_NOTADB = 26;

/** Extended code: a write failed, which is how SQLite reports an exceeded quota or file-size limit. */
export const SQLITE_IOERR_WRITE = 778;

/** Extended code: a value that must be unique is there already. */
export const SQLITE_CONSTRAINT_UNIQUE = 2067;

export const isSqliteError = (error: unknown): error is SqliteError =>
  error instanceof Error && 'code' in error && error.code === 'ERR_SQLITE_ERROR' && 'errcode' in error;

/** Whether SQLite failed with one of these primary result codes. */
export const hasResultCode = (error: unknown, ...codes: readonly number[]): error is SqliteError =>
  isSqliteError(error) && codes.includes(error.errcode & 0xff);
