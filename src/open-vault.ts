import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createMasterKey, type MasterKey, readMasterKey } from '#vault/master-key.ts';
import { openSqliteVault } from '#vault/sqlite-vault.ts';
import type { Vault } from '#vault/vault.ts';
import type { Config } from './config.ts';

/**
 * Opens the vault of this installation. Makes a master key on the very first start only: beside a vault that has keys, a
 * new one would open none of them, and a missing key must be looked for, not replaced.
 *
 * @throws VaultError
 */
export const openVault = (
  { vaultDir, masterKeyFile }: Pick<Config, 'vaultDir' | 'masterKeyFile'>,
  now: () => string,
): Vault => {
  const isFirstStart = !existsSync(masterKeyFile) && !existsSync(join(vaultDir, 'vault.sqlite'));
  mkdirSync(dirname(masterKeyFile), { recursive: true, mode: 0o700 });
  const masterKey = isFirstStart ? createOrReadMasterKey(masterKeyFile) : readMasterKey(masterKeyFile);
  return openSqliteVault({ directory: vaultDir, masterKey, now });
};

/** Of several nodes that start for the first time at the same moment one makes it. */
const createOrReadMasterKey = (path: string): MasterKey => {
  try {
    return createMasterKey(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return readMasterKey(path);
    throw error;
  }
};
