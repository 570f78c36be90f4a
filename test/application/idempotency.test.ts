import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { announcedCase, expectStored, openedCase } from '#test/support/application/announced-case.ts';
import { openApplication } from '#test/support/application/open-application.ts';
import { temporaryDirectory } from '#test/support/application/temporary-directory.ts';
import { ask } from '#test/support/domain/inspection-commands.ts';

const open = () => openApplication({ directory: temporaryDirectory() });

test('the same key gives the same result, in whatever state the case is by then', async () => {
  await using application = await open();
  const identity = await openedCase(application);
  const idempotencyKey = randomUUID();
  const first = expectStored(await application.send(ask.IssueDecision(), { identity, idempotencyKey }));
  expectStored(await application.send(ask.AppointTeam(), { identity }));
  const again = expectStored(await application.send(ask.IssueDecision(), { identity, idempotencyKey }));
  expect(again).toEqual({ ...first, repeated: true });
});

test('a stream begun with a key is begun once', async () => {
  await using application = await open();
  const idempotencyKey = randomUUID();
  const first = expectStored(await application.send(ask.OpenCase(), { idempotencyKey }));
  const again = expectStored(await application.send(ask.OpenCase(), { idempotencyKey }));
  expect(again).toEqual({ ...first, repeated: true });
});

test('the same key with another body is refused and changes nothing', async () => {
  await using application = await open();
  const identity = await announcedCase(application);
  const idempotencyKey = randomUUID();
  expectStored(await application.send(ask.ReportFinding(), { identity, idempotencyKey }));
  const other = ask.ReportFinding({ summary: 'Một việc khác' });
  expect(await application.send(other, { identity, idempotencyKey })).toEqual({ outcome: 'key-reused' });
  expect(await application.events(`inspectionCase-${identity}`)).toHaveLength(5);
});

test('32 identical requests at once make one event, and one of them says that it was the first', async () => {
  await using application = await open();
  const identity = await announcedCase(application);
  const idempotencyKey = randomUUID();
  const results = await Promise.all(
    Array.from({ length: 32 }, async () =>
      expectStored(await application.send(ask.ReportFinding(), { identity, idempotencyKey })),
    ),
  );
  expect(results.filter(({ repeated }) => !repeated)).toHaveLength(1);
  expect(new Set(results.map(({ events }) => JSON.stringify(events))).size).toBe(1);
  expect(await application.events(`inspectionCase-${identity}`)).toHaveLength(5);
});

test('32 identical requests at once open one case', async () => {
  await using application = await open();
  const idempotencyKey = randomUUID();
  const results = await Promise.all(
    Array.from({ length: 32 }, async () => expectStored(await application.send(ask.OpenCase(), { idempotencyKey }))),
  );
  expect(new Set(results.map(({ identity }) => identity)).size).toBe(1);
  expect(await application.events(`inspectionCase-${results[0]?.identity}`)).toHaveLength(1);
});

test('one key for two bodies at once: one of them is stored, and the other sender is told', async () => {
  await using application = await open();
  const identity = await announcedCase(application);
  const idempotencyKey = randomUUID();
  const bodies = [ask.ReportFinding(), ask.ReportFinding({ summary: 'Một việc khác' })];
  const results = await Promise.all(
    Array.from({ length: 32 }, (_, index) =>
      application.send(bodies[index % 2] ?? ask.ReportFinding(), { identity, idempotencyKey }),
    ),
  );
  expect(Map.groupBy(results, ({ outcome }) => outcome).get('key-reused')).toHaveLength(16);
  expect(await application.events(`inspectionCase-${identity}`)).toHaveLength(5);
});

test('the key of another route is another key, in one stream too', async () => {
  await using application = await open();
  const identity = await openedCase(application);
  const idempotencyKey = randomUUID();
  const [decision, team] = [
    expectStored(await application.send(ask.IssueDecision(), { identity, idempotencyKey })),
    expectStored(await application.send(ask.AppointTeam(), { identity, idempotencyKey })),
  ];
  expect([decision.repeated, team.repeated]).toEqual([false, false]);
  expect(decision.events[0]?.event.id).not.toBe(team.events[0]?.event.id);
});

test("another actor's key is another key: neither his answer nor in his way", async () => {
  await using application = await open();
  const identity = await announcedCase(application);
  const idempotencyKey = randomUUID();
  const mine = expectStored(await application.send(ask.ReportFinding(), { identity, idempotencyKey }));
  const summary = 'Phát hiện của người khác';
  const theirs = expectStored(
    await application.send(ask.ReportFinding({ summary }, { by: 'secondInspector' }), { identity, idempotencyKey }),
  );
  expect(theirs.repeated).toBe(false);
  expect(theirs.events[0]?.event.data).toMatchObject({ findingId: 'F2', summary });
  expect(mine.events[0]?.event.id).not.toBe(theirs.events[0]?.event.id);
});

test('a refused command may be sent again with the same key and a better body', async () => {
  await using application = await open();
  const identity = await announcedCase(application);
  const idempotencyKey = randomUUID();
  const reversed = ask.ReportFinding({ from: '2023-03-01', to: '2023-02-01' });
  expect(await application.send(reversed, { identity, idempotencyKey })).toMatchObject({ outcome: 'rejected' });
  expectStored(await application.send(ask.ReportFinding(), { identity, idempotencyKey }));
});

test('a repetition is recognised after a restart', async () => {
  const directory = temporaryDirectory();
  const idempotencyKey = randomUUID();
  const before = await openApplication({ directory });
  const first = expectStored(await before.send(ask.OpenCase(), { idempotencyKey }));
  await before[Symbol.asyncDispose]();
  await using after = await openApplication({ directory });
  expect(await after.send(ask.OpenCase(), { idempotencyKey })).toEqual({ ...first, repeated: true });
});

test('a repetition of something old is answered, though the sender read an old revision', async () => {
  await using application = await open();
  const identity = await openedCase(application);
  const idempotencyKey = randomUUID();
  expectStored(await application.send(ask.IssueDecision(), { identity, idempotencyKey, ifMatch: 0 }));
  expect(await application.send(ask.IssueDecision(), { identity, idempotencyKey, ifMatch: 0 })).toMatchObject({
    outcome: 'stored',
    repeated: true,
  });
});
