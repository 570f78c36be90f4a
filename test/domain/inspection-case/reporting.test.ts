import { describe, expect, test } from 'vitest';
import { fieldworkEnded, resultsReported } from '#domain/inspection-case/reporting.ts';
import { claim, happened, idOf, on, paper } from '#test/support/domain/case-papers.ts';
import { as, bribe, overspending } from '#test/support/domain/finding-story.ts';
import { unitCodes } from '#test/support/domain/huong-binh.ts';
import { given, provinceLed } from '#test/support/domain/inspection.ts';
import { ask, TODAY } from '#test/support/domain/inspection-commands.ts';

const announced = given(provinceLed.upTo('announced'));
const ended = given(provinceLed.withFindings(overspending).upTo('fieldwork-ended'));
const endedWithBribe = given(provinceLed.withFindings(bribe).upTo('fieldwork-ended'));
const document = paper('report', 3, on.reported);

describe('ending fieldwork', () => {
  test('the leader ends it', () => {
    const outcome = announced.when(ask.EndFieldwork());
    outcome.expectEvents(happened(fieldworkEnded, { endedBy: idOf('leader'), occurredOn: on.fieldworkEnded }));
    outcome.expectClaims();
  });

  test('is possible with findings still open', () => {
    const outcome = given(provinceLed.withFindings(as('reported')).upTo('announced')).when(ask.EndFieldwork());
    expect(outcome.decision.outcome).toBe('accepted');
  });

  test('is the leader’s act', () => {
    announced
      .when(ask.EndFieldwork({}, { by: 'inspector' }))
      .expectRejection({ code: 'NotTeamLeader', leader: idOf('leader') });
  });

  test('comes not before the announcement', () => {
    announced.when(ask.EndFieldwork({ occurredOn: '2024-03-10' })).expectRejection({
      code: 'DateOutOfOrder',
      field: 'occurredOn',
      date: '2024-03-10',
      notBefore: on.announced,
    });
  });

  test('comes not tomorrow', () => {
    announced
      .when(ask.EndFieldwork({ occurredOn: '2024-06-15' }))
      .expectRejection({ code: 'DateInFuture', field: 'occurredOn', date: '2024-06-15', today: TODAY });
  });
});

describe('reporting the results', () => {
  test('the leader reports, members may see it otherwise, and the number is claimed', () => {
    const dissents = [{ officerId: idOf('inspector'), text: 'Số tiền phải thu hồi cao hơn.' }];
    const outcome = ended.when(ask.SubmitReport({ dissents }));
    outcome.expectEvents(
      happened(resultsReported, { document, dissents, reportedBy: idOf('leader'), occurredOn: on.reported }),
    );
    outcome.expectClaims(claim(document));
  });

  test('is the leader’s act', () => {
    ended
      .when(ask.SubmitReport({}, { by: 'inspector' }))
      .expectRejection({ code: 'NotTeamLeader', leader: idOf('leader') });
  });

  test('is a report', () => {
    ended
      .when(ask.SubmitReport({ document: paper('letter', 3, on.reported) }))
      .expectRejection({ code: 'WrongDocumentKind', kind: 'letter', expected: 'report' });
  });

  test('is a paper of the inspecting body', () => {
    ended.when(ask.SubmitReport({ document: paper('report', 3, on.reported, unitCodes.district) })).expectRejection({
      code: 'WrongIssuer',
      issuer: unitCodes.district,
      expected: unitCodes.provincialInspectorate,
    });
  });

  test.each([
    ['before the end of fieldwork', '2024-04-09', { code: 'DateOutOfOrder', notBefore: on.fieldworkEnded }],
    ['tomorrow', '2024-06-15', { code: 'DateInFuture', today: TODAY }],
  ] as const)('is not signed %s', (_, signedOn, refusal) => {
    ended
      .when(ask.SubmitReport({ document: paper('report', 3, signedOn) }))
      .expectRejection({ ...refusal, field: 'document.signedOn', date: signedOn });
  });
});

describe('Điều 73 Luật Thanh tra 2022: the grade of the head’s responsibility', () => {
  test('is due when a corrupt act is upheld', () => {
    endedWithBribe
      .when(ask.SubmitReport())
      .expectRejection({ code: 'GradeMissing', article: 'Điều 73 Luật Thanh tra 2022' });
  });

  test.each(['weak-management-capacity', 'irresponsible-management', 'covering-up'] as const)('may be %s', (grade) => {
    endedWithBribe.when(ask.SubmitReport({ headResponsibilityGrade: grade })).expectEvents(
      happened(resultsReported, {
        document,
        headResponsibilityGrade: grade,
        dissents: [],
        reportedBy: idOf('leader'),
        occurredOn: on.reported,
      }),
    );
  });

  test.each(['reported', 'rejected', 'returned', 'withdrawn'] as const)(
    'is not due for a corrupt act that is %s',
    (status) => {
      const outcome = given(provinceLed.withFindings(as(status, bribe)).upTo('fieldwork-ended')).when(
        ask.SubmitReport(),
      );
      expect(outcome.decision.outcome).toBe('accepted');
    },
  );

  test('is refused where no corrupt act was upheld: nobody is graded for nothing', () => {
    ended
      .when(ask.SubmitReport({ headResponsibilityGrade: 'covering-up' }))
      .expectRejection({ code: 'GradeNotApplicable' });
  });

  test.each([
    ['2025-06-30', 'rejected'],
    ['2025-07-01', 'accepted'],
  ] as const)('a report without it, signed on %s, is %s: for later days no rule is known', (signedOn, outcome) => {
    const asked = ask.SubmitReport({ document: paper('report', 3, signedOn) }, { now: '2025-09-10T02:00:00.000Z' });
    expect(endedWithBribe.when(asked).decision.outcome).toBe(outcome);
  });
});
