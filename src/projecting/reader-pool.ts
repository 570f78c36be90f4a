import { Worker } from 'node:worker_threads';
import {
  type ForgetFile,
  type NumberedAnswer,
  type NumberedRequest,
  ProjectingError,
  type ReaderAnswer,
  type ReaderRequest,
} from './reader-messages.ts';
import type { ReaderData } from './run-reader.ts';

export type ReaderPoolOptions = Readonly<{
  /** Root of a reader worker. */
  root: URL;
  data: ReaderData;
  size: number;
  /** A query that takes longer costs its worker the life: the next one must not wait behind it. */
  queryTimeoutMs: number;
}>;

/** Some reader workers, asked in turn: the one with the fewest open requests. */
export class ReaderPool implements AsyncDisposable {
  readonly #seats: readonly Seat[];

  constructor(options: ReaderPoolOptions) {
    this.#seats = Array.from({ length: options.size }, () => new Seat(options));
  }

  /** @throws ProjectingError when the request cannot be answered */
  async ask(request: ReaderRequest): Promise<Exclude<ReaderAnswer, { outcome: 'failed' }>> {
    const [seat] = this.#seats.toSorted((a, b) => a.load - b.load || a.askedAt - b.askedAt);
    if (seat === undefined) throw new ProjectingError('ReaderFailed', 'there is no reader');
    const answer = await seat.ask(request);
    if (answer.outcome === 'failed') throw new ProjectingError(answer.code, answer.message);
    return answer;
  }

  forget(path: string): void {
    for (const seat of this.#seats) seat.forget(path);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#seats.map((seat) => seat.close()));
  }
}

type Waiting = Readonly<{ resolve: (answer: ReaderAnswer) => void; timer: NodeJS.Timeout }>;

/** A place in the pool: when its worker dies, open requests fail and another worker sits down. */
class Seat {
  askedAt = 0;
  readonly #options: ReaderPoolOptions;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker;
  #nextId = 1;
  #closed = false;

  constructor(options: ReaderPoolOptions) {
    this.#options = options;
    this.#worker = this.#start();
  }

  get load(): number {
    return this.#waiting.size;
  }

  ask(request: ReaderRequest): Promise<ReaderAnswer> {
    const { promise, resolve } = Promise.withResolvers<ReaderAnswer>();
    if (this.#closed) {
      resolve({ outcome: 'failed', code: 'ProjectingClosed', message: 'projecting is closed' });
      return promise;
    }
    const id = this.#nextId++;
    this.askedAt = performance.now();
    // The worker answers in order, so the timer of the first one to be late is that of the guilty query.
    const timer = setTimeout(() => void this.#worker.terminate(), this.#options.queryTimeoutMs);
    this.#waiting.set(id, { resolve, timer });
    const message: NumberedRequest = { id, request };
    try {
      this.#worker.postMessage(message);
    } catch (error) {
      this.#settle(id, {
        outcome: 'failed',
        code: 'QueryFailed',
        message: `parameters cannot travel: ${String(error)}`,
      });
    }
    return promise;
  }

  forget(path: string): void {
    const message: ForgetFile = { type: 'forget', path };
    this.#worker.postMessage(message);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#worker.terminate();
  }

  #start(): Worker {
    const worker = new Worker(this.#options.root, { workerData: this.#options.data });
    let reason = 'a query took too long';
    worker.on('message', ({ id, answer }: NumberedAnswer) => this.#settle(id, answer));
    worker.on('error', (error) => {
      reason = error instanceof Error ? error.message : String(error);
    });
    worker.on('exit', () => {
      const code = this.#closed ? 'ProjectingClosed' : 'ReaderFailed';
      for (const id of [...this.#waiting.keys()]) this.#settle(id, { outcome: 'failed', code, message: reason });
      if (!this.#closed) setTimeout(() => this.#restart(), RESTART_AFTER_MS);
    });
    return worker;
  }

  #restart(): void {
    if (!this.#closed) this.#worker = this.#start();
  }

  #settle(id: number, answer: ReaderAnswer): void {
    const waiting = this.#waiting.get(id);
    if (waiting === undefined) return;
    this.#waiting.delete(id);
    clearTimeout(waiting.timer);
    waiting.resolve(answer);
  }
}

/** A worker that cannot start must not be started as fast as it dies. */
const RESTART_AFTER_MS = 100;
