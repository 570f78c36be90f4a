import { EventStoreError, type RecordedEvent } from '../event-store.ts';
import { describeForeign, type ForeignEntry } from './foreign-entry.ts';
import { type LogReader, PAGE_EVENTS, type StreamPage } from './log-reader.ts';
import type { StreamIds } from './stream-ids.ts';

export type StreamReaderParts = Readonly<{
  log: LogReader;
  ids: StreamIds;
  /** Told of everything in our streams that is not as we wrote it. */
  onForeign: (foreign: ForeignEntry) => void;
}>;

/**
 * Reads single streams, and trusts nothing: whatever does not follow on, or was not written by us, ends the reading.
 * A case that was decided upon with a hole in it would be decided wrongly.
 */
export class StreamReader {
  readonly #parts: StreamReaderParts;

  constructor(parts: StreamReaderParts) {
    this.#parts = parts;
  }

  /** @throws EventStoreError `StoreUnavailable`, also when the stream is not as it was written */
  async page(page: StreamPage): Promise<readonly RecordedEvent[]> {
    // Taken before: what is appended while the page is on its way need not be on it.
    const known = this.#parts.ids.next(page.stream);
    const entries = await this.#parts.log.streamPage(page);
    const events: RecordedEvent[] = [];
    for (const entry of entries) {
      if (entry.type === 'foreign') throw this.#damaged(entry.foreign);
      this.#assertFollows(page, events.at(-1), entry.recorded);
      events.push(entry.recorded);
      this.#parts.ids.add(page.stream, entry.recorded.event.revision, entry.recorded.event.id);
    }
    this.#assertComplete(page, events, known);
    return events;
  }

  /** Learns the ids of the stream to its end; answers its last revision. */
  async readIds(stream: string): Promise<number | 'none'> {
    const { ids } = this.#parts;
    for (;;) {
      const from = ids.next(stream);
      const events = await this.page({ stream, direction: 'forwards', from, limit: PAGE_EVENTS });
      const last = events.at(-1)?.event.revision ?? from - 1;
      if (events.length < PAGE_EVENTS) return last === -1 ? 'none' : last;
    }
  }

  /** So many events from a revision on, all of which are known to be there. */
  async read(stream: string, firstRevision: number, count: number): Promise<readonly RecordedEvent[]> {
    const events: RecordedEvent[] = [];
    while (events.length < count) {
      const limit = Math.min(PAGE_EVENTS, count - events.length);
      const page = await this.page({ stream, direction: 'forwards', from: firstRevision + events.length, limit });
      if (page.length < limit) throw this.#hole(stream, firstRevision + events.length + page.length);
      events.push(...page);
    }
    return events;
  }

  /** A stream of which nothing can be read went on counting where a deleted one had ended. */
  reportReborn(stream: string, revision: number): void {
    this.#parts.onForeign({ stream, revision, id: '', kind: 'begins-late' });
  }

  #assertFollows({ stream, direction, from }: StreamPage, before: RecordedEvent | undefined, now: RecordedEvent): void {
    const { revision } = now.event;
    if (direction === 'forwards') {
      const expected = before === undefined ? (from ?? 0) : before.event.revision + 1;
      if (revision !== expected) throw this.#hole(stream, expected);
    } else if (before !== undefined && revision !== before.event.revision - 1)
      throw this.#hole(stream, before.event.revision - 1);
  }

  #assertComplete(page: StreamPage, events: readonly RecordedEvent[], known: number): void {
    const { stream, direction, from, limit } = page;
    if (events.length === limit) return;
    const last = events.at(-1)?.event.revision;
    // Where the page would have ended if all that is known were still there.
    const next =
      direction === 'forwards' ? (last ?? (from ?? 0) - 1) + 1 : (last ?? Math.min(from ?? known, known)) - 1;
    const isShort = direction === 'forwards' ? next < known : next >= 0;
    if (isShort) throw this.#hole(stream, next);
  }

  /** Lists that something which was stored is gone. */
  #hole(stream: string, revision: number): EventStoreError {
    return this.#damaged({ stream, revision, id: '', kind: 'gone' });
  }

  #damaged(foreign: ForeignEntry): EventStoreError {
    this.#parts.onForeign(foreign);
    const { stream, revision } = foreign;
    return new EventStoreError(
      'StoreUnavailable',
      `${stream} is not as it was written: at revision ${revision} ${describeForeign(foreign)}. Nothing can be read from it or appended to it.`,
    );
  }
}
