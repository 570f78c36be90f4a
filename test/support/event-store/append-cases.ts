import { expect } from 'vitest';
import { MAX_APPEND_EVENTS } from '#event-store/event-store.ts';
import { type ContractCase, contractCase, OTHER_STREAM, STREAM } from './contract-case.ts';
import { eventWith, newEvent, numberedEvents } from './new-events.ts';
import { collect, valuesIn } from './reading.ts';

/** Expected revisions, batches and repeated ids. */
export const appendCases: readonly ContractCase[] = [
  contractCase('append: first event at 0', async ({ store }) => {
    const result = await store.append(STREAM, [newEvent()], 'none');
    expect(result).toMatchObject({
      outcome: 'appended',
      firstRevision: 0,
      lastRevision: 0,
      position: expect.any(String),
    });
    const [first] = await collect(store.readStream(STREAM));
    expect(first?.event.revision).toBe(0);
  }),

  contractCase('append: what it says it stored, and where the stream then ends, is what is read', async ({ store }) => {
    const end = async () => (await collect(store.readStream(STREAM))).at(-1)?.event.revision ?? 'none';
    const known = () => store.knownRevision?.(STREAM);
    expect([undefined, 'none']).toContain(known());
    const once = numberedEvents(2);
    for (const events of [once, [eventWith(-0)], [eventWith('2^53 \u2028')], once]) {
      const expected = events === once ? 'none' : await end();
      const result = await store.append(STREAM, events, expected);
      const ids = new Set(events.map(({ id }) => id));
      const read = (await collect(store.readStream(STREAM))).filter(({ event }) => ids.has(event.id));
      if (result.outcome !== 'appended') throw new Error('nobody else writes here');
      expect([undefined, read]).toContainEqual(result.recorded);
      expect([undefined, await end()]).toContain(known());
    }
    await store.append(STREAM, [newEvent()], 0);
    expect([undefined, 3]).toContain(known());
  }),

  contractCase('append: none on a new stream', async ({ store }) => {
    await store.append(OTHER_STREAM, [newEvent()], 'none');
    expect(await store.append(STREAM, numberedEvents(3), 'none')).toMatchObject({ firstRevision: 0, lastRevision: 2 });
  }),

  contractCase('append: none on an existing one conflicts with actual', async ({ store }) => {
    await store.append(STREAM, numberedEvents(3), 'none');
    expect(await store.append(STREAM, [newEvent()], 'none')).toEqual({ outcome: 'conflict', actual: 2 });
    expect(await valuesIn(store, STREAM)).toEqual([0, 1, 2]);
  }),

  contractCase('append: exact revision', async ({ store }) => {
    await store.append(STREAM, numberedEvents(2), 'none');
    expect(await store.append(STREAM, numberedEvents(2), 1)).toMatchObject({ firstRevision: 2, lastRevision: 3 });
    expect(await valuesIn(store, STREAM)).toEqual([0, 1, 0, 1]);
  }),

  contractCase('append: too low', async ({ store }) => {
    await store.append(STREAM, numberedEvents(3), 'none');
    expect(await store.append(STREAM, [newEvent()], 1)).toEqual({ outcome: 'conflict', actual: 2 });
    expect(await valuesIn(store, STREAM)).toEqual([0, 1, 2]);
  }),

  contractCase('append: too high', async ({ store }) => {
    expect(await store.append(STREAM, [newEvent()], 0)).toEqual({ outcome: 'conflict', actual: 'none' });
    await store.append(STREAM, numberedEvents(1), 'none');
    expect(await store.append(STREAM, [newEvent()], 1)).toEqual({ outcome: 'conflict', actual: 0 });
    expect(await valuesIn(store, STREAM)).toEqual([0]);
  }),

  contractCase('append: any on new, on existing', async ({ store }) => {
    expect(await store.append(STREAM, [eventWith('a')], 'any')).toMatchObject({
      outcome: 'appended',
      firstRevision: 0,
    });
    expect(await store.append(STREAM, [eventWith('b')], 'any')).toMatchObject({
      outcome: 'appended',
      firstRevision: 1,
    });
    expect(await valuesIn(store, STREAM)).toEqual(['a', 'b']);
  }),

  contractCase('append: any with two events refused', async ({ store }) => {
    await expect(store.append(STREAM, numberedEvents(2), 'any')).rejects.toMatchObject({ code: 'InvalidAppend' });
    expect(await valuesIn(store, STREAM)).toEqual([]);
  }),

  contractCase('append: batch all or nothing', async ({ store }) => {
    const batch = numberedEvents(3);
    const spoilt = batch.with(2, eventWith('\ud800'));
    await expect(store.append(STREAM, spoilt, 'none')).rejects.toMatchObject({ code: 'InvalidAppend' });
    expect(await valuesIn(store, STREAM)).toEqual([]);
    expect(await store.append(STREAM, batch, 'none')).toMatchObject({ firstRevision: 0, lastRevision: 2 });
    expect(await store.append(STREAM, numberedEvents(2), 1)).toMatchObject({ outcome: 'conflict' });
    expect(await valuesIn(store, STREAM)).toEqual([0, 1, 2]);
  }),

  contractCase('append: batch of 1 000', async ({ store }) => {
    const batch = numberedEvents(MAX_APPEND_EVENTS);
    expect(await store.append(STREAM, batch, 'none')).toMatchObject({ firstRevision: 0, lastRevision: 999 });
    expect((await collect(store.readStream(STREAM))).map(({ event }) => event.id)).toEqual(batch.map(({ id }) => id));
    await expect(store.append(OTHER_STREAM, numberedEvents(1_001), 'none')).rejects.toMatchObject({
      code: 'InvalidAppend',
    });
  }),

  contractCase('append: empty append refused', async ({ store }) => {
    await expect(store.append(STREAM, [], 'none')).rejects.toMatchObject({ code: 'InvalidAppend' });
  }),

  contractCase('append: an id twice in one append, or no UUID, refused', async ({ store }) => {
    const event = newEvent();
    await expect(store.append(STREAM, [event, event], 'none')).rejects.toMatchObject({ code: 'InvalidAppend' });
    const named = newEvent({ id: 'case-1' });
    await expect(store.append(STREAM, [named], 'none')).rejects.toMatchObject({ code: 'InvalidAppend' });
    expect(await valuesIn(store, STREAM)).toEqual([]);
  }),

  contractCase('append: same ids again: first result', async ({ store }) => {
    const batch = numberedEvents(2);
    const first = await store.append(STREAM, batch, 'none');
    expect(first.outcome).toBe('appended');
    expect(await store.append(STREAM, batch, 'none')).toEqual(first);
    expect(await store.append(STREAM, batch, 1)).toEqual(first);
    expect(await valuesIn(store, STREAM)).toEqual([0, 1]);
  }),

  contractCase('append: same ids again after others followed: first result', async ({ store }) => {
    await store.append(STREAM, numberedEvents(1), 'none');
    const batch = [eventWith('a'), eventWith('b')];
    const first = await store.append(STREAM, batch, 0);
    await store.append(STREAM, [eventWith('later')], 2);
    await store.append(OTHER_STREAM, [eventWith('elsewhere')], 'none');
    expect(await store.append(STREAM, batch, 0)).toEqual(first);
    expect(await valuesIn(store, STREAM)).toEqual([0, 'a', 'b', 'later']);
  }),

  contractCase('append: same single event with any again: first result', async ({ store }) => {
    const event = eventWith('once');
    const first = await store.append(STREAM, [event], 'any');
    await store.append(STREAM, [eventWith('later')], 'any');
    expect(await store.append(STREAM, [event], 'any')).toEqual(first);
    expect(await valuesIn(store, STREAM)).toEqual(['once', 'later']);
  }),

  contractCase('append: 32 identical requests at once store one event', async ({ store }) => {
    const event = eventWith('once');
    const results = await Promise.all(Array.from({ length: 32 }, () => store.append(STREAM, [event], 'none')));
    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
    expect(results[0]).toMatchObject({ outcome: 'appended', firstRevision: 0 });
    expect(await valuesIn(store, STREAM)).toEqual(['once']);
  }),

  contractCase('append: ids of which only some are there refused', async ({ store }) => {
    const [known, fresh] = [eventWith('known'), eventWith('fresh')];
    await store.append(STREAM, [known], 'none');
    await expect(store.append(STREAM, [known, fresh], 'none')).rejects.toMatchObject({ code: 'InvalidAppend' });
    expect(await valuesIn(store, STREAM)).toEqual(['known']);
  }),
];
