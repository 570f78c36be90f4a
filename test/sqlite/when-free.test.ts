import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '#sqlite/open-database.ts';
import { hasResultCode, SQLITE_BUSY } from '#sqlite/sqlite-error.ts';
import { whenFree } from '#sqlite/when-free.ts';
import { temporaryDirectory } from '#test/support/application/temporary-directory.ts';

describe('A file that another process has alone for a moment', () => {
  it('is opened once it is free', () => {
    const path = join(temporaryDirectory(), 'shared.sqlite');
    const holder = new DatabaseSync(path);
    holder.exec('begin exclusive');
    let refusals = 0;
    using opened = whenFree(() => {
      try {
        return openDatabase(path, { busyTimeoutMs: 0 });
      } catch (error) {
        if (hasResultCode(error, SQLITE_BUSY)) refusals += 1;
        if (refusals === 3) holder.close();
        throw error;
      }
    });
    expect(opened.isOpen).toBe(true);
    expect(refusals).toBe(3);
  });

  it('is given up after about a second, and what else goes wrong at once', () => {
    const path = join(temporaryDirectory(), 'shared.sqlite');
    using holder = new DatabaseSync(path);
    holder.exec('begin exclusive');
    const since = performance.now();
    expect(() => whenFree(() => openDatabase(path, { busyTimeoutMs: 0 }))).toThrow('database is locked');
    expect(performance.now() - since).toBeGreaterThan(900);
    let attempts = 0;
    const failing = () => {
      attempts += 1;
      throw new TypeError('as the test wants it');
    };
    expect(() => whenFree(failing)).toThrow(TypeError);
    expect(attempts).toBe(1);
  });
});
