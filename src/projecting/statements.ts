import type { DatabaseSync, SQLInputValue, StatementSync } from '#sqlite/open-database.ts';
import type { SqlParams, SqlRow } from './read-model.ts';

/** Prepared statements of one connection by their SQL text, the least recently used dropped first. */
export class Statements {
  readonly #database: DatabaseSync;
  readonly #prepared = new Map<string, StatementSync>();
  readonly #limit: number;

  /** @param limit how many statements are kept; queries with filters make many different texts */
  constructor(database: DatabaseSync, limit = 500) {
    this.#database = database;
    this.#limit = limit;
  }

  run(sql: string, params?: SqlParams): number {
    const statement = this.#statement(sql);
    return Number((params === undefined ? statement.run() : statement.run(inputs(params))).changes);
  }

  get(sql: string, params?: SqlParams): SqlRow | undefined {
    const statement = this.#statement(sql);
    return params === undefined ? statement.get() : statement.get(inputs(params));
  }

  all(sql: string, params?: SqlParams): readonly SqlRow[] {
    const statement = this.#statement(sql);
    return params === undefined ? statement.all() : statement.all(inputs(params));
  }

  #statement(sql: string): StatementSync {
    const known = this.#prepared.get(sql);
    if (known !== undefined) {
      // Moving it to the end costs more than it is worth while everything fits.
      if (this.#prepared.size > this.#limit / 2) this.#prepared.delete(sql);
      else return known;
    }
    const statement = known ?? this.#database.prepare(sql);
    if (this.#prepared.size >= this.#limit) {
      const [oldest] = this.#prepared.keys();
      if (oldest !== undefined) this.#prepared.delete(oldest);
    }
    this.#prepared.set(sql, statement);
    return statement;
  }
}

/** node:sqlite takes everything of ours but booleans. */
const inputs = (params: SqlParams): Record<string, SQLInputValue> => {
  const converted: Record<string, SQLInputValue> = {};
  for (const name in params) {
    const value = params[name];
    if (value === undefined) throw new TypeError(`SQL parameter ${name} is undefined; say null.`);
    converted[name] = typeof value === 'boolean' ? Number(value) : value;
  }
  return converted;
};
