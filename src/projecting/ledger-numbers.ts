import type { Position, RecordedEvent } from '#event-store/event-store.ts';
import { type DatabaseSync, openDatabase } from '#sqlite/open-database.ts';
import { BEGINNING, type Checkpoint } from './model-file.ts';
import { Statements } from './statements.ts';

const SCHEMA = `
  create table ledger (
    number integer primary key,
    position text not null,
    event_id blob not null unique,
    recorded_ms integer not null,
    -- Running maximum of recorded_ms: a clock that once went back does not make the past ambiguous.
    reached_ms integer not null
  ) strict;
  create index ledger_reached on ledger (reached_ms);
  create table stream_heads (stream text primary key, revision integer not null) strict, without rowid;
  create table unknown_types (
    type text not null, schema_version integer not null,
    events integer not null, first_number integer not null, last_number integer not null,
    primary key (type, schema_version)
  ) strict, without rowid;
  pragma user_version = 1;
`;

export type HaltCode = 'DuplicateEvent' | 'MissingEvent' | 'ReorderedEvent' | 'UndatedEvent' | 'LedgerChanged';

/** The store delivered something that cannot be the ledger we have counted so far. Nothing after it is projected. */
export class LedgerHalt extends Error {
  readonly code: HaltCode;
  readonly number: number;
  constructor(code: HaltCode, number: number, message: string) {
    super(message);
    this.name = 'LedgerHalt';
    this.code = code;
    this.number = number;
  }
}

export type UnknownType = Readonly<{
  type: string;
  schemaVersion: number;
  events: number;
  firstNumber: number;
  lastNumber: number;
}>;

/**
 * Which event has which ledger number: counted in the order of all, once, and kept, so that a number means the
 * same event for every model, and an event that comes twice, too early or not at all is noticed.
 */
export class LedgerNumbers implements Disposable {
  readonly #database: DatabaseSync;
  readonly #statements: Statements;
  #stored: Checkpoint = BEGINNING;
  #head: Checkpoint = BEGINNING;
  #reachedMs = 0;

  private constructor(database: DatabaseSync) {
    this.#database = database;
    this.#statements = new Statements(database);
  }

  /** @throws SqliteError when the file is damaged (see `isDamage`) */
  static open(path: string): LedgerNumbers {
    const database = openDatabase(path, { synchronous: 'normal' });
    try {
      if (database.prepare('pragma user_version').get()?.['user_version'] === 0) {
        database.exec(`begin immediate; ${SCHEMA} commit`);
      }
      const numbers = new LedgerNumbers(database);
      numbers.#load();
      return numbers;
    } catch (error) {
      database.close();
      throw error;
    }
  }

  get head(): Checkpoint {
    return this.#head;
  }

  /**
   * Gives the next event its number. Lasts after `commit`.
   * @throws LedgerHalt when it cannot be the next one; the events before it stay numbered
   */
  append({ event, position }: RecordedEvent): number {
    if (!this.#database.isTransaction) this.#statements.run('begin immediate');
    const number = this.#head.number + 1;
    if (this.#head.position !== null && position <= this.#head.position) {
      throw new LedgerHalt('ReorderedEvent', number, `${position} came after ${this.#head.position}`);
    }
    const recordedMs = Date.parse(event.metadata.recordedAt);
    if (Number.isNaN(recordedMs)) {
      throw new LedgerHalt('UndatedEvent', number, `event id ${event.id} says no instant at which it was recorded`);
    }
    this.#followStream(event.stream, event.revision, number);
    const reached = Math.max(this.#reachedMs, recordedMs);
    const inserted = this.#statements.run(
      `insert into ledger (number, position, event_id, recorded_ms, reached_ms)
       values (:number, :position, :id, :recordedMs, :reached) on conflict (event_id) do nothing`,
      { number, position, id: idBytes(event.id), recordedMs, reached },
    );
    if (inserted !== 1) {
      this.#unfollowStream(event.stream, event.revision);
      throw new LedgerHalt('DuplicateEvent', number, `event id ${event.id} was numbered before`);
    }
    this.#reachedMs = reached;
    this.#head = { number, position, eventId: event.id };
    return number;
  }

  countUnknown(type: string, schemaVersion: number, number: number): void {
    this.#statements.run(
      `insert into unknown_types (type, schema_version, events, first_number, last_number)
       values (:type, :schemaVersion, 1, :number, :number)
       on conflict do update set events = events + 1, last_number = :number`,
      { type, schemaVersion, number },
    );
  }

  unknownTypes(): readonly UnknownType[] {
    return this.#statements.all('select * from unknown_types order by type, schema_version').map((row) => ({
      type: String(row['type']),
      schemaVersion: Number(row['schema_version']),
      events: Number(row['events']),
      firstNumber: Number(row['first_number']),
      lastNumber: Number(row['last_number']),
    }));
  }

  /** An upgrade made the type known; the models that now handle it are rebuilt because their set of types changed. */
  forgetUnknown(type: string, schemaVersion: number): void {
    this.#statements.run('delete from unknown_types where type = :type and schema_version = :schemaVersion', {
      type,
      schemaVersion,
    });
  }

  /** Makes the numbers last, unless they are fewer than so many. */
  commit(fewer: number): void {
    if (this.#head.number - this.#stored.number < fewer) return;
    if (this.#database.isTransaction) this.#statements.run('commit');
    this.#stored = this.#head;
  }

  rollback(): void {
    if (this.#database.isTransaction) this.#statements.run('rollback');
    this.#head = this.#stored;
    this.#loadReached();
  }

  /** Where to resume reading after a number; null for 0. */
  positionOf(number: number): Position | null {
    const row = this.#statements.get('select position from ledger where number = :number', { number });
    // Written by `append`, which had it from the store.
    return row === undefined ? null : (row['position'] as Position);
  }

  /** The first of the numbers after `number` that was counted for another event than the ids say. */
  firstOther(number: number, ids: readonly string[]): number | undefined {
    const known = this.#statements.all(
      'select event_id from ledger where number > :number order by number limit :limit',
      { number, limit: ids.length },
    );
    const at = ids.findIndex((id, index) => {
      const bytes = known[index]?.['event_id'];
      return !(bytes instanceof Uint8Array) || Buffer.compare(bytes, idBytes(id)) !== 0;
    });
    return at === -1 ? undefined : number + 1 + at;
  }

  /** When the event was recorded, as UTC milliseconds. */
  recordedMs(number: number): number | undefined {
    const row = this.#statements.get('select recorded_ms from ledger where number = :number', { number });
    return row === undefined ? undefined : Number(row['recorded_ms']);
  }

  close(): void {
    if (!this.#database.isOpen) return;
    this.commit(0);
    this.abandon();
  }

  /** Closes the file as it is: of a damaged one nothing more is asked. */
  abandon(): void {
    this.#database.close();
  }

  [Symbol.dispose](): void {
    this.close();
  }

  /** Revisions of a stream must come as 0, 1, 2 …: the only trace that a lost or repeated delivery leaves. */
  #followStream(stream: string, revision: number, number: number): void {
    const followed =
      revision === 0
        ? this.#statements.run(
            'insert into stream_heads (stream, revision) values (:stream, 0) on conflict do nothing',
            { stream },
          )
        : this.#statements.run(
            'update stream_heads set revision = :revision where stream = :stream and revision = :revision - 1',
            {
              stream,
              revision,
            },
          );
    if (followed === 1) return;
    const known = Number(
      this.#statements.get('select revision from stream_heads where stream = :stream', { stream })?.['revision'] ?? -1,
    );
    throw new LedgerHalt(
      revision <= known ? 'DuplicateEvent' : 'MissingEvent',
      number,
      `${stream} continued at revision ${revision} after ${known}`,
    );
  }

  #unfollowStream(stream: string, revision: number): void {
    if (revision === 0) this.#statements.run('delete from stream_heads where stream = :stream', { stream });
    else
      this.#statements.run('update stream_heads set revision = :revision - 1 where stream = :stream', {
        stream,
        revision,
      });
  }

  #load(): void {
    const row = this.#statements.get('select number, position, event_id from ledger order by number desc limit 1');
    if (row !== undefined) {
      this.#stored = {
        number: Number(row['number']),
        position: row['position'] as Position,
        eventId: row['event_id'] instanceof Uint8Array ? idText(row['event_id']) : null,
      };
    }
    this.#head = this.#stored;
    this.#loadReached();
  }

  #loadReached(): void {
    const row = this.#statements.get('select reached_ms from ledger order by number desc limit 1');
    this.#reachedMs = Number(row?.['reached_ms'] ?? 0);
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A UUID takes 16 bytes instead of 36, which is half of this file. */
const idBytes = (id: string): Uint8Array =>
  UUID.test(id) ? Buffer.from(id.replaceAll('-', ''), 'hex') : Buffer.from(`text:${id}`);

const idText = (bytes: Uint8Array): string => {
  const text = Buffer.from(bytes).toString(bytes.length === 16 ? 'hex' : 'utf8');
  return bytes.length === 16 ? text.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') : text.slice(5);
};
