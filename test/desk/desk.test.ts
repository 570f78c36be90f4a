import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Desk } from '#desk/desk.ts';
import { openDatabase } from '#sqlite/open-database.ts';
import { temporaryDirectory } from '#test/support/application/temporary-directory.ts';

const openDesk = (directory = temporaryDirectory()) => {
  let second = 0;
  const now = () => new Date(Date.UTC(2026, 0, 1, 0, 0, second++)).toISOString();
  return new Desk({ path: join(directory, 'desk.sqlite'), now, newId: () => randomUUID() });
};

test('a filter is kept for its owner, over a restart, until he removes it', () => {
  const directory = temporaryDirectory();
  let filterId = '';
  {
    using desk = openDesk(directory);
    filterId = desk.saveFilter('one', { name: 'Chờ tôi', query: 'stage=announced' })?.filterId ?? '';
    expect(desk.savedFilters('other')).toEqual([]);
    expect(desk.removeFilter('other', filterId)).toBe(false);
  }
  using desk = openDesk(directory);
  expect(desk.savedFilters('one')).toEqual([{ filterId, name: 'Chờ tôi', query: 'stage=announced' }]);
  expect(desk.removeFilter('one', filterId)).toBe(true);
  expect(desk.savedFilters('one')).toEqual([]);
});

test('one of the same name takes its place and keeps its id', () => {
  using desk = openDesk();
  const first = desk.saveFilter('one', { name: 'a', query: 'q=1' });
  desk.saveFilter('one', { name: 'b', query: 'q=2' });
  const again = desk.saveFilter('one', { name: 'a', query: 'q=3' });
  expect(again).toEqual({ ...first, query: 'q=3' });
  expect(desk.savedFilters('one').map(({ name, query }) => `${name} ${query}`)).toEqual(['a q=3', 'b q=2']);
});

test('fifty are enough for anyone; those that are there can still be changed', () => {
  using desk = openDesk();
  for (let index = 0; index < 50; index += 1) desk.saveFilter('one', { name: `n${index}`, query: '' });
  expect(desk.saveFilter('one', { name: 'one more', query: '' })).toBeUndefined();
  expect(desk.saveFilter('one', { name: 'n7', query: 'q=x' })).toMatchObject({ query: 'q=x' });
  expect(desk.saveFilter('other', { name: 'one more', query: '' })).toBeDefined();
});

test('what was read stays read for its owner, over a restart', () => {
  const directory = temporaryDirectory();
  {
    using desk = openDesk(directory);
    desk.markRead('one', ['a', 'b']);
    desk.markRead('one', ['b', 'c']);
    expect([...desk.readMarks('other')]).toEqual([]);
  }
  using desk = openDesk(directory);
  expect([...desk.readMarks('one')].toSorted()).toEqual(['a', 'b', 'c']);
});

test('of too many marks the oldest make room', () => {
  using desk = openDesk();
  for (let begin = 0; begin < 2_100; begin += 100) {
    desk.markRead(
      'one',
      Array.from({ length: 100 }, (_, index) => `k${begin + index}`),
    );
  }
  const marks = desk.readMarks('one');
  expect([marks.size, marks.has('k0'), marks.has('k2099')]).toEqual([2_000, false, true]);
});

test('a desk that knew of no marks yet is taken on with what lies on it', () => {
  const directory = temporaryDirectory();
  {
    const before = openDatabase(join(directory, 'desk.sqlite'));
    before.exec(`create table saved_filter (officer_id text not null, filter_id text not null, name text not null,
      query text not null, saved_at text not null, primary key (officer_id, filter_id), unique (officer_id, name)
      ) strict, without rowid`);
    before.exec("insert into saved_filter values ('one', 'f', 'Chờ tôi', 'q=1', '2025-01-01T00:00:00.000Z')");
    before.close();
  }
  using desk = openDesk(directory);
  desk.markRead('one', ['a']);
  expect(desk.savedFilters('one')).toEqual([{ filterId: 'f', name: 'Chờ tôi', query: 'q=1' }]);
  expect([...desk.readMarks('one')]).toEqual(['a']);
});

test('a bookmark is kept for its owner, over a restart, until he removes it; one of the same name takes its place', () => {
  const directory = temporaryDirectory();
  const place = { name: 'Trước khi công khai', scope: 'ledger', number: 482 };
  let bookmarkId = '';
  {
    using desk = openDesk(directory);
    bookmarkId = desk.addBookmark('one', place)?.bookmarkId ?? '';
    expect(desk.addBookmark('one', { ...place, number: 490 })).toEqual({ ...place, bookmarkId, number: 490 });
    expect(desk.bookmarks('other')).toEqual([]);
    expect(desk.removeBookmark('other', bookmarkId)).toBe(false);
  }
  using desk = openDesk(directory);
  expect(desk.bookmarks('one')).toEqual([{ ...place, bookmarkId, number: 490 }]);
  expect(desk.removeBookmark('one', bookmarkId)).toBe(true);
  for (let index = 0; index < 50; index += 1) desk.addBookmark('one', { ...place, name: `n${index}` });
  expect(desk.addBookmark('one', place)).toBeUndefined();
});
