import { describe, expect, test } from 'vitest';
import { fieldworkEnded, resultsReported } from '#domain/inspection-case/reporting.ts';
import { findingUpheld } from '#domain/inspection-case/review.ts';
import { claim, happened, idOf, on, paper } from '#test/support/domain/case-papers.ts';
import { as, bribe, overspending, suspect } from '#test/support/domain/finding-story.ts';
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

  test('what members say may tell of whoever the findings name', () => {
    const dissents = [{ officerId: idOf('inspector'), text: 'Ông Thủ chỉ là người chuyển.' }];
    given(provinceLed.withFindings(as('rejected', bribe), overspending, as('rejected', bribe)).upTo('fieldwork-ended'))
      .when(ask.SubmitReport({ dissents }))
      .expectAbout(suspect.personId);
  });

  test('only members of the team see it otherwise', () => {
    const officerId = idOf('secondInspector');
    const dissents = [idOf('inspector'), officerId].map((id) => ({ officerId: id, text: 'Không đồng ý.' }));
    ended.when(ask.SubmitReport({ dissents })).expectRejection({ code: 'NotTeamMember', officerId });
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

describe('a supplement to the report', () => {
  const acts = (...statuses: readonly ('reported' | 'upheld')[]) =>
    provinceLed.withFindings(...statuses.map((status) => as(status, bribe)));
  const upheldLate = (findingId: string) =>
    happened(findingUpheld, {
      findingId,
      responsiblePost: 'Kế toán trưởng',
      legalBasis: ['Điều 8'],
      crimeSigns: false,
      reviewedBy: idOf('leader'),
      occurredOn: on.appraised,
    });
  const supplement = happened(resultsReported, {
    document: paper('report', 4, on.appraised),
    headResponsibilityGrade: 'covering-up',
    dissents: [],
    reportedBy: idOf('leader'),
    occurredOn: on.appraised,
  });
  const asked = {
    document: paper('report', 4, on.appraised),
    headResponsibilityGrade: 'covering-up' as const,
  };
  const conclusion = ask.IssueConclusion({
    assessments: [
      { topic: 'budget-finance', result: 'violations' },
      { topic: 'procurement', result: 'compliant' },
    ],
  });
  const missing = { code: 'GradeMissing', article: 'Điều 73 Luật Thanh tra 2022' } as const;

  test.each(['reported', 'drafted'] as const)('is possible in stage %s, and does not lead back', (stage) => {
    const before = [...acts('reported').upTo(stage), upheldLate('F1')];
    const outcome = given(before).when(ask.SubmitReport(asked));
    outcome.expectEvents(supplement);
    outcome.expectClaims(claim(asked.document));
    expect(given([...before, supplement]).state).toMatchObject({ stage, lastStepOn: on.appraised });
  });

  test('needs the grade like the first', () => {
    given([...acts('reported').upTo('drafted'), upheldLate('F1')])
      .when(ask.SubmitReport({ document: asked.document }))
      .expectRejection(missing);
  });

  test('is due when the first corrupt act was upheld after the report', () => {
    const before = [...acts('reported').upTo('drafted'), upheldLate('F1')];
    given(before).when(conclusion).expectRejection(missing);
    expect(given([...before, supplement]).when(conclusion).decision.outcome).toBe('accepted');
  });

  test('is due when a further corrupt act was upheld after the graded report', () => {
    const before = [...acts('upheld', 'reported').upTo('drafted'), upheldLate('F2')];
    given(before).when(conclusion).expectRejection(missing);
    expect(given([...before, supplement]).when(conclusion).decision.outcome).toBe('accepted');
  });

  test('is not due for another violation upheld after the graded report', () => {
    const before = provinceLed.withFindings(bribe, as('reported')).upTo('drafted');
    expect(given([...before, upheldLate('F2')]).when(conclusion).decision.outcome).toBe('accepted');
  });
});
