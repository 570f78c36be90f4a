import type { NewEvent } from '#domain/envelope.ts';
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
import { AppendSender } from './append-sender.ts';
import { Appender } from './appender.ts';
import { Connection } from './connection.ts';
import type { ConnectionSettings } from './connection-string.ts';
import type { LogEntry } from './decode-event.ts';
import { Follower, type FollowerParts } from './follower.ts';
import { ForeignEntries } from './foreign-entries.ts';
import type { ForeignEntry, SeenForeign } from './foreign-entry.ts';
import { ForeignFile } from './foreign-file.ts';
import { closed, LogReader, PAGE_EVENTS } from './log-reader.ts';
import { fromPosition } from './position.ts';
import { StreamIds } from './stream-ids.ts';
import { StreamReader } from './stream-reader.ts';
import { DEFAULT_TIMINGS, type Timings } from './timings.ts';

export type EventStoreDbOptions = Readonly<{
  settings: ConnectionSettings;
  prefix: string;
  timings?: Partial<Timings>;
  /** Told once of each thing under our prefix that is not as we wrote it. */
  onForeign?: (foreign: ForeignEntry) => void;
  /** Where those things are kept over a restart. With it the ledger is searched for them from its beginning, once. */
  foreignFile?: string | undefined;
  /** Told, in words, when a subscription was lost and is taken up again. */
  onLost?: (why: string) => void;
  /** Called when everything has ended. */
  onClosed?: () => void;
}>;

/** What is under our prefix and not as we wrote it. */
export type ForeignReport = Readonly<{
  /** At most 100. */
  entries: readonly SeenForeign[];
  /** Whether there are more. */
  isFull: boolean;
  /** The search from the beginning; `none`: only what this process met by itself is known. */
  search: 'none' | 'running' | 'done' | 'failed';
}>;

/** The port, and what only a store that others can reach has to say. */
export interface EventStoreDbStore extends EventStore {
  foreignEntries(): ForeignReport;
}

/** The last event is nearly always one of ours; where it is not, so many are looked at together. */
const LAST_EVENTS = 32;

/**
 * Opens the ledger on a server of EventStoreDB 23.10 or later. It connects when it is first asked, so that it can be opened
 * while the server is away.
 *
 * @throws EventStoreError `InvalidPrefix`; `StoreUnavailable` when a certificate file cannot be read
 */
export const openEventStoreDb = (options: EventStoreDbOptions): EventStoreDbStore => {
  assertPrefix(options.prefix);
  return new EventStoreDbEventStore(options, new Connection(options.settings));
};

class EventStoreDbEventStore implements EventStoreDbStore {
  readonly prefix: string;
  readonly #connection: Connection;
  readonly #log: LogReader;
  readonly #streams: StreamReader;
  readonly #appender: Appender;
  readonly #foreign: ForeignEntries;
  readonly #following: FollowerParts;
  readonly #closed = new AbortController();
  readonly #onClosed: (() => void) | undefined;
  #search: ForeignReport['search'] = 'none';
  #searching: Promise<void> = Promise.resolve();
  #closing: Promise<void> | undefined;

  constructor(options: EventStoreDbOptions, connection: Connection) {
    const timings = { ...DEFAULT_TIMINGS, ...options.timings };
    const ids = new StreamIds();
    this.prefix = options.prefix;
    this.#onClosed = options.onClosed;
    this.#connection = connection;
    const { onForeign = () => undefined, foreignFile } = options;
    const file = foreignFile === undefined ? undefined : new ForeignFile(foreignFile, options.prefix);
    this.#foreign = new ForeignEntries({ onNew: onForeign, file });
    this.#log = new LogReader(connection, timings);
    this.#streams = new StreamReader({ log: this.#log, ids, onForeign: (entry) => this.#foreign.add(entry) });
    const sender = new AppendSender(connection, timings);
    this.#appender = new Appender({ sender, streams: this.#streams, ids, timings });
    const onLost = options.onLost ?? (() => undefined);
    this.#following = {
      connection,
      log: this.#log,
      prefix: `${options.prefix}/`,
      timings,
      onLost: ({ message }) => onLost(message),
    };
    if (file?.isSearched) this.#search = 'done';
    else if (file !== undefined) this.#searching = this.#searchForForeign(file);
  }

  async append(stream: string, events: readonly NewEvent[], expected: ExpectedRevision): Promise<AppendResult> {
    this.#assertOpen();
    return this.#appender.append(checkAppend(this.prefix, stream, events, expected));
  }

  async *readStream(stream: string, options: ReadStreamOptions = {}): AsyncGenerator<RecordedEvent> {
    const { direction = 'forwards', limit = Number.MAX_SAFE_INTEGER } = options;
    assertStreamName(this.prefix, stream, 'InvalidRead');
    assertLimit(limit);
    const step = direction === 'forwards' ? 1 : -1;
    let from = options.fromRevision;
    let left = limit;
    while (left > 0 && (from ?? 0) >= 0) {
      this.#assertOpen();
      const size = Math.min(left, PAGE_EVENTS);
      const page = await this.#streams.page({ stream, direction, from, limit: size });
      yield* page;
      const last = page.at(-1);
      if (last === undefined || page.length < size) return;
      left -= page.length;
      from = last.event.revision + step;
    }
    this.#assertOpen();
  }

  async *readAll(after?: Position, limit = Number.MAX_SAFE_INTEGER): AsyncGenerator<RecordedEvent> {
    assertLimit(limit);
    let from = after === undefined ? undefined : fromPosition(after);
    let passed = after;
    let left = limit;
    this.#assertOpen();
    while (left > 0) {
      this.#assertOpen();
      // One more: the page begins with the event at the position itself.
      const size = Math.min(left, PAGE_EVENTS) + 1;
      const page = await this.#log.allPage({ direction: 'forwards', from, limit: size, prefixes: [`${this.prefix}/`] });
      for (const entry of page) {
        const position = positionOf(entry);
        if (passed !== undefined && position <= passed) continue;
        passed = position;
        const recorded = this.#take(entry);
        if (recorded === undefined) continue;
        yield recorded;
        left -= 1;
        if (left === 0) return;
      }
      if (page.length < size || passed === undefined) return;
      from = fromPosition(passed);
    }
  }

  async *subscribe(after: Position | undefined, signal?: AbortSignal): AsyncGenerator<SubscriptionMessage> {
    this.#assertOpen();
    if (after !== undefined) fromPosition(after);
    const ends = signal === undefined ? this.#closed.signal : AbortSignal.any([this.#closed.signal, signal]);
    for await (const message of new Follower(this.#following, after, ends).messages()) {
      if (message.type === 'foreign') this.#take(message);
      else yield message;
      if (ends.aborted) break;
    }
    if (!signal?.aborted) this.#assertOpen();
  }

  async lastPosition(): Promise<Position | undefined> {
    let from: Position | undefined;
    for (;;) {
      this.#assertOpen();
      const limit = from === undefined ? 1 : LAST_EVENTS;
      const page = await this.#log.allPage({
        direction: 'backwards',
        from: from === undefined ? undefined : fromPosition(from),
        limit,
        prefixes: [`${this.prefix}/`],
      });
      for (const entry of page) if (this.#take(entry) !== undefined) return positionOf(entry);
      const last = page.at(-1);
      if (last === undefined || page.length < limit) return undefined;
      from = positionOf(last);
    }
  }

  foreignEntries(): ForeignReport {
    return { entries: this.#foreign.list(), isFull: this.#foreign.isFull, search: this.#search };
  }

  /** Answers what was already appended, then ends all calls. */
  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #close(): Promise<void> {
    await this.#appender.drain();
    this.#closed.abort();
    await this.#searching;
    await this.#connection.end();
    this.#onClosed?.();
  }

  /** A follower takes what it meets, also the settings of streams, which no page of the ledger has. */
  async #searchForForeign(file: ForeignFile): Promise<void> {
    this.#search = 'running';
    try {
      for await (const { type } of this.subscribe(undefined)) {
        if (type !== 'caught-up') continue;
        file.noteSearched();
        this.#search = 'done';
        return;
      }
    } catch (error) {
      // Not searched to the end, which the next start makes good.
      if (!(error instanceof EventStoreError)) throw error;
      this.#search = 'failed';
    }
  }

  #take(entry: LogEntry): RecordedEvent | undefined {
    if (entry.type === 'event') return entry.recorded;
    this.#foreign.add(entry.foreign);
    return undefined;
  }

  #assertOpen(): void {
    if (this.#closing !== undefined) throw closed();
  }
}

const positionOf = (entry: LogEntry): Position => (entry.type === 'event' ? entry.recorded.position : entry.position);
