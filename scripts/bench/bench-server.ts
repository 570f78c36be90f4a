import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { BENCH_PREFIX } from './bench-prefix.ts';

const ROOT = new URL('../../', import.meta.url);
const MAIN = fileURLToPath(new URL('src/main.ts', ROOT));

/** How `npm start` calls Node: a figure measured otherwise is nobody's. Both servers are started so. */
const asStarted = (): Readonly<{ flags: readonly string[]; env: Readonly<Record<string, string>> }> => {
  const { scripts } = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8')) as { scripts: { start: string } };
  const words = scripts.start.split(' && ').at(-1)?.split(' ') ?? [];
  const [cache = '', folder = ''] = words.find((word) => word.startsWith('NODE_COMPILE_CACHE='))?.split('=') ?? [];
  if (folder === '') throw new Error('npm start is not what it was: the bench must start the product the same way');
  const env = { [cache]: fileURLToPath(new URL(folder, ROOT)) };
  return { flags: words.filter((word) => word.startsWith('--')), env };
};
const CONSTANT = fileURLToPath(new URL('constant-server.ts', import.meta.url));
/** Building the read models of a million events takes longer than all that is measured. */
const READY_WITHIN_MS = 3_600_000;

/** A server in a process of its own, on a free port. */
export type BenchServer = AsyncDisposable & Readonly<{ url: string; pid: number }>;

/**
 * The product's server on a bench ledger. Resolves as soon as it says where it listens: with read models to build that
 * is a minute after it was `born`.
 */
export const startProduct = (folder: string, born?: (pid: number) => void): Promise<BenchServer> =>
  start(MAIN, { DATA_DIR: folder, PREFIX: BENCH_PREFIX, PROFILE: 'trial', PORT: '0', LOG_LEVEL: 'error' }, born);

/** Express with JSON and zod, answering the same to everyone. */
export const startConstant = (): Promise<BenchServer> => start(CONSTANT, {});

/** Until every read model is there. */
export const untilReady = async ({ url }: BenchServer): Promise<void> => {
  const deadline = performance.now() + READY_WITHIN_MS;
  while (performance.now() < deadline) {
    const { status, body } = await get(`${url}/api/v1/health/ready`);
    await body;
    if (status === 200) return;
    await delay(10);
  }
  throw new Error('the server was not ready in time');
};

const get = async (url: string): Promise<{ status: number; body: Promise<string> }> => {
  const response = await fetch(url);
  return { status: response.status, body: response.text() };
};

const start = async (
  script: string,
  env: Readonly<Record<string, string>>,
  born?: (pid: number) => void,
): Promise<BenchServer> => {
  const started = asStarted();
  const child = spawn(process.execPath, [...started.flags, script], {
    env: { PATH: process.env['PATH'] ?? '', ...started.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { pid } = child;
  if (pid !== undefined) born?.(pid);
  const url = await urlOf(child);
  if (pid === undefined) throw new Error('a process that answers has an id');
  return {
    url,
    pid,
    [Symbol.asyncDispose]: async () => {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
};

const urlOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (found !== null) resolve(found[0]);
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code} before it listened`)));
  });
