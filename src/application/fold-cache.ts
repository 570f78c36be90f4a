import { LRUCache } from 'lru-cache';
import type { StoredEvent } from '#domain/envelope.ts';
import type { EventStore, RecordedEvent } from '#event-store/event-store.ts';
import type { StreamKind } from './stream-kind.ts';

/** What a command stored in a stream. */
export type StoredCommand = Readonly<{ requestHash: string; firstRevision: number; lastRevision: number }>;

/** A stream as folded up to its last event known here. */
export type Fold<State> = Readonly<{
  stream: string;
  state: State;
  /** Of the last event; -1 when there is none. */
  revision: number;
  /** Every command that ever wrote here, by its id: how a repetition is recognised, in any store. */
  commands: ReadonlyMap<string, StoredCommand>;
}>;

type Entry = Readonly<{ kind: StreamKind<unknown>; fold: Fold<unknown>; bytes: number }>;
type ReadableStore = Pick<EventStore, 'readStream'>;

const DEFAULT_MAX_BYTES = 64 * 1024 * 1024;
/** For the bookkeeping of one event: its command's id, map entries, object headers. */
const BYTES_PER_EVENT = 400;

/**
 * Folds of streams, kept while there is room, so that a command reads only what is new. Every `load` asks the store
 * for the tail: what it answers is never older than the store was when it was asked.
 */
export class FoldCache {
  readonly #store: ReadableStore;
  readonly #entries: LRUCache<string, Entry>;

  constructor(store: ReadableStore, maxBytes = DEFAULT_MAX_BYTES) {
    this.#store = store;
    this.#entries = new LRUCache({ maxSize: maxBytes, sizeCalculation: ({ bytes }) => bytes });
  }

  /** @throws UnreadableStreamError; EventStoreError */
  async load<State>(kind: StreamKind<State>, stream: string): Promise<Fold<State>> {
    const { fold } = await this.loadWithTail(kind, stream);
    return fold;
  }

  /** The fold, and the events that were read to bring it up to date. */
  async loadWithTail<State>(
    kind: StreamKind<State>,
    stream: string,
  ): Promise<Readonly<{ fold: Fold<State>; tail: readonly RecordedEvent[] }>> {
    const known = this.#known(kind, stream);
    const tail: RecordedEvent[] = [];
    let { state, revision } = known.fold;
    let { bytes } = known;
    const commands = new Map<string, StoredCommand>();
    for await (const recorded of this.#store.readStream(stream, { fromRevision: revision + 1 })) {
      const { event } = recorded;
      if (event.revision !== revision + 1) throw new MissingEventError(event, revision + 1);
      state = kind.apply(state, event);
      revision = event.revision;
      bytes += sizeOf(event);
      remember(commands, known.fold.commands, event);
      tail.push(recorded);
    }
    if (tail.length === 0) return { fold: known.fold, tail };
    const fold = { stream, state, revision, commands: new Map([...known.fold.commands, ...commands]) };
    this.#entries.set(stream, { kind, fold, bytes });
    return { fold, tail };
  }

  #known<State>(kind: StreamKind<State>, stream: string): { fold: Fold<State>; bytes: number } {
    const entry = this.#entries.get(stream);
    // A stream has one kind for ever, and a kind's folds are made nowhere but in `load`.
    if (entry !== undefined && entry.kind === kind) return { fold: entry.fold as Fold<State>, bytes: entry.bytes };
    return { fold: { stream, state: kind.initialState, revision: -1, commands: new Map() }, bytes: 1 };
  }
}

const remember = (
  commands: Map<string, StoredCommand>,
  before: ReadonlyMap<string, StoredCommand>,
  { metadata: { commandId, requestHash }, revision }: StoredEvent,
): void => {
  const known = commands.get(commandId) ?? before.get(commandId);
  commands.set(commandId, {
    requestHash: known?.requestHash ?? requestHash,
    firstRevision: known?.firstRevision ?? revision,
    lastRevision: revision,
  });
};

const sizeOf = ({ data }: StoredEvent): number => JSON.stringify(data).length * 2 + BYTES_PER_EVENT;

/** The store skipped a revision: it was truncated or damaged, and no decision may be based on the rest. */
export class MissingEventError extends Error {
  readonly code = 'UnreadableStream';
  constructor({ stream, revision }: StoredEvent, expected: number) {
    super(`${stream} goes on with revision ${revision} where ${expected} was expected.`);
    this.name = 'MissingEventError';
  }
}
