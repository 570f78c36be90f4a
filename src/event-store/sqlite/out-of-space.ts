import { closeSync, openSync, statSync, unlinkSync, writeSync } from 'node:fs';
import { hasResultCode, isSqliteError, SQLITE_FULL, SQLITE_IOERR_WRITE } from '#sqlite/sqlite-error.ts';

/** What the system says when a quota, a file-size limit or the disk is used up. */
const NO_SPACE = ['ENOSPC', 'EDQUOT', 'EFBIG'];

/**
 * Whether a write failed only because there was no room. SQLite says "full" for a full disk, but reports a used-up quota
 * or a file-size limit as a plain write error, like a broken disk: to tell them apart we write a page ourselves,
 * beside the file and as far out as the file is long, and ask the system.
 */
export const isOutOfSpace = (error: unknown, path: string): boolean =>
  hasResultCode(error, SQLITE_FULL) ||
  (isSqliteError(error) && error.errcode === SQLITE_IOERR_WRITE && isProbeRefused(path));

const PROBE = Buffer.alloc(64 * 1024, 1);

const isProbeRefused = (path: string): boolean => {
  const probe = `${path}.probe`;
  try {
    const file = openSync(probe, 'w');
    try {
      let written = 0;
      const end = Math.max(sizeOf(path), sizeOf(`${path}-wal`));
      // A limit in the middle gives a short write first and its error with the next.
      while (written < PROBE.length) written += writeSync(file, PROBE, written, PROBE.length - written, end + written);
      return false;
    } finally {
      closeSync(file);
      unlinkSync(probe);
    }
  } catch (error) {
    return isRefusedForSpace(error);
  }
};

/** Whether the file system refused a write only because there was no room. */
export const isRefusedForSpace = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && NO_SPACE.includes(String(error.code));

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
