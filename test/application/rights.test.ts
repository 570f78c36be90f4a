import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { reinstateOfficer, revokeRole, suspendOfficer } from '#domain/officer/commands.ts';
import type { EventStore } from '#event-store/event-store.ts';
import { askOfAction } from '#test/support/accountability/action-commands.ts';
import { askOfMatter } from '#test/support/accountability/matter-commands.ts';
import { actionFor, matterOfCase } from '#test/support/accountability/stored-matters.ts';
import { announcedCase, expectStored, openedCase } from '#test/support/application/announced-case.ts';
import { officer } from '#test/support/application/officer.ts';
import { openApplication } from '#test/support/application/open-application.ts';
import { withAppend } from '#test/support/application/store-around.ts';
import { temporaryDirectory } from '#test/support/application/temporary-directory.ts';
import { TestClock } from '#test/support/application/test-clock.ts';
import { command } from '#test/support/domain/command.ts';
import { actor, people, unitCodes } from '#test/support/domain/huong-binh.ts';
import { ask, NOW } from '#test/support/domain/inspection-commands.ts';
import { enrolledTwice } from '#test/support/domain/second-enrolment.ts';
import { timeRatio } from '#test/support/time-ratio.ts';

const open = () => openApplication({ directory: temporaryDirectory() });
const inspectorId = people.inspector.officerId;
const byAdministrator = { by: actor('administrator'), now: NOW };
const suspend = command(suspendOfficer, { ground: 'under-review' }, byAdministrator);
const reinstate = command(reinstateOfficer, {}, byAdministrator);
const revoke = command(revokeRole, { role: 'provincial-inspector', from: '2020-01-01' }, byAdministrator);

/** A store whose subscription never tells anything new, as a stalled one would. */
const stalled = (store: EventStore): EventStore => ({
  ...withAppend(store, (append) => append),
  subscribe: async function* (_after, signal) {
    yield { type: 'caught-up' };
    await new Promise((resolve) => signal?.addEventListener('abort', resolve, { once: true }));
  },
});

describe('a right that is taken', () => {
  test.each([
    ['suspended', suspend, 'OfficerSuspended'],
    ['revoked', revoke, 'RoleNotHeld'],
  ])('%s: the next command is refused, though the subscription has not heard of it', async (_, taking, code) => {
    await using application = await openApplication({ directory: temporaryDirectory(), authorityStore: stalled });
    const identity = await announcedCase(application);
    expectStored(await application.send(taking, { identity: inspectorId }));
    expect(application.authority.state.officers.get(inspectorId)?.suspensions, 'it has not heard').toEqual([]);
    expect(await application.send(ask.ReportFinding(), { identity })).toEqual({ outcome: 'forbidden', code });
  });

  test('is back with the officer, at once', async () => {
    await using application = await open();
    const identity = await announcedCase(application);
    expectStored(await application.send(suspend, { identity: inspectorId }));
    expectStored(await application.send(reinstate, { identity: inspectorId }));
    const { events } = expectStored(await application.send(ask.ReportFinding(), { identity }));
    expect(events[0]?.event.metadata.authorityRevision).toBe(3);
  });

  test('ends the repetition of what was done with it, too', async () => {
    await using application = await open();
    const identity = await announcedCase(application);
    const sending = { identity, idempotencyKey: randomUUID() };
    expectStored(await application.send(ask.ReportFinding(), sending));
    expectStored(await application.send(revoke, { identity: inspectorId }));
    expect(await application.send(ask.ReportFinding(), sending)).toMatchObject({ outcome: 'forbidden' });
  });

  test('ends reading within a second, and at once when the subscription is stalled', async () => {
    const clock = new TestClock(NOW);
    const directory = temporaryDirectory();
    await using application = await openApplication({ directory, clock, authorityStore: stalled });
    expectStored(await application.send(revoke, { identity: inspectorId }));
    clock.advance(1_001);
    const read = () => application.guard.check(officer('inspector'), 'list-cases', { kind: 'register' });
    expect(await read()).toMatchObject({ outcome: 'unavailable', code: 'AuthorityBehind' });
    expect(await application.guard.visibility(officer('head'))).toMatchObject({ outcome: 'unavailable' });
    expect(await application.send(ask.OpenCase())).toMatchObject({ code: 'AuthorityBehind' });
  });
});

test('a clock that is set back brings no right back', async () => {
  const clock = new TestClock(NOW);
  await using application = await openApplication({ directory: temporaryDirectory(), clock });
  expectStored(await application.send(revoke, { identity: inspectorId }));
  clock.set('2024-06-01T02:00:00.000Z');
  const { guard } = application;
  expect(await guard.actorFor(inspectorId, undefined, 'list-cases')).toMatchObject({ code: 'RoleNotHeld' });
  const register = { kind: 'register' } as const;
  expect(await guard.check(officer('inspector'), 'list-cases', register)).toMatchObject({ code: 'RoleNotHeld' });
  expect(await guard.visibility(officer('inspector'))).toMatchObject({ visibility: { units: new Set() } });
});

describe('what one may not see', () => {
  test('a case of another district answers as one that does not exist', async () => {
    await using application = await open();
    const identity = await announcedCase(application);
    const by = { by: 'otherDistrictInspector' } as const;
    const there = await application.send(ask.ReportFinding({}, by), { identity });
    const nowhere = await application.send(ask.ReportFinding({}, by), { identity: randomUUID() });
    expect(there).toEqual({ outcome: 'hidden' });
    expect(nowhere).toEqual(there);
  });

  test('nor does the time of the answer tell the two apart', async () => {
    await using application = await open();
    const identity = await announcedCase(application);
    const finding = ask.ReportFinding({}, { by: 'otherDistrictInspector' });
    const nowhere = randomUUID();
    const sent = (caseId: string) => () => application.send(finding, { identity: caseId });
    const ratio = await timeRatio(sent(identity), sent(nowhere), { pairs: 500, within: 1.4 });
    expect(Math.abs(Math.log(ratio)), `there / nowhere = ${ratio}`).toBeLessThan(Math.log(1.4));
  });

  test('nor does a corruption matter of another district, or an action for it', async () => {
    await using application = await open();
    const { matterId } = await matterOfCase(application);
    const actionId = await actionFor(application, matterId);
    const by = { by: 'otherDistrictInspector' } as const;
    for (const [identity, attempt] of [
      [matterId, askOfMatter.NameOffenders({}, by)],
      [matterId, askOfMatter.RecordJudgment({}, by)],
      [actionId, askOfAction.NotifyHead({}, by)],
      [actionId, askOfAction.RecordSanction({}, by)],
    ] as const) {
      const there = await application.send(attempt, { identity, ifMatch: 0 });
      expect(there, attempt.type).toEqual({ outcome: 'hidden' });
      expect(await application.send(attempt, { identity: randomUUID(), ifMatch: 0 })).toEqual(there);
    }
    const opening = await application.send(askOfAction.OpenAction({ matterId }, by));
    expect(opening).toMatchObject({ refusal: { code: 'MatterUnknown' } });
    expect(await application.send(askOfAction.OpenAction({ matterId: randomUUID() }, by))).toEqual(opening);
  });

  test('neither its revision nor what one sent to it before', async () => {
    await using application = await open();
    const identity = await openedCase(application);
    const by = { by: 'otherDistrictInspector' } as const;
    expect(await application.send(ask.ReportFinding({}, by), { identity, ifMatch: 7 })).toEqual({ outcome: 'hidden' });
  });

  test('what he may see and may not do is refused as that', async () => {
    await using application = await open();
    const identity = await openedCase(application);
    expect(await application.send(ask.IssueDecision({}, { by: 'inspector' }), { identity })).toEqual({
      outcome: 'forbidden',
      code: 'ActionNotAllowed',
    });
    expect(await application.send(ask.OpenCase({}, { by: 'administrator' }))).toMatchObject({
      code: 'ActionNotAllowed',
    });
  });

  test('a role that is only claimed is worth nothing', async () => {
    await using application = await open();
    const by = actor('districtInspector', 'head-of-inspectorate');
    expect(await application.send(ask.OpenCase({}, { by }))).toEqual({ outcome: 'forbidden', code: 'RoleNotHeld' });
    const unknown = { ...actor('inspector'), officerId: randomUUID() };
    expect(await application.send(ask.OpenCase({}, { by: unknown }))).toMatchObject({ code: 'OfficerUnknown' });
  });

  test('a unit outside the territory is refused by name, since the sender named it', async () => {
    await using application = await open();
    const opening = ask.OpenCase({ unit: unitCodes.otherCommune }, { by: 'districtInspector' });
    expect(await application.send(opening)).toMatchObject({ refusal: { code: 'OutsideTerritory' } });
  });
});

describe('four eyes', () => {
  test('the reporter does not review, nor under a second enrolment of the same person', async () => {
    const { world, actor: twin } = enrolledTwice('inspector', 'leader');
    await using application = await openApplication({ directory: temporaryDirectory(), world });
    const identity = await announcedCase(application);
    expectStored(await application.send(ask.ReportFinding(), { identity }));
    for (const by of ['inspector', twin] as const) {
      expect(await application.send(ask.ReviewFinding({}, { by }), { identity })).toMatchObject({
        outcome: 'rejected',
        refusal: { code: 'SelfReview' },
      });
    }
    const { events } = expectStored(await application.send(ask.ReviewFinding(), { identity }));
    expect(events[0]?.event.metadata.facts).toHaveProperty(`test/officer-${inspectorId}`, 1);
  });
});

describe('four eyes over the responsibility of heads', () => {
  test('who claimed does not assess, who typed does not confirm: nor under a second enrolment', async () => {
    const { world, actor: twin } = enrolledTwice('inspector', 'leader');
    await using application = await openApplication({ directory: temporaryDirectory(), world });
    const { matterId } = await matterOfCase(application);
    const identity = await actionFor(application, matterId);
    const { revision } = expectStored(await application.send(askOfAction.RecordSanction(), { identity }));
    for (const by of ['inspector', twin] as const) {
      const refusals = [
        [askOfAction.AssessGround({}, { by }), 'SelfAssessment'],
        [askOfAction.ConfirmRecord({}, { by }), 'SelfConfirmation'],
        [askOfAction.ReturnRecord({}, { by }), 'SelfConfirmation'],
      ] as const;
      for (const [attempt, code] of refusals) {
        expect(await application.send(attempt, { identity })).toMatchObject({ refusal: { code } });
      }
    }
    const assessed = expectStored(await application.send(askOfAction.AssessGround(), { identity }));
    expect(assessed.revision).toBe(revision + 1);
    // Who is one person with whom was looked up, and the event says how.
    expect(assessed.events[0]?.event.metadata.facts).toHaveProperty(`test/officer-${inspectorId}`, 1);
    expectStored(await application.send(askOfAction.ConfirmRecord(), { identity }));
  });
});

describe('the guard of readers', () => {
  test('finds the role that an action asks for, or takes the one that is claimed', async () => {
    await using application = await open();
    const { guard } = application;
    expect(await guard.actorFor(inspectorId, undefined, 'list-cases')).toEqual({
      outcome: 'known',
      actor: officer('inspector'),
    });
    expect(await guard.actorFor(inspectorId, 'administrator', 'manage-units')).toMatchObject({ code: 'RoleNotHeld' });
    expect(await guard.actorFor(randomUUID(), undefined, 'list-cases')).toMatchObject({ code: 'OfficerUnknown' });
  });

  test('answers for what is read, and knows no moment but now', async () => {
    await using application = await open();
    const check = application.guard.check(officer('inspector'), 'list-cases', { kind: 'register' });
    expect(await check).toEqual({ outcome: 'allowed' });
    expect(await application.guard.visibility(officer('districtInspector'))).toMatchObject({
      visibility: { units: new Set([...[...Object.values(unitCodes)].filter((code) => code.startsWith('99.901'))]) },
    });
  });
});
