import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { backupDatabase, findDamage } from '#sqlite/backup-database.ts';
import { openDatabase } from '#sqlite/open-database.ts';
import { temporaryFolder } from '#test/support/event-store/sqlite-ledger.ts';

const ROWS = 3_000;

const fill = (path: string, rows = ROWS): void => {
  using database = openDatabase(path);
  database.exec('create table if not exists t (id integer primary key, x text not null unique) strict; begin');
  const insert = database.prepare('insert into t (x) values (?)');
  for (let row = 0; row < rows; row += 1) insert.run(`${row} ${'x'.repeat(2_000)}`);
  database.exec('commit');
};
const countIn = (path: string): number => {
  using database = openDatabase(path, { access: 'read-only' });
  return Number(database.prepare('select count(*) as n from t').get()?.['n']);
};

describe('The backup of a database', () => {
  it('is one file for itself, for its owner, and says how far it is', async () => {
    using folder = temporaryFolder();
    using place = temporaryFolder();
    const [from, to] = [join(folder.path, 'a.sqlite'), join(place.path, 'b.sqlite')];
    fill(from);
    const seen: (readonly [number, number])[] = [];
    await backupDatabase(from, to, (...progress) => seen.push(progress));
    expect(seen.length).toBeGreaterThan(1);
    const pages = seen.at(-1)?.[1] ?? 0;
    expect(seen.at(-1)).toEqual([pages, pages]);
    expect(statSync(to).size).toBe(pages * 4_096);
    expect(statSync(to).mode & 0o777).toBe(0o600);
    expect(countIn(to)).toBe(ROWS);
    expect(findDamage(to)).toEqual([]);
    // Also after it was read: no log, nothing beside it.
    expect(readdirSync(place.path)).toEqual(['b.sqlite']);
  });

  it('ends beside a writer that never pauses, and holds what was there when it began', async () => {
    using folder = temporaryFolder();
    const [from, to] = [join(folder.path, 'a.sqlite'), join(folder.path, 'b.sqlite')];
    fill(from);
    const script = new URL('../support/copies/writing-worker.ts', import.meta.url);
    const writer = new Worker(script, { workerData: { path: from } });
    try {
      await new Promise((resolve) => writer.once('message', resolve));
      const before = countIn(from);
      await backupDatabase(from, to);
      const after = countIn(from);
      expect(after).toBeGreaterThan(before + 10);
      expect(countIn(to)).toBeGreaterThanOrEqual(before);
      expect(countIn(to)).toBeLessThan(after);
      expect(findDamage(to)).toEqual([]);
    } finally {
      await writer.terminate();
    }
  });

  it('never overwrites a file', async () => {
    using folder = temporaryFolder();
    const [from, to] = [join(folder.path, 'a.sqlite'), join(folder.path, 'b.sqlite')];
    fill(from, 1);
    writeFileSync(to, 'mine');
    await expect(backupDatabase(from, to)).rejects.toMatchObject({ code: 'EEXIST' });
    expect(readFileSync(to, 'utf8')).toBe('mine');
  });

  it('finds a page that is not what it should be', () => {
    using folder = temporaryFolder();
    const path = join(folder.path, 'a.sqlite');
    fill(path);
    const bytes = readFileSync(path);
    bytes.fill(0, 40 * 4_096, 41 * 4_096);
    writeFileSync(path, bytes);
    expect(findDamage(path)).not.toEqual([]);
  });
});
