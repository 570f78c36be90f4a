import type { ForeignEntry, SeenForeign } from './foreign-entry.ts';
import type { ForeignFile } from './foreign-file.ts';

/** Kept by name; of more it is only known that there are some. */
const MOST_NAMED = 100;

export type ForeignEntriesParts = Readonly<{
  /** Told once of each. */
  onNew: (foreign: ForeignEntry) => void;
  /** Where they are kept over a restart; without it they are those of this process. */
  file?: ForeignFile | undefined;
}>;

/** What was found under our prefix that is not as we wrote it, each once. For whoever looks after the ledger's health. */
export class ForeignEntries {
  readonly #named = new Map<string, SeenForeign>();
  readonly #parts: ForeignEntriesParts;
  #isFull = false;

  constructor(parts: ForeignEntriesParts) {
    this.#parts = parts;
    for (const seen of parts.file?.remembered() ?? []) this.#name(seen);
  }

  add(foreign: ForeignEntry): void {
    const seen = { ...foreign, seenAt: new Date().toISOString() };
    const wasFull = this.#isFull;
    const isNew = this.#name(seen);
    // One more than are named, so that a restart does not forget that there are more.
    if (isNew || this.#isFull !== wasFull) this.#parts.file?.add(seen);
    if (isNew) this.#parts.onNew(foreign);
  }

  list(): readonly SeenForeign[] {
    return [...this.#named.values()];
  }

  /** Whether there are more than are named. */
  get isFull(): boolean {
    return this.#isFull;
  }

  #name(seen: SeenForeign): boolean {
    const place = `${seen.revision} ${seen.stream}`;
    if (this.#named.has(place)) return false;
    if (this.#named.size >= MOST_NAMED) {
      this.#isFull = true;
      return false;
    }
    this.#named.set(place, seen);
    return true;
  }
}
