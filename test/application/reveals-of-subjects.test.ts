import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { RevealRequest } from '#application/reveals.ts';
import type { RevealSubject } from '#domain/access/events.ts';
import { askOfAction, explanationText, groundDetails } from '#test/support/accountability/action-commands.ts';
import { accomplice, askOfMatter, matterDetails, offender } from '#test/support/accountability/matter-commands.ts';
import { actionFor, matterOfCase } from '#test/support/accountability/stored-matters.ts';
import { expectStored } from '#test/support/application/announced-case.ts';
import { officer } from '#test/support/application/officer.ts';
import { openApplication, type TestApplication } from '#test/support/application/open-application.ts';
import { temporaryDirectory } from '#test/support/application/temporary-directory.ts';
import { type PersonKey, people, unitCodes } from '#test/support/domain/huong-binh.ts';
import { member } from '#test/support/domain/inspection.ts';
import { ask } from '#test/support/domain/inspection-commands.ts';
import { enrolledTwice } from '#test/support/domain/second-enrolment.ts';
import { timeRatio } from '#test/support/time-ratio.ts';

/** A matter that came of a case, an action for it, and someone who asks to see into them. */
const withSubjects = async (options: Partial<Parameters<typeof openApplication>[0]> = {}) => {
  const application = await openApplication({ directory: temporaryDirectory(), ...options });
  const { caseId, matterId } = await matterOfCase(application);
  const actionId = await actionFor(application, matterId);
  const subjects = {
    matter: { kind: 'matter', id: matterId },
    accountability: { kind: 'accountability', id: actionId },
  } as const satisfies Record<string, RevealSubject>;
  const open = (subject: RevealSubject, changes: Partial<RevealRequest> = {}) =>
    application.reveal({
      subject,
      target: undefined,
      reason: 'review',
      actor: officer('leader'),
      route: `POST /${subject.kind}`,
      idempotencyKey: randomUUID(),
      correlationId: 'test',
      ...changes,
    });
  return { application, caseId, subjects, open };
};

const openings = (application: TestApplication, key: PersonKey = 'leader') =>
  application.events(`access-${people[key].officerId}`);

const textsOf = (result: Awaited<ReturnType<TestApplication['reveal']>>) =>
  result.outcome === 'revealed' && result.fields.map(({ value }) => value.outcome === 'opened' && value.text);

const kinds = ['matter', 'accountability'] as const;

describe('opening what came of a case', () => {
  test('a field of a matter: on record with what it belongs to', async () => {
    const { application, subjects, open } = await withSubjects();
    await using _ = application;
    const target = { revision: 0, fields: ['/offenders/0/name'] };
    expect(textsOf(await open(subjects.matter, { target, reason: 'draft' }))).toEqual([offender.name]);
    const stream = `corruptionMatter-${subjects.matter.id}`;
    expect(await openings(application)).toMatchObject([
      {
        schemaVersion: 3,
        data: { subject: subjects.matter, target: { stream, revision: 0 }, fields: target.fields, reason: 'draft' },
      },
    ]);
  });

  test('a field of an action, by its key', async () => {
    const { application, subjects, open } = await withSubjects();
    await using _ = application;
    const stream = `accountabilityAction-${subjects.accountability.id}`;
    const [, explained] = await application.events(stream);
    const { keyId } = Object(explained?.data['explanation']);
    const opened = await open(subjects.accountability, { target: { keyIds: [keyId] }, reason: 'complaint' });
    expect(textsOf(opened)).toEqual([explanationText]);
    expect((await openings(application))[0]?.data).toMatchObject({
      subject: subjects.accountability,
      target: { stream, revision: 1 },
      fields: ['/explanation'],
    });
  });

  test('for review: all of it, once an hour, and nothing else with it', async () => {
    const { application, caseId, subjects, open } = await withSubjects();
    await using _ = application;
    const named = askOfMatter.NameOffenders();
    expectStored(await application.send(named, { identity: subjects.matter.id }));
    expect(textsOf(await open(subjects.matter))).toEqual([matterDetails, offender.name, accomplice.name]);
    expect(textsOf(await open(subjects.accountability))).toEqual([explanationText, groundDetails]);
    expect(await open(subjects.matter)).toMatchObject({ outcome: 'revealed', ledgerNumber: undefined });
    await open({ kind: 'case', id: caseId });
    const subjectsSeen = (await openings(application)).map(({ data }) => data['subject']);
    expect(subjectsSeen).toEqual([subjects.matter, subjects.accountability, { kind: 'case', id: caseId }]);
  });

  test('once per key, which belongs to one subject', async () => {
    const { application, subjects, open } = await withSubjects();
    await using _ = application;
    const once = { idempotencyKey: randomUUID(), route: 'POST /matters/{matterId}/reveals' };
    expect(await open(subjects.matter, once)).toMatchObject({ outcome: 'revealed' });
    expect(await open(subjects.matter, once)).toEqual({ outcome: 'already-revealed' });
    const other = expectStored(await application.send(askOfMatter.IdentifyMatter())).identity;
    expect(await open({ kind: 'matter', id: other }, once)).toEqual({ outcome: 'key-reused' });
  });
});

describe('what came of a case is not opened', () => {
  test.each(
    kinds.flatMap((kind) => [
      [kind, 'otherDistrictInspector', { outcome: 'hidden' }] as const,
      [kind, 'administrator', { outcome: 'hidden' }] as const,
      [kind, 'custodian', { outcome: 'hidden' }] as const,
      [kind, 'overseer', { outcome: 'forbidden', code: 'ActionNotAllowed' }] as const,
      [kind, 'appraiser', { outcome: 'forbidden', code: 'ActionNotAllowed' }] as const,
    ]),
  )('(%s) to the %s, and that he tried is on record', async (kind, key, expected) => {
    const { application, subjects, open } = await withSubjects();
    await using _ = application;
    expect(await open(subjects[kind], { actor: officer(key) })).toEqual(expected);
    expect(await openings(application, key)).toEqual([]);
    await application.settled();
    const [refused] = await application.events(`refusal-${people[key].officerId}-2024-06`);
    expect(refused?.data).toMatchObject({
      code: expected.outcome === 'hidden' ? 'NotVisible' : expected.code,
      action: kind === 'matter' ? 'reveal-matter-fields' : 'reveal-accountability-fields',
      target: `${kind === 'matter' ? 'corruptionMatter' : 'accountabilityAction'}-${subjects[kind].id}`,
    });
  });

  test.each(kinds)('(%s) to one who is recused from its case, under whichever enrolment', async (kind) => {
    const { world, actor: twin } = enrolledTwice('secondInspector', 'leader');
    const { application, caseId, subjects, open } = await withSubjects({ world });
    await using _ = application;
    if (twin.kind === 'system') throw new Error('an officer');
    const both = [officer('secondInspector'), twin];
    for (const actor of both) expect(await open(subjects[kind], { actor })).toMatchObject({ outcome: 'revealed' });
    const { officerId } = people.secondInspector;
    expectStored(await application.send(ask.RecordRecusal({ officerId }), { identity: caseId }));
    for (const actor of both) {
      expect(await open(subjects[kind], { actor })).toMatchObject({ refusal: { code: 'MemberRecused' } });
    }
    expect(await open(subjects[kind])).toMatchObject({ outcome: 'revealed' });
  });

  test('to one who is recused from the case that took the matter over', async () => {
    const { application, open } = await withSubjects();
    await using _ = application;
    const unit = unitCodes.commune;
    const by = 'districtInspector';
    const identified = await application.send(askOfMatter.IdentifyMatter({ unit }, { by }));
    const { identity: id } = expectStored(identified);
    const escalation = askOfMatter.EscalateMatter({ highestSuspect: 'district-leader' }, { by });
    expectStored(await application.send(escalation, { identity: id }));
    const opened = await application.send(ask.OpenCase({ unit, source: 'escalation', corruptionSigns: true }));
    const { identity: caseId } = expectStored(opened);
    expectStored(await application.send(askOfMatter.AcceptEscalation({ caseId }), { identity: id }));
    const actor = officer('secondInspector');
    expect(await open({ kind: 'matter', id }, { actor })).toMatchObject({ outcome: 'revealed' });
    const { officerId } = people.secondInspector;
    expectStored(await application.send(ask.RecordRecusal({ officerId }), { identity: caseId }));
    expect(await open({ kind: 'matter', id }, { actor })).toMatchObject({ refusal: { code: 'MemberRecused' } });
  });

  test('to one who is recused from the case of another matter that is counted with it', async () => {
    const { application, caseId, subjects, open } = await withSubjects();
    await using _ = application;
    const { identity: matterId } = expectStored(await application.send(askOfMatter.IdentifyMatter()));
    const opening = askOfAction.OpenAction({ matterId, otherMatters: [subjects.matter.id] });
    const { identity: id } = expectStored(await application.send(opening));
    const { officerId } = people.secondInspector;
    expectStored(await application.send(ask.RecordRecusal({ officerId }), { identity: caseId }));
    const actor = officer('secondInspector');
    expect(await open({ kind: 'accountability', id }, { actor })).toMatchObject({ refusal: { code: 'MemberRecused' } });
    expect(await open({ kind: 'matter', id: matterId }, { actor }), 'that came of no case').toMatchObject({
      outcome: 'revealed',
    });
  });

  test('under the name of another kind: an id of one is none of the other', async () => {
    const { application, subjects, open } = await withSubjects();
    await using _ = application;
    for (const kind of kinds) {
      const [other = kind] = kinds.filter((each) => each !== kind);
      expect(await open({ kind, id: subjects[other].id })).toEqual({ outcome: 'hidden' });
    }
    expect(await open({ kind: 'matter', id: randomUUID() })).toEqual({ outcome: 'hidden' });
  });

  test('nor does the time of the answer tell what is hidden from what is not there', async () => {
    const { application, subjects, open } = await withSubjects();
    await using _ = application;
    const actor = officer('otherDistrictInspector');
    const nowhere = randomUUID();
    for (const { kind, id } of Object.values(subjects)) {
      const there = () => open({ kind, id }, { actor });
      const ratio = await timeRatio(there, () => open({ kind, id: nowhere }, { actor }), { pairs: 300, within: 1.4 });
      expect(Math.abs(Math.log(ratio)), `${kind}: there / nowhere = ${ratio}`).toBeLessThan(Math.log(1.4));
    }
  });
});

test('who is in the team of the case opens what came of it, wherever it lies', async () => {
  const { application, caseId, subjects, open } = await withSubjects();
  await using _ = application;
  const actor = officer('districtInspector');
  for (const kind of kinds) expect(await open(subjects[kind], { actor })).toEqual({ outcome: 'hidden' });
  const joining = member('districtInspector');
  expectStored(await application.send(ask.ReplaceTeamMember({ joining }), { identity: caseId }));
  for (const kind of kinds) expect(await open(subjects[kind], { actor })).toMatchObject({ outcome: 'revealed' });
});

test('an erased person is erased in the matter too, at any revision; the rest stays', async () => {
  const { application, subjects, open } = await withSubjects();
  await using _ = application;
  expectStored(await application.send(askOfMatter.NameOffenders(), { identity: subjects.matter.id }));
  await application.vault.destroyPerson(offender.personId);
  const result = await open(subjects.matter);
  expect(result.outcome === 'revealed' && result.fields.map(({ value }) => value.outcome)).toEqual([
    'erased',
    'erased',
    'opened',
  ]);
});
