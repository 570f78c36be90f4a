import { createHash } from 'node:crypto';
import type { Random } from '#application/clock.ts';
import type { LegalDate } from '#domain/legal-date.ts';

/** Bytes that look random and are the same each time. Only ever for what is fictional. */
export const seededRandom = (seed: string): Random => {
  let block = 0;
  let rest = Buffer.alloc(0);
  return (bytes) => {
    while (rest.length < bytes) {
      rest = Buffer.concat([rest, createHash('sha256').update(`${seed} ${block}`).digest()]);
      block += 1;
    }
    const taken = new Uint8Array(rest.subarray(0, bytes));
    rest = rest.subarray(bytes);
    return taken;
  };
};

/** A UUID that belongs to the name: the same demo everywhere, and no two things with one id. */
export const demoId = (name: string): string => uuidOf(createHash('sha256').update(`demo ${name}`).digest('hex'), '8');

/** An idempotency key as a client of that moment would have made it: UUIDv7. */
export const demoKey = (instant: string, name: string): string => {
  const time = Date.parse(instant).toString(16).padStart(12, '0');
  return uuidOf(`${time}${createHash('sha256').update(`key ${name}`).digest('hex').slice(12)}`, '7');
};

const uuidOf = (hex: string, version: '7' | '8'): string => {
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `${version}${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
};

/** A clock that stands where the story stands. What takes time is measured by the machine's own. */
export class DemoClock {
  #now = '2023-07-01T00:00:00.000Z';

  now(): string {
    return this.#now;
  }

  monotonicMs(): number {
    return performance.now();
  }

  /** Goes to that minute of the day in Vietnam. */
  goTo(day: LegalDate, minute: number): void {
    const midnight = Date.parse(`${day}T00:00:00.000+07:00`);
    this.#now = new Date(midnight + minute * 60_000).toISOString();
  }
}
