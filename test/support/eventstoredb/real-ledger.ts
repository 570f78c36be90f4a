import { randomBytes } from 'node:crypto';
import type { EventStore, RecordedEvent } from '#event-store/event-store.ts';
import type { OpenLedger } from '../event-store/contract-case.ts';
import { replacing } from '../event-store/memory-ledger.ts';
import { ledgerOf, openStoreOn } from './protocol-ledger.ts';

/**
 * Ledgers on a server that others use too: each under names that nobody else has, which the cases do not see. What is
 * written there stays there.
 */
export const realLedger =
  (connectionString: string): OpenLedger =>
  async () => {
    const scope = `contract.${randomBytes(8).toString('hex')}`;
    return ledgerOf(new AsyncDisposableStack(), (prefix) =>
      scoped(openStoreOn(connectionString, { prefix: `${scope}.${prefix}`, timings: {} }), scope),
    );
  };

/** The store with every name under the scope, for a caller who does not know of it. */
const scoped = (store: EventStore, scope: string): EventStore => {
  const full = (stream: string) => `${scope}.${stream}`;
  const local = ({ position, event }: RecordedEvent): RecordedEvent => ({
    position,
    event: { ...event, stream: event.stream.slice(scope.length + 1) },
  });
  const each = async function* (events: AsyncIterable<RecordedEvent>): AsyncGenerator<RecordedEvent> {
    for await (const recorded of events) yield local(recorded);
  };
  return {
    ...replacing(store, {
      append: async (stream, events, expected) => {
        const result = await store.append(full(stream), events, expected);
        if (result.outcome === 'conflict' || result.recorded === undefined) return result;
        return { ...result, recorded: result.recorded.map(local) };
      },
      readStream: (stream, options) => each(store.readStream(full(stream), options)),
      readAll: (after, limit) => each(store.readAll(after, limit)),
      subscribe: async function* (after, signal) {
        for await (const message of store.subscribe(after, signal))
          yield message.type === 'event' ? { ...message, recorded: local(message.recorded) } : message;
      },
    }),
    prefix: store.prefix.slice(scope.length + 1),
  };
};
