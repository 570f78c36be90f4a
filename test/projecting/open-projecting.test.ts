import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { EventStore } from '#event-store/event-store.ts';
import { openSqliteEventStore } from '#event-store/sqlite/sqlite-event-store.ts';
import { openProjecting, type Projecting } from '#projecting/open-projecting.ts';
import { type SampleEvent, storedEvent } from '#test/support/projecting/array-store.ts';
import type { removals, shelf } from '#test/support/projecting/shelf-model.ts';
import { temporaryFolder } from '#test/support/projecting/temporary-folder.ts';

type Models = { shelf: typeof shelf; removals: typeof removals };

/** A store that writes, and the read side with its threads beside it. */
const openBoth = (folder: string) => {
  const store = openSqliteEventStore({ path: join(folder, 'events.sqlite'), prefix: 'test' });
  const projecting = openProjecting<Models>({
    folder: join(folder, 'projections'),
    projectorRoot: new URL('../support/projecting/shelf-projecting-worker.ts', import.meta.url),
    readerRoot: new URL('../support/projecting/shelf-reader-worker.ts', import.meta.url),
    store: { path: join(folder, 'events.sqlite'), prefix: 'test' },
  });
  return { store, projecting };
};

const revisions = new WeakMap<EventStore, number>();

const append = async (store: EventStore, projecting: Projecting<Models>, sample: Omit<SampleEvent, 'stream'>) => {
  const nth = (revisions.get(store) ?? 0) + 1;
  revisions.set(store, nth);
  const {
    stream: _stream,
    revision: _revision,
    ...event
  } = storedEvent({ ...sample, stream: 'shelf-1' }, nth - 1, nth);
  const result = await store.append('test/shelf-1', [event], 'any');
  if (result.outcome !== 'appended') throw new Error('conflict');
  projecting.notify();
  return result.position;
};

const put = (box: string, label: string, weight: number) => ({ type: 'BoxPut', data: { box, label, weight } });

describe('the read side with its threads', () => {
  test('an appended event is projected, numbered and read back as of now and as of before', async () => {
    using folder = temporaryFolder();
    const { store, projecting } = openBoth(folder.path);
    try {
      expect(await projecting.untilCaughtUp(10_000)).toBe(true);
      const first = await append(store, projecting, put('a', 'Hồ sơ', 1));
      expect(await projecting.awaitPosition(first, 5_000)).toBe(1);
      const second = await append(store, projecting, put('a', 'Tài liệu', 2));
      expect(await projecting.awaitPosition(second, 5_000)).toBe(2);
      expect(await projecting.awaitNumber(2, 5_000)).toBe(true);

      const now = await projecting.read('shelf', 'heaviest', { limit: 9 });
      expect(now.value).toEqual([{ id: 'a', label: 'Tài liệu', weight: 2 }]);
      expect(now.moment.number).toBe(2);
      const then = await projecting.read('shelf', 'heaviest', { limit: 9 }, { asOf: { number: 1 } });
      expect(then.value).toEqual([{ id: 'a', label: 'Hồ sơ', weight: 1 }]);
      expect(then.moment).toEqual({ number: 1, instant: '2026-01-05T01:01:00.000Z', legalDate: '2026-01-05' });
      const between = { asOf: { instant: '2026-01-05T08:01:30+07:00' } };
      expect((await projecting.read('shelf', 'search', { q: 'ho so' }, between)).value).toHaveLength(1);
      expect((await projecting.read('shelf', 'search', { q: 'ho so' })).value).toEqual([]);
      expect(projecting.health()).toMatchObject({ status: 'ok', number: 2, models: { shelf: { lagEvents: 0 } } });
      // A command that is repeated much later asks for a position that nobody remembers.
      expect(await projecting.awaitPosition(first, 1)).toBe(1);
    } finally {
      await projecting.close();
      await store.close();
    }
  });

  test('a moment that is not there is refused with its reason', async () => {
    using folder = temporaryFolder();
    const { store, projecting } = openBoth(folder.path);
    try {
      await expect(projecting.read('shelf', 'dump', {})).rejects.toMatchObject({ code: 'ModelNotReady' });
      await projecting.untilCaughtUp(10_000);
      await expect(projecting.read('shelf', 'dump', {}, { asOf: { number: 1 } })).rejects.toMatchObject({
        code: 'NumberNotReached',
      });
      await expect(projecting.read('shelf', 'dump', {}, { asOf: { instant: 'lately' } })).rejects.toMatchObject({
        code: 'InvalidInstant',
      });
      expect(await projecting.awaitNumber(1, 20)).toBe(false);
    } finally {
      await projecting.close();
      await store.close();
    }
  });

  test('a rebuild is handed over to readers under a new file name, and the old file is gone', async () => {
    using folder = temporaryFolder();
    const { store, projecting } = openBoth(folder.path);
    try {
      await projecting.untilCaughtUp(10_000);
      for (let weight = 0; weight < 20; weight += 1) await append(store, projecting, put('a', 'x', weight));
      await projecting.awaitNumber(20, 5_000);
      const before = await projecting.read('shelf', 'dump', {}, { asOf: { number: 7 } });
      expect(await projecting.rebuild(['shelf'], undefined, 10_000)).toBe(true);
      const after = await projecting.read('shelf', 'dump', {}, { asOf: { number: 7 } });
      expect(after.value).toEqual(before.value);
      const files = readdirSync(join(folder.path, 'projections')).filter((file) => /^shelf.*sqlite$/.test(file));
      expect(files).toEqual(['shelf.2.sqlite']);
      await append(store, projecting, put('b', 'y', 1));
      await projecting.awaitNumber(21, 5_000);
      expect((await projecting.read('shelf', 'heaviest', { limit: 9 })).value).toHaveLength(2);
    } finally {
      await projecting.close();
      await store.close();
    }
  });
});
