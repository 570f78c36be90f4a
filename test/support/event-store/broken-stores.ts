import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { EventStore, Position, RecordedEvent, SubscriptionMessage } from '#event-store/event-store.ts';
import { protocolLedger } from '../eventstoredb/protocol-ledger.ts';
import type { OpenLedger } from './contract-case.ts';
import { memoryLedger, replacing, withStore } from './memory-ledger.ts';
import { collect } from './reading.ts';
import { openSqliteLedger } from './sqlite-ledger.ts';

/** A store with one defect, and the contract cases that must find it. */
export type BrokenStore = Readonly<{
  defect: string;
  open: OpenLedger;
  failsAt: readonly string[];
  /** Whether a random trace against the plain model must find it too; subscriptions are not part of a trace. */
  isFoundByModel: boolean;
}>;

type Methods = Partial<EventStore>;

const broken = (breaks: (store: EventStore) => Methods, open: OpenLedger = memoryLedger()): OpenLedger =>
  withStore(open, (store) => replacing(store, breaks(store)));

const ignoresExpectedRevision = (store: EventStore): Methods => ({
  append: async (stream, events, expected) => {
    if (expected === 'any') return store.append(stream, events, expected);
    for (;;) {
      const result = await store.append(stream, events, (await lastRevision(store, stream)) ?? 'none');
      if (result.outcome === 'appended') return result;
    }
  },
});

const dropsLastOfBatch = (store: EventStore): Methods => ({
  append: async (stream, events, expected) => {
    if (events.length < 2) return store.append(stream, events, expected);
    const result = await store.append(stream, events.slice(0, -1), expected);
    return result.outcome === 'appended' ? { ...result, lastRevision: result.lastRevision + 1 } : result;
  },
});

const reordersBatch = (store: EventStore): Methods => ({
  append: (stream, events, expected) => store.append(stream, events.toReversed(), expected),
});

const reordersLedger = (store: EventStore): Methods => ({
  readAll: async function* (after, limit) {
    const events = await collect(store.readAll(after, limit));
    yield* events.toSorted((a, b) => (a.event.stream < b.event.stream ? -1 : 1));
  },
});

const answersFirst = (store: EventStore): Methods => ({
  append: async (stream, events, expected) => {
    const last = await lastRevision(store, stream);
    if (expected !== 'any' && expected !== (last ?? 'none')) return { outcome: 'conflict', actual: last ?? 'none' };
    // Nobody is left to hear it when the store was closed meanwhile: that is the defect.
    delay(20)
      .then(() => store.append(stream, events, expected))
      .catch(() => undefined);
    const firstRevision = (last ?? -1) + 1;
    const position = '9'.repeat(16) as Position;
    return { outcome: 'appended', firstRevision, lastRevision: firstRevision + events.length - 1, position };
  },
});

const doublesOnRetry = (store: EventStore): Methods => ({
  append: async (stream, events, expected) => {
    const stored = new Set((await collect(store.readAll())).map(({ event }) => event.id));
    if (!events.some(({ id }) => stored.has(id))) return store.append(stream, events, expected);
    const doubles = events.map((event) => ({ ...event, id: randomUUID() }));
    return store.append(stream, doubles, (await lastRevision(store, stream)) ?? 'none');
  },
});

const losesTheSeam = (store: EventStore): Methods => ({
  subscribe: async function* (after, signal) {
    for await (const recorded of store.readAll(after)) yield { type: 'event', recorded };
    await delay(20);
    yield* store.subscribe(await store.lastPosition(), signal);
  },
});

const hoards = (store: EventStore): Methods => ({
  subscribe: async function* (after, signal) {
    const taken: SubscriptionMessage[] = [];
    const hoarding = (async () => {
      for await (const message of store.subscribe(after, signal)) taken.push(message);
    })();
    while (!signal?.aborted) {
      const message = taken.shift();
      if (message === undefined) await delay(1);
      else yield message;
    }
    await hoarding;
  },
});

const seesForeignEvents = (store: EventStore): Methods => {
  // As if the filter were missing: what any store under any prefix wrote is shown to all.
  return {
    append: async (stream, events, expected) => {
      const result = await store.append(stream, events, expected);
      seen.push(...(await collect(store.readStream(stream, { direction: 'backwards', limit: events.length }))));
      return result;
    },
    readAll: async function* () {
      yield* seen;
    },
  };
};
const seen: RecordedEvent[] = [];

const lastRevision = async (store: EventStore, stream: string): Promise<number | undefined> => {
  const [last] = await collect(store.readStream(stream, { direction: 'backwards', limit: 1 }));
  return last?.event.revision;
};

export const brokenStores: readonly BrokenStore[] = [
  {
    defect: 'ignores the expected revision',
    open: broken(ignoresExpectedRevision),
    failsAt: [
      'append: none on an existing one conflicts with actual',
      'append: too low',
      'append: too high',
      'concurrency: two writers, one winner',
    ],
    isFoundByModel: true,
  },
  {
    defect: 'drops the last event of a batch',
    open: broken(dropsLastOfBatch),
    failsAt: ['append: batch all or nothing', 'append: batch of 1 000', 'read: all in one order'],
    isFoundByModel: true,
  },
  {
    defect: 'reorders the events of a batch',
    open: broken(reordersBatch),
    failsAt: ['append: batch of 1 000', 'read: all in one order'],
    isFoundByModel: true,
  },
  {
    defect: 'reorders the ledger',
    open: broken(reordersLedger),
    failsAt: ['read: all in one order'],
    isFoundByModel: true,
  },
  {
    defect: 'forgets the last event on a crash',
    open: memoryLedger((events) => events.slice(0, -1)),
    failsAt: ['concurrency: acknowledged before a crash is there after it'],
    isFoundByModel: true,
  },
  {
    defect: 'answers before the commit',
    open: broken(answersFirst),
    failsAt: [
      'concurrency: acknowledged before a crash is there after it',
      'concurrency: acknowledged is readable at once',
    ],
    isFoundByModel: true,
  },
  {
    defect: 'doubles on a retry',
    open: broken(doublesOnRetry),
    failsAt: [
      'append: same ids again: first result',
      'append: same ids again after others followed: first result',
      'append: same single event with any again: first result',
    ],
    isFoundByModel: true,
  },
  {
    defect: 'shows the events of other prefixes',
    open: broken(seesForeignEvents),
    failsAt: ['read: all skips other prefixes'],
    isFoundByModel: false,
  },
  {
    defect: 'loses what comes between history and live',
    open: broken(losesTheSeam),
    failsAt: ['subscription: order kept across the seam'],
    isFoundByModel: false,
  },
  {
    defect: 'holds in memory what a slow subscriber has not taken',
    open: broken(hoards, openSqliteLedger),
    failsAt: ['subscription: slow consumer, bounded memory'],
    isFoundByModel: false,
  },
  {
    defect: 'holds in memory what came over the network and was not taken',
    open: broken(hoards, protocolLedger()),
    failsAt: ['subscription: slow consumer, bounded memory'],
    isFoundByModel: false,
  },
];
