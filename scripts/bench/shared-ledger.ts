import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readModels } from '#projections/index.ts';
import { buildModels } from './build-models.ts';
import { type BenchLedger, ledgerOfSize } from './ledger-of-size.ts';

/** The largest ledger of a run, with the read models beside it as the server has them. */
export type SharedLedger = Readonly<{
  ledger: BenchLedger;
  paths: ReadonlyMap<string, string>;
  /** How long all of its read models took to be built, in one pass. */
  buildSeconds: number;
}>;

/** Events of the largest ledger that anything is promised for. */
const MANY = 1_000_000;
const QUICK = 3_000;

/** What is kept of it: of which models it was built, so that one of other versions is not taken for it. */
type Kept = Readonly<{
  models: readonly string[];
  ledger: BenchLedger;
  paths: readonly (readonly [string, string])[];
  buildSeconds: number;
}>;

const MODELS = Object.values(readModels).map(({ name, version }) => `${name} ${version}`);

/**
 * Made when the first row asks for it, and once for all: it takes minutes. Rows that write into it add a few thousand
 * events; none takes any away.
 *
 * @param folder where it is made
 * @param isKept it may be there from an earlier run, and is left there for the next
 */
export const shareLedger = (
  folder: string,
  { quick, isKept, log }: Readonly<{ quick: boolean; isKept: boolean; log(message: string): void }>,
): (() => Promise<SharedLedger>) => {
  let shared: Promise<SharedLedger> | undefined;
  const note = join(folder, 'large-ledger.json');
  const wanted = quick ? QUICK : MANY;
  const make = async (): Promise<SharedLedger> => {
    if (isKept && existsSync(note)) {
      const { models, ledger, paths, buildSeconds } = JSON.parse(readFileSync(note, 'utf8')) as Kept;
      const isSame = models.join() === MODELS.join() && ledger.events >= wanted;
      if (isSame && paths.every(([, path]) => existsSync(path))) return { ledger, paths: new Map(paths), buildSeconds };
      log('the large ledger that was kept is of other read models or of another size');
    }
    rmSync(join(folder, 'large-ledger'), { recursive: true, force: true });
    log('the large ledger is made …');
    const ledger = await ledgerOfSize(join(folder, 'large-ledger'), wanted);
    log(`${ledger.events} events of ${ledger.cases} cases; its read models are built …`);
    const start = performance.now();
    const paths = await buildModels(ledger, join(ledger.folder, 'read-models'), Object.values(readModels));
    const buildSeconds = (performance.now() - start) / 1_000;
    const kept: Kept = { models: MODELS, ledger, paths: [...paths], buildSeconds };
    if (isKept) writeFileSync(note, JSON.stringify(kept));
    return { ledger, paths, buildSeconds };
  };
  return () => {
    shared ??= make();
    return shared;
  };
};
