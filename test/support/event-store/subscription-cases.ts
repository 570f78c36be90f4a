import { setTimeout as delay } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect } from 'vitest';
import type { EventStore } from '#event-store/event-store.ts';
import { type ContractCase, contractCase, OTHER_STREAM, STREAM } from './contract-case.ts';
import { eventOfSize, eventWith, numberedEvents } from './new-events.ts';
import { collect, Listener, valuesOf } from './reading.ts';

export const subscriptionCases: readonly ContractCase[] = [
  contractCase('subscription: from the start, then live', async ({ store }) => {
    await store.append(STREAM, [eventWith('a'), eventWith('b')], 'none');
    await using listener = new Listener(store);
    expect(valuesOf(await listener.untilCaughtUp())).toEqual(['a', 'b']);
    await store.append(OTHER_STREAM, [eventWith('c')], 'none');
    const [live] = await listener.events(1);
    const all = await collect(store.readAll());
    expect(live).toEqual(all[2]);
  }),

  contractCase('subscription: from a position', async ({ store }) => {
    await store.append(STREAM, numberedEvents(5), 'none');
    const [, second] = await collect(store.readAll());
    await using listener = new Listener(store, second?.position);
    expect(valuesOf(await listener.untilCaughtUp())).toEqual([2, 3, 4]);
    await store.append(STREAM, [eventWith(5)], 4);
    expect(valuesOf(await listener.events(1))).toEqual([5]);
  }),

  contractCase('subscription: caught-up signalled once history is done', async ({ store }) => {
    await using early = new Listener(store);
    expect(await early.next()).toEqual({ type: 'caught-up' });
    await store.append(STREAM, numberedEvents(300), 'none');
    await using listener = new Listener(store);
    expect(await listener.untilCaughtUp()).toHaveLength(300);
  }),

  contractCase('subscription: order kept across the seam', async ({ store }) => {
    await store.append(STREAM, numberedEvents(200), 'none');
    await using listener = new Listener(store);
    const writing = appendOneByOne(store, 200, 400);
    const events = await listener.events(400);
    await writing;
    expect(valuesOf(events)).toEqual(Array.from({ length: 400 }, (_, index) => index));
    const positions = events.map(({ position }) => position);
    expect(positions).toEqual((await collect(store.readAll())).map(({ position }) => position));
  }),

  contractCase('subscription: slow consumer, bounded memory', async ({ store }) => {
    await store.append(STREAM, [eventWith('first')], 'none');
    await using listener = new Listener(store);
    await listener.untilCaughtUp();
    const before = usedHeap();
    const appends = 60;
    const perAppend = 19;
    for (let index = 0; index < appends; index++)
      await store.append(
        `demo/load-${index}`,
        Array.from({ length: perAppend }, () => eventOfSize(50_000)),
        'none',
      );
    await listener.events(1);
    await delay(50);
    // 57 MB are waiting in the store; the consumer may hold a few pages of them.
    expect(usedHeap() - before).toBeLessThan(20_000_000);
    const rest = new Set((await listener.events(appends * perAppend - 1)).map(({ event }) => event.id));
    expect(rest.size).toBe(appends * perAppend - 1);
  }),

  contractCase('subscription: cancelled at once', async ({ store }) => {
    await store.append(STREAM, numberedEvents(3), 'none');
    await using waiting = new Listener(store);
    await waiting.untilCaughtUp();
    const next = waiting.next();
    waiting.cancel();
    expect(await next).toBeUndefined();
    await using busy = new Listener(store);
    await busy.events(1);
    busy.cancel();
    expect(await busy.next()).toBeUndefined();
    for await (const message of store.subscribe(undefined)) if (message.type === 'event') break;
  }),

  contractCase('subscription: two subscribers independent', async ({ store }) => {
    await store.append(STREAM, numberedEvents(2), 'none');
    await using slow = new Listener(store);
    await using fast = new Listener(store);
    expect(valuesOf(await slow.events(1))).toEqual([0]);
    expect(valuesOf(await fast.untilCaughtUp())).toEqual([0, 1]);
    await store.append(STREAM, [eventWith(2)], 1);
    expect(valuesOf(await fast.events(1))).toEqual([2]);
    fast.cancel();
    expect(valuesOf(await slow.events(2))).toEqual([1, 2]);
  }),

  contractCase('subscription: ends with StoreClosed when the store is closed', async ({ store }) => {
    await using listener = new Listener(store);
    await listener.untilCaughtUp();
    const next = listener.next();
    const ended = expect(next).rejects.toMatchObject({ code: 'StoreClosed' });
    await store.close();
    await ended;
  }),
];

const appendOneByOne = async (store: EventStore, from: number, to: number): Promise<void> => {
  for (let value = from; value < to; value++) await store.append(STREAM, [eventWith(value)], value - 1);
};

/** Bytes on the heap that are really held: the collector runs first. */
const usedHeap = (): number => {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed;
};
