import { createHash } from 'node:crypto';
import { appendFileSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import type { StoredEvent } from '#domain/envelope.ts';
import type { Position } from '#event-store/event-store.ts';

/** How far the authority has read, and enough to notice that the ledger is another one than it was. */
export type AuthorityCheckpoint = Readonly<{
  prefix: string;
  /** Of the last event read, and of the one before it: reading after that one must give `eventId` again. */
  position: Position;
  before: Position | null;
  eventId: string;
  /** Running maximum of `recordedAt`. */
  lastRecordedAt: string;
}>;

/** The events of officers and units up to the checkpoint, in order. Their fold is made anew at each start. */
export type RememberedAuthority = Readonly<{ checkpoint: AuthorityCheckpoint; events: readonly StoredEvent[] }>;

type Line = Readonly<{ event: StoredEvent }> | Readonly<{ checkpoint: AuthorityCheckpoint; hash: string }>;

/**
 * Spares a start the reading of the whole ledger: a text file, one JSON line per event of an officer or a unit, and
 * checkpoint lines with the hash of all before them. Only ever appended to; what follows the last whole checkpoint is
 * cut off; a file that does not add up is thrown away, since the ledger holds all of it.
 *
 * It keeps events, not the folded state, so a newer program never meets a state of an older one's shape.
 */
export class AuthorityFile {
  readonly #path: string;
  #hash = createHash('sha256');

  constructor(path: string) {
    this.#path = path;
  }

  /** What the file holds, or undefined when there is nothing to be relied on; then it is empty. */
  load(): RememberedAuthority | undefined {
    const found = readLines(this.#path);
    if (found === undefined) {
      this.reset();
      return undefined;
    }
    truncateSync(this.#path, Buffer.byteLength(found.text));
    this.#hash = createHash('sha256').update(found.text);
    return found;
  }

  append(events: readonly StoredEvent[], checkpoint: AuthorityCheckpoint): void {
    const eventLines = events.map((event) => line({ event })).join('');
    this.#hash.update(eventLines);
    const checkpointLine = line({ checkpoint, hash: this.#hash.copy().digest('hex') });
    this.#hash.update(checkpointLine);
    appendFileSync(this.#path, eventLines + checkpointLine, { mode: 0o600 });
  }

  reset(): void {
    rmSync(this.#path, { force: true });
    this.#hash = createHash('sha256');
  }
}

const line = (content: Line): string => `${JSON.stringify(content)}\n`;

const readLines = (path: string): (RememberedAuthority & { text: string }) | undefined => {
  const text = readIfThere(path);
  const hash = createHash('sha256');
  const events: StoredEvent[] = [];
  let found: (RememberedAuthority & { text: string }) | undefined;
  let length = 0;
  for (const raw of text.split('\n').slice(0, -1)) {
    const content = parseLine(raw);
    if (content === undefined) break;
    if ('event' in content) events.push(content.event);
    else if (content.hash !== hash.copy().digest('hex')) return undefined;
    hash.update(`${raw}\n`);
    length += raw.length + 1;
    if ('checkpoint' in content) {
      found = { checkpoint: content.checkpoint, events: [...events], text: text.slice(0, length) };
    }
  }
  return found;
};

const parseLine = (raw: string): Line | undefined => {
  try {
    // The hash in the checkpoint that follows says that these are our own bytes.
    return JSON.parse(raw) as Line;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

const readIfThere = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
};
