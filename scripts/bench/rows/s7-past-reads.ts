import { join } from 'node:path';
import { readModels } from '#projections/index.ts';
import type { BenchRow, Figure } from '../bench-row.ts';
import { buildModels } from '../build-models.ts';
import { formatCount, formatMs } from '../figures.ts';
import { ledgerOfSize } from '../ledger-of-size.ts';
import { measurePairs } from '../measure-pairs.ts';
import { nowOf, openReader, pastOf, timedReads, timeReads } from '../time-reads.ts';

/** The same question about the same things: as of nine tenths of the ledger, and now. */
export const pastReads: BenchRow = {
  id: 'S7',
  what: 'keyed read as of the past',
  yardstick: 'the same read now',
  better: 'at-most',
  mustReach: 1.5,
  aim: 1.1,
  unit: 'ratio',
  run: async ({ folder, quick }) => {
    const ledger = await ledgerOfSize(join(folder, 'ledger'), quick ? 3_000 : 100_000);
    const paths = await buildModels(ledger, join(folder, 'models'), Object.values(readModels));
    const count = quick ? 20 : 300;
    const figures: Figure[] = [];
    for (const read of timedReads.filter(({ keyed }) => keyed)) {
      using reader = openReader(read, paths);
      const { ratio, ours, yardstick } = await measurePairs(
        quick ? 3 : 15,
        () => timeReads(reader, read, ledger, pastOf(ledger, 0.9), count),
        () => timeReads(reader, read, ledger, nowOf(ledger), count),
      );
      const label = `${read.label}, ${formatCount(ledger.events)} events`;
      figures.push({ label, value: ratio, ours: formatMs(ours), yardstick: formatMs(yardstick) });
    }
    return figures;
  },
};
