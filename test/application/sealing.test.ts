import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { systemRandom } from '#application/clock.ts';
import { openSealed, sealedValues } from '#application/open-sealed.ts';
import { sealEvents } from '#application/seal-events.ts';
import type { Json, StoredEvent } from '#domain/envelope.ts';
import { byType, defineEvent, isSealedValue, type SealedValue } from '#domain/event-definition.ts';
import { suspendOfficer } from '#domain/officer/commands.ts';
import { announcedCase, expectStored } from '#test/support/application/announced-case.ts';
import { officer } from '#test/support/application/officer.ts';
import { openApplication } from '#test/support/application/open-application.ts';
import { temporaryDirectory } from '#test/support/application/temporary-directory.ts';
import { command } from '#test/support/domain/command.ts';
import { suspect, witness } from '#test/support/domain/finding-story.ts';
import { actor, people, uuid } from '#test/support/domain/huong-binh.ts';
import { ask, NOW } from '#test/support/domain/inspection-commands.ts';
import { createMasterKey } from '#vault/master-key.ts';
import { openSqliteVault } from '#vault/sqlite-vault.ts';

const noted = defineEvent('Noted', (seal) =>
  z.strictObject({
    details: seal(z.string()).optional(),
    persons: z.array(z.strictObject({ personId: z.string(), name: seal(z.string()).optional() })).optional(),
    clear: z.string().optional(),
  }),
);
const definitions = byType([noted]);
const STREAM = 'test/note-1';
const [anna, binh] = [uuid('5059', 11), uuid('5059', 12)];

const openVault = (directory = temporaryDirectory()) =>
  openSqliteVault({
    directory: join(directory, 'vault'),
    masterKey: createMasterKey(join(directory, 'master.key')),
    now: () => '2024-06-14T02:05:09.120Z',
  });
type OpenVault = ReturnType<typeof openVault>;

const seal = async (vault: OpenVault, data: unknown, firstRevision = 3) => {
  const context = { vault, random: systemRandom, stream: STREAM, firstRevision, definitions };
  const result = await sealEvents(context, [{ type: 'Noted', data }]);
  const [event] = result.outcome === 'sealed' ? result.events : [];
  if (event === undefined) throw new Error(result.outcome);
  return event;
};

/** As it would come out of the store; only what opening looks at is real. */
const stored = (event: Awaited<ReturnType<typeof seal>>, changes: Partial<StoredEvent> = {}) =>
  ({ ...event, stream: STREAM, revision: 3, ...changes }) as StoredEvent;

const sealedAt = (data: StoredEvent['data'], pointer: string): SealedValue => {
  const found = sealedValues(data).find((each) => each.pointer === pointer)?.value;
  if (found === undefined) throw new Error(`nothing sealed at ${pointer}`);
  return found;
};

test('clear text that got past the marks is stopped before the ledger', async () => {
  await using vault = openVault();
  // Evaluated only when data come: the definition could not see it.
  const late = defineEvent('Late', (mark) => z.strictObject({ name: z.lazy(() => mark(z.string())) }));
  const context = { vault, random: systemRandom, stream: STREAM, firstRevision: 0, definitions: byType([late]) };
  await expect(sealEvents(context, [{ type: 'Late', data: { name: 'Mai Văn Thủ' } }])).rejects.toMatchObject({
    code: 'InvalidEvent',
  });
});

test('why an officer is suspended goes when he is erased', async () => {
  await using application = await openApplication({ directory: temporaryDirectory() });
  const { officerId, personId } = people.inspector;
  const by = { by: actor('administrator'), now: NOW };
  const suspension = command(suspendOfficer, { ground: 'leave', details: 'Điều trị bệnh' }, by);
  const [suspended] = expectStored(await application.send(suspension, { identity: officerId })).events;
  if (suspended === undefined) throw new Error('nothing stored');
  expect(await openSealed(application.vault, suspended.event, '/details')).toMatchObject({ outcome: 'opened' });
  expect(await application.vault.destroyPerson(personId)).toBe(1);
  expect(await openSealed(application.vault, suspended.event, '/details')).toMatchObject({ outcome: 'erased' });
});

test('the key that would open the hash of a request to guessing is nowhere in the ledger', async () => {
  await using application = await openApplication({ directory: temporaryDirectory() });
  const caseId = await announcedCase(application);
  const key = '0190163D-8694-739B-AEA5-966C26F8AD91';
  const common = { route: 'POST /x', idempotencyKey: key.toLowerCase(), correlationId: `web-${key}` };
  const { type, data, by } = ask.ReportFinding();
  expectStored(await application.handle({ ...common, type, data, actor: by, identity: caseId }));
  const reveal = { ...common, subject: { kind: 'case', id: caseId }, target: undefined, reason: 'review' } as const;
  expect(await application.reveal({ ...reveal, actor: officer('leader') })).toMatchObject({ outcome: 'revealed' });
  await application.reveal({ ...reveal, actor: officer('overseer') });
  await application.settled();
  const ledger: string[] = [];
  for await (const { event } of application.store.readAll()) ledger.push(JSON.stringify(event));
  expect(ledger.at(-1)).toContain('CommandRefused');
  expect(ledger.join().toLowerCase()).not.toContain(key.toLowerCase());
});

describe('a sealed value', () => {
  test('opens where it stands', async () => {
    await using vault = openVault();
    const event = stored(await seal(vault, { details: 'Nhận 50 triệu đồng\nở bộ phận một cửa', clear: 'x' }));
    expect(isSealedValue(event.data['details'])).toBe(true);
    expect(event.data['clear']).toBe('x');
    expect(await openSealed(vault, event, '/details')).toEqual({
      outcome: 'opened',
      text: 'Nhận 50 triệu đồng\nở bộ phận một cửa',
    });
  });

  test.each<[string, Partial<StoredEvent>]>([
    ['another revision', { revision: 4 }],
    ['another stream', { stream: 'test/note-2' }],
    ['another version of the shape', { schemaVersion: 2 }],
  ])('does not open at %s', async (_, changes) => {
    await using vault = openVault();
    const event = stored(await seal(vault, { details: 'bí mật' }), changes);
    expect(await openSealed(vault, event, '/details')).toEqual({ outcome: 'damaged' });
  });

  test('does not open in another field, of the same event or beside another person', async () => {
    await using vault = openVault();
    const persons = [
      { personId: anna, name: 'Anna' },
      { personId: binh, name: 'Bình' },
    ];
    const { data, ...rest } = await seal(vault, { details: 'bí mật', persons });
    const [first, second] = [sealedAt(data, '/persons/0/name'), sealedAt(data, '/persons/1/name')];
    const swapped: Json = [
      { personId: anna, name: second },
      { personId: binh, name: first },
    ];
    const event = stored({ ...rest, data: { details: first, persons: swapped } });
    for (const pointer of ['/details', '/persons/0/name', '/persons/1/name']) {
      expect(await openSealed(vault, event, pointer), pointer).toEqual({ outcome: 'damaged' });
    }
  });

  test('does not open with a byte changed, or under the key of another value', async () => {
    await using vault = openVault();
    const { data, ...rest } = await seal(vault, { details: 'bí mật' });
    const value = sealedAt(data, '/details');
    const other = sealedAt((await seal(vault, { details: 'khác' })).data, '/details');
    const flip = (text: string): string => {
      const bytes = Buffer.from(text, 'base64');
      bytes[0] = (bytes[0] ?? 0) ^ 1;
      return bytes.toString('base64');
    };
    const changed: readonly SealedValue[] = [
      { ...value, ciphertext: flip(value.ciphertext) },
      { ...value, nonce: flip(value.nonce) },
      { ...value, keyId: other.keyId },
      { ...value, ciphertext: value.ciphertext.slice(0, 8) },
      { ...value, nonce: Buffer.alloc(16).toString('base64') },
    ];
    for (const details of changed) {
      expect(await openSealed(vault, stored({ ...rest, data: { details } }), '/details')).toEqual({
        outcome: 'damaged',
      });
    }
  });

  test('is none where there is none', async () => {
    await using vault = openVault();
    const event = stored(await seal(vault, { details: 'bí mật', clear: 'x' }));
    for (const pointer of ['', 'details', '/clear', '/nothing', '/__proto__', '/details/ciphertext', '/persons/0']) {
      expect(await openSealed(vault, event, pointer), pointer).toEqual({ outcome: 'not-sealed' });
    }
  });

  test('has a key and a nonce that no other has', async () => {
    await using vault = openVault();
    const persons = Array.from({ length: 1_000 }, (_, index) => ({
      personId: uuid('5059', index),
      name: 'Cùng một tên',
    }));
    const events = [await seal(vault, { persons }), await seal(vault, { persons })];
    const values = events.flatMap(({ data }) => sealedValues(data).map(({ value }) => value));
    expect(values).toHaveLength(2_000);
    for (const part of ['keyId', 'nonce', 'ciphertext'] as const) {
      expect(new Set(values.map((value) => value[part])).size, part).toBe(2_000);
    }
  });
});

describe('whose text it is', () => {
  test('a name belongs to its person, a text around them to all', async () => {
    await using vault = openVault();
    const persons = [
      { personId: anna, name: 'Anna' },
      { personId: binh, name: 'Bình' },
    ];
    const event = stored(await seal(vault, { details: 'Anna đưa cho Bình', persons }));
    await vault.destroyPerson(anna);
    const outcomes = await Promise.all(
      ['/details', '/persons/0/name', '/persons/1/name'].map((pointer) => openSealed(vault, event, pointer)),
    );
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['erased', 'erased', 'opened']);
  });

  test('nothing more is sealed about an erased person', async () => {
    await using vault = openVault();
    await vault.destroyPerson(anna);
    const context = { vault, random: systemRandom, stream: STREAM, firstRevision: 0, definitions };
    const data = { persons: [{ personId: anna, name: 'Anna' }] };
    expect(await sealEvents(context, [{ type: 'Noted', data }])).toEqual({
      outcome: 'person-erased',
      personIds: [anna],
    });
  });

  test('a lost key is lost, not erased', async () => {
    await using vault = openVault();
    const event = stored(await seal(vault, { details: 'bí mật' }));
    await vault.discard([sealedAt(event.data, '/details').keyId]);
    expect(await openSealed(vault, event, '/details')).toEqual({ outcome: 'lost' });
  });
});

describe('an event that does not fit its definition', () => {
  test.each([
    ['an unknown member', { details: 'x', more: 1 }],
    ['a wrong type', { details: 7 }],
  ])('is a defect: %s', async (_, data) => {
    await using vault = openVault();
    await expect(seal(vault, data)).rejects.toMatchObject({ code: 'InvalidEvent' });
  });

  test('is named without quoting what it says', async () => {
    await using vault = openVault();
    await expect(seal(vault, { details: 'bí mật', persons: 'Mai Văn Thủ' })).rejects.toThrow(/^[^M]*$/);
  });
});

describe('over the write path', () => {
  const details = 'Thủ nhận phong bì của bà Chứng';
  const finding = ask.ReportFinding({
    details: z.string().brand<'Secret'>().parse(details),
    persons: [suspect, witness],
  });

  const filesUnder = (directory: string): readonly string[] =>
    readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));

  test('no clear text of a sealed field is in any file', async () => {
    const directory = temporaryDirectory();
    await using application = await openApplication({ directory });
    const identity = await announcedCase(application);
    expectStored(await application.send(finding, { identity }));
    const files = filesUnder(directory);
    expect(files.length).toBeGreaterThan(4);
    const holds = (text: string): readonly string[] => files.filter((file) => readFileSync(file).includes(text));
    // That the search finds what is there: the summary is clear.
    expect(holds('Chi tiếp khách vượt định mức')).not.toEqual([]);
    for (const secret of [details, suspect.name, witness.name, Buffer.from(details).toString('base64')]) {
      expect(holds(secret), secret).toEqual([]);
    }
  });

  test('persons named at the review are linked to the text sealed before', async () => {
    await using application = await openApplication({ directory: temporaryDirectory() });
    const identity = await announcedCase(application);
    const unnamed = ask.ReportFinding({ details: z.string().brand<'Secret'>().parse(details) });
    expectStored(await application.send(unnamed, { identity }));
    const [, , , , reported] = await application.events(`inspectionCase-${identity}`);
    if (reported === undefined) throw new Error('no finding');
    expectStored(await application.send(ask.ReviewFinding({ persons: [suspect] }), { identity }));
    expect(await openSealed(application.vault, reported, '/details')).toMatchObject({ outcome: 'opened' });
    expect(await application.vault.destroyPerson(suspect.personId)).toBe(2);
    expect(await openSealed(application.vault, reported, '/details')).toMatchObject({ outcome: 'erased' });
  });

  test('a finding about an erased person is refused, and leaves nothing', async () => {
    await using application = await openApplication({ directory: temporaryDirectory() });
    const identity = await announcedCase(application);
    await application.vault.destroyPerson(suspect.personId);
    expect(await application.send(finding, { identity })).toEqual({
      outcome: 'rejected',
      refusal: { code: 'PersonErased' },
    });
    expect(await application.events(`inspectionCase-${identity}`)).toHaveLength(4);
  });

  test('what a hash in the ledger could be tried with is never the body alone', async () => {
    await using application = await openApplication({ directory: temporaryDirectory() });
    const identity = await announcedCase(application);
    const results = [
      expectStored(await application.send(finding, { identity })),
      expectStored(await application.send(finding, { identity })),
    ];
    const hashes = results.map(({ events }) => events[0]?.event.metadata.requestHash);
    expect(hashes[0]).not.toBe(hashes[1]);
  });
});
