import type { ModelFile } from './model-file.ts';
import type { ModelFolder } from './model-folder.ts';
import type { ModelStatus, Stop } from './projector-status.ts';
import type { ReadModel } from './read-model.ts';

/** One read model in the engine: the file being read and, during a rebuild, the one being built beside it. */
export class Slot {
  readonly #folder: ModelFolder;
  readonly #model: ReadModel;
  readonly #stops = new Map<ModelFile, Stop>();
  #serving: ModelFile;
  #building: ModelFile | null = null;
  #isRebuildAsked = false;
  /** Handed over, and still where the readers were told it is. */
  #retired: ModelFile | null = null;

  constructor(folder: ModelFolder, model: ReadModel) {
    this.#folder = folder;
    this.#model = model;
    this.#serving = folder.open(model);
  }

  get name(): string {
    return this.#model.name;
  }

  get serving(): ModelFile {
    return this.#serving;
  }

  /** Complete and going on: those who wait for a number wait for it. */
  get isHealthy(): boolean {
    return this.#serving.ready && !this.#stops.has(this.#serving);
  }

  holds(file: ModelFile): boolean {
    return file === this.#serving || file === this.#building;
  }

  /** The files that take events. */
  running(): readonly ModelFile[] {
    const files = this.#building === null ? [this.#serving] : [this.#serving, this.#building];
    return files.filter((file) => !this.#stops.has(file));
  }

  stop(file: ModelFile, stop: Stop): void {
    file.commit(0);
    this.#stops.set(file, stop);
  }

  /** The file that `handOver` works on. */
  get next(): ModelFile {
    return this.#serving.ready ? (this.#building ?? this.#serving) : this.#serving;
  }

  /** Somebody wants the model built anew. */
  get isRebuildAsked(): boolean {
    return this.#isRebuildAsked;
  }

  askRebuild(): void {
    this.#isRebuildAsked = true;
  }

  /** Begins a rebuild beside; one that is under way begins again. */
  rebuild(): void {
    const fresh = this.#folder.create(this.#model);
    if (this.#building !== null) this.#discard(this.#building);
    this.#building = fresh;
    this.#isRebuildAsked = false;
  }

  /**
   * At the end of the ledger: what has everything is completed, then read; a finished rebuild takes the place of
   * the old file. One piece at a time, since events go on meanwhile.
   *
   * @returns whether it did a piece: what waited for this file may go on
   */
  handOver(head: number): boolean {
    const serving = this.#serving;
    if (!serving.ready && this.#isDone(serving, head)) {
      serving.complete();
      return true;
    }
    if (this.#building === null || !this.#isDone(this.#building, head)) return false;
    if (this.#building.checkpoint.number < serving.checkpoint.number && this.isHealthy) {
      // It stopped at an event that the file being read has taken: keep what works.
      this.#discard(this.#building);
      this.#building = null;
      return false;
    }
    if (!this.#building.complete()) return true;
    this.#retired = serving;
    this.#serving = this.#building;
    this.#building = null;
    return true;
  }

  /** Deletes the file that was handed over: a step later, when it is known which one took its place. */
  removeRetired(): void {
    if (this.#retired !== null) this.#discard(this.#retired);
    this.#retired = null;
  }

  replaceDamaged(file: ModelFile): void {
    const fresh = this.#folder.create(this.#model);
    this.#discard(file);
    if (file === this.#serving) this.#serving = fresh;
    else this.#building = fresh;
  }

  /** Begins from nothing, with nothing to read meanwhile. */
  discardAll(): void {
    if (this.#building !== null) this.#discard(this.#building);
    this.#building = null;
    this.#isRebuildAsked = false;
    this.replaceDamaged(this.#serving);
  }

  rollback(): void {
    this.#serving.rollback();
    this.#building?.rollback();
    // What stopped a file may have been undone with it: it stops again at the same event.
    for (const file of [...this.#stops.keys()]) this.#stops.delete(file);
  }

  status(recordedMs: (number: number) => number | undefined): ModelStatus {
    const { path, checkpoint, ready } = this.#serving;
    const nextMs = recordedMs(checkpoint.number + 1);
    return {
      name: this.#model.name,
      path,
      number: checkpoint.number,
      ready,
      stopped: this.#stops.get(this.#serving) ?? null,
      building: this.#isRebuildAsked ? { number: 0 } : this.#building && { number: this.#building.checkpoint.number },
      behindSince: nextMs === undefined ? null : new Date(nextMs).toISOString(),
    };
  }

  /** Writes the checkpoints; what was not committed is taken again at the next start. */
  close(): void {
    for (const file of this.#building === null ? [this.#serving] : [this.#serving, this.#building]) {
      file.commit(0);
      file.close();
    }
  }

  #isDone(file: ModelFile, head: number): boolean {
    return file.checkpoint.number >= head || this.#stops.has(file);
  }

  #discard(file: ModelFile): void {
    this.#stops.delete(file);
    this.#folder.remove(file);
  }
}
