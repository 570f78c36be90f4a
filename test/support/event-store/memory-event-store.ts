import type { NewEvent } from '#domain/envelope.ts';
import { checkAppend } from '#event-store/check-append.ts';
import {
  type AppendResult,
  type EventStore,
  EventStoreError,
  type ExpectedRevision,
  type Position,
  type ReadStreamOptions,
  type RecordedEvent,
  type SubscriptionMessage,
} from '#event-store/event-store.ts';
import { assertPrefix, assertStreamName } from '#event-store/stream-name.ts';

/** What outlives a store: all events of all prefixes in their order. */
export type MemoryLedger = { events: RecordedEvent[] };

/**
 * The event store as plainly as it can be said: one array. It is the model that real stores are compared with,
 * and a fast store for tests of the layers above. What it is told is durable as long as its ledger is held.
 */
export class MemoryEventStore implements EventStore {
  readonly prefix: string;
  readonly ledger: MemoryLedger;
  readonly #woken = new EventTarget();
  #isClosed = false;

  constructor(prefix: string, ledger: MemoryLedger = { events: [] }) {
    assertPrefix(prefix);
    this.prefix = prefix;
    this.ledger = ledger;
  }

  async append(stream: string, events: readonly NewEvent[], expected: ExpectedRevision): Promise<AppendResult> {
    this.#assertOpen();
    checkAppend(this.prefix, stream, events, expected);
    const earlier = this.#earlier(stream, events);
    if (earlier !== undefined) return earlier;
    const actual = this.#ours().filter(({ event }) => event.stream === stream).length - 1;
    const isExpected = expected === 'any' || (expected === 'none' ? actual === -1 : expected === actual);
    if (!isExpected) return { outcome: 'conflict', actual: actual === -1 ? 'none' : actual };
    for (const [index, event] of events.entries()) {
      const { data, metadata } = JSON.parse(JSON.stringify({ data: event.data, metadata: event.metadata }));
      const stored = { ...event, data, metadata, stream, revision: actual + 1 + index };
      this.ledger.events.push({ event: stored, position: toPosition(this.ledger.events.length + 1) });
    }
    this.#woken.dispatchEvent(new Event('append'));
    return resultOf(this.ledger.events.slice(-events.length));
  }

  async *readStream(stream: string, options: ReadStreamOptions = {}): AsyncGenerator<RecordedEvent> {
    this.#assertOpen();
    assertStreamName(this.prefix, stream, 'InvalidRead');
    const { direction = 'forwards', fromRevision, limit } = options;
    const events = this.#ours().filter(({ event }) => event.stream === stream);
    const wanted =
      direction === 'forwards'
        ? events.filter(({ event }) => event.revision >= (fromRevision ?? 0))
        : events.filter(({ event }) => event.revision <= (fromRevision ?? event.revision)).toReversed();
    yield* wanted.slice(0, checkLimit(limit));
  }

  async *readAll(after?: Position, limit?: number): AsyncGenerator<RecordedEvent> {
    this.#assertOpen();
    checkPosition(after);
    yield* this.#ours()
      .filter(({ position }) => after === undefined || position > after)
      .slice(0, checkLimit(limit));
  }

  async *subscribe(after: Position | undefined, signal?: AbortSignal): AsyncGenerator<SubscriptionMessage> {
    let from = after;
    while (!signal?.aborted) {
      this.#assertOpen();
      for await (const recorded of this.readAll(from)) {
        if (signal?.aborted) return;
        from = recorded.position;
        yield { type: 'event', recorded };
      }
      yield { type: 'caught-up' };
      await this.#nextAppend(from, signal);
    }
  }

  async lastPosition(): Promise<Position | undefined> {
    this.#assertOpen();
    return this.#ours().at(-1)?.position;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#woken.dispatchEvent(new Event('append'));
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  #ours(): readonly RecordedEvent[] {
    return this.ledger.events.filter(({ event }) => event.stream.startsWith(`${this.prefix}/`));
  }

  #earlier(stream: string, events: readonly NewEvent[]): AppendResult | undefined {
    const found = events.map(({ id }) => this.ledger.events.find(({ event }) => event.id === id));
    if (found.every((recorded) => recorded === undefined)) return undefined;
    const first = found[0]?.event.revision ?? Number.NaN;
    const known = found.filter((recorded) => recorded !== undefined);
    const isSame =
      known.length === events.length &&
      known.every(({ event }, index) => event.stream === stream && event.revision === first + index);
    if (!isSame) throw new EventStoreError('InvalidAppend', 'Some of these ids are stored already, some are not.');
    return resultOf(known);
  }

  #nextAppend(from: Position | undefined, signal: AbortSignal | undefined): Promise<void> {
    if (this.#isClosed || signal?.aborted || (this.#ours().at(-1)?.position ?? '') > (from ?? ''))
      return Promise.resolve();
    return new Promise((resolve) => {
      const done = () => {
        this.#woken.removeEventListener('append', done);
        signal?.removeEventListener('abort', done);
        resolve();
      };
      this.#woken.addEventListener('append', done);
      signal?.addEventListener('abort', done);
    });
  }

  #assertOpen(): void {
    if (this.#isClosed) throw new EventStoreError('StoreClosed', 'The event store is closed.');
  }
}

const resultOf = (stored: readonly RecordedEvent[]): AppendResult => {
  const [first, last] = [stored[0], stored.at(-1)];
  if (first === undefined || last === undefined) throw new Error('An append holds at least one event.');
  const { revision: firstRevision } = first.event;
  return { outcome: 'appended', firstRevision, lastRevision: last.event.revision, position: last.position };
};

const toPosition = (count: number): Position => String(count).padStart(16, '0') as Position;

const checkPosition = (position: Position | undefined): void => {
  if (position !== undefined && !/^\d{16}$/.test(position))
    throw new EventStoreError('InvalidRead', 'No position of ours.');
};

const checkLimit = (limit = Number.MAX_SAFE_INTEGER): number => {
  if (limit < 0) throw new EventStoreError('InvalidRead', `A limit is a whole number from 0, not ${limit}.`);
  return limit;
};
