import { describe, expect, test } from 'vitest';
import { durationExtended } from '#domain/inspection-case/duration.ts';
import { inspectionResumed, inspectionSuspended } from '#domain/inspection-case/suspension.ts';
import { inspectionTerminated } from '#domain/inspection-case/termination.ts';
import { claim, happened, idOf, on, paper } from '#test/support/domain/case-papers.ts';
import { unitCodes } from '#test/support/domain/huong-binh.ts';
import { given, provinceLed } from '#test/support/domain/inspection.ts';
import { ask, TODAY } from '#test/support/domain/inspection-commands.ts';

const history = provinceLed.upTo('announced');
const document = paper('decision', 18, on.suspended);
const suspended = happened(inspectionSuspended, {
  ground: 'unit-request',
  document,
  suspendedBy: idOf('head'),
  occurredOn: on.suspended,
});
const resumed = happened(inspectionResumed, { resumedBy: idOf('head'), occurredOn: on.resumed });
const announced = given(history);
const standing = given([...history, suspended]);
const running = given([...history, suspended, resumed]);

describe('suspending an inspection', () => {
  test('the head suspends it, and the number is claimed', () => {
    const outcome = announced.when(ask.SuspendInspection());
    outcome.expectEvents(suspended);
    outcome.expectClaims(claim(document));
    expect(standing.state).toMatchObject({ stage: 'announced', suspendedSince: on.suspended });
  });

  test('is a decision of the inspecting body', () => {
    announced
      .when(ask.SuspendInspection({ document: paper('letter', 18, on.suspended) }))
      .expectRejection({ code: 'WrongDocumentKind', kind: 'letter', expected: 'decision' });
    announced
      .when(ask.SuspendInspection({ document: paper('decision', 18, on.suspended, unitCodes.department) }))
      .expectRejection({
        code: 'WrongIssuer',
        issuer: unitCodes.department,
        expected: unitCodes.provincialInspectorate,
      });
  });

  test('comes not before the announcement, and not tomorrow', () => {
    announced.when(ask.SuspendInspection({ suspendedOn: '2024-03-10' })).expectRejection({
      code: 'DateOutOfOrder',
      field: 'suspendedOn',
      date: '2024-03-10',
      notBefore: on.announced,
    });
    announced
      .when(ask.SuspendInspection({ suspendedOn: '2024-06-15' }))
      .expectRejection({ code: 'DateInFuture', field: 'suspendedOn', date: '2024-06-15', today: TODAY });
  });

  test('is not signed before the announcement, and not tomorrow', () => {
    announced.when(ask.SuspendInspection({ document: paper('decision', 18, '2024-03-10') })).expectRejection({
      code: 'DateOutOfOrder',
      field: 'document.signedOn',
      date: '2024-03-10',
      notBefore: on.announced,
    });
    announced
      .when(ask.SuspendInspection({ document: paper('decision', 18, '2024-06-15') }))
      .expectRejection({ code: 'DateInFuture', field: 'document.signedOn', date: '2024-06-15', today: TODAY });
  });

  test('is not done twice', () => {
    standing.when(ask.SuspendInspection()).expectRejection({ code: 'SuspendedAlready', since: on.suspended });
  });

  test('is possible again once it was resumed, from that day on', () => {
    const again = (suspendedOn: string) =>
      ask.SuspendInspection({ ground: 'force-majeure', suspendedOn, document: paper('decision', 19, suspendedOn) });
    expect(running.when(again(on.resumed)).decision.outcome).toBe('accepted');
    running.when(again('2024-03-24')).expectRejection({
      code: 'DateOutOfOrder',
      field: 'suspendedOn',
      date: '2024-03-24',
      notBefore: on.resumed,
    });
  });
});

describe('while it is suspended', () => {
  test('fieldwork does not end', () => {
    standing.when(ask.EndFieldwork()).expectRejection({ code: 'InspectionSuspended', since: on.suspended });
  });

  test('findings are reported, and the time may be extended', () => {
    expect(standing.when(ask.ReportFinding()).decision.outcome).toBe('accepted');
    expect(standing.when(ask.ExtendDuration()).decision.outcome).toBe('accepted');
  });

  test('an extension leaves it suspended', () => {
    const extended = happened(durationExtended, {
      days: 15,
      ground: 'complex',
      proposedOn: on.reviewed,
      document: paper('decision', 22, on.extended),
      extendedBy: idOf('head'),
      occurredOn: on.extended,
    });
    expect(given([...history, suspended, extended]).state).toMatchObject({ suspendedSince: on.suspended });
  });
});

describe('resuming an inspection', () => {
  test('the head resumes it, with no paper', () => {
    const outcome = standing.when(ask.ResumeInspection());
    outcome.expectEvents(resumed);
    outcome.expectClaims();
    expect(running.state).toMatchObject({ suspendedSince: undefined, lastStepOn: on.resumed });
  });

  test('or with one, of any kind, whose number is claimed', () => {
    const notice = paper('letter', 24, on.resumed);
    const outcome = standing.when(ask.ResumeInspection({ document: notice }));
    outcome.expectEvents(
      happened(inspectionResumed, { document: notice, resumedBy: idOf('head'), occurredOn: on.resumed }),
    );
    outcome.expectClaims(claim(notice));
  });

  test('of the inspecting body', () => {
    standing
      .when(ask.ResumeInspection({ document: paper('letter', 24, on.resumed, unitCodes.department) }))
      .expectRejection({
        code: 'WrongIssuer',
        issuer: unitCodes.department,
        expected: unitCodes.provincialInspectorate,
      });
  });

  test('needs a suspension, and is not done twice', () => {
    announced.when(ask.ResumeInspection()).expectRejection({ code: 'NotSuspended' });
    running.when(ask.ResumeInspection()).expectRejection({ code: 'NotSuspended' });
  });

  test('comes after the day of the suspension, and not tomorrow', () => {
    standing
      .when(ask.ResumeInspection({ resumedOn: on.suspended }))
      .expectRejection({ code: 'ResumedTooEarly', resumedOn: on.suspended, since: on.suspended });
    expect(standing.when(ask.ResumeInspection({ resumedOn: '2024-03-21' })).decision.outcome).toBe('accepted');
    standing
      .when(ask.ResumeInspection({ resumedOn: '2024-06-15' }))
      .expectRejection({ code: 'DateInFuture', field: 'resumedOn', date: '2024-06-15', today: TODAY });
  });

  test('its paper is not older than the suspension, and not of tomorrow', () => {
    standing.when(ask.ResumeInspection({ document: paper('letter', 24, '2024-03-19') })).expectRejection({
      code: 'DateOutOfOrder',
      field: 'document.signedOn',
      date: '2024-03-19',
      notBefore: on.suspended,
    });
    standing
      .when(ask.ResumeInspection({ document: paper('letter', 24, '2024-06-15') }))
      .expectRejection({ code: 'DateInFuture', field: 'document.signedOn', date: '2024-06-15', today: TODAY });
  });

  test('fieldwork goes on, and does not end before that day', () => {
    expect(running.when(ask.EndFieldwork()).decision.outcome).toBe('accepted');
    running.when(ask.EndFieldwork({ occurredOn: '2024-03-24' })).expectRejection({
      code: 'DateOutOfOrder',
      field: 'occurredOn',
      date: '2024-03-24',
      notBefore: on.resumed,
    });
  });
});

describe('terminating an inspection', () => {
  const paperOfIt = paper('decision', 25, on.terminated);
  const terminated = happened(inspectionTerminated, {
    ground: 'Đơn vị đã giải thể trong thời gian thanh tra',
    document: paperOfIt,
    terminatedBy: idOf('head'),
    occurredOn: on.terminated,
  });

  test('the head gives it up, and the number is claimed', () => {
    const outcome = announced.when(ask.TerminateInspection());
    outcome.expectEvents(terminated);
    outcome.expectClaims(claim(paperOfIt));
    expect(given([...history, terminated]).state).toMatchObject({
      stage: 'terminated',
      terminatedOn: on.terminated,
      lastStepOn: on.terminated,
    });
  });

  test('a suspended one too, which then is suspended no more', () => {
    expect(standing.when(ask.TerminateInspection()).decision.outcome).toBe('accepted');
    expect(given([...history, suspended, terminated]).state).toMatchObject({ suspendedSince: undefined });
  });

  test('is a decision of the inspecting body', () => {
    announced
      .when(ask.TerminateInspection({ document: paper('letter', 25, on.terminated) }))
      .expectRejection({ code: 'WrongDocumentKind', kind: 'letter', expected: 'decision' });
    announced
      .when(ask.TerminateInspection({ document: paper('decision', 25, on.terminated, unitCodes.department) }))
      .expectRejection({
        code: 'WrongIssuer',
        issuer: unitCodes.department,
        expected: unitCodes.provincialInspectorate,
      });
  });

  test('comes not before the last step, and not tomorrow', () => {
    standing.when(ask.TerminateInspection({ document: paper('decision', 25, '2024-03-19') })).expectRejection({
      code: 'DateOutOfOrder',
      field: 'document.signedOn',
      date: '2024-03-19',
      notBefore: on.suspended,
    });
    announced
      .when(ask.TerminateInspection({ document: paper('decision', 25, '2024-06-15') }))
      .expectRejection({ code: 'DateInFuture', field: 'document.signedOn', date: '2024-06-15', today: TODAY });
  });

  test('is not done twice', () => {
    given([...history, terminated])
      .when(ask.TerminateInspection())
      .expectRejection({ code: 'InspectionTerminated', on: on.terminated });
  });
});
