import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** The server that both sides talk to. */
export type BenchTarget = AsyncDisposable &
  Readonly<{
    connectionString: string;
    /** Under which nobody else has anything. */
    prefix: string;
    /** Which server it is: a figure says it. */
    what: string;
  }>;

const SERVE = fileURLToPath(new URL('../../../test/support/eventstoredb/serve.ts', import.meta.url));

/**
 * The server that `EVENTSTOREDB_URL` names; without it the protocol server of the tests, in a process of its own and
 * empty.
 */
export const openTarget = async (): Promise<BenchTarget> => {
  const prefix = `bench.${randomBytes(6).toString('hex')}`;
  const connectionString = process.env['EVENTSTOREDB_URL'] ?? '';
  if (connectionString !== '') {
    const what = 'against the real server that `EVENTSTOREDB_URL` named';
    return { connectionString, prefix, what, [Symbol.asyncDispose]: async () => undefined };
  }
  const server = spawn(process.execPath, [SERVE], { stdio: ['pipe', 'pipe', 'inherit'] });
  const { value, done } = await createInterface(server.stdout)[Symbol.asyncIterator]().next();
  if (done) throw new Error('the protocol server ended before it listened');
  return {
    connectionString: value,
    prefix,
    what: 'against the protocol server of the tests, in memory and in a process of its own; not against a real server',
    [Symbol.asyncDispose]: async () => {
      if (server.exitCode !== null) return;
      server.kill('SIGTERM');
      await once(server, 'exit');
    },
  };
};
