import { describe, expect, test } from 'vitest';
import { decisionAnnounced, inspectionDecisionIssued } from '#domain/inspection-case/decision.ts';
import { claim, happened, idOf, on, paper } from '#test/support/domain/case-papers.ts';
import { unitCodes } from '#test/support/domain/huong-binh.ts';
import { districtLed, given, provinceLed } from '#test/support/domain/inspection.ts';
import { ask, TODAY } from '#test/support/domain/inspection-commands.ts';

const opened = given(provinceLed.upTo('opened'));
const decided = given(provinceLed.upTo('decided'));

describe('issuing the decision', () => {
  const document = paper('decision', 15, on.decided);

  test('the head signs it, and its number is claimed', () => {
    const outcome = opened.when(ask.IssueDecision({ document, durationDays: 45 }));
    outcome.expectEvents(
      happened(inspectionDecisionIssued, {
        document,
        durationDays: 45,
        issuedBy: idOf('head'),
        occurredOn: on.decided,
      }),
    );
    outcome.expectClaims(claim(document));
    outcome.expectLinks();
  });

  test('days are working days where the paper says so', () => {
    opened.when(ask.IssueDecision({ document, durationUnit: 'working' })).expectEvents(
      happened(inspectionDecisionIssued, {
        document,
        durationDays: 45,
        durationUnit: 'working',
        issuedBy: idOf('head'),
        occurredOn: on.decided,
      }),
    );
  });

  test('may be signed on the day of opening, not before', () => {
    const sameDay = paper('decision', 15, on.opened);
    expect(opened.when(ask.IssueDecision({ document: sameDay })).decision.outcome).toBe('accepted');
    opened.when(ask.IssueDecision({ document: paper('decision', 15, '2024-02-29') })).expectRejection({
      code: 'DateOutOfOrder',
      field: 'document.signedOn',
      date: '2024-02-29',
      notBefore: on.opened,
    });
  });

  test('is not signed tomorrow', () => {
    opened.when(ask.IssueDecision({ document: paper('decision', 15, '2024-06-15') })).expectRejection({
      code: 'DateInFuture',
      field: 'document.signedOn',
      date: '2024-06-15',
      today: TODAY,
    });
  });

  test('is a decision', () => {
    opened
      .when(ask.IssueDecision({ document: paper('letter', 15, on.decided) }))
      .expectRejection({ code: 'WrongDocumentKind', kind: 'letter', expected: 'decision' });
  });

  test('is a paper of the inspecting body', () => {
    opened
      .when(ask.IssueDecision({ document: paper('decision', 15, on.decided, unitCodes.districtInspectorate) }))
      .expectRejection({
        code: 'WrongIssuer',
        issuer: unitCodes.districtInspectorate,
        expected: unitCodes.provincialInspectorate,
      });
  });
});

describe('announcing the decision', () => {
  test('the leader announces it, and fieldwork begins', () => {
    const minutes = { madeOn: on.announced, place: 'Hội trường Sở Y tế' };
    const outcome = decided.when(ask.AnnounceDecision({ announcedOn: on.announced, minutes }));
    outcome.expectEvents(
      happened(decisionAnnounced, { minutes, announcedBy: idOf('leader'), occurredOn: on.announced }),
    );
    outcome.expectClaims();
  });

  test('needs a team', () => {
    given(provinceLed.before('TeamAppointed')).when(ask.AnnounceDecision()).expectRejection({ code: 'TeamMissing' });
  });

  test('is the leader’s act: the head is told whose', () => {
    decided
      .when(ask.AnnounceDecision({}, { by: 'head' }))
      .expectRejection({ code: 'NotTeamLeader', leader: idOf('leader') });
  });

  test('is the leader’s act in a district too', () => {
    const outcome = given(districtLed.upTo('decided')).when(ask.AnnounceDecision({}, { by: 'districtInspector' }));
    expect(outcome.decision.outcome).toBe('accepted');
  });

  test('comes not before the team was appointed', () => {
    decided.when(ask.AnnounceDecision({ announcedOn: on.decided })).expectRejection({
      code: 'DateOutOfOrder',
      field: 'announcedOn',
      date: on.decided,
      notBefore: on.teamAppointed,
    });
  });

  test('comes not tomorrow', () => {
    decided
      .when(ask.AnnounceDecision({ announcedOn: '2024-06-15' }))
      .expectRejection({ code: 'DateInFuture', field: 'announcedOn', date: '2024-06-15', today: TODAY });
  });

  test.each([
    ['before it', '2024-03-10', { code: 'DateOutOfOrder', notBefore: on.announced }],
    ['tomorrow', '2024-06-15', { code: 'DateInFuture', today: TODAY }],
  ] as const)('has minutes that were not made %s', (_, madeOn, refusal) => {
    decided
      .when(ask.AnnounceDecision({ minutes: { madeOn, place: 'Sở Y tế' } }))
      .expectRejection({ ...refusal, field: 'minutes.madeOn', date: madeOn });
  });
});
