import { hasResultCode, SQLITE_BUSY } from './sqlite-error.ts';

const MOST_ATTEMPTS = 50;
const PAUSE_MS = 20;

/**
 * Opens a file that another process may be opening or leaving at the same moment. The first to come makes the file and
 * its log, the last to go takes the log away: both need it alone for a moment, and SQLite lets nobody wait for that.
 *
 * @throws what `open` throws; SQLITE_BUSY after about a second, during which the thread sleeps
 */
export const whenFree = <Opened>(open: () => Opened): Opened => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return open();
    } catch (error) {
      if (attempt === MOST_ATTEMPTS || !hasResultCode(error, SQLITE_BUSY)) throw error;
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
  }
};
