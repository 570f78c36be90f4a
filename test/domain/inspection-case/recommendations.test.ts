import { describe, expect, test } from 'vitest';
import {
  recommendationClosedUnimplemented,
  recommendationReportedDone,
  recommendationVerified,
} from '#domain/inspection-case/recommendations.ts';
import { claim, happened, idOf, on, paper } from '#test/support/domain/case-papers.ts';
import { bribe, overspending, suspect } from '#test/support/domain/finding-story.ts';
import { unitCodes, uuid } from '#test/support/domain/huong-binh.ts';
import { amend, given, provinceLed } from '#test/support/domain/inspection.ts';
import { ask, TODAY } from '#test/support/domain/inspection-commands.ts';

const history = provinceLed.withRecommendations(amend, amend).upTo('following-up');
const followingUp = given(history);
const document = paper('report', 88, on.followedUp, unitCodes.department);
const step = { recommendationId: 'R1', details: 'Đã nộp tại Kho bạc.', document, occurredOn: on.followedUp };

const asOrdered = { findingIds: [], personIds: [], kind: 'amend-document', dueOn: '2024-08-30', orders: [] };

const saidDone = happened(recommendationReportedDone, { ...step, recordedBy: idOf('inspector') });
const verified = happened(recommendationVerified, { ...step, verifiedBy: idOf('inspector') });
const givenUp = happened(recommendationClosedUnimplemented, {
  ...step,
  reason: 'Doanh nghiệp đã phá sản',
  closedBy: idOf('inspector'),
});

describe('a recommendation', () => {
  test('is said to be done: their word, on their paper, whose number is not ours to claim', () => {
    const outcome = followingUp.when(ask.ReportRecommendationDone(step));
    outcome.expectEvents(saidDone);
    outcome.expectClaims();
    outcome.expectLinks();
    expect(given([...history, saidDone]).state?.recommendations).toStrictEqual([
      { ...asOrdered, recommendationId: 'R1', status: 'said-done' },
      { ...asOrdered, recommendationId: 'R2', status: 'open' },
    ]);
  });

  test('is verified: our word, after theirs', () => {
    given([...history, saidDone])
      .when(ask.VerifyRecommendation(step))
      .expectEvents(verified);
  });

  test('is verified without any word of theirs', () => {
    followingUp.when(ask.VerifyRecommendation(step)).expectEvents(verified);
  });

  test('is given up, with a reason anybody may read', () => {
    followingUp
      .when(ask.CloseRecommendationUnimplemented({ ...step, reason: 'Doanh nghiệp đã phá sản' }))
      .expectEvents(givenUp);
  });

  test('can be carried out before the conclusion is published', () => {
    const concluded = given(provinceLed.withRecommendations(amend).upTo('concluded'));
    expect(concluded.when(ask.VerifyRecommendation({ occurredOn: on.concluded })).decision.outcome).toBe('accepted');
  });
});

const steps = ['ReportRecommendationDone', 'VerifyRecommendation', 'CloseRecommendationUnimplemented'] as const;

describe.each(steps)('%s', (type) => {
  test('claims the number of a paper of ours', () => {
    const ours = paper('letter', 44, on.followedUp);
    followingUp.when(ask[type]({ document: ours })).expectClaims(claim(ours));
    followingUp.when(ask[type]({ document })).expectClaims();
    followingUp.when(ask[type]()).expectClaims();
  });

  test('tells of who must pay, and of whoever the findings behind it name', () => {
    const debtor = uuid('5059', 3);
    const obligor = { kind: 'person', personId: debtor, personName: 'Phan Thị Nợ' } as const;
    const story = provinceLed
      .withFindings(bribe, overspending)
      .withRecommendations({ ...amend, obligor, findingIds: ['F1'] }, { ...amend, findingIds: ['F2'] });
    const telling = given(story.upTo('following-up'));
    telling.when(ask[type]({ recommendationId: 'R1' })).expectAbout(debtor, suspect.personId);
    telling.when(ask[type]({ recommendationId: 'R2' })).expectAbout();
  });

  test('is refused for a recommendation that does not exist', () => {
    followingUp
      .when(ask[type]({ recommendationId: 'R3' }))
      .expectRejection({ code: 'RecommendationUnknown', recommendationId: 'R3' });
  });

  test.each([
    ['verified', verified],
    ['given up', givenUp],
  ])('is refused for one that is %s', (_, settling) => {
    given([...history, settling])
      .when(ask[type]())
      .expectRejection({ code: 'RecommendationSettled', recommendationId: 'R1' });
  });

  test('comes not before the conclusion', () => {
    followingUp.when(ask[type]({ occurredOn: '2024-05-12' })).expectRejection({
      code: 'DateOutOfOrder',
      field: 'occurredOn',
      date: '2024-05-12',
      notBefore: on.concluded,
    });
  });

  test('comes not tomorrow', () => {
    followingUp
      .when(ask[type]({ occurredOn: '2024-06-15' }))
      .expectRejection({ code: 'DateInFuture', field: 'occurredOn', date: '2024-06-15', today: TODAY });
  });
});
