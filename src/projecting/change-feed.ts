import type { CountedEvent } from './numbered-event.ts';

/** As many as a browser may miss while its network is away and still be told one by one. */
const MOST_REMEMBERED = 2_048;

/** Events that the read models have lately taken, in order: what tells screens that there is something new to read. */
export class ChangeFeed {
  readonly #listeners = new Set<(event: CountedEvent) => void>();
  /** Counted, and not yet taken by every healthy model: who would read now would read too early. */
  #waiting: CountedEvent[] = [];
  #recent: CountedEvent[] = [];

  advance(projected: number, counted: readonly CountedEvent[]): void {
    this.#waiting.push(...counted);
    const taken = this.#waiting.filter(({ number }) => number <= projected);
    if (taken.length === 0) return;
    this.#waiting = this.#waiting.filter(({ number }) => number > projected);
    this.#recent = [...this.#recent, ...taken].slice(-MOST_REMEMBERED);
    for (const event of taken) for (const listener of this.#listeners) listener(event);
  }

  /** Everything after a number, oldest first; undefined when that is more than is remembered, or of another ledger. */
  since(number: number, projected: number): readonly CountedEvent[] | undefined {
    if (number > projected) return undefined;
    if (number === projected) return [];
    const first = this.#recent[0];
    if (first === undefined || first.number > number + 1) return undefined;
    return this.#recent.filter((event) => event.number > number);
  }

  /** @returns what ends the listening */
  listen(listener: (event: CountedEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }
}
