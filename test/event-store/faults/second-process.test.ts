import { statSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { openSqliteEventStore } from '#event-store/sqlite/sqlite-event-store.ts';
import { assertNothingLost, Load } from '#test/support/event-store/load.ts';
import { eventOfSize, numberedEvents } from '#test/support/event-store/new-events.ts';
import { collect, Listener } from '#test/support/event-store/reading.ts';
import { temporaryFolder } from '#test/support/event-store/sqlite-ledger.ts';

it('refuses a second writer, lets readers work beside the first, and is free after kill -9', async () => {
  using folder = temporaryFolder();
  const path = join(folder.path, 'events.sqlite');
  await using load = new Load(path);
  await load.until((it) => it.acknowledged().length > 20, 'load');
  const second = () => openSqliteEventStore({ path, prefix: 'demo' });
  expect(second).toThrow(
    expect.objectContaining({ code: 'StoreUnavailable', message: expect.stringContaining('Another process') }),
  );

  await using reader = openSqliteEventStore({ path, prefix: 'demo', readOnly: true, pollMs: 10 });
  await using listener = new Listener(reader);
  const history = await listener.untilCaughtUp();
  expect(history.length).toBeGreaterThan(20);
  // Of another process nothing is heard: these come by looking.
  const live = await listener.events(50);
  expect(live[0]?.position && live[0].position > (history.at(-1)?.position ?? '')).toBe(true);
  await expect(reader.append('demo/load-1', numberedEvents(1), 'any')).rejects.toMatchObject({
    code: 'StoreUnavailable',
  });

  await load.kill();
  await using store = second();
  await assertNothingLost(store, load.acknowledged(), load.tried());
  expect(await store.append('demo/inspectionCase-1', numberedEvents(1), 'none')).toMatchObject({ outcome: 'appended' });
});

it('wakes a reader in a worker thread at once, without waiting for its next look', async () => {
  using folder = temporaryFolder();
  const path = join(folder.path, 'events.sqlite');
  await using store = openSqliteEventStore({ path, prefix: 'demo' });
  const script = new URL('../../support/event-store/following-worker.ts', import.meta.url);
  const worker = new Worker(script, { workerData: { path } });
  try {
    const messages = new Promise<unknown[]>((resolve, reject) => {
      const seen: unknown[] = [];
      worker.on('error', reject);
      worker.on('message', (message) => {
        seen.push(message);
        // It looks by itself once in ten minutes: all but the first must have been told.
        if (message === 'caught-up' && seen.length < 5) void append((seen.length + 1) / 2);
        if (seen.length === 5) resolve(seen);
      });
    });
    const append = (number: number) => store.append(`demo/inspectionCase-${number}`, numberedEvents(1), 'none');
    const all = ['caught-up', 'demo/inspectionCase-1', 'caught-up', 'demo/inspectionCase-2', 'caught-up'];
    expect(await messages).toEqual(all);
  } finally {
    await worker.terminate();
  }
});

it('writes its WAL down while a reader follows, so that the file stays small', async () => {
  using folder = temporaryFolder();
  const path = join(folder.path, 'events.sqlite');
  await using store = openSqliteEventStore({ path, prefix: 'demo' });
  await using reader = openSqliteEventStore({ path, prefix: 'demo', readOnly: true });
  await using listener = new Listener(reader);
  for (let round = 0; round < 40; round++) {
    // 1 MB each
    await store.append(
      `demo/load-${round}`,
      Array.from({ length: 20 }, () => eventOfSize(50_000)),
      'none',
    );
    await listener.events(20);
  }
  expect(statSync(`${path}-wal`).size).toBeLessThan(24 * 1024 * 1024);
  expect(await collect(reader.readAll(undefined, 1))).toHaveLength(1);
});
