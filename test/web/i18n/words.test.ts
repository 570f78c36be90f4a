import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from '#web/i18n/en.ts';
import { vi } from '#web/i18n/vi.ts';

const WEB = join(import.meta.dirname, '../../../src/web');

type Words = { readonly [key: string]: string | Words };

const flat = (words: Words, above = ''): readonly (readonly [key: string, text: string])[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[above + key, value] as const] : flat(value, `${above}${key}.`),
  );

const PLURAL = /_(one|other)$/;
const vietnamese = new Map(flat(vi));
const english = new Map(flat(en));

/** What stands between `t(` and the end of its first argument, in all sources of the screens. */
const asked = (): readonly string[] => {
  const files = readdirSync(WEB, { recursive: true, withFileTypes: true }).filter(
    ({ name, parentPath }) => /\.tsx?$/.test(name) && !/i18n\/(vi|en)$/.test(parentPath),
  );
  return files.flatMap(({ name, parentPath }) => {
    const source = readFileSync(join(parentPath, name), 'utf8');
    return [...source.matchAll(/\bt\(\s*(?:'([^']+)'|`([^`]+)`)/g)].map((match) => match[1] ?? match[2] ?? '');
  });
};

describe('The words of the screens', () => {
  it('are in both languages the same, key by key', () => {
    const plain = (words: ReadonlyMap<string, string>) =>
      new Set([...words.keys()].map((key) => key.replace(PLURAL, '')));
    expect([...plain(english)].sort()).toEqual([...plain(vietnamese)].sort());
    expect(vietnamese.size).toBeGreaterThan(400);
  });

  it('hold something, and the same gaps to fill', () => {
    const gaps = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
    for (const [key, text] of vietnamese) {
      expect(text.trim(), key).not.toBe('');
      // One alone needs no number.
      if (!PLURAL.test(key)) expect(gaps(english.get(key) ?? ''), key).toEqual(gaps(text));
    }
    for (const [key, text] of english) expect(text.trim(), key).not.toBe('');
  });

  it('are all there that a screen asks for, and none that no screen asks for', () => {
    const wanted = [...new Set(asked())];
    const exact = new Set(wanted.filter((key) => !key.includes('${')));
    const patterns = wanted
      .filter((key) => key.includes('${'))
      .map((key) => new RegExp(`^${key.replaceAll('.', '\\.').replaceAll(/\$\{[^}]*\}/g, '[^.]+')}$`));
    const known = [...vietnamese.keys()].map((key) => key.replace(PLURAL, ''));
    expect([...exact].filter((key) => !known.includes(key))).toEqual([]);
    const unused = known.filter((key) => !exact.has(key) && !patterns.some((pattern) => pattern.test(key)));
    expect(unused).toEqual([]);
    expect(patterns.length).toBeLessThan(45);
  });
});
