import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isRefusedForSpace } from '#event-store/sqlite/out-of-space.ts';
import { unfinishedCopyMark } from '#event-store/sqlite/unfinished-copy.ts';
import { WriterLock } from '#sqlite/writer-lock.ts';
import type { Config } from '#src/config.ts';
import { flushFile, flushFolder } from '../flush.ts';
import { embeddedFile } from '../open-ledger.ts';
import { ScriptError } from '../run-script.ts';
import { checkEvidence, restoreEvidence } from './backup-evidence.ts';
import { type BackupManifest, eventFileIn, readManifest } from './backup-manifest.ts';
import { type CheckProgress, checkEventFile } from './check-backup.ts';

/**
 * Puts the ledger of a backup where this configuration has its ledger, once it was checked there. Read models and what
 * the authority remembers were computed from another ledger and are deleted; they are computed anew at the next start.
 * Files of evidence that are not there come back; those that are stay.
 * Vault, keys and desk stay as they are.
 *
 * @throws ScriptError when there is a ledger, the backup is of another prefix or has changed, or the disk is full;
 *   WriterLockedError while a server runs there
 */
export const restoreBackup = async (
  folder: string,
  { dataDir, eventStore, prefix, evidenceDir }: Pick<Config, 'dataDir' | 'eventStore' | 'prefix' | 'evidenceDir'>,
  onProgress: CheckProgress,
): Promise<BackupManifest> => {
  const manifest = readManifest(folder);
  if (manifest.prefix !== prefix) {
    throw new ScriptError(`${folder} is a backup of the ledger under ${manifest.prefix}, and PREFIX is ${prefix}.`);
  }
  const path = embeddedFile(eventStore);
  assertNoLedger(path);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  using _lock = WriterLock.acquire(`${path}.lock`);
  const beside = `${path}.restoring`;
  try {
    copyFileSync(eventFileIn(folder), beside);
    await checkEventFile(beside, manifest, onProgress);
    // Before the ledger tells of them; files that are there already stay.
    if (manifest.evidence !== undefined) {
      await checkEvidence(folder, manifest.evidence);
      restoreEvidence(folder, join(evidenceDir, 'files'));
    }
    assertNoLedger(path);
    for (const computed of ['read-models', 'authority.ndjson']) {
      rmSync(join(dataDir, computed), { recursive: true, force: true });
    }
    flushFile(beside);
    renameSync(beside, path);
    flushFolder(dirname(path));
    return manifest;
  } catch (error) {
    rmSync(beside, { force: true });
    if (!isRefusedForSpace(error)) throw error;
    throw new ScriptError(`The disk is full: nothing was restored to ${path}.`, { cause: error });
  }
};

/** A log or a mark without its file is the rest of a ledger too: it would be taken for that of the restored one. */
const assertNoLedger = (path: string): void => {
  const logs = [`${path}-wal`, `${path}-journal`].filter((log) => sizeOf(log) > 0);
  const found = [path, unfinishedCopyMark(path)].filter((file) => existsSync(file)).concat(logs)[0];
  if (found === undefined) return;
  throw new ScriptError(`There is a ledger already (${found}), and nothing is overwritten: move it away first.`);
};

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
