import { describe, expect, it } from 'vitest';
import type { CopyTarget } from '#scripts/copy-ledger/copy-events.ts';
import { copyInto } from '#test/support/copies/copy-in-process.ts';
import { MemoryEventStore } from '#test/support/event-store/memory-event-store.ts';
import { numberedEvents } from '#test/support/event-store/new-events.ts';
import { collect } from '#test/support/event-store/reading.ts';

const sourceOf = async (count = 20): Promise<MemoryEventStore> => {
  const store = new MemoryEventStore('demo');
  for (let index = 0; index < count; index += 1) {
    const stream = `demo/a-${index % 3}`;
    const revision = Math.floor(index / 3);
    await store.append(stream, numberedEvents(1), revision === 0 ? 'none' : revision - 1);
  }
  return store;
};

type Target = CopyTarget & Readonly<{ store: MemoryEventStore; steps: string[] }>;

/** A store that promises no order among appends, as one over a network does. */
const targetOf = (ledger: Partial<CopyTarget['ledger']> = {}, store = new MemoryEventStore('demo')): Target => {
  const steps: string[] = [];
  return {
    store,
    steps,
    ledger: { append: store.append.bind(store), readAll: store.readAll.bind(store), ...ledger },
    appendsAtOnce: 1,
    begin: async () => void steps.push('begin'),
    complete: async () => void steps.push('complete'),
    finish: async () => void steps.push('finish'),
  };
};
const eventsOf = async (store: MemoryEventStore) => (await collect(store.readAll())).map(({ event }) => event);

describe('Copying events', () => {
  it('through the port alone keeps ids, revisions, order and content', async () => {
    const [source, target] = [await sourceOf(), targetOf()];
    expect(await copyInto(source, target)).toBe(20);
    expect(await eventsOf(target.store)).toEqual(await eventsOf(source));
    expect(target.steps).toEqual(['begin', 'complete', 'finish']);
  });

  it.each([1, 8])('has as many appends under way as the store keeps in order: %i', async (appendsAtOnce) => {
    const store = new MemoryEventStore('demo');
    let underWay = 0;
    let most = 0;
    const append: CopyTarget['ledger']['append'] = async (...given) => {
      underWay += 1;
      most = Math.max(most, underWay);
      await new Promise(setImmediate);
      underWay -= 1;
      return store.append(...given);
    };
    await copyInto(await sourceOf(), { ...targetOf({ append }, store), appendsAtOnce });
    expect(most).toBe(appendsAtOnce);
  });

  it('copies what came in since, and then nothing', async () => {
    const [source, target] = [await sourceOf(9), targetOf()];
    await copyInto(source, target);
    await source.append('demo/b-1', numberedEvents(4), 'none');
    expect(await copyInto(source, target)).toBe(4);
    expect(await copyInto(source, target)).toBe(0);
    expect(await eventsOf(target.store)).toEqual(await eventsOf(source));
  });

  it('does not chase a source that grows meanwhile', async () => {
    const source = await sourceOf(9);
    const store = new MemoryEventStore('demo');
    const append: CopyTarget['ledger']['append'] = async (...given) => {
      await source.append(`demo/late-${crypto.randomUUID()}`, numberedEvents(1), 'none');
      return store.append(...given);
    };
    expect(await copyInto(source, targetOf({ append }, store))).toBe(9);
    expect(await eventsOf(store)).toEqual((await eventsOf(source)).slice(0, 9));
  });

  it.each([
    ['one event more', async (store: MemoryEventStore) => store.append('demo/x-1', numberedEvents(1), 'none')],
    [
      'another first event',
      async (store: MemoryEventStore) => {
        store.ledger.events.length = 0;
        return store.append('demo/a-0', numberedEvents(1), 'none');
      },
    ],
  ])('refuses a target with %s, and writes nothing', async (_what, spoil) => {
    const [source, target] = [await sourceOf(6), targetOf()];
    await copyInto(source, target);
    await spoil(target.store);
    const before = await eventsOf(target.store);
    target.steps.length = 0;
    await source.append('demo/b-1', numberedEvents(1), 'none');
    await expect(copyInto(source, target)).rejects.toThrow(
      /^The target has other events under this prefix: .*; nothing was written\.$/,
    );
    expect(await eventsOf(target.store)).toEqual(before);
    expect(target.steps).toEqual([]);
  });

  it('refuses a source that is empty, has a gap, or an event without a salt', async () => {
    await expect(copyInto(new MemoryEventStore('demo'), targetOf())).rejects.toThrow('no events under this prefix');
    const gap = await sourceOf();
    gap.ledger.events.splice(7, 1);
    await expect(copyInto(gap, targetOf())).rejects.toThrow(
      'event 10 (FindingReported) of demo/a-1 is at revision 3 instead of 2',
    );
    const salt = await sourceOf();
    const [first] = salt.ledger.events;
    if (first !== undefined) Object.assign(first.event, { metadata: { ...first.event.metadata, salt: '' } });
    await expect(copyInto(salt, targetOf())).rejects.toThrow('event 1 (FindingReported) of demo/a-0 has no commitment');
  });

  const lies: Readonly<Record<string, (store: MemoryEventStore) => Partial<CopyTarget['ledger']>>> = {
    'forgets the last event': (store) => ({
      readAll: async function* () {
        yield* (await collect(store.readAll())).slice(0, -1);
      },
    }),
    'gives them back in another order': (store) => ({
      readAll: async function* () {
        const all = await collect(store.readAll());
        yield* all.toSorted((a, b) => (a.event.stream < b.event.stream ? -1 : 1));
      },
    }),
    'changes a word': (store) => ({
      append: (stream, events, expected) =>
        store.append(
          stream,
          events.map((event) => ({ ...event, data: { ...event.data, value: 7 } })),
          expected,
        ),
    }),
    'puts members in another order': (store) => ({
      append: (stream, events, expected) =>
        store.append(
          stream,
          events.map((event) => ({ ...event, metadata: reversed(event.metadata) })),
          expected,
        ),
    }),
    'gives other ids': (store) => ({
      append: (stream, events, expected) =>
        store.append(
          stream,
          events.map((event) => ({ ...event, id: crypto.randomUUID() })),
          expected,
        ),
    }),
  };
  it.each(Object.entries(lies))('is not finished by a store that %s', async (_what, lie) => {
    const store = new MemoryEventStore('demo');
    const target = targetOf(lie(store), store);
    await expect(copyInto(await sourceOf(), target)).rejects.toThrow(/What is read back|What was written/);
    expect(target.steps).toEqual(['begin', 'complete']);
  });

  it('stops when somebody else writes to the target', async () => {
    const store = new MemoryEventStore('demo');
    const append: CopyTarget['ledger']['append'] = async (stream, events, expected) => {
      if (expected === 2) await store.append(stream, numberedEvents(1), expected);
      return store.append(stream, events, expected);
    };
    await expect(copyInto(await sourceOf(), targetOf({ append }, store))).rejects.toThrow('Somebody else writes');
  });
});

const reversed = <T extends object>(value: T): T => Object.fromEntries(Object.entries(value).toReversed()) as T;
