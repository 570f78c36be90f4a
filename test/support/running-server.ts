import { type ChildProcess, spawn } from 'node:child_process';

export type RunningServer = Readonly<{ url: string; stop(): Promise<void> }> & AsyncDisposable;

const MAIN = new URL('../../src/main.ts', import.meta.url).pathname;
/** It seeds, too: a busy laptop takes its time. */
const STARTS_WITHIN_MS = 60_000;

/** The program as `npm start` runs it, on a port of its own choice. Ready when it has said what to open. */
export const startServer = async (env: Readonly<Record<string, string>>): Promise<RunningServer> => {
  const child = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env['PATH'], LOG_LEVEL: 'warn', PORT: '0', ...env },
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await exited;
  };
  try {
    return { url: await urlOf(child), stop, [Symbol.asyncDispose]: stop };
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
};

const urlOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(
      () => reject(new Error(`no greeting within a minute; it said: ${said}`)),
      STARTS_WITHIN_MS,
    );
    const listen = (text: string): void => {
      said += text;
      const url = /(http:\/\/\S+)\/api\/docs/.exec(said)?.[1];
      if (url === undefined) return;
      clearTimeout(timer);
      resolve(url);
    };
    child.stdout?.setEncoding('utf8').on('data', listen);
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`it ended with ${code}; it said: ${said}`));
    });
  });
