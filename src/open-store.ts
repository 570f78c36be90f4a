import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type EventStore, EventStoreError } from '#event-store/event-store.ts';
import type { EventStoreDbStore } from '#event-store/eventstoredb/eventstoredb-event-store.ts';
import { openSqliteEventStore } from '#event-store/sqlite/sqlite-event-store.ts';
import { WriterLock, WriterLockedError } from '#sqlite/writer-lock.ts';
import type { Config, EventStoreConfig } from './config.ts';

/** Where the events are: plain values, so that a worker can be told. */
export type StoreAddress = Pick<Config, 'eventStore' | 'prefix'>;

/** The port, and what only a store that others can reach has to say. */
export type OpenStore = EventStore & Partial<Pick<EventStoreDbStore, 'foreignEntries'>>;

/** Where what the store notices by itself is told, in words. */
export type StoreNotices = Readonly<{ warn: (facts: object, text: string) => void }>;

/**
 * Opens the ledger for the one process that writes into this folder; its lock is freed when the store is closed.
 *
 * @throws EventStoreError `StoreUnavailable` when another process writes here or the ledger is not ours
 */
export const openStore = async ({ eventStore, prefix }: StoreAddress, log?: StoreNotices): Promise<OpenStore> => {
  mkdirSync(dirname(eventStore.lockFile), { recursive: true, mode: 0o700 });
  if (eventStore.kind === 'sqlite') return openSqliteEventStore({ path: eventStore.file, prefix });
  await using resources = new AsyncDisposableStack();
  const lock = acquireLock(eventStore.lockFile);
  resources.defer(() => lock.release());
  const foreignFile = join(dirname(eventStore.lockFile), 'foreign-entries.ndjson');
  const store = await openRemote({ eventStore, prefix }, { log, foreignFile, onClosed: () => lock.release() });
  resources.move();
  return store;
};

/** Opens the ledger beside whoever writes: takes no lock. A file must be there already. */
export const openStoreForReading = async ({ eventStore, prefix }: StoreAddress): Promise<EventStore> =>
  eventStore.kind === 'sqlite'
    ? openSqliteEventStore({ path: eventStore.file, prefix, readOnly: true })
    : openRemote({ eventStore, prefix });

/** Whether there is something to open; of a server only asking it would tell. */
export const isThere = (eventStore: EventStoreConfig): boolean =>
  eventStore.kind === 'eventstoredb' || existsSync(eventStore.file);

/** For messages: without what opens it. */
export const placeOf = (eventStore: EventStoreConfig): string =>
  eventStore.kind === 'sqlite'
    ? eventStore.file
    : eventStore.settings.hosts.map(({ address, port }) => `${address}:${port}`).join(', ');

type RemoteParts = Readonly<{ log?: StoreNotices | undefined; foreignFile?: string; onClosed?: () => void }>;

const openRemote = async (
  { eventStore, prefix }: Readonly<{ eventStore: Extract<EventStoreConfig, { kind: 'eventstoredb' }>; prefix: string }>,
  { log, foreignFile, onClosed = () => undefined }: RemoteParts = {},
): Promise<EventStoreDbStore> => {
  // The client is large: whoever keeps the ledger in a file does not load it.
  const { openEventStoreDb } = await import('#event-store/eventstoredb/eventstoredb-event-store.ts');
  return openEventStoreDb({
    settings: eventStore.settings,
    prefix,
    onClosed,
    foreignFile,
    onForeign: (foreign) => log?.warn(foreign, 'something in the ledger is not as it was written'),
    onLost: (why) => log?.warn({ why }, 'the ledger was lost and is followed again'),
  });
};

const acquireLock = (path: string): WriterLock => {
  try {
    return WriterLock.acquire(path);
  } catch (error) {
    if (error instanceof WriterLockedError)
      throw new EventStoreError('StoreUnavailable', error.message, { cause: error });
    throw error;
  }
};
