import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ArrayStore } from '#test/support/projecting/array-store.ts';
import { givenEventsOf } from '#test/support/projecting/given-events.ts';
import { Projected, projectAll } from '#test/support/projecting/projected.ts';
import { shelfHistory } from '#test/support/projecting/shelf-history.ts';
import { parseShelfEvent, removals, shelf } from '#test/support/projecting/shelf-model.ts';
import { temporaryFolder } from '#test/support/projecting/temporary-folder.ts';

const questions = [
  ['shelf', 'dump', {}],
  ['shelf', 'heaviest', { limit: 2 }],
  ['shelf', 'heaviest', { limit: 2, after: { weight: 1, id: 'b' } }],
  ['shelf', 'contents', { box: 'a' }],
  ['shelf', 'search', { q: 'HỒ so' }],
  ['shelf', 'search', { q: 'qd 12' }],
  ['removals', 'dump', {}],
] as const;

const answers = (projected: Projected, number: number) =>
  questions.map(([model, query, params]) => projected.read(model, query, params, number));

const open = (folder: string, store: ArrayStore, batchSize: number) =>
  Projected.from({ folder, models: [shelf, removals], parse: parseShelfEvent, store, batchSize, lazyEvents: 7 });

const batches = fc.integer({ min: 1, max: 9 });

test('then = stopped then: a moment of the whole file is a file that ends at that moment', async () => {
  await fc.assert(
    fc.asyncProperty(shelfHistory(), fc.nat(), batches, async (events, pick, batchSize) => {
      const cut = pick % (events.length + 1);
      using wholeFolder = temporaryFolder();
      using cutFolder = temporaryFolder();
      await using whole = await open(wholeFolder.path, new ArrayStore(events), batchSize);
      await using stopped = await open(cutFolder.path, new ArrayStore(events.slice(0, cut)), batchSize);
      expect(whole.projector.status().models.map((model) => model.stopped)).toEqual([null, null]);
      expect(answers(whole, cut)).toEqual(answers(stopped, cut));
    }),
    { numRuns: 30 },
  );
});

test('rebuild = live, at every number, whatever the batches were and wherever the process stopped', async () => {
  await fc.assert(
    fc.asyncProperty(shelfHistory(25), fc.nat(), batches, batches, async (events, pick, first, second) => {
      const cut = pick % (events.length + 1);
      using folder = temporaryFolder();
      const store = new ArrayStore(events.slice(0, cut));
      await (await open(folder.path, store, first)).close();
      for (const event of events.slice(cut)) store.add(event);
      await using live = await open(folder.path, store, second);
      const before = Array.from({ length: events.length + 1 }, (_, number) => answers(live, number));
      live.projector.rebuild(['shelf', 'removals']);
      await projectAll(live.projector);
      expect(live.projector.status().models.every(({ path }) => path.endsWith('.2.sqlite'))).toBe(true);
      expect(Array.from({ length: events.length + 1 }, (_, number) => answers(live, number))).toEqual(before);
    }),
    { numRuns: 15 },
  );
});

test('the sentences of read-model authors hold on the synthetic model', async () => {
  const given = givenEventsOf(shelf, parseShelfEvent);
  const events = [
    { type: 'BoxPut', stream: 'shelf-1', data: { box: 'a', label: 'Phú Dương', weight: 1 } },
    { type: 'BoxPut', stream: 'shelf-1', data: { box: 'a', label: 'Hồ sơ', weight: 2 } },
  ];
  await given(events).expectRows('search', { q: 'phu duong' }, 1, [{ id: 'a', label: 'Phú Dương', weight: 1 }]);
  await given(events).expectRows('search', { q: 'phu duong' }, 'now', []);
});
