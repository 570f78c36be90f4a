import type { EventStore, RecordedEvent } from '#event-store/event-store.ts';
import { type ContractLedger, type OpenLedger, PREFIX } from './contract-case.ts';
import { MemoryEventStore } from './memory-event-store.ts';

/**
 * Ledgers in memory for the contract.
 *
 * @param leave what a crash leaves of the events; a sound store leaves them all
 */
export const memoryLedger =
  (leave = (events: readonly RecordedEvent[]) => events): OpenLedger =>
  async () => {
    let ledger: { events: RecordedEvent[] } = { events: [] };
    let store = new MemoryEventStore(PREFIX, ledger);
    return {
      store,
      reopen: async (prefix = PREFIX) => {
        await store.close();
        store = new MemoryEventStore(prefix, ledger);
        return store;
      },
      crash: async () => {
        // A copy: what the dead store still had in mind must not reach what it left behind.
        ledger = { events: [...leave(ledger.events)] };
        store = new MemoryEventStore(PREFIX, ledger);
        return store;
      },
      [Symbol.asyncDispose]: () => store.close(),
    };
  };

/** The same ledgers with something between the caller and the store. */
export const withStore =
  (open: OpenLedger, wrap: (store: EventStore) => EventStore): OpenLedger =>
  async (): Promise<ContractLedger> => {
    const ledger = await open();
    return {
      store: wrap(ledger.store),
      reopen: async (prefix) => wrap(await ledger.reopen(prefix)),
      crash: async () => wrap(await ledger.crash()),
      [Symbol.asyncDispose]: () => ledger[Symbol.asyncDispose](),
    };
  };

/** The store with some of its methods replaced. */
export const replacing = (store: EventStore, methods: Partial<EventStore>): EventStore => ({
  prefix: store.prefix,
  append: (stream, events, expected) => store.append(stream, events, expected),
  readStream: (stream, options) => store.readStream(stream, options),
  readAll: (after, limit) => store.readAll(after, limit),
  subscribe: (after, signal) => store.subscribe(after, signal),
  lastPosition: () => store.lastPosition(),
  close: () => store.close(),
  [Symbol.asyncDispose]: () => store.close(),
  ...methods,
});
