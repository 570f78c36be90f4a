import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { BENCH_PREFIX } from './ledger-of-size.ts';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
const CONSTANT = fileURLToPath(new URL('constant-server.ts', import.meta.url));
const READY_WITHIN_MS = 900_000;

/** A server in a process of its own, on a free port. */
export type BenchServer = AsyncDisposable & Readonly<{ url: string; pid: number }>;

/** The product's server on a bench ledger. Resolves as soon as it listens. */
export const startProduct = (folder: string): Promise<BenchServer> =>
  start(MAIN, { DATA_DIR: folder, PREFIX: BENCH_PREFIX, PROFILE: 'trial', PORT: '0', LOG_LEVEL: 'error' });

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

const start = async (script: string, env: Readonly<Record<string, string>>): Promise<BenchServer> => {
  const child = spawn(process.execPath, [script], {
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await urlOf(child);
  const { pid } = child;
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
