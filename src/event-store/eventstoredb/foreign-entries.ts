import type { ForeignEntry } from './decode-event.ts';

/** Kept by name; more are only counted. */
const MOST_NAMED = 100;

/** What was found under our prefix that is not as we wrote it, each once. For whoever looks after the ledger's health. */
export class ForeignEntries {
  readonly #named = new Map<string, ForeignEntry>();
  readonly #onNew: (foreign: ForeignEntry) => void;
  #unnamed = 0;

  constructor(onNew: (foreign: ForeignEntry) => void) {
    this.#onNew = onNew;
  }

  add(foreign: ForeignEntry): void {
    const place = `${foreign.revision} ${foreign.stream}`;
    if (this.#named.has(place)) return;
    if (this.#named.size >= MOST_NAMED) {
      this.#unnamed += 1;
      return;
    }
    this.#named.set(place, foreign);
    this.#onNew(foreign);
  }

  list(): readonly ForeignEntry[] {
    return [...this.#named.values()];
  }

  /** How often something was met after the list was full. */
  get unnamed(): number {
    return this.#unnamed;
  }
}
