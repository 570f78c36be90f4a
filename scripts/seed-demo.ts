import { mkdirSync } from 'node:fs';
import { silentLog } from '#application/log.ts';
import { WriterLockedError } from '#sqlite/writer-lock.ts';
import type { Config } from '#src/config.ts';
import { openStore, placeOf } from '#src/open-store.ts';
import { openVault } from '#src/open-vault.ts';
import { isDemoLedger, markDemoFolder, markerOf, NotDemoFolderError, resetDemoFolder } from './demo/demo-folder.ts';
import { type DemoTarget, fillWithDemo } from './demo/fill-with-demo.ts';
import { configOfProcess } from './open-ledger.ts';
import { readArguments, runScript, ScriptError } from './run-script.ts';

const HELP = `Fills an empty folder with the fictional province Hương Bình: 15 cases of 2023 to 2025.
The server does the same by itself when it starts with PROFILE=demo on an empty folder.

  npx node scripts/seed-demo.ts            seeds DATA_DIR; does nothing when it is seeded already
  npx node scripts/seed-demo.ts --reset    deletes the demo in DATA_DIR and seeds it anew; stop the server first
  npx node scripts/seed-demo.ts --into-server   seeds an EventStoreDB, under a PREFIX that has no events yet; it stays there

Only a folder that the demo itself has made is ever reset: it must have the demo's marker file and begin with the
demo's first event. Which folder: DATA_DIR, EVENT_STORE, VAULT_DIR, as for the server.`;

/**
 * What the server seeds an empty demo with: fills the ledger and marks the folder as the demo's, first as unfinished.
 *
 * @throws DemoStepError when the rules and the demo no longer agree
 */
export const createDemoSeed =
  (config: Pick<Config, 'dataDir'>) =>
  async (target: DemoTarget): Promise<void> => {
    markDemoFolder(config, 'seeding');
    await fillWithDemo(target);
    markDemoFolder(config, 'complete');
  };

/** A demo whose seeding was interrupted is no demo: takes it away, so that it can begin again. Does nothing otherwise. */
export const clearUnfinishedDemo = async (config: Config): Promise<void> => {
  if (config.profile !== 'demo' || config.eventStore.kind !== 'sqlite' || markerOf(config) !== 'seeding') return;
  try {
    await resetDemoFolder(config);
  } catch (error) {
    // Another process is seeding it just now: whoever opens the store next is told so.
    if (!(error instanceof WriterLockedError)) throw error;
  }
};

/**
 * Seeds the folder of this configuration, opening and closing everything it needs.
 *
 * @returns `already-seeded` when the demo is there
 * @throws NotDemoFolderError when something else is there; EventStoreError while a server writes there
 */
export const seedDemo = async (
  config: Config,
  { reset = false, onServer = false }: Readonly<{ reset?: boolean; onServer?: boolean }> = {},
): Promise<'seeded' | 'already-seeded'> => {
  if (config.profile !== 'demo') throw new NotDemoFolderError(`The profile is ${config.profile}.`);
  if (config.eventStore.kind === 'eventstoredb' && !onServer)
    throw new NotDemoFolderError(
      `The ledger is at ${placeOf(config.eventStore)}, where what is written stays: say so.`,
    );
  if (reset) await resetDemoFolder(config);
  else await clearUnfinishedDemo(config);
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  await using store = await openStore(config);
  if ((await store.lastPosition()) !== undefined) {
    if (markerOf(config) === 'complete' && (await isDemoLedger(store))) return 'already-seeded';
    throw new NotDemoFolderError(`There are events in ${placeOf(config.eventStore)} already.`);
  }
  await using vault = openVault(config, () => new Date().toISOString());
  await createDemoSeed(config)({ store, vault, log: silentLog, evidenceDir: config.evidenceDir });
  return 'seeded';
};

if (import.meta.main) {
  await runScript(HELP, async () => {
    const { values, positionals } = readArguments({
      reset: { type: 'boolean', default: false },
      'into-server': { type: 'boolean', default: false },
    });
    if (positionals.length > 0) throw new ScriptError(`What is ${positionals[0]}?`, { exitCode: 2 });
    const config = configOfProcess();
    const outcome = await seedDemo(config, { reset: values.reset, onServer: values['into-server'] });
    console.log(
      outcome === 'seeded'
        ? `The fictional province Hương Bình is in ${config.dataDir}.`
        : `The demo is in ${config.dataDir} already; --reset begins it anew.`,
    );
    return 0;
  });
}
