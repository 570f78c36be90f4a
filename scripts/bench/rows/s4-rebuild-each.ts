import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadModel } from '#projecting/read-model.ts';
import { readModels } from '#projections/index.ts';
import type { BenchRow } from '../bench-row.ts';
import { buildModels } from '../build-models.ts';
import { countingStatements } from '../counting-statements.ts';
import { formatCount, formatRate } from '../figures.ts';
import { type BenchLedger, ledgerOfSize } from '../ledger-of-size.ts';
import { measurePairs, perSecond } from '../measure-pairs.ts';
import { plainUpserts } from '../plain-upserts.ts';

/** Whatever a model keeps beside its rows (history, indexes, search words, checkpoints) is paid for here. */
export const rebuildEach: BenchRow = {
  id: 'S4',
  what: 'rebuild',
  yardstick: 'raw read + `JSON.parse` + as many plain upserts as it makes',
  better: 'at-least',
  mustReach: 0.5,
  aim: 0.8,
  unit: 'ratio',
  run: async ({ folder, quick, log }) => {
    const ledger = await ledgerOfSize(join(folder, 'ledger'), quick ? 3_000 : 100_000);
    log(`${formatCount(ledger.events)} events`);
    const figures = [];
    for (const model of Object.values<ReadModel>(readModels)) {
      const upserts = await countStatements(ledger, join(folder, `count-${model.name}`), model);
      // What stands there already: a rebuild is of a ledger that has its numbers.
      const standing = join(folder, model.name);
      await buildModels(ledger, standing, [model]);
      const { ratio, ours, yardstick } = await measurePairs(
        quick ? 1 : 3,
        () => perSecond(ledger.events, () => buildModels(ledger, standing, [model])),
        (round) => {
          const target = join(folder, `plain-${model.name}-${round}`);
          mkdirSync(target);
          return perSecond(ledger.events, () => plainUpserts(ledger, join(target, 'plain.sqlite'), upserts));
        },
      );
      const label = `\`${model.name}\`, ${formatCount(ledger.events)} events, ${formatCount(upserts)} statements`;
      figures.push({ label, value: ratio, ours: formatRate(ours), yardstick: formatRate(yardstick) });
    }
    return figures;
  },
};

/** How many statements its handlers run, searching words included: counted in a pass of its own, not timed. */
const countStatements = async (ledger: BenchLedger, folder: string, model: ReadModel): Promise<number> => {
  const counted = countingStatements(model);
  await buildModels(ledger, folder, [counted.model]);
  return counted.statements();
};
