import { status } from '@grpc/grpc-js';
import { describe, expect, it, vi } from 'vitest';
import { EventStoreError } from '#event-store/event-store.ts';
import { STREAM } from '#test/support/event-store/contract-case.ts';
import { type Acknowledged, assertNothingLost } from '#test/support/event-store/load.ts';
import { eventWith, numberedEvents } from '#test/support/event-store/new-events.ts';
import { valuesIn } from '#test/support/event-store/reading.ts';
import { UNAVAILABLE } from '#test/support/eventstoredb/faults.ts';
import { ProtocolCluster } from '#test/support/eventstoredb/protocol-cluster.ts';
import { openStoreOn, QUICK } from '#test/support/eventstoredb/protocol-ledger.ts';
import { ProtocolServer } from '#test/support/eventstoredb/protocol-server.ts';
import { Wire } from '#test/support/eventstoredb/wire.ts';

describe.each([
  ['batched', true],
  ['plain', false],
] as const)('Appends, %s', (way, batchAppend) => {
  it.each(['lose', 'drop'] as const)('an answer lost after storing (%s) is found, not doubled', async (fault) => {
    await using server = await ProtocolServer.open({ batchAppend });
    await using store = openStoreOn(server.connectionString);
    await store.append(STREAM, [eventWith('before')], 'none');
    server.faults.answers(fault);
    const result = await store.append(STREAM, numberedEvents(3), 0);
    expect(server.faults.fired(fault)).toBe(1);
    expect(result).toMatchObject({ outcome: 'appended', firstRevision: 1, lastRevision: 3 });
    expect(result).toMatchObject({ position: await store.lastPosition() });
    expect(await valuesIn(store, STREAM)).toEqual(['before', 0, 1, 2]);
    // It was looked for, and not asked for again.
    expect(server.state.calls.get('asked: append')).toBe(2);
    expect(server.state.calls.get(way === 'batched' ? 'batch-append' : 'append')).toBeGreaterThan(0);
  });

  it('the first answer of a stream lost: found by a store that never read the stream', async () => {
    await using server = await ProtocolServer.open({ batchAppend });
    await using store = openStoreOn(server.connectionString);
    server.faults.answers('lose');
    expect(await store.append(STREAM, [eventWith('once')], 'any')).toMatchObject({
      outcome: 'appended',
      firstRevision: 0,
    });
    expect(server.faults.fired('lose')).toBe(1);
    expect(await valuesIn(store, STREAM)).toEqual(['once']);
  });

  it('a lost answer, and others were faster: a conflict, told only after reading', async () => {
    await using server = await ProtocolServer.open({ batchAppend });
    await using store = openStoreOn(server.connectionString);
    await using other = openStoreOn(server.connectionString);
    await store.append(STREAM, [eventWith('first')], 'none');
    await other.append(STREAM, [eventWith('theirs')], 0);
    server.faults.answers('lose');
    expect(await store.append(STREAM, [eventWith('ours')], 0)).toEqual({ outcome: 'conflict', actual: 1 });
    expect(server.faults.fired('lose')).toBe(1);
  });

  it('refused for a while: tried again until it works', async () => {
    await using server = await ProtocolServer.open({ batchAppend });
    await using store = openStoreOn(server.connectionString);
    server.faults.refuse('append', UNAVAILABLE, 3);
    expect(await store.append(STREAM, [eventWith('a')], 'none')).toMatchObject({ outcome: 'appended' });
    expect(server.faults.fired('refuse')).toBe(3);
    expect(await valuesIn(store, STREAM)).toEqual(['a']);
  });

  it('a server that is full says so for long: unknown outcome, and it works again without anybody doing anything', async () => {
    await using server = await ProtocolServer.open({ batchAppend });
    await using store = openStoreOn(server.connectionString, { timings: { ...QUICK, appendMs: 300 } });
    const full = { code: status.RESOURCE_EXHAUSTED, details: 'No space left' };
    server.faults.refuse('append', full, 1_000);
    await expect(store.append(STREAM, [eventWith('a')], 'none')).rejects.toMatchObject({ code: 'UnknownOutcome' });
    expect(server.faults.fired('refuse')).toBeGreaterThan(1);
    server.faults.forgive();
    expect(await store.append(STREAM, [eventWith('b')], 'none')).toMatchObject({ outcome: 'appended' });
    expect(await valuesIn(store, STREAM)).toEqual(['b']);
  });
});

describe('Appends', () => {
  it('an answer that comes twice changes nothing and ends nothing', async () => {
    await using server = await ProtocolServer.open();
    await using store = openStoreOn(server.connectionString);
    server.faults.answers('repeat', 'repeat');
    await store.append(STREAM, [eventWith('a')], 'none');
    await store.append(STREAM, [eventWith('b')], 0);
    expect(server.faults.fired('repeat')).toBe(2);
    expect(await valuesIn(store, STREAM)).toEqual(['a', 'b']);
  });

  it('a refusal for want of a leader that names none ends nothing, and is tried again', async () => {
    await using server = await ProtocolServer.open();
    await using store = openStoreOn(server.connectionString);
    const refusal = { code: status.NOT_FOUND, details: 'Leader info', trailers: { exception: 'not-leader' } };
    server.faults.refuse('read', refusal);
    server.faults.refuse('append', refusal);
    expect(await store.lastPosition()).toBeUndefined();
    expect(await store.append(STREAM, [eventWith('a')], 'none')).toMatchObject({ outcome: 'appended' });
    expect(server.faults.fired('refuse')).toBe(2);
  });

  it('a fault on one server does not reach the appends to another', async () => {
    await using near = await ProtocolServer.open();
    await using far = await ProtocolServer.open();
    await using nearStore = openStoreOn(near.connectionString);
    await using farStore = openStoreOn(far.connectionString);
    await Promise.all([nearStore, farStore].map((store) => store.append(STREAM, [eventWith('a')], 'none')));
    far.faults.delay(100);
    near.faults.answers('drop');
    const results = await Promise.all([nearStore, farStore].map((store) => store.append(STREAM, [eventWith('b')], 0)));
    expect(near.faults.fired('drop')).toBe(1);
    expect(far.faults.fired('delay')).toBeGreaterThan(0);
    expect(results).toMatchObject([{ outcome: 'appended' }, { outcome: 'appended' }]);
    expect(await valuesIn(farStore, STREAM)).toEqual(['a', 'b']);
  });

  it('no server: nothing stored, and said so; there it is: it works', async () => {
    await using server = await ProtocolServer.open();
    server.stop();
    await using store = openStoreOn(server.connectionString, { timings: { ...QUICK, appendMs: 300, readMs: 300 } });
    await expect(store.append(STREAM, [eventWith('a')], 'none')).rejects.toMatchObject({ code: 'StoreUnavailable' });
    await expect(store.lastPosition()).rejects.toMatchObject({ code: 'StoreUnavailable' });
    await server.start();
    // The wire comes back in its own time; until then it is said again that nothing was stored.
    await vi.waitFor(
      async () => {
        expect(await store.append(STREAM, [eventWith('b')], 'none')).toMatchObject({ outcome: 'appended' });
      },
      { timeout: 60_000 },
    );
    expect(await valuesIn(store, STREAM)).toEqual(['b']);
  });

  it('a server that answers nothing while the connection is open: an end in bounded time, and later it works', async () => {
    await using server = await ProtocolServer.open();
    const timings = { ...QUICK, answerMs: 150, appendMs: 600, readMs: 400 };
    await using store = openStoreOn(server.connectionString, { timings });
    server.faults.fallSilent();
    const startedAt = performance.now();
    await expect(store.append(STREAM, [eventWith('a')], 'none')).rejects.toBeInstanceOf(EventStoreError);
    await expect(store.lastPosition()).rejects.toMatchObject({ code: 'StoreUnavailable' });
    expect(performance.now() - startedAt).toBeLessThan(30_000);
    expect(server.faults.fired('silence')).toBeGreaterThan(1);
    server.faults.fallSilent(false);
    expect(await store.append(STREAM, [eventWith('b')], 'none')).toMatchObject({ outcome: 'appended' });
  });

  it('a dead wire: the connection is replaced, and what was asked over it is found', async () => {
    await using server = await ProtocolServer.open();
    await using wire = await Wire.to(server.address);
    await using store = openStoreOn(wire.connectionString, { timings: { ...QUICK, answerMs: 200 } });
    await store.append(STREAM, [eventWith('a')], 'none');
    wire.goDead();
    expect(await store.append(STREAM, [eventWith('b')], 0)).toMatchObject({ outcome: 'appended', firstRevision: 1 });
    expect(wire.swallowed).toBeGreaterThan(0);
    expect(await valuesIn(store, STREAM)).toEqual(['a', 'b']);
  });

  it('a follower, of whom alone the store was told, sends it to the leader', async () => {
    await using cluster = await ProtocolCluster.open();
    const [, follower] = cluster.nodes;
    await using store = openStoreOn(follower?.connectionString ?? '');
    expect(await store.append(STREAM, [eventWith('a')], 'none')).toMatchObject({ outcome: 'appended' });
    expect(await valuesIn(store, STREAM)).toEqual(['a']);
    expect(follower?.faults.fired('not-leader')).toBeGreaterThan(0);
    expect(follower?.faults.fired('not-leader')).toBeLessThan(4);
  });

  it('the leader changes again and again in the middle of 10 000 appends by 64 callers: none lost, none twice', async () => {
    await using cluster = await ProtocolCluster.open();
    await using store = openStoreOn(cluster.connectionString, {
      timings: { ...QUICK, appendMs: 20_000, readMs: 10_000 },
    });
    const acknowledged: Acknowledged[] = [];
    const tried: string[] = [];
    const changes = setInterval(() => cluster.changeLeader(), 400);
    await Promise.all(
      Array.from({ length: 64 }, async (_, caller) => {
        const stream = `demo/load-${caller}`;
        for (let turn = 0; turn < 157; turn++) {
          const event = eventWith(turn);
          tried.push(event.id);
          const result = await store.append(stream, [event], turn === 0 ? 'none' : turn - 1);
          if (result.outcome === 'conflict') throw new Error(`Nobody else writes to ${stream}.`);
          acknowledged.push({ stream, revision: result.firstRevision, id: event.id });
        }
      }),
    ).finally(() => clearInterval(changes));
    expect(cluster.fired('not-leader')).toBeGreaterThan(1);
    expect(await assertNothingLost(store, acknowledged, tried)).toBe(64 * 157);
  });
});
