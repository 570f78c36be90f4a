import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { removeDatabase } from '#projecting/model-folder.ts';
import { ModelReader } from '#projecting/model-reader.ts';
import { Projector } from '#projecting/projector.ts';
import { openDatabase } from '#sqlite/open-database.ts';
import { ArrayStore, type SampleEvent } from '#test/support/projecting/array-store.ts';
import { beforeCall } from '#test/support/projecting/before-each-statement.ts';
import { Projected, projectAll } from '#test/support/projecting/projected.ts';
import { parseShelfEvent, removals, shelf } from '#test/support/projecting/shelf-model.ts';
import { temporaryFolder } from '#test/support/projecting/temporary-folder.ts';

const events = Array.from(
  { length: 200 },
  (_, index): SampleEvent => ({
    type: 'BoxPut',
    stream: 'shelf-a',
    data: { box: `box ${index % 50}`, label: `label ${index}`, weight: index },
  }),
);

const open = (folder: string, store: ArrayStore, lazyEvents = 1_000) =>
  Projected.from({ folder, models: [shelf, removals], parse: parseShelfEvent, store, lazyEvents });

const answers = (projected: Projected) => [200, 120, 1].map((number) => projected.read('shelf', 'dump', {}, number));

const PAGE_BYTES = 4096;

/** Number of the first page of a table. */
const pageOf = (path: string, table: string): number => {
  using database = openDatabase(path);
  const row = database.prepare('select rootpage from sqlite_master where name = ?').get(table);
  return Number(row?.['rootpage']);
};

const overwritePage = (path: string, page: number): void => {
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(PAGE_BYTES, 0xa5), 0, PAGE_BYTES, (page - 1) * PAGE_BYTES);
  closeSync(file);
};

const checkpointIn = (path: string): number => {
  using database = openDatabase(path, { access: 'read-only' });
  return Number(database.prepare('select number from projection_state').get()?.['number']);
};

describe('a file of read models that is not what it should be is built anew', () => {
  const damages: Record<string, (path: string) => void> = {
    missing: (path) => rmSync(path),
    empty: (path) => truncateSync(path, 0),
    'cut short': (path) => truncateSync(path, Math.floor(statSync(path).size / 2)),
    'no database': (path) => writeFileSync(path, 'not a database at all, but long enough to have a header'.repeat(400)),
  };
  for (const [name, damage] of Object.entries(damages)) {
    for (const file of ['shelf.1.sqlite', 'ledger-numbers.sqlite']) {
      test(`${file} is ${name}`, async () => {
        using folder = temporaryFolder();
        const store = new ArrayStore(events);
        const whole = await open(folder.path, store);
        const expected = answers(whole);
        await whole.close();
        damage(join(folder.path, file));
        await using again = await open(folder.path, store);
        expect(again.projector.status()).toMatchObject({ head: 200, halted: null, projected: 200 });
        expect(answers(again)).toEqual(expected);
      });
    }
  }

  test('a damaged file gives its name to no other: readers may have it open still', async () => {
    using folder = temporaryFolder();
    const store = new ArrayStore(events);
    await (await open(folder.path, store)).close();
    damages['no database']?.(join(folder.path, 'shelf.1.sqlite'));
    await using again = await open(folder.path, store);
    expect(again.projector.status().models[0]?.path).toMatch(/shelf\.2\.sqlite$/);
  });

  test('a file that was never complete is begun anew: built without syncs, a power cut may have torn it', async () => {
    using folder = temporaryFolder();
    const options = { folder: folder.path, models: [shelf], parse: parseShelfEvent, store: new ArrayStore(events) };
    {
      await using building = await Projector.open({ ...options, batchSize: 50 });
      await building.step();
      expect(building.status().models[0]).toMatchObject({ number: 50, ready: false });
    }
    await using again = await Projector.open(options);
    expect(again.status().models[0]).toMatchObject({ number: 0, ready: false });
  });

  test('a page of the ledger numbers that is damaged behind a good beginning: they are counted anew', async () => {
    using folder = temporaryFolder();
    const store = new ArrayStore(events);
    await (await open(folder.path, store)).close();
    const path = join(folder.path, 'ledger-numbers.sqlite');
    overwritePage(path, pageOf(path, 'sqlite_autoindex_ledger_1'));
    await using again = await open(folder.path, store);
    store.add({ type: 'BoxRemoved', stream: 'shelf-a', data: { box: 'box 1' } });
    await projectAll(again.projector);
    expect(again.projector.status(), 'readers see that it begins again').toMatchObject({ head: 0, atEnd: false });
    await projectAll(again.projector);
    expect(again.projector.status()).toMatchObject({ head: 201, projected: 201, halted: null });
    expect(again.read('shelf', 'heaviest', { limit: 99 })).toHaveLength(49);
  });

  test('a page that is damaged behind a good beginning is noticed when it is met', async () => {
    using folder = temporaryFolder();
    const store = new ArrayStore(events);
    await (await open(folder.path, store)).close();
    const path = join(folder.path, 'shelf.1.sqlite');
    overwritePage(path, pageOf(path, 'box'));
    await using again = await open(folder.path, store);
    for (const event of events) store.add(event);
    await projectAll(again.projector);
    expect(again.projector.status()).toMatchObject({ head: 400, projected: 400 });
    expect(again.projector.status().models[0]?.path).toMatch(/shelf\.2\.sqlite$/);
    expect(again.read('shelf', 'heaviest', { limit: 99 })).toHaveLength(50);
  });
});

test('another version of a model is built in a new file, and the old one is gone', async () => {
  using folder = temporaryFolder();
  const store = new ArrayStore(events);
  await (await open(folder.path, store)).close();
  await using next = await Projected.from({
    folder: folder.path,
    models: [{ ...shelf, version: 2 }],
    parse: parseShelfEvent,
    store,
  });
  expect(next.projector.status().models[0]).toMatchObject({ number: 200, ready: true });
  expect(next.read('shelf', 'heaviest', { limit: 99 })).toHaveLength(50);
  expect(readdirSync(folder.path).filter((file) => file.startsWith('shelf.') && file.endsWith('.sqlite'))).toHaveLength(
    1,
  );
});

describe('a file that is handed over', () => {
  test('is deleted a step later than its successor is named', async () => {
    using folder = temporaryFolder();
    await using projected = await open(folder.path, new ArrayStore(events));
    const old = join(folder.path, 'shelf.1.sqlite');
    const { projector } = projected;
    projector.rebuild(['shelf']);
    while (projector.status().models[0]?.path === old) expect((await projector.step()).outcome).toBe('worked');
    expect(existsSync(old)).toBe(true);
    await projectAll(projector);
    expect(existsSync(old)).toBe(false);
  });

  test('while a reader opens it is not read without its log', async () => {
    using folder = temporaryFolder();
    await using projected = await open(folder.path, new ArrayStore(events));
    const path = projected.projector.status().models[0]?.path ?? expect.fail('no model');
    {
      using database = openDatabase(':memory:', { access: 'read-only' });
      using _deleting = beforeCall(Object.getPrototypeOf(database), 'function', () => removeDatabase(path));
      expect(() => new ModelReader(path, shelf)).toThrow(expect.objectContaining({ code: 'FileGone' }));
    }
  });
});

describe('a model that no event concerns', () => {
  test('leaves its checkpoint behind for a while, and loses nothing by it', async () => {
    using folder = temporaryFolder();
    const store = new ArrayStore(events);
    await using projected = await open(folder.path, store, 30);
    const path = join(folder.path, 'removals.1.sqlite');
    for (let index = 0; index < 29; index += 1)
      store.add({ ...(events[0] ?? expect.fail('no event')), stream: 'shelf-b' });
    await projectAll(projected.projector);
    expect(projected.projector.status().models[1]?.number).toBe(229);
    expect(checkpointIn(path)).toBe(200);
    store.add({ ...(events[0] ?? expect.fail('no event')), stream: 'shelf-b' });
    await projectAll(projected.projector);
    expect(checkpointIn(path)).toBe(230);
    store.add({ type: 'BoxRemoved', stream: 'shelf-a', data: { box: 'box 1' } });
    await projectAll(projected.projector);
    expect(checkpointIn(path)).toBe(231);
    expect(projected.read('removals', 'dump')).toEqual([{ type: 'BoxRemoved', events: 1 }]);
  });

  test('writes it when everything is closed', async () => {
    using folder = temporaryFolder();
    const store = new ArrayStore(events);
    const projected = await open(folder.path, store, 1_000);
    store.add({ ...(events[0] ?? expect.fail('no event')), stream: 'shelf-b' });
    await projectAll(projected.projector);
    await projected.close();
    expect(checkpointIn(join(folder.path, 'removals.1.sqlite'))).toBe(201);
  });
});
