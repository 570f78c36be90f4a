import { expect } from 'vitest';
import type { Position } from '#event-store/event-store.ts';
import { type ContractCase, contractCase, OTHER_STREAM, STREAM } from './contract-case.ts';
import { eventWith, newEvent, numberedEvents } from './new-events.ts';
import { collect, valuesIn, valuesInAll, valuesOf } from './reading.ts';

/** Reading one stream and all of them. More events than any store reads in one go, so that the seams of pages are met. */
export const readCases: readonly ContractCase[] = [
  contractCase('read: missing stream is empty, not an error', async ({ store }) => {
    expect(await valuesIn(store, STREAM)).toEqual([]);
    expect(await valuesIn(store, STREAM, { direction: 'backwards' })).toEqual([]);
    expect(await store.lastPosition()).toBeUndefined();
  }),

  contractCase('read: forward, backward, from a revision, with a limit', async ({ store }) => {
    await store.append(STREAM, numberedEvents(400), 'none');
    await store.append(OTHER_STREAM, [eventWith('other')], 'none');
    const all = range(0, 400);
    expect(await valuesIn(store, STREAM)).toEqual(all);
    expect(await valuesIn(store, STREAM, { direction: 'backwards' })).toEqual(all.toReversed());
    expect(await valuesIn(store, STREAM, { fromRevision: 398 })).toEqual([398, 399]);
    expect(await valuesIn(store, STREAM, { fromRevision: 400 })).toEqual([]);
    expect(await valuesIn(store, STREAM, { fromRevision: 1, limit: 300 })).toEqual(range(1, 301));
    expect(await valuesIn(store, STREAM, { direction: 'backwards', fromRevision: 1 })).toEqual([1, 0]);
    expect(await valuesIn(store, STREAM, { direction: 'backwards', limit: 1 })).toEqual([399]);
    expect(await valuesIn(store, STREAM, { limit: 0 })).toEqual([]);
    await expect(valuesIn(store, STREAM, { limit: -1 })).rejects.toMatchObject({ code: 'InvalidRead' });
  }),

  contractCase('read: order in a stream', async ({ store }) => {
    for (let revision = 0; revision < 20; revision++)
      await store.append(STREAM, [eventWith(revision)], revision === 0 ? 'none' : revision - 1);
    const events = await collect(store.readStream(STREAM));
    expect(events.map(({ event }) => event.revision)).toEqual(range(0, 20));
    expect(valuesOf(events)).toEqual(range(0, 20));
  }),

  contractCase('read: all in one order', async ({ store }) => {
    const results = [
      await store.append(STREAM, [eventWith('a'), eventWith('b')], 'none'),
      await store.append(OTHER_STREAM, [eventWith('c')], 'none'),
      await store.append(STREAM, [eventWith('d')], 1),
      await store.append(OTHER_STREAM, [eventWith('e'), eventWith('f')], 0),
    ];
    const events = await collect(store.readAll());
    expect(valuesOf(events)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    const positions = events.map(({ position }) => position);
    expect(positions).toEqual([...new Set(positions)].toSorted());
    expect(results).toMatchObject([1, 2, 3, 5].map((index) => ({ position: positions[index] })));
    expect(await store.lastPosition()).toBe(positions.at(-1));
    const [second] = await collect(store.readStream(STREAM, { fromRevision: 1 }));
    expect(second).toEqual(events[1]);
  }),

  contractCase('read: all resumed exactly after a position', async ({ store }) => {
    await store.append(STREAM, numberedEvents(300), 'none');
    const events = await collect(store.readAll());
    expect(events).toHaveLength(300);
    for (const index of [0, 127, 128, 150, 298, 299])
      expect(await valuesInAll(store, events[index]?.position)).toEqual(range(index + 1, 300));
    expect(await valuesInAll(store, events[9]?.position, 3)).toEqual([10, 11, 12]);
    expect(await valuesInAll(store, undefined, 250)).toEqual(range(0, 250));
  }),

  contractCase('read: all skips other prefixes', async (ledger) => {
    await ledger.store.append(STREAM, [eventWith('ours')], 'none');
    for (const prefix of ['demo2', 'dem', 'other']) {
      const theirs = await ledger.reopen(prefix);
      expect(await theirs.lastPosition()).toBeUndefined();
      await theirs.append(`${prefix}/inspectionCase-1`, [eventWith(`of ${prefix}`)], 'none');
      expect(await valuesInAll(theirs)).toEqual([`of ${prefix}`]);
    }
    const ours = await ledger.reopen();
    const [first] = await collect(ours.readAll());
    expect(await ours.lastPosition()).toBe(first?.position);
    await ours.append(STREAM, [eventWith('ours again')], 0);
    expect(await valuesInAll(ours)).toEqual(['ours', 'ours again']);
    expect(await valuesInAll(ours, first?.position, 1)).toEqual(['ours again']);
  }),

  contractCase('read: position survives a restart', async (ledger) => {
    await ledger.store.append(STREAM, numberedEvents(3), 'none');
    const before = await collect(ledger.store.readAll());
    const last = await ledger.store.lastPosition();
    const store = await ledger.reopen();
    expect(await collect(store.readAll())).toEqual(before);
    expect(await store.lastPosition()).toBe(last);
    const next = await store.append(STREAM, [eventWith(3)], 2);
    expect(next.outcome === 'appended' && next.position > (last ?? '')).toBe(true);
    expect(await valuesInAll(store, before[0]?.position)).toEqual([1, 2, 3]);
  }),

  contractCase('read: a position that no store made refused', async ({ store }) => {
    // The brand's guard is what is under test here.
    const forged = 'yesterday' as Position;
    await expect(collect(store.readAll(forged))).rejects.toMatchObject({ code: 'InvalidRead' });
  }),

  contractCase('read: metadata complete', async ({ store }) => {
    const given = newEvent({
      schemaVersion: 4,
      metadata: {
        recordedAt: '2026-02-17T17:00:00.001Z',
        actor: { kind: 'system', component: 'deadline-watch' },
        authorityRevision: null,
        facts: { 'demo/unit-46': 12, 'demo/officer-9': -1 },
        commandId: '12'.repeat(32),
        requestHash: '34'.repeat(32),
        correlationId: 'từ ngày 17',
        causationId: 'cause-1',
        salt: '56'.repeat(16),
      },
    });
    await store.append(STREAM, [given], 'none');
    const [read] = await collect(store.readStream(STREAM));
    expect(read?.event).toStrictEqual({ ...given, stream: STREAM, revision: 0 });
    const [inAll] = await collect(store.readAll());
    expect(inAll).toStrictEqual(read);
  }),
];

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, index) => from + index);
