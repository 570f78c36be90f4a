import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { KEY_BYTES } from './key-wrap.ts';
import { VaultError } from './vault.ts';

/** The key that wraps all others: 32 bytes. It lives in a file that no backup of the ledger contains. */
export type MasterKey = Uint8Array;

const OTHERS = 0o077;

/**
 * Reads the master key from its file: 64 hex digits and a line end.
 *
 * @throws VaultError `MasterKeyUnreadable`, or `MasterKeyExposed` when group or others may read it
 */
export const readMasterKey = (path: string): MasterKey => {
  const text = readFile(path).trim();
  if (!/^[0-9a-f]{64}$/.test(text)) {
    throw new VaultError('MasterKeyUnreadable', `${path} is no master key: 64 hex digits are expected.`);
  }
  if ((statSync(path).mode & OTHERS) !== 0) {
    throw new VaultError('MasterKeyExposed', `${path} can be read by others than its owner: chmod 600.`);
  }
  return Uint8Array.fromHex(text);
};

/**
 * Makes a master key where there is none. Never overwrites one: with it every sealed field would be lost. The name is
 * given to the whole, written file and is itself on the disk before the first value is sealed, so that no crash leaves
 * half a key, or sealed values without one.
 *
 * @throws the file system's error, `EEXIST` when there is a file
 */
export const createMasterKey = (path: string): MasterKey => {
  const key = new Uint8Array(randomBytes(KEY_BYTES));
  const written = `${path}.${randomBytes(8).toString('hex')}.new`;
  try {
    writeFileSync(written, `${key.toHex()}\n`, { mode: 0o600, flag: 'wx', flush: true });
    linkSync(written, path);
  } finally {
    rmSync(written, { force: true });
  }
  flushFolder(dirname(path));
  return key;
};

const flushFolder = (path: string): void => {
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
};

const readFile = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new VaultError('MasterKeyUnreadable', `There is no readable master key at ${path}.`, { cause: error });
  }
};
