import { describe, expect, test } from 'vitest';
import { conclusionAmended } from '#domain/inspection-case/conclusion-amendments.ts';
import { conclusionContested, contestAnswered } from '#domain/inspection-case/contests.ts';
import { around } from '#test/support/domain/around-commands.ts';
import { claim, happened, idOf, on, paper } from '#test/support/domain/case-papers.ts';
import { overspending } from '#test/support/domain/finding-story.ts';
import { unitCodes } from '#test/support/domain/huong-binh.ts';
import { given, provinceLed } from '#test/support/domain/inspection.ts';
import { ask } from '#test/support/domain/inspection-commands.ts';
import { enrolledTwice } from '#test/support/domain/second-enrolment.ts';

const story = provinceLed.withFindings(overspending);
const concluded = story.upTo('concluded');
const published = story.upTo('following-up');

const amended = happened(conclusionAmended, {
  ...ask.AmendConclusion().data,
  amendmentId: 'A1',
  amendedBy: idOf('head'),
  occurredOn: around.amended,
});

describe('a conclusion', () => {
  test('is amended by a paper of its own, until it is published', () => {
    const outcome = given(concluded).when(ask.AmendConclusion());
    outcome.expectEvents(amended);
    outcome.expectClaims(claim(paper('decision', 54, around.amended)));
    given(published)
      .when(ask.AmendConclusion())
      .expectRejection({ code: 'WrongStage', stage: 'following-up', expected: ['concluded'] });
  });

  test('is amended by a paper of ours that is not older than it', () => {
    given(concluded)
      .when(ask.AmendConclusion({ document: paper('decision', 54, around.amended, unitCodes.department) }))
      .expectRejection({
        code: 'WrongIssuer',
        issuer: unitCodes.department,
        expected: unitCodes.provincialInspectorate,
      });
    given(concluded)
      .when(ask.AmendConclusion({ document: paper('decision', 54, on.appraised) }))
      .expectRejection({
        code: 'DateOutOfOrder',
        field: 'document.signedOn',
        date: on.appraised,
        notBefore: on.concluded,
      });
  });

  test('is not amended by whoever drafted it, under whichever enrolment', () => {
    given(concluded)
      .when(ask.AmendConclusion({}, { by: 'secondInspector' }))
      .expectRejection({ code: 'SelfIssue' });
    const { world, actor } = enrolledTwice('secondInspector', 'head');
    given(concluded)
      .with(world)
      .when(ask.AmendConclusion({}, { by: actor }))
      .expectRejection({ code: 'SelfIssue' });
  });

  test('is not published before its amendment', () => {
    const late = { ...amended, data: { ...amended.data, occurredOn: on.ordered } };
    given([...concluded, late])
      .when(ask.PublishConclusion())
      .expectRejection({
        code: 'DateOutOfOrder',
        field: 'postedOn',
        date: on.published,
        notBefore: on.ordered,
      });
  });

  test('is amended again under the next number', () => {
    const again = ask.AmendConclusion({ document: paper('decision', 58, on.published) });
    const { decision } = given([...concluded, amended]).when(again);
    expect(decision.outcome === 'accepted' && decision.events[0]?.data).toMatchObject({ amendmentId: 'A2' });
  });
});

const contested = happened(conclusionContested, {
  ...ask.ContestConclusion().data,
  contestId: 'K1',
  recordedBy: idOf('inspector'),
});
const answered = happened(contestAnswered, {
  ...ask.AnswerContest().data,
  answeredBy: idOf('head'),
  occurredOn: around.answered,
});

describe('a contest', () => {
  test('is recorded with the paper of who contests, as a whole or of some findings', () => {
    const outcome = given(published).when(ask.ContestConclusion());
    outcome.expectEvents(contested);
    outcome.expectClaims();
    expect(given(published).when(ask.ContestConclusion({ findingIds: ['F1'] })).decision.outcome).toBe('accepted');
    given(published)
      .when(ask.ContestConclusion({ findingIds: ['F1', 'F9'] }))
      .expectRejection({ code: 'FindingUnknown', findingId: 'F9' });
  });

  test('comes after the conclusion, with a paper that was signed by then', () => {
    given(published)
      .when(ask.ContestConclusion({ occurredOn: on.appraised }))
      .expectRejection({
        code: 'DateOutOfOrder',
        field: 'occurredOn',
        date: on.appraised,
        notBefore: on.concluded,
      });
    given(published)
      .when(ask.ContestConclusion({ occurredOn: on.published }))
      .expectRejection({
        code: 'DateOutOfOrder',
        field: 'occurredOn',
        date: on.published,
        notBefore: around.contested,
      });
  });

  test('is answered once, in a paper of ours', () => {
    const outcome = given([...published, contested]).when(ask.AnswerContest());
    outcome.expectEvents(answered);
    outcome.expectClaims(claim(paper('letter', 55, around.answered)));
    given(published).when(ask.AnswerContest()).expectRejection({ code: 'ContestUnknown', contestId: 'K1' });
    given([...published, contested, answered])
      .when(ask.AnswerContest())
      .expectRejection({ code: 'ContestAnsweredAlready', contestId: 'K1', on: around.answered });
    given([...published, contested])
      .when(ask.AnswerContest({ document: paper('letter', 55, around.answered, unitCodes.department) }))
      .expectRejection({
        code: 'WrongIssuer',
        issuer: unitCodes.department,
        expected: unitCodes.provincialInspectorate,
      });
    given([...published, contested])
      .when(ask.AnswerContest({ document: paper('letter', 55, on.published) }))
      .expectRejection({
        code: 'DateOutOfOrder',
        field: 'document.signedOn',
        date: on.published,
        notBefore: around.contested,
      });
  });

  test('changes no finding, even where it is upheld', () => {
    const before = given([...published, contested]).state;
    const upheld = { ...answered, data: { ...answered.data, result: 'upheld' as const } };
    expect(given([...published, contested, upheld]).state?.findings).toStrictEqual(before?.findings);
  });
});
