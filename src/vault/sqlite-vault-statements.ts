import type { DatabaseSync, StatementSync } from '#sqlite/open-database.ts';

const SQL = {
  selectKey: 'select wrapped, destroyed_at from data_key where key_id = ?',
  insertKey: 'insert into data_key (key_id, stream, wrapped) values (?, ?, ?)',
  linkKey: 'insert or ignore into person_link (person_id, key_id) select ?, key_id from data_key where key_id = ?',
  selectErased: 'select 1 from erased_person where person_id = ?',
  erasePerson: 'insert or ignore into erased_person (person_id, erased_at) values (?, ?)',
  destroyKey: 'update data_key set wrapped = null, destroyed_at = ? where key_id = ? and wrapped is not null',
  destroyKeysOfPerson: `update data_key set wrapped = null, destroyed_at = ?
    where wrapped is not null and key_id in (select key_id from person_link where person_id = ?)`,
  discardKey: 'delete from data_key where key_id = ? and wrapped is not null',
} as const;

export type VaultStatements = Readonly<Record<keyof typeof SQL, StatementSync>>;

export const prepareVaultStatements = (database: DatabaseSync): VaultStatements => ({
  selectKey: database.prepare(SQL.selectKey),
  insertKey: database.prepare(SQL.insertKey),
  linkKey: database.prepare(SQL.linkKey),
  selectErased: database.prepare(SQL.selectErased),
  erasePerson: database.prepare(SQL.erasePerson),
  destroyKey: database.prepare(SQL.destroyKey),
  destroyKeysOfPerson: database.prepare(SQL.destroyKeysOfPerson),
  discardKey: database.prepare(SQL.discardKey),
});
