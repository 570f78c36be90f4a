import { createHash } from 'node:crypto';
import type { Clock, Random } from '#application/clock.ts';
import { NOW } from '#test/support/domain/inspection-commands.ts';

/** A clock that stands still until it is moved. */
export class TestClock implements Clock {
  #now: number;
  #monotonicMs = 0;

  constructor(now = NOW) {
    this.#now = Date.parse(now);
  }

  now(): string {
    return new Date(this.#now).toISOString();
  }

  monotonicMs(): number {
    return this.#monotonicMs;
  }

  /** Lets time pass. */
  advance(ms: number): void {
    this.#now += ms;
    this.#monotonicMs += ms;
  }

  /** Someone sets the clock; no time passes. */
  set(now: string): void {
    this.#now = Date.parse(now);
  }
}

/** Bytes that are the same in every run of the same seed, and never the same within one. */
export const seededRandom = (seed: string): Random => {
  let count = 0;
  return (length) => {
    count += 1;
    const blocks = Math.ceil(length / 32);
    const bytes = Array.from({ length: blocks }, (_, block) =>
      createHash('sha256').update(`${seed} ${count} ${block}`).digest(),
    );
    return new Uint8Array(Buffer.concat(bytes).subarray(0, length));
  };
};
