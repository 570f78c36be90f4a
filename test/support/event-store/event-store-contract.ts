import { describe, it } from 'vitest';
import { appendCases } from './append-cases.ts';
import { concurrencyCases } from './concurrency-cases.ts';
import { contentCases } from './content-cases.ts';
import type { ContractCase, OpenLedger } from './contract-case.ts';
import { readCases } from './read-cases.ts';
import { subscriptionCases } from './subscription-cases.ts';

/** What every event store must do, wherever it keeps its events. */
export const eventStoreContract: readonly ContractCase[] = [
  ...appendCases,
  ...contentCases,
  ...readCases,
  ...concurrencyCases,
  ...subscriptionCases,
];

/** Registers the whole contract for one store; `open` gives each case an empty ledger of its own. */
export const describeEventStoreContract = (name: string, open: OpenLedger): void => {
  describe(`${name} keeps the event store contract`, () => {
    // One by one: what vitest formats itself it cuts off.
    for (const { name: what, run } of eventStoreContract) it(what, () => run(open));
  });
};
