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

type Commands = Map<string, StoredCommand>;
type Known<State> = Readonly<{ fold: Fold<State>; commands: Commands; bytes: number }>;
type Entry = Known<unknown> & Readonly<{ kind: StreamKind<unknown> }>;
type ReadableStore = Pick<EventStore, 'readStream' | 'knownRevision'>;

const DEFAULT_MAX_BYTES = 64 * 1024 * 1024;
/** For the bookkeeping of one event: its command's id, map entries, object headers. */
const BYTES_PER_EVENT = 400;

/**
 * Folds of streams, kept while there is room, so that a command reads only what is new. Every `load` asks the store
 * for the tail, or whether there is one: what it answers is never older than the store was when it was asked.
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
    const { revision } = known.fold;
    const last = this.#store.knownRevision?.(stream);
    if (last !== undefined && (last === 'none' ? -1 : last) === revision) return { fold: known.fold, tail: [] };
    const tail: RecordedEvent[] = [];
    let growing = known;
    for await (const recorded of this.#store.readStream(stream, { fromRevision: revision + 1 })) {
      growing = grown(kind, growing, recorded.event);
      tail.push(recorded);
    }
    if (growing !== known) this.#entries.set(stream, { kind, ...growing });
    return { fold: growing.fold, tail };
  }

  /** Takes up what was just appended to a fold, so that the next command need not read it. */
  extend<State>(kind: StreamKind<State>, before: Fold<State>, recorded: readonly RecordedEvent[]): void {
    const known = this.#known(kind, before.stream);
    if (known.fold !== before) return;
    let growing = known;
    for (const { event } of recorded) growing = grown(kind, growing, event);
    this.#entries.set(before.stream, { kind, ...growing });
  }

  #known<State>(kind: StreamKind<State>, stream: string): Known<State> {
    const entry = this.#entries.get(stream);
    // A stream has one kind for ever, and a kind's folds are made nowhere but in `load`.
    if (entry !== undefined && entry.kind === kind) return { ...entry, fold: entry.fold as Fold<State> };
    const commands: Commands = new Map();
    return { fold: { stream, state: kind.initialState, revision: -1, commands }, commands, bytes: 1 };
  }
}

/** @throws UnreadableStreamError */
const grown = <State>(kind: StreamKind<State>, { fold, commands, bytes }: Known<State>, event: StoredEvent) => {
  const { stream, state, revision } = fold;
  if (event.revision !== revision + 1) throw new MissingEventError(event, revision + 1);
  const next = kind.apply(state, event);
  // Shared by all folds of the stream and only ever added to: an older fold that knows of a later command is none the worse.
  remember(commands, event);
  return {
    fold: { stream, state: next, revision: event.revision, commands },
    commands,
    bytes: bytes + sizeOf(event),
  };
};

const remember = (commands: Commands, { metadata: { commandId, requestHash }, revision }: StoredEvent): void => {
  const known = commands.get(commandId);
  commands.set(commandId, {
    requestHash,
    firstRevision: known?.firstRevision ?? revision,
    // Another load may have read further already.
    lastRevision: Math.max(known?.lastRevision ?? revision, revision),
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
