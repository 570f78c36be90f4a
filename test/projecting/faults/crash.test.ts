import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openDatabase } from '#sqlite/open-database.ts';
import { ArrayStore } from '#test/support/projecting/array-store.ts';
import { beforeEachStatement } from '#test/support/projecting/before-each-statement.ts';
import { Projected, projectAll } from '#test/support/projecting/projected.ts';
import { shelfHistory } from '#test/support/projecting/shelf-history.ts';
import { parseShelfEvent, removals, shelf } from '#test/support/projecting/shelf-model.ts';
import { temporaryFolder } from '#test/support/projecting/temporary-folder.ts';

const open = (folder: string, store: ArrayStore) =>
  Projected.from({ folder, models: [shelf, removals], parse: parseShelfEvent, store, batchSize: 4, lazyEvents: 6 });

const answers = (projected: Projected, last: number) =>
  [0, Math.floor(last / 2), last - 1, last].map((number) => [
    projected.read('shelf', 'dump', {}, number),
    projected.read('shelf', 'search', { q: 'ho so' }, number),
    projected.read('removals', 'dump', {}, number),
  ]);

/** As a killed process leaves it: the shared-memory file is not a file any more, the log is. */
const copyFiles = (from: string, to: string): void => {
  mkdirSync(to);
  for (const file of readdirSync(from)) if (!file.endsWith('-shm')) cpSync(join(from, file), join(to, file));
};

const numberIn = (path: string, sql: string): number => {
  using database = openDatabase(path);
  return Number(Object.values(database.prepare(sql).get() ?? { none: -1 })[0]);
};

test('killed at any statement, the files come to the same rows', async () => {
  const [events = []] = fc.sample(
    shelfHistory(24).filter((history) => history.length >= 20),
    { numRuns: 1, seed: 12 },
  );
  const half = Math.floor(events.length / 2);
  using folder = temporaryFolder();
  const live = join(folder.path, 'live');
  const store = new ArrayStore(events.slice(0, half));
  let crashes = 0;
  let expected: unknown;
  {
    using _crashing = beforeEachStatement(() => {
      copyFiles(live, join(folder.path, `crash-${++crashes}`));
    });
    mkdirSync(live);
    // Built from nothing, then live, then rebuilt beside: each way of writing has its own transactions.
    await using projected = await open(live, store);
    for (const event of events.slice(half)) store.add(event);
    await projectAll(projected.projector);
    projected.projector.rebuild(['shelf']);
    await projectAll(projected.projector);
    _crashing[Symbol.dispose]();
    expected = answers(projected, events.length);
  }
  expect(crashes).toBeGreaterThan(100);
  let apart = 0;
  for (let crash = 1; crash <= crashes; crash += 1) {
    const path = join(folder.path, `crash-${crash}`);
    if (areApart(path)) apart += 1;
    await using recovered = await open(path, store);
    expect(recovered.projector.status(), `crash ${crash}`).toMatchObject({ halted: null, projected: events.length });
    expect(answers(recovered, events.length), `crash ${crash}`).toEqual(expected);
  }
  expect(apart, 'crashes that left the files at different events').toBeGreaterThan(5);
});

const areApart = (folder: string): boolean => {
  const files = readdirSync(folder);
  const model = files.find((file) => /^shelf\.\d\.sqlite$/.test(file));
  if (model === undefined || !files.includes('ledger-numbers.sqlite')) return false;
  try {
    const counted = numberIn(join(folder, 'ledger-numbers.sqlite'), 'select max(number) from ledger');
    return counted !== numberIn(join(folder, model), 'select number from projection_state');
  } catch (error) {
    // The crash came before the file had its tables.
    if (error instanceof Error && error.message.startsWith('no such table')) return false;
    throw error;
  }
};
