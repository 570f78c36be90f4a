import { once } from 'node:events';
import { statSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { ArrayStore } from '#test/support/projecting/array-store.ts';
import { Projected, projectAll } from '#test/support/projecting/projected.ts';
import { parseShelfEvent, shelf } from '#test/support/projecting/shelf-model.ts';
import { temporaryFolder } from '#test/support/projecting/temporary-folder.ts';

/** Each writes about 100 kB: the new row and its past. */
const COMMITS = 1_000;
const MEGABYTE = 1024 * 1024;

test('readers who never leave a gap do not make the log of a model grow without end', async () => {
  using folder = temporaryFolder();
  const label = 'a long text '.repeat(4_000);
  const put = (weight: number) => ({ type: 'BoxPut', stream: 'shelf-a', data: { box: 'a', label, weight } });
  const store = new ArrayStore([put(0)]);
  await using projected = await Projected.from({ folder: folder.path, models: [shelf], parse: parseShelfEvent, store });
  const path = projected.projector.status().models[0]?.path ?? expect.fail('no model');
  const script = new URL('../../support/projecting/overlapping-readers-worker.ts', import.meta.url);
  const readers = new Worker(script, { workerData: { path } });
  try {
    await once(readers, 'message');
    for (let weight = 1; weight <= COMMITS; weight += 1) {
      store.add(put(weight));
      await projectAll(projected.projector);
      await nextTurn();
    }
  } finally {
    await readers.terminate();
  }
  expect(projected.projector.status()).toMatchObject({ projected: COMMITS + 1, storageFault: null });
  expect(statSync(`${path}-wal`).size).toBeLessThan(40 * MEGABYTE);
});
