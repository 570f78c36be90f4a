import type { Position } from '#event-store/event-store.ts';
import { type DatabaseSync, openDatabase } from '#sqlite/open-database.ts';
import { Statements } from './statements.ts';

/** Reads the ledger numbers beside the worker that counts them. */
export class LedgerTimes implements Disposable {
  readonly #database: DatabaseSync;
  readonly #statements: Statements;

  constructor(path: string) {
    this.#database = openDatabase(path, { access: 'read-only' });
    this.#statements = new Statements(this.#database);
  }

  /** The last number by which the ledger's clock had not passed the instant; 0 before the first event. */
  numberAt(instantMs: number): number {
    const row = this.#statements.get(
      'select number from ledger where reached_ms <= :instantMs order by reached_ms desc, number desc limit 1',
      { instantMs },
    );
    return Number(row?.['number'] ?? 0);
  }

  /** When the ledger reached the number: the latest `recordedAt` up to it, as UTC milliseconds. */
  reachedMs(number: number): number | undefined {
    const row = this.#statements.get('select reached_ms from ledger where number = :number', { number });
    return row === undefined ? undefined : Number(row['reached_ms']);
  }

  /** Where the event with the number stands in the store; undefined: there is none. */
  positionOf(number: number): Position | undefined {
    const row = this.#statements.get('select position from ledger where number = :number', { number });
    // Written by the one who counts, who had it from the store.
    return row === undefined ? undefined : (row['position'] as Position);
  }

  /** The number of the event at a position. Positions are in the order of numbers, so halving finds it. */
  numberOf(position: Position): number | undefined {
    let low = 1;
    let high = Number(this.#statements.get('select max(number) as head from ledger')?.['head'] ?? 0);
    while (low <= high) {
      const number = Math.floor((low + high) / 2);
      const found = String(
        this.#statements.get('select position from ledger where number = :number', { number })?.['position'],
      );
      if (found === position) return number;
      if (found < position) low = number + 1;
      else high = number - 1;
    }
    return undefined;
  }

  close(): void {
    if (this.#database.isOpen) this.#database.close();
  }

  [Symbol.dispose](): void {
    this.close();
  }
}
