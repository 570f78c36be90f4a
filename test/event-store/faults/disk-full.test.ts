import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openSqliteEventStore } from '#event-store/sqlite/sqlite-event-store.ts';
import { assertNothingLost, Load } from '#test/support/event-store/load.ts';
import { eventOfSize, newEvent } from '#test/support/event-store/new-events.ts';
import { collect } from '#test/support/event-store/reading.ts';
import { temporaryFolder } from '#test/support/event-store/sqlite-ledger.ts';

const run = (command: string, ...args: readonly string[]): boolean => spawnSync(command, args).status === 0;

/** A disk of two megabytes, or undefined where we may not mount one. */
const smallDisk = (folder: string): (Disposable & Readonly<{ path: string }>) | undefined =>
  run('mount', '-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder)
    ? { path: folder, [Symbol.dispose]: () => void run('umount', '-l', folder) }
    : undefined;

it('a full disk: StorageFull, nothing stored, and it works again when there is space', async ({ skip }) => {
  using folder = temporaryFolder();
  using disk = smallDisk(folder.path);
  if (disk === undefined) return skip('mounting a small disk needs root');
  const ballast = join(disk.path, 'ballast');
  writeFileSync(ballast, Buffer.alloc(1_000_000));
  const failures: Error[] = [];
  const path = join(disk.path, 'events.sqlite');
  await using store = openSqliteEventStore({ path, prefix: 'demo', onFatal: (error) => failures.push(error) });
  const fill = async (): Promise<number> => {
    for (let count = 0; ; count++) {
      const appending = store.append(`demo/load-${crypto.randomUUID()}`, [eventOfSize(20_000), newEvent()], 'none');
      const isFull = await appending.then(
        () => false,
        (error) => error.code === 'StorageFull' || Promise.reject(error),
      );
      if (isFull) return count;
    }
  };
  const stored = await fill();
  expect(stored).toBeGreaterThan(5);
  expect(await collect(store.readAll())).toHaveLength(2 * stored);
  await expect(store.append('demo/inspectionCase-1', [eventOfSize(20_000)], 'none')).rejects.toMatchObject({
    code: 'StorageFull',
  });

  rmSync(ballast);
  const event = newEvent();
  expect(await store.append('demo/inspectionCase-1', [event], 'none')).toMatchObject({ outcome: 'appended' });
  const more = await fill();
  expect(more).toBeGreaterThan(0);
  expect(await collect(store.readAll())).toHaveLength(2 * (stored + more) + 1);
  expect(failures).toEqual([]);
});

it('a file-size limit: StorageFull, nothing lost, and it works again when the limit is lifted', async ({ skip }) => {
  if (!run('prlimit', '--version')) return skip('prlimit is not installed');
  using folder = temporaryFolder();
  const path = join(folder.path, 'events.sqlite');
  const callers = 4;
  await using load = new Load(path, { callers, wrapper: ['prlimit', '--fsize=600000:unlimited'] });
  // Once all have been refused they pause: lifted in the middle of a write, the limit would look like a broken disk.
  const refusals = (it: Load) => it.lines().filter((line) => line === 'refused StorageFull').length;
  await load.until((it) => refusals(it) >= callers, 'a full file');
  const before = load.acknowledged().length;
  expect(before).toBeGreaterThan(0);
  expect(run('prlimit', '--pid', String(load.pid), '--fsize=unlimited:unlimited')).toBe(true);
  const lifted = load.acknowledged().length;
  await load.until((it) => it.acknowledged().length > lifted + 20, 'appends after the limit');
  await load.kill();
  expect(new Set(load.lines().filter((line) => line.startsWith('refused')))).toEqual(new Set(['refused StorageFull']));
  await using store = openSqliteEventStore({ path, prefix: 'demo' });
  await assertNothingLost(store, load.acknowledged(), load.tried());
});
