import { randomBytes } from 'node:crypto';
import { chmodSync, closeSync, openSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { temporaryDirectory } from '#test/support/application/temporary-directory.ts';
import { unwrapKey, wrapKey } from '#vault/key-wrap.ts';
import { createMasterKey, readMasterKey } from '#vault/master-key.ts';

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  return { ...fs, writeFileSync: vi.fn(fs.writeFileSync) };
});

test('a master key is made once, for its owner only, and read back', () => {
  const path = join(temporaryDirectory(), 'master.key');
  const key = createMasterKey(path);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(readMasterKey(path)).toEqual(key);
  expect(() => createMasterKey(path)).toThrow(expect.objectContaining({ code: 'EEXIST' }));
  expect(readMasterKey(path)).toEqual(key);
});

test('a master key that could not be written whole is not there at all, and can be made afterwards', () => {
  const folder = temporaryDirectory();
  const path = join(folder, 'master.key');
  vi.mocked(writeFileSync).mockImplementationOnce((file) => {
    closeSync(openSync(String(file), 'wx'));
    throw new Error('no space left');
  });
  expect(() => createMasterKey(path)).toThrow('no space left');
  expect(readdirSync(folder)).toEqual([]);
  createMasterKey(path);
  expect(readdirSync(folder)).toEqual(['master.key']);
});

test('a missing, malformed or exposed key file is refused', () => {
  const path = join(temporaryDirectory(), 'master.key');
  expect(() => readMasterKey(path)).toThrow(expect.objectContaining({ code: 'MasterKeyUnreadable' }));
  createMasterKey(path);
  chmodSync(path, 0o640);
  expect(() => readMasterKey(path)).toThrow(expect.objectContaining({ code: 'MasterKeyExposed' }));
  writeFileSync(path, readFileSync(path, 'utf8').slice(0, 60));
  expect(() => readMasterKey(path)).toThrow(expect.objectContaining({ code: 'MasterKeyUnreadable' }));
});

test('key wrap agrees with the test vector of RFC 3394, section 4.6', () => {
  const wrapped = wrapKey(
    Uint8Array.fromHex('000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f'),
    Uint8Array.fromHex('00112233445566778899aabbccddeeff000102030405060708090a0b0c0d0e0f'),
  );
  expect(Buffer.from(wrapped).toString('hex')).toBe(
    '28c9f404c4b810f4cbccb35cfb87f8263f5786e2d80ed326cbc7f0e71a99f43bfb988b9b7a02dd21',
  );
});

test('a wrapped key opens with its master key only, and only unchanged', () => {
  const [master, other, key] = [randomBytes(32), randomBytes(32), randomBytes(32)];
  const wrapped = wrapKey(master, key);
  expect(Buffer.from(unwrapKey(master, wrapped) ?? [])).toEqual(key);
  expect(unwrapKey(other, wrapped)).toBeUndefined();
  expect(unwrapKey(master, wrapped.subarray(0, 32))).toBeUndefined();
  for (let index = 0; index < wrapped.length; index += 1) {
    const changed = Uint8Array.from(wrapped);
    changed[index] = (wrapped[index] ?? 0) ^ 1;
    expect(unwrapKey(master, changed), `byte ${index}`).toBeUndefined();
  }
});
