import { join } from 'node:path';
import type { BenchRow } from '../bench-row.ts';
import { startProduct, untilReady } from '../bench-server.ts';
import { formatCount } from '../figures.ts';
import { ledgerOfSize } from '../ledger-of-size.ts';
import { median, milliseconds } from '../measure-pairs.ts';

/** From starting the process to `/health/ready` answering 200, with the read models of the last run in place. */
export const startToReady: BenchRow = {
  id: 'S12',
  what: 'start to ready on an existing store',
  yardstick: '–',
  better: 'at-most',
  mustReach: 2,
  aim: 0.5,
  unit: 'seconds',
  run: async ({ folder, quick }) => {
    const ledger = await ledgerOfSize(join(folder, 'ledger'), quick ? 3_000 : 100_000);
    const startOnce = async (): Promise<void> => {
      await using server = await startProduct(ledger.folder);
      await untilReady(server);
    };
    const timed = async (): Promise<number> => {
      const start = performance.now();
      await using server = await startProduct(ledger.folder);
      await untilReady(server);
      return performance.now() - start;
    };
    const building = await milliseconds(startOnce);
    const times: number[] = [];
    for (let round = 0; round < (quick ? 1 : 5); round += 1) times.push(await timed());
    const seconds = median(times) / 1_000;
    const label = `${formatCount(ledger.events)} events`;
    const notes = [`the very first start, which builds all read models, took ${(building / 1_000).toFixed(1)} s`];
    return [{ label, value: seconds, ours: `${seconds.toFixed(2)} s`, yardstick: '–', notes }];
  },
};
