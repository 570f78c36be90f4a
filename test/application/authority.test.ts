import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { Authority } from '#application/authority.ts';
import { AuthorityFile } from '#application/authority-file.ts';
import { silentLog } from '#application/log.ts';
import { noFacts } from '#domain/facts.ts';
import { grantRole } from '#domain/officer/commands.ts';
import { type EventStore, EventStoreError, type Position } from '#event-store/event-store.ts';
import { expectStored } from '#test/support/application/announced-case.ts';
import { openApplication } from '#test/support/application/open-application.ts';
import { withAppend } from '#test/support/application/store-around.ts';
import { storeWorld } from '#test/support/application/stored-world.ts';
import { temporaryDirectory } from '#test/support/application/temporary-directory.ts';
import { TestClock } from '#test/support/application/test-clock.ts';
import { command } from '#test/support/domain/command.ts';
import { extend } from '#test/support/domain/facts.ts';
import { actor, huongBinh, people, registered, unitCodes } from '#test/support/domain/huong-binh.ts';
import { NOW } from '#test/support/domain/inspection-commands.ts';
import { MemoryEventStore } from '#test/support/event-store/memory-event-store.ts';

const { units, officers } = huongBinh;
const rightsOfAll = { units, officers };

const storedWorld = async (): Promise<MemoryEventStore> => {
  const store = new MemoryEventStore('test');
  await storeWorld(store, huongBinh);
  return store;
};

const openOver = (store: EventStore, { path, clock = new TestClock() }: { path?: string; clock?: TestClock } = {}) =>
  Authority.open({ store, clock, log: silentLog, path });

/** The same store, counting what is read from it and from where. */
const watched = (store: EventStore) => {
  const reads: (Position | undefined)[] = [];
  const readAll: EventStore['readAll'] = (after, limit) => {
    if (limit === undefined) reads.push(after);
    return store.readAll(after, limit);
  };
  return { reads, store: { ...withAppend(store, (append) => append), readAll } };
};

describe('the authority', () => {
  test('knows officers and units of the ledger as their folds do', async () => {
    await using authority = await openOver(await storedWorld());
    expect(authority.state).toEqual(rightsOfAll);
    expect(await authority.isCurrent()).toBe(true);
  });

  test('hears of what is new without being asked', async () => {
    await using application = await openApplication({ directory: temporaryDirectory() });
    const until = '2024-12-31';
    const grant = command(
      grantRole,
      { role: 'appraiser', territory: [], from: '2024-06-14', until },
      { by: actor('administrator'), now: NOW },
    );
    expectStored(await application.send(grant, { identity: people.inspector.officerId }));
    await vi.waitFor(() => {
      const { grants } = application.authority.state.officers.get(people.inspector.officerId) ?? {};
      expect(grants?.map(({ role }) => role)).toEqual(['provincial-inspector', 'appraiser']);
    });
    expect(application.authority.lastRecordedAt).toBe(NOW);
  });

  test('stops for good, and takes nobody else along, when asking fails in a way that nothing foresees', async () => {
    const inner = await storedWorld();
    let isBroken = false;
    const store: EventStore = {
      ...withAppend(inner, (append) => append),
      lastPosition: async () => {
        if (isBroken) throw new TypeError('as the test wants it');
        return inner.lastPosition();
      },
    };
    await using authority = await openOver(store);
    isBroken = true;
    // Asked by its own timer, whose failure nobody would catch.
    await vi.waitFor(() => expect(authority.fault).toBe('as the test wants it'));
    isBroken = false;
    expect(await authority.isCurrent()).toBe(false);
  });

  test('is not current while the store cannot be asked, and is again when it can', async () => {
    const clock = new TestClock();
    const inner = await storedWorld();
    let isAway = false;
    const store: EventStore = {
      ...withAppend(inner, (append) => append),
      lastPosition: async () => {
        if (isAway) throw new EventStoreError('StoreUnavailable', 'as the test wants it');
        return inner.lastPosition();
      },
    };
    await using authority = await openOver(store, { clock });
    isAway = true;
    clock.advance(1_001);
    expect(await authority.isCurrent()).toBe(false);
    isAway = false;
    expect(await authority.isCurrent()).toBe(true);
  });

  test('takes up a subscription that broke where it was', async () => {
    const inner = await storedWorld();
    let subscriptions = 0;
    const store: EventStore = {
      ...withAppend(inner, (append) => append),
      subscribe: async function* (after, signal) {
        subscriptions += 1;
        if (subscriptions === 1) throw new EventStoreError('StoreUnavailable', 'as the test wants it');
        yield* inner.subscribe(after, signal);
      },
    };
    await using authority = await openOver(store);
    const more = registered('99.S02', 'provincial-department', unitCodes.province, 'Sở Giáo dục');
    await storeWorld(inner, extend(noFacts, { units: { '99.S02': [more] } }));
    await vi.waitFor(() => expect(authority.state.units.has('99.S02')).toBe(true));
    expect(subscriptions).toBe(2);
  });

  test('grants nothing any more after an event that it cannot read', async () => {
    const store = await storedWorld();
    await using authority = await openOver(store);
    const [first] = store.ledger.events;
    if (first === undefined) throw new Error('an empty world');
    const { stream, revision: _, ...event } = first.event;
    const unreadable = { ...event, id: '00000000-0000-7000-8000-000000000001', type: 'OfficerPromoted' };
    await store.append(`test/officer-${people.head.officerId}`, [unreadable], 1);
    await vi.waitFor(() => expect(authority.fault).toMatch(/OfficerPromoted/));
    expect(await authority.isCurrent()).toBe(false);
    await using restarted = await openOver(store);
    expect(restarted.fault).toMatch(/OfficerPromoted/);
    expect(await restarted.isCurrent()).toBe(false);
  });

  test('is closed for good when closed', async () => {
    const authority = await openOver(await storedWorld());
    await authority.close();
    expect(await authority.isCurrent()).toBe(false);
  });
});

describe('what it remembers', () => {
  const remembered = async () => {
    const store = await storedWorld();
    const path = join(temporaryDirectory(), 'authority.json');
    const authority = await openOver(store, { path });
    await authority.close();
    return { store, path };
  };

  test('spares the next start the reading of the ledger', async () => {
    const { store, path } = await remembered();
    const { reads, store: observed } = watched(store);
    await using authority = await openOver(observed, { path });
    expect(authority.state).toEqual(rightsOfAll);
    expect(reads).toEqual([store.ledger.events.at(-1)?.position]);
    expect(authority.lastRecordedAt).toBe('2023-01-01T00:00:00.000Z');
  });

  test('is brought up to date', async () => {
    const { store, path } = await remembered();
    const more = registered('99.S02', 'provincial-department', unitCodes.province, 'Sở Giáo dục');
    await storeWorld(store, extend(noFacts, { units: { '99.S02': [more] } }));
    const second = await openOver(store, { path });
    expect(second.state.units.has('99.S02')).toBe(true);
    await second.close();
    const { reads, store: observed } = watched(store);
    await using third = await openOver(observed, { path });
    expect(third.state.units.has('99.S02')).toBe(true);
    expect(reads).toEqual([store.ledger.events.at(-1)?.position]);
  });

  test.each<[string, (text: string) => string]>([
    ['cut off', (text) => text.slice(0, -100)],
    ['with another byte', (text) => text.replace(people.head.officerId, people.leader.officerId)],
    ['of garbage', () => 'garbage'],
    ['empty', () => ''],
    ['of another shape', () => '{"content":{},"hash":""}'],
  ])('is not believed: a file %s', async (_, damage) => {
    const { store, path } = await remembered();
    const text = readFileSync(path, 'utf8');
    expect(damage(text)).not.toBe(text);
    writeFileSync(path, damage(text));
    const { reads, store: observed } = watched(store);
    await using authority = await openOver(observed, { path });
    expect(authority.state).toEqual(rightsOfAll);
    expect(reads).toEqual([undefined]);
  });

  test('gives nobody a right, whoever writes it: what it leaves out is missing, what it adds is not there', async () => {
    const { store, path } = await remembered();
    const file = new AuthorityFile(path);
    const content = file.load();
    if (content === undefined) throw new Error('nothing remembered');
    const head = `test/officer-${people.head.officerId}`;
    const streams = [...content.streams.filter((stream) => stream !== head), 'test/officer-made-up'];
    file.save({ ...content, streams });
    await using authority = await openOver(store, { path });
    expect([...authority.state.officers.keys()]).toEqual(
      [...huongBinh.officers.keys()].filter((officerId) => officerId !== people.head.officerId),
    );
  });

  test('of another ledger is thrown away', async () => {
    const { path } = await remembered();
    const other = new MemoryEventStore('test');
    const some = new Map([...units].slice(0, 3));
    await storeWorld(other, { ...noFacts, units: some });
    await using authority = await openOver(other, { path });
    expect(authority.state.units.size).toBe(3);
    expect(authority.state.officers.size).toBe(0);
  });

  test('cannot be written: the rights are none the worse', async () => {
    const authority = await openOver(await storedWorld(), { path: join(temporaryDirectory(), 'nowhere', 'x') });
    expect(authority.state).toEqual(rightsOfAll);
    await authority.close();
  });
});
