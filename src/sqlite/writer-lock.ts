import { DatabaseSync } from 'node:sqlite';
import { hasResultCode, SQLITE_BUSY } from './sqlite-error.ts';

/**
 * The right to write, held by one process at a time. It is an exclusive transaction on an empty database of its own,
 * so the operating system frees it when the process dies, however it dies, and readers of the store never meet it.
 */
export class WriterLock implements Disposable {
  readonly #database: DatabaseSync;

  private constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /**
   * Takes the lock at once or not at all.
   *
   * @param path of the lock file, beside the file it guards; it is created and never removed
   *   (removing it would let two processes lock two files of one name)
   * @throws WriterLockedError when somebody holds it
   */
  static acquire(path: string): WriterLock {
    const database = new DatabaseSync(path, { timeout: 0 });
    try {
      database.exec('begin exclusive');
      return new WriterLock(database);
    } catch (error) {
      database.close();
      if (hasResultCode(error, SQLITE_BUSY)) throw new WriterLockedError(path, { cause: error });
      throw error;
    }
  }

  /** Frees the lock; a second call does nothing. */
  release(): void {
    if (this.#database.isOpen) this.#database.close();
  }

  [Symbol.dispose](): void {
    this.release();
  }
}

export class WriterLockedError extends Error {
  readonly code = 'WriterLocked';
  constructor(path: string, options?: ErrorOptions) {
    super(`Another process is writing here (it holds ${path}). Stop it, or read only.`, options);
    this.name = 'WriterLockedError';
  }
}
