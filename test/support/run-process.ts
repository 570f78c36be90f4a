import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

export type Ended = Readonly<{ code: number | null; stdout: string; stderr: string }>;
type Environment = Readonly<Record<string, string>>;

/** Runs a script of this repository as its operator would, in a process of its own, and waits for its end. */
export const runProcess = (
  script: string,
  args: readonly string[],
  env: Environment = {},
  input = '',
): Promise<Ended> => startProcess(script, args, env, input).ended;

/** The same, to be killed: its code is then null. */
export const startProcess = (
  script: string,
  args: readonly string[],
  env: Environment = {},
  input = '',
): Readonly<{ ended: Promise<Ended>; kill: () => void }> => {
  const child = start(script, args, env);
  const output = collect(child);
  child.stdin?.end(input);
  const ended = once(child, 'close').then(([code]) => ({ code, ...output }));
  return { ended, kill: () => child.kill('SIGKILL') };
};

/** A server in a process of its own, on a free port. Disposing stops it in order. */
export type RunningServer = AsyncDisposable &
  Readonly<{
    url: string;
    /** What it has said so far. */
    said(): string;
    /** Stops it in order. @returns its exit code */
    stop(): Promise<number | null>;
    /** As a power cut would. @returns the signal that ended it */
    kill(): Promise<NodeJS.Signals | null>;
  }>;

export const startServer = async (env: Environment): Promise<RunningServer> => {
  const child = start('src/main.ts', [], { PORT: '0', LOG_LEVEL: 'warn', ...env });
  const output = collect(child);
  child.stdin?.end();
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', () => {
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(output.stdout);
      if (found !== null) resolve(found[0]);
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${output.stderr}`)));
  });
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  };
  return {
    url,
    said: () => output.stdout + output.stderr,
    stop: async () => {
      await end('SIGTERM');
      return child.exitCode;
    },
    kill: async () => {
      await end('SIGKILL');
      return child.signalCode;
    },
    [Symbol.asyncDispose]: () => end('SIGTERM'),
  };
};

const start = (script: string, args: readonly string[], env: Environment): ChildProcess => {
  // Nothing of the machine's own settings: what is not said here has its default.
  const environment = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ...env };
  return spawn(process.execPath, [join(ROOT, script), ...args], { cwd: ROOT, env: environment });
};

const collect = (child: ChildProcess): { stdout: string; stderr: string } => {
  const output = { stdout: '', stderr: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    output.stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    output.stderr += text;
  });
  return output;
};
