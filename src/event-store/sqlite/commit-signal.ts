import { realpathSync } from 'node:fs';
import { BroadcastChannel } from 'node:worker_threads';

/**
 * Wakes those who wait for the next commit to a file: in this thread and in the other threads of this process.
 * A process of its own hears nothing and must look from time to time.
 */
export class CommitSignal implements Disposable {
  readonly #channel: BroadcastChannel;
  readonly #waiting = new Set<() => void>();
  #commits = 0;

  constructor(path: string) {
    this.#channel = new BroadcastChannel(`inspection-ledger commits ${realpathSync(path)}`);
    this.#channel.onmessage = () => this.#wake();
    // Listening alone is no reason to keep a process alive.
    this.#channel.unref();
  }

  /** Counts the commits heard of: take it before reading, give it to {@link wait}, and no commit slips in between. */
  get commits(): number {
    return this.#commits;
  }

  announce(): void {
    this.#wake();
    this.#channel.postMessage(null);
  }

  /** Resolves at the next commit after `seen`, on abort, on dispose, or after `timeoutMs` if that is given. */
  wait(seen: number, signal: AbortSignal | undefined, timeoutMs: number | undefined): Promise<void> {
    if (this.#commits !== seen || signal?.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', done);
        this.#waiting.delete(done);
        resolve();
      };
      const timer = timeoutMs === undefined ? undefined : setTimeout(done, timeoutMs);
      signal?.addEventListener('abort', done);
      this.#waiting.add(done);
    });
  }

  [Symbol.dispose](): void {
    this.#channel.close();
    this.#wake();
  }

  #wake(): void {
    this.#commits += 1;
    for (const done of [...this.#waiting]) done();
  }
}
