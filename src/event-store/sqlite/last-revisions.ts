import type { AppendResult } from '../event-store.ts';

/** Streams whose end is remembered; of the others it is looked up again. */
const MOST_REMEMBERED = 20_000;

/** Where the streams that are asked about end. A question of a few microseconds less, many times in every command. */
export class LastRevisions {
  readonly #known = new Map<string, number | 'none'>();

  of(stream: string, look: () => number | 'none'): number | 'none' {
    const known = this.#known.get(stream);
    if (known !== undefined) return known;
    const found = look();
    this.#remember(stream, found);
    return found;
  }

  /** After a commit, of each append in the order in which they were made. */
  follow(stream: string, answer: AppendResult | Error | undefined): void {
    const known = this.#known.get(stream);
    if (known === undefined || answer === undefined || answer instanceof Error || answer.outcome !== 'appended') return;
    // The answer to an append that was made before may be far from the end.
    if (known === 'none' || answer.lastRevision > known) this.#remember(stream, answer.lastRevision);
  }

  #remember(stream: string, revision: number | 'none'): void {
    this.#known.set(stream, revision);
    if (this.#known.size <= MOST_REMEMBERED) return;
    for (const oldest of this.#known.keys()) {
      this.#known.delete(oldest);
      return;
    }
  }
}
