import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openSealed, sealedValues } from '#application/open-sealed.ts';
import type { StoredEvent } from '#domain/envelope.ts';
import { type EventStore, EventStoreError, type EventStoreErrorCode } from '#event-store/event-store.ts';
import { announcedCase, expectStored, openedCase } from '#test/support/application/announced-case.ts';
import { openApplication } from '#test/support/application/open-application.ts';
import { beforeAppend, withAppend } from '#test/support/application/store-around.ts';
import { temporaryDirectory } from '#test/support/application/temporary-directory.ts';
import { TestClock } from '#test/support/application/test-clock.ts';
import { ask, NOW } from '#test/support/domain/inspection-commands.ts';
import { type Vault, VaultError } from '#vault/vault.ts';

const details = z.string().brand<'Secret'>().parse('Nhận phong bì');
const sealedFinding = ask.ReportFinding({ details });

/** Counts the keys a vault holds, by listening. */
const counting = () => {
  const keys = new Set<string>();
  const around = (vault: Vault): Vault => ({
    create: async (requests) => {
      const result = await vault.create(requests);
      if (result.outcome === 'ready') for (const { keyId } of result.keys) keys.add(keyId);
      return result;
    },
    discard: async (keyIds) => {
      await vault.discard(keyIds);
      for (const keyId of keyIds) keys.delete(keyId);
    },
    get: (keyId) => vault.get(keyId),
    link: (keyIds, personIds) => vault.link(keyIds, personIds),
    destroy: (keyId) => vault.destroy(keyId),
    destroyPerson: (personId) => vault.destroyPerson(personId),
    close: () => vault.close(),
    [Symbol.asyncDispose]: () => vault.close(),
  });
  return { keys, around };
};

const keyIdsOf = (events: readonly StoredEvent[]): readonly string[] =>
  events.flatMap(({ data }) => sealedValues(data).map(({ value }) => value.keyId));

describe('another node', () => {
  /** Another node's own command reaches the stream first: the same events, under other ids. */
  const overtaken = (times: number) =>
    beforeAppend('inspectionCase', times, async (inner, stream, events, expected) => {
      const others = events.map((event) => ({
        ...event,
        id: randomUUID(),
        metadata: { ...event.metadata, commandId: '7e'.repeat(32), salt: '00'.repeat(16) },
      }));
      await inner(stream, others, expected);
    });

  test('was faster: decided again upon what it wrote, and sealed again for the new place', async () => {
    const { keys, around } = counting();
    const directory = temporaryDirectory();
    const quiet = await openApplication({ directory });
    const identity = await announcedCase(quiet);
    await quiet[Symbol.asyncDispose]();

    let store: ReturnType<ReturnType<typeof overtaken>> | undefined;
    await using application = await openApplication({
      directory,
      aroundVault: around,
      aroundStore: (bare) => (store = overtaken(1)(bare)),
    });
    const result = expectStored(await application.send(sealedFinding, { identity }));
    expect(store?.left(), 'the conflict happened').toBe(0);
    const mine = result.events[0]?.event;
    expect(mine).toMatchObject({ revision: 5, data: { findingId: 'F2' } });
    if (mine === undefined) throw new Error('nothing stored');
    expect(await openSealed(application.vault, mine, '/details')).toEqual({ outcome: 'opened', text: details });
    expect([...keys], 'the keys of the first try are gone').toEqual(keyIdsOf([mine]));
  });

  test('is always faster: given up after some tries, nothing stored, no key left', async () => {
    const { keys, around } = counting();
    const directory = temporaryDirectory();
    const quiet = await openApplication({ directory });
    const identity = await announcedCase(quiet);
    await quiet[Symbol.asyncDispose]();
    await using application = await openApplication({ directory, aroundVault: around, aroundStore: overtaken(1_000) });
    const result = await application.send(sealedFinding, { identity });
    expect(result).toEqual({ outcome: 'busy', retryAfterSeconds: 1 });
    expect(await application.events(`inspectionCase-${identity}`)).toHaveLength(4 + 9);
    expect(keys.size).toBe(0);
  });

  test('handled the same command at the same moment: its events are answered, not ours', async () => {
    const { keys, around } = counting();
    let theirs: readonly StoredEvent[] = [];
    const sameCommand = beforeAppend('inspectionCase', 1, async (inner, stream, events, expected) => {
      const salted = events.map((event) => ({ ...event, metadata: { ...event.metadata, salt: '11'.repeat(16) } }));
      await inner(stream, salted, expected);
      theirs = salted.map((event, revision) => ({ ...event, stream, revision }));
    });
    await using application = await openApplication({
      directory: temporaryDirectory(),
      aroundVault: around,
      aroundStore: sameCommand,
    });
    const result = expectStored(await application.send(ask.OpenCase()));
    expect(theirs).toHaveLength(1);
    expect(result.events.map(({ event }) => event)).toEqual(theirs);
    expect(keys.size).toBe(0);
  });

  test('handled the same key with another body at the same moment: refused', async () => {
    const otherBody = beforeAppend('inspectionCase', 1, async (inner, stream, events, expected) => {
      const others = events.map((event) => ({
        ...event,
        metadata: { ...event.metadata, requestHash: '22'.repeat(32), salt: '11'.repeat(16) },
      }));
      await inner(stream, others, expected);
    });
    await using application = await openApplication({ directory: temporaryDirectory(), aroundStore: otherBody });
    expect(await application.send(ask.OpenCase())).toEqual({ outcome: 'key-reused' });
  });
});

describe('the store', () => {
  const failing = (code: EventStoreErrorCode, when: 'before' | 'after', times = 1) => {
    let left = times;
    return (store: EventStore): EventStore =>
      withAppend(store, (inner) => async (stream, events, expected) => {
        if (left === 0 || !stream.includes('/inspectionCase-')) return inner(stream, events, expected);
        left -= 1;
        if (when === 'after') await inner(stream, events, expected);
        throw new EventStoreError(code, 'as the test wants it');
      });
  };

  test.each(['StorageFull', 'StoreUnavailable'] as const)('%s is said, and the same key works later', async (code) => {
    await using application = await openApplication({
      directory: temporaryDirectory(),
      aroundStore: failing(code, 'before'),
    });
    const idempotencyKey = randomUUID();
    expect(await application.send(ask.OpenCase(), { idempotencyKey })).toMatchObject({ outcome: 'unavailable', code });
    expect(await application.send(ask.OpenCase(), { idempotencyKey })).toMatchObject({
      outcome: 'stored',
      repeated: false,
    });
  });

  test('is full: the keys made for it are discarded', async () => {
    const { keys, around } = counting();
    const directory = temporaryDirectory();
    const quiet = await openApplication({ directory });
    const identity = await announcedCase(quiet);
    await quiet[Symbol.asyncDispose]();
    await using application = await openApplication({
      directory,
      aroundVault: around,
      aroundStore: failing('StorageFull', 'before'),
    });
    expect(await application.send(sealedFinding, { identity })).toMatchObject({ code: 'StorageFull' });
    expect(keys.size).toBe(0);
  });

  test('does not know whether it stored, and it did: found and answered', async () => {
    await using application = await openApplication({
      directory: temporaryDirectory(),
      aroundStore: failing('UnknownOutcome', 'after'),
    });
    const result = expectStored(await application.send(ask.OpenCase()));
    expect(result.repeated).toBe(false);
    expect(await application.events(`inspectionCase-${result.identity}`)).toHaveLength(1);
  });

  test('does not know whether it stored, and it did not: unknown, and the same key makes it once', async () => {
    await using application = await openApplication({
      directory: temporaryDirectory(),
      aroundStore: failing('UnknownOutcome', 'before'),
    });
    const idempotencyKey = randomUUID();
    expect(await application.send(ask.OpenCase(), { idempotencyKey })).toMatchObject({
      outcome: 'unavailable',
      code: 'UnknownOutcome',
    });
    const { identity } = expectStored(await application.send(ask.OpenCase(), { idempotencyKey }));
    expect(await application.events(`inspectionCase-${identity}`)).toHaveLength(1);
  });

  test('refuses an event that is too large: the sender is told, nothing is stored', async () => {
    await using application = await openApplication({
      directory: temporaryDirectory(),
      aroundStore: failing('EventTooLarge', 'before'),
    });
    expect(await application.send(ask.OpenCase())).toEqual({
      outcome: 'rejected',
      refusal: { code: 'EventTooLarge' },
    });
  });

  test('was told something invalid: a defect, not an answer', async () => {
    await using application = await openApplication({
      directory: temporaryDirectory(),
      aroundStore: failing('InvalidAppend', 'before'),
    });
    await expect(application.send(ask.OpenCase())).rejects.toMatchObject({ code: 'InvalidAppend' });
  });

  test('fails for the case after the number was claimed: the case may use its number', async () => {
    const directory = temporaryDirectory();
    const quiet = await openApplication({ directory });
    const identity = await openedCase(quiet);
    await quiet[Symbol.asyncDispose]();
    await using application = await openApplication({ directory, aroundStore: failing('StorageFull', 'before') });
    const idempotencyKey = randomUUID();
    const send = () => application.send(ask.IssueDecision(), { identity, idempotencyKey });
    expect(await send()).toMatchObject({ code: 'StorageFull' });
    expectStored(await send());
    // Nor does a claim of the same key for another number meet the id of the first.
    const claims = await application.events('documentRegister-99.TTr-2024');
    expect(claims).toHaveLength(1);
  });

  test('fails, and the sender comes back with the same key and another number: both are claimed', async () => {
    const directory = temporaryDirectory();
    const quiet = await openApplication({ directory });
    const identity = await openedCase(quiet);
    await quiet[Symbol.asyncDispose]();
    await using application = await openApplication({ directory, aroundStore: failing('StorageFull', 'before') });
    const idempotencyKey = randomUUID();
    const { document } = ask.IssueDecision().data;
    expect(await application.send(ask.IssueDecision(), { identity, idempotencyKey })).toMatchObject({
      code: 'StorageFull',
    });
    const corrected = ask.IssueDecision({ document: { ...document, number: 16 } });
    expectStored(await application.send(corrected, { identity, idempotencyKey }));
    const claims = await application.events('documentRegister-99.TTr-2024');
    expect(claims.map(({ data }) => data['number'])).toEqual([15, 16]);
  });
});

describe('the vault', () => {
  const away = (vault: Vault): Vault => ({
    ...counting().around(vault),
    create: async (requests) => {
      if (requests.length === 0) return vault.create(requests);
      throw new VaultError('VaultUnavailable', 'as the test wants it');
    },
  });

  test('is away: nothing sealed can be written, all else can', async () => {
    await using application = await openApplication({ directory: temporaryDirectory(), aroundVault: away });
    const identity = await announcedCase(application);
    expect(await application.send(sealedFinding, { identity })).toMatchObject({
      outcome: 'unavailable',
      code: 'VaultUnavailable',
    });
    expectStored(await application.send(ask.ReportFinding(), { identity }));
  });
});

describe('the clock', () => {
  test('more than two seconds behind the ledger: nothing is written', async () => {
    const clock = new TestClock(NOW);
    await using application = await openApplication({ directory: temporaryDirectory(), clock });
    expectStored(await application.send(ask.OpenCase()));
    clock.set('2024-06-14T02:05:07.119Z');
    expect(await application.send(ask.OpenCase())).toMatchObject({ outcome: 'unavailable', code: 'ClockBehind' });
    clock.set('2024-06-14T02:05:07.120Z');
    expectStored(await application.send(ask.OpenCase()));
  });

  test('a little behind: what is recorded does not go back', async () => {
    const clock = new TestClock(NOW);
    await using application = await openApplication({ directory: temporaryDirectory(), clock });
    await application.send(ask.OpenCase());
    clock.set('2024-06-14T02:05:08.000Z');
    const { events } = expectStored(await application.send(ask.OpenCase()));
    expect(events[0]?.event.metadata.recordedAt).toBe(NOW);
  });

  test('behind what the ledger already held at the start', async () => {
    const directory = temporaryDirectory();
    const first = await openApplication({ directory });
    await first.send(ask.OpenCase());
    await first[Symbol.asyncDispose]();
    await using later = await openApplication({ directory, clock: new TestClock('2024-06-14T02:05:00.000Z') });
    expect(await later.send(ask.OpenCase())).toMatchObject({ code: 'ClockBehind' });
  });
});
