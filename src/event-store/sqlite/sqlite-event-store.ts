import { setImmediate as nextTurn } from 'node:timers/promises';
import type { NewEvent } from '#domain/envelope.ts';
import type { DatabaseSync } from '#sqlite/open-database.ts';
import { WriterLock, WriterLockedError } from '#sqlite/writer-lock.ts';
import { checkAppend } from '../check-append.ts';
import { assertLimit } from '../check-limit.ts';
import {
  type AppendResult,
  type EventStore,
  EventStoreError,
  type ExpectedRevision,
  type Position,
  type ReadStreamOptions,
  type RecordedEvent,
  type SubscriptionMessage,
} from '../event-store.ts';
import { assertPrefix, assertStreamName } from '../stream-name.ts';
import { CommitSignal } from './commit-signal.ts';
import { openEventFile } from './event-file.ts';
import { EventReader, fromPosition, pageSize } from './event-reader.ts';
import { EventWriter } from './event-writer.ts';
import { GroupCommit } from './group-commit.ts';
import { isOutOfSpace } from './out-of-space.ts';
import { isUnfinishedCopy } from './unfinished-copy.ts';

export type SqliteEventStoreOptions = Readonly<{
  /** The event file; its folder must exist. `<path>.lock` beside it is the writer's lock. */
  path: string;
  prefix: string;
  /** Takes no lock, appends nothing, and follows a writer in this or another process. */
  readOnly?: boolean;
  /** How often a read-only store looks for commits of another process. */
  pollMs?: number;
  /** Only for who goes on with it: opens a file that holds an unfinished copy of another ledger. */
  allowUnfinishedCopy?: boolean;
  /** A write or sync failed and the file cannot be trusted: the process must end. Default: says so and exits with 70. */
  onFatal?: (error: Error) => void;
}>;

const DEFAULT_POLL_MS = 250;
/** EX_SOFTWARE of sysexits.h. */
const FATAL_EXIT_CODE = 70;

/**
 * Opens the embedded event store.
 *
 * @throws EventStoreError `InvalidPrefix`; `StoreUnavailable` when another process writes, or the file is not ours or
 *   an unfinished copy
 */
export const openSqliteEventStore = (options: SqliteEventStoreOptions): EventStore => {
  assertPrefix(options.prefix);
  using resources = new DisposableStack();
  if (!options.allowUnfinishedCopy && isUnfinishedCopy(options.path))
    throw new EventStoreError(
      'StoreUnavailable',
      `${options.path} is an unfinished copy of a ledger. Run copy-ledger again until it is done.`,
    );
  const lock = options.readOnly ? undefined : resources.use(acquireLock(`${options.path}.lock`));
  const database = resources.use(openEventFile(options.path, options.readOnly ? 'read-only' : 'read-write'));
  const signal = resources.use(new CommitSignal(options.path));
  const store = new SqliteEventStore(options, { database, signal, release: () => lock?.release() });
  resources.move();
  return store;
};

type Resources = Readonly<{ database: DatabaseSync; signal: CommitSignal; release: () => void }>;

class SqliteEventStore implements EventStore {
  readonly prefix: string;
  readonly #resources: Resources;
  readonly #reader: EventReader;
  readonly #writer: EventWriter | undefined;
  readonly #commits: GroupCommit | undefined;
  readonly #pollMs: number | undefined;
  #closing: Promise<void> | undefined;

  constructor(options: SqliteEventStoreOptions, resources: Resources) {
    this.prefix = options.prefix;
    this.#resources = resources;
    this.#reader = new EventReader(resources.database, options.prefix);
    // The one writer hears of every commit; others cannot be sure to.
    this.#pollMs = options.readOnly ? (options.pollMs ?? DEFAULT_POLL_MS) : undefined;
    if (!options.readOnly) {
      this.#writer = new EventWriter(resources.database);
      this.#commits = new GroupCommit({
        writer: this.#writer,
        onCommit: () => resources.signal.announce(),
        onFatal: options.onFatal ?? exitProcess,
        isOutOfSpace: (error) => isOutOfSpace(error, options.path),
      });
    }
  }

  async append(stream: string, events: readonly NewEvent[], expected: ExpectedRevision): Promise<AppendResult> {
    this.#assertOpen();
    if (this.#commits === undefined) throw new EventStoreError('StoreUnavailable', 'This store was opened read-only.');
    return this.#commits.append(checkAppend(this.prefix, stream, events, expected));
  }

  async *readStream(stream: string, options: ReadStreamOptions = {}): AsyncGenerator<RecordedEvent> {
    const { direction = 'forwards', limit = Number.MAX_SAFE_INTEGER } = options;
    assertStreamName(this.prefix, stream, 'InvalidRead');
    assertLimit(limit);
    const step = direction === 'forwards' ? 1 : -1;
    let from = options.fromRevision ?? (direction === 'forwards' ? 0 : Number.MAX_SAFE_INTEGER);
    let left = limit;
    while (left > 0) {
      this.#assertOpen();
      const page = this.#reader.readStream({ stream, direction, from, limit: left });
      yield* page;
      const last = page.at(-1);
      if (last === undefined || page.length < pageSize(left)) return;
      left -= page.length;
      from = last.event.revision + step;
      await nextTurn();
    }
  }

  async *readAll(after?: Position, limit = Number.MAX_SAFE_INTEGER): AsyncGenerator<RecordedEvent> {
    assertLimit(limit);
    let from = fromPosition(after);
    let left = limit;
    while (left > 0) {
      this.#assertOpen();
      const page = this.#reader.readAll(from, left);
      yield* page;
      const last = page.at(-1);
      if (last === undefined || page.length < pageSize(left)) return;
      left -= page.length;
      from = fromPosition(last.position);
      await nextTurn();
    }
  }

  async *subscribe(after: Position | undefined, signal?: AbortSignal): AsyncGenerator<SubscriptionMessage> {
    let from = fromPosition(after);
    let isCaughtUp = false;
    while (!signal?.aborted) {
      this.#assertOpen();
      const seen = this.#resources.signal.commits;
      const page = this.#reader.readAll(from, Number.MAX_SAFE_INTEGER);
      for (const recorded of page) {
        if (signal?.aborted) return;
        from = fromPosition(recorded.position);
        yield { type: 'event', recorded };
      }
      if (page.length > 0) {
        isCaughtUp = false;
        await nextTurn();
      } else {
        if (!isCaughtUp) yield { type: 'caught-up' };
        isCaughtUp = true;
        await this.#resources.signal.wait(seen, signal, this.#pollMs);
      }
    }
  }

  knownRevision(stream: string): number | 'none' | undefined {
    this.#assertOpen();
    return this.#writer?.revisionOf(stream);
  }

  async lastPosition(): Promise<Position | undefined> {
    this.#assertOpen();
    return this.#reader.lastPosition();
  }

  /** Answers what was already appended, then closes and frees the writer's lock. */
  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #close(): Promise<void> {
    await this.#commits?.drain();
    this.#resources.signal[Symbol.dispose]();
    this.#resources.database.close();
    this.#resources.release();
  }

  #assertOpen(): void {
    if (this.#closing !== undefined) throw new EventStoreError('StoreClosed', 'The event store is closed.');
  }
}

const acquireLock = (path: string): WriterLock => {
  try {
    return WriterLock.acquire(path);
  } catch (error) {
    if (error instanceof WriterLockedError)
      throw new EventStoreError('StoreUnavailable', error.message, { cause: error });
    throw error;
  }
};

const exitProcess = (error: Error): void => {
  console.error(
    `The event store failed to write and stops the process, nothing unsure is acknowledged: ${error.message}`,
  );
  process.exit(FATAL_EXIT_CODE);
};
