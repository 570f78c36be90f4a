import fc from 'fast-check';
import { describe, it, type TestContext } from 'vitest';
import type { OpenLedger } from '#test/support/event-store/contract-case.ts';
import { eventStoreContract } from '#test/support/event-store/event-store-contract.ts';
import { agreesWithModel } from '#test/support/event-store/model-trace.ts';
import { realLedger } from '#test/support/eventstoredb/real-ledger.ts';

/** A real server is farther away than anything else here. */
const SLOW_MS = 120_000;

/** Ledgers on the server that the environment names. */
const openReal = ({ skip }: Pick<TestContext, 'skip'>): OpenLedger => {
  const url = process.env['EVENTSTOREDB_URL'];
  if (url === undefined || url === '')
    return skip(
      'no real EventStoreDB: name one, as EVENTSTOREDB_URL=esdb://…, or npm run test:eventstoredb -- esdb://…',
    );
  return realLedger(url);
};

describe('A real EventStoreDB keeps the event store contract', () => {
  for (const { name, run } of eventStoreContract) it(name, { timeout: SLOW_MS }, (context) => run(openReal(context)));

  it('answers as the plain model does, whatever is asked in whatever order', { timeout: SLOW_MS }, async (context) => {
    await fc.assert(agreesWithModel(openReal(context)), { numRuns: 20 });
  });
});
