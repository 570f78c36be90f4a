import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '#sqlite/open-database.ts';
import { openVault } from '#src/open-vault.ts';
import { temporaryDirectory } from '#test/support/application/temporary-directory.ts';
import { runProcess } from '#test/support/run-process.ts';

const now = () => '2026-03-14T02:05:09.120Z';
const filesIn = (folder: string) => ({ vaultDir: join(folder, 'vault'), masterKeyFile: join(folder, 'master.key') });

describe('A vault that several processes share', () => {
  it('is made by whichever comes first, opened by all at once, and loses no destruction', async () => {
    const folder = temporaryDirectory();
    // Long enough for each of them to be there.
    const startAt = String(Date.now() + 2_500);
    const churn = () => runProcess('test/support/vault/churn-vault.ts', [folder, startAt, '40']);
    const ended = await Promise.all([churn(), churn(), churn()]);
    expect(ended).toEqual(Array(3).fill({ code: 0, stdout: '40 destroyed\n', stderr: '' }));
    using database = openDatabase(join(folder, 'vault', 'vault.sqlite'), { access: 'read-only' });
    const count = (where: string) => database.prepare(`select count(*) as n from data_key where ${where}`).get()?.['n'];
    expect([count('wrapped is null'), count('wrapped is not null')]).toEqual([120, 0]);
  });

  it('has a key for nobody any more as soon as one of them has destroyed it', async () => {
    const files = filesIn(temporaryDirectory());
    await using one = openVault(files, now);
    await using other = openVault(files, now);
    await one.create([{ keyId: 'k1', stream: 'test/inspectionCase-1', personIds: ['anna'] }]);
    expect((await other.get('k1')).outcome).toBe('found');
    await one.destroyPerson('anna');
    expect(await other.get('k1')).toEqual({ outcome: 'erased', erasedAt: now() });
    const late = { keyId: 'k2', stream: 'test/inspectionCase-1', personIds: ['anna'] };
    expect(await other.create([late])).toEqual({ outcome: 'person-erased', personIds: ['anna'] });
  });

  it('waits for another process that writes, and does not fail what was asked meanwhile', async () => {
    const files = filesIn(temporaryDirectory());
    await using vault = openVault(files, now);
    using other = openDatabase(join(files.vaultDir, 'vault.sqlite'));
    other.exec('begin immediate');
    const first = vault.create([{ keyId: 'k1', stream: 'test/inspectionCase-1', personIds: [] }]);
    // Longer than SQLite waits by itself.
    await delay(300);
    const second = vault.create([{ keyId: 'k2', stream: 'test/inspectionCase-1', personIds: [] }]);
    await delay(100);
    other.exec('rollback');
    expect((await Promise.all([first, second])).map(({ outcome }) => outcome)).toEqual(['ready', 'ready']);
    expect((await vault.get('k2')).outcome).toBe('found');
  });

  it('gives up on one that writes for ever, and works again when it stops', async () => {
    const files = filesIn(temporaryDirectory());
    await using vault = openVault(files, now);
    using other = openDatabase(join(files.vaultDir, 'vault.sqlite'));
    other.exec('begin immediate');
    const key = { keyId: 'k1', stream: 'test/inspectionCase-1', personIds: [] };
    await expect(vault.create([key])).rejects.toMatchObject({ code: 'VaultUnavailable' });
    other.exec('rollback');
    expect((await vault.create([key])).outcome).toBe('ready');
  });

  it('waits for another process that is in its log when a key is destroyed', async () => {
    const files = filesIn(temporaryDirectory());
    await using vault = openVault(files, now);
    await vault.create([{ keyId: 'k1', stream: 'test/inspectionCase-1', personIds: [] }]);
    using reader = openDatabase(join(files.vaultDir, 'vault.sqlite'), { access: 'read-only' });
    reader.exec('begin');
    reader.prepare('select count(*) from data_key').get();
    let isDone = false;
    const destroyed = vault.destroy('k1').then(() => {
      isDone = true;
    });
    await expect.poll(async () => (await vault.get('k1')).outcome).toBe('erased');
    expect(isDone).toBe(false);
    reader.exec('rollback');
    await destroyed;
    expect(isDone).toBe(true);
  });
});
