import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openEventFile } from '#event-store/sqlite/event-file.ts';
import { openSqliteEventStore } from '#event-store/sqlite/sqlite-event-store.ts';
import { openDatabase } from '#sqlite/open-database.ts';
import { newEvent } from '#test/support/event-store/new-events.ts';
import { collect } from '#test/support/event-store/reading.ts';
import { copyFolder, temporaryFolder } from '#test/support/event-store/sqlite-ledger.ts';

const unavailable = expect.objectContaining({ code: 'StoreUnavailable' });

it('is append-only: nothing changes, deletes or replaces an event', async () => {
  using folder = temporaryFolder();
  const path = join(folder.path, 'events.sqlite');
  await using store = openSqliteEventStore({ path, prefix: 'demo' });
  await store.append('demo/inspectionCase-1', [newEvent(), newEvent()], 'none');
  await store.close();
  using database = openEventFile(path, 'read-write');
  const before = database.prepare('select * from events').all();
  const refusal = /append-only/;
  expect(() => database.exec("update events set data = '{}'")).toThrow(refusal);
  expect(() => database.exec('update events set position = position + 10')).toThrow(refusal);
  expect(() => database.exec('delete from events where position = 2')).toThrow(refusal);
  const replacement = `insert or replace into events select position, stream, revision, id, 'Forged', schema_version, data, metadata from events`;
  expect(() => database.exec(replacement)).toThrow(refusal);
  const upsert = `${replacement.replace('or replace ', '')} where true on conflict do update set type = 'Forged'`;
  expect(() => database.exec(upsert)).toThrow(refusal);
  expect(before).toHaveLength(2);
  expect(database.prepare('select * from events').all()).toEqual(before);
});

it('refuses a file that is something else, and leaves it as it was', () => {
  using folder = temporaryFolder();
  const path = join(folder.path, 'other.sqlite');
  using other = openDatabase(path);
  other.exec('create table notes (text text) strict');
  expect(() => openSqliteEventStore({ path, prefix: 'demo' })).toThrow(unavailable);
  expect(() => openSqliteEventStore({ path, prefix: 'demo', readOnly: true })).toThrow(unavailable);
  expect(other.prepare('select name from sqlite_schema').all()).toEqual([{ name: 'notes' }]);
});

it('says that it is unavailable when there is no file to read, or no database in it', () => {
  using folder = temporaryFolder();
  const path = join(folder.path, 'events.sqlite');
  expect(() => openSqliteEventStore({ path, prefix: 'demo', readOnly: true })).toThrow(unavailable);
  writeFileSync(path, 'no database, but a text that is long enough to be looked at'.repeat(20));
  expect(() => openSqliteEventStore({ path, prefix: 'demo', readOnly: true })).toThrow(unavailable);
  expect(() => openSqliteEventStore({ path, prefix: 'demo' })).toThrow(unavailable);
});

it('refuses a format of a later program', () => {
  using folder = temporaryFolder();
  const path = join(folder.path, 'events.sqlite');
  using file = openEventFile(path, 'read-write');
  file.exec('pragma user_version = 2');
  expect(() => openEventFile(path, 'read-write')).toThrow(unavailable);
});

it.each(['thanhtra-hue', '$demo', 'demo/x', '', '1demo', 'a b', 'x'.repeat(65)])(
  'refuses the prefix "%s"',
  (prefix) => {
    using folder = temporaryFolder();
    const open = () => openSqliteEventStore({ path: join(folder.path, 'events.sqlite'), prefix });
    expect(open).toThrow(expect.objectContaining({ code: 'InvalidPrefix' }));
  },
);

it('has what a crash left in the WAL on the disk before it tells anyone that it is stored', async () => {
  using folder = temporaryFolder();
  using crashed = temporaryFolder();
  using powerless = temporaryFolder();
  const pathIn = ({ path }: { path: string }) => join(path, 'events.sqlite');
  const event = newEvent();
  await using store = openSqliteEventStore({ path: pathIn(folder), prefix: 'demo' });
  await store.append('demo/inspectionCase-1', [event], 'none');
  copyFolder(folder.path, crashed.path);

  await using recovered = openSqliteEventStore({ path: pathIn(crashed), prefix: 'demo' });
  expect(await recovered.append('demo/inspectionCase-1', [event], 'none')).toMatchObject({ outcome: 'appended' });
  // What was in no synced file is gone with the power: here, the whole WAL that the killed process had not synced.
  cpSync(pathIn(crashed), pathIn(powerless));
  await using afterwards = openSqliteEventStore({ path: pathIn(powerless), prefix: 'demo' });
  expect((await collect(afterwards.readAll())).map((recorded) => recorded.event.id)).toEqual([event.id]);
});
