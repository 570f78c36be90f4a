import { expect, test } from 'vitest';
import { fromPointer, toPointer, valueAt, withValueAt } from '#application/json-path.ts';
import type { Json } from '#domain/envelope.ts';

const data: Json = { list: [{ name: 'Anna' }, { name: 'Bình' }], 'a/b': { 'm~n': 1 }, '': null };

test.each([
  [['list', 1, 'name'], '/list/1/name', 'Bình'],
  [['a/b', 'm~n'], '/a~1b/m~0n', 1],
  [[''], '/', null],
] as const)('%j is %s', (path, pointer, value) => {
  expect(toPointer(path)).toBe(pointer);
  expect(fromPointer(pointer)).toEqual(path.map(String));
  expect(valueAt(data, path)).toBe(value);
});

test('a way that leads nowhere, or to what every object inherits, has no value', () => {
  for (const pointer of [
    '/list/2',
    '/list/01',
    '/list/-',
    '/list/length',
    '/constructor',
    '/__proto__',
    '/list/0/name/0',
  ]) {
    expect(valueAt(data, fromPointer(pointer) ?? []), pointer).toBeUndefined();
  }
  expect(fromPointer('list')).toBeUndefined();
});

test('a replaced value leaves the original and all else as it was', () => {
  const before = structuredClone(data);
  const after = withValueAt(data, ['list', 0, 'name'], 'X');
  expect(after).toEqual({ ...before, list: [{ name: 'X' }, { name: 'Bình' }] });
  expect(data).toEqual(before);
});
