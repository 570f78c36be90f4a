import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { WEB_FOLDER } from '#scripts/build-web.ts';

const built = (ending: string): string => {
  const folder = join(WEB_FOLDER, 'assets');
  const names = readdirSync(folder).filter((name) => name.endsWith(ending));
  return names.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
};

/** What the component library calls its classes. */
const classesIn = (text: string): ReadonlySet<string> => new Set(text.match(/\bm_[0-9a-f]{5,8}\b/g));

const stylesOf = (name: string): string => readFileSync(new URL(import.meta.resolve(name)), 'utf8');

describe('What is built', () => {
  it('has every style that a component in it names: a file may be missing in src/web/mantine.css', () => {
    const theirs = classesIn(stylesOf('@mantine/core/styles.css') + stylesOf('@mantine/dates/styles.css'));
    const ours = classesIn(built('.css'));
    const missing = [...classesIn(built('.js'))].filter((name) => theirs.has(name) && !ours.has(name));
    expect(missing).toEqual([]);
    expect(ours.size).toBeGreaterThan(100);
  });

  it('is built for delivery, whoever builds it', () => {
    expect(built('.js')).not.toContain('Download the React DevTools');
  });
});
