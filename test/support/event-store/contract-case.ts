import type { EventStore } from '#event-store/event-store.ts';

/** One empty ledger of its own, opened under {@link PREFIX}, as a store's test file hands it to each case. */
export interface ContractLedger extends AsyncDisposable {
  readonly store: EventStore;
  /** Closes the store in good order and opens the same ledger again, under another prefix if one is given. */
  reopen(prefix?: string): Promise<EventStore>;
  /** Opens what would be there if the process had been killed at this moment. The old store is not used again. */
  crash(): Promise<EventStore>;
}

export type OpenLedger = () => Promise<ContractLedger>;

/** A case is data, so that the same case can be registered for a real store and shown to fail on a broken one. */
export type ContractCase = Readonly<{ name: string; run: (open: OpenLedger) => Promise<void> }>;

export const PREFIX = 'demo';
export const STREAM = 'demo/inspectionCase-1';
export const OTHER_STREAM = 'demo/inspectionCase-2';

/** A case over one ledger that is closed afterwards, whatever happened. */
export const contractCase = (name: string, check: (ledger: ContractLedger) => Promise<void>): ContractCase => ({
  name,
  run: async (open) => {
    await using ledger = await open();
    await check(ledger);
  },
});
