import { AssertionError } from 'node:assert';
import type {
  EventStore,
  Position,
  ReadStreamOptions,
  RecordedEvent,
  SubscriptionMessage,
} from '#event-store/event-store.ts';

/** All that an iteration gives. */
export const collect = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const collected: T[] = [];
  for await (const item of items) collected.push(item);
  return collected;
};

/** `data.value` of the events of a stream, as `eventWith` and `numberedEvents` put it there. */
export const valuesIn = async (store: EventStore, stream: string, options?: ReadStreamOptions): Promise<unknown[]> =>
  valuesOf(await collect(store.readStream(stream, options)));

/** `data.value` of all events in ledger order. */
export const valuesInAll = async (store: EventStore, after?: Position, limit?: number): Promise<unknown[]> =>
  valuesOf(await collect(store.readAll(after, limit)));

export const valuesOf = (events: readonly RecordedEvent[]): unknown[] =>
  events.map(
    ({
      event: {
        data: { value },
      },
    }) => value,
  );

/** One subscription, taken message by message; waiting for one that never comes is a failure, not a hang. */
export class Listener implements AsyncDisposable {
  readonly #abort = new AbortController();
  readonly #messages: AsyncIterator<SubscriptionMessage>;

  constructor(store: EventStore, after?: Position) {
    this.#messages = store.subscribe(after, this.#abort.signal)[Symbol.asyncIterator]();
  }

  /** The next message; undefined when the subscription has ended. */
  async next(timeoutMs = 5_000): Promise<SubscriptionMessage | undefined> {
    const { promise: silence, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => reject(failure(`said nothing for ${timeoutMs} ms`)), timeoutMs);
    try {
      const { done, value } = await Promise.race([this.#messages.next(), silence]);
      return done ? undefined : value;
    } finally {
      clearTimeout(timer);
    }
  }

  /** The next so many events, passing over what else is said. */
  async events(count: number): Promise<RecordedEvent[]> {
    const events: RecordedEvent[] = [];
    while (events.length < count) {
      const message = await this.next();
      if (message === undefined) throw failure(`ended after ${events.length} of ${count} events`);
      if (message.type === 'event') events.push(message.recorded);
    }
    return events;
  }

  /** Passes over events until everything there is has been sent; returns the events. */
  async untilCaughtUp(): Promise<RecordedEvent[]> {
    const events: RecordedEvent[] = [];
    for (;;) {
      const message = await this.next();
      if (message === undefined) throw failure('ended before it had caught up');
      if (message.type === 'caught-up') return events;
      if (message.type === 'event') events.push(message.recorded);
    }
  }

  cancel(): void {
    this.#abort.abort();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.cancel();
    await this.#messages.return?.();
  }
}

const failure = (what: string) => new AssertionError({ message: `The subscription ${what}.` });
