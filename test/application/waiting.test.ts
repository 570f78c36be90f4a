import { describe, expect, test } from 'vitest';
import type { RevealRequest } from '#application/reveals.ts';
import { suspendOfficer } from '#domain/officer/commands.ts';
import { announcedCase, expectStored, openedCase } from '#test/support/application/announced-case.ts';
import { officer } from '#test/support/application/officer.ts';
import { openApplication, type TestApplication } from '#test/support/application/open-application.ts';
import { beforeAppend } from '#test/support/application/store-around.ts';
import { temporaryDirectory } from '#test/support/application/temporary-directory.ts';
import { command } from '#test/support/domain/command.ts';
import { actor, people } from '#test/support/domain/huong-binh.ts';
import { ask, NOW } from '#test/support/domain/inspection-commands.ts';

/** Appends to one category stop once, from the moment `hold` says so until `release`. */
const held = (category: string) => {
  const [reached, release] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  let isHolding = false;
  const aroundStore = beforeAppend(category, Number.POSITIVE_INFINITY, async () => {
    if (!isHolding) return;
    reached.resolve();
    await release.promise;
  });
  const hold = () => {
    isHolding = true;
  };
  return { aroundStore, hold, reached: reached.promise, release: release.resolve };
};

const suspension = (key: 'inspector' | 'leader') => ({
  command: command(suspendOfficer, { ground: 'security' }, { by: actor('administrator'), now: NOW }),
  identity: people[key].officerId,
});
const suspend = async (application: TestApplication, key: 'inspector' | 'leader') => {
  const { command: taking, identity } = suspension(key);
  expectStored(await application.send(taking, { identity }));
};

describe('whoever waits for his turn', () => {
  test('with a command is asked for his rights when it has come', async () => {
    const { aroundStore, hold, reached, release } = held('inspectionCase');
    await using application = await openApplication({ directory: temporaryDirectory(), aroundStore });
    const identity = await announcedCase(application);
    hold();
    const first = application.send(ask.ReportFinding({}, { by: 'secondInspector' }), { identity });
    await reached;
    const second = application.send(ask.ReportFinding(), { identity });
    await suspend(application, 'inspector');
    release();
    expect(await first).toMatchObject({ outcome: 'stored' });
    expect(await second).toEqual({ outcome: 'forbidden', code: 'OfficerSuspended' });
  });

  test('to open sealed fields, too', async () => {
    const { aroundStore, hold, reached, release } = held('access');
    await using application = await openApplication({ directory: temporaryDirectory(), aroundStore });
    const caseId = await announcedCase(application);
    const review = (idempotencyKey: string): RevealRequest => ({
      subject: { kind: 'case', id: caseId },
      target: undefined,
      reason: 'review',
      actor: officer('leader'),
      route: 'POST /reveals',
      idempotencyKey,
      correlationId: 'test',
    });
    hold();
    const first = application.reveal(review('first'));
    await reached;
    const second = application.reveal(review('second'));
    await suspend(application, 'leader');
    release();
    expect(await first).toMatchObject({ outcome: 'revealed' });
    expect(await second).toEqual({ outcome: 'forbidden', code: 'OfficerSuspended' });
  });
});

test('whoever may not see a case does not stand in its queue, nor learn how long it is', async () => {
  const { aroundStore, hold, reached, release } = held('inspectionCase');
  await using application = await openApplication({ directory: temporaryDirectory(), aroundStore });
  const identity = await openedCase(application);
  hold();
  const insider = application.send(ask.IssueDecision(), { identity });
  await reached;
  const crowd = Array.from({ length: 300 }, () =>
    application.send(ask.ReportFinding({}, { by: 'otherDistrictInspector' }), { identity }),
  );
  expect(new Set((await Promise.all(crowd)).map(({ outcome }) => outcome))).toEqual(new Set(['hidden']));
  const colleague = application.send(ask.AppointTeam(), { identity });
  release();
  expect(await insider).toMatchObject({ outcome: 'stored' });
  expect(await colleague).toMatchObject({ outcome: 'stored' });
});
