import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { RevealRequest } from '#application/reveals.ts';
import { announcedCase, expectStored } from '#test/support/application/announced-case.ts';
import { officer } from '#test/support/application/officer.ts';
import { openApplication, type TestApplication } from '#test/support/application/open-application.ts';
import { temporaryDirectory } from '#test/support/application/temporary-directory.ts';
import { suspect, witness } from '#test/support/domain/finding-story.ts';
import { people } from '#test/support/domain/huong-binh.ts';
import { ask, NOW } from '#test/support/domain/inspection-commands.ts';
import { enrolledTwice } from '#test/support/domain/second-enrolment.ts';
import { type Vault, VaultError } from '#vault/vault.ts';

const details = 'Nhận phong bì của bà Chứng';
const finding = ask.ReportFinding({
  details: z.string().brand<'Secret'>().parse(details),
  persons: [suspect, witness],
});
const NAME = '/persons/0/name';

const withFinding = async (options: Partial<Parameters<typeof openApplication>[0]> = {}) => {
  const application = await openApplication({ directory: temporaryDirectory(), ...options });
  const caseId = await announcedCase(application);
  const { revision } = expectStored(await application.send(finding, { identity: caseId }));
  const request = (changes: Partial<RevealRequest> = {}): RevealRequest => ({
    subject: { kind: 'case', id: caseId },
    target: { revision, fields: [NAME] },
    reason: 'draft',
    actor: officer('leader'),
    route: 'POST /reveals',
    idempotencyKey: randomUUID(),
    correlationId: 'test',
    ...changes,
  });
  return { application, caseId, revision, request };
};

const openings = (application: TestApplication, key: keyof typeof people = 'leader') =>
  application.events(`access-${people[key].officerId}`);

describe('opening a sealed field', () => {
  test('is on record first, then the value is given', async () => {
    const { application, caseId, revision, request } = await withFinding();
    await using _ = application;
    const result = await application.reveal(request());
    expect(result).toMatchObject({
      outcome: 'revealed',
      fields: [{ revision, pointer: NAME, value: { outcome: 'opened', text: suspect.name } }],
    });
    const [opening] = await openings(application);
    expect(opening).toMatchObject({
      type: 'SealedFieldsRevealed',
      data: {
        target: { stream: `inspectionCase-${caseId}`, revision },
        fields: [NAME],
        reason: 'draft',
        subject: { kind: 'case', id: caseId },
        occurredAt: NOW,
      },
      metadata: { actor: officer('leader'), authorityRevision: 1 },
    });
    expect(result.outcome === 'revealed' && typeof result.ledgerNumber).toBe('number');
  });

  test('happens once per key', async () => {
    const { application, request } = await withFinding();
    await using _ = application;
    const once = request();
    expect(await application.reveal(once)).toMatchObject({ outcome: 'revealed' });
    expect(await application.reveal(once)).toEqual({ outcome: 'already-revealed' });
    expect(await application.reveal({ ...once, reason: 'complaint' })).toEqual({ outcome: 'key-reused' });
    expect(await openings(application)).toHaveLength(1);
  });

  test('of a whole case for review is recorded once an hour', async () => {
    const { application, request } = await withFinding();
    await using _ = application;
    const review = (changes: Partial<RevealRequest> = {}) =>
      application.reveal(request({ reason: 'review', target: undefined, ...changes }));
    const first = await review();
    expect(first.outcome === 'revealed' && first.fields.map(({ value }) => value)).toEqual(
      [details, suspect.name, witness.name].map((text) => ({ outcome: 'opened', text })),
    );
    application.clock.advance(59 * 60_000);
    expect(await review()).toMatchObject({ outcome: 'revealed', ledgerNumber: undefined });
    expect(await openings(application)).toHaveLength(1);
    application.clock.advance(60_000);
    expect(await review()).toMatchObject({ outcome: 'revealed', ledgerNumber: expect.any(Number) });
    expect(await openings(application)).toHaveLength(2);
  });

  test('for review, however little is asked for, is recorded as the whole case', async () => {
    const { application, request } = await withFinding();
    await using _ = application;
    expect(await application.reveal(request({ reason: 'review' }))).toMatchObject({ fields: [{ pointer: NAME }] });
    expect((await openings(application))[0]?.data).toMatchObject({ target: null, fields: [] });
  });
});

describe('what is not opened', () => {
  test.each([
    ['otherDistrictInspector', { outcome: 'hidden' }],
    ['administrator', { outcome: 'hidden' }],
    ['custodian', { outcome: 'hidden' }],
    ['overseer', { outcome: 'forbidden', code: 'ActionNotAllowed' }],
    ['appraiser', { outcome: 'forbidden', code: 'ActionNotAllowed' }],
  ] as const)('to the %s', async (key, expected) => {
    const { application, request } = await withFinding();
    await using _ = application;
    expect(await application.reveal(request({ actor: officer(key) }))).toEqual(expected);
    expect(await openings(application, key)).toEqual([]);
  });

  test('to one who is recused, under whichever enrolment', async () => {
    const { world, actor: twin } = enrolledTwice('secondInspector', 'leader');
    const { application, caseId, request } = await withFinding({ world });
    await using _ = application;
    const { officerId } = people.secondInspector;
    expectStored(await application.send(ask.RecordRecusal({ officerId }), { identity: caseId }));
    if (twin.kind === 'system') throw new Error('an officer');
    for (const actor of [officer('secondInspector'), twin]) {
      expect(await application.reveal(request({ actor }))).toMatchObject({ refusal: { code: 'MemberRecused' } });
    }
    expect(await application.reveal(request())).toMatchObject({ outcome: 'revealed' });
  });

  test('a case that does not exist is as one that is hidden', async () => {
    const { application, request } = await withFinding();
    await using _ = application;
    expect(await application.reveal(request({ subject: { kind: 'case', id: randomUUID() } }))).toEqual({
      outcome: 'hidden',
    });
  });

  test('a field that is not sealed puts nobody on record', async () => {
    const { application, revision, request } = await withFinding();
    await using _ = application;
    const target = { revision, fields: [NAME, '/summary', '/nothing'] };
    expect(await application.reveal(request({ target }))).toEqual({
      outcome: 'rejected',
      refusal: { code: 'NotSealed', fields: ['/summary', '/nothing'] },
    });
    expect(await application.reveal(request({ target: { revision: 99, fields: [NAME] } }))).toMatchObject({
      refusal: { code: 'NotSealed' },
    });
    expect(await openings(application)).toEqual([]);
  });

  test('without a reason that explains, or without naming a field', async () => {
    const { application, revision, request } = await withFinding();
    await using _ = application;
    expect(await application.reveal(request({ reason: 'other' }))).toMatchObject({
      refusal: { code: 'ReasonMissing' },
    });
    expect(await application.reveal(request({ target: { revision, fields: [] } }))).toMatchObject({
      refusal: { code: 'RevealUnclear' },
    });
    expect(await application.reveal(request({ target: undefined }))).toMatchObject({
      refusal: { code: 'RevealUnclear' },
    });
  });

  test('what is erased shows as erased, at any revision, and the rest stays', async () => {
    const { application, revision, request } = await withFinding();
    await using _ = application;
    await application.vault.destroyPerson(suspect.personId);
    const target = { revision, fields: ['/details', NAME, '/persons/1/name'] };
    const result = await application.reveal(request({ target }));
    expect(result.outcome === 'revealed' && result.fields.map(({ value }) => value)).toEqual([
      { outcome: 'erased', erasedAt: NOW },
      { outcome: 'erased', erasedAt: NOW },
      { outcome: 'opened', text: witness.name },
    ]);
  });

  test('while the vault is away nothing is opened; that it was asked for stays on record', async () => {
    const away = (vault: Vault): Vault => ({
      create: (requests) => vault.create(requests),
      discard: (keyIds) => vault.discard(keyIds),
      get: async () => {
        throw new VaultError('VaultUnavailable', 'as the test wants it');
      },
      link: (keyIds, personIds) => vault.link(keyIds, personIds),
      destroy: (keyId) => vault.destroy(keyId),
      destroyPerson: (personId) => vault.destroyPerson(personId),
      close: () => vault.close(),
      [Symbol.asyncDispose]: () => vault.close(),
    });
    const { application, request } = await withFinding({ aroundVault: away });
    await using _ = application;
    expect(await application.reveal(request())).toMatchObject({ outcome: 'unavailable', code: 'VaultUnavailable' });
    expect(await openings(application)).toHaveLength(1);
  });
});
