import { expect } from 'vitest';
import type { AppendResult, EventStore } from '#event-store/event-store.ts';
import { type ContractCase, contractCase, STREAM } from './contract-case.ts';
import { eventWith, newEvent, numberedEvents } from './new-events.ts';
import { collect, valuesIn, valuesInAll } from './reading.ts';

/** Many writers at once, crashes, and a store that is closed. */
export const concurrencyCases: readonly ContractCase[] = [
  contractCase('concurrency: two writers, one winner', async ({ store }) => {
    await store.append(STREAM, [eventWith('first')], 'none');
    const results = await Promise.all(['left', 'right'].map((side) => store.append(STREAM, [eventWith(side)], 0)));
    const winner = results.findIndex(({ outcome }) => outcome === 'appended');
    expect(results[1 - winner]).toEqual({ outcome: 'conflict', actual: 1 });
    expect(await valuesIn(store, STREAM)).toEqual(['first', ['left', 'right'][winner]]);
  }),

  contractCase('concurrency: 64 writers on one stream: one winner per revision', async ({ store }) => {
    const rounds = 3;
    const won = (
      await Promise.all(Array.from({ length: 64 }, (_, writer) => writeRounds(store, writer, rounds)))
    ).flat();
    const events = await collect(store.readStream(STREAM));
    expect(events.map(({ event }) => event.revision)).toEqual(Array.from({ length: 64 * rounds }, (_, index) => index));
    expect(new Set(events.map(({ event }) => event.id)).size).toBe(64 * rounds);
    const claimed = won.map(({ revision, id }) => `${revision} ${id}`).toSorted();
    expect(claimed).toEqual(events.map(({ event }) => `${event.revision} ${event.id}`).toSorted());
  }),

  contractCase('concurrency: 64 streams at once: no mixing', async ({ store }) => {
    const streams = Array.from({ length: 64 }, (_, index) => `demo/inspectionCase-${index}`);
    await Promise.all(
      streams.map(async (stream, index) => {
        await store.append(stream, [eventWith(`${index}.0`), eventWith(`${index}.1`)], 'none');
        await store.append(stream, [eventWith(`${index}.2`)], 1);
      }),
    );
    for (const [index, stream] of streams.entries())
      expect(await valuesIn(store, stream)).toEqual([`${index}.0`, `${index}.1`, `${index}.2`]);
    expect(await valuesInAll(store)).toHaveLength(192);
  }),

  contractCase('concurrency: acknowledged before a crash is there after it', async (ledger) => {
    await ledger.store.append(STREAM, numberedEvents(2), 'none');
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        ledger.store.append(`demo/inspectionCase-${index + 10}`, [eventWith(index)], 'none'),
      ),
    );
    const acknowledged = await ledger.store.append(STREAM, [eventWith('last')], 1);
    const store = await ledger.crash();
    expect(await valuesIn(store, STREAM)).toEqual([0, 1, 'last']);
    const stored = (await collect(store.readAll())).map(({ position }) => position);
    for (const result of [...results, acknowledged])
      expect(stored).toContain(result.outcome === 'appended' ? result.position : result);
    expect(await store.append(STREAM, [eventWith('after')], 2)).toMatchObject({
      outcome: 'appended',
      firstRevision: 3,
    });
  }),

  contractCase('concurrency: acknowledged is readable at once', async ({ store }) => {
    const result = await store.append(STREAM, [eventWith('now')], 'none');
    expect(await valuesIn(store, STREAM)).toEqual(['now']);
    expect(result).toMatchObject({ position: await store.lastPosition() });
  }),

  contractCase('faults: closed store refuses', async ({ store }) => {
    const pending = store.append(STREAM, [newEvent()], 'none');
    await store.close();
    expect(await pending).toMatchObject({ outcome: 'appended' });
    const refusal = { code: 'StoreClosed' };
    await expect(store.append(STREAM, [newEvent()], 'any')).rejects.toMatchObject(refusal);
    await expect(collect(store.readStream(STREAM))).rejects.toMatchObject(refusal);
    await expect(collect(store.readAll())).rejects.toMatchObject(refusal);
    await expect(collect(store.subscribe(undefined))).rejects.toMatchObject(refusal);
    await expect(store.lastPosition()).rejects.toMatchObject(refusal);
    await store.close();
  }),
];

type Win = Readonly<{ revision: number; id: string }>;

/** Appends so many events to the one stream, each time behind the revision that the last conflict told. */
const writeRounds = async (store: EventStore, writer: number, rounds: number): Promise<readonly Win[]> => {
  const wins: Win[] = [];
  let last: number | 'none' = 'none';
  while (wins.length < rounds) {
    const event = eventWith(`${writer}.${wins.length}`);
    const result: AppendResult = await store.append(STREAM, [event], last);
    if (result.outcome === 'appended') wins.push({ revision: result.firstRevision, id: event.id });
    last = result.outcome === 'appended' ? result.lastRevision : result.actual;
  }
  return wins;
};
