import type { DatabaseSync } from '#sqlite/open-database.ts';
import { type IndexShape, readTableShapes, SchemaError, type TableShape } from './table-shape.ts';

/** Name of the twin that holds the past rows of a table. */
export const historyOf = (table: string): string => `${table}_history`;

/** The connection's function that says which event is being applied. */
export const LEDGER_NUMBER = 'ledger_number';

/**
 * Gives every table (but the exempt) what SQL:2011 calls system versioning: `from_number`, a twin for past rows
 * with `to_number`, and triggers that fill it. A row version was true at number n when `from_number <= n < to_number`.
 *
 * Indexes, declared ones and those of the twins, are answered, not made: nobody reads a file before it is complete,
 * and an index made at the end by sorting costs a fraction of one that is kept from the first event on. `early` ones,
 * in which handlers look, and unique ones, which say what a row may be, are there from the beginning.
 *
 * The connection needs the function `ledger_number()`, `trusted_schema` and `recursive_triggers` on; the last one
 * because `insert or replace` would otherwise lose the replaced version without a word.
 *
 * @returns the SQL of the indexes to be made before anybody reads
 * @throws SchemaError when a table cannot be versioned
 */
export const addSystemVersions = (
  database: DatabaseSync,
  { exempt, early }: Readonly<{ exempt: ReadonlySet<string>; early: ReadonlySet<string> }>,
): readonly string[] => {
  const late: string[] = [];
  for (const table of readTableShapes(database)) {
    const isVersioned = !exempt.has(table.name);
    if (isVersioned) for (const sql of versioningStatements(table)) database.exec(sql);
    for (const index of table.indexes.filter(({ isUnique }) => !isUnique)) {
      database.exec(`drop index ${quote(index.name)}`);
      const sql = indexOn(table.name, index, isVersioned ? ['from_number'] : []);
      if (early.has(index.name)) database.exec(sql);
      else late.push(sql);
    }
    if (isVersioned) late.push(...historyIndexes(table));
  }
  return late;
};

const versioningStatements = (table: TableShape): readonly string[] => {
  const values = table.columns.map(({ name }) => name).filter((name) => !table.key.includes(name));
  for (const reserved of ['from_number', 'to_number']) {
    if ([...values, ...table.key].includes(reserved)) {
      throw new SchemaError(`Table ${table.name} must not declare ${reserved}.`);
    }
  }
  return [
    `alter table ${quote(table.name)} add column from_number integer not null default (${LEDGER_NUMBER}())`,
    historyTable(table),
    keyTrigger(table),
    ...(values.length === 0 ? [] : [updateTrigger(table, values)]),
    deleteTrigger(table),
  ];
};

/**
 * A declared index, on a versioned table with the number behind its terms: a read of the past passes over rows that are
 * newer than its moment inside the index.
 */
const indexOn = (table: string, { name, terms, where }: IndexShape, numbers: readonly string[]): string =>
  `create index ${quote(name)} on ${quote(table)} (${[...terms, ...numbers].join(', ')})${where === undefined ? '' : ` where ${where}`}`;

const historyTable = ({ name, columns }: TableShape): string => {
  const declared = columns.map((column) => `${quote(column.name)} ${column.type}`).join(', ');
  return `create table ${quote(historyOf(name))} (${declared}, from_number integer not null, to_number integer not null) strict`;
};

/**
 * The key, then each declared index in its own order; all with both numbers, so that rows of another time are
 * passed over inside the index.
 */
const historyIndexes = ({ name, key, indexes }: TableShape): readonly string[] => {
  const history = historyOf(name);
  return [
    `create unique index ${quote(`${history}_key`)} on ${quote(history)} (${list(key)}, to_number, from_number)`,
    ...indexes.map((index) =>
      indexOn(history, { ...index, name: `${history}_${index.name}` }, ['from_number', 'to_number']),
    ),
  ];
};

/** A row is the same thing as long as its key is the same: a changed key would tear its history apart. */
const keyTrigger = ({ name, key }: TableShape): string => `
  create trigger ${quote(`${name}_key`)} before update of ${list(key)} on ${quote(name)}
  when ${key.map((column) => `old.${quote(column)} is not new.${quote(column)}`).join(' or ')}
  begin
    select raise(abort, 'the key of a versioned row cannot be changed: delete and insert');
  end`;

/** Binary comparison: for a column that ignores case, `An` to `AN` is a change of the record all the same. */
const updateTrigger = (table: TableShape, values: readonly string[]): string => `
  create trigger ${quote(`${table.name}_update`)} after update of ${list(values)} on ${quote(table.name)}
  when old.from_number < ${LEDGER_NUMBER}()
    and (${values.map((column) => `old.${quote(column)} is not new.${quote(column)} collate binary`).join(' or ')})
  begin
    ${keepOld(table)}
    update ${quote(table.name)} set from_number = ${LEDGER_NUMBER}()
    where ${table.key.map((column) => `${quote(column)} = new.${quote(column)}`).join(' and ')};
  end`;

const deleteTrigger = (table: TableShape): string => `
  create trigger ${quote(`${table.name}_delete`)} after delete on ${quote(table.name)}
  when old.from_number < ${LEDGER_NUMBER}()
  begin
    ${keepOld(table)}
  end`;

const keepOld = ({ name, columns }: TableShape): string => {
  const names = columns.map((column) => column.name);
  return `insert into ${quote(historyOf(name))} (${list(names)}, from_number, to_number)
    values (${names.map((column) => `old.${quote(column)}`).join(', ')}, old.from_number, ${LEDGER_NUMBER}());`;
};

const list = (names: readonly string[]): string => names.map(quote).join(', ');

export const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;
