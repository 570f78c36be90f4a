import { randomBytes } from 'node:crypto';
import { copyFileSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '#sqlite/open-database.ts';
import { temporaryDirectory } from '#test/support/application/temporary-directory.ts';
import { openSqliteVault } from '#vault/sqlite-vault.ts';
import { describeVaultContract } from './vault-contract.ts';

const now = (): string => '2026-03-14T02:05:09.120Z';
const masterKey = new Uint8Array(randomBytes(32));
const open = (directory: string, key = masterKey) => openSqliteVault({ directory, masterKey: key, now });
const request = (keyId: string, ...personIds: string[]) => ({ keyId, stream: 'test/inspectionCase-1', personIds });

describeVaultContract('SQLite', async () => open(join(temporaryDirectory(), 'vault')));

const bytesOf = (directory: string): Buffer =>
  Buffer.concat(readdirSync(directory).map((file) => readFileSync(join(directory, file))));

const wrappedKey = (directory: string, keyId: string): Buffer => {
  const database = openDatabase(join(directory, 'vault.sqlite'), { access: 'read-only' });
  const wrapped = database.prepare('select wrapped from data_key where key_id = ?').get(keyId)?.['wrapped'];
  database.close();
  if (!(wrapped instanceof Uint8Array)) throw new Error('no wrapped key');
  return Buffer.from(wrapped);
};

describe('the vault in a folder', () => {
  test('only its owner can read it', async () => {
    const directory = join(temporaryDirectory(), 'vault');
    await using vault = open(directory);
    await vault.create([request('k1')]);
    expect(statSync(directory).mode & 0o777).toBe(0o700);
    const files = readdirSync(directory);
    expect(files).toContain('vault.sqlite-wal');
    for (const file of files) expect(statSync(join(directory, file)).mode & 0o777, file).toBe(0o600);
  });

  test('keys, links and tombstones are there after a restart', async () => {
    const directory = temporaryDirectory();
    const before = open(directory);
    await before.create([request('k1', 'anna'), request('k2', 'binh')]);
    await before.destroyPerson('anna');
    await before.close();
    await using after = open(directory);
    expect(await after.get('k1')).toEqual({ outcome: 'erased', erasedAt: now() });
    expect((await after.get('k2')).outcome).toBe('found');
    expect(await after.destroyPerson('binh')).toBe(1);
  });

  test('two processes of one host share it', async () => {
    const directory = temporaryDirectory();
    await using one = open(directory);
    await using other = open(directory);
    const [first, second] = await Promise.all([one.create([request('k1')]), other.create([request('k1')])]);
    expect([first, second]).toMatchObject([{ keys: [{ outcome: 'created' }] }, { keys: [{ outcome: 'existing' }] }]);
  });

  test('no data key lies open in any file', async () => {
    const directory = temporaryDirectory();
    await using vault = open(directory);
    const result = await vault.create([request('k1')]);
    if (result.outcome !== 'ready') throw new Error(result.outcome);
    const [created] = result.keys;
    if (created === undefined) throw new Error('no key');
    expect(bytesOf(directory).includes(Buffer.from(created.key))).toBe(false);
    expect(bytesOf(directory).includes(masterKey)).toBe(false);
  });

  test('a destroyed key, even wrapped, is in no file any more', async () => {
    const directory = temporaryDirectory();
    await using vault = open(directory);
    await vault.create([request('k1', 'anna'), request('k2', 'binh')]);
    const wrapped = [wrappedKey(directory, 'k1'), wrappedKey(directory, 'k2')];
    expect(wrapped.map((bytes) => bytesOf(directory).includes(bytes))).toEqual([true, true]);
    await vault.destroyPerson('anna');
    expect(wrapped.map((bytes) => bytesOf(directory).includes(bytes))).toEqual([false, true]);
  });

  test('nor after a crash between its destruction and the cleaning up', async () => {
    const [directory, crashed] = [temporaryDirectory(), temporaryDirectory()];
    await using vault = open(directory);
    await vault.create([request('k1')]);
    const wrapped = wrappedKey(directory, 'k1');
    const database = openDatabase(join(directory, 'vault.sqlite'));
    database.exec(`update data_key set wrapped = null, destroyed_at = '${now()}'`);
    // What a power cut would leave of the folder.
    for (const file of readdirSync(directory)) copyFileSync(join(directory, file), join(crashed, file));
    database.close();
    expect(bytesOf(crashed).includes(wrapped)).toBe(true);
    await using reopened = open(crashed);
    expect(bytesOf(crashed).includes(wrapped)).toBe(false);
    expect(await reopened.get('k1')).toEqual({ outcome: 'erased', erasedAt: now() });
  });

  test('another master key is noticed at once', async () => {
    const directory = temporaryDirectory();
    await open(directory).close();
    expect(() => open(directory, new Uint8Array(randomBytes(32)))).toThrow(
      expect.objectContaining({ code: 'WrongMasterKey' }),
    );
  });

  test('a damaged key is lost, never erased, and is not replaced', async () => {
    const directory = temporaryDirectory();
    await using vault = open(directory);
    await vault.create([request('k1'), request('k2')]);
    const database = openDatabase(join(directory, 'vault.sqlite'));
    database.exec("update data_key set wrapped = zeroblob(40) where key_id = 'k1'");
    database.exec("update data_key set wrapped = x'00' where key_id = 'k2'");
    database.close();
    expect(await vault.get('k1')).toEqual({ outcome: 'lost' });
    expect(await vault.get('k2')).toEqual({ outcome: 'lost' });
    const [replaced, neighbour] = await Promise.allSettled([
      vault.create([request('k1')]),
      vault.create([request('k3')]),
    ]);
    expect(replaced).toMatchObject({ status: 'rejected', reason: { code: 'VaultUnavailable' } });
    expect(neighbour).toMatchObject({ status: 'fulfilled', value: { outcome: 'ready' } });
  });
});
