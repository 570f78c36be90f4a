import { describe, expect, test } from 'vitest';
import {
  followUpCheckDone,
  handlingRecorded,
  implementationOrderRecorded,
  orderedLastDay,
  reminderSent,
} from '#domain/inspection-case/follow-up.ts';
import { recommendationVerified } from '#domain/inspection-case/recommendations.ts';
import { claim, happened, idOf, on, paper } from '#test/support/domain/case-papers.ts';
import { unitCodes } from '#test/support/domain/huong-binh.ts';
import { amend, given, provinceLed, recover } from '#test/support/domain/inspection.ts';
import { ask, TODAY } from '#test/support/domain/inspection-commands.ts';

const handle = { ...amend, kind: 'handle-organisation' as const, summary: 'Kiểm điểm tập thể' };
const history = provinceLed.withRecommendations(handle, recover).upTo('following-up');
const followingUp = given(history);
const inspector = idOf('inspector');
const verified = happened(recommendationVerified, {
  recommendationId: 'R1',
  occurredOn: on.followedUp,
  verifiedBy: inspector,
});

const order = { document: paper('decision', 612, on.ordered, unitCodes.province), recommendationIds: ['R1', 'R2'] };
const ordered = happened(implementationOrderRecorded, {
  ...order,
  dueDays: 20,
  dueOn: '2024-06-17',
  conclusionReceivedOn: '2024-05-15',
  recordedBy: inspector,
  occurredOn: on.ordered,
});

describe('an order to implement', () => {
  test('is recorded with the days it gives, and the last of them is the day from then on', () => {
    followingUp
      .when(ask.RecordImplementationOrder({ ...order, dueDays: 20, conclusionReceivedOn: '2024-05-15' }))
      .expectEvents(ordered);
    expect(given([...history, ordered]).state?.recommendations.map(({ dueOn }) => dueOn)).toStrictEqual([
      '2024-06-17',
      '2024-06-17',
    ]);
  });

  test('without days leaves the day of the conclusion', () => {
    const { decision } = followingUp.when(ask.RecordImplementationOrder(order));
    const events = decision.outcome === 'accepted' ? decision.events : [];
    expect(given([...history, ...events]).state?.recommendations[0]?.dueOn).toBe('2024-08-30');
  });

  test('said again changes nothing; another paper is another order', () => {
    const again = given([...history, ordered]);
    again.when(ask.RecordImplementationOrder({ ...order, recommendationIds: ['R2'] })).expectNothing();
    const { decision } = again.when(
      ask.RecordImplementationOrder({ ...order, document: paper('decision', 700, on.followedUp, unitCodes.province) }),
    );
    expect(decision).toMatchObject({ outcome: 'accepted', events: [{ type: 'ImplementationOrderRecorded' }] });
  });

  test('is not earlier than the conclusion, nor than its receipt', () => {
    followingUp
      .when(ask.RecordImplementationOrder({ document: paper('decision', 1, '2024-05-12', unitCodes.province) }))
      .expectRejection({
        code: 'DateOutOfOrder',
        ...{ field: 'document.signedOn', date: '2024-05-12', notBefore: on.concluded },
      });
    followingUp.when(ask.RecordImplementationOrder({ ...order, conclusionReceivedOn: '2024-05-28' })).expectRejection({
      code: 'DateOutOfOrder',
      ...{ field: 'document.signedOn', date: on.ordered, notBefore: '2024-05-28' },
    });
    followingUp.when(ask.RecordImplementationOrder({ ...order, conclusionReceivedOn: '2024-05-12' })).expectRejection({
      code: 'DateOutOfOrder',
      ...{ field: 'conclusionReceivedOn', date: '2024-05-12', notBefore: on.concluded },
    });
  });

  test('is of recommendations that there are, and that are open', () => {
    followingUp
      .when(ask.RecordImplementationOrder({ recommendationIds: ['R1', 'R4'] }))
      .expectRejection({ code: 'RecommendationUnknown', recommendationId: 'R4' });
    given([...history, verified])
      .when(ask.RecordImplementationOrder(order))
      .expectRejection({ code: 'RecommendationSettled', recommendationId: 'R1' });
  });

  test.each([
    ['a working day', '2024-05-27', 30, '2024-06-26'],
    ['a Saturday, so the Monday after it', '2024-05-27', 19, '2024-06-17'],
    ['a Sunday, so the Monday after it', '2024-05-27', 20, '2024-06-17'],
  ])('its last day is %s', (_, signedOn, days, last) => {
    expect(orderedLastDay(signedOn, days)).toBe(last);
  });
});

describe('a reminder', () => {
  const document = paper('letter', 51, on.followedUp);
  const letter = { recommendationId: 'R1', document, dueOn: '2024-06-20' };
  const sent = happened(reminderSent, { ...letter, sentBy: inspector, occurredOn: on.followedUp });

  test('is our letter, claims its number, and asks for an answer by a day to come', () => {
    const outcome = followingUp.when(ask.SendReminder(letter));
    outcome.expectEvents(sent);
    outcome.expectClaims(claim(document));
  });

  test('can be sent again, and moves nothing by itself', () => {
    const again = given([...history, sent]);
    expect(again.state?.recommendations).toStrictEqual(followingUp.state?.recommendations);
    expect(again.when(ask.SendReminder({ document: paper('letter', 52, TODAY) })).decision.outcome).toBe('accepted');
  });

  test('is of ours, of today at the latest, after the conclusion, and looks forward', () => {
    const theirs = paper('letter', 51, on.followedUp, unitCodes.department);
    followingUp.when(ask.SendReminder({ document: theirs })).expectRejection({
      code: 'WrongIssuer',
      ...{ issuer: unitCodes.department, expected: unitCodes.provincialInspectorate },
    });
    followingUp
      .when(ask.SendReminder({ document: paper('letter', 51, '2024-06-15') }))
      .expectRejection({ code: 'DateInFuture', field: 'document.signedOn', date: '2024-06-15', today: TODAY });
    followingUp.when(ask.SendReminder({ document: paper('letter', 51, '2024-05-12') })).expectRejection({
      code: 'DateOutOfOrder',
      ...{ field: 'document.signedOn', date: '2024-05-12', notBefore: on.concluded },
    });
    followingUp
      .when(ask.SendReminder({ dueOn: '2024-06-04' }))
      .expectRejection({ code: 'DateOutOfOrder', field: 'dueOn', date: '2024-06-04', notBefore: on.followedUp });
  });

  test('is for what is still open', () => {
    given([...history, verified])
      .when(ask.SendReminder(letter))
      .expectRejection({ code: 'RecommendationSettled', recommendationId: 'R1' });
    followingUp
      .when(ask.SendReminder({ recommendationId: 'R9' }))
      .expectRejection({ code: 'RecommendationUnknown', recommendationId: 'R9' });
  });
});

describe('a check of how it is carried out', () => {
  const check = {
    recommendationId: 'R2',
    result: 'partly-done' as const,
    found: 'Đã nộp một phần vào Kho bạc',
    minutes: { madeOn: on.followedUp, place: 'Sở Y tế' },
    occurredOn: on.followedUp,
  };

  test('says what was found, on minutes or on a paper, and settles nothing', () => {
    const done = happened(followUpCheckDone, { ...check, checkedBy: inspector });
    followingUp.when(ask.RecordFollowUpCheck(check)).expectEvents(done);
    expect(given([...history, done]).state?.recommendations[1]?.status).toBe('open');
    const document = paper('report', 61, on.followedUp);
    const onPaper = followingUp.when(ask.RecordFollowUpCheck({ ...check, minutes: undefined, document }));
    onPaper.expectClaims(claim(document));
  });

  test('needs one of them, made when it was done or after, and not before the conclusion', () => {
    followingUp
      .when(ask.RecordFollowUpCheck({ ...check, minutes: undefined }))
      .expectRejection({ code: 'CheckUnproven' });
    followingUp
      .when(ask.RecordFollowUpCheck({ ...check, minutes: { madeOn: '2024-06-04', place: 'Sở Y tế' } }))
      .expectRejection({
        code: 'DateOutOfOrder',
        ...{ field: 'minutes.madeOn', date: '2024-06-04', notBefore: on.followedUp },
      });
    followingUp.when(ask.RecordFollowUpCheck({ ...check, occurredOn: '2024-05-12' })).expectRejection({
      code: 'DateOutOfOrder',
      ...{ field: 'occurredOn', date: '2024-05-12', notBefore: on.concluded },
    });
  });
});

describe('who was handled', () => {
  const handling = {
    recommendationId: 'R1',
    form: 'Kiểm điểm rút kinh nghiệm',
    organisations: 1,
    individuals: 2,
    document: paper('decision', 88, on.followedUp, unitCodes.department),
  };

  test('is counted, on the paper of whoever handled them', () => {
    const outcome = followingUp.when(ask.RecordHandling(handling));
    outcome.expectEvents(happened(handlingRecorded, { ...handling, recordedBy: inspector, occurredOn: on.followedUp }));
    outcome.expectClaims();
  });

  test('is somebody, and only where handling was recommended', () => {
    followingUp
      .when(ask.RecordHandling({ ...handling, organisations: 0, individuals: 0 }))
      .expectRejection({ code: 'NobodyHandled' });
    followingUp
      .when(ask.RecordHandling({ ...handling, recommendationId: 'R2' }))
      .expectRejection({ code: 'NotAboutHandling', recommendationId: 'R2', kind: 'recover-budget' });
    followingUp
      .when(ask.RecordHandling({ ...handling, recommendationId: 'R9' }))
      .expectRejection({ code: 'RecommendationUnknown', recommendationId: 'R9' });
  });
});
