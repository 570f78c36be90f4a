import type { Position } from '#event-store/event-store.ts';
import { ChangeFeed } from './change-feed.ts';
import { numbersPathIn } from './model-folder.ts';
import { type Moment, NOW, type ResolvedMoment } from './moment.ts';
import { ProjectedNumbers } from './projected-numbers.ts';
import { healthOf, type ProjectingHealth } from './projecting-health.ts';
import type { ModelStatus, ProjectorStatus, Stop } from './projector-status.ts';
import { ProjectorThread } from './projector-thread.ts';
import type { QueryParams, QueryResult, ReadModels } from './read-model.ts';
import { ProjectingError } from './reader-messages.ts';
import { type ReaderLoad, ReaderPool } from './reader-pool.ts';
import type { FromProjector } from './run-projector.ts';

export type ProjectingOptions = Readonly<{
  /** Folder of the read-model files; made when missing. Disposable, local. */
  folder: string;
  projectorRoot: URL;
  readerRoot: URL;
  /** Handed to the projecting worker's root, which opens the store with it, read-only. */
  store: unknown;
  readers?: number;
  queryTimeoutMs?: number;
  /** Milliseconds since 1970; default the machine's. */
  clock?: () => number;
}>;

export type Answer<Value> = Readonly<{
  value: Value;
  /** What the answer is as of. */
  moment: ResolvedMoment;
  /** The model stopped at this event; what is answered is its state before it. */
  staleSince: Stop | null;
}>;

export type RebuildProgress = Readonly<{ model: string; number: number; head: number }>;

const DEFAULT_WAIT_MS = 2_000;

/** Opens the read side: one projecting worker, some reader workers. Returns at once; see `untilCaughtUp`. */
export const openProjecting = <Models extends ReadModels>(options: ProjectingOptions): Projecting<Models> =>
  new Projecting<Models>(options);

/** The read side as the main thread sees it. No query runs on the main thread. */
export class Projecting<Models extends ReadModels> implements AsyncDisposable {
  /** What the models have lately taken. */
  readonly changes = new ChangeFeed();
  readonly #options: ProjectingOptions;
  readonly #thread: ProjectorThread;
  readonly #readers: ReaderPool;
  readonly #numbers = new ProjectedNumbers();
  readonly #clock: () => number;
  readonly #listeners = new Set<() => void>();
  /** Models to be built anew, asked for and not done. */
  readonly #rebuilds = new Set<string>();
  #rebuildRequest = 0;
  #status: ProjectorStatus | undefined;
  #isClosed = false;
  #wake: 'none' | 'sent' | 'due' = 'none';

  constructor(options: ProjectingOptions) {
    const { folder, projectorRoot, readerRoot, store, readers = 2, queryTimeoutMs = 10_000 } = options;
    this.#options = options;
    this.#clock = options.clock ?? Date.now;
    this.#thread = new ProjectorThread({
      root: projectorRoot,
      data: { folder, store },
      onStatus: (message) => this.#take(message),
      onRestart: () => this.#sendRebuild([...this.#rebuilds]),
    });
    this.#readers = new ReaderPool({ root: readerRoot, data: { folder }, size: readers, queryTimeoutMs });
  }

  /** The last ledger number that all healthy models have taken. */
  get projected(): number {
    return this.#numbers.projected;
  }

  /**
   * Asks a query as of a moment.
   * @throws ProjectingError
   */
  async read<Name extends keyof Models & string, Query extends keyof Models[Name]['queries'] & string>(
    model: Name,
    query: Query,
    params: QueryParams<Models[Name]['queries'][Query]>,
    moment: Moment = NOW,
  ): Promise<Answer<QueryResult<Models[Name]['queries'][Query]>>> {
    // The query named is the one whose types these are; its answer crossed the threads by structured clone.
    return (await this.#read(model, query, params, moment, 1)) as Answer<QueryResult<Models[Name]['queries'][Query]>>;
  }

  /** Waits until the event at the position is projected by all healthy models. @returns its ledger number */
  async awaitPosition(position: Position, timeoutMs = DEFAULT_WAIT_MS): Promise<number | 'pending'> {
    const counted = this.#status?.position ?? null;
    if (counted !== null && position <= counted && this.#numbers.numberOf(position) === undefined) {
      // Counted long ago: a repeated command answers with its first result. Models may still be behind it.
      const answer = await this.#readers.ask({ type: 'number-of', position });
      if (answer.outcome !== 'number' || answer.number === null) return 'pending';
      return (await this.#numbers.untilNumber(answer.number, timeoutMs)) ? answer.number : 'pending';
    }
    return (await this.#numbers.untilPosition(position, timeoutMs)) ?? 'pending';
  }

  /**
   * Where the event with the number stands in the store, for whoever reads there up to a number; null: there is none.
   * @throws ProjectingError
   */
  async positionOf(number: number): Promise<Position | null> {
    const answer = await this.#readers.ask({ type: 'position-of', number });
    if (answer.outcome !== 'position') throw new ProjectingError('ReaderFailed', 'another question was answered');
    return answer.position;
  }

  /**
   * Waits until a number is projected by all healthy models. Looks at once: another node may have written it.
   * @returns whether it was in time
   */
  awaitNumber(number: number, timeoutMs = DEFAULT_WAIT_MS): Promise<boolean> {
    if (number > this.projected) this.notify();
    return this.#numbers.untilNumber(number, timeoutMs);
  }

  /** Waits until the store was read to its end and every model can be read. @returns whether it was in time */
  async untilCaughtUp(timeoutMs: number): Promise<boolean> {
    return this.#until(
      () =>
        this.#status?.atEnd === true && this.#status.models.every(({ ready, stopped }) => ready || stopped !== null),
      timeoutMs,
    );
  }

  /** Something was appended: look now. What is appended together wakes once, and once more for what came meanwhile. */
  notify(): void {
    if (this.#wake !== 'none') {
      this.#wake = 'due';
      return;
    }
    this.#thread.send({ type: 'wake' });
    this.#wake = 'sent';
    setImmediate(() => {
      const isDue = this.#wake === 'due';
      this.#wake = 'none';
      if (isDue && !this.#isClosed) this.notify();
    });
  }

  /** How much the reader workers have to do. */
  get readers(): ReaderLoad {
    return this.#readers.load;
  }

  health(): ProjectingHealth {
    return healthOf(this.#thread.state, this.#status, this.#clock());
  }

  /**
   * Builds models anew beside those being read and hands over.
   *
   * @param models their names, or all
   * @param onProgress called now and then until the end
   * @returns whether all were handed over in time. If not, the rebuild goes on, unless it was given up at an event
   *   that the file being read has taken and the new one cannot
   * @throws ProjectingError `UnknownModel`
   */
  async rebuild(
    models: readonly string[] | 'all',
    onProgress: (progress: RebuildProgress) => void = () => {},
    timeoutMs = 3_600_000,
  ): Promise<boolean> {
    const known = this.#status?.models.map(({ name }) => name) ?? [];
    const names = models === 'all' ? known : models;
    for (const name of names) {
      if (!known.includes(name)) throw new ProjectingError('UnknownModel', `there is no read model ${name}`);
    }
    const pathOf = (name: string) => this.#status?.models.find((model) => model.name === name)?.path;
    const before = names.map(pathOf);
    this.#askRebuild(names);
    const isDone = () => {
      for (const { name, number, building } of this.#status?.models ?? []) {
        if (!names.includes(name)) continue;
        onProgress({ model: name, number: building?.number ?? number, head: this.#status?.head ?? 0 });
      }
      return names.every((name) => !this.#rebuilds.has(name));
    };
    return (await this.#until(isDone, timeoutMs)) && names.every((name, index) => pathOf(name) !== before[index]);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#numbers.giveUp();
    for (const listener of this.#listeners) listener();
    await Promise.all([this.#thread[Symbol.asyncDispose](), this.#readers[Symbol.asyncDispose]()]);
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #read(name: string, query: string, params: unknown, moment: Moment, retries: number): Promise<Answer<unknown>> {
    const model = this.#modelStatus(name);
    const { path, number: modelNumber, stopped } = model;
    try {
      const answer = await this.#readers.ask({
        type: 'read',
        model: name,
        path,
        query,
        params,
        moment,
        now: this.#now(),
        modelNumber,
        projected: stopped === null ? modelNumber : (this.#status?.head ?? modelNumber),
      });
      if (answer.outcome !== 'read') throw new ProjectingError('ReaderFailed', 'another question was answered');
      return { value: answer.value, moment: answer.moment, staleSince: stopped };
    } catch (error) {
      if (!(error instanceof ProjectingError)) throw error;
      // The file was handed over meanwhile: the next one answers.
      if (error.code === 'FileGone' && retries > 0) return this.#read(name, query, params, moment, retries - 1);
      if (error.code === 'FileDamaged' && !this.#rebuilds.has(name)) this.#askRebuild([name]);
      throw error;
    }
  }

  #askRebuild(names: readonly string[]): void {
    for (const name of names) this.#rebuilds.add(name);
    this.#sendRebuild(names);
  }

  #sendRebuild(models: readonly string[]): void {
    this.#rebuildRequest += 1;
    this.#thread.send({ type: 'rebuild', models, request: this.#rebuildRequest });
  }

  #modelStatus(name: string): ModelStatus {
    if (this.#status === undefined)
      throw new ProjectingError('ModelNotReady', 'the projecting worker has not started yet');
    const model = this.#status.models.find((status) => status.name === name);
    if (model === undefined) throw new ProjectingError('UnknownModel', `there is no read model ${name}`);
    if (!model.ready) throw new ProjectingError('ModelNotReady', `${name} is being built`);
    return model;
  }

  #take({ status, numbered, rebuildRequest }: FromProjector): void {
    const before = this.#status;
    this.#status = status;
    if (before !== undefined && status.head < before.head) this.#readers.forget(numbersPathIn(this.#options.folder));
    for (const { name, path } of before?.models ?? []) {
      if (status.models.some((model) => model.name === name && model.path !== path)) this.#readers.forget(path);
    }
    for (const { name, ready, building } of status.models) {
      if (rebuildRequest === this.#rebuildRequest && ready && building === null) this.#rebuilds.delete(name);
    }
    this.#numbers.advance(status.projected, numbered);
    this.changes.advance(status.projected, numbered);
    for (const listener of this.#listeners) listener();
  }

  #until(isDone: () => boolean, timeoutMs: number): Promise<boolean> {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const settle = (done: boolean) => {
      clearTimeout(timer);
      this.#listeners.delete(listener);
      resolve(done);
    };
    const listener = () => {
      if (isDone()) settle(true);
      else if (this.#isClosed) settle(false);
    };
    const timer = setTimeout(() => settle(false), timeoutMs);
    this.#listeners.add(listener);
    listener();
    return promise;
  }

  #now(): string {
    return new Date(this.#clock()).toISOString();
  }
}
