import { expect, test } from 'vitest';
import { Projector } from '#projecting/projector.ts';
import type { ReadModel } from '#projecting/read-model.ts';
import { ArrayStore, type SampleEvent } from '#test/support/projecting/array-store.ts';
import { Projected, projectAll } from '#test/support/projecting/projected.ts';
import { parseShelfEvent, shelf } from '#test/support/projecting/shelf-model.ts';
import { temporaryFolder } from '#test/support/projecting/temporary-folder.ts';

/* Each file that is built needs memory of its own: some are built at a time, and the others wait for their turn. */

const EVENTS = 40;
const put = (index: number): SampleEvent => ({
  type: 'BoxPut',
  stream: `shelf-${index % 3}`,
  data: { box: `box ${index % 5}`, label: `Hồ sơ ${index}`, weight: index },
});
const history = Array.from({ length: EVENTS }, (_, index) => put(index));

const copies = (count: number, of: ReadModel = shelf): readonly ReadModel[] =>
  Array.from({ length: count }, (_, index) => ({ ...of, name: `${of.name}-${index + 1}` }));

const options = (folder: string, store: ArrayStore, models: readonly ReadModel[]) =>
  ({ folder, models, parse: parseShelfEvent, store, batchSize: 7, builtAtOnce: 3 }) as const;

type Statuses = ReturnType<Projector['status']>['models'];

/** Steps to the end, with a look at every step. */
const watched = async (projector: Projector, look: (models: Statuses) => void): Promise<void> => {
  for (let steps = 0; steps < 1_000; steps += 1) {
    const { outcome } = await projector.step();
    look(projector.status().models);
    if (outcome !== 'worked') return;
  }
  throw new Error('still busy');
};

test('at the first start, a few models are built at a time, and all of them come to the end', async () => {
  using folder = temporaryFolder();
  await using projector = await Projector.open(options(folder.path, new ArrayStore(history), copies(8)));
  let most = 0;
  await watched(projector, (models) => {
    const begun = models.filter(({ ready, number }) => !ready && number > 0);
    most = Math.max(most, begun.length);
  });
  expect(most).toBe(3);
  const { models, head } = projector.status();
  expect(head).toBe(EVENTS);
  expect(models.map(({ ready, number }) => ({ ready, number }))).toEqual(
    models.map(() => ({ ready: true, number: EVENTS })),
  );
});

test('they answer the same as one that was built by itself', async () => {
  using several = temporaryFolder();
  using alone = temporaryFolder();
  const models = copies(8);
  await using together = await Projected.from(options(several.path, new ArrayStore(history), models));
  await using single = await Projected.from(options(alone.path, new ArrayStore(history), [shelf]));
  for (const number of [0, 1, 13, EVENTS]) {
    for (const { name } of models) {
      expect(together.read(name, 'dump', {}, number)).toEqual(single.read('shelf', 'dump', {}, number));
    }
  }
});

test('in a rebuild of all, those being read go on with what comes meanwhile', async () => {
  using folder = temporaryFolder();
  const store = new ArrayStore(history);
  const models = copies(8);
  await using projected = await Projected.from(options(folder.path, store, models));
  const { projector } = projected;
  projector.rebuild(models.map(({ name }) => name));
  let most = 0;
  let added = 0;
  await watched(projector, (statuses) => {
    most = Math.max(most, statuses.filter(({ building }) => building !== null && building.number > 0).length);
    const head = Math.max(...statuses.map(({ number }) => number));
    expect(statuses.map(({ ready, number }) => ({ ready, number }))).toEqual(
      statuses.map(() => ({ ready: true, number: head })),
    );
    if (added < 5) store.add(put(EVENTS + added++));
  });
  expect(most).toBe(3);
  const { models: ended } = projector.status();
  expect(ended.map(({ path, number, building }) => [path.endsWith('.2.sqlite'), number, building])).toEqual(
    ended.map(() => [true, EVENTS + 5, null]),
  );
});

test('models that stop leave their places to those that wait', async () => {
  using folder = temporaryFolder();
  const fails = (): never => {
    throw new Error('cannot take this');
  };
  const poisoned = copies(4, { ...shelf, name: 'poisoned', handlers: { ...shelf.handlers, BoxPut: fails } });
  const store = new ArrayStore(history);
  await using projector = await Projector.open(options(folder.path, store, [...poisoned, ...copies(4)]));
  await projectAll(projector);
  expect(projector.status().models.map(({ stopped, number }) => stopped?.number ?? number)).toEqual([
    ...[1, 1, 1, 1],
    ...[EVENTS, EVENTS, EVENTS, EVENTS],
  ]);
});
