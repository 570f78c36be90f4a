import type { NewEvent, StoredEvent } from '#domain/envelope.ts';

/**
 * A place in the order of all events. Opaque: only a store makes one, and text order is ledger order
 * (stores pad their numbers), so that a waiter can ask "are we there yet?" with `<=`.
 * It is not the ledger number, which is counted by the reader and is the same in every store.
 */
export type Position = string & { readonly brand: unique symbol };

/** An event and where it stands in the order of all. */
export type RecordedEvent = Readonly<{ event: StoredEvent; position: Position }>;

/**
 * What the writer believes the stream's last revision to be (first revision 0).
 * `any` is for single events that are guarded by nothing but their own id.
 */
export type ExpectedRevision = number | 'none' | 'any';

export type AppendResult =
  | Readonly<{
      outcome: 'appended';
      firstRevision: number;
      lastRevision: number;
      /** Of the last event. */
      position: Position;
      /**
       * The events as they stand in the store, the first ones for an append that was made before. Left out where the
       * store would have to ask for them: then they are to be read.
       */
      recorded?: readonly RecordedEvent[];
    }>
  /** Someone was faster. A value, not an exception: it is an everyday answer. */
  | Readonly<{ outcome: 'conflict'; actual: number | 'none' }>;

export type ReadStreamOptions = Readonly<{
  direction?: 'forwards' | 'backwards';
  /** Inclusive; default: the beginning (forwards) or the end (backwards). */
  fromRevision?: number;
  limit?: number;
}>;

export type SubscriptionMessage =
  | Readonly<{ type: 'event'; recorded: RecordedEvent }>
  /** Everything there is has been sent; what follows is live. Sent again whenever that becomes true again. */
  | Readonly<{ type: 'caught-up' }>
  /** That is no longer certain: what is live was lost and is being looked for. Only where the store is another machine. */
  | Readonly<{ type: 'behind' }>;

/**
 * The port. All streams carry the prefix the store was opened with; events of other prefixes are never seen.
 *
 * Errors are `EventStoreError` with a `code`:
 * `StorageFull` nothing stored, try later · `UnknownOutcome` may or may not be stored: read before retrying ·
 * `EventTooLarge`, `InvalidAppend` the request is wrong, nothing stored · `InvalidRead`, `InvalidPrefix` the caller is wrong ·
 * `StoreClosed` · `StoreUnavailable` nothing stored, the store cannot be used now.
 */
export interface EventStore extends AsyncDisposable {
  /** What every stream name starts with; a `/` follows it. Neither `-` nor `$` occurs in it. */
  readonly prefix: string;
  /**
   * Durable when it resolves, all events or none. Appending the same ids to the same stream again
   * answers as the first time, whatever came after; ids of which only some are there are `InvalidAppend`.
   */
  append(stream: string, events: readonly NewEvent[], expected: ExpectedRevision): Promise<AppendResult>;
  /** A missing stream is empty, not an error. */
  readStream(stream: string, options?: ReadStreamOptions): AsyncIterable<RecordedEvent>;
  /** In the order of all, strictly after the position (or from the beginning). Ends at the end. */
  readAll(after?: Position, limit?: number): AsyncIterable<RecordedEvent>;
  /**
   * History, then live, without gap or repeat; leave the loop or abort the signal to cancel: it then ends.
   * Closing the store ends it with `StoreClosed`, so that a silent end never looks like good news.
   * A slow consumer costs bounded memory.
   */
  subscribe(after: Position | undefined, signal?: AbortSignal): AsyncIterable<SubscriptionMessage>;
  /**
   * Last revision of the stream at this moment, where the store can tell without being read: only one that every write
   * passes through can, so a store without it, or `undefined`, means that the stream must be read.
   */
  knownRevision?(stream: string): number | 'none' | undefined;
  /** Position of the last event under the prefix, undefined when there is none. */
  lastPosition(): Promise<Position | undefined>;
  close(): Promise<void>;
}

export type EventStoreErrorCode =
  | 'StorageFull'
  | 'UnknownOutcome'
  | 'EventTooLarge'
  | 'InvalidAppend'
  | 'InvalidRead'
  | 'InvalidPrefix'
  | 'StoreClosed'
  | 'StoreUnavailable';

export class EventStoreError extends Error {
  readonly code: EventStoreErrorCode;
  constructor(code: EventStoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'EventStoreError';
    this.code = code;
  }
}

/** An event's JSON (data and metadata together) may not be larger: proofs log it in entries of at most 64 KiB. */
export const MAX_EVENT_BYTES = 60 * 1024;
/** An append may not hold more events. */
export const MAX_APPEND_EVENTS = 1_000;
/** Nor more in all, types counted in UTF-16 as a server counts them: its limit is commonly 1 MiB. */
export const MAX_APPEND_BYTES = 1_040_000;
