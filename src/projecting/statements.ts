import type { DatabaseSync, SQLInputValue, StatementSync } from '#sqlite/open-database.ts';
import type { SqlParams, SqlRow } from './read-model.ts';

/** A statement and the names of its parameters in the order in which it takes their values. */
type Prepared = Readonly<{ statement: StatementSync; names: readonly string[]; distinct: number }>;

/** Prepared statements of one connection by their SQL text, the least recently used dropped first. */
export class Statements {
  readonly #database: DatabaseSync;
  readonly #prepared = new Map<string, Prepared>();
  readonly #limit: number;

  /** @param limit how many statements are kept; queries with filters make many different texts */
  constructor(database: DatabaseSync, limit = 500) {
    this.#database = database;
    this.#limit = limit;
  }

  run(sql: string, params: SqlParams = NONE): number {
    const prepared = this.#statement(sql);
    return Number(prepared.statement.run(...inputs(prepared, params)).changes);
  }

  get(sql: string, params: SqlParams = NONE): SqlRow | undefined {
    const prepared = this.#statement(sql);
    return prepared.statement.get(...inputs(prepared, params));
  }

  all(sql: string, params: SqlParams = NONE): readonly SqlRow[] {
    const prepared = this.#statement(sql);
    return prepared.statement.all(...inputs(prepared, params));
  }

  #statement(sql: string): Prepared {
    const known = this.#prepared.get(sql);
    if (known !== undefined) {
      // Moving it to the end costs more than it is worth while everything fits.
      if (this.#prepared.size > this.#limit / 2) this.#prepared.delete(sql);
      else return known;
    }
    const prepared = known ?? prepare(this.#database, sql);
    if (this.#prepared.size >= this.#limit) {
      const [oldest] = this.#prepared.keys();
      if (oldest !== undefined) this.#prepared.delete(oldest);
    }
    this.#prepared.set(sql, prepared);
    return prepared;
  }
}

const NONE: SqlParams = {};

// Texts, quoted names and comments are passed over: a colon in them begins no parameter.
const TOKEN = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\/|:([A-Za-z_]\w*)/g;

/** Values bound by place cost a third of those bound by name, so each name becomes as many places as it has. */
const prepare = (database: DatabaseSync, sql: string): Prepared => {
  const names: string[] = [];
  const placed = sql.replaceAll(TOKEN, (token: string, name: string | undefined) => {
    if (name === undefined) return token;
    names.push(name);
    return '?';
  });
  return { statement: database.prepare(placed), names, distinct: new Set(names).size };
};

/** node:sqlite takes everything of ours but booleans. */
const inputs = ({ names, distinct }: Prepared, params: SqlParams): SQLInputValue[] => {
  let given = 0;
  for (const _ in params) given += 1;
  if (given > distinct) throw unknownParameter(names, params);
  const values: SQLInputValue[] = [];
  for (const name of names) {
    const value = params[name];
    if (value === undefined) throw new TypeError(`SQL parameter ${name} is undefined; say null.`);
    values.push(typeof value === 'boolean' ? Number(value) : value);
  }
  return values;
};

const unknownParameter = (names: readonly string[], params: SqlParams): TypeError =>
  new TypeError(`The statement has no parameter ${Object.keys(params).find((name) => !names.includes(name))}.`);
