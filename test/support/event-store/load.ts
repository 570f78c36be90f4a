import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { EventStore } from '#event-store/event-store.ts';

export type Acknowledged = Readonly<{ stream: string; revision: number; id: string }>;

/** A process that appends under load, and all it said. */
export class Load implements AsyncDisposable {
  readonly #process: ChildProcess;
  readonly #exit: Promise<unknown[]>;
  #output = '';
  #errors = '';

  /** @param wrapper a command that starts the process, e.g. `['strace', …]` */
  constructor(path: string, { callers = 8, wrapper = [] }: { callers?: number; wrapper?: readonly string[] } = {}) {
    const script = join(import.meta.dirname, 'load-process.ts');
    const [command = process.execPath, ...args] = [...wrapper, process.execPath, script, path, String(callers)];
    this.#process = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    this.#exit = once(this.#process, 'close');
    this.#process.stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.#output += text;
    });
    this.#process.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#errors += text;
    });
  }

  get pid(): number {
    return this.#process.pid ?? 0;
  }

  get errors(): string {
    return this.#errors;
  }

  /** Complete lines only: a line that the kill cut off was never said. */
  lines(): readonly string[] {
    return this.#output.split('\n').slice(0, -1);
  }

  acknowledged(): readonly Acknowledged[] {
    return this.lines()
      .filter((line) => line.startsWith('ack '))
      .map((line) => {
        const [, stream = '', revision, id = ''] = line.split(' ');
        return { stream, revision: Number(revision), id };
      });
  }

  /** Ids of all events that were about to be appended. */
  tried(): readonly string[] {
    return this.lines().flatMap((line) => (line.startsWith('try ') ? line.split(' ').slice(1) : []));
  }

  /** Waits until enough has been said. */
  async until(isEnough: (load: Load) => boolean, what: string, timeoutMs = 15_000): Promise<void> {
    const deadline = performance.now() + timeoutMs;
    while (!isEnough(this)) {
      if (performance.now() > deadline || this.#process.exitCode !== null)
        throw new Error(`The load never came to "${what}". ${this.lines().slice(-3).join(' | ')} ${this.#errors}`);
      await delay(2);
    }
  }

  /** Exit code and signal, once everything it said has been read. */
  async exit(): Promise<unknown[]> {
    return this.#exit;
  }

  async kill(): Promise<unknown[]> {
    this.#process.kill('SIGKILL');
    return this.#exit;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.kill();
  }
}

/**
 * The oracle of every fault: what was acknowledged is there, where it was said to be; nothing is there that nobody tried;
 * revisions have no gap; nothing stands twice.
 *
 * @returns how many events are stored
 */
export const assertNothingLost = async (
  store: EventStore,
  acknowledged: readonly Acknowledged[],
  tried: readonly string[],
): Promise<number> => {
  const placeOf = new Map<string, string>();
  const nextRevision = new Map<string, number>();
  for await (const { event } of store.readAll()) {
    if (placeOf.has(event.id)) throw new Error(`${event.id} is stored twice.`);
    const expected = nextRevision.get(event.stream) ?? 0;
    if (event.revision !== expected) throw new Error(`${event.stream} goes from ${expected - 1} to ${event.revision}.`);
    nextRevision.set(event.stream, expected + 1);
    placeOf.set(event.id, `${event.stream} ${event.revision}`);
  }
  for (const { stream, revision, id } of acknowledged)
    if (placeOf.get(id) !== `${stream} ${revision}`)
      throw new Error(`${id} was acknowledged at ${stream} ${revision} and is at ${placeOf.get(id)}.`);
  const known = new Set(tried);
  for (const id of placeOf.keys()) if (!known.has(id)) throw new Error(`${id} is stored and nobody asked for it.`);
  return placeOf.size;
};
