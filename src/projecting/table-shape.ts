import type { DatabaseSync } from '#sqlite/open-database.ts';

export type IndexShape = Readonly<{
  name: string;
  isUnique: boolean;
  terms: readonly string[];
  where: string | undefined;
}>;

/** What system versioning must know of a table. */
export type TableShape = Readonly<{
  name: string;
  /** All columns as declared, with their declared types. */
  columns: readonly Readonly<{ name: string; type: string }>[];
  key: readonly string[];
  indexes: readonly IndexShape[];
}>;

/** The schema of a read model breaks a rule of system versioning. */
export class SchemaError extends Error {
  readonly code = 'ReadModelSchema';
  constructor(message: string) {
    super(message);
    this.name = 'SchemaError';
  }
}

/** Shapes of the ordinary tables of the main database. */
export const readTableShapes = (database: DatabaseSync): readonly TableShape[] =>
  database
    .prepare(
      `select name, strict, type from pragma_table_list where schema = 'main' and name not like 'sqlite\\_%' escape '\\'`,
    )
    .all()
    .filter((row) => row['type'] === 'table')
    .map((row) => {
      const name = String(row['name']);
      if (row['strict'] !== 1) throw new SchemaError(`Table ${name} must be STRICT.`);
      return readTableShape(database, name);
    });

const readTableShape = (database: DatabaseSync, name: string): TableShape => {
  if (/\bcollate\b/i.test(declarationOf(database, name))) {
    throw new SchemaError(`Table ${name} declares a collation: name it in the index and the query instead.`);
  }
  const rows = database.prepare('select name, type, pk, hidden from pragma_table_xinfo(?) order by cid').all(name);
  if (rows.some((row) => row['hidden'] !== 0)) throw new SchemaError(`Table ${name} has a generated column.`);
  const columns = rows.map((row) => ({ name: String(row['name']), type: String(row['type']) }));
  const key = rows
    .filter((row) => Number(row['pk']) > 0)
    .sort((a, b) => Number(a['pk']) - Number(b['pk']))
    .map((row) => String(row['name']));
  if (key.length === 0) throw new SchemaError(`Table ${name} needs a primary key.`);
  return { name, columns, key, indexes: readIndexes(database, name) };
};

const declarationOf = (database: DatabaseSync, table: string): string =>
  String(database.prepare(`select sql from sqlite_master where type = 'table' and name = ?`).get(table)?.['sql']);

/** Indexes made by `create index` and by `unique` clauses; that of the primary key is the twin's own key. */
const readIndexes = (database: DatabaseSync, table: string): readonly IndexShape[] =>
  database
    .prepare(
      `select list.name, list."unique" as is_unique, master.sql from pragma_index_list(?) as list
       left join sqlite_master as master on master.type = 'index' and master.name = list.name
       where list.origin <> 'pk' order by list.name`,
    )
    .all(table)
    .map((row) => {
      const name = String(row['name']);
      return typeof row['sql'] === 'string'
        ? { ...parseIndex(row['sql']), name, isUnique: row['is_unique'] === 1 }
        : uniqueIndex(database, name);
    });

const uniqueIndex = (database: DatabaseSync, name: string): IndexShape => ({
  name,
  isUnique: true,
  terms: database
    .prepare('select name from pragma_index_info(?) order by seqno')
    .all(name)
    .map((row) => String(row['name'])),
  where: undefined,
});

/** `create [unique] index n on t (a, b desc, lower(c)) [where …]`: terms keep direction and collation. */
const parseIndex = (sql: string): Pick<IndexShape, 'terms' | 'where'> => {
  const open = sql.indexOf('(');
  const terms: string[] = [];
  let depth = 0;
  let start = open + 1;
  for (let at = open; at < sql.length; at += 1) {
    const character = sql[at];
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth === 0 || (depth === 1 && character === ',')) {
      terms.push(sql.slice(start, at).trim());
      start = at + 1;
    }
    if (depth === 0) break;
  }
  const where = /^\s*where\s+([\s\S]+)$/i.exec(sql.slice(start))?.[1];
  return { terms, where: where?.trim() };
};
