import { randomUUID } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { EventStoreDbOptions, EventStoreDbStore } from '#event-store/eventstoredb/eventstoredb-event-store.ts';
import { OTHER_STREAM, PREFIX, STREAM } from '#test/support/event-store/contract-case.ts';
import { eventWith, numberedEvents } from '#test/support/event-store/new-events.ts';
import { Listener } from '#test/support/event-store/reading.ts';
import { openStoreOn } from '#test/support/eventstoredb/protocol-ledger.ts';
import { ProtocolServer } from '#test/support/eventstoredb/protocol-server.ts';
import { temporaryFolder } from '#test/support/projecting/temporary-folder.ts';

let server: ProtocolServer;
let folder: ReturnType<typeof temporaryFolder>;
let foreignFile: string;
beforeEach(async () => {
  server = await ProtocolServer.open();
  folder = temporaryFolder();
  foreignFile = join(folder.path, 'foreign-entries.ndjson');
});
afterEach(async () => {
  await server[Symbol.asyncDispose]();
  folder[Symbol.dispose]();
});

const open = (options: Partial<EventStoreDbOptions> = {}) =>
  openStoreOn(server.connectionString, { foreignFile, ...options });

const odd = () => ({ id: randomUUID(), type: 'Odd', contentType: 'text/plain', data: Buffer.from('x') });
const writeOdd = (stream: string) => server.log.append(stream, [{ ...odd(), metadata: new Uint8Array() }], 'any');

const searched = (store: EventStoreDbStore) =>
  expect.poll(() => store.foreignEntries().search, { timeout: 60_000 }).toBe('done');

const subscriptions = () => server.state.calls.get('asked: subscription') ?? 0;

/** Two events, something odd, another event: who begins at its position does not pass the odd one again. */
const beyondSomethingOdd = async () => {
  await using store = openStoreOn(server.connectionString);
  await store.append(STREAM, numberedEvents(2), 'none');
  writeOdd(STREAM);
  await store.append(OTHER_STREAM, [eventWith('after')], 'none');
  const position = await store.lastPosition();
  if (position === undefined) throw new Error('an event was just written');
  return position;
};

it('without a file, who begins at a checkpoint never hears of what lies before it: the control of what follows', async () => {
  const checkpoint = await beyondSomethingOdd();
  await using store = openStoreOn(server.connectionString);
  await using listener = new Listener(store, checkpoint);
  await listener.untilCaughtUp();
  expect(store.foreignEntries()).toEqual({ entries: [], isFull: false, search: 'none' });
});

it('what was met is known after a restart: when it was first seen too, told once, and not searched for again', async () => {
  const told: number[] = [];
  const onForeign = ({ revision }: { revision: number }) => told.push(revision);
  await using before = open({ onForeign });
  await searched(before);
  const checkpoint = await beyondSomethingOdd();
  await using listener = new Listener(before);
  await listener.untilCaughtUp();
  const { entries } = before.foreignEntries();
  expect(entries).toMatchObject([
    { kind: 'not-json', stream: STREAM, revision: 2, seenAt: expect.stringMatching(/Z$/) },
  ]);
  await before.close();

  const asked = subscriptions();
  await using after = open({ onForeign });
  expect(after.foreignEntries()).toEqual({ entries, isFull: false, search: 'done' });
  await using later = new Listener(after, checkpoint);
  await later.untilCaughtUp();
  expect(subscriptions()).toBe(asked + 1);
  expect(after.foreignEntries().entries).toEqual(entries);
  expect(told).toEqual([2]);
});

it('where nothing was kept the ledger is searched from its beginning, by itself, settings of streams too', async () => {
  await beyondSomethingOdd();
  server.log.delete(OTHER_STREAM);
  server.log.tombstone(STREAM);
  await using store = open();
  await searched(store);
  expect(store.foreignEntries().entries).toMatchObject([
    { kind: 'not-json', stream: STREAM, revision: 2 },
    { kind: 'settings-changed', stream: `$$${OTHER_STREAM}`, revision: 0 },
    { kind: 'deleted', stream: STREAM, revision: 3 },
  ]);
});

it('a search that was interrupted is made again', async () => {
  await beyondSomethingOdd();
  server.stop();
  const first = open();
  expect(first.foreignEntries().search).toBe('running');
  await first.close();
  expect(first.foreignEntries().search).toBe('failed');
  await server.start();
  await using second = open();
  await searched(second);
  expect(second.foreignEntries().entries).toHaveLength(1);
});

it('a line that a crash cut short costs itself only; those of another ledger are passed over', async () => {
  const other = { kind: 'gone', stream: 'another/case-1', revision: 0, id: '', seenAt: '2026-01-01T00:00:00.000Z' };
  writeFileSync(foreignFile, `{"searched":"another"}\n${JSON.stringify(other)}\n{"searched":"${PREFIX}"}\n`);
  appendFileSync(foreignFile, '{"kind":"not-json","stream":"');
  await beyondSomethingOdd();
  await using store = open();
  expect(store.foreignEntries()).toEqual({ entries: [], isFull: false, search: 'done' });
  await using listener = new Listener(store);
  await listener.untilCaughtUp();
  await store.close();
  await using again = open();
  expect(again.foreignEntries().entries).toMatchObject([{ stream: STREAM, revision: 2 }]);
});

it('what cannot be kept is searched for again, and ends nothing', async () => {
  const away = join(folder.path, 'away');
  mkdirSync(away);
  const file = join(away, 'foreign-entries.ndjson');
  await using before = open({ foreignFile: file });
  await searched(before);
  expect(readFileSync(file, 'utf8')).toContain('searched');
  rmSync(away, { recursive: true });
  await beyondSomethingOdd();
  await using listener = new Listener(before);
  await listener.untilCaughtUp();
  expect(before.foreignEntries().entries).toHaveLength(1);
  expect(existsSync(file)).toBe(false);
  await before.close();
  mkdirSync(away);
  await using after = open({ foreignFile: file });
  await searched(after);
  expect(after.foreignEntries().entries).toHaveLength(1);
});

it('that there are more than can be named is known after a restart too, and the file does not grow with them', async () => {
  for (let turn = 0; turn < 100; turn++) writeOdd(`${PREFIX}/odd-${turn}`);
  await using hundred = open();
  await searched(hundred);
  expect(hundred.foreignEntries()).toMatchObject({ isFull: false });
  await hundred.close();
  for (let turn = 100; turn < 130; turn++) writeOdd(`${PREFIX}/odd-${turn}`);
  await using before = open();
  await using listener = new Listener(before);
  await listener.untilCaughtUp();
  expect(before.foreignEntries()).toMatchObject({ isFull: true });
  await before.close();
  await using after = open();
  expect(after.foreignEntries()).toMatchObject({ isFull: true, search: 'done' });
  expect(after.foreignEntries().entries).toHaveLength(100);
  expect(readFileSync(foreignFile, 'utf8').match(/"kind"/g)).toHaveLength(101);
});
