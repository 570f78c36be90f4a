import { join } from 'node:path';
import { readModels } from '#projections/index.ts';
import { buildModels } from './build-models.ts';
import { type BenchLedger, ledgerOfSize } from './ledger-of-size.ts';

/** The largest ledger of a run, with the read models beside it as the server has them. */
export type SharedLedger = Readonly<{ ledger: BenchLedger; paths: ReadonlyMap<string, string> }>;

/** Events of the largest ledger that anything is promised for. */
const MANY = 1_000_000;
const QUICK = 3_000;

/**
 * Made when the first row asks for it, and once for all: it takes minutes. Rows that write into it add a few thousand
 * events; none takes any away.
 */
export const shareLedger = (
  folder: string,
  { quick, log }: Readonly<{ quick: boolean; log(message: string): void }>,
): (() => Promise<SharedLedger>) => {
  let made: Promise<SharedLedger> | undefined;
  const make = async (): Promise<SharedLedger> => {
    log('the large ledger is made …');
    const ledger = await ledgerOfSize(join(folder, 'large-ledger'), quick ? QUICK : MANY);
    log(`${ledger.events} events of ${ledger.cases} cases; its read models are built …`);
    return { ledger, paths: await buildModels(ledger, join(ledger.folder, 'read-models'), Object.values(readModels)) };
  };
  return () => {
    made ??= make();
    return made;
  };
};
