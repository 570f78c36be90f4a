import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type {
  AppendResult,
  EventStore,
  EventStoreErrorCode,
  Position,
  SubscriptionMessage,
} from '#event-store/event-store.ts';
import type { SubscriptionWatch } from './subscription-watch.ts';

/** Every way in which an append can end; `Defect` is what the port does not know. */
const OUTCOMES = {
  appended: true,
  conflict: true,
  StorageFull: true,
  UnknownOutcome: true,
  EventTooLarge: true,
  InvalidAppend: true,
  InvalidRead: true,
  InvalidPrefix: true,
  StoreClosed: true,
  StoreUnavailable: true,
  Defect: true,
} as const satisfies Record<AppendResult['outcome'] | EventStoreErrorCode | 'Defect', true>;
type Outcome = keyof typeof OUTCOMES;

const isOutcome = (code: string): code is Outcome => Object.hasOwn(OUTCOMES, code);

/** From a commit on a fast disk to a store that answers at its deadline. */
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Appends of this process: how many, how they ended, how long until they were durable. */
export class AppendMeter {
  readonly #appends: Counter<'outcome'>;
  readonly #seconds: Histogram;
  readonly #waiting: Gauge;

  constructor(registry: Registry) {
    const registers = [registry];
    this.#appends = new Counter({
      name: 'ledger_appends_total',
      help: 'Appends to the event store by outcome: appended, conflict, or the error of the store.',
      labelNames: ['outcome'],
      registers,
    });
    this.#seconds = new Histogram({
      name: 'ledger_append_seconds',
      help: 'From asking the event store to append until it had answered, whatever it answered.',
      buckets: SECONDS,
      registers,
    });
    this.#waiting = new Gauge({
      name: 'ledger_appends_waiting',
      help: 'Appends that have not been answered yet.',
      registers,
    });
    // What never happened is 0: an alarm on its increase would not see the first one otherwise.
    for (const outcome of Object.keys(OUTCOMES)) this.#appends.inc({ outcome }, 0);
  }

  /** Lets an append pass, and remembers how it ended. */
  async measure(append: () => Promise<AppendResult>): Promise<AppendResult> {
    const stop = this.#seconds.startTimer();
    this.#waiting.inc();
    let outcome: Outcome = 'Defect';
    try {
      const result = await append();
      outcome = result.outcome;
      return result;
    } catch (error) {
      outcome = outcomeOf(error);
      throw error;
    } finally {
      this.#waiting.dec();
      this.#appends.inc({ outcome });
      stop();
    }
  }
}

const outcomeOf = (error: unknown): Outcome => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return isOutcome(code) ? code : 'Defect';
};

type Meters = Readonly<{ appends: AppendMeter; subscriptions: SubscriptionWatch }>;

/**
 * The same store, with all that it offers; what is appended to it and who follows it is counted. A class that passes
 * each call on would lose, silently, what only some stores can do.
 */
export const meterEventStore = <Store extends EventStore>(store: Store, meters: Meters): Store => {
  const counted: Pick<EventStore, 'append' | 'subscribe'> = {
    append: (...args) => meters.appends.measure(() => store.append(...args)),
    subscribe: (after, signal) => follow(store, meters.subscriptions, after, signal),
  };
  // Methods keep their own `this`, which holds what is private to it.
  const bound = new Map<string | symbol, unknown>(Object.entries(counted));
  return new Proxy(store, {
    get: (target, name) => {
      if (bound.has(name)) return bound.get(name);
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      const method: unknown = value.bind(target);
      bound.set(name, method);
      return method;
    },
  });
};

async function* follow(
  store: EventStore,
  subscriptions: SubscriptionWatch,
  after: Position | undefined,
  signal: AbortSignal | undefined,
): AsyncGenerator<SubscriptionMessage> {
  const watched = subscriptions.begin();
  let isLost = false;
  try {
    for await (const message of store.subscribe(after, signal)) {
      if (message.type === 'caught-up') watched.caughtUp();
      else if (message.type === 'behind') watched.behind();
      yield message;
    }
    // Nobody asked it to end: its holder will want another.
    isLost = signal?.aborted !== true;
  } catch (error) {
    isLost = signal?.aborted !== true;
    throw error;
  } finally {
    if (isLost) watched.lost();
    else watched.ended();
  }
}
