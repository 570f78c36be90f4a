import { legalDateOf } from '#domain/legal-date.ts';
import { ModelReader } from '#projecting/model-reader.ts';
import type { BenchRow, Figure } from '../bench-row.ts';
import { formatCount, formatMs } from '../figures.ts';
import { median, percentile } from '../measure-pairs.ts';
import { FIRST_MS, LAST_MS } from '../mixed-history.ts';
import { type PageRead, pageReads } from '../page-reads.ts';
import { seededChance } from '../seeded-chance.ts';
import type { SharedLedger } from '../shared-ledger.ts';

const SEED = 20_261_130;

/** Every page of the screens as of moments that nobody has asked about before, so that no answer lies ready. */
export const pages: BenchRow = {
  id: 'S8',
  what: 'a page as of any moment, 95 of 100 within',
  yardstick: '–',
  better: 'at-most',
  mustReach: 100,
  aim: 20,
  unit: 'milliseconds',
  run: async ({ quick, largeLedger, log }) => {
    const shared = await largeLedger();
    return pageReads.map((read) => {
      log(read.label);
      return figureOf(read, shared, quick ? 5 : 120, quick);
    });
  },
};

const figureOf = (read: PageRead, { ledger, paths }: SharedLedger, count: number, quick: boolean): Figure => {
  const path = paths.get(read.model.name);
  if (path === undefined) throw new Error(`${read.model.name} was not built`);
  using reader = new ModelReader(path, read.model);
  const chance = seededChance(SEED);
  const times: number[] = [];
  let found = 0;
  for (let index = 0; index < count; index += 1) {
    const share = chance.between(200, 1_000) / 1_000;
    const number = Math.ceil(ledger.events * share);
    const legalDate = legalDateOf(new Date(FIRST_MS + (LAST_MS - FIRST_MS) * share).toISOString());
    const params = read.params(chance, number);
    const start = performance.now();
    const { value } = reader.read(read.query, params, { number, current: false, legalDate });
    times.push(performance.now() - start);
    found += read.sizeOf(value as never);
  }
  if (found === 0 && !quick) throw new Error(`${read.label} found nothing in ${count} reads`);
  const label = `${read.label}, ${formatCount(ledger.events)} events`;
  const value = percentile(times, 0.95);
  return {
    label,
    value,
    ours: formatMs(value),
    yardstick: '–',
    notes: [
      `${label}: ${count} reads, the median ${formatMs(median(times))}, the longest ${formatMs(Math.max(...times))}`,
    ],
  };
};
