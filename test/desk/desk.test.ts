import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Desk } from '#desk/desk.ts';
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
