import type { Position } from '#event-store/event-store.ts';
import type { CountedEvent } from './numbered-event.ts';

/** Enough for every command that is still being answered. */
const MOST_REMEMBERED = 8_192;

type Waiter = Readonly<{ isMet: () => boolean; settle: (met: boolean) => void }>;

/** How far the read models are, for those who wait for a number or for the event they have just appended. */
export class ProjectedNumbers {
  readonly #numbers = new Map<Position, number>();
  readonly #waiters = new Set<Waiter>();
  #projected = 0;

  get projected(): number {
    return this.#projected;
  }

  /** The number of an event counted lately. */
  numberOf(position: Position): number | undefined {
    return this.#numbers.get(position);
  }

  advance(projected: number, numbered: readonly Pick<CountedEvent, 'position' | 'number'>[]): void {
    for (const { position, number } of numbered) this.#numbers.set(position, number);
    for (const position of this.#numbers.keys()) {
      if (this.#numbers.size <= MOST_REMEMBERED) break;
      this.#numbers.delete(position);
    }
    this.#projected = projected;
    for (const waiter of this.#waiters) if (waiter.isMet()) waiter.settle(true);
  }

  /** @returns whether the number was projected in time */
  untilNumber(number: number, timeoutMs: number): Promise<boolean> {
    return this.#until(() => this.#projected >= number, timeoutMs);
  }

  /** @returns the event's number as soon as it is projected; undefined when the time is up */
  async untilPosition(position: Position, timeoutMs: number): Promise<number | undefined> {
    const isMet = () => (this.#numbers.get(position) ?? Number.POSITIVE_INFINITY) <= this.#projected;
    return (await this.#until(isMet, timeoutMs)) ? this.#numbers.get(position) : undefined;
  }

  /** Nobody waits for what will not come. */
  giveUp(): void {
    for (const waiter of this.#waiters) waiter.settle(false);
  }

  #until(isMet: () => boolean, timeoutMs: number): Promise<boolean> {
    if (isMet()) return Promise.resolve(true);
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const waiter: Waiter = {
      isMet,
      settle: (met) => {
        clearTimeout(timer);
        this.#waiters.delete(waiter);
        resolve(met);
      },
    };
    const timer = setTimeout(() => waiter.settle(false), timeoutMs);
    this.#waiters.add(waiter);
    return promise;
  }
}
