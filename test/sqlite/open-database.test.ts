import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDatabase, PragmaError, readPragma } from '#sqlite/open-database.ts';
import { isSqliteError } from '#sqlite/sqlite-error.ts';
import { temporaryFolder } from '#test/support/event-store/sqlite-ledger.ts';

it('sets what every file of ours relies on, and reads it back', () => {
  using folder = temporaryFolder();
  using database = openDatabase(join(folder.path, 'a.sqlite'));
  const pragmas = [
    'journal_mode',
    'synchronous',
    'foreign_keys',
    'trusted_schema',
    'recursive_triggers',
    'busy_timeout',
  ];
  expect(pragmas.map((name) => readPragma(database, name))).toEqual(['wal', 2, 1, 0, 0, 250]);
});

it('turns on what a read model asks for, and never waits longer than 250 ms', () => {
  using folder = temporaryFolder();
  using database = openDatabase(join(folder.path, 'a.sqlite'), {
    synchronous: 'off',
    trustedSchema: true,
    recursiveTriggers: true,
    busyTimeoutMs: 5_000,
  });
  const pragmas = ['synchronous', 'trusted_schema', 'recursive_triggers', 'busy_timeout'];
  expect(pragmas.map((name) => readPragma(database, name))).toEqual([0, 1, 1, 250]);
});

it('refuses to start when a setting did not take', () => {
  // A database in memory has no WAL: SQLite keeps "memory" and says nothing.
  expect(() => openDatabase(':memory:')).toThrow(PragmaError);
});

it('lets a reader read beside the writer and change nothing', () => {
  using folder = temporaryFolder();
  const path = join(folder.path, 'a.sqlite');
  using writer = openDatabase(path);
  writer.exec('create table a (b integer) strict; insert into a values (1)');
  using reader = openDatabase(path, { access: 'read-only' });
  writer.exec('begin immediate; insert into a values (2)');
  expect(reader.prepare('select b from a').all()).toEqual([{ b: 1 }]);
  expect(() => reader.exec('insert into a values (3)')).toThrow(/readonly/);
});

it('fails when there is nothing to read', () => {
  using folder = temporaryFolder();
  const path = join(folder.path, 'none.sqlite');
  expect(() => openDatabase(path, { access: 'read-only' })).toThrow(expect.toSatisfy(isSqliteError));
});

it('is defensive: SQL cannot rewrite the schema behind its back', () => {
  using folder = temporaryFolder();
  using database = openDatabase(join(folder.path, 'a.sqlite'));
  database.exec('create table a (b integer) strict; pragma writable_schema = on');
  expect(() => database.exec("delete from sqlite_schema where name = 'a'")).toThrow(/may not be modified/);
});
