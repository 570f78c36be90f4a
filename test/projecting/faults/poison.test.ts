import { expect, test } from 'vitest';
import { healthOf } from '#projecting/projecting-health.ts';
import { defineReadModel } from '#projecting/read-model.ts';
import { ArrayStore, type SampleEvent } from '#test/support/projecting/array-store.ts';
import { Projected, projectAll } from '#test/support/projecting/projected.ts';
import { parseShelfEvent, removals, shelf } from '#test/support/projecting/shelf-model.ts';
import { temporaryFolder } from '#test/support/projecting/temporary-folder.ts';

const put = (weight: number): SampleEvent => ({
  type: 'BoxPut',
  stream: 'shelf-a',
  data: { box: 'a', label: 'x', weight },
});
const removed: SampleEvent = { type: 'BoxRemoved', stream: 'shelf-a', data: { box: 'a' } };
const poison: SampleEvent = { type: 'BoxPut', stream: 'shelf-a', data: { box: 'a', weight: 'heavy' } };

const models = [shelf, removals];
const open = (folder: string, store: ArrayStore) => Projected.from({ folder, models, parse: parseShelfEvent, store });

const modelOf = (projected: Projected, name: string) =>
  projected.projector.status().models.find((model) => model.name === name) ?? expect.fail(`no ${name}`);

test('an invalid payload of a known type stops its model there; its last good state answers and the others go on', async () => {
  using folder = temporaryFolder();
  const store = new ArrayStore([put(1), put(2), poison, put(4), removed]);
  await using projected = await open(folder.path, store);
  expect(modelOf(projected, 'shelf')).toMatchObject({ number: 2, ready: true, stopped: { number: 3, type: 'BoxPut' } });
  expect(projected.read('shelf', 'heaviest', { limit: 9 })).toEqual([{ id: 'a', label: 'x', weight: 2 }]);
  expect(modelOf(projected, 'removals')).toMatchObject({ number: 5, stopped: null });
  expect(projected.read('removals', 'dump')).toEqual([{ type: 'BoxRemoved', events: 1 }]);

  const status = projected.projector.status();
  expect(status.projected, 'nobody waits for a stopped model').toBe(5);
  const now = Date.parse('2026-01-05T01:13:00.000Z');
  const health = healthOf({ status: 'running', reason: null }, status, now);
  expect(health).toMatchObject({
    status: 'alarm',
    models: { shelf: { status: 'stale', lagEvents: 3, lagSeconds: 600 }, removals: { status: 'live', lagEvents: 0 } },
  });
});

test.each([
  ['while it is being built', 4],
  ['while it is being read', 2],
])('a handler that throws stops its model, and nothing of that event stays: %s', async (_when, before) => {
  using folder = temporaryFolder();
  const clumsy = defineReadModel({
    name: 'clumsy',
    version: 1,
    schema: 'create table seen (id text primary key, times integer not null check (times < 3)) strict;',
    handlers: {
      BoxPut: (event: { number: number }, rows) => {
        rows.run('insert into seen (id, times) values (:id, 1)', { id: `event ${event.number}` });
        rows.run(`insert into seen (id, times) values ('all', 1) on conflict do update set times = times + 1`);
      },
    },
    queries: { dump: (reader) => reader.all(`select id, times from ${reader.asOf('seen')} as seen order by id`) },
  });
  const events = [put(1), put(2), put(3), put(4)];
  const store = new ArrayStore(events.slice(0, before));
  await using projected = await Projected.from({
    folder: folder.path,
    models: [clumsy],
    parse: parseShelfEvent,
    store,
  });
  for (const event of events.slice(before)) store.add(event);
  await projectAll(projected.projector);
  expect(modelOf(projected, 'clumsy').stopped).toMatchObject({ number: 3, reason: expect.stringContaining('CHECK') });
  expect(projected.read('clumsy', 'dump')).toEqual([
    { id: 'all', times: 2 },
    { id: 'event 1', times: 1 },
    { id: 'event 2', times: 1 },
  ]);
});

test('unknown types are counted and shown; a newer version of a handled type stops the model that would misread it', async () => {
  using folder = temporaryFolder();
  const strange: SampleEvent = { type: 'BoxPainted', stream: 'shelf-a', data: { colour: 'red' } };
  const store = new ArrayStore([strange, put(1), strange, { ...put(2), schemaVersion: 2 }, put(3)]);
  await using projected = await open(folder.path, store);
  expect(projected.projector.status().unknownTypes).toEqual([
    { type: 'BoxPainted', schemaVersion: 1, events: 2, firstNumber: 1, lastNumber: 3 },
    { type: 'BoxPut', schemaVersion: 2, events: 1, firstNumber: 4, lastNumber: 4 },
  ]);
  expect(modelOf(projected, 'shelf')).toMatchObject({ number: 3, stopped: { number: 4 } });
});

test('a stopped model goes on when a later version of the program can take the event', async () => {
  using folder = temporaryFolder();
  const store = new ArrayStore([put(1), poison, put(3)]);
  await (await open(folder.path, store)).close();
  const lenient: typeof parseShelfEvent = (event) =>
    parseShelfEvent({ ...event, data: { label: 'mended', ...event.data, weight: Number(event.data['weight']) || 0 } });
  await using mended = await Projected.from({ folder: folder.path, models, parse: lenient, store });
  expect(modelOf(mended, 'shelf')).toMatchObject({ number: 3, stopped: null });
  expect(mended.read('shelf', 'heaviest', { limit: 9 }, 2)).toEqual([{ id: 'a', label: 'mended', weight: 0 }]);
});

test('an unknown type that an upgrade makes known is not shown any more, and who handles it is rebuilt', async () => {
  using folder = temporaryFolder();
  const store = new ArrayStore([put(1), removed]);
  const older = (event: Parameters<typeof parseShelfEvent>[0]) =>
    event.type === 'BoxRemoved' ? ({ outcome: 'unknown-type' } as const) : parseShelfEvent(event);
  const { BoxRemoved: _later, ...handlers } = shelf.handlers;
  const olderShelf = { ...shelf, handlers };
  const before = await Projected.from({ folder: folder.path, models: [olderShelf], parse: older, store });
  expect(before.projector.status().unknownTypes).toHaveLength(1);
  expect(before.read('shelf', 'heaviest', { limit: 9 })).toHaveLength(1);
  await before.close();
  await using after = await open(folder.path, store);
  await projectAll(after.projector);
  expect(after.projector.status().unknownTypes).toEqual([]);
  expect(after.read('shelf', 'heaviest', { limit: 9 })).toEqual([]);
});
