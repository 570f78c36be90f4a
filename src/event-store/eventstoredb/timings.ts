/** How long things may take, in milliseconds. */
export type Timings = Readonly<{
  /** One question about an append, until it counts as unanswered. */
  answerMs: number;
  /** An append with all that is asked and tried again for it. */
  appendMs: number;
  /** A page, with all attempts. */
  readMs: number;
  /** A subscription may say nothing for so long before it is looked whether there was something to say. */
  silenceMs: number;
  /** The first wait before something is tried again; each further one is twice as long. */
  backOffMs: number;
  /** No wait is longer. */
  longestBackOffMs: number;
}>;

export const DEFAULT_TIMINGS: Timings = {
  answerMs: 4_000,
  appendMs: 15_000,
  readMs: 5_000,
  silenceMs: 10_000,
  backOffMs: 50,
  longestBackOffMs: 5_000,
};

/** The wait before attempt 1, 2, 3 …: growing, and never the same for all who wait, or they would come back all at once. */
export const backOff = ({ backOffMs, longestBackOffMs }: Timings, attempt: number): number =>
  Math.min(longestBackOffMs, backOffMs * 2 ** Math.min(attempt - 1, 20)) * (0.5 + Math.random() / 2);
