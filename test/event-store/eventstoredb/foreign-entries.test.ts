import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { OTHER_STREAM, STREAM } from '#test/support/event-store/contract-case.ts';
import { eventWith, newEvent, numberedEvents } from '#test/support/event-store/new-events.ts';
import { collect, Listener, valuesIn, valuesInAll, valuesOf } from '#test/support/event-store/reading.ts';
import type { ProposedRecord } from '#test/support/eventstoredb/event-log.ts';
import { openStoreOn } from '#test/support/eventstoredb/protocol-ledger.ts';
import { ProtocolServer } from '#test/support/eventstoredb/protocol-server.ts';

const METADATA = JSON.stringify({ schemaVersion: 1, metadata: newEvent().metadata });

const record = (given: Partial<Record<'data' | 'metadata' | 'contentType' | 'id', string>> = {}): ProposedRecord => ({
  id: given.id ?? randomUUID(),
  type: 'FindingReported',
  contentType: given.contentType ?? 'application/json',
  data: Buffer.from(given.data ?? '{"value":1}', 'latin1'),
  metadata: Buffer.from(given.metadata ?? METADATA, 'latin1'),
});

const foreignRecords: readonly (readonly [string, ProposedRecord])[] = [
  ['JSON of somebody else', record({ metadata: '{"user":"someone"}' })],
  ['without metadata', record({ metadata: '' })],
  ['binary', record({ contentType: 'application/octet-stream', data: '\x00\x01\xff' })],
  ['JSON that was cut off', record({ data: '{"value":' })],
  ['JSON that is no object', record({ data: '[1]' })],
  ['no UTF-8', record({ data: '{"value":"\xff\xfe"}' })],
  ['of a schema without a number', record({ metadata: METADATA.replace(':1,', ':"1",') })],
  ['with more in its envelope than ours has', record({ metadata: METADATA.replace('{', '{"more":1,') })],
  ['with an id that is no UUID of ours', record({ id: 'ABC' })],
];

it('the same record, whole, is one of ours: the control of what follows', async () => {
  await using server = await ProtocolServer.open();
  await using store = openStoreOn(server.connectionString);
  server.log.append(STREAM, [record()], 'any');
  expect(await valuesInAll(store)).toEqual([1]);
  expect(store.foreignEntries().entries).toEqual([]);
});

describe.each(foreignRecords)('An event under our prefix that is %s', (_what, foreign) => {
  it('is named with stream and revision, once, and not counted; only its own stream is closed', async () => {
    await using server = await ProtocolServer.open();
    const told: string[] = [];
    const onForeign = ({ stream, revision }: { stream: string; revision: number }) =>
      told.push(`${stream} ${revision}`);
    await using store = openStoreOn(server.connectionString, { onForeign });
    await store.append(STREAM, numberedEvents(2), 'none');
    server.log.append(STREAM, [foreign], 'any');
    await store.append(OTHER_STREAM, [eventWith('other')], 'none');
    server.log.append(STREAM, [foreign], 'any');

    await using listener = new Listener(store);
    expect(valuesOf(await listener.untilCaughtUp())).toEqual([0, 1, 'other']);
    expect(await valuesInAll(store)).toEqual([0, 1, 'other']);
    const [last] = await collect(store.readStream(OTHER_STREAM));
    expect(await store.lastPosition()).toBe(last?.position);
    expect(told).toEqual([`${STREAM} 2`, `${STREAM} 3`]);
    expect(store.foreignEntries().entries).toMatchObject([
      { stream: STREAM, revision: 2 },
      { stream: STREAM, revision: 3 },
    ]);

    const closed = { code: 'StoreUnavailable', message: expect.stringContaining(`${STREAM} is not as it was written`) };
    await expect(valuesIn(store, STREAM)).rejects.toMatchObject(closed);
    await expect(valuesIn(store, STREAM, { direction: 'backwards', limit: 1 })).rejects.toMatchObject(closed);
    await expect(store.append(STREAM, [eventWith('more')], 3)).rejects.toMatchObject(closed);
    await store.append(OTHER_STREAM, [eventWith('more')], 0);
    expect(valuesOf(await listener.events(1))).toEqual(['more']);
  });
});

describe('A stream of ours', () => {
  const three = async (server: ProtocolServer) => {
    await using store = openStoreOn(server.connectionString);
    await store.append(STREAM, numberedEvents(3), 'none');
    await store.append(OTHER_STREAM, [eventWith('other')], 'none');
  };

  it('deleted for good is named, and can be neither read nor appended to; the ledger still has its events', async () => {
    await using server = await ProtocolServer.open();
    await three(server);
    server.log.tombstone(STREAM);
    await using store = openStoreOn(server.connectionString);
    await using listener = new Listener(store);
    expect(valuesOf(await listener.untilCaughtUp())).toEqual([0, 1, 2, 'other']);
    expect(store.foreignEntries().entries).toMatchObject([{ stream: STREAM, kind: 'deleted' }]);
    const deleted = { code: 'StoreUnavailable', message: expect.stringContaining('deleted the stream for good') };
    await expect(valuesIn(store, STREAM)).rejects.toMatchObject(deleted);
    await expect(store.append(STREAM, [eventWith('more')], 'none')).rejects.toMatchObject(deleted);
    await expect(store.append(STREAM, [eventWith('more')], 2)).rejects.toMatchObject(deleted);
  });

  it('deleted softly is named; who knew it does not take it for new', async () => {
    await using server = await ProtocolServer.open();
    await three(server);
    await using store = openStoreOn(server.connectionString);
    await using listener = new Listener(store);
    await listener.untilCaughtUp();
    expect(await valuesIn(store, STREAM)).toEqual([0, 1, 2]);
    server.log.delete(STREAM);
    await store.append(OTHER_STREAM, [eventWith('after')], 0);
    expect(valuesOf(await listener.events(1))).toEqual(['after']);
    expect(store.foreignEntries().entries).toMatchObject([{ stream: `$$${STREAM}` }]);
    await expect(valuesIn(store, STREAM)).rejects.toMatchObject({ code: 'StoreUnavailable' });
    expect(await store.append(STREAM, [eventWith('new')], 'none')).toEqual({ outcome: 'conflict', actual: 2 });
  });

  it('deleted softly before anybody knew it: what is appended is not taken for its beginning', async () => {
    await using server = await ProtocolServer.open();
    await three(server);
    server.log.delete(STREAM);
    await using store = openStoreOn(server.connectionString);
    await expect(store.append(STREAM, [eventWith('new')], 'none')).rejects.toMatchObject({ code: 'UnknownOutcome' });
    await expect(valuesIn(store, STREAM)).rejects.toMatchObject({ code: 'StoreUnavailable' });
    expect(store.foreignEntries().entries).toContainEqual(expect.objectContaining({ stream: STREAM, revision: 3 }));
  });

  it('of which the beginning was cut off is named, and not read as if it began later', async () => {
    await using server = await ProtocolServer.open();
    await three(server);
    server.log.truncate(STREAM, 2);
    await using store = openStoreOn(server.connectionString);
    const hole = { code: 'StoreUnavailable', message: expect.stringContaining('at revision 0') };
    await expect(valuesIn(store, STREAM)).rejects.toMatchObject(hole);
    await expect(store.append(STREAM, [eventWith('more')], 2)).rejects.toMatchObject(hole);
    await expect(valuesIn(store, STREAM, { direction: 'backwards' })).rejects.toMatchObject({
      code: 'StoreUnavailable',
    });
    expect(store.foreignEntries().entries).toContainEqual(expect.objectContaining({ stream: STREAM, revision: 0 }));
    expect(await valuesInAll(store)).toEqual([0, 1, 2, 'other']);
  });
});

it('more foreign entries than can be named are counted, and nothing grows', async () => {
  await using server = await ProtocolServer.open();
  await using store = openStoreOn(server.connectionString);
  for (let turn = 0; turn < 150; turn++) server.log.append(`demo/load-${turn}`, [record({ data: '1' })], 'any');
  await store.append(STREAM, [eventWith('ours')], 'none');
  expect(await valuesInAll(store)).toEqual(['ours']);
  expect(store.foreignEntries().entries).toHaveLength(100);
});
