import { ModelReader } from '#projecting/model-reader.ts';
import { Projector } from '#projecting/projector.ts';
import type { ProjectorOptions } from '#projecting/projector-options.ts';
import type { ReadModel } from '#projecting/read-model.ts';

/** Steps until there is nothing to do; a fault of the engine ends it too, to be seen in `status()`. */
export const projectAll = async (projector: Projector, atMost = 10_000): Promise<void> => {
  for (let steps = 0; steps < atMost; steps += 1) {
    if ((await projector.step()).outcome !== 'worked') return;
  }
  throw new Error(`still busy after ${atMost} steps`);
};

export type ReadMoment = number | 'now' | Readonly<{ number: number | 'now'; legalDate: string }>;

const DAY = '2026-01-05';

/** An engine without threads: what a test wants to look at closely. */
export class Projected implements AsyncDisposable {
  readonly projector: Projector;
  readonly #options: ProjectorOptions;
  /** Open as long as in the product: what a reader keeps from one answer to the next is tested with it. */
  readonly #readers = new Map<string, ModelReader>();

  private constructor(projector: Projector, options: ProjectorOptions) {
    this.projector = projector;
    this.#options = options;
  }

  static async from(options: ProjectorOptions): Promise<Projected> {
    const projector = await Projector.open(options);
    await projectAll(projector);
    return new Projected(projector, options);
  }

  /** Answer of a query as of a moment. */
  read(model: string, query: string, params: unknown = {}, moment: ReadMoment = 'now'): unknown {
    const definition = this.#options.models.find(({ name }) => name === model);
    const status = this.projector.status().models.find(({ name }) => name === model);
    if (definition === undefined || status === undefined) throw new Error(`no model ${model}`);
    const { number, legalDate } = typeof moment === 'object' ? moment : { number: moment, legalDate: DAY };
    const current = number === 'now';
    return this.#readerOf(status.path, definition).read(query, params, {
      number: current ? status.number : number,
      current,
      legalDate,
    }).value;
  }

  async close(): Promise<void> {
    for (const reader of this.#readers.values()) reader.close();
    this.#readers.clear();
    await this.projector[Symbol.asyncDispose]();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  #readerOf(path: string, model: ReadModel): ModelReader {
    return this.#readers.getOrInsertComputed(path, () => new ModelReader(path, model));
  }
}
