import { openSqliteEventStore } from '#event-store/sqlite/sqlite-event-store.ts';
import { findDamage } from '#sqlite/backup-database.ts';
import { type DigestedLedger, digestLedger, isSameDigest } from '../ledger-digest.ts';
import { ScriptError } from '../run-script.ts';
import type { BackupManifest } from './backup-manifest.ts';
import { sha256OfFile } from './sha256-of-file.ts';

export type CheckProgress = (events: number, of: number | undefined) => void;

/**
 * Holds the event file of a backup against what the backup says of it: every byte, SQLite's own check, every event.
 *
 * @param path the event file, in the backup or a copy of it
 * @throws ScriptError when it is not that file any more
 */
export const checkEventFile = async (
  path: string,
  { prefix, digest: expected, sha256 }: BackupManifest,
  onProgress: CheckProgress,
): Promise<void> => {
  if ((await sha256OfFile(path)) !== sha256) throw new ScriptError(`${path} has changed since the backup was made.`);
  const { digest } = await digestEventFile(path, prefix, (events) => onProgress(events, expected.events));
  if (!isSameDigest(digest, expected)) {
    throw new ScriptError(`${path} holds ${digest.events} events that are not those the backup was made of.`);
  }
  onProgress(expected.events, expected.events);
};

/** @throws ScriptError when SQLite finds the file damaged, or the ledger in it is not whole */
export const digestEventFile = async (
  path: string,
  prefix: string,
  onProgress: CheckProgress,
): Promise<DigestedLedger> => {
  const [damage] = findDamage(path);
  if (damage !== undefined) throw new ScriptError(`${path} is damaged: ${damage}.`);
  await using store = openSqliteEventStore({ path, prefix, readOnly: true });
  const digested = await digestLedger(store, { name: path, onProgress: (events) => onProgress(events, undefined) });
  onProgress(digested.digest.events, digested.digest.events);
  return digested;
};
