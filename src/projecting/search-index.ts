import { foldedWords, foldText } from '#domain/vietnamese-text.ts';
import type { DatabaseSync } from '#sqlite/open-database.ts';
import type { Statements } from './statements.ts';
import { SchemaError } from './table-shape.ts';

const NAME = /^[a-z][a-z0-9_]*$/;

/**
 * Creates a search index: every folded text a key ever had, once. It has no history; a text found here
 * only makes its key a candidate, which the query checks as of its moment.
 */
export const createSearchIndex = (database: DatabaseSync, search: string): void => {
  if (!NAME.test(search)) throw new SchemaError(`A search index is named like a table, not ${search}.`);
  database.exec(`
    create table ${search} (id integer primary key, key text not null, text text not null, unique (key, text)) strict;
    create virtual table ${search}_words using fts5(text, content = '${search}', content_rowid = 'id', detail = 'column',
      tokenize = 'unicode61 remove_diacritics 0');
  `);
};

/** Adds a text to a search index; a text that the key already had changes nothing. */
export const rememberText = (statements: Statements, search: string, key: string, text: string): void => {
  const folded = foldText(text);
  const added = statements.get(
    `insert into ${search} (key, text) values (:key, :text) on conflict do nothing returning id`,
    { key, text: folded },
  );
  if (added === undefined) return;
  const id = added['id'];
  if (id === undefined) return;
  statements.run(`insert into ${search}_words (rowid, text) values (:id, :text)`, { id, text: folded });
};

/**
 * SQL source of the keys that ever had words beginning like those of the query; undefined without any word.
 * The words are letters and digits only, so they can stand in the text of the SQL.
 */
export const candidatesSource = (search: string, query: string): string | undefined => {
  const words = foldedWords(query);
  if (words.length === 0) return undefined;
  const match = words.map((word) => `"${word}"*`).join(' ');
  return `(select key from ${search} where id in (select rowid from ${search}_words where ${search}_words match '${match}'))`;
};
