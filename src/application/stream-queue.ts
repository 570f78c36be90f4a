/** Too many wait for one stream already: come back later. */
export class QueueFullError extends Error {
  readonly code = 'QueueFull';
  constructor(key: string) {
    super(`Too many commands are waiting for ${key}.`);
    this.name = 'QueueFullError';
  }
}

const MAX_WAITING = 256;

/**
 * Lets the commands of one stream pass one at a time in the order of their coming, and those of different streams
 * beside each other. Spares this node the conflicts with itself; other nodes are met with an expected revision.
 */
export class StreamQueue {
  readonly #last = new Map<string, Readonly<{ done: Promise<unknown>; waiting: { count: number } }>>();
  readonly #maxWaiting: number;

  constructor(maxWaiting = MAX_WAITING) {
    this.#maxWaiting = maxWaiting;
  }

  /** Commands in all queues together, those at work included. */
  get waiting(): number {
    let sum = 0;
    for (const { waiting } of this.#last.values()) sum += waiting.count;
    return sum;
  }

  /** @throws QueueFullError, or what `work` throws */
  async run<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
    const before = this.#last.get(key);
    const waiting = before?.waiting ?? { count: 0 };
    if (waiting.count >= this.#maxWaiting) throw new QueueFullError(key);
    waiting.count += 1;
    // How the one before ended is its own sender's business.
    const turn = (before?.done ?? Promise.resolve()).then(work, work);
    const entry = { done: turn, waiting };
    this.#last.set(key, entry);
    try {
      return await turn;
    } finally {
      waiting.count -= 1;
      if (this.#last.get(key) === entry) this.#last.delete(key);
    }
  }
}
