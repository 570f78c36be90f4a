import { describe, expect, test } from 'vitest';
import { groundAssessed, groundClaimed, headExplained, headNotified } from '#domain/accountability-action/hearing.ts';
import { canHaveEffect, GROUND_EFFECTS, GROUNDS, type Ground } from '#domain/law/accountability/consequence.ts';
import { days, given, mattersBeside, opened, told } from '#test/support/domain/action.ts';
import { ask } from '#test/support/domain/action-commands.ts';
import { happened, idOf, paper } from '#test/support/domain/case-papers.ts';
import { extend } from '#test/support/domain/facts.ts';
import { suspect, witness } from '#test/support/domain/finding-story.ts';
import { uuid } from '#test/support/domain/huong-binh.ts';
import { TODAY } from '#test/support/domain/inspection-commands.ts';
import { identified, matterIds } from '#test/support/domain/matter.ts';
import { holders } from '#test/support/domain/offices.ts';
import { enrolledTwice } from '#test/support/domain/second-enrolment.ts';

const action = given(opened());
const { personId } = holders.deputyDirector;
const ARTICLE = 'Điều 73 Luật Phòng, chống tham nhũng 2018';

describe('the head is heard', () => {
  const document = paper('letter', 71, days.claimed);

  test.each([{}, { document }])('he is told: %o', (more) => {
    const notified = happened(headNotified, { ...more, occurredOn: days.claimed, notifiedBy: idOf('inspector') });
    action.when(ask.NotifyHead(more)).expectEvents(notified);
    expect(given(opened(), notified).state?.notifiedOn).toBe(days.claimed);
  });

  test('he is told first on one day, whenever he is told again', () => {
    const again = (occurredOn: string) => happened(headNotified, { occurredOn, notifiedBy: idOf('inspector') });
    expect(given(opened(), again(days.claimed), again(days.assessed)).state?.notifiedOn).toBe(days.claimed);
  });

  test('what he says may be about himself and about those whose act it was', () => {
    const explained = happened(headExplained, {
      explanation: 'Tôi đã kiểm tra hằng quý.',
      document,
      occurredOn: days.claimed,
      recordedBy: idOf('inspector'),
    });
    const outcome = action.when(ask.RecordHeadExplained({ document }));
    outcome.expectEvents(explained);
    outcome.expectAbout(personId, suspect.personId);
    expect(given(opened(), explained).state?.explainedOn).toBe(days.claimed);

    const more = identified({ offenders: [{ personId: witness.personId }, { personId: suspect.personId }] });
    given(opened({ otherMatters: [matterIds.other] }))
      .with(extend(mattersBeside, { matters: { [matterIds.other]: [more] } }))
      .when(ask.RecordHeadExplained())
      .expectAbout(personId, suspect.personId, witness.personId);
    // Of a matter that is not known here nobody knows whose act it was.
    given(opened({ otherMatters: [uuid('3a77', 99)] }))
      .when(ask.RecordHeadExplained())
      .expectAbout(personId, suspect.personId);
  });
});

describe('Điều 73 Luật PCTN 2018: a ground', () => {
  const claimed = told.claimed('G1', 'took-preventive-measures', 'exclude');
  const given1 = given(opened(), claimed);

  test('is claimed; what is said of it may be about him and the offenders', () => {
    const details = 'Ông đã yêu cầu đối chiếu sổ quỹ.';
    const outcome = action.when(ask.ClaimGround({ details }));
    outcome.expectEvents(happened(groundClaimed, { ...claimed.data, details }));
    outcome.expectAbout(personId, suspect.personId);
    // By the inspectorate of its own accord.
    action
      .when(ask.ClaimGround({ claimedFor: 'inspectorate' }))
      .expectEvents({ ...claimed, data: { ...claimed.data, claimedFor: 'inspectorate' } });
    expect(given1.state?.grounds).toStrictEqual([
      {
        groundId: 'G1',
        ground: 'took-preventive-measures',
        claimed: 'exclude',
        claimedBy: idOf('inspector'),
        claimedOn: days.claimed,
        status: 'claimed',
        effect: null,
        assessedOn: null,
      },
    ]);
  });

  test('is not claimed again while it waits; after it was assessed, as a new one', () => {
    given1
      .when(ask.ClaimGround())
      .expectRejection({ code: 'GroundClaimedAlready', ground: 'took-preventive-measures' });
    const other = ask.ClaimGround({ ground: 'could-not-know' });
    expect(given1.when(other).decision).toMatchObject({ events: [{ data: { groundId: 'G2' } }] });
    expect(given(opened(), claimed, told.assessed('G1', undefined)).when(ask.ClaimGround()).decision).toMatchObject({
      events: [{ data: { groundId: 'G2' } }],
    });
  });

  test.each(Object.keys(GROUNDS) as Ground[])('has only effects that the article gives it: %s', (ground) => {
    for (const effect of GROUND_EFFECTS) {
      const outcome = action.when(ask.ClaimGround({ ground, effect }));
      if (canHaveEffect(ground, effect, false)) expect(outcome.decision.outcome).toBe('accepted');
      else
        outcome.expectRejection({
          code: 'EffectNotAllowed',
          ground,
          effect,
          allowed: GROUNDS[ground],
          article: ARTICLE,
        });
    }
  });

  describe('is assessed', () => {
    const content = { groundId: 'G1', reason: 'Đã đối chiếu hồ sơ', occurredOn: days.assessed };
    const remedied = given(opened(), told.claimed('G1', 'stopped-or-remedied', 'exempt'));

    test('as given, with the effect that was claimed or with another one', () => {
      const assessed = (effect: 'exempt' | 'reduce') =>
        happened(groundAssessed, { ...content, result: 'given', effect, assessedBy: idOf('leader') });
      remedied.when(ask.AssessGround()).expectEvents(assessed('exempt'));
      remedied.when(ask.AssessGround({ effect: 'reduce' })).expectEvents(assessed('reduce'));
      const after = given(opened(), told.claimed('G1', 'stopped-or-remedied', 'exempt'), assessed('reduce'));
      expect(after.state?.grounds).toMatchObject([
        { groundId: 'G1', claimed: 'exempt', status: 'given', effect: 'reduce', assessedOn: days.assessed },
      ]);
    });

    test('each by its own number', () => {
      const two = given(opened(), claimed, told.claimed('G2', 'stopped-or-remedied', 'reduce'));
      two.when(ask.AssessGround({ groundId: 'G2' })).expectEvents(told.assessed('G2', 'reduce'));
    });

    test('as not given, then without an effect', () => {
      remedied
        .when(ask.AssessGround({ result: 'not-given', effect: 'exclude' }))
        .expectEvents(happened(groundAssessed, { ...content, result: 'not-given', assessedBy: idOf('leader') }));
      const after = given(
        opened(),
        claimed,
        told.claimed('G2', 'could-not-know', 'exclude'),
        told.assessed('G1', undefined),
      );
      expect(after.state?.grounds).toMatchObject([{ status: 'not-given', effect: null }, { status: 'claimed' }]);
    });

    test('not with an effect that it cannot have', () => {
      given1.when(ask.AssessGround({ effect: 'reduce' })).expectRejection({
        code: 'EffectNotAllowed',
        ground: 'took-preventive-measures',
        effect: 'reduce',
        allowed: ['exclude'],
        article: ARTICLE,
      });
    });

    test('once, and only what was claimed', () => {
      given(opened(), claimed, told.assessed('G1', 'exclude'))
        .when(ask.AssessGround())
        .expectRejection({ code: 'GroundAssessedAlready', groundId: 'G1' });
      action.when(ask.AssessGround()).expectRejection({ code: 'GroundUnknown', groundId: 'G1' });
      expect(() => ask.AssessGround({ groundId: 'G0' })).toThrow();
    });

    test('by somebody else than who claimed it, under whichever enrolment', () => {
      given1.when(ask.AssessGround({}, { by: 'inspector' })).expectRejection({ code: 'SelfAssessment' });
      const twin = enrolledTwice('inspector', 'leader');
      given1
        .with({ ...twin.world, matters: mattersBeside.matters })
        .when(ask.AssessGround({}, { by: twin.actor }))
        .expectRejection({ code: 'SelfAssessment' });
    });

    test('after it was claimed, and not tomorrow', () => {
      given1.when(ask.AssessGround({ occurredOn: '2024-05-23' })).expectRejection({
        code: 'DateOutOfOrder',
        field: 'occurredOn',
        date: '2024-05-23',
        notBefore: days.claimed,
      });
      given1
        .when(ask.AssessGround({ occurredOn: '2024-06-15' }))
        .expectRejection({ code: 'DateInFuture', field: 'occurredOn', date: '2024-06-15', today: TODAY });
    });
  });
});

describe.each(['NotifyHead', 'RecordHeadExplained', 'ClaimGround'] as const)('%s', (type) => {
  test('comes neither before the action was opened nor tomorrow', () => {
    action.when(ask[type]({ occurredOn: '2024-05-19' })).expectRejection({
      code: 'DateOutOfOrder',
      field: 'occurredOn',
      date: '2024-05-19',
      notBefore: days.opened,
    });
    action
      .when(ask[type]({ occurredOn: '2024-06-15' }))
      .expectRejection({ code: 'DateInFuture', field: 'occurredOn', date: '2024-06-15', today: TODAY });
  });
});
