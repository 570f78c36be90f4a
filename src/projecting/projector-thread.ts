import { Worker } from 'node:worker_threads';
import type { FromProjector, ProjectorData, ToProjector } from './run-projector.ts';

export type ThreadState = Readonly<{ status: 'starting' | 'running' | 'restarting'; reason: string | null }>;

export type ProjectorThreadOptions = Readonly<{
  /** Root of the projecting worker. */
  root: URL;
  data: ProjectorData;
  onStatus(message: FromProjector): void;
  /** A new worker takes the place of one that died, and knows nothing of what that one had been asked. */
  onRestart(): void;
}>;

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;
const CLOSE_WITHIN_MS = 2_000;

/** Events pass through; nothing large stays. An eighth of V8's own measure makes a pass no slower. */
const PROJECTOR_MEMORY = { maxYoungGenerationSizeMb: 6 };

/** The projecting worker as the main thread sees it: started again, with growing pauses, whenever it dies. */
export class ProjectorThread implements AsyncDisposable {
  readonly #options: ProjectorThreadOptions;
  #worker: Worker;
  #state: ThreadState = { status: 'starting', reason: null };
  #pauseMs = FIRST_PAUSE_MS;
  #closing = false;
  #restart: NodeJS.Timeout | undefined;
  #alive = true;

  constructor(options: ProjectorThreadOptions) {
    this.#options = options;
    this.#worker = this.#start();
  }

  get state(): ThreadState {
    return this.#state;
  }

  /** A message to a worker that is not there is lost: the new one looks for itself, and `onRestart` asks again for the rest. */
  send(message: ToProjector): void {
    if (this.#alive) this.#worker.postMessage(message);
  }

  /** Lets the worker write its checkpoints; ends it when it does not go by itself. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#closing = true;
    clearTimeout(this.#restart);
    if (!this.#alive) return;
    const { promise: gone, resolve } = Promise.withResolvers<void>();
    this.#worker.once('exit', () => resolve());
    this.send({ type: 'close' });
    const timer = setTimeout(() => void this.#worker.terminate(), CLOSE_WITHIN_MS);
    await gone;
    clearTimeout(timer);
  }

  #start(): Worker {
    const worker = new Worker(this.#options.root, { workerData: this.#options.data, resourceLimits: PROJECTOR_MEMORY });
    let reason = 'the worker ended';
    this.#alive = true;
    worker.on('message', (message: FromProjector) => {
      this.#state = { status: 'running', reason: null };
      this.#pauseMs = FIRST_PAUSE_MS;
      this.#options.onStatus(message);
    });
    worker.on('error', (error) => {
      reason = error instanceof Error ? error.message : String(error);
    });
    worker.on('exit', () => {
      this.#alive = false;
      if (this.#closing) return;
      this.#state = { status: 'restarting', reason };
      this.#restart = setTimeout(() => {
        this.#worker = this.#start();
        this.#options.onRestart();
      }, this.#pauseMs);
      this.#pauseMs = Math.min(this.#pauseMs * 2, LONGEST_PAUSE_MS);
    });
    return worker;
  }
}
