import { describe, expect, test } from 'vitest';
import { ArrayStore, type SampleEvent } from '#test/support/projecting/array-store.ts';
import { Projected } from '#test/support/projecting/projected.ts';
import { parseShelfEvent, shelf } from '#test/support/projecting/shelf-model.ts';
import { temporaryFolder } from '#test/support/projecting/temporary-folder.ts';

const put = (label: string, weight: number): SampleEvent => on('BoxPut', { label, weight });
const on = (type: string, data: SampleEvent['data'] = {}): SampleEvent => ({
  type,
  stream: 'shelf-1',
  data: { box: 'a', ...data },
});

/** The box as of each number, and how many past versions of it are kept. */
const history = async (...events: SampleEvent[]) => {
  using folder = temporaryFolder();
  await using projected = await Projected.from({
    folder: folder.path,
    models: [shelf],
    parse: parseShelfEvent,
    store: new ArrayStore(events),
  });
  expect(projected.projector.status().models[0]?.stopped).toBeNull();
  return events.map((_event, index) => projected.read('shelf', 'dump', {}, index + 1));
};

const box = (label: string, weight: number) => ({ boxes: [{ id: 'a', label, weight }], items: [] });
const nothing = { boxes: [], items: [] };

describe('a row as of any number', () => {
  test('upsert keeps what was before', async () => {
    expect(await history(put('one', 1), put('two', 2), put('two', 3))).toEqual([
      box('one', 1),
      box('two', 2),
      box('two', 3),
    ]);
  });

  test('insert or replace keeps what was before', async () => {
    expect(await history(put('one', 1), on('BoxReplaced', { label: 'two', weight: 2 }))).toEqual([
      box('one', 1),
      box('two', 2),
    ]);
  });

  test('an update that changes nothing makes no version', async () => {
    expect(await history(put('one', 1), on('BoxTouched'), put('one', 1), put('two', 1))).toEqual([
      box('one', 1),
      box('one', 1),
      box('one', 1),
      box('two', 1),
    ]);
  });

  test('delete, and insert again later', async () => {
    expect(await history(put('one', 1), on('BoxRemoved'), on('BoxTouched'), put('two', 2))).toEqual([
      box('one', 1),
      nothing,
      nothing,
      box('two', 2),
    ]);
  });

  test('delete and insert within one event', async () => {
    expect(await history(put('one', 1), on('BoxRemade', { label: 'new' }))).toEqual([box('one', 1), box('new', 0)]);
  });

  test('several changes in one event are one version', async () => {
    expect(await history(put('one', 1), on('BoxSwung', { weights: [5, 6, 7] }), on('BoxTouched'))).toEqual([
      box('one', 1),
      box('one', 7),
      box('one', 7),
    ]);
  });

  test('a row that ends where it began within one event reads the same', async () => {
    expect(await history(put('one', 1), on('BoxSwung', { weights: [5, 1] }))).toEqual([box('one', 1), box('one', 1)]);
  });

  test('rows removed by a cascade are still there in the past', async () => {
    const item = { box_id: 'a', name: 'pen', added_number: 2 };
    expect(await history(put('one', 1), on('ItemAdded', { item: 'pen' }), on('BoxRemoved'))).toEqual([
      box('one', 1),
      { ...box('one', 1), items: [item] },
      nothing,
    ]);
  });
});
