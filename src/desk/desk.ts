import { readFileSync } from 'node:fs';
import { type DatabaseSync, openDatabase, type StatementSync } from '#sqlite/open-database.ts';
import { whenFree } from '#sqlite/when-free.ts';

/** A view of the register that its owner comes back to. */
export type SavedFilter = Readonly<{ filterId: string; name: string; query: string }>;

/** A place in the ledger that its owner comes back to: what is walked through, and the event. */
export type Bookmark = Readonly<{ bookmarkId: string; name: string; scope: string; number: number }>;

export type DeskOptions = Readonly<{
  /** A file; its folder must exist. */
  path: string;
  now: () => string;
  /** Makes the ids. */
  newId: () => string;
}>;

/** More than anyone would look through, and few enough that nobody fills a disk with them. */
const MOST_PER_OFFICER = 50;
/** Far more than anybody is told of at once; the oldest marks make room. */
const MOST_MARKS = 2_000;

/**
 * What officers keep for themselves and is no event: it decides nothing, proves nothing, and is deleted when its owner
 * says so. One file, which all nodes of a machine may have open.
 */
export class Desk implements Disposable {
  readonly #database: DatabaseSync;
  readonly #options: DeskOptions;
  readonly #list: StatementSync;
  readonly #save: StatementSync;
  readonly #remove: StatementSync;
  readonly #marks: StatementSync;
  readonly #mark: StatementSync;
  readonly #forget: StatementSync;
  readonly #bookmarks: StatementSync;
  readonly #bookmark: StatementSync;
  readonly #unbookmark: StatementSync;

  constructor(options: DeskOptions) {
    this.#options = options;
    this.#database = whenFree(() => openWithSchema(options.path));
    this.#list = this.#database.prepare(
      'select filter_id as filterId, name, query from saved_filter where officer_id = ? order by saved_at, filter_id',
    );
    this.#save = this.#database.prepare(
      `insert into saved_filter (officer_id, filter_id, name, query, saved_at)
       values (:officerId, :filterId, :name, :query, :savedAt)
       on conflict (officer_id, name) do update set query = excluded.query
       returning filter_id as filterId, name, query`,
    );
    this.#remove = this.#database.prepare('delete from saved_filter where officer_id = ? and filter_id = ?');
    this.#marks = this.#database.prepare('select key from notification_read where officer_id = ?');
    this.#mark = this.#database.prepare(
      `insert into notification_read (officer_id, key, read_at)
       select :officerId, value, :readAt from json_each(:keys) where true on conflict do nothing`,
    );
    this.#forget = this.#database.prepare(
      `delete from notification_read where officer_id = :officerId and key not in (
         select key from notification_read where officer_id = :officerId order by read_at desc, key limit :most)`,
    );
    this.#bookmarks = this.#database.prepare(
      `select bookmark_id as bookmarkId, name, scope, ledger_number as number from bookmark
       where officer_id = ? order by saved_at, bookmark_id`,
    );
    this.#bookmark = this.#database.prepare(
      `insert into bookmark (officer_id, bookmark_id, name, scope, ledger_number, saved_at)
       values (:officerId, :bookmarkId, :name, :scope, :number, :savedAt)
       on conflict (officer_id, name) do update set scope = excluded.scope, ledger_number = excluded.ledger_number
       returning bookmark_id as bookmarkId, name, scope, ledger_number as number`,
    );
    this.#unbookmark = this.#database.prepare('delete from bookmark where officer_id = ? and bookmark_id = ?');
  }

  savedFilters(officerId: string): readonly SavedFilter[] {
    // The columns are those of the type.
    return this.#list.all(officerId).map((row) => ({ ...row }) as SavedFilter);
  }

  /** Under a name that is there already it takes its place. Undefined: there are too many. */
  saveFilter(officerId: string, { name, query }: Omit<SavedFilter, 'filterId'>): SavedFilter | undefined {
    const known = this.savedFilters(officerId);
    if (known.length >= MOST_PER_OFFICER && known.every((each) => each.name !== name)) return undefined;
    const row = this.#save.get({
      officerId,
      filterId: this.#options.newId(),
      name,
      query,
      savedAt: this.#options.now(),
    });
    return { ...row } as SavedFilter;
  }

  /** @returns whether there was one */
  removeFilter(officerId: string, filterId: string): boolean {
    return Number(this.#remove.run(officerId, filterId).changes) > 0;
  }

  /** Keys of what the officer has marked as read. */
  readMarks(officerId: string): ReadonlySet<string> {
    return new Set(this.#marks.all(officerId).map(({ key }) => String(key)));
  }

  /** What is marked already stays so, with its first time. */
  markRead(officerId: string, keys: readonly string[]): void {
    this.#mark.run({ officerId, keys: JSON.stringify(keys), readAt: this.#options.now() });
    this.#forget.run({ officerId, most: MOST_MARKS });
  }

  bookmarks(officerId: string): readonly Bookmark[] {
    // The columns are those of the type.
    return this.#bookmarks.all(officerId).map((row) => ({ ...row }) as Bookmark);
  }

  /** Under a name that is there already it takes its place. Undefined: there are too many. */
  addBookmark(officerId: string, { name, scope, number }: Omit<Bookmark, 'bookmarkId'>): Bookmark | undefined {
    const known = this.bookmarks(officerId);
    if (known.length >= MOST_PER_OFFICER && known.every((each) => each.name !== name)) return undefined;
    const { newId, now } = this.#options;
    const row = this.#bookmark.get({ officerId, bookmarkId: newId(), name, scope, number, savedAt: now() });
    return { ...row } as Bookmark;
  }

  /** @returns whether there was one */
  removeBookmark(officerId: string, bookmarkId: string): boolean {
    return Number(this.#unbookmark.run(officerId, bookmarkId).changes) > 0;
  }

  [Symbol.dispose](): void {
    this.#database.close();
  }
}

const openWithSchema = (path: string): DatabaseSync => {
  const database = openDatabase(path);
  try {
    database.exec(readFileSync(new URL('./schema.sql', import.meta.url), 'utf8'));
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
};
