import type { BenchRow, Figure } from '../bench-row.ts';
import { formatCount, formatMs } from '../figures.ts';
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
  run: async ({ quick, largeLedger }) => {
    const { ledger, paths } = await largeLedger();
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
