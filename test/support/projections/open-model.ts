import { expect } from 'vitest';
import type { Queries, QueryParams, QueryResult, ReadModel } from '#projecting/read-model.ts';
import { ArrayStore, type SampleEvent } from '#test/support/projecting/array-store.ts';
import { Projected, projectAll, type ReadMoment } from '#test/support/projecting/projected.ts';
import { temporaryFolder } from '#test/support/projecting/temporary-folder.ts';
import { parseProductEvent } from './product-events.ts';

/** One read model of a ledger, to be asked several things: `await using model = await openModel(caseFile, events)`. */
export const openModel = async <Q extends Queries>(model: ReadModel<string, Q>, events: readonly SampleEvent[]) => {
  const folder = temporaryFolder();
  const store = new ArrayStore(events);
  const projected = await Projected.from({ folder: folder.path, models: [model], parse: parseProductEvent, store });
  // A model that has stopped would answer everything with what it had.
  expect(projected.projector.status().models.map(({ stopped }) => stopped)).toEqual([null]);
  return {
    ask: <Name extends keyof Q & string>(query: Name, params: QueryParams<Q[Name]>, moment: ReadMoment = 'now') =>
      projected.read(model.name, query, params, moment) as QueryResult<Q[Name]>,
    add: async (event: SampleEvent): Promise<void> => {
      store.add(event);
      await projectAll(projected.projector);
    },
    [Symbol.asyncDispose]: async (): Promise<void> => {
      await projected.close();
      folder[Symbol.dispose]();
    },
  };
};
