import fc from 'fast-check';
import { expect } from 'vitest';
import type { NewEvent } from '#domain/envelope.ts';
import type { AppendResult, EventStore, ExpectedRevision } from '#event-store/event-store.ts';
import { type ContractLedger, type OpenLedger, PREFIX } from './contract-case.ts';
import { MemoryEventStore } from './memory-event-store.ts';
import { eventWith } from './new-events.ts';
import { collect } from './reading.ts';

/**
 * Random traces on the store and on the plain model: they must answer alike, step for step. Positions are opaque
 * and may differ between stores, so they are compared by the order they give.
 */
type Step =
  | Readonly<{ type: 'append'; stream: number; count: number; expected: Expectation }>
  | Readonly<{ type: 'append-at-once'; streams: readonly number[] }>
  | Readonly<{ type: 'retry'; which: number; expected: Expectation }>
  | Readonly<{ type: 'retry-part'; which: number }>
  | Readonly<{ type: 'read-stream'; stream: number; backwards: boolean; from: number; limit: number }>
  | Readonly<{ type: 'read-all'; skip: number; limit: number }>
  | Readonly<{ type: 'reopen' }>
  | Readonly<{ type: 'crash' }>;

/** Mostly what a well-behaved writer would say, and everything else. */
type Expectation = 'right' | 'none' | 'any' | number;

const streamNumber = fc.nat(3);
const expectation = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Expectation>('right') },
  { weight: 3, arbitrary: fc.oneof(fc.constant<Expectation>('none'), fc.constant<Expectation>('any'), fc.nat(12)) },
);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      type: fc.constant('append'),
      stream: streamNumber,
      count: fc.integer({ min: 0, max: 4 }),
      expected: expectation,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('append-at-once'),
      streams: fc.array(streamNumber, { minLength: 2, maxLength: 6 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('retry'), which: fc.nat(), expected: expectation }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('retry-part'), which: fc.nat() }) },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('read-stream'),
      stream: streamNumber,
      backwards: fc.boolean(),
      from: fc.integer({ min: -1, max: 12 }),
      limit: fc.nat(6),
    }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('read-all'), skip: fc.nat(20), limit: fc.nat(10) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('reopen') }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('crash') }) },
);

type Attempt = Readonly<{ stream: string; events: readonly NewEvent[] }>;

/** One trace on both sides; every method compares what they answer. */
class Trace {
  readonly #ledger: ContractLedger;
  readonly #model = new MemoryEventStore(PREFIX);
  readonly #attempts: Attempt[] = [];
  #store: EventStore;

  constructor(ledger: ContractLedger) {
    this.#ledger = ledger;
    this.#store = ledger.store;
  }

  async take(next: Step): Promise<void> {
    switch (next.type) {
      case 'append': {
        const events = Array.from({ length: next.count }, (_, index) => eventWith(index));
        return this.#append({ stream: nameOf(next.stream), events }, next.expected);
      }
      case 'append-at-once':
        return this.#appendAtOnce(next.streams.map(nameOf));
      case 'retry': {
        const attempt = this.#attempts[next.which % this.#attempts.length];
        return attempt && this.#append(attempt, next.expected);
      }
      case 'retry-part': {
        const attempt = this.#attempts[next.which % this.#attempts.length];
        return attempt && this.#append({ ...attempt, events: [...attempt.events, eventWith('more')] }, 'none');
      }
      case 'read-stream': {
        const direction = next.backwards ? 'backwards' : 'forwards';
        const from = next.from < 0 ? {} : { fromRevision: next.from };
        return this.#compare((store) =>
          readStream(store, nameOf(next.stream), { direction, ...from, limit: next.limit }),
        );
      }
      case 'read-all':
        return this.#compare((store) => readAll(store, next.skip, next.limit));
      case 'reopen':
        this.#store = await this.#ledger.reopen();
        return;
      case 'crash':
        this.#store = await this.#ledger.crash();
        return;
    }
  }

  async finish(): Promise<void> {
    await this.#compare((store) => readAll(store, 0, Number.MAX_SAFE_INTEGER));
  }

  async #append(attempt: Attempt, expectation: Expectation): Promise<void> {
    const expected = await this.#resolve(attempt.stream, expectation);
    await this.#compare((store) => outcomeOf(store.append(attempt.stream, attempt.events, expected)));
    this.#attempts.push(attempt);
  }

  /** All in one turn of the event loop: together in the store, one after another in the model. */
  async #appendAtOnce(streams: readonly string[]): Promise<void> {
    const attempts = await Promise.all(
      streams.map(async (stream) => ({
        stream,
        events: [eventWith('at once')],
        expected: await this.#resolve(stream, 'right'),
      })),
    );
    const placed = await Promise.all(
      attempts.map(async (attempt) => {
        const answer = this.#store.append(attempt.stream, attempt.events, attempt.expected);
        return { attempt, outcome: await outcomeOf(answer), position: await positionOf(answer) };
      }),
    );
    // Which of those at once came first is the store's to say, by the positions; refusals come last and change nothing.
    for (const { attempt, outcome } of placed.toSorted((a, b) => (a.position < b.position ? -1 : 1)))
      expect(outcome).toStrictEqual(
        await outcomeOf(this.#model.append(attempt.stream, attempt.events, attempt.expected)),
      );
    this.#attempts.push(...attempts);
  }

  async #resolve(stream: string, expectation: Expectation): Promise<ExpectedRevision> {
    if (expectation !== 'right') return expectation;
    const [last] = await collect(this.#model.readStream(stream, { direction: 'backwards', limit: 1 }));
    return last?.event.revision ?? 'none';
  }

  async #compare(ask: (store: EventStore) => Promise<unknown>): Promise<void> {
    expect(await ask(this.#store)).toStrictEqual(await ask(this.#model));
  }
}

const nameOf = (stream: number): string => `${PREFIX}/inspectionCase-${stream}`;

/** The answer without its position, and without the events, which not every store has at hand; a refusal by its code. */
const outcomeOf = async (appending: Promise<AppendResult>): Promise<unknown> => {
  try {
    const result = await appending;
    return result.outcome === 'appended' ? { ...result, position: undefined, recorded: undefined } : result;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return { refused: error.code };
    throw error;
  }
};

const positionOf = async (appending: Promise<AppendResult>): Promise<string> => {
  const result = await appending;
  return result.outcome === 'appended' ? result.position : 'none';
};

const readStream = async (store: EventStore, stream: string, options: Parameters<EventStore['readStream']>[1]) =>
  (await collect(store.readStream(stream, options))).map(({ event }) => event);

/** From the position after the first `skip` events, whatever that is called in this store. */
const readAll = async (store: EventStore, skip: number, limit: number) => {
  const skipped = await collect(store.readAll(undefined, skip));
  const events = await collect(store.readAll(skipped.at(-1)?.position, limit));
  return {
    events: events.map(({ event }) => event),
    isAtEnd: (await store.lastPosition()) === events.at(-1)?.position,
  };
};

/** The store and the model answer alike, whatever is asked in whatever order. */
export const agreesWithModel = (open: OpenLedger) =>
  fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 40 }), async (steps) => {
    await using ledger = await open();
    const trace = new Trace(ledger);
    for (const next of steps) await trace.take(next);
    await trace.finish();
  });
