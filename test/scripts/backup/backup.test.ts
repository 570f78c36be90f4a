import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { openSqliteEventStore } from '#event-store/sqlite/sqlite-event-store.ts';
import { WriterLock } from '#sqlite/writer-lock.ts';
import { fillLedger, rowsIn } from '#test/support/copies/sample-ledger.ts';
import { mountSmallDisk } from '#test/support/copies/small-disk.ts';
import { assertNothingLost, Load } from '#test/support/event-store/load.ts';
import { newEvent } from '#test/support/event-store/new-events.ts';
import { collect } from '#test/support/event-store/reading.ts';
import { temporaryFolder } from '#test/support/event-store/sqlite-ledger.ts';
import { runProcess, startProcess } from '#test/support/run-process.ts';

const backup = (dataDir: string, ...args: readonly string[]) =>
  runProcess('scripts/backup.ts', args, { DATA_DIR: dataDir });
const restore = (dataDir: string, folder: string, env: Readonly<Record<string, string>> = {}) =>
  runProcess('scripts/restore.ts', [folder], { DATA_DIR: dataDir, ...env });
const eventsOf = (dataDir: string): string => join(dataDir, 'events.sqlite');

describe('backup and restore', () => {
  it('while the ledger is written to as fast as can be: a committed beginning, without a gap', async () => {
    using place = temporaryFolder();
    const [data, folder, again] = ['data', 'backup', 'again'].map((name) => join(place.path, name)) as [
      string,
      string,
      string,
    ];
    await fillLedger(eventsOf(data), 3_000);
    await using load = new Load(eventsOf(data), { callers: 16 });
    await load.until((it) => it.acknowledged().length > 100, 'load');
    const before = load.acknowledged();
    expect(await backup(data, folder)).toMatchObject({ code: 0, stdout: expect.stringContaining('and is sound') });
    const during = load.acknowledged().length - before.length;
    await load.kill();
    expect(readdirSync(folder).toSorted()).toEqual(['backup.json', 'events.sqlite']);
    expect(await restore(again, folder)).toMatchObject({ code: 0 });

    const restored = rowsIn(eventsOf(again));
    const all = rowsIn(eventsOf(data));
    expect(restored).toEqual(all.slice(0, restored.length));
    // The fault fired: much was written meanwhile, and the backup did not wait for it.
    expect(during).toBeGreaterThan(100);
    expect(restored.length).toBeGreaterThanOrEqual(3_000 + before.length);
    expect(restored.length).toBeLessThan(all.length);
    await using store = openSqliteEventStore({ path: eventsOf(again), prefix: 'demo' });
    const ids = (await collect(store.readAll(undefined, 3_000))).map(({ event }) => event.id);
    await assertNothingLost(store, before, [...load.tried(), ...ids]);
    expect(await store.append('demo/new-1', [newEvent()], 'none')).toMatchObject({ outcome: 'appended' });
  });

  it('never overwrites a ledger, a part of one, or a backup', async () => {
    using place = temporaryFolder();
    const [data, folder, other] = ['data', 'backup', 'other'].map((name) => join(place.path, name)) as [
      string,
      string,
      string,
    ];
    await fillLedger(eventsOf(data), 20);
    expect(await backup(data, folder)).toMatchObject({ code: 0 });
    expect(await backup(data, folder)).toMatchObject({ code: 1, stderr: expect.stringContaining('never overwritten') });
    const before = rowsIn(eventsOf(data));
    expect(await restore(data, folder)).toMatchObject({
      code: 1,
      stderr: `There is a ledger already (${eventsOf(data)}), and nothing is overwritten: move it away first.\n`,
    });
    expect(rowsIn(eventsOf(data))).toEqual(before);
    mkdirSync(other);
    for (const rest of ['-wal', '-journal', '.copying']) {
      writeFileSync(`${eventsOf(other)}${rest}`, 'rest');
      expect(await restore(other, folder)).toMatchObject({
        code: 1,
        stderr: expect.stringContaining(`sqlite${rest})`),
      });
      rmSync(`${eventsOf(other)}${rest}`);
    }
    expect(existsSync(eventsOf(other))).toBe(false);
  });

  it('restores nothing while a server is there, and nothing of another prefix', async () => {
    using place = temporaryFolder();
    const [data, folder, again] = ['data', 'backup', 'again'].map((name) => join(place.path, name)) as [
      string,
      string,
      string,
    ];
    await fillLedger(eventsOf(data), 20);
    await backup(data, folder);
    mkdirSync(again);
    {
      using _lock = WriterLock.acquire(`${eventsOf(again)}.lock`);
      expect(await restore(again, folder)).toMatchObject({
        code: 1,
        stderr: expect.stringContaining('Another process'),
      });
    }
    expect(await restore(again, folder, { PREFIX: 'hue' })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('a backup of the ledger under demo, and PREFIX is hue'),
    });
    expect(readdirSync(again)).toEqual(['events.sqlite.lock']);
  });

  it('finds that a backup has changed, wherever it has', async () => {
    using place = temporaryFolder();
    const [data, folder, spoilt, again] = ['data', 'backup', 'spoilt', 'again'].map((name) =>
      join(place.path, name),
    ) as [string, string, string, string];
    await fillLedger(eventsOf(data), 60);
    await backup(data, folder);
    const spoil = async (file: string, change: (bytes: Buffer) => Buffer | undefined, words: string): Promise<void> => {
      rmSync(spoilt, { recursive: true, force: true });
      cpSync(folder, spoilt, { recursive: true });
      const bytes = change(readFileSync(join(folder, file)));
      if (bytes === undefined) rmSync(join(spoilt, file));
      else writeFileSync(join(spoilt, file), bytes);
      for (const ended of [await backup(data, '--check', spoilt), await restore(again, spoilt)]) {
        expect(ended).toMatchObject({ code: 1, stderr: expect.stringContaining(words) });
      }
      // Not even a part of it is left.
      expect(readdirSync(again).filter((name) => !name.endsWith('.lock'))).toEqual([]);
    };
    mkdirSync(again);
    const flip = (bytes: Buffer): Buffer => {
      const at = Math.floor(bytes.length / 2);
      return bytes.fill((bytes[at] ?? 0) ^ 1, at, at + 1);
    };
    const number = (bytes: Buffer): Buffer => Buffer.from(bytes.toString().replace('"events": 60', '"events": 61'));
    const hash = (bytes: Buffer): Buffer => Buffer.from(bytes.toString().replace(/("commitments": ")./, '$1x'));
    await spoil('events.sqlite', flip, 'has changed since the backup was made');
    await spoil('events.sqlite', (bytes) => bytes.subarray(0, -4_096), 'has changed since the backup was made');
    await spoil('events.sqlite', () => undefined, 'is missing: the backup is not whole');
    await spoil('backup.json', number, 'holds 60 events that are not those');
    await spoil('backup.json', hash, 'is damaged, or of a program newer');
    await spoil('backup.json', () => undefined, 'is no backup: there is no backup.json in it');
    expect(await backup(data, '--check', folder)).toMatchObject({ code: 0 });
    expect(await restore(again, folder)).toMatchObject({ code: 0 });
  });

  it('makes no backup of a damaged file, an unfinished copy, or an empty ledger, and leaves nothing behind', async () => {
    using place = temporaryFolder();
    const [data, folder] = [join(place.path, 'data'), join(place.path, 'backup')];
    await fillLedger(eventsOf(data), 300);
    const whole = join(place.path, 'whole.sqlite');
    copyFileSync(eventsOf(data), whole);
    const refused = async (words: string): Promise<void> => {
      expect(await backup(data, folder)).toMatchObject({ code: 1, stderr: expect.stringContaining(words) });
      expect(readdirSync(place.path).toSorted()).toEqual(['data', 'whole.sqlite']);
    };
    // The root of an index, and what the schema says it is.
    const bytes = readFileSync(whole);
    writeFileSync(eventsOf(data), bytes.fill(7, bytes.length - 3 * 4_096, bytes.length - 2 * 4_096));
    await refused('is damaged');
    copyFileSync(whole, eventsOf(data));
    writeFileSync(`${eventsOf(data)}.copying`, '');
    await refused('is an unfinished copy');
    rmSync(`${eventsOf(data)}.copying`);
    expect(await runProcess('scripts/backup.ts', [folder], { DATA_DIR: data, PREFIX: 'hue' })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('no events under hue'),
    });
    rmSync(eventsOf(data));
    await refused('There is no ledger at');
  });

  it('a full disk: no backup, no restored ledger, and nothing left of either', async ({ skip }) => {
    using place = temporaryFolder();
    const [data, folder, small] = ['data', 'backup', 'small'].map((name) => join(place.path, name)) as [
      string,
      string,
      string,
    ];
    await fillLedger(eventsOf(data), 4_000);
    await backup(data, folder);
    mkdirSync(small);
    using disk = mountSmallDisk(small, '1m');
    if (disk === undefined) return skip('mounting a small disk needs root');
    expect(await backup(data, join(small, 'b'))).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^The disk is full/),
    });
    expect(readdirSync(small)).toEqual([]);
    expect(await restore(small, folder)).toMatchObject({ code: 1, stderr: expect.stringMatching(/^The disk is full/) });
    expect(readdirSync(small)).toEqual(['events.sqlite.lock']);
    expect(disk.grow()).toBe(true);
    expect(await restore(small, folder)).toMatchObject({ code: 0 });
    expect(rowsIn(eventsOf(small))).toEqual(rowsIn(eventsOf(data)));
  });

  it('killed in the middle, neither of them leaves what could be taken for done', async () => {
    using place = temporaryFolder();
    const [data, folder, again] = ['data', 'backup', 'again'].map((name) => join(place.path, name)) as [
      string,
      string,
      string,
    ];
    await fillLedger(eventsOf(data), 4_000);
    const killAt = async (script: string, dataDir: string, isThere: () => boolean): Promise<void> => {
      const running = startProcess(`scripts/${script}.ts`, [folder], { DATA_DIR: dataDir });
      const isGone = running.ended.then(() => true);
      while (!isThere()) if (await Promise.race([isGone, delay(1, false)])) break;
      running.kill();
      expect((await running.ended).code).toBeNull();
    };
    await killAt('backup', data, () => readdirSync(place.path).some((name) => name.includes('.unfinished-')));
    expect(existsSync(folder)).toBe(false);
    expect(await backup(data, folder)).toMatchObject({ code: 0 });
    await killAt('restore', again, () => existsSync(`${eventsOf(again)}.restoring`));
    expect(existsSync(eventsOf(again))).toBe(false);
    expect(await restore(again, folder)).toMatchObject({ code: 0 });
    expect(rowsIn(eventsOf(again))).toEqual(rowsIn(eventsOf(data)));
    expect(existsSync(`${eventsOf(again)}.restoring`)).toBe(false);
  });

  it('a backup that was moved is a backup still', async () => {
    using place = temporaryFolder();
    const [data, folder, moved] = ['data', 'backup', 'moved'].map((name) => join(place.path, name)) as [
      string,
      string,
      string,
    ];
    await fillLedger(eventsOf(data), 20);
    await backup(data, folder);
    renameSync(folder, moved);
    expect(await backup('/nowhere', '--check', moved)).toMatchObject({ code: 0 });
  });

  it.each([
    ['backup', [], 2, 'Name one folder'],
    ['restore', [], 2, 'Name one backup'],
    ['restore', ['/nowhere'], 1, 'is no backup'],
  ])('%s answers %j with exit code %i', async (script, args, code, words) => {
    const ended = await runProcess(`scripts/${script}.ts`, args, { DATA_DIR: '/nowhere' });
    expect(ended).toMatchObject({ code, stderr: expect.stringContaining(words) });
  });
});
