import { resolve } from 'node:path';
import { systemClock } from '#application/clock.ts';
import { checkEvidence } from './backup/backup-evidence.ts';
import { type BackupManifest, eventFileIn, readManifest } from './backup/backup-manifest.ts';
import { checkEventFile } from './backup/check-backup.ts';
import { makeBackup } from './backup/make-backup.ts';
import { configOfProcess } from './open-ledger.ts';
import { ProgressBars } from './progress-bars.ts';
import { readArguments, runScript, ScriptError } from './run-script.ts';

const HELP = `Backs up the embedded ledger, beside a running server, into a new folder, and checks the copy.

  npx node scripts/backup.ts /mnt/backup/2026-11-25            makes a backup
  npx node scripts/backup.ts --check /mnt/backup/2026-11-25    checks one that was made before

Which ledger: DATA_DIR, EVENT_STORE, EVIDENCE_DIR and PREFIX, as for the server. The folder holds events.sqlite,
the encrypted files of evidence below evidence/, and backup.json, which says what is in it. Keys of sealed fields are never part of it: a key that was destroyed must not come back. Keep vault
and master key elsewhere, by themselves. Read models are not part of it either: they are computed anew.`;

await runScript(HELP, async () => {
  const { values, positionals } = readArguments({ check: { type: 'boolean', default: false } });
  const [given] = positionals;
  if (given === undefined || positionals.length > 1) throw new ScriptError('Name one folder.', { exitCode: 2 });
  const folder = resolve(given);
  const { digest, takenAt } = values.check ? await check(folder) : await make(folder);
  console.log(
    `${folder} holds ${digest.events} events in ${digest.streams} streams, as of ${takenAt}, and is sound. Commitments: ${digest.commitments}`,
  );
  return 0;
});

async function make(folder: string): Promise<BackupManifest> {
  const pages = new ProgressBars(process.stdout, 'pages');
  const events = new ProgressBars(process.stdout);
  return makeBackup(configOfProcess(), folder, systemClock.now(), {
    onPages: (done, of) => pages.show('copying', done, of),
    onCheck: (stage, done, of) => events.show(`checking ${stage}`, done, of),
  });
}

async function check(folder: string): Promise<BackupManifest> {
  const bars = new ProgressBars(process.stdout);
  const manifest = readManifest(folder);
  await checkEventFile(eventFileIn(folder), manifest, (done, of) => bars.show('checking', done, of));
  if (manifest.evidence !== undefined) await checkEvidence(folder, manifest.evidence);
  return manifest;
}
