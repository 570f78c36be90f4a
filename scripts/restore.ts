import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { restoreBackup } from './backup/restore-backup.ts';
import { configOfProcess, embeddedFile } from './open-ledger.ts';
import { ProgressBars } from './progress-bars.ts';
import { readArguments, runScript, ScriptError } from './run-script.ts';

const HELP = `Puts the ledger of a backup where there is none. Stop the server first.

  npx node scripts/restore.ts /mnt/backup/2026-11-25

Where to: DATA_DIR, EVENT_STORE and PREFIX, as for the server. The backup is checked before it counts. A ledger that is
there is never overwritten: move events.sqlite and what begins with its name away. Read models are deleted and built anew
at the next start. Keys of sealed fields stay as they are: whoever was erased stays erased.
What was recorded after the backup is gone, and its numbers are given again: read docs/operations.md before you go on.`;

await runScript(HELP, async () => {
  const { positionals } = readArguments({});
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) throw new ScriptError('Name one backup.', { exitCode: 2 });
  const config = configOfProcess();
  const bars = new ProgressBars(process.stdout);
  const { digest, takenAt } = await restoreBackup(resolve(folder), config, (done, of) =>
    bars.show('checking', done, of),
  );
  console.log(
    `${embeddedFile(config.eventStore)} holds the ${digest.events} events of ${takenAt}. What was recorded after that is gone; the next event becomes number ${digest.events + 1} again.`,
  );
  if (!existsSync(join(config.vaultDir, 'vault.sqlite'))) {
    console.log(`There is no vault in ${config.vaultDir}: sealed fields stay closed until it is brought back.`);
  }
  return 0;
});
