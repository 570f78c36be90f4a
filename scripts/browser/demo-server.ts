import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MAIN = join(import.meta.dirname, '../../src/main.ts');
/** A machine that tests keep busy takes its time. */
const STARTS_WITHIN_MS = 180_000;

/** The program itself, as `npm start` runs it, over a demo in a folder that goes with it. */
export class DemoServer implements AsyncDisposable {
  readonly url: string;
  readonly dataDir: string;
  readonly #child: ChildProcess;

  private constructor(url: string, dataDir: string, child: ChildProcess) {
    this.url = url;
    this.dataDir = dataDir;
    this.#child = child;
  }

  /** @param seeded a folder with the demo in it, which is copied: to seed anew takes seconds */
  static async start(seeded?: string): Promise<DemoServer> {
    const dataDir = mkdtempSync(join(tmpdir(), 'inspection-ledger-demo-'));
    if (seeded !== undefined) cpSync(seeded, dataDir, { recursive: true });
    const child = spawn(process.execPath, [MAIN], {
      env: { PATH: process.env['PATH'], PROFILE: 'demo', PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'warn' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const url = await urlFrom(child);
    return new DemoServer(url, dataDir, child);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const gone = new Promise((resolve) => this.#child.once('exit', resolve));
    this.#child.kill('SIGTERM');
    await gone;
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}

/** Said in the greeting, once everything answers. */
const urlFrom = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(
      () => reject(new Error(`no server after three minutes; it said: ${said}`)),
      STARTS_WITHIN_MS,
    );
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}; it said: ${said}`)));
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const url = /http:\/\/[\d.]+:\d+/.exec(said)?.[0];
      if (url === undefined || !said.includes('Ctrl+C')) return;
      clearTimeout(timer);
      resolve(url);
    });
  });
