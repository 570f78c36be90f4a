import { hasResultCode, SQLITE_BUSY, SQLITE_LOCKED } from '#sqlite/sqlite-error.ts';
import type { CheckedAppend } from '../check-append.ts';
import { type AppendResult, EventStoreError } from '../event-store.ts';
import type { Answer, EventWriter } from './event-writer.ts';

/** One transaction takes this many appends, or fewer when they reach this many bytes of JSON. */
const MAX_BATCH_APPENDS = 64;
const MAX_BATCH_BYTES = 1024 * 1024;

type Waiter = Readonly<{
  append: CheckedAppend;
  resolve: (result: AppendResult) => void;
  reject: (error: EventStoreError) => void;
}>;

export type GroupCommitOptions = Readonly<{
  writer: Pick<EventWriter, 'commit' | 'rollBack' | 'lastRow' | 'checkpointWhenDue'>;
  /** Told after each commit that stored something, before its callers are. */
  onCommit: () => void;
  /** Told once, after the waiters, when the file can no longer be trusted to keep what it is given. */
  onFatal: (error: Error) => void;
  /** Whether a failed write failed for want of space rather than for a broken disk. */
  isOutOfSpace: (error: unknown) => boolean;
}>;

/**
 * Appends wait in a queue; as soon as a turn of the event loop brings no more, as many as fit are committed together, so that
 * one sync of the disk serves them all. It runs on the caller's thread: a thread of its own costs a lone caller
 * far more than it gives.
 */
export class GroupCommit {
  readonly #options: GroupCommitOptions;
  #queue: Waiter[] = [];
  #scheduled = false;
  #fatal: Error | undefined;
  #drained: (() => void) | undefined;

  constructor(options: GroupCommitOptions) {
    this.#options = options;
  }

  append(append: CheckedAppend): Promise<AppendResult> {
    if (this.#fatal !== undefined) return Promise.reject(halted(this.#fatal));
    return new Promise((resolve, reject) => {
      this.#queue.push({ append, resolve, reject });
      this.#schedule();
    });
  }

  /** Resolves when everything appended so far has its answer. */
  drain(): Promise<void> {
    if (this.#queue.length === 0) return Promise.resolve();
    return new Promise((resolve) => {
      this.#drained = resolve;
    });
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    this.#commitNext(this.#queue.length);
  }

  /** While each turn brings more, one more is waited for: a sync costs more than many turns. A lone caller waits for none. */
  #commitNext(seen: number): void {
    setImmediate(() => {
      const { length } = this.#queue;
      if (length > seen && length < MAX_BATCH_APPENDS) {
        this.#commitNext(length);
        return;
      }
      this.#scheduled = false;
      this.#commit(this.#takeBatch());
      if (this.#queue.length > 0) this.#schedule();
      else this.#drained?.();
    });
  }

  #takeBatch(): readonly Waiter[] {
    let bytes = 0;
    let count = 0;
    for (const { append } of this.#queue) {
      bytes += append.bytes;
      if (count === MAX_BATCH_APPENDS || (count > 0 && bytes > MAX_BATCH_BYTES)) break;
      count += 1;
    }
    return this.#queue.splice(0, count);
  }

  #commit(batch: readonly Waiter[]): void {
    const { writer, onCommit } = this.#options;
    const before = writer.lastRow;
    let answers: readonly Answer[];
    try {
      answers = writer.commit(batch.map(({ append }) => append));
    } catch (error) {
      this.#refuse(batch, error);
      return;
    }
    if (writer.lastRow !== before) onCommit();
    for (const [index, waiter] of batch.entries()) settle(waiter, answers[index]);
    this.#checkpoint();
  }

  #checkpoint(): void {
    try {
      this.#options.writer.checkpointWhenDue();
    } catch (error) {
      // Without space, or beside a lock, the WAL just stays longer; nothing that was answered depends on it.
      if (hasResultCode(error, SQLITE_BUSY, SQLITE_LOCKED) || this.#options.isOutOfSpace(error)) return;
      this.#halt(error);
    }
  }

  #refuse(batch: readonly Waiter[], error: unknown): void {
    const isUndone = this.#options.writer.rollBack();
    if (isUndone && this.#options.isOutOfSpace(error)) {
      rejectAll(
        batch,
        'StorageFull',
        'Nothing stored: the disk is full. Appends work again when there is space.',
        error,
      );
    } else if (isUndone && hasResultCode(error, SQLITE_BUSY, SQLITE_LOCKED)) {
      rejectAll(batch, 'StoreUnavailable', 'Nothing stored: the event file is locked.', error);
    } else {
      // After a failed sync nobody can tell what the disk holds, and trying again may only seem to succeed.
      rejectAll(batch, 'UnknownOutcome', 'The commit failed: these events may or may not be stored.', error);
      this.#halt(error);
    }
  }

  #halt(error: unknown): void {
    const fatal = error instanceof Error ? error : new Error(String(error));
    this.#fatal = fatal;
    for (const waiter of this.#queue.splice(0)) waiter.reject(halted(fatal));
    // One turn later, so that the waiters can still pass their answers on.
    setImmediate(() => this.#options.onFatal(fatal));
  }
}

const settle = ({ resolve, reject }: Waiter, answer: AppendResult | EventStoreError | undefined): void => {
  if (answer === undefined) reject(new EventStoreError('UnknownOutcome', 'The writer gave no answer.'));
  else if (answer instanceof EventStoreError) reject(answer);
  else resolve(answer);
};

const rejectAll = (
  batch: readonly Waiter[],
  code: 'StorageFull' | 'StoreUnavailable' | 'UnknownOutcome',
  message: string,
  cause: unknown,
): void => {
  for (const { reject } of batch) reject(new EventStoreError(code, message, { cause }));
};

const halted = (cause: Error) =>
  new EventStoreError('StoreUnavailable', 'Nothing stored: the store has stopped after a failed write.', { cause });
