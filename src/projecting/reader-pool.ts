import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import {
  type ForgetFile,
  type NumberedAnswer,
  type NumberedRequest,
  ProjectingError,
  type ReaderAnswer,
  type ReaderErrorCode,
  type ReaderReady,
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

/**
 * A reader builds one answer at a time and forgets it, but for what `KeptVersions` has room for. Left to itself V8 keeps room for far more, in every thread;
 * one that outgrows this ends and is replaced.
 */
const READER_MEMORY = { maxYoungGenerationSizeMb: 3, maxOldGenerationSizeMb: 192 };

/** How much the readers have to do. */
export type ReaderLoad = Readonly<{
  size: number;
  /** Those with something to answer. */
  busy: number;
  /** Questions not yet answered, those at work included. */
  waiting: number;
  /** Workers that died or took too long and were replaced, since the start. */
  replaced: number;
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
    if (answer.outcome === 'failed') throw new ProjectingError(answer.code, answer.message, answer.bounds);
    return answer;
  }

  get load(): ReaderLoad {
    const loads = this.#seats.map(({ load }) => load);
    return {
      size: loads.length,
      busy: loads.filter((load) => load > 0).length,
      waiting: loads.reduce((sum, load) => sum + load, 0),
      replaced: this.#seats.reduce((sum, { replaced }) => sum + replaced, 0),
    };
  }

  forget(path: string): void {
    for (const seat of this.#seats) seat.forget(path);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#seats.map((seat) => seat.close()));
  }
}

type Waiting = Readonly<{ message: NumberedRequest; resolve: (answer: ReaderAnswer) => void }>;

/** A place in the pool: when its worker dies, what it was working on fails and another worker takes over the rest. */
class Seat {
  askedAt = 0;
  replaced = 0;
  readonly #options: ReaderPoolOptions;
  /** In the order asked, which is the order in which the worker answers: the first is the one it is working on. */
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker;
  #ready = false;
  #timer: NodeJS.Timeout | undefined;
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
    const message: NumberedRequest = { id, request };
    this.#waiting.set(id, { message, resolve });
    if (this.#ready) this.#post(message);
    if (this.#waiting.size === 1) this.#watch();
    return promise;
  }

  forget(path: string): void {
    const message: ForgetFile = { type: 'forget', path };
    // One that is not there yet has nothing open.
    if (this.#ready) this.#worker.postMessage(message);
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#failAll('ProjectingClosed', 'projecting is closed');
    await Promise.race([this.#worker.terminate(), sleep(CLOSE_WITHIN_MS, undefined, { ref: false })]);
  }

  #start(): Worker {
    const worker = new Worker(this.#options.root, { workerData: this.#options.data, resourceLimits: READER_MEMORY });
    let reason = 'the worker ended';
    this.#ready = false;
    worker.on('message', (message: ReaderReady | NumberedAnswer) => {
      if (worker !== this.#worker) return;
      if ('type' in message) this.#begin();
      else this.#settle(message.id, message.answer);
    });
    worker.on('error', (error) => {
      reason = error instanceof Error ? error.message : String(error);
    });
    worker.on('exit', () => {
      // One that was replaced before may take its time to end.
      if (worker === this.#worker && !this.#closed) this.#replaceDead(reason);
    });
    return worker;
  }

  /** The worker listens: it gets what was asked meanwhile. */
  #begin(): void {
    this.#ready = true;
    for (const { message } of this.#waiting.values()) this.#post(message);
    this.#watch();
  }

  #post(message: NumberedRequest): void {
    try {
      this.#worker.postMessage(message);
    } catch (error) {
      const reason = `parameters cannot travel between threads: ${String(error)}`;
      this.#settle(message.id, { outcome: 'failed', code: 'QueryFailed', message: reason });
    }
  }

  /** One query's time counts from when its turn came, not from when it was asked. */
  #watch(): void {
    clearTimeout(this.#timer);
    if (!this.#ready || this.#waiting.size === 0) return;
    this.#timer = setTimeout(() => this.#replaceStuck(), this.#options.queryTimeoutMs);
  }

  #replaceDead(reason: string): void {
    this.replaced += 1;
    const wasReady = this.#ready;
    this.#ready = false;
    // One that never came to listen would not help the others either.
    if (wasReady) this.#failFirst(reason);
    else this.#failAll('ReaderFailed', reason);
    setTimeout(() => {
      if (!this.#closed) this.#worker = this.#start();
    }, RESTART_AFTER_MS);
  }

  /** SQLite cannot be stopped in the middle of a statement: the old thread ends when it can, nobody waits for it. */
  #replaceStuck(): void {
    this.replaced += 1;
    const stuck = this.#worker;
    this.#worker = this.#start();
    this.#failFirst('a query took too long');
    void stuck.terminate();
  }

  #failFirst(message: string): void {
    const [first] = this.#waiting.keys();
    if (first !== undefined) this.#settle(first, { outcome: 'failed', code: 'ReaderFailed', message });
  }

  #failAll(code: ReaderErrorCode, message: string): void {
    for (const id of [...this.#waiting.keys()]) this.#settle(id, { outcome: 'failed', code, message });
  }

  #settle(id: number, answer: ReaderAnswer): void {
    const waiting = this.#waiting.get(id);
    if (waiting === undefined) return;
    this.#waiting.delete(id);
    this.#watch();
    waiting.resolve(answer);
  }
}

/** A worker that cannot start must not be started as fast as it dies. */
const RESTART_AFTER_MS = 100;
const CLOSE_WITHIN_MS = 2_000;
