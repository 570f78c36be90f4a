import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ModelFile } from './model-file.ts';
import type { ReadModel } from './read-model.ts';
import { isDamage } from './storage-fault.ts';

const FILE = /^(?<name>[a-z0-9-]+)\.(?<generation>\d+)\.sqlite$/;

/**
 * The files of all read models: `<name>.<generation>.sqlite`. A rebuild goes into the next generation;
 * a file in use is never renamed, since its write-ahead log is found by its name.
 */
export class ModelFolder {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
    mkdirSync(path, { recursive: true });
  }

  /** File of the ledger numbers. */
  get numbersPath(): string {
    return numbersPathIn(this.#path);
  }

  /**
   * Opens the newest usable file of a model, one that may be read before one that is still being built, and deletes
   * the others: those of another version, damaged ones, and what a rebuild left behind when the process died.
   */
  open(model: ReadModel): ModelFile {
    let chosen: ModelFile | undefined;
    for (const generation of this.#generations(model.name).reverse()) {
      const path = this.#pathOf(model.name, generation);
      const file = openUndamaged(path, model);
      if (file === undefined) removeDatabase(path);
      else if (chosen === undefined) chosen = file;
      else if (file.ready && !chosen.ready) {
        this.remove(chosen);
        chosen = file;
      } else this.remove(file);
    }
    return chosen ?? this.create(model);
  }

  /** An empty file of the next generation. */
  create(model: ReadModel): ModelFile {
    const path = this.#pathOf(model.name, (this.#generations(model.name).at(-1) ?? 0) + 1);
    const file = ModelFile.open(path, model);
    if (file === undefined) throw new Error(`${path} was made a moment ago and cannot be opened`);
    return file;
  }

  /** Closes a file and deletes it; readers that hold it open keep it until they let go. */
  remove(file: ModelFile): void {
    file.close();
    removeDatabase(file.path);
  }

  #pathOf(name: string, generation: number): string {
    return join(this.#path, `${name}.${generation}.sqlite`);
  }

  /** Ascending. */
  #generations(name: string): number[] {
    return readdirSync(this.#path)
      .map((file) => FILE.exec(file)?.groups)
      .filter((groups) => groups?.['name'] === name)
      .map((groups) => Number(groups?.['generation']))
      .sort((a, b) => a - b);
  }
}

export const numbersPathIn = (folder: string): string => join(folder, 'ledger-numbers.sqlite');

/** Deletes a database with its write-ahead log; one that is not there is fine. */
export const removeDatabase = (path: string): void => {
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true });
};

const openUndamaged = (path: string, model: ReadModel): ModelFile | undefined => {
  try {
    return ModelFile.open(path, model);
  } catch (error) {
    if (isDamage(error)) return undefined;
    throw error;
  }
};
