import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { numbersPathIn } from '#projecting/model-folder.ts';
import type { ReadModel } from '#projecting/read-model.ts';
import { readModels } from '#projections/index.ts';
import type { BenchRow, Figure } from '../bench-row.ts';
import { buildModels } from '../build-models.ts';
import { countingStatements } from '../counting-statements.ts';
import { formatCount, formatRate } from '../figures.ts';
import { perSecond } from '../measure-pairs.ts';
import { plainUpserts } from '../plain-upserts.ts';

/**
 * S4 on the largest ledger: each side once, and statements counted while they are timed, since in turns it would take
 * hours. What a model gets slower by as its file grows is seen here.
 */
export const rebuildLargest: BenchRow = {
  id: 'S4L',
  what: 'rebuild, the largest ledger, one pair',
  yardstick: 'raw read + `JSON.parse` + as many plain upserts as it makes',
  better: 'at-least',
  mustReach: 0.5,
  aim: 0.8,
  unit: 'ratio',
  run: async ({ folder, largeLedger, log }) => {
    const { ledger, paths } = await largeLedger();
    const figures: Figure[] = [];
    for (const model of Object.values<ReadModel>(readModels)) {
      log(model.name);
      const counted = countingStatements(model);
      const standing = join(folder, model.name);
      standIn(standing, paths.get(model.name) ?? '');
      const ours = await perSecond(ledger.events, () => buildModels(ledger, standing, [counted.model]));
      const statements = counted.statements();
      const plain = join(standing, 'plain.sqlite');
      const yardstick = await perSecond(ledger.events, () => plainUpserts(ledger, plain, statements));
      rmSync(standing, { recursive: true });
      const label = `\`${model.name}\`, ${formatCount(ledger.events)} events, ${formatCount(statements)} statements`;
      figures.push({ label, value: ours / yardstick, ours: formatRate(ours), yardstick: formatRate(yardstick) });
    }
    return figures;
  },
};

/** A rebuild is of a model that stands, in a ledger that has its numbers. */
const standIn = (folder: string, modelPath: string): void => {
  mkdirSync(folder);
  copyFileSync(modelPath, join(folder, basename(modelPath)));
  copyFileSync(numbersPathIn(dirname(modelPath)), numbersPathIn(folder));
};
