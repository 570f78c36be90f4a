import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryDirectory } from '#test/support/application/temporary-directory.ts';

const MAIN = new URL('../src/main.ts', import.meta.url).pathname;

type Started = Readonly<{ child: ChildProcess; out(): string; err(): string; exited: Promise<number | null> }>;

/** The program as npm start runs it: the test runner transforms code that the runtime might refuse. */
const start = (env: Readonly<Record<string, string>>, options: readonly string[] = []): Started => {
  const child = spawn(process.execPath, [...options, MAIN], {
    env: { PATH: process.env['PATH'], LOG_LEVEL: 'warn', PORT: '0', ...env },
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    err += text;
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const exited = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  return { child, out: () => out, err: () => err, exited };
};

const urlOf = async ({ out, err }: Started): Promise<string> => {
  await expect.poll(() => out() + err(), { timeout: 60_000, interval: 50 }).toMatch(/\/api\/docs/);
  return /http:\/\/[^\s/]+/.exec(out())?.[0] ?? '';
};

/** Node loads the table of limits with one text in it replaced, as if somebody had edited the file. */
const withLimitsEdited = (text: string, edited: string): string => {
  const hook = `import { registerHooks } from 'node:module';
    registerHooks({
      load(url, context, next) {
        const loaded = next(url, context);
        if (!url.endsWith('/clocks/inspection-lines.ts')) return loaded;
        return { ...loaded, source: String(loaded.source).replace(${JSON.stringify(text)}, ${JSON.stringify(edited)}) };
      },
    });`;
  return `--import=data:text/javascript,${encodeURIComponent(hook)}`;
};

describe('The process', () => {
  it('starts on an empty folder, says what to open, answers, and stops in order', async () => {
    const dataDir = join(temporaryDirectory(), 'data');
    const started = start({ PROFILE: 'trial', DATA_DIR: dataDir });
    const url = await urlOf(started);
    expect(started.out()).toContain(`Open    ${url}\n`);
    expect(started.out().match(/curl /g)).toHaveLength(3);
    const live = await fetch(`${url}/api/v1/health/live`);
    expect([live.status, await live.json()]).toEqual([200, expect.objectContaining({ profile: 'trial' })]);
    expect((await fetch(`${url}/api/v1/health/ready`)).status).toBe(200);
    expect(statSync(join(dataDir, 'master.key')).mode & 0o777).toBe(0o600);
    started.child.kill('SIGTERM');
    expect(await started.exited).toBe(0);
    expect(started.err()).not.toMatch(/Error|at .*\.ts/);
  });

  it('keeps its key and its ledger over a restart', async () => {
    const env = { PROFILE: 'trial', DATA_DIR: temporaryDirectory() };
    const first = start(env);
    await urlOf(first);
    const key = readFileSync(join(env.DATA_DIR, 'master.key'), 'utf8');
    first.child.kill('SIGINT');
    expect(await first.exited).toBe(0);
    const second = start(env);
    await urlOf(second);
    expect(readFileSync(join(env.DATA_DIR, 'master.key'), 'utf8')).toBe(key);
    second.child.kill('SIGTERM');
    expect(await second.exited).toBe(0);
  });

  it('begins the demo anew when asked, at the same address; a trial has no such thing', async () => {
    const started = start({ PROFILE: 'demo', DATA_DIR: temporaryDirectory() });
    const url = await urlOf(started);
    const post = (at: string, path: string, body: object, headers: object = {}) =>
      fetch(`${at}/api/v1${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: JSON.stringify(body),
      });
    type Chooser = { persons: readonly { name: string; officerId: string }[] };
    const { persons } = (await (await fetch(`${url}/api/v1/chooser`)).json()) as Chooser;
    const asDoan = { 'X-Demo-Officer': persons.find(({ name }) => name === 'Trần Thị Đoan')?.officerId ?? '' };
    const kept = await post(url, '/me/saved-filters', { name: 'x', query: '' }, asDoan);
    expect(kept.status).toBe(201);
    expect(await (await post(url, '/operations/demo-resets', {})).json()).toEqual({ status: 'resetting' });
    const filters = async () => {
      const answer = await fetch(`${url}/api/v1/me/saved-filters`, { headers: asDoan }).catch(() => undefined);
      return answer?.ok ? ((await answer.json()) as { filters: unknown }).filters : undefined;
    };
    await expect.poll(filters, { timeout: 60_000, interval: 100 }).toEqual([]);
    started.child.kill('SIGTERM');
    expect(await started.exited).toBe(0);

    const trial = start({ PROFILE: 'trial', DATA_DIR: temporaryDirectory() });
    expect((await post(await urlOf(trial), '/operations/demo-resets', {})).status).toBe(404);
  });

  it('says who holds the ledger when another server does', async () => {
    const env = { PROFILE: 'trial', DATA_DIR: temporaryDirectory() };
    await urlOf(start(env));
    const second = start(env);
    expect(await second.exited).toBe(69);
    expect(second.err()).toContain('One server writes to it at a time');
    expect(second.err()).not.toMatch(/\n\s+at /);
  });

  it('says that the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await new Promise((resolve) => other.once('listening', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? String(address.port) : '';
    const started = start({ PROFILE: 'trial', DATA_DIR: temporaryDirectory(), PORT: port });
    expect(await started.exited).toBe(69);
    expect(started.err()).toContain(`Port ${port}`);
    expect(started.err()).not.toMatch(/\n\s+at /);
  });

  it('names every setting that is wrong, and production’s reason', async () => {
    const started = start({ PROFILE: 'production', PORT: 'x', PREFIX: 'a-b' });
    expect(await started.exited).toBe(78);
    for (const name of ['PROFILE: ', 'PORT: ', 'PREFIX: ', 'sign-in']) expect(started.err()).toContain(name);
  });

  it('does not start with a wrong law, and says which line of it is', async () => {
    const edited = withLimitsEdited("from: '2023-07-01', to: '2025-06-30'", "from: '2023-07-01', to: '2025-06-31'");
    const started = start({ PROFILE: 'trial', DATA_DIR: temporaryDirectory() }, [edited]);
    expect(await started.exited).toBe(78);
    expect(started.err()).toMatch(/clock-rules\.ts are not sound:\nline \d+ \(.*2025-06-31 is no date/);
    expect(started.err()).not.toMatch(/\n\s+at /);
  });

  it('looks for a master key that is gone, and makes no other', async () => {
    const dataDir = temporaryDirectory();
    mkdirSync(join(dataDir, 'vault'));
    writeFileSync(join(dataDir, 'vault', 'vault.sqlite'), '');
    const started = start({ PROFILE: 'trial', DATA_DIR: dataDir });
    expect(await started.exited).toBe(69);
    expect(started.err()).toContain('master key');
    expect(() => statSync(join(dataDir, 'master.key'))).toThrow('ENOENT');
  });

  it('stops at once at the second signal', async () => {
    const started = start({ PROFILE: 'trial', DATA_DIR: temporaryDirectory() });
    const url = await urlOf(started);
    // A connection that never ends its request keeps an orderly stop waiting.
    const { hostname, port } = new URL(url);
    const socket = (await import('node:net')).connect(Number(port), hostname);
    onTestFinished(() => void socket.destroy());
    await new Promise((resolve) => socket.once('connect', resolve));
    socket.on('error', () => {}).write('POST /api/v1/chooser HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 10\r\n');
    await new Promise((resolve) => setTimeout(resolve, 200));
    started.child.kill('SIGTERM');
    await new Promise((resolve) => setTimeout(resolve, 300));
    const asked = performance.now();
    started.child.kill('SIGTERM');
    expect(await started.exited).toBe(1);
    expect(performance.now() - asked).toBeLessThan(5_000);
  });
});
