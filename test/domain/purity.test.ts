import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/*
 * The domain and the read models know no clock and no chance: the same events and the same command give the same
 * answer for ever, which is what replay, rebuild and an overseer's check rest on. Time, ids and salts come in.
 */

const forbidden: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['Date.now', /\bDate\s*\.\s*now\b/],
  ['new Date() without an argument', /\bnew\s+Date\s*(?:\(\s*\)|(?!\s*\())/],
  ['Date() as a function', /(?<!new\s)(?<![.\w])Date\s*\(/],
  ['performance.now', /\bperformance\s*\.\s*now\b/],
  ['randomUUID', /\brandomUUID\b/],
  ['getRandomValues', /\bgetRandomValues\b/],
  ['Math.random', /\bMath\s*\.\s*random\b/],
];

const faultsIn = (source: string): readonly string[] =>
  forbidden.filter(([, pattern]) => pattern.test(withoutComments(source))).map(([name]) => name);

const withoutComments = (source: string): string =>
  source.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '$1');

const sourcesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => join(folder, path));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
};

const root = join(import.meta.dirname, '../..');
const sources = [...sourcesIn(join(root, 'src/domain')), ...sourcesIn(join(root, 'projections'))];

test('the sources are found', () => {
  expect(sources.length).toBeGreaterThan(20);
});

test('no clock and no chance in domain and projections', () => {
  const faults = sources.flatMap((path) =>
    faultsIn(readFileSync(path, 'utf8')).map((name) => `${path.slice(root.length + 1)}: ${name}`),
  );
  expect(faults).toEqual([]);
});

test.each([
  ['const now = Date.now();', 'Date.now'],
  ['const now = new Date();', 'new Date() without an argument'],
  ['const now = new Date;', 'new Date() without an argument'],
  ['const now = Date();', 'Date() as a function'],
  ['const t = performance.now();', 'performance.now'],
  ["import { randomUUID } from 'node:crypto';", 'randomUUID'],
  ['crypto.getRandomValues(bytes);', 'getRandomValues'],
  ['const n = Math.random();', 'Math.random'],
])('the check finds: %s', (source, name) => {
  expect(faultsIn(source)).toEqual([name]);
});

test.each([
  'const then = new Date(Date.parse(instant));',
  'const then = new Date(0);',
  '// Date.now is for the edges',
  'const d = isLegalDate(text);',
  'const day: LegalDate = x;',
])('the check lets pass: %s', (source) => {
  expect(faultsIn(source)).toEqual([]);
});
