import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ModelReader } from '#projecting/model-reader.ts';
import { readModels } from '#projections/index.ts';
import { type CaseVisibilityFilter, SEES_ALL } from '#projections/rights/visibility.ts';
import { openDatabase } from '#sqlite/open-database.ts';
import { unitCodes as c } from '#test/support/domain/huong-binh.ts';
import { ArrayStore, type SampleEvent } from '#test/support/projecting/array-store.ts';
import { Projected } from '#test/support/projecting/projected.ts';
import { temporaryFolder } from '#test/support/projecting/temporary-folder.ts';
import { type Ask, shownNumbers } from '#test/support/projections/dashboard-numbers.ts';
import { parseProductEvent } from '#test/support/projections/product-events.ts';
import { CASE_IDS, historyFrom, provinceEvents } from '#test/support/projections/random-history.ts';

const asked = ['oversight-dashboard', 'case-register', 'deadlines', 'follow-up', 'accountability-matrix'] as const;
const models = asked.map((name) => readModels[name]);

const open = (folder: string, events: readonly SampleEvent[]) =>
  Projected.from({ folder, models, parse: parseProductEvent, store: new ArrayStore(events) });

/** Hundreds of questions to the same files: they are opened once. */
const openReaders = (projected: Projected) => {
  const readers = new Map(
    models.map((model) => {
      const path = projected.projector.status().models.find(({ name }) => name === model.name)?.path ?? '';
      return [model.name as string, new ModelReader(path, model)];
    }),
  );
  return {
    askAt: (number: number, day: string): Ask =>
      Object.assign(
        (model: string, query: string, params: object) =>
          readers.get(model)?.read(query, params, { number, current: false, legalDate: day }).value,
        { day },
      ),
    [Symbol.dispose]: (): void => {
      for (const reader of readers.values()) reader.close();
    },
  };
};

/** Cases concluded on and closed: a history of some length is needed for those. */
const longHistories = fc.integer({ min: 0, max: 1_000_000 }).map((seed) => historyFrom(seed, 420));
const days = fc
  .integer({ min: 0, max: 500 })
  .map((n) => new Date(Date.UTC(2024, 0, 10 + n)).toISOString().slice(0, 10));
const begun = provinceEvents().length;

/** Few histories come to a closure, and some of these go on to a reopening: one is looked at right behind it. */
const closing = Array.from({ length: 80 }, (_, seed) => seed)
  .values()
  .map((seed) => historyFrom(seed, 420))
  .find((events) => events.some(({ type }) => type === 'CaseClosed'));
const closedAt = closing?.findIndex(({ type }) => type === 'CaseClosed') ?? 0;
const closedOn = String(closing?.[closedAt]?.data['occurredOn']);

const some: CaseVisibilityFilter = { ...SEES_ALL, units: [c.department, c.hospital], withCases: [CASE_IDS[0] ?? ''] };
const overseer: CaseVisibilityFilter = { ...SEES_ALL, beforePublication: 'outline' };
const places = [{}, { unit: c.district }, { unit: c.department, body: c.provincialInspectorate }, { body: '99.Z' }];

test('each number of the dashboard is the length of the list to which it leads, at any moment and day', async () => {
  const met = new Set<string>();
  await fc.assert(
    fc.asyncProperty(longHistories, fc.nat(), days, async (events, pick, day) => {
      using folder = temporaryFolder();
      await using projected = await open(folder.path, events);
      using readers = openReaders(projected);
      for (const number of [events.length, begun + (pick % (events.length - begun + 1))]) {
        for (const visibility of [SEES_ALL, some, overseer]) {
          for (const place of places) {
            const ask = readers.askAt(number, day);
            const numbers = shownNumbers(ask, visibility, place);
            expect(numbers.filter(([, shown, rows]) => shown !== rows)).toEqual([]);
            const { isCapped: _, ...counted } = ask('case-register', 'count', { visibility }) as { isCapped: boolean };
            expect(ask('oversight-dashboard', 'stages', { visibility })).toEqual(counted);
            for (const [what, shown] of numbers) if (shown > 0) met.add(what.replace(/\d{4}-\d{2}(-\d{2})?/, ''));
          }
        }
      }
    }),
    { numRuns: 8, examples: [[closing ?? [], closedAt + 1 - begun, closedOn]] },
  );
  // A law about nothing holds always.
  expect([...met]).toEqual(expect.arrayContaining(['open', 'closed ', 'settled', 'money ordered']));
  expect([...met].filter((what) => what.endsWith('overdue')).length).toBeGreaterThan(3);
  expect([...met].filter((what) => what.endsWith('violations')).length).toBeGreaterThan(3);
});

/** Sees every case, each by its name: what he is told is added up from the cases and not from what was counted. */
const oneByOne = (visibility: CaseVisibilityFilter): CaseVisibilityFilter => ({
  ...visibility,
  units: [],
  withCases: CASE_IDS,
});

test('counted = scanned: who sees every case by a right of its own is told the same as who sees all', async () => {
  const queries = [
    ['oversight-dashboard', 'figures'],
    ['oversight-dashboard', 'stages'],
    ['follow-up', 'recovery'],
  ] as const;
  const taken = new Set<unknown>();
  await fc.assert(
    fc.asyncProperty(longHistories, fc.nat(), days, async (events, pick, legalDate) => {
      using folder = temporaryFolder();
      await using projected = await open(folder.path, events);
      for (const measure of measuresTaken(projected)) taken.add(measure);
      for (const number of [events.length, begun + (pick % (events.length - begun + 1))]) {
        for (const [model, query] of queries) {
          for (const place of places) {
            const read = (visibility: CaseVisibilityFilter) =>
              projected.read(model, query, { visibility, ...place }, { number, legalDate });
            expect(read(oneByOne(SEES_ALL))).toEqual(read(SEES_ALL));
          }
        }
      }
    }),
    { numRuns: 8 },
  );
  // Without sums that were written down once, nothing would be told by them.
  expect([...taken]).toEqual(expect.arrayContaining(['open', 'in-stage']));
});

/** Measures of the dashboard whose sums were written down at some number. */
const measuresTaken = (projected: Projected): readonly unknown[] => {
  const { path } = projected.projector.status().models[0] ?? { path: '' };
  using database = openDatabase(path, { access: 'read-only' });
  return database
    .prepare('select distinct measure from standing_taken')
    .all()
    .map(({ measure }) => measure);
};
