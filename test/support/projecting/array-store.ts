import type { EventMetadata, NewEvent, StoredEvent } from '#domain/envelope.ts';
import type { Position, RecordedEvent } from '#event-store/event-store.ts';
import type { ReadableStore } from '#projecting/projector-options.ts';

/** A ledger in an array, with only what projecting needs, and with doors for faults. */
export class ArrayStore implements ReadableStore {
  readonly recorded: RecordedEvent[] = [];
  readonly #revisions = new Map<string, number>();

  constructor(events: readonly SampleEvent[] = []) {
    for (const event of events) this.add(event);
  }

  add(event: SampleEvent): RecordedEvent {
    const revision = (this.#revisions.get(event.stream) ?? -1) + 1;
    this.#revisions.set(event.stream, revision);
    return this.deliver(storedEvent(event, revision, this.recorded.length + 1));
  }

  /** Puts any event next, also one that no correct store would deliver. */
  deliver(event: StoredEvent): RecordedEvent {
    const recorded = { event, position: positionAt(this.recorded.length + 1) };
    this.recorded.push(recorded);
    return recorded;
  }

  async *readAll(after?: Position, limit = Number.POSITIVE_INFINITY): AsyncGenerator<RecordedEvent> {
    let left = limit;
    // Positions grow with the index, so the first one after is found without looking at all.
    for (let at = after === undefined ? 0 : Number(after); at < this.recorded.length && left > 0; at += 1) {
      const recorded = this.recorded[at];
      if (recorded !== undefined && (after === undefined || recorded.position > after)) {
        left -= 1;
        yield recorded;
      }
    }
  }
}

/** What a test says of an event; the rest of the envelope is made up, the same way every time. */
export type SampleEvent = Readonly<{
  type: string;
  stream: string;
  data: NewEvent['data'];
  schemaVersion?: number;
  /** Default: one minute after the event before. */
  recordedAt?: string;
  metadata?: Partial<Omit<EventMetadata, 'recordedAt'>>;
}>;

const positionAt = (index: number): Position => String(index).padStart(16, '0') as Position;

const FIRST_INSTANT = Date.UTC(2026, 0, 5, 1);

/** The envelope of the nth event of a sample ledger. */
export const storedEvent = (sample: SampleEvent, revision: number, nth: number): StoredEvent => ({
  id: `0198c000-0000-7000-8000-${nth.toString(16).padStart(12, '0')}`,
  type: sample.type,
  schemaVersion: sample.schemaVersion ?? 1,
  stream: `test/${sample.stream}`,
  revision,
  data: sample.data,
  metadata: {
    recordedAt: sample.recordedAt ?? new Date(FIRST_INSTANT + nth * 60_000).toISOString(),
    actor: { kind: 'system', component: 'test' },
    authorityRevision: null,
    facts: {},
    commandId: '0'.repeat(64),
    requestHash: '0'.repeat(64),
    correlationId: `sample-${nth}`,
    causationId: null,
    salt: '0'.repeat(32),
    ...sample.metadata,
  },
});
