import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { grantRole } from '#domain/officer/commands.ts';
import { EventStoreError } from '#event-store/event-store.ts';
import { askOfAction } from '#test/support/accountability/action-commands.ts';
import { actionFor, matterOfCase } from '#test/support/accountability/stored-matters.ts';
import { announcedCase, expectStored, openedCase } from '#test/support/application/announced-case.ts';
import { officer } from '#test/support/application/officer.ts';
import { openApplication, type TestApplication } from '#test/support/application/open-application.ts';
import { beforeAppend } from '#test/support/application/store-around.ts';
import { temporaryDirectory } from '#test/support/application/temporary-directory.ts';
import { TestClock } from '#test/support/application/test-clock.ts';
import { command } from '#test/support/domain/command.ts';
import { actor, type PersonKey, people } from '#test/support/domain/huong-binh.ts';
import { ask, NOW } from '#test/support/domain/inspection-commands.ts';

const open = () => openApplication({ directory: temporaryDirectory() });
const MINUTES = 60_000;

const refusalsOf = async (application: TestApplication, key: PersonKey) => {
  await application.settled();
  const events = await application.events(`refusal-${people[key].officerId}-2024-06`);
  return events.map(({ data }) => data);
};

test('an attempt without authority is on record: who, what, on what, when, never the body', async () => {
  await using application = await open();
  const identity = await openedCase(application);
  await application.send(ask.IssueDecision({}, { by: 'inspector' }), { identity });
  expect(await refusalsOf(application, 'inspector')).toEqual([
    {
      code: 'ActionNotAllowed',
      action: 'issue-decision',
      target: `inspectionCase-${identity}`,
      unrecordedSince: 0,
      occurredAt: NOW,
    },
  ]);
});

test('an attempt on what is hidden is recorded alike, whether it exists or not', async () => {
  await using application = await open();
  const [there, nowhere] = [await openedCase(application), randomUUID()];
  await application.send(ask.ReportFinding({}, { by: 'otherDistrictInspector' }), { identity: there });
  application.clock.advance(10 * MINUTES);
  await application.send(ask.ReportFinding({}, { by: 'otherDistrictInspector' }), { identity: nowhere });
  expect(await refusalsOf(application, 'otherDistrictInspector')).toMatchObject([
    { code: 'NotVisible', target: `inspectionCase-${there}` },
    { code: 'NotVisible', target: `inspectionCase-${nowhere}` },
  ]);
});

test('reviewing oneself and granting oneself rights are on record', async () => {
  await using application = await open();
  const identity = await announcedCase(application);
  expectStored(await application.send(ask.ReportFinding(), { identity }));
  await application.send(ask.ReviewFinding({}, { by: 'inspector' }), { identity });
  const grant = command(
    grantRole,
    { role: 'oversight', territory: [], from: '2024-06-14' },
    { by: actor('administrator'), now: NOW },
  );
  await application.send(grant, { identity: people.administrator.officerId });
  expect(await refusalsOf(application, 'inspector')).toMatchObject([{ code: 'SelfReview', action: 'review-finding' }]);
  expect(await refusalsOf(application, 'administrator')).toMatchObject([{ code: 'SelfGrant' }]);
});

test('assessing what one claimed and confirming what one typed are on record', async () => {
  await using application = await open();
  const { matterId } = await matterOfCase(application);
  const identity = await actionFor(application, matterId);
  const by = 'leader' as const;
  expectStored(await application.send(askOfAction.RecordSanction({}, { by }), { identity }));
  for (const attempt of [
    askOfAction.AssessGround({}, { by: 'inspector' }),
    askOfAction.ConfirmRecord({}, { by }),
    askOfAction.ReturnRecord({}, { by }),
  ]) {
    expect(await application.send(attempt, { identity })).toMatchObject({ outcome: 'rejected' });
    await application.settled();
    application.clock.advance(10 * MINUTES);
  }
  const target = `accountabilityAction-${identity}`;
  expect(await refusalsOf(application, 'inspector')).toMatchObject([
    { code: 'SelfAssessment', action: 'assess-ground', target },
  ]);
  expect(await refusalsOf(application, 'leader')).toMatchObject([
    { code: 'SelfConfirmation', action: 'record-sanction', target },
    { code: 'SelfConfirmation', action: 'record-sanction', target },
  ]);
});

test('an everyday refusal is not', async () => {
  await using application = await open();
  const identity = await openedCase(application);
  expect(await application.send(ask.ReportFinding(), { identity })).toMatchObject({ outcome: 'rejected' });
  expect(await refusalsOf(application, 'inspector')).toEqual([]);
});

test('the first is recorded at once, the next after ten minutes with the number since', async () => {
  await using application = await open();
  const identity = await openedCase(application);
  const attempt = () => application.send(ask.IssueDecision({}, { by: 'inspector' }), { identity });
  for (let count = 0; count < 5; count += 1) await attempt();
  expect(await refusalsOf(application, 'inspector')).toHaveLength(1);
  application.clock.advance(10 * MINUTES);
  await attempt();
  expect(await refusalsOf(application, 'inspector')).toMatchObject([{ unrecordedSince: 0 }, { unrecordedSince: 4 }]);
});

test('who tried to open what is sealed from him is on record', async () => {
  await using application = await open();
  const caseId = await openedCase(application);
  const request = {
    subject: { kind: 'case', id: caseId },
    target: undefined,
    reason: 'review',
    route: 'POST /reveals',
    correlationId: 'test',
  } as const;
  for (const key of ['otherDistrictInspector', 'overseer'] as const) {
    await application.reveal({ ...request, actor: officer(key), idempotencyKey: randomUUID() });
  }
  const attempt = { action: 'reveal-case-fields', target: `inspectionCase-${caseId}` };
  expect(await refusalsOf(application, 'otherDistrictInspector')).toMatchObject([{ ...attempt, code: 'NotVisible' }]);
  expect(await refusalsOf(application, 'overseer')).toMatchObject([{ ...attempt, code: 'ActionNotAllowed' }]);
});

test('what could not be recorded is counted with the next', async () => {
  const full = beforeAppend('refusal', 1, async () => {
    throw new EventStoreError('StorageFull', 'as the test wants it');
  });
  await using application = await openApplication({ directory: temporaryDirectory(), aroundStore: full });
  const identity = await openedCase(application);
  const attempt = () => application.send(ask.IssueDecision({}, { by: 'inspector' }), { identity });
  await attempt();
  expect(await refusalsOf(application, 'inspector')).toEqual([]);
  await attempt();
  expect(await refusalsOf(application, 'inspector')).toMatchObject([{ unrecordedSince: 1 }]);
});

test('the month is that of the day in Vietnam, by which a day has its 200', async () => {
  const clock = new TestClock('2024-06-30T17:00:00.000Z');
  await using application = await openApplication({ directory: temporaryDirectory(), clock });
  const identity = await openedCase(application);
  await application.send(ask.IssueDecision({}, { by: 'inspector' }), { identity });
  await application.settled();
  expect(await application.events(`refusal-${people.inspector.officerId}-2024-07`)).toHaveLength(1);
});

test('made-up officers make no streams', async () => {
  await using application = await open();
  const officerId = randomUUID();
  await application.send(ask.OpenCase({}, { by: { ...officer('inspector'), officerId } }));
  await application.settled();
  expect(await application.events(`refusal-${officerId}-2024-06`)).toEqual([]);
});
