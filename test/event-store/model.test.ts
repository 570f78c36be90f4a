import fc from 'fast-check';
import { expect, it } from 'vitest';
import { brokenStores } from '#test/support/event-store/broken-stores.ts';
import { agreesWithModel } from '#test/support/event-store/model-trace.ts';
import { openSqliteLedger } from '#test/support/event-store/sqlite-ledger.ts';

it('answers as the plain model does, whatever is asked in whatever order', async () => {
  await fc.assert(agreesWithModel(openSqliteLedger), { numRuns: 200 });
});

it.each(brokenStores.filter(({ isFoundByModel }) => isFoundByModel))(
  'finds by random traces a store that $defect',
  async ({ open }) => {
    const { failed, errorInstance } = await fc.check(agreesWithModel(open), { numRuns: 500, endOnFailure: true });
    expect(failed).toBe(true);
    expect(errorInstance).toMatchObject({ name: 'AssertionError' });
  },
);
