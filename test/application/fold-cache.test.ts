import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { FoldCache } from '#application/fold-cache.ts';
import type { StreamKind } from '#application/stream-kind.ts';
import type { EventStore } from '#event-store/event-store.ts';
import { MemoryEventStore } from '#test/support/event-store/memory-event-store.ts';
import { newEvent } from '#test/support/event-store/new-events.ts';

const counting: StreamKind<number> = {
  category: 'count',
  initialState: 0,
  definitions: new Map(),
  apply: (state) => state + 1,
};
const STREAM = 'test/count-1';

const watched = (store: EventStore) => {
  const reads: (number | undefined)[] = [];
  const readStream: EventStore['readStream'] = (stream, options) => {
    reads.push(options?.fromRevision);
    return store.readStream(stream, options);
  };
  return { reads, readStream };
};

const event = (commandId: string, requestHash = 'a1'.repeat(32)) => {
  const plain = newEvent({ id: randomUUID() });
  return { ...plain, metadata: { ...plain.metadata, commandId, requestHash } };
};

test('reads only what is new', async () => {
  const store = new MemoryEventStore('test');
  const { reads, readStream } = watched(store);
  const folds = new FoldCache({ readStream });
  expect(await folds.load(counting, STREAM)).toMatchObject({ state: 0, revision: -1 });
  await store.append(STREAM, [event('01'), event('01')], 'none');
  expect(await folds.load(counting, STREAM)).toMatchObject({ state: 2, revision: 1 });
  await store.append(STREAM, [event('02')], 1);
  expect(await folds.load(counting, STREAM)).toMatchObject({ state: 3, revision: 2 });
  expect(reads).toEqual([0, 0, 2]);
});

test('knows which command stored what', async () => {
  const store = new MemoryEventStore('test');
  const folds = new FoldCache(store);
  await store.append(STREAM, [event('01'), event('01', 'a1'.repeat(32))], 'none');
  await folds.load(counting, STREAM);
  await store.append(STREAM, [event('02', 'b2'.repeat(32))], 1);
  const { commands } = await folds.load(counting, STREAM);
  expect(Object.fromEntries(commands)).toEqual({
    '01': { requestHash: 'a1'.repeat(32), firstRevision: 0, lastRevision: 1 },
    '02': { requestHash: 'b2'.repeat(32), firstRevision: 2, lastRevision: 2 },
  });
});

test('holds no more than it may, and answers the same without', async () => {
  const store = new MemoryEventStore('test');
  const { reads, readStream } = watched(store);
  const folds = new FoldCache({ readStream }, 1_200);
  for (const name of ['1', '2', '3', '4']) {
    await store.append(`test/count-${name}`, [event('01'), event('01')], 'none');
    await folds.load(counting, `test/count-${name}`);
  }
  reads.length = 0;
  expect(await folds.load(counting, 'test/count-4')).toMatchObject({ state: 2 });
  expect(await folds.load(counting, 'test/count-1')).toMatchObject({ state: 2 });
  expect(reads, 'the last is still there, the first went').toEqual([2, 0]);
});

test('a stream with a hole is not folded', async () => {
  const store = new MemoryEventStore('test');
  await store.append(STREAM, [event('01'), event('01'), event('01')], 'none');
  store.ledger.events.splice(1, 1);
  await expect(new FoldCache(store).load(counting, STREAM)).rejects.toMatchObject({ code: 'UnreadableStream' });
});

test('a load that lags behind another takes nothing back of what a command stored', async () => {
  const store = new MemoryEventStore('test');
  await store.append(STREAM, [event('01'), event('01')], 'none');
  const [mayBegin, mayEnd] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  let reads = 0;
  const folds = new FoldCache({
    readStream: async function* (stream, options) {
      reads += 1;
      const isSlow = reads === 2;
      if (isSlow) await mayBegin.promise;
      for await (const recorded of store.readStream(stream, options)) {
        yield recorded;
        if (isSlow) await mayEnd.promise;
      }
    },
  });
  await folds.load(counting, STREAM);
  await store.append(STREAM, [event('02'), event('02')], 1);
  const slow = folds.load(counting, STREAM);
  const { commands } = await folds.load(counting, STREAM);
  mayBegin.resolve();
  await setImmediate();
  expect(commands.get('02'), 'the slow one stands between the two').toMatchObject({
    firstRevision: 2,
    lastRevision: 3,
  });
  mayEnd.resolve();
  expect(await slow).toMatchObject({ revision: 3 });
});
