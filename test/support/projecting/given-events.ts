import fc from 'fast-check';
import { expect } from 'vitest';
import type { ParseEvent } from '#projecting/numbered-event.ts';
import type { Queries, QueryParams, QueryResult, ReadModel } from '#projecting/read-model.ts';
import { ArrayStore, type SampleEvent } from './array-store.ts';
import { Projected, projectAll, type ReadMoment } from './projected.ts';
import { temporaryFolder } from './temporary-folder.ts';

type Expectation<Q extends Queries> = {
  /**
   * Expects a query's answer as of a moment, three times: from events projected one by one as they came, from a rebuild,
   * and from a file that never saw more than the events up to the moment. Then it cuts the history at a random
   * number and expects both files to agree there too, whatever they say.
   */
  expectRows<Name extends keyof Q & string>(
    query: Name,
    params: QueryParams<Q[Name]>,
    moment: ReadMoment,
    expected: QueryResult<Q[Name]>,
  ): Promise<void>;
};

/** Tests of one read model: `const given = givenEventsOf(caseRegister, parseEvent)`, then `await given(events).expectRows(…)`. */
export const givenEventsOf =
  <Q extends Queries>(model: ReadModel<string, Q>, parse: ParseEvent) =>
  (events: readonly SampleEvent[]): Expectation<Q> => ({
    async expectRows(query, params, moment, expected) {
      const { number, legalDate } = typeof moment === 'object' ? moment : { number: moment, legalDate: '2026-01-05' };
      const last = number === 'now' ? events.length : number;
      await using live = await projectOneByOne(model, parse, events);
      const read = (from: Projected, at: number | 'now') =>
        from.read(model.name, query, params, { number: at, legalDate });
      expectTaken(live);
      expect(read(live, number), 'projected live').toEqual(expected);

      live.projector.rebuild([model.name]);
      await projectAll(live.projector);
      expectTaken(live);
      expect(read(live, number), 'from a rebuild').toEqual(expected);

      await using stopped = await projectOneByOne(model, parse, events.slice(0, last));
      expect(read(stopped, 'now'), `stopped at ${last}`).toEqual(expected);

      await fc.assert(
        fc.asyncProperty(fc.nat(events.length), async (cut) => {
          await using short = await projectOneByOne(model, parse, events.slice(0, cut));
          expect(read(live, cut), `as of ${cut} = stopped at ${cut}`).toEqual(read(short, cut));
        }),
        { numRuns: 3 },
      );
    },
  });

/** A model that stopped would pass every check of a query that finds nothing. */
const expectTaken = (projected: Projected): void => {
  for (const { name, stopped } of projected.projector.status().models) expect(stopped, `${name} stopped`).toBeNull();
};

const projectOneByOne = async (model: ReadModel, parse: ParseEvent, events: readonly SampleEvent[]) => {
  const folder = temporaryFolder();
  const store = new ArrayStore();
  const projected = await Projected.from({ folder: folder.path, models: [model], parse, store });
  for (const event of events) {
    store.add(event);
    await projectAll(projected.projector);
  }
  return Object.assign(projected, {
    [Symbol.asyncDispose]: async () => {
      await projected.close();
      folder[Symbol.dispose]();
    },
  });
};
