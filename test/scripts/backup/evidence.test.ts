import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fillLedger } from '#test/support/copies/sample-ledger.ts';
import { temporaryFolder } from '#test/support/event-store/sqlite-ledger.ts';
import { runProcess } from '#test/support/run-process.ts';

const run = (script: 'backup' | 'restore', dataDir: string, ...args: readonly string[]) =>
  runProcess(`scripts/${script}.ts`, args, { DATA_DIR: dataDir });

const names = ['1', '2', 'a'].map((digit) => digit.repeat(64));
const placeIn = (shelves: string, name: string): string => join(shelves, name.slice(0, 2), name);

/** A ledger with files beside it: bytes that are encrypted for all this script knows. */
const given = async (data: string): Promise<void> => {
  await fillLedger(join(data, 'events.sqlite'), 20);
  for (const name of names) {
    const path = placeIn(join(data, 'evidence', 'files'), name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `sealed ${name}`);
  }
  mkdirSync(join(data, 'evidence', 'unfinished'));
  writeFileSync(join(data, 'evidence', 'unfinished', 'x.part'), 'half');
};

describe('a backup takes the files of evidence along', () => {
  it('all that are finished, and says what they are; a restore brings back what is missing and touches nothing else', async () => {
    using place = temporaryFolder();
    const [data, folder, again] = ['data', 'backup', 'again'].map((name) => join(place.path, name)) as [
      string,
      string,
      string,
    ];
    await given(data);
    expect(await run('backup', data, folder)).toMatchObject({ code: 0 });
    expect(JSON.parse(readFileSync(join(folder, 'backup.json'), 'utf8')).evidence).toMatchObject({ files: 3 });
    expect(existsSync(join(folder, 'evidence', 'unfinished'))).toBe(false);
    expect(await run('backup', data, '--check', folder)).toMatchObject({ code: 0 });

    const kept = placeIn(join(again, 'evidence', 'files'), names[0] ?? '');
    mkdirSync(dirname(kept), { recursive: true });
    writeFileSync(kept, 'what was there');
    expect(await run('restore', again, folder)).toMatchObject({ code: 0 });
    expect(readFileSync(kept, 'utf8')).toBe('what was there');
    for (const name of names.slice(1)) {
      expect(readFileSync(placeIn(join(again, 'evidence', 'files'), name), 'utf8')).toBe(`sealed ${name}`);
    }
  });

  it.each([
    ['changed', (path: string) => writeFileSync(path, 'other')],
    ['lost', (path: string) => rmSync(path)],
  ])('one that was %s in the backup is found, and nothing is restored', async (_name, damage) => {
    using place = temporaryFolder();
    const [data, folder, again] = ['data', 'backup', 'again'].map((name) => join(place.path, name)) as [
      string,
      string,
      string,
    ];
    await given(data);
    await run('backup', data, folder);
    damage(placeIn(join(folder, 'evidence'), names[1] ?? ''));
    const says = { code: 1, stderr: expect.stringContaining('files of evidence') };
    expect(await run('backup', data, '--check', folder)).toMatchObject(says);
    expect(await run('restore', again, folder)).toMatchObject(says);
    expect(existsSync(join(again, 'events.sqlite'))).toBe(false);
  });
});
