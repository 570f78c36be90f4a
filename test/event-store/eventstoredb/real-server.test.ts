import fc from 'fast-check';
import { afterAll, beforeAll, describe, it, type TestContext } from 'vitest';
import type { OpenLedger } from '#test/support/event-store/contract-case.ts';
import { eventStoreContract } from '#test/support/event-store/event-store-contract.ts';
import { agreesWithModel } from '#test/support/event-store/model-trace.ts';
import { dockerServer } from '#test/support/eventstoredb/docker-server.ts';
import { realLedger } from '#test/support/eventstoredb/real-ledger.ts';
import { findRealServer, type RealServer } from '#test/support/eventstoredb/real-server.ts';

/** A real server is farther away than anything else here. */
const SLOW_MS = 120_000;
/** Where Docker has to fetch it first. */
const START_MS = 240_000;

let server: RealServer;
beforeAll(async () => {
  server = await findRealServer(process.env['EVENTSTOREDB_URL'], dockerServer);
}, START_MS);
afterAll(() => (server.outcome === 'there' ? server.stop() : undefined), START_MS);

const openReal = ({ skip }: Pick<TestContext, 'skip'>): OpenLedger =>
  server.outcome === 'there' ? realLedger(server.connectionString) : skip(server.reason);

describe('A real EventStoreDB keeps the event store contract', () => {
  for (const { name, run } of eventStoreContract) it(name, { timeout: SLOW_MS }, (context) => run(openReal(context)));

  it('answers as the plain model does, whatever is asked in whatever order', { timeout: SLOW_MS }, async (context) => {
    await fc.assert(agreesWithModel(openReal(context)), { numRuns: 20 });
  });
});
