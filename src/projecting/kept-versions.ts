import { LRUCache } from 'lru-cache';

/** Characters of text that the values were made of; what is made of them takes about three times as many bytes. */
const DEFAULT_MAX_CHARACTERS = 12_000_000;

type Kept = Readonly<{ value: object; characters: number }>;

/**
 * Values made of versions of rows in one file. The version of a row, which is its key and the number from which it
 * held, never changes as long as there is the file, so what was made of it serves every read, as of any moment.
 */
export class KeptVersions {
  readonly #values: LRUCache<string, Kept>;

  constructor(maxCharacters = DEFAULT_MAX_CHARACTERS) {
    this.#values = new LRUCache({ maxSize: maxCharacters, sizeCalculation: ({ characters }) => characters });
  }

  get(table: string, key: string, from: number): object | undefined {
    return this.#values.get(nameOf(table, key, from))?.value;
  }

  /** @param characters at least 1 */
  keep(table: string, key: string, from: number, value: object, characters: number): void {
    this.#values.set(nameOf(table, key, from), { value, characters });
  }
}

const nameOf = (table: string, key: string, from: number): string => `${table} ${key} ${from}`;
