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

/** Asking the system costs far more than the bytes: short wishes are served from a supply, which forgets what it gave. */
const supply = new Uint8Array(4_096);
const LONGEST_FROM_SUPPLY = 64;
let used = supply.length;

export const systemRandom: Random = (bytes) => {
  if (bytes > LONGEST_FROM_SUPPLY) return crypto.getRandomValues(new Uint8Array(bytes));
  if (used + bytes > supply.length) {
    crypto.getRandomValues(supply);
    used = 0;
  }
  const given = supply.slice(used, used + bytes);
  supply.fill(0, used, used + bytes);
  used += bytes;
  return given;
};

/** The later of two instants of one format: their text order is their order in time. */
export const later = (one: string, other: string): string => {
  if (one < other) return other;
  return one;
};
