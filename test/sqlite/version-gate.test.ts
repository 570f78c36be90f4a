import { expect, it } from 'vitest';
import { openDatabase, sqliteVersion } from '#sqlite/open-database.ts';
import { assertSafeSqlite } from '#sqlite/version-gate.ts';

it.each(['3.51.2', '3.50.7', '3.9.99', '2.99.99', '3.51', '', 'unknown', '3.51.3-beta'])(
  'refuses SQLite %s',
  (version) => {
    expect(() => assertSafeSqlite(version)).toThrow(expect.objectContaining({ code: 'UnsafeSqlite' }));
  },
);

it.each(['3.51.3', '3.51.10', '3.52.0', '3.53.4', '4.0.0'])('accepts SQLite %s', (version) => {
  expect(() => assertSafeSqlite(version)).not.toThrow();
});

it('accepts the SQLite of this runtime, which every opening checks', () => {
  using database = openDatabase(':memory:', { access: 'read-only' });
  expect(() => assertSafeSqlite(sqliteVersion(database))).not.toThrow();
});
