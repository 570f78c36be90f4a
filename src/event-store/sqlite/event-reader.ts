import type { DatabaseSync, SQLOutputValue, StatementSync } from '#sqlite/open-database.ts';
import type { CheckedEvent } from '../check-append.ts';
import { EventStoreError, type Position, type RecordedEvent } from '../event-store.ts';

/** Events held in memory at a time by one read; an event has at most 60 KiB. */
const PAGE_EVENTS = 128;

export const EVENT_COLUMNS = 'position, stream, revision, id, type, schema_version, data, metadata';

export type StreamPage = Readonly<{ stream: string; direction: 'forwards' | 'backwards'; from: number; limit: number }>;

/** The reading statements of one connection, seeing one prefix only. */
export class EventReader {
  readonly #bounds: readonly [string, string];
  readonly #forwards: StatementSync;
  readonly #backwards: StatementSync;
  readonly #after: StatementSync;
  readonly #last: StatementSync;

  constructor(database: DatabaseSync, prefix: string) {
    // `0` is the character after `/`.
    this.#bounds = [`${prefix}/`, `${prefix}0`];
    const prepare = (tail: string) => {
      const statement = database.prepare(`select ${EVENT_COLUMNS} from events ${tail}`);
      statement.setReturnArrays(true);
      return statement;
    };
    this.#forwards = prepare('where stream = ? and revision >= ? order by revision limit ?');
    this.#backwards = prepare('where stream = ? and revision <= ? order by revision desc limit ?');
    // The + keeps SQLite from walking the index of streams and sorting: the order is that of the rows themselves.
    this.#after = prepare('where position > ? and +stream >= ? and +stream < ? order by position limit ?');
    this.#last = database.prepare(
      'select position from events where +stream >= ? and +stream < ? order by position desc limit 1',
    );
    this.#last.setReturnArrays(true);
  }

  /** At most a page; the end is reached when it is shorter than {@link pageSize}. */
  readStream({ stream, direction, from, limit }: StreamPage): RecordedEvent[] {
    const statement = direction === 'forwards' ? this.#forwards : this.#backwards;
    return rowsOf(statement.all(stream, from, pageSize(limit))).map(toRecorded);
  }

  readAll(after: number, limit: number): RecordedEvent[] {
    return rowsOf(this.#after.all(after, ...this.#bounds, pageSize(limit))).map(toRecorded);
  }

  lastPosition(): Position | undefined {
    const [row] = rowsOf(this.#last.all(...this.#bounds));
    return row === undefined ? undefined : toPosition(Number(row[0]));
  }
}

export const pageSize = (limit: number): number => Math.min(limit, PAGE_EVENTS);

/** Sixteen digits, so that text order is number order up to 2^53. */
export const toPosition = (row: number): Position => String(row).padStart(16, '0') as Position;

export const fromPosition = (position: Position | undefined): number => {
  if (position === undefined) return 0;
  if (!/^\d{16}$/.test(position))
    throw new EventStoreError('InvalidRead', `${JSON.stringify(position)} is no position of this store.`);
  return Number(position);
};

type Row = readonly SQLOutputValue[];

/** With `setReturnArrays` rows are arrays; the types of node:sqlite do not follow that switch. */
export const rowsOf = (rows: readonly unknown[]): readonly Row[] => rows as readonly Row[];

/** What reading the row that was just written will answer: its JSON is the text that stands in it. */
export const recordedOf = (
  row: number,
  stream: string,
  revision: number,
  { id, type, schemaVersion, data, metadata }: CheckedEvent,
): RecordedEvent => ({
  position: toPosition(row),
  event: { id, type, schemaVersion, stream, revision, data: JSON.parse(data), metadata: JSON.parse(metadata) },
});

export const toRecorded = (row: Row): RecordedEvent => {
  const [position, stream, revision, id, type, schemaVersion, data, metadata] = row;
  return {
    position: toPosition(Number(position)),
    event: {
      id: String(id),
      type: String(type),
      schemaVersion: Number(schemaVersion),
      stream: String(stream),
      revision: Number(revision),
      data: JSON.parse(String(data)),
      metadata: JSON.parse(String(metadata)),
    },
  };
};
