import { describe, expect, it } from 'vitest';
import type { EventStore } from '#event-store/event-store.ts';
import { OTHER_STREAM, STREAM } from '#test/support/event-store/contract-case.ts';
import { eventOfSize, eventWith, numberedEvents } from '#test/support/event-store/new-events.ts';
import { Listener, valuesOf } from '#test/support/event-store/reading.ts';
import { ProtocolCluster } from '#test/support/eventstoredb/protocol-cluster.ts';
import { openStoreOn, QUICK } from '#test/support/eventstoredb/protocol-ledger.ts';
import { ProtocolServer } from '#test/support/eventstoredb/protocol-server.ts';
import { Wire } from '#test/support/eventstoredb/wire.ts';

const appendNumbered = async (store: EventStore, from: number, to: number): Promise<void> => {
  for (let value = from; value < to; value++)
    await store.append(STREAM, [eventWith(value)], value === 0 ? 'none' : value - 1);
};

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);

describe('A subscription', () => {
  it('goes on where it was when the connection is cut in the middle of messages, again and again', async () => {
    await using server = await ProtocolServer.open();
    await using wire = await Wire.to(server.address);
    await using writer = openStoreOn(server.connectionString);
    const losses: string[] = [];
    await using store = openStoreOn(wire.connectionString, { onLost: (why) => losses.push(why) });
    await appendNumbered(writer, 0, 20);
    await using listener = new Listener(store);
    const seen = await listener.untilCaughtUp();
    for (const bytes of [1, 700, 4_000, 9_000]) {
      wire.cutAfter(bytes);
      // Each is some 600 bytes on the wire, so that it is cut before all have come.
      await appendNumbered(writer, seen.length, seen.length + 20);
      seen.push(...(await listener.events(20)));
    }
    wire.cut();
    await appendNumbered(writer, 100, 150);
    seen.push(...(await listener.events(50)));
    expect(wire.cuts).toBe(5);
    expect(losses.length).toBeGreaterThan(1);
    expect(valuesOf(seen)).toEqual(upTo(150));
  });

  it('that is silently stalled is noticed and taken up again, without gap or repeat', async () => {
    await using server = await ProtocolServer.open();
    const losses: string[] = [];
    await using store = openStoreOn(server.connectionString, { onLost: (why) => losses.push(why) });
    await appendNumbered(store, 0, 3);
    await using listener = new Listener(store);
    expect(valuesOf(await listener.untilCaughtUp())).toEqual([0, 1, 2]);
    server.faults.stallSubscriptions();
    await appendNumbered(store, 3, 6);
    const next = listener.events(3);
    // The stalled one stays as it is; only a new one gets anything.
    setTimeout(() => server.faults.resumeNewOnes(), QUICK.silenceMs);
    expect(valuesOf(await next)).toEqual([3, 4, 5]);
    expect(server.faults.fired('stall')).toBeGreaterThan(0);
    expect(losses).toEqual([`no answer in ${QUICK.silenceMs} ms`]);
  });

  it('that is stalled before the end of the history was told is taken up again until it is', async () => {
    await using server = await ProtocolServer.open();
    await using store = openStoreOn(server.connectionString);
    await appendNumbered(store, 0, 3);
    server.faults.stallSubscriptions();
    await using listener = new Listener(store);
    setTimeout(() => server.faults.resumeNewOnes(), QUICK.silenceMs * 2);
    expect(valuesOf(await listener.untilCaughtUp())).toEqual([0, 1, 2]);
    expect(server.faults.fired('stall')).toBeGreaterThan(0);
  });

  it('is left alone while there is nothing to say, whatever others write', async () => {
    await using server = await ProtocolServer.open();
    const losses: string[] = [];
    await using store = openStoreOn(server.connectionString, { onLost: (why) => losses.push(why) });
    await using others = openStoreOn(server.connectionString, { prefix: 'others' });
    await appendNumbered(store, 0, 2);
    await using listener = new Listener(store);
    await listener.untilCaughtUp();
    const next = listener.events(1);
    await others.append('others/case-1', numberedEvents(200), 'none');
    const before = server.state.calls.get('read') ?? 0;
    await new Promise((resolve) => setTimeout(resolve, QUICK.silenceMs * 3));
    // It was looked, and there was nothing.
    expect(server.state.calls.get('read')).toBeGreaterThan(before);
    expect(losses).toEqual([]);
    await appendNumbered(store, 2, 3);
    expect(valuesOf(await next)).toEqual([2]);
    // After something was said too: the server says only once that what follows is live.
    const afterwards = listener.events(1);
    await new Promise((resolve) => setTimeout(resolve, QUICK.silenceMs * 3));
    expect(losses).toEqual([]);
    await appendNumbered(store, 3, 4);
    expect(valuesOf(await afterwards)).toEqual([3]);
  });

  it('says that it fell behind, and when it has caught up again', async () => {
    await using server = await ProtocolServer.open();
    await using store = openStoreOn(server.connectionString);
    await appendNumbered(store, 0, 2);
    await using listener = new Listener(store);
    await listener.untilCaughtUp();
    server.faults.stallSubscriptions();
    await appendNumbered(store, 2, 3);
    expect(await listener.next()).toEqual({ type: 'behind' });
    server.faults.resumeNewOnes();
    expect(valuesOf(await listener.untilCaughtUp())).toEqual([2]);
    expect(server.faults.fired('stall')).toBeGreaterThan(0);
  });

  it('moves to the new leader when the old one goes on without a word', async () => {
    await using cluster = await ProtocolCluster.open();
    await using writer = openStoreOn(cluster.connectionString);
    await using store = openStoreOn(cluster.connectionString);
    await appendNumbered(writer, 0, 3);
    await using listener = new Listener(store);
    await listener.untilCaughtUp();
    const old = cluster.leader;
    old.faults.stallSubscriptions();
    cluster.changeLeader();
    await appendNumbered(writer, 3, 6);
    expect(valuesOf(await listener.events(3))).toEqual([3, 4, 5]);
    expect(old.faults.fired('stall')).toBeGreaterThan(0);
    expect(cluster.fired('not-leader')).toBeGreaterThan(0);
  });

  it('over a wire that went dead is noticed and taken up again over another', async () => {
    await using server = await ProtocolServer.open();
    await using wire = await Wire.to(server.address);
    await using writer = openStoreOn(server.connectionString);
    await using store = openStoreOn(wire.connectionString, { timings: { ...QUICK, answerMs: 300, readMs: 900 } });
    await appendNumbered(writer, 0, 2);
    await using listener = new Listener(store);
    await listener.untilCaughtUp();
    wire.goDead();
    await appendNumbered(writer, 2, 5);
    expect(valuesOf(await listener.events(3))).toEqual([2, 3, 4]);
    expect(wire.swallowed).toBeGreaterThan(0);
  });

  it('gives nothing twice when the server sends everything twice', async () => {
    await using server = await ProtocolServer.open();
    await using store = openStoreOn(server.connectionString);
    await appendNumbered(store, 0, 5);
    server.faults.repeatEvents();
    await using listener = new Listener(store);
    expect(valuesOf(await listener.untilCaughtUp())).toEqual(upTo(5));
    await appendNumbered(store, 5, 8);
    expect(valuesOf(await listener.events(3))).toEqual([5, 6, 7]);
    expect(server.faults.fired('repeat-event')).toBe(8);
  });

  it('waits for a server that is away at the start', async () => {
    await using server = await ProtocolServer.open();
    server.stop();
    const losses: string[] = [];
    await using store = openStoreOn(server.connectionString, { onLost: (why) => losses.push(why) });
    await using listener = new Listener(store);
    const next = listener.events(1);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await server.start();
    await store.append(STREAM, [eventWith('first')], 'none');
    expect(valuesOf(await next)).toEqual(['first']);
    expect(losses.length).toBeGreaterThan(0);
  });

  it('whose consumer is too slow for the server is ended by it, and goes on without gap or repeat', async () => {
    await using server = await ProtocolServer.open();
    const losses: string[] = [];
    await using store = openStoreOn(server.connectionString, { onLost: (why) => losses.push(why) });
    await store.append(OTHER_STREAM, [eventWith('first')], 'none');
    await using listener = new Listener(store);
    await listener.untilCaughtUp();
    const ids: string[] = [];
    for (let turn = 0; turn < 20; turn++) {
      const events = Array.from({ length: 19 }, () => eventOfSize(50_000));
      await store.append(STREAM, events, turn === 0 ? 'none' : turn * 19 - 1);
      ids.push(...events.map(({ id }) => id));
    }
    await new Promise((resolve) => setTimeout(resolve, QUICK.silenceMs * 2));
    expect((await listener.events(ids.length)).map(({ event }) => event.id)).toEqual(ids);
    expect(losses).toContainEqual(expect.stringContaining('too slow'));
  });
});

it('a page of which only a part arrived is asked for again, and nothing is given twice', async () => {
  await using server = await ProtocolServer.open();
  await using store = openStoreOn(server.connectionString);
  await store.append(STREAM, numberedEvents(300), 'none');
  const seen: unknown[] = [];
  server.faults.endAfter(70);
  for await (const recorded of store.readAll()) seen.push(...valuesOf([recorded]));
  server.faults.endAfter(5);
  for await (const recorded of store.readStream(STREAM)) seen.push(...valuesOf([recorded]));
  expect(server.faults.fired('end')).toBe(2);
  expect(seen).toEqual([...upTo(300), ...upTo(300)]);
});
