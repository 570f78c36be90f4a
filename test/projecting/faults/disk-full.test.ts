import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { healthOf } from '#projecting/projecting-health.ts';
import { ArrayStore, type SampleEvent } from '#test/support/projecting/array-store.ts';
import { Projected, projectAll } from '#test/support/projecting/projected.ts';
import { parseShelfEvent, removals, shelf } from '#test/support/projecting/shelf-model.ts';
import { temporaryFolder } from '#test/support/projecting/temporary-folder.ts';

const run = (command: string, ...args: readonly string[]): boolean => spawnSync(command, args).status === 0;

/** A disk of three megabytes, or undefined where we may not mount one. */
const smallDisk = (folder: string): Disposable | undefined =>
  run('mount', '-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', folder)
    ? { [Symbol.dispose]: () => void run('umount', '-l', folder) }
    : undefined;

const large = (index: number): SampleEvent => ({
  type: 'BoxPut',
  stream: 'shelf-a',
  data: { box: `box ${index % 7}`, label: `${index} `.repeat(500), weight: index },
});

const open = (folder: string, store: ArrayStore) =>
  Projected.from({ folder, models: [shelf, removals], parse: parseShelfEvent, store });

for (const batch of [1, 50]) {
  test(`a full disk stops projecting, in batches of ${batch}; with space it goes on by itself and nothing is missing`, async ({
    skip,
  }) => {
    using folder = temporaryFolder();
    using disk = smallDisk(folder.path);
    if (disk === undefined) return skip('mounting a small disk needs root');
    const ballast = join(folder.path, 'ballast');
    writeFileSync(ballast, Buffer.alloc(1_800_000));
    const store = new ArrayStore([large(0)]);
    await using projected = await open(folder.path, store);
    let count = 1;
    while (projected.projector.status().storageFault === null && count < 5_000) {
      for (let index = 0; index < batch; index += 1) store.add(large(count++));
      await projectAll(projected.projector);
    }
    const full = projected.projector.status();
    expect(full.storageFault, 'the disk was full').toContain('full');
    expect(full.projected).toBeLessThan(count);
    expect(healthOf({ status: 'running', reason: null }, full, 0).status).toBe('alarm');
    const readable = projected.read('shelf', 'heaviest', { limit: 9 });
    expect(readable).toHaveLength(Math.min(7, full.models[0]?.number ?? 0));

    rmSync(ballast);
    await projectAll(projected.projector);
    expect(projected.projector.status()).toMatchObject({ storageFault: null, head: count, projected: count });
    using elsewhere = temporaryFolder();
    await using rebuilt = await open(elsewhere.path, store);
    for (const number of [count, Math.floor(count / 2), 1]) {
      expect(projected.read('shelf', 'dump', {}, number)).toEqual(rebuilt.read('shelf', 'dump', {}, number));
    }
  });
}
