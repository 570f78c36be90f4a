import { appendFileSync, readFileSync, rmSync } from 'node:fs';
import { METADATA_STREAM } from './decode-event.ts';
import { isForeignKind, type SeenForeign } from './foreign-entry.ts';

/**
 * What was met in the ledger and not as we wrote it, a line each, so that it is still known after a restart: whoever
 * follows the ledger begins at a checkpoint and does not pass it again. It can be deleted: then the ledger is searched
 * from its beginning once more, as at the first start. What cannot be written deletes it, for the same reason.
 */
export class ForeignFile {
  readonly #path: string;
  readonly #prefix: string;
  readonly #remembered: readonly SeenForeign[];
  #isSearched: boolean;

  /** @param prefix of the ledger; what was found under another one is passed over */
  constructor(path: string, prefix: string) {
    this.#path = path;
    this.#prefix = prefix;
    const lines = readLines(path);
    this.#remembered = lines
      .filter(isSeenForeign)
      .filter(({ stream }) => [`${prefix}/`, `${METADATA_STREAM}${prefix}/`].some((start) => stream.startsWith(start)));
    this.#isSearched = lines.some((line) => line['searched'] === prefix);
  }

  remembered(): readonly SeenForeign[] {
    return this.#remembered;
  }

  /** Whether the ledger was once searched from its beginning, so that all that lies before a checkpoint is here. */
  get isSearched(): boolean {
    return this.#isSearched;
  }

  /** On the disk when it returns: before anybody's checkpoint passes it. */
  add(seen: SeenForeign): void {
    this.#write(seen);
  }

  noteSearched(): void {
    this.#isSearched = this.#write({ searched: this.#prefix });
  }

  #write(line: object): boolean {
    try {
      // A line that a crash has cut short must not swallow the next.
      appendFileSync(this.#path, `\n${JSON.stringify(line)}\n`, { mode: 0o600, flush: true });
      return true;
    } catch (error) {
      if (!isSystemError(error)) throw error;
      this.#forget();
      return false;
    }
  }

  #forget(): void {
    this.#isSearched = false;
    rmSync(this.#path, { force: true });
  }
}

type Line = Readonly<Record<string, unknown>>;

const readLines = (path: string): readonly Line[] => {
  try {
    return readFileSync(path, 'utf8').split('\n').flatMap(parseLine);
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return [];
    throw error;
  }
};

/** A line of which only the beginning was written is none. */
const parseLine = (text: string): readonly Line[] => {
  try {
    const line: unknown = JSON.parse(text);
    return typeof line === 'object' && line !== null ? [{ ...line }] : [];
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return [];
  }
};

const isSeenForeign = (line: Line): line is SeenForeign =>
  isForeignKind(line['kind']) &&
  typeof line['stream'] === 'string' &&
  Number.isSafeInteger(line['revision']) &&
  typeof line['id'] === 'string' &&
  typeof line['seenAt'] === 'string';

const isSystemError = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && 'syscall' in error;
