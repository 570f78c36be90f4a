import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/projecting/temporary-folder.ts';
import { runProcess } from '../support/run-process.ts';

const FOLDER = join(import.meta.dirname, '../../scripts');

/** What one runs, as against what these are made of. */
const SCRIPTS = readdirSync(FOLDER).flatMap((file) => {
  const isScript = file.endsWith('.ts') && readFileSync(join(FOLDER, file), 'utf8').includes('await runScript(');
  return isScript ? [file.slice(0, -'.ts'.length)] : [];
});

describe('Every script', () => {
  it('is found', () => {
    expect(SCRIPTS).toEqual(expect.arrayContaining(['bench', 'import-register', 'seed-demo', 'replay-case']));
  });

  it.concurrent.each(SCRIPTS)('%s says how to run it, and does nothing else', async (name) => {
    using folder = temporaryFolder();
    const { code, stdout, stderr } = await runProcess(`scripts/${name}.ts`, ['--help'], { DATA_DIR: folder.path });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^ {2}(npx node scripts\/|npm run )/m);
    expect(readdirSync(folder.path)).toEqual([]);
  });

  it.concurrent.each(SCRIPTS)('%s refuses an option it does not know', async (name) => {
    const { code, stderr } = await runProcess(`scripts/${name}.ts`, ['--no-such-option'], { DATA_DIR: '/nowhere' });
    expect(code).toBe(2);
    expect(stderr).toContain('--no-such-option');
  });
});
