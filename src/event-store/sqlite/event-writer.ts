import type { DatabaseSync, StatementSync } from '#sqlite/open-database.ts';
import { isSqliteError, SQLITE_CONSTRAINT_UNIQUE } from '#sqlite/sqlite-error.ts';
import type { CheckedAppend } from '../check-append.ts';
import { type AppendResult, EventStoreError, type ExpectedRevision } from '../event-store.ts';
import { EVENT_COLUMNS, recordedOf, rowsOf, toPosition, toRecorded } from './event-reader.ts';
import { LastRevisions } from './last-revisions.ts';

/** What one append of a batch is told once the batch is committed: a result, or a fault that is its own alone. */
export type Answer = AppendResult | EventStoreError;

/** How often the length of the WAL is looked at. */
const COMMITS_PER_LOOK = 8;
/** Four times SQLite's own habit: pages that change again meanwhile are written once. About 16 MiB, some milliseconds. */
const CHECKPOINT_PAGES = 4_000;

/** The writing statements of the one connection that writes. Everything here is synchronous and on one transaction. */
export class EventWriter {
  readonly #database: DatabaseSync;
  readonly #begin: StatementSync;
  readonly #commit: StatementSync;
  readonly #insert: StatementSync;
  readonly #findById: StatementSync;
  readonly #readBetween: StatementSync;
  readonly #lastRevision: StatementSync;
  readonly #countedRow: StatementSync;
  /** The last row that is committed. */
  #lastRow: number;
  /** The last row of the running transaction. */
  #insertedRow: number;
  readonly #walLength: StatementSync;
  /** Of what is committed. */
  readonly #revisions = new LastRevisions();
  #commits = 0;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#begin = database.prepare('begin immediate');
    this.#commit = database.prepare('commit');
    this.#insert = database.prepare(
      'insert into events (stream, revision, id, type, schema_version, data, metadata) values (?, ?, ?, ?, ?, ?, ?)',
    );
    this.#findById = database.prepare('select stream, revision, position from events where id = ?');
    this.#readBetween = database.prepare(
      `select ${EVENT_COLUMNS} from events where stream = ? and revision between ? and ? order by revision`,
    );
    this.#readBetween.setReturnArrays(true);
    this.#lastRevision = database.prepare(
      'select revision from events where stream = ? order by revision desc limit 1',
    );
    this.#countedRow = database.prepare('select max(position) as position from events');
    // It writes nothing: it answers how many pages the WAL holds and how many of them the file has got.
    this.#walLength = database.prepare('pragma wal_checkpoint(noop)');
    this.#lastRow = this.#readLastRow();
    this.#insertedRow = this.#lastRow;
  }

  /** Row number of the last committed event; 0 in an empty file. */
  get lastRow(): number {
    return this.#lastRow;
  }

  /** All appends in one transaction, in order: each sees those before it. Throws what SQLite throws, uncommitted. */
  commit(batch: readonly CheckedAppend[]): readonly Answer[] {
    this.#begin.run();
    const answers = batch.map((append) => this.#append(append));
    this.#commit.run();
    this.#lastRow = this.#insertedRow;
    for (const [index, { stream }] of batch.entries()) this.#revisions.follow(stream, answers[index]);
    return answers;
  }

  /** Last committed revision of a stream. No other connection writes: the lock beside the file sees to that. */
  revisionOf(stream: string): number | 'none' {
    return this.#revisions.of(stream, () => this.#revisionOf(stream) ?? 'none');
  }

  /** Undoes what a failed commit left. Answers whether the file provably holds nothing of it. */
  rollBack(): boolean {
    this.#insertedRow = this.#lastRow;
    try {
      if (this.#database.isTransaction) this.#database.exec('rollback');
      return !this.#database.isTransaction && this.#readLastRow() === this.#lastRow;
    } catch {
      // Whatever it is: a file that cannot be asked proves nothing, and the first error is the one that is reported.
      return false;
    }
  }

  /**
   * Writes the WAL into the file now and then. It is called after the callers have their answers, and it throws:
   * a sync that fails here is as serious as one in a commit. Readers may hold it up; it then goes as far as it can.
   */
  checkpointWhenDue(): void {
    this.#commits += 1;
    if (this.#commits % COMMITS_PER_LOOK !== 0) return;
    const wal = this.#walLength.get();
    if (Number(wal?.[WAL_PAGES]) - Number(wal?.[WRITTEN_PAGES]) < CHECKPOINT_PAGES) return;
    this.#database.exec('pragma wal_checkpoint(passive)');
  }

  #append({ stream, events, expected }: CheckedAppend): Answer {
    // Of one event the table itself says whether it is there already; of several none may be stored before all are asked.
    const earlier = events.length > 1 ? this.#findEarlier(stream, events) : undefined;
    if (earlier !== undefined) return earlier;
    const actual = this.#revisionOf(stream);
    if (!isExpected(expected, actual)) {
      return this.#findEarlier(stream, events) ?? { outcome: 'conflict', actual: actual ?? 'none' };
    }
    try {
      return this.#insertAll(stream, events, actual);
    } catch (error) {
      const known = isUniqueViolation(error) ? this.#findEarlier(stream, events) : undefined;
      if (known === undefined) throw error;
      return known;
    }
  }

  #insertAll(stream: string, events: CheckedAppend['events'], actual: number | undefined): Answer {
    const firstRevision = (actual ?? -1) + 1;
    const rows = events.map(({ id, type, schemaVersion, data, metadata }, index) => {
      const revision = firstRevision + index;
      this.#insertedRow = Number(
        this.#insert.run(stream, revision, id, type, schemaVersion, data, metadata).lastInsertRowid,
      );
      return this.#insertedRow;
    });
    return {
      outcome: 'appended',
      firstRevision,
      lastRevision: firstRevision + events.length - 1,
      position: toPosition(this.#insertedRow),
      // Out of the text that was stored, and only for who asks.
      get recorded() {
        return events.map((event, index) => recordedOf(rows[index] ?? 0, stream, firstRevision + index, event));
      },
    };
  }

  #readLastRow(): number {
    return Number(this.#countedRow.get()?.[POSITION] ?? 0);
  }

  #revisionOf(stream: string): number | undefined {
    const last = this.#lastRevision.get(stream)?.[REVISION];
    return typeof last === 'number' ? last : undefined;
  }

  /** The first result again when these ids stand in this stream already; undefined when none of them stands anywhere. */
  #findEarlier(stream: string, events: CheckedAppend['events']): Answer | undefined {
    const found = events.map(({ id }) => this.#findById.get(id));
    if (found.every((row) => row === undefined)) return undefined;
    const firstRevision = Number(found[0]?.[REVISION] ?? Number.NaN);
    const isSameAppend = found.every(
      (row, index) => row?.[STREAM] === stream && row[REVISION] === firstRevision + index,
    );
    if (!isSameAppend)
      return new EventStoreError(
        'InvalidAppend',
        `Nothing stored: some of these ids are in the store already, but not as this append to ${stream}.`,
      );
    const lastRevision = firstRevision + events.length - 1;
    const recorded = rowsOf(this.#readBetween.all(stream, firstRevision, lastRevision)).map(toRecorded);
    const position = toPosition(Number(found.at(-1)?.[POSITION]));
    return { outcome: 'appended', firstRevision, lastRevision, position, recorded };
  }
}

const STREAM = 'stream';
const REVISION = 'revision';
const POSITION = 'position';
const WAL_PAGES = 'log';
const WRITTEN_PAGES = 'checkpointed';

const isUniqueViolation = (error: unknown): boolean =>
  isSqliteError(error) && error.errcode === SQLITE_CONSTRAINT_UNIQUE;

const isExpected = (expected: ExpectedRevision, actual: number | undefined): boolean =>
  expected === 'any' || (expected === 'none' ? actual === undefined : expected === actual);
