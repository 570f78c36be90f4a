import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/projecting/temporary-folder.ts';
import { runProcess, startServer } from '../support/run-process.ts';

const seed = (folder: string, args: readonly string[] = [], env: Readonly<Record<string, string>> = {}) =>
  runProcess('scripts/seed-demo.ts', args, { DATA_DIR: folder, ...env });

const countOf = async (folder: string): Promise<number> => {
  const { stdout } = await runProcess('scripts/print-stream.ts', ['--all', '--json'], { DATA_DIR: folder });
  return stdout.trim().split('\n').length;
};

describe('seed-demo', () => {
  it('seeds an empty folder, leaves a seeded one alone, and resets it when asked', async () => {
    using folder = temporaryFolder();
    expect(await seed(folder.path)).toMatchObject({ code: 0, stdout: expect.stringContaining('Hương Bình') });
    const count = await countOf(folder.path);
    expect(count).toBeGreaterThan(280);
    expect(await seed(folder.path)).toMatchObject({ code: 0, stdout: expect.stringContaining('already') });
    // What somebody put beside the demo is not the demo's to delete.
    writeFileSync(join(folder.path, 'notes.txt'), 'mine');
    const key = readFileSync(join(folder.path, 'master.key'), 'utf8');
    expect(await seed(folder.path, ['--reset'])).toMatchObject({ code: 0 });
    expect(await countOf(folder.path)).toBe(count);
    expect(readFileSync(join(folder.path, 'master.key'), 'utf8')).not.toBe(key);
    expect(existsSync(join(folder.path, 'notes.txt'))).toBe(true);
  });

  it('begins again where seeding was interrupted', async () => {
    using folder = temporaryFolder();
    await seed(folder.path);
    writeFileSync(join(folder.path, 'demo-marker.json'), JSON.stringify({ what: 'demo', state: 'seeding' }));
    const key = readFileSync(join(folder.path, 'master.key'), 'utf8');
    expect(await seed(folder.path)).toMatchObject({ code: 0, stdout: expect.not.stringContaining('already') });
    expect(readFileSync(join(folder.path, 'master.key'), 'utf8')).not.toBe(key);
  });

  it('refuses to reset a folder without the marker', async () => {
    using folder = temporaryFolder();
    mkdirSync(join(folder.path, 'other'));
    expect(await seed(join(folder.path, 'other'), ['--reset'])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('has no demo-marker.json'),
    });
  });

  it('refuses a folder whose ledger is somebody else’s, whatever the marker says', async () => {
    using folder = temporaryFolder();
    const file = 'scripts/data/thua-thien-hue-2024.json';
    const trial = { DATA_DIR: folder.path, PROFILE: 'trial', PREFIX: 'demo' };
    await runProcess('scripts/import-register.ts', [file], trial);
    writeFileSync(join(folder.path, 'demo-marker.json'), JSON.stringify({ what: 'demo', state: 'complete' }));
    for (const args of [[], ['--reset']]) {
      expect(await seed(folder.path, args)).toMatchObject({
        code: 1,
        stderr: expect.stringContaining('nothing was changed'),
      });
    }
    expect(await countOf(folder.path)).toBeGreaterThan(217);
  });

  it('refuses every profile but demo', async () => {
    using folder = temporaryFolder();
    expect(await seed(folder.path, [], { PROFILE: 'trial' })).toMatchObject({ code: 1 });
    expect(existsSync(join(folder.path, 'events.sqlite'))).toBe(false);
  });

  it('does not touch the demo of a running server', async () => {
    using folder = temporaryFolder();
    await using _server = await startServer({ DATA_DIR: folder.path });
    const count = await countOf(folder.path);
    expect(count).toBeGreaterThan(280);
    expect(await seed(folder.path, ['--reset'])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('Another process is writing here'),
    });
    expect(await countOf(folder.path)).toBe(count);
  });
});
