import { describe, expect, test } from 'vitest';
import { ArrayStore, type SampleEvent, storedEvent } from '#test/support/projecting/array-store.ts';
import { Projected, projectAll } from '#test/support/projecting/projected.ts';
import { parseShelfEvent, shelf } from '#test/support/projecting/shelf-model.ts';
import { temporaryFolder } from '#test/support/projecting/temporary-folder.ts';

const put = (box: string, weight: number): SampleEvent => ({
  type: 'BoxPut',
  stream: `shelf-${box}`,
  data: { box, label: 'x', weight },
});

const open = (folder: string, store: ArrayStore) =>
  Projected.from({ folder, models: [shelf], parse: parseShelfEvent, store, batchSize: 4 });

const halt = (projected: Projected) => projected.projector.status().halted;

describe('a delivery that cannot be', () => {
  const faults = {
    'an event that is missing': {
      deliver: (store: ArrayStore) => store.deliver(storedEvent(put('a', 4), 3, 40)),
      code: 'MissingEvent',
    },
    'a stream that begins in the middle': {
      deliver: (store: ArrayStore) => store.deliver(storedEvent(put('new', 4), 1, 40)),
      code: 'MissingEvent',
    },
    'an event that comes twice': {
      deliver: (store: ArrayStore) => store.deliver(storedEvent(put('a', 1), 1, 40)),
      code: 'DuplicateEvent',
    },
    'a first event that comes twice': {
      deliver: (store: ArrayStore) => store.deliver(storedEvent(put('a', 1), 0, 40)),
      code: 'DuplicateEvent',
    },
    'one id in two streams': {
      deliver: (store: ArrayStore) => store.deliver(storedEvent(put('b', 1), 0, 2)),
      code: 'DuplicateEvent',
    },
    'an event recorded at no instant': {
      deliver: (store: ArrayStore) => store.deliver(storedEvent({ ...put('a', 4), recordedAt: 'lately' }, 2, 40)),
      code: 'UndatedEvent',
    },
    'one id twice in a stream': {
      deliver: (store: ArrayStore) => store.deliver(storedEvent(put('a', 1), 2, 2)),
      code: 'DuplicateEvent',
    },
  } as const;

  for (const [name, { deliver, code }] of Object.entries(faults)) {
    test(`${name} halts before it, and goes on when the store delivers rightly`, async () => {
      using folder = temporaryFolder();
      const store = new ArrayStore([put('a', 1), put('a', 2)]);
      await using projected = await open(folder.path, store);
      deliver(store);
      const wrong = store.recorded.length - 1;
      await projectAll(projected.projector);
      expect(halt(projected)).toMatchObject({ code, number: 3 });
      expect(projected.read('shelf', 'heaviest', { limit: 9 })).toEqual([{ id: 'a', label: 'x', weight: 2 }]);

      store.recorded.splice(wrong, 1);
      store.add(put('a', 3));
      await projectAll(projected.projector);
      expect(halt(projected)).toBeNull();
      expect(projected.read('shelf', 'heaviest', { limit: 9 })).toEqual([{ id: 'a', label: 'x', weight: 3 }]);
    });
  }

  test('positions that go back halt even where every stream is in order', async () => {
    using folder = temporaryFolder();
    const store = new ArrayStore([put('a', 1)]);
    await using projected = await open(folder.path, store);
    const [first, second] = [store.add(put('b', 1)), store.add(put('c', 1))];
    store.readAll = async function* () {
      yield second;
      yield first;
    };
    await projectAll(projected.projector);
    expect(halt(projected)).toMatchObject({ code: 'ReorderedEvent', number: 3 });
  });
});

describe('another ledger than the one that was counted', () => {
  test('is noticed at start; rebuilding everything takes it over', async () => {
    using folder = temporaryFolder();
    await (await open(folder.path, new ArrayStore([put('a', 1), put('a', 2)]))).close();
    await using projected = await open(folder.path, new ArrayStore([put('b', 7)]));
    expect(halt(projected)).toMatchObject({ code: 'LedgerChanged', number: 2 });
    expect(projected.read('shelf', 'heaviest', { limit: 9 })).toEqual([{ id: 'a', label: 'x', weight: 2 }]);

    projected.projector.rebuild(['shelf']);
    await projected.projector.step();
    expect(projected.projector.status(), 'readers see that it begins again').toMatchObject({ halted: null, head: 0 });
    await projectAll(projected.projector);
    expect(projected.projector.status()).toMatchObject({ halted: null, head: 1 });
    expect(projected.read('shelf', 'heaviest', { limit: 9 })).toEqual([{ id: 'b', label: 'x', weight: 7 }]);
  });

  test('is noticed by a rebuild that reads other events under the same numbers', async () => {
    using folder = temporaryFolder();
    const store = new ArrayStore([put('a', 1), put('a', 2), put('a', 3)]);
    await using projected = await open(folder.path, store);
    const [swapped] = store.recorded.splice(0, 1, {
      event: storedEvent(put('a', 9), 0, 99),
      position: store.recorded[0]?.position ?? expect.fail('no event'),
    });
    expect(swapped).toBeDefined();
    projected.projector.rebuild(['shelf']);
    await projectAll(projected.projector);
    expect(halt(projected)).toMatchObject({ code: 'LedgerChanged', number: 1 });
  });
});
