import { Counter, Gauge, type Registry } from 'prom-client';

type State = 'catching-up' | 'caught-up' | 'lost';

/** What happens to one subscription. */
export type WatchedSubscription = Readonly<{
  /** All history has been delivered. */
  caughtUp(): void;
  /** The store lost it, and takes it up again by itself. */
  behind(): void;
  /** It broke and will be taken up again by whoever holds it, with a new one. */
  lost(): void;
  /** Its holder wants no more. */
  ended(): void;
}>;

/** Counts the subscriptions of this process to the store by what they are doing, and how often one broke. */
export class SubscriptionWatch {
  readonly #states: Gauge<'state'>;
  readonly #lost: Counter;
  readonly #resumed: Counter;
  /** Broken, and not yet taken up again. */
  #missing = 0;

  constructor(registry: Registry) {
    const registers = [registry];
    this.#states = new Gauge({
      name: 'ledger_subscriptions',
      help: 'Subscriptions to the event store, by state: catching-up, caught-up, or lost and not yet taken up again.',
      labelNames: ['state'],
      registers,
    });
    this.#lost = new Counter({
      name: 'ledger_subscriptions_lost_total',
      help: 'Subscriptions that ended without being asked to.',
      registers,
    });
    this.#resumed = new Counter({
      name: 'ledger_subscriptions_resumed_total',
      help: 'Lost subscriptions that were taken up again.',
      registers,
    });
    for (const state of ['catching-up', 'caught-up', 'lost'] satisfies State[]) this.#states.set({ state }, 0);
  }

  /** A subscription begins; when one is missing, this is the one that takes its place. */
  begin(): WatchedSubscription {
    if (this.#missing > 0) {
      this.#missing -= 1;
      this.#states.dec({ state: 'lost' });
      this.#resumed.inc();
    }
    let state: State | undefined;
    const become = (next: State | undefined): void => {
      if (state !== undefined) this.#states.dec({ state });
      state = next;
      if (next !== undefined) this.#states.inc({ state: next });
    };
    become('catching-up');
    return {
      caughtUp: () => {
        if (state === 'lost') this.#resumed.inc();
        become('caught-up');
      },
      behind: () => {
        become('lost');
        this.#lost.inc();
      },
      lost: () => {
        if (state !== 'lost') this.#lost.inc();
        become(undefined);
        this.#states.inc({ state: 'lost' });
        this.#missing += 1;
      },
      ended: () => become(undefined),
    };
  }
}
