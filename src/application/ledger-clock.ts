import { type Clock, later } from './clock.ts';

/** A node may be this far behind what others have written; beyond it, its clock is wrong and so would be its events. */
const MAX_CLOCK_LAG_MS = 2_000;

/** The time that goes into events: this node's, but never before what the ledger already holds as far as is known here. */
export class LedgerClock {
  readonly #clock: Clock;
  readonly #lastInLedger: () => string | undefined;
  #last = '';

  /** @param lastInLedger running maximum of `recordedAt` over the ledger */
  constructor(clock: Clock, lastInLedger: () => string | undefined) {
    this.#clock = clock;
    this.#lastInLedger = lastInLedger;
  }

  /** UTC instant; undefined when this node's clock is too far behind to write. */
  instant(): string | undefined {
    const now = this.#clock.now();
    const last = later(this.#last, this.#lastInLedger() ?? '');
    if (last !== '' && Date.parse(last) - Date.parse(now) > MAX_CLOCK_LAG_MS) return undefined;
    this.#last = later(now, last);
    return this.#last;
  }
}
