import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { flushFile, flushFolder } from '../flush.ts';
import { ScriptError } from '../run-script.ts';
import { sha256OfFile } from './sha256-of-file.ts';

/** What a backup says of the files of evidence in it, as they lie there: encrypted. */
export type EvidenceDigest = Readonly<{ files: number; bytes: number; sha256: string }>;

export const evidenceIn = (folder: string): string => join(folder, 'evidence');

const HASH = /^[0-9a-f]{64}$/;

/** Names of the files below a folder that has one shelf for each two digits; anything else that lies there is not ours. */
const namesIn = (shelves: string): readonly string[] =>
  existsSync(shelves)
    ? readdirSync(shelves, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && HASH.test(entry.name))
        .map(({ name }) => name)
        .sort()
    : [];

const placeIn = (shelves: string, name: string): string => join(shelves, name.slice(0, 2), name);

/** Of every file by its name, in the order of the names. */
export const digestEvidence = async (shelves: string): Promise<EvidenceDigest> => {
  const all = createHash('sha256');
  const names = namesIn(shelves);
  let bytes = 0;
  for (const name of names) {
    const path = placeIn(shelves, name);
    bytes += statSync(path).size;
    all.update(`${name} ${await sha256OfFile(path)}\n`);
  }
  return { files: names.length, bytes, sha256: all.digest('hex') };
};

/**
 * Copies the files that are finished, after the events were copied: whatever an event in the backup tells of is there.
 * A file never changes once it has its name, so a server may go on taking others.
 */
export const copyEvidence = async (from: string, to: string): Promise<EvidenceDigest> => {
  for (const name of namesIn(from)) {
    copyWhole(placeIn(from, name), placeIn(to, name));
  }
  return digestEvidence(to);
};

/** @throws ScriptError when a file is missing, more, or not what it was */
export const checkEvidence = async (folder: string, expected: EvidenceDigest): Promise<void> => {
  const found = await digestEvidence(evidenceIn(folder));
  if (found.sha256 === expected.sha256) return;
  throw new ScriptError(
    `The ${found.files} files of evidence in ${folder} are not the ${expected.files} the backup was made of.`,
  );
};

/** Puts back what is not there; what lies there under its hash stays. Answers how many came back. */
export const restoreEvidence = (folder: string, to: string): number => {
  const from = evidenceIn(folder);
  const missing = namesIn(from).filter((name) => !existsSync(placeIn(to, name)));
  for (const name of missing) copyWhole(placeIn(from, name), placeIn(to, name));
  return missing.length;
};

const copyWhole = (from: string, to: string): void => {
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
  const beside = `${to}.copying`;
  try {
    copyFileSync(from, beside);
    flushFile(beside);
    renameSync(beside, to);
    flushFolder(dirname(to));
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
};
