import { Registry } from 'prom-client';
import { describe, expect, it } from 'vitest';
import { type EventStore, EventStoreError, type SubscriptionMessage } from '#event-store/event-store.ts';
import { AppendMeter, meterEventStore } from '#metrics/metered-event-store.ts';
import { SubscriptionWatch } from '#metrics/subscription-watch.ts';
import { Figures } from '#test/support/metrics/read-figures.ts';

/** A store that does what the test says, and nothing else. */
const metered = <Does extends Partial<EventStore>>(does: Does) => {
  const registry = new Registry();
  const meters = { appends: new AppendMeter(registry), subscriptions: new SubscriptionWatch(registry) };
  const store = meterEventStore({ prefix: 'x', ...does } as EventStore & Does, meters);
  return { store, figures: async () => new Figures(await registry.metrics()) };
};

const CAUGHT_UP: SubscriptionMessage = { type: 'caught-up' };

describe('Appends', () => {
  it.each([
    ['conflict', async () => ({ outcome: 'conflict', actual: 3 }) as const],
    ['StorageFull', () => Promise.reject(new EventStoreError('StorageFull', 'no room'))],
    ['UnknownOutcome', () => Promise.reject(new EventStoreError('UnknownOutcome', 'who knows'))],
    ['Defect', () => Promise.reject(new Error('of ours'))],
    ['Defect', () => Promise.reject(Object.assign(new Error('foreign'), { code: 'canary' }))],
  ] as const)('that end with %s are counted as that', async (outcome, append) => {
    const { store, figures } = metered({ append });
    await store.append('x/a-1', [], 'any').catch(() => undefined);
    expect((await figures()).value('ledger_appends_total', { outcome })).toBe(1);
    expect(
      (await figures()).samples.filter(({ name, value }) => name === 'ledger_appends_total' && value > 0),
    ).toHaveLength(1);
    expect((await figures()).value('ledger_append_seconds_count')).toBe(1);
  });

  it('wait until they are answered', async () => {
    const { promise, resolve } = Promise.withResolvers<{ outcome: 'conflict'; actual: 'none' }>();
    const { store, figures } = metered({ append: () => promise });
    const all = [1, 2, 3].map(() => store.append('x/a-1', [], 'any'));
    expect((await figures()).value('ledger_appends_waiting')).toBe(3);
    resolve({ outcome: 'conflict', actual: 'none' });
    await Promise.all(all);
    expect((await figures()).value('ledger_appends_waiting')).toBe(0);
  });

  it('of which none has failed are counted as none: an alarm sees the first', async () => {
    const { figures } = metered({});
    for (const outcome of ['StorageFull', 'UnknownOutcome', 'StoreUnavailable', 'Defect']) {
      expect((await figures()).value('ledger_appends_total', { outcome })).toBe(0);
    }
  });
});

describe('Subscriptions', () => {
  const states = async (figures: () => Promise<Figures>) =>
    Object.fromEntries(
      (await figures()).samples
        .filter(({ name }) => name === 'ledger_subscriptions')
        .map(({ labels, value }) => [labels['state'], value]),
    );

  it('catch up, are lost and are taken up again', async () => {
    const breaking = Promise.withResolvers<void>();
    let isBroken = false;
    const { store, figures } = metered({
      async *subscribe() {
        yield CAUGHT_UP;
        if (isBroken) return;
        await breaking.promise;
        isBroken = true;
        throw new EventStoreError('StoreUnavailable', 'gone');
      },
    });
    const first = store.subscribe(undefined)[Symbol.asyncIterator]();
    await first.next();
    expect(await states(figures)).toEqual({ 'catching-up': 0, 'caught-up': 1, lost: 0 });
    breaking.resolve();
    await expect(first.next()).rejects.toThrow('gone');
    expect(await states(figures)).toEqual({ 'catching-up': 0, 'caught-up': 0, lost: 1 });
    expect((await figures()).value('ledger_subscriptions_lost_total')).toBe(1);

    const second = store.subscribe(undefined)[Symbol.asyncIterator]();
    await second.next();
    expect(await states(figures)).toEqual({ 'catching-up': 0, 'caught-up': 1, lost: 0 });
    expect((await figures()).value('ledger_subscriptions_resumed_total')).toBe(1);
    // A silent end is no good news: nobody asked for it.
    expect((await second.next()).done).toBe(true);
    expect((await figures()).value('ledger_subscriptions_lost_total')).toBe(2);
  });

  it('that the store loses and takes up again by itself are seen all the same', async () => {
    const { store, figures } = metered({
      async *subscribe() {
        yield CAUGHT_UP;
        yield { type: 'behind' } as const;
        yield CAUGHT_UP;
      },
    });
    const messages = store.subscribe(undefined)[Symbol.asyncIterator]();
    await messages.next();
    await messages.next();
    expect(await states(figures)).toEqual({ 'catching-up': 0, 'caught-up': 0, lost: 1 });
    expect((await figures()).value('ledger_subscriptions_lost_total')).toBe(1);
    await messages.next();
    expect(await states(figures)).toEqual({ 'catching-up': 0, 'caught-up': 1, lost: 0 });
    expect((await figures()).value('ledger_subscriptions_resumed_total')).toBe(1);
    expect((await figures()).value('ledger_subscriptions_lost_total')).toBe(1);
  });

  it.each(['left', 'cancelled'] as const)('that were %s are not lost', async (how) => {
    const stop = new AbortController();
    const { store, figures } = metered({
      async *subscribe() {
        yield CAUGHT_UP;
        stop.abort();
      },
    });
    for await (const message of store.subscribe(undefined, stop.signal)) {
      expect(message.type).toBe('caught-up');
      if (how === 'left') break;
    }
    expect(await states(figures)).toEqual({ 'catching-up': 0, 'caught-up': 0, lost: 0 });
    expect((await figures()).value('ledger_subscriptions_lost_total')).toBe(0);
  });
});

describe('The store behind', () => {
  it('keeps all that it can do, and what is private to it', async () => {
    class Counting {
      #asked = 0;
      knownRevision(): number {
        this.#asked += 1;
        return this.#asked;
      }
      onlyHere(): string {
        return `asked ${this.#asked} times`;
      }
    }
    const registry = new Registry();
    const meters = { appends: new AppendMeter(registry), subscriptions: new SubscriptionWatch(registry) };
    const store = meterEventStore(new Counting() as Counting & EventStore, meters);
    expect([store.knownRevision(), store.knownRevision(), store.onlyHere()]).toEqual([1, 2, 'asked 2 times']);
    expect(metered({}).store.knownRevision).toBeUndefined();
    expect(metered({}).store.prefix).toBe('x');
  });
});
