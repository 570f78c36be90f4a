import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { type EventStore, EventStoreError } from '#event-store/event-store.ts';
import { announcedCase, expectStored, openedCase } from '#test/support/application/announced-case.ts';
import { openApplication } from '#test/support/application/open-application.ts';
import { withAppend } from '#test/support/application/store-around.ts';
import { temporaryDirectory } from '#test/support/application/temporary-directory.ts';
import { actor, people, unitCodes } from '#test/support/domain/huong-binh.ts';
import { ask, NOW } from '#test/support/domain/inspection-commands.ts';

const open = () => openApplication({ directory: temporaryDirectory() });

test('a command is stored with who, when, on what authority and after looking at what', async () => {
  await using application = await open();
  const result = expectStored(await application.send(ask.OpenCase()));
  const [opened, ...more] = await application.events(`inspectionCase-${result.identity}`);
  expect(more).toEqual([]);
  expect(opened).toMatchObject({
    type: 'CaseOpened',
    revision: 0,
    metadata: {
      recordedAt: NOW,
      actor: actor('leader'),
      authorityRevision: 1,
      facts: {
        [`test/officer-${people.leader.officerId}`]: 1,
        [`test/unit-${unitCodes.department}`]: 0,
        [`test/unit-${unitCodes.province}`]: 0,
      },
      correlationId: 'test',
      causationId: null,
    },
  });
  expect(result).toMatchObject({ revision: 0, ledgerNumber: result.events[0]?.number, repeated: false });
  expect(result.events[0]?.event).toEqual(opened);
});

test('a case goes through its stages', async () => {
  await using application = await open();
  const caseId = await announcedCase(application);
  const types = (await application.events(`inspectionCase-${caseId}`)).map(({ type }) => type);
  expect(types).toEqual(['CaseOpened', 'InspectionDecisionIssued', 'TeamAppointed', 'DecisionAnnounced']);
});

test('what the domain refuses stores nothing', async () => {
  await using application = await open();
  const caseId = await openedCase(application);
  expect(await application.send(ask.ReportFinding(), { identity: caseId })).toMatchObject({
    outcome: 'rejected',
    refusal: { code: 'FieldworkNotBegun' },
  });
  expect(await application.events(`inspectionCase-${caseId}`)).toHaveLength(1);
});

test('who read an older revision is told what changed since', async () => {
  await using application = await open();
  const caseId = await openedCase(application);
  await application.send(ask.IssueDecision(), { identity: caseId, ifMatch: 0 });
  const result = await application.send(ask.AppointTeam(), { identity: caseId, ifMatch: 0 });
  expect(result).toMatchObject({ outcome: 'stale', actual: 1, since: [{ type: 'InspectionDecisionIssued' }] });
});

test('data that do not fit the command are a defect of the boundary', async () => {
  await using application = await open();
  const { type, identity, data, by } = ask.OpenCase();
  const command = { type, identity, data: { ...data, position: 7 }, by, now: NOW, today: NOW };
  await expect(application.send(command)).rejects.toThrow('position');
});

test('64 writers on one stream leave no gap and double nothing', async () => {
  await using application = await open();
  const caseId = await announcedCase(application);
  const results = await Promise.all(
    Array.from({ length: 64 }, () => application.send(ask.ReportFinding(), { identity: caseId })),
  );
  expect(results.map((result) => result.outcome)).toEqual(Array(64).fill('stored'));
  const events = await application.events(`inspectionCase-${caseId}`);
  expect(events.map(({ revision }) => revision)).toEqual(Array.from({ length: 68 }, (_, index) => index));
  const ids = new Set(events.slice(4).map(({ data }) => data['findingId']));
  expect(ids.size).toBe(64);
});

test('document numbers are claimed once, and the same case may come back for its own', async () => {
  await using application = await open();
  const [first, second] = [await openedCase(application), await openedCase(application)];
  const refused = { document: { ...ask.IssueDecision().data.document, kind: 'letter' as const } };
  expect(await application.send(ask.IssueDecision(refused), { identity: first })).toMatchObject({
    refusal: { code: 'WrongDocumentKind' },
  });
  expectStored(await application.send(ask.IssueDecision(), { identity: first }));
  expect(await application.send(ask.IssueDecision(), { identity: second })).toMatchObject({
    outcome: 'rejected',
    refusal: { code: 'NumberTaken', number: 15 },
  });
  const claims = await application.events(`documentRegister-${unitCodes.provincialInspectorate}-2024`);
  expect(claims.map(({ data }) => data['claimant'])).toEqual([`inspectionCase-${first}`]);
});

test('of many cases that claim one number at once, one gets it', async () => {
  await using application = await open();
  const cases = await Promise.all(Array.from({ length: 8 }, () => openedCase(application)));
  const results = await Promise.all(cases.map((identity) => application.send(ask.IssueDecision(), { identity })));
  expect(results.filter(({ outcome }) => outcome === 'stored')).toHaveLength(1);
  expect(results.filter(({ outcome }) => outcome === 'rejected')).toHaveLength(7);
});

test('a projection that does not come leaves the number open, not the acknowledgement', async () => {
  await using pending = await openApplication({
    directory: temporaryDirectory(),
    awaitProjected: async () => 'pending',
  });
  expect(await pending.send(ask.OpenCase())).toMatchObject({ outcome: 'stored', ledgerNumber: 'pending' });
  await using broken = await openApplication({
    directory: temporaryDirectory(),
    awaitProjected: async () => {
      throw new Error('the projector is gone');
    },
  });
  expect(await broken.send(ask.OpenCase())).toMatchObject({ outcome: 'stored', ledgerNumber: 'pending' });
});

test('what was written is there after a restart, and goes on', async () => {
  const directory = temporaryDirectory();
  const before = await openApplication({ directory });
  const caseId = await openedCase(before);
  await before[Symbol.asyncDispose]();
  await using after = await openApplication({ directory });
  expectStored(await after.send(ask.IssueDecision(), { identity: caseId, ifMatch: 0 }));
  expect(await after.send(ask.IssueDecision(), { identity: randomUUID() })).toEqual({ outcome: 'hidden' });
});

test('a store that stored it and cannot be read just then: found and answered, not taken for nothing', async () => {
  let isAppended = false;
  const aroundStore = (store: EventStore): EventStore => ({
    ...withAppend(store, (inner) => async (stream, ...rest) => {
      const result = await inner(stream, ...rest);
      isAppended = stream.includes('/inspectionCase-');
      return result;
    }),
    readStream: (stream, options) => {
      if (!isAppended) return store.readStream(stream, options);
      isAppended = false;
      throw new EventStoreError('StoreUnavailable', 'as the test wants it');
    },
  });
  await using application = await openApplication({ directory: temporaryDirectory(), aroundStore });
  expect(await application.send(ask.OpenCase())).toMatchObject({ outcome: 'stored', repeated: false });
});
