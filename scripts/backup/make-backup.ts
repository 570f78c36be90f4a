import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isOutOfSpace, isRefusedForSpace } from '#event-store/sqlite/out-of-space.ts';
import { backupDatabase } from '#sqlite/backup-database.ts';
import type { Config } from '#src/config.ts';
import { flushFolder } from '../flush.ts';
import { digestLedger, isSameDigest, type ReadableLedger } from '../ledger-digest.ts';
import { embeddedFile, openLedger } from '../open-ledger.ts';
import { ScriptError } from '../run-script.ts';
import { copyEvidence, evidenceIn } from './backup-evidence.ts';
import { type BackupManifest, eventFileIn, writeManifest } from './backup-manifest.ts';
import { type CheckProgress, digestEventFile } from './check-backup.ts';
import { sha256OfFile } from './sha256-of-file.ts';

export type BackupProgress = Readonly<{
  onPages: (pages: number, of: number) => void;
  onCheck: (stage: 'backup' | 'ledger', ...progress: Parameters<CheckProgress>) => void;
}>;

/**
 * Copies the event file of this configuration and the files of evidence into a new folder while the server goes on
 * writing, and holds the copy against the ledger, event by event. The folder gets its name when all of that is done; what an interrupted backup
 * leaves is called `<folder>.unfinished-…` and is worth nothing.
 *
 * @throws ScriptError when the folder is there already, the ledger is empty, damaged or not whole, or the disk is full
 */
export const makeBackup = async (
  config: Config,
  folder: string,
  takenAt: string,
  progress: BackupProgress,
): Promise<BackupManifest> => {
  if (existsSync(folder)) throw new ScriptError(`${folder} is there already: a backup is never overwritten.`);
  const file = embeddedFile(config.eventStore);
  await using ledger = await openLedger(config);
  const parent = dirname(folder);
  mkdirSync(parent, { recursive: true, mode: 0o700 });
  const unfinished = mkdtempSync(join(parent, `${basename(folder)}.unfinished-`));
  try {
    const path = eventFileIn(unfinished);
    await backupDatabase(file, path, progress.onPages);
    const described = await describe({ ledger, config, path, takenAt }, progress);
    const evidence = await copyEvidence(join(config.evidenceDir, 'files'), evidenceIn(unfinished));
    const manifest = { ...described, evidence };
    writeManifest(unfinished, manifest);
    flushFolder(unfinished);
    renameSync(unfinished, folder);
    flushFolder(parent);
    return manifest;
  } catch (error) {
    const isFull = isOutOfSpace(error, eventFileIn(unfinished)) || isRefusedForSpace(error);
    rmSync(unfinished, { recursive: true, force: true });
    if (!isFull) throw error;
    throw new ScriptError(`The disk is full: there is no backup at ${folder}.`, { cause: error });
  }
};

type Copy = Readonly<{ ledger: ReadableLedger; config: Config; path: string; takenAt: string }>;

/** The copy is read by itself, then the ledger up to the same event: both must give the same. */
const describe = async (
  { ledger, config: { prefix, origin, eventStore }, path, takenAt }: Copy,
  { onCheck }: BackupProgress,
): Promise<BackupManifest> => {
  const { digest, lastPosition } = await digestEventFile(path, prefix, (...done) => onCheck('backup', ...done));
  if (digest.events === 0) throw new ScriptError(`There are no events under ${prefix}: nothing to back up.`);
  const original = await digestLedger(ledger, {
    name: embeddedFile(eventStore),
    until: lastPosition,
    onProgress: (events) => onCheck('ledger', events, digest.events),
  });
  if (!isSameDigest(original.digest, digest)) {
    throw new ScriptError(`The copy is not what stands in ${embeddedFile(eventStore)}: there is no backup.`);
  }
  onCheck('ledger', digest.events, digest.events);
  return {
    what: 'inspection-ledger backup',
    format: 1,
    prefix,
    origin,
    takenAt,
    digest,
    sha256: await sha256OfFile(path),
  };
};
