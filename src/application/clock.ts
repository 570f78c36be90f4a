/** The two times a process has. Handed in, so that tests and the demo decide what time it is. */
export type Clock = Readonly<{
  /** UTC, milliseconds, `Z`: what people call the time. Can jump. */
  now(): string;
  /** Milliseconds since some moment. Never jumps: for measuring how long something took. */
  monotonicMs(): number;
}>;

/** Cryptographically strong random bytes. */
export type Random = (bytes: number) => Uint8Array;

export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  monotonicMs: () => performance.now(),
};

export const systemRandom: Random = (bytes) => crypto.getRandomValues(new Uint8Array(bytes));

/** The later of two instants of one format: their text order is their order in time. */
export const later = (one: string, other: string): string => {
  if (one < other) return other;
  return one;
};
