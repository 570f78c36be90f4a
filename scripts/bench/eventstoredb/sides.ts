import { EventStoreDBClient, jsonEvent, NO_STREAM, streamNameFilter } from '@eventstore/db-client';
import type { NewEvent } from '#domain/envelope.ts';
import type { Position } from '#event-store/event-store.ts';
import { parseConnectionString } from '#event-store/eventstoredb/connection-string.ts';
import { type EventStoreDbStore, openEventStoreDb } from '#event-store/eventstoredb/eventstoredb-event-store.ts';
import { fromPosition } from '#event-store/eventstoredb/position.ts';
import type { AppendTarget } from '../append-from-many-callers.ts';

/** What both sides do: the adapter, and the client as it comes. */
export type Side = AppendTarget &
  AsyncDisposable &
  Readonly<{
    /** Ids of our events after the position, by a subscription: history, then live. Leaving the loop ends it. */
    follow(after: Position): AsyncIterable<string>;
  }>;

export type SideName = 'ours' | 'bare';

type Place = Readonly<{ connectionString: string; prefix: string }>;

export const openSide = (name: SideName, place: Place): Side => (name === 'ours' ? openOurs(place) : openBare(place));

/** The adapter as the application opens it. */
export const openStore = ({ connectionString, prefix }: Place): EventStoreDbStore => {
  const parsed = parseConnectionString(connectionString);
  if (parsed.outcome === 'refused') throw new Error(parsed.faults.join('; '));
  return openEventStoreDb({ settings: parsed.settings, prefix });
};

const openOurs = (place: Place): Side => {
  const store = openStore(place);
  return {
    prefix: place.prefix,
    append: (stream, events, expected) => store.append(stream, events, expected),
    follow: async function* (after) {
      for await (const message of store.subscribe(after)) if (message.type === 'event') yield message.recorded.event.id;
    },
    [Symbol.asyncDispose]: () => store.close(),
  };
};

/** No thought of ours: the same bytes, the same questions to the server. */
const openBare = ({ connectionString, prefix }: Place): Side => {
  const client = EventStoreDBClient.connectionString(connectionString);
  return {
    prefix,
    append: async (stream, events, expected) => {
      const { nextExpectedRevision } = await client.appendToStream(stream, events.map(asClientEvent), {
        expectedRevision: expected === 'none' ? NO_STREAM : BigInt(expected),
        requiresLeader: true,
      });
      return { outcome: 'appended', lastRevision: Number(nextExpectedRevision) };
    },
    follow: async function* (after) {
      const subscription = client.subscribeToAll({
        fromPosition: fromPosition(after),
        filter: streamNameFilter({ prefixes: [`${prefix}/`, `$$${prefix}/`], maxSearchWindow: 500 }),
        requiresLeader: true,
      });
      try {
        for await (const { event } of subscription) if (event !== undefined) yield event.id;
      } finally {
        await subscription.unsubscribe();
      }
    },
    [Symbol.asyncDispose]: () => client.dispose(),
  };
};

const asClientEvent = ({ id, type, schemaVersion, data, metadata }: NewEvent) =>
  jsonEvent({ id, type, data, metadata: { schemaVersion, metadata } });
