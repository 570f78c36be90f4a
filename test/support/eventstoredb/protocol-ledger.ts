import type { EventStore } from '#event-store/event-store.ts';
import { type ConnectionSettings, parseConnectionString } from '#event-store/eventstoredb/connection-string.ts';
import { type EventStoreDbOptions, openEventStoreDb } from '#event-store/eventstoredb/eventstoredb-event-store.ts';
import type { Timings } from '#event-store/eventstoredb/timings.ts';
import { type ContractLedger, type OpenLedger, PREFIX } from '../event-store/contract-case.ts';
import { ProtocolServer, type ProtocolServerOptions } from './protocol-server.ts';

/** Short enough for a test to see what happens when they are over. */
export const QUICK: Timings = {
  answerMs: 1_000,
  appendMs: 4_000,
  readMs: 3_000,
  silenceMs: 300,
  backOffMs: 10,
  longestBackOffMs: 200,
};

export const settingsOf = (connectionString: string): ConnectionSettings => {
  const parsed = parseConnectionString(connectionString);
  if (parsed.outcome === 'refused') throw new Error(parsed.faults.join('; '));
  return parsed.settings;
};

/** A store of the adapter on a server, with short times. */
export const openStoreOn = (connectionString: string, options: Partial<EventStoreDbOptions> = {}) =>
  openEventStoreDb({ settings: settingsOf(connectionString), prefix: PREFIX, timings: QUICK, ...options });

/** The adapter over a protocol server of its own. */
export const protocolLedger =
  (options: ProtocolServerOptions = {}): OpenLedger =>
  async () => {
    const stack = new AsyncDisposableStack();
    const { connectionString } = stack.use(await ProtocolServer.open(options));
    return ledgerOf(stack, (prefix) => openStoreOn(connectionString, { prefix }));
  };

/** A ledger of stores that are opened on the same server, one after the other; all of them are closed with the stack. */
export const ledgerOf = (stack: AsyncDisposableStack, openStore: (prefix: string) => EventStore): ContractLedger => {
  const open = (prefix = PREFIX): EventStore => {
    const opened = openStore(prefix);
    stack.defer(() => opened.close());
    return opened;
  };
  let store = open();
  return {
    store,
    reopen: async (prefix) => {
      await store.close();
      store = open(prefix);
      return store;
    },
    crash: async () => {
      // What the dead store was doing goes on at the server, as it would; it is closed when the case is over.
      store = open();
      return store;
    },
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
};
