import type { NewEvent } from '#domain/envelope.ts';
import { type DatabaseSync, openDatabase } from '#sqlite/open-database.ts';

/** An event as bytes on the way to a row: made before the clock runs, so that the yardstick pays for nothing but the disk. */
export type RawRow = readonly [
  stream: string,
  revision: number,
  id: string,
  type: string,
  version: number,
  data: string,
  metadata: string,
];

/** Node's SQLite by itself: the same columns, the same two indexes and the same durability, and no other thought. */
export class RawEventTable implements Disposable {
  readonly #database: DatabaseSync;
  readonly #insert;

  constructor(path: string) {
    this.#database = openDatabase(path);
    this.#database.exec(`create table if not exists events (position integer primary key, stream text not null,
      revision integer not null, id text not null unique, type text not null, schema_version integer not null,
      data text not null, metadata text not null, unique (stream, revision)) strict`);
    this.#insert = this.#database.prepare(
      'insert into events (stream, revision, id, type, schema_version, data, metadata) values (?, ?, ?, ?, ?, ?, ?)',
    );
  }

  /** One transaction with these rows, durable when it returns. */
  commit(rows: readonly RawRow[]): void {
    this.#database.exec('begin immediate');
    for (const row of rows) this.#insert.run(...row);
    this.#database.exec('commit');
  }

  [Symbol.dispose](): void {
    this.#database.close();
  }
}

export const toRawRow = (stream: string, revision: number, event: NewEvent): RawRow => [
  stream,
  revision,
  event.id,
  event.type,
  event.schemaVersion,
  JSON.stringify(event.data),
  JSON.stringify(event.metadata),
];
