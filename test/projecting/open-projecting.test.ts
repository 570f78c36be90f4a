import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { OpenShelf } from '#test/support/projecting/open-shelf.ts';
import { countEvents, openScripted, statusOf } from '#test/support/projecting/scripted-projecting.ts';
import { temporaryFolder } from '#test/support/projecting/temporary-folder.ts';

const CAUGHT_UP_MS = 15_000;

describe('the read side with its threads', () => {
  test('an appended event is projected, numbered and read back as of now and as of before', async () => {
    using folder = temporaryFolder();
    await using shelf = new OpenShelf(folder.path);
    const { projecting } = shelf;
    expect(await projecting.untilCaughtUp(CAUGHT_UP_MS)).toBe(true);
    const first = await shelf.put('a', 'Hồ sơ', 1);
    expect(await projecting.awaitPosition(first, 5_000)).toBe(1);
    expect(await projecting.awaitPosition(await shelf.put('a', 'Tài liệu', 2), 5_000)).toBe(2);
    expect(await projecting.awaitNumber(2, 5_000)).toBe(true);

    const now = await projecting.read('shelf', 'heaviest', { limit: 9 });
    expect(now).toMatchObject({
      value: [{ id: 'a', label: 'Tài liệu', weight: 2 }],
      moment: { number: 2 },
      staleSince: null,
    });
    const then = await projecting.read('shelf', 'heaviest', { limit: 9 }, { asOf: { number: 1 } });
    expect(then.value).toEqual([{ id: 'a', label: 'Hồ sơ', weight: 1 }]);
    expect(then.moment).toEqual({ number: 1, instant: '2026-01-05T01:01:00.000Z', legalDate: '2026-01-05' });
    const between = { asOf: { instant: '2026-01-05T08:01:30+07:00' } };
    expect((await projecting.read('shelf', 'search', { q: 'ho so' }, between)).value).toHaveLength(1);
    expect((await projecting.read('shelf', 'search', { q: 'ho so' })).value).toEqual([]);
    const at = (instant: string) =>
      projecting.read('shelf', 'dump', {}, { asOf: { instant }, legalDate: '2020-02-02' });
    const firstAt = '2026-01-05T01:01:00.000Z';
    expect((await at(firstAt)).moment).toEqual({ number: 1, instant: firstAt, legalDate: '2020-02-02' });
    const before = { code: 'BeforeFirstEvent', bounds: { firstAt } };
    await expect(at('2026-01-05T01:00:59.999Z')).rejects.toMatchObject(before);
    expect(projecting.health()).toMatchObject({ status: 'ok', number: 2, models: { shelf: { lagEvents: 0 } } });
  });

  test('a position counted before this process began still has its number', async () => {
    using folder = temporaryFolder();
    let first: Awaited<ReturnType<OpenShelf['put']>>;
    {
      await using shelf = new OpenShelf(folder.path);
      first = await shelf.put('a', 'x', 1);
      await shelf.put('a', 'y', 2);
      expect(await shelf.projecting.awaitNumber(2, CAUGHT_UP_MS)).toBe(true);
    }
    await using again = new OpenShelf(folder.path);
    await again.projecting.untilCaughtUp(CAUGHT_UP_MS);
    expect(await again.projecting.awaitPosition(first, 1)).toBe(1);
  });

  test('a position counted long ago is waited for while the models are behind it', async () => {
    using folder = temporaryFolder();
    const put = { type: 'BoxPut', stream: 'shelf-a', data: { box: 'a', label: 'x', weight: 1 } };
    const [, , third] = countEvents(folder.path, [put, put, put]);
    if (third === undefined) throw new Error('three events have three positions');
    await using projecting = openScripted(folder.path, [statusOf(3, 1, third), statusOf(3, 3, third)]);
    // Whoever waits for a number wakes the worker, which is not to go on yet.
    await expect.poll(() => projecting.projected, { timeout: CAUGHT_UP_MS, interval: 5 }).toBe(1);
    expect(await projecting.awaitPosition(third, 20)).toBe('pending');
    const awaited = projecting.awaitPosition(third, CAUGHT_UP_MS);
    projecting.notify();
    expect(await awaited).toBe(3);
  });

  test('a moment that is not there is refused with its reason', async () => {
    using folder = temporaryFolder();
    await using shelf = new OpenShelf(folder.path);
    const { projecting } = shelf;
    await expect(projecting.read('shelf', 'dump', {})).rejects.toMatchObject({ code: 'ModelNotReady' });
    await projecting.untilCaughtUp(CAUGHT_UP_MS);
    const at = (asOf: { number: number } | { instant: string }) => projecting.read('shelf', 'dump', {}, { asOf });
    await expect(at({ number: 1 })).rejects.toMatchObject({ code: 'NumberNotReached' });
    await expect(at({ number: -1 })).rejects.toMatchObject({ code: 'NumberNotReached' });
    await expect(at({ instant: 'lately' })).rejects.toMatchObject({ code: 'InvalidInstant' });
    await expect(at({ number: 0 })).rejects.toMatchObject({ code: 'BeforeFirstEvent', bounds: { firstAt: null } });
    const ahead = (ms: number) => at({ instant: new Date(Date.now() + ms).toISOString() });
    await expect(ahead(60_000)).rejects.toMatchObject({ code: 'InstantAhead' });
    // So little ahead is as far as two clocks may be apart: it is now, before the first event here.
    await expect(ahead(500)).rejects.toMatchObject({ code: 'BeforeFirstEvent' });
    expect(await projecting.awaitNumber(1, 20)).toBe(false);
  });

  test('a rebuild is handed over to readers under a new file name, and the old file is gone', async () => {
    using folder = temporaryFolder();
    await using shelf = new OpenShelf(folder.path);
    const { projecting } = shelf;
    await projecting.untilCaughtUp(CAUGHT_UP_MS);
    for (let weight = 0; weight < 20; weight += 1) await shelf.put('a', 'x', weight);
    await projecting.awaitNumber(20, 5_000);
    const before = await projecting.read('shelf', 'dump', {}, { asOf: { number: 7 } });
    expect(await projecting.rebuild(['shelf'], undefined, 10_000)).toBe(true);
    const after = await projecting.read('shelf', 'dump', {}, { asOf: { number: 7 } });
    expect(after.value).toEqual(before.value);
    // The old one stays until the readers have been told of the new one.
    const files = () => readdirSync(shelf.folder).filter((file) => /^shelf.*sqlite$/.test(file));
    await expect.poll(files, { timeout: 60_000 }).toEqual(['shelf.2.sqlite']);
    await shelf.put('b', 'y', 1);
    await projecting.awaitNumber(21, 5_000);
    expect((await projecting.read('shelf', 'heaviest', { limit: 9 })).value).toHaveLength(2);
    await expect(projecting.rebuild(['no-such-model'])).rejects.toMatchObject({ code: 'UnknownModel' });
  });
});

describe('a rebuild', () => {
  test('that cannot take what the file being read has taken is given up at once, and what works goes on', async () => {
    using folder = temporaryFolder();
    await using shelf = new OpenShelf(folder.path);
    const { projecting } = shelf;
    // Not only the event: a model that is still being completed for the first time is work too.
    expect(await projecting.untilCaughtUp(CAUGHT_UP_MS)).toBe(true);
    await projecting.awaitPosition(await shelf.put('a', 'x', 1), CAUGHT_UP_MS);
    shelf.arm('spoiler');
    const longerThanThisTest = 3_600_000;
    expect(await projecting.rebuild(['shelf'], undefined, longerThanThisTest)).toBe(false);
    expect((await projecting.read('shelf', 'heaviest', { limit: 9 })).value).toHaveLength(1);
    await expect
      .poll(() => projecting.health(), { timeout: 60_000 })
      .toMatchObject({ status: 'ok', models: { shelf: { status: 'live', rebuildingAt: null } } });
  });

  test('does not outlive the read side: whoever waits for it is told', async () => {
    using folder = temporaryFolder();
    await using projecting = openScripted(folder.path, []);
    const waiting = projecting.untilCaughtUp(3_600_000);
    await projecting.close();
    expect(await waiting).toBe(false);
  });
});

describe('a thread that dies', () => {
  test('the projecting worker: health says so, and it is started again until it lives', async () => {
    using folder = temporaryFolder();
    await using shelf = new OpenShelf(folder.path);
    const { projecting } = shelf;
    await projecting.untilCaughtUp(CAUGHT_UP_MS);
    const disarm = shelf.arm('killer');
    await shelf.put('a', 'x', 1);
    const killer = await shelf.append('WorkerKiller', {});
    await expect
      .poll(() => projecting.health().worker, { timeout: 60_000 })
      .toEqual({
        status: 'restarting',
        reason: 'killed by an event',
      });
    expect(projecting.health().status).toBe('alarm');
    expect(await projecting.awaitPosition(killer, 10)).toBe('pending');
    disarm();
    await expect.poll(() => projecting.health(), { timeout: 60_000 }).toMatchObject({ status: 'ok', number: 2 });
    expect(projecting.health().unknownTypes).toMatchObject([{ type: 'WorkerKiller', events: 1 }]);
    expect((await projecting.read('shelf', 'heaviest', { limit: 9 })).value).toHaveLength(1);
  });

  test('the projecting worker: a rebuild that was asked of it is asked of the next one', async () => {
    using folder = temporaryFolder();
    await using shelf = new OpenShelf(folder.path);
    const { projecting } = shelf;
    await projecting.untilCaughtUp(CAUGHT_UP_MS);
    const disarm = shelf.arm('killer');
    await shelf.append('WorkerKiller', {});
    await expect.poll(() => projecting.health().worker.status, { timeout: 60_000 }).toBe('restarting');
    const rebuilding = projecting.rebuild(['shelf'], undefined, 20_000);
    disarm();
    expect(await rebuilding).toBe(true);
    expect(await projecting.read('shelf', 'dump', {})).toMatchObject({ value: { boxes: [] } });
  });

  test('a reader: its requests fail, the next ones are answered', async () => {
    using folder = temporaryFolder();
    await using shelf = new OpenShelf(folder.path);
    await shelf.projecting.untilCaughtUp(CAUGHT_UP_MS);
    await expect(shelf.projecting.read('shelf', 'dieAtOnce', {})).rejects.toMatchObject({ code: 'ReaderFailed' });
    const answers = await Promise.all(Array.from({ length: 8 }, () => shelf.projecting.read('shelf', 'dump', {})));
    expect(answers).toHaveLength(8);
    expect(shelf.projecting.readers).toEqual({ size: 2, busy: 0, waiting: 0, replaced: 1 });
  });

  test('a query that does not end is given up, and does not hold up others', async () => {
    using folder = temporaryFolder();
    await using shelf = new OpenShelf(folder.path, 2_000);
    await shelf.projecting.untilCaughtUp(CAUGHT_UP_MS);
    await shelf.projecting.read('shelf', 'dump', {});
    const endless = shelf.projecting.read('shelf', 'spin', {});
    expect(shelf.projecting.readers).toEqual({ size: 2, busy: 1, waiting: 1, replaced: 0 });
    await expect(endless).rejects.toMatchObject({ code: 'ReaderFailed', message: 'a query took too long' });
    await expect
      .poll(() => shelf.projecting.read('shelf', 'dump', {}), { timeout: 60_000 })
      .toMatchObject({
        value: { boxes: [] },
      });
    expect(shelf.projecting.readers).toMatchObject({ waiting: 0, replaced: 1 });
  });
});
