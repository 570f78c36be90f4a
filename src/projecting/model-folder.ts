import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { LedgerNumbers } from './ledger-numbers.ts';
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
  /** Last generation of each model, deleted or not: a name is never used again while readers may have it open. */
  readonly #generations = new Map<string, number>();

  constructor(path: string) {
    this.#path = path;
    mkdirSync(path, { recursive: true });
  }

  /** Opens the ledger numbers; damaged ones are counted anew. */
  openNumbers(): LedgerNumbers {
    try {
      return LedgerNumbers.open(numbersPathIn(this.#path));
    } catch (error) {
      if (!isDamage(error)) throw error;
      return this.createNumbers();
    }
  }

  /** Ledger numbers that begin with 1 again. */
  createNumbers(): LedgerNumbers {
    const path = numbersPathIn(this.#path);
    removeDatabase(path);
    return LedgerNumbers.open(path);
  }

  /**
   * Opens the newest complete file of a model, and deletes the others: those of another version, damaged ones, and
   * what a build left behind when the process ended.
   */
  open(model: ReadModel): ModelFile {
    const generations = this.#generationsOf(model.name);
    this.#generations.set(model.name, generations.at(-1) ?? 0);
    let chosen: ModelFile | undefined;
    for (const generation of generations.reverse()) {
      const path = this.#pathOf(model.name, generation);
      const file = chosen === undefined ? openUndamaged(path, model) : undefined;
      if (file === undefined) removeDatabase(path);
      else chosen = file;
    }
    return chosen ?? this.create(model);
  }

  /** An empty file of the next generation. */
  create(model: ReadModel): ModelFile {
    const generation = (this.#generations.get(model.name) ?? 0) + 1;
    this.#generations.set(model.name, generation);
    const path = this.#pathOf(model.name, generation);
    try {
      const file = ModelFile.open(path, model);
      if (file !== undefined) return file;
    } catch (error) {
      // A full disk is tried again and again, each time under another name.
      removeDatabase(path);
      throw error;
    }
    throw new Error(`${path} was made a moment ago and cannot be opened`);
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
  #generationsOf(name: string): number[] {
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
