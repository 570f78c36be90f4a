import { describe, test } from 'vitest';
import { coerciveMeasureApplied, coerciveMeasureLifted } from '#domain/inspection-case/coercive-measures.ts';
import { expertAnswered, expertRequested } from '#domain/inspection-case/experts.ts';
import { inspectionTerminated } from '#domain/inspection-case/termination.ts';
import { claim, happened, idOf, on, paper } from '#test/support/domain/case-papers.ts';
import { unitCodes } from '#test/support/domain/huong-binh.ts';
import { given } from '#test/support/domain/inspection.ts';
import { ask } from '#test/support/domain/inspection-commands.ts';
import { announced, history, story } from '#test/support/domain/unit-work-story.ts';

describe('an expert', () => {
  const requested = happened(expertRequested, {
    ...ask.RequestExpert().data,
    expertRequestId: 'E1',
    requestedBy: idOf('inspector'),
  });
  const answered = happened(expertAnswered, { ...ask.RecordExpertAnswer().data, recordedBy: idOf('inspector') });
  const out = given([...history, requested]);

  test('is asked with a letter, whose number is claimed', () => {
    const outcome = announced.when(ask.RequestExpert());
    outcome.expectEvents(requested);
    outcome.expectClaims(claim(paper('letter', 42, on.found)));
  });

  test('is asked in a letter of ours, and has at least the day', () => {
    announced
      .when(ask.RequestExpert({ document: paper('letter', 42, on.found, unitCodes.department) }))
      .expectRejection({
        code: 'WrongIssuer',
        issuer: unitCodes.department,
        expected: unitCodes.provincialInspectorate,
      });
    announced
      .when(ask.RequestExpert({ answerDueOn: on.announced }))
      .expectRejection({ code: 'DueBeforeAsked', field: 'answerDueOn', dueOn: on.announced, askedOn: on.found });
  });

  test('answers once, whom he was asked', () => {
    const outcome = out.when(ask.RecordExpertAnswer());
    outcome.expectEvents(answered);
    outcome.expectClaims();
    announced.when(ask.RecordExpertAnswer()).expectRejection({ code: 'ExpertRequestUnknown', expertRequestId: 'E1' });
    given([...history, requested, answered])
      .when(ask.RecordExpertAnswer())
      .expectRejection({ code: 'ExpertAnsweredAlready', expertRequestId: 'E1', on: on.extended });
  });

  test('answers after he was asked, with a paper that was signed by then', () => {
    const early = paper('report', 5, on.announced, unitCodes.department);
    out.when(ask.RecordExpertAnswer({ occurredOn: on.announced, document: early })).expectRejection({
      code: 'DateOutOfOrder',
      field: 'occurredOn',
      date: on.announced,
      notBefore: on.found,
    });
    out.when(ask.RecordExpertAnswer({ occurredOn: on.reviewed })).expectRejection({
      code: 'DateOutOfOrder',
      field: 'occurredOn',
      date: on.reviewed,
      notBefore: on.transferred,
    });
  });
});

describe('a coercive measure', () => {
  const applied = happened(coerciveMeasureApplied, {
    ...ask.ApplyCoerciveMeasure().data,
    measureId: 'C1',
    articleVerified: false,
    appliedBy: idOf('leader'),
  });
  const lifted = happened(coerciveMeasureLifted, { ...ask.LiftCoerciveMeasure().data, liftedBy: idOf('leader') });
  const standing = [...history, applied];

  test('is recorded with the article of its paper, marked as not verified', () => {
    const outcome = announced.when(ask.ApplyCoerciveMeasure());
    outcome.expectEvents(applied);
    outcome.expectClaims(claim(paper('decision', 43, on.found)));
  });

  test('ends on its day at the earliest', () => {
    announced
      .when(ask.ApplyCoerciveMeasure({ until: on.announced }))
      .expectRejection({ code: 'DueBeforeAsked', field: 'until', dueOn: on.announced, askedOn: on.found });
  });

  test('is lifted once, while it stands', () => {
    given(standing).when(ask.LiftCoerciveMeasure()).expectEvents(lifted);
    announced.when(ask.LiftCoerciveMeasure()).expectRejection({ code: 'MeasureUnknown', measureId: 'C1' });
    given([...standing, lifted])
      .when(ask.LiftCoerciveMeasure())
      .expectRejection({ code: 'MeasureLiftedAlready', measureId: 'C1', on: on.reviewed });
  });

  test('is not lifted before it was applied', () => {
    given(standing)
      .when(ask.LiftCoerciveMeasure({ occurredOn: on.announced }))
      .expectRejection({
        code: 'DateOutOfOrder',
        field: 'occurredOn',
        date: on.announced,
        notBefore: on.found,
      });
  });

  test('is lifted after the conclusion too, and when the inspection was given up', () => {
    const givenUp = happened(inspectionTerminated, {
      ground: 'Đơn vị đã giải thể',
      document: paper('decision', 25, on.terminated),
      terminatedBy: idOf('head'),
      occurredOn: on.terminated,
    });
    const concluded = [...standing, ...story.upTo('concluded').slice(history.length)];
    for (const events of [concluded, [...standing, givenUp]]) {
      given(events).when(ask.LiftCoerciveMeasure()).expectEvents(lifted);
    }
  });

  test('is the team’s', () => {
    given(standing)
      .when(ask.LiftCoerciveMeasure({}, { by: 'head' }))
      .expectRejection({ code: 'NotOfTeam' });
  });
});
