import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSqliteEventStore } from '#event-store/sqlite/sqlite-event-store.ts';
import { openDatabase } from '#sqlite/open-database.ts';
import { WriterLock } from '#sqlite/writer-lock.ts';
import { copyFile } from '#test/support/copies/copy-in-process.ts';
import { fillLedger, rowsIn } from '#test/support/copies/sample-ledger.ts';
import { mountSmallDisk } from '#test/support/copies/small-disk.ts';
import { newEvent } from '#test/support/event-store/new-events.ts';
import { temporaryFolder } from '#test/support/event-store/sqlite-ledger.ts';
import { runProcess, startProcess } from '#test/support/run-process.ts';

const EVENTS = 8_000;
let folder: ReturnType<typeof temporaryFolder>;
let source: string;
let lines: string;
beforeAll(async () => {
  folder = temporaryFolder();
  [source, lines] = [join(folder.path, 'events.sqlite'), join(folder.path, 'ledger.ndjson')];
  await fillLedger(source, EVENTS);
  await copyFile(source, lines);
});
afterAll(() => folder[Symbol.dispose]());

const copying = (from: string, to: string, env: Readonly<Record<string, string>> = {}) =>
  runProcess('scripts/copy-ledger.ts', [from, to], { ORIGIN: 'example.org/demo', ...env });
const linesIn = (path: string): number => readFileSync(path).filter((byte) => byte === 0x0a).length;
const eventsIn = (path: string): number => {
  using database = openDatabase(path, { access: 'read-only' });
  return Number(database.prepare('select count(*) as events from events').get()?.['events']);
};
const bytesOf = (path: string): number =>
  [path, `${path}-wal`, `${path}.unfinished`].reduce(
    (sum, file) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0),
    0,
  );
/** How far a killed copy had come. */
const copiedIn = (path: string): number =>
  path.endsWith('.ndjson') ? linesIn(`${path}.unfinished`) - 1 : eventsIn(path);

describe('copy-ledger', () => {
  it('copies there and back, says what it did, and has nothing to do the second time', async () => {
    using place = temporaryFolder();
    const [file, store] = [`ndjson:${join(place.path, 'l.ndjson')}`, `sqlite:${join(place.path, 'new', 'e.sqlite')}`];
    expect(await copying(`sqlite:${source}`, file)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(
        `${EVENTS} events copied, 0 were there. All ${EVENTS} in 97 streams were read back`,
      ),
    });
    expect(await copying(file, store)).toMatchObject({ code: 0, stdout: expect.stringMatching(/^copying .* 100 %/m) });
    expect(rowsIn(join(place.path, 'new', 'e.sqlite'))).toEqual(rowsIn(source));
    for (const target of [store, file]) {
      expect(await copying(`sqlite:${source}`, target)).toMatchObject({
        code: 0,
        stdout: expect.stringContaining(`0 events copied, ${EVENTS} were there`),
      });
    }
    // Nothing is left over but the locks.
    expect(readdirSync(place.path).toSorted()).toEqual(['l.ndjson', 'l.ndjson.lock', 'new']);
    expect(existsSync(join(place.path, 'new', 'e.sqlite.copying'))).toBe(false);
  });

  it.each(['e.sqlite', 'l.ndjson'])('is killed again and again on its way to %s, and resumed', async (name) => {
    using place = temporaryFolder();
    const to = join(place.path, name);
    const kind = name.endsWith('.ndjson') ? 'ndjson' : 'sqlite';
    const mark = kind === 'ndjson' ? `${to}.unfinished` : `${to}.copying`;
    const stops: number[] = [];
    for (let round = 1; round <= 4; round += 1) {
      const env = { ORIGIN: 'example.org/demo' };
      const script = startProcess('scripts/copy-ledger.ts', [`ndjson:${lines}`, `${kind}:${to}`], env);
      const isGone = script.ended.then(() => true);
      // A sixth of it each time, and a little more.
      const enough = bytesOf(to) + statSync(lines).size / 6;
      while (bytesOf(to) < enough) if (await Promise.race([isGone, delay(1, false)])) break;
      await delay(Math.random() * 10);
      script.kill();
      if ((await script.ended).code === 0) break;
      stops.push(copiedIn(to));
      expect(existsSync(mark)).toBe(true);
      if (kind === 'ndjson') expect(existsSync(to)).toBe(false);
      else expect(() => openSqliteEventStore({ path: to, prefix: 'demo' })).toThrow('is an unfinished copy');
    }
    // The fault fired: in the middle, and nothing that was copied was copied anew.
    expect(stops.some((events) => events > 0 && events < EVENTS)).toBe(true);
    expect(stops).toEqual(stops.toSorted((a, b) => a - b));
    expect(await copying(`ndjson:${lines}`, `${kind}:${to}`)).toMatchObject({ code: 0 });
    expect(existsSync(mark)).toBe(false);
    if (kind === 'sqlite') expect(rowsIn(to)).toEqual(rowsIn(source));
    else expect(readFileSync(to).equals(readFileSync(lines))).toBe(true);
  });

  it('goes on from any byte at which an unfinished file may end, torn or spoilt', async () => {
    using place = temporaryFolder();
    const [small, whole, to] = ['s.sqlite', 'w.ndjson', 't.ndjson'].map((name) => join(place.path, name)) as [
      string,
      string,
      string,
    ];
    await fillLedger(small, 12);
    await copyFile(small, whole);
    const bytes = readFileSync(whole);
    for (let length = 0; length <= bytes.length; length += 257) {
      using rest = temporaryFolder();
      const again = join(rest.path, 'again.ndjson');
      const end = Math.min(length, bytes.length);
      writeFileSync(
        `${again}.unfinished`,
        Buffer.concat([bytes.subarray(0, end), Buffer.alloc(length % 3 === 0 ? 700 : 0)]),
      );
      await copyFile(small, again);
      expect(readFileSync(again).equals(bytes)).toBe(true);
    }
    // Killed between the end and the name.
    writeFileSync(`${to}.unfinished`, bytes);
    expect(await copyFile(small, to)).toBe(0);
    expect(readFileSync(to).equals(bytes)).toBe(true);
  });

  it.for(['e.sqlite', 'l.ndjson'])(
    'a full disk stops it on its way to %s, and with room it goes on',
    async (name, { skip }) => {
      using place = temporaryFolder();
      using disk = mountSmallDisk(place.path, '3m');
      if (disk === undefined) return skip('mounting a small disk needs root');
      const to = join(place.path, name);
      const address = `${name.endsWith('.ndjson') ? 'ndjson' : 'sqlite'}:${to}`;
      const { code, stderr } = await copying(`sqlite:${source}`, address);
      expect(code).toBe(1);
      const [, copied] = /^The disk is full: (\d+) of 8000 events are copied\. Make room/.exec(stderr) ?? [];
      expect(Number(copied)).toBeGreaterThan(0);
      if (address.startsWith('ndjson')) expect(existsSync(to)).toBe(false);
      else expect(() => openSqliteEventStore({ path: to, prefix: 'demo' })).toThrow('is an unfinished copy');
      expect(disk.grow()).toBe(true);
      const again = await copying(`sqlite:${source}`, address);
      expect(again).toMatchObject({ code: 0, stdout: expect.not.stringContaining(' 0 were there') });
      if (address.startsWith('ndjson')) expect(readFileSync(to).equals(readFileSync(lines))).toBe(true);
      else expect(rowsIn(to)).toEqual(rowsIn(source));
    },
  );

  it('refuses a target with other events, in one sentence, and leaves it as it is', async () => {
    using place = temporaryFolder();
    const to = join(place.path, 'e.sqlite');
    await fillLedger(to, 10);
    const before = rowsIn(to);
    const { code, stderr } = await copying(`ndjson:${lines}`, `sqlite:${to}`);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^The target has other events under this prefix: its event 1 .*; nothing was written\.\n$/);
    expect(rowsIn(to)).toEqual(before);
    // It is a ledger as before, not an unfinished copy.
    await using store = openSqliteEventStore({ path: to, prefix: 'demo' });
    expect(await store.append('demo/x-1', [newEvent()], 'none')).toMatchObject({ outcome: 'appended' });
  });

  it('passes by the events of another prefix in the same file', async () => {
    using place = temporaryFolder();
    const to = join(place.path, 'e.sqlite');
    await fillLedger(to, 10, 'other');
    expect(await copying(`ndjson:${lines}`, `sqlite:${to}`)).toMatchObject({ code: 0 });
    expect(rowsIn(to).slice(10)).toEqual(rowsIn(source));
  });

  it('takes in what came later, but never changes a finished file', async () => {
    using place = temporaryFolder();
    const [grown, store, file] = ['g.sqlite', 'e.sqlite', 'l.ndjson'].map((name) => join(place.path, name)) as [
      string,
      string,
      string,
    ];
    await fillLedger(grown, 30);
    for (const to of [store, file]) expect(await copyFile(grown, to)).toBe(30);
    const before = readFileSync(file);
    // In use by its server while it is copied.
    await using server = openSqliteEventStore({ path: grown, prefix: 'demo' });
    await server.append('demo/later-1', [newEvent()], 'none');
    expect(await copying(`sqlite:${grown}`, `sqlite:${store}`)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('1 events copied, 30 were there'),
    });
    expect(rowsIn(store)).toEqual(rowsIn(grown));
    expect(await copying(`sqlite:${grown}`, `ndjson:${file}`)).toMatchObject({
      code: 1,
      stderr: `${file} is finished, and the source has gone on since: name a new file.\n`,
    });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('names the line of a flipped byte, and makes nothing', async () => {
    using place = temporaryFolder();
    const [spoilt, to] = [join(place.path, 's.ndjson'), join(place.path, 'new', 'e.sqlite')];
    const bytes = readFileSync(lines);
    const at = Math.floor(bytes.length / 2);
    bytes[at] = (bytes[at] ?? 0) ^ 4;
    writeFileSync(spoilt, bytes);
    const line = bytes.subarray(0, at).filter((byte) => byte === 0x0a).length + 1;
    expect(await copying(`ndjson:${spoilt}`, `sqlite:${to}`)).toMatchObject({
      code: 1,
      stderr: `${spoilt}: line ${line} is not as it was written.\n`,
    });
    expect(existsSync(join(place.path, 'new'))).toBe(false);
  });

  it('does not go on with an unfinished file of another ledger, or of somebody', async () => {
    using place = temporaryFolder();
    const to = join(place.path, 'l.ndjson');
    copyFileSync(lines, `${to}.unfinished`);
    const other = await copying(`sqlite:${source}`, `ndjson:${to}`, { ORIGIN: 'elsewhere.org/demo' });
    expect(other).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('was begun for the ledger example.org/demo'),
    });
    writeFileSync(`${to}.unfinished`, 'my notes\n');
    const notes = await copying(`sqlite:${source}`, `ndjson:${to}`);
    expect(notes).toMatchObject({ code: 1, stderr: expect.stringContaining('Delete it or name another file') });
    expect(readFileSync(`${to}.unfinished`, 'utf8')).toBe('my notes\n');
  });

  it('does not write where somebody else is writing', async () => {
    using place = temporaryFolder();
    for (const [name, kind] of [
      ['l.ndjson', 'ndjson'],
      ['e.sqlite', 'sqlite'],
    ] as const) {
      using _lock = WriterLock.acquire(join(place.path, `${name}.lock`));
      const ended = await copying(`sqlite:${source}`, `${kind}:${join(place.path, name)}`);
      expect(ended).toMatchObject({ code: 1, stderr: expect.stringContaining('Another process is writing here') });
    }
  });

  it('answers what it cannot do with a reason', async () => {
    using place = temporaryFolder();
    mkdirSync(join(place.path, 'empty'));
    const nowhere = join(place.path, 'nowhere');
    const answers = [
      [[], 2, 'Say where from and where to'],
      [[`sqlite:${source}`], 2, 'Say where from and where to'],
      [['ndjson:', `sqlite:${nowhere}`], 2, 'names no file'],
      [[`ndjson:${nowhere}`, `sqlite:${nowhere}`], 1, 'There is no file'],
      [[`sqlite:${nowhere}`, `ndjson:${nowhere}`], 1, 'There is no ledger at'],
      [[`csv:${nowhere}`, `sqlite:${nowhere}`], 1, 'EVENT_STORE: sqlite:'],
    ] as const;
    for (const [args, code, words] of answers) {
      const ended = await runProcess('scripts/copy-ledger.ts', args);
      expect(ended).toMatchObject({ code, stderr: expect.stringContaining(words) });
    }
    const env = { PREFIX: 'other' };
    expect(await copying(`ndjson:${lines}`, `sqlite:${nowhere}`, env)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('holds the ledger under demo, and PREFIX is other'),
    });
    expect(await copying(`sqlite:${source}`, `ndjson:${nowhere}`, env)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('no events under this prefix'),
    });
    expect(existsSync(nowhere)).toBe(false);
  });
});
