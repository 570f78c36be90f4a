import fc from 'fast-check';
import { it } from 'vitest';
import { agreesWithModel } from '#test/support/event-store/model-trace.ts';
import { protocolLedger } from '#test/support/eventstoredb/protocol-ledger.ts';

it.each([
  ['batched', true],
  ['plain', false],
] as const)(
  'answers as the plain model does, whatever is asked in whatever order (%s appends)',
  async (_way, batchAppend) => {
    await fc.assert(agreesWithModel(protocolLedger({ batchAppend })), { numRuns: 60 });
  },
);
