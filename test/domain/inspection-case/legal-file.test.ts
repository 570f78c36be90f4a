import { describe, expect, test } from 'vitest';
import { clocksOfCase } from '#domain/inspection-case/case-clocks.ts';
import { implementationOrderRecorded } from '#domain/inspection-case/follow-up.ts';
import { lateFactAdded } from '#domain/inspection-case/late-facts.ts';
import { fileHandedOver, inspectionFileClosed } from '#domain/inspection-case/legal-file.ts';
import { around } from '#test/support/domain/around-commands.ts';
import { claim, happened, idOf, on, paper } from '#test/support/domain/case-papers.ts';
import { overspending } from '#test/support/domain/finding-story.ts';
import { unitCodes } from '#test/support/domain/huong-binh.ts';
import { amend, given, provinceLed } from '#test/support/domain/inspection.ts';
import { ask, TODAY } from '#test/support/domain/inspection-commands.ts';

const story = provinceLed.withFindings(overspending).withRecommendations(amend);
const published = story.upTo('following-up');
const ordered = happened(implementationOrderRecorded, {
  document: paper('decision', 612, on.ordered, unitCodes.province),
  recommendationIds: ['R1'],
  recordedBy: idOf('inspector'),
  occurredOn: on.ordered,
});
const history = [...published, ordered];
const closed = happened(inspectionFileClosed, { ...ask.CloseFile().data, closedBy: idOf('leader') });
const handedOver = happened(fileHandedOver, { ...ask.HandOverFile().data, handedOverBy: idOf('leader') });

describe('the legal file', () => {
  test('is closed by the leader, once an order to implement the conclusion is there', () => {
    given(history).when(ask.CloseFile()).expectEvents(closed);
    given(published).when(ask.CloseFile()).expectRejection({ code: 'ImplementationNotOrdered' });
    given(history)
      .when(ask.CloseFile({}, { by: 'head' }))
      .expectRejection({ code: 'NotTeamLeader', leader: idOf('leader') });
    given(history)
      .when(ask.CloseFile({ occurredOn: around.contested }))
      .expectRejection({
        code: 'DateOutOfOrder',
        field: 'occurredOn',
        date: around.contested,
        notBefore: on.ordered,
      });
  });

  test('of a conclusion that recommends nothing waits for no order', () => {
    expect(given(provinceLed.upTo('following-up')).when(ask.CloseFile()).decision.outcome).toBe('accepted');
  });

  test('is closed once, and is no stage', () => {
    given([...history, closed])
      .when(ask.CloseFile())
      .expectRejection({ code: 'FileClosedAlready', on: around.fileClosed });
    const { state } = given([...history, closed]);
    expect([state?.stage, state?.lastStepOn]).toEqual(['following-up', on.published]);
  });

  test('is handed over once, after it was closed', () => {
    const outcome = given([...history, closed]).when(ask.HandOverFile());
    outcome.expectEvents(handedOver);
    outcome.expectClaims();
    const receipt = paper('letter', 59, around.handedOver);
    given([...history, closed])
      .when(ask.HandOverFile({ document: receipt }))
      .expectClaims(claim(receipt));
    given(history).when(ask.HandOverFile()).expectRejection({ code: 'FileNotClosed' });
    given([...history, closed, handedOver])
      .when(ask.HandOverFile())
      .expectRejection({ code: 'FileHandedOverAlready', on: around.handedOver });
    given([...history, closed])
      .when(ask.HandOverFile({ occurredOn: on.ordered }))
      .expectRejection({
        code: 'DateOutOfOrder',
        field: 'occurredOn',
        date: on.ordered,
        notBefore: around.fileClosed,
      });
    given([...history, closed])
      .when(ask.HandOverFile({}, { by: 'inspector' }))
      .expectRejection({ code: 'NotTeamLeader', leader: idOf('leader') });
  });

  test('of a closed case is closed and handed over too', () => {
    const ended = provinceLed.upTo('closed');
    given(ended).when(ask.CloseFile()).expectEvents(closed);
    given([...ended, closed])
      .when(ask.HandOverFile())
      .expectEvents(handedOver);
  });

  test('has fifteen days from the first order, and a second order gives no more', () => {
    const again = { ...ordered, data: { ...ordered.data, occurredOn: on.proposed } };
    const clock = clocksOfCase([...history, again]).get('hand-over-file');
    expect(clock).toMatchObject({ startedOn: on.ordered });
    expect(clock?.ended).toBeUndefined();
    expect(clocksOfCase([...history, closed]).get('hand-over-file')?.ended).toBeUndefined();
    expect(clocksOfCase([...history, closed, handedOver]).get('hand-over-file')?.ended).toEqual({
      on: around.handedOver,
      how: 'met',
    });
  });
});

describe('a late fact', () => {
  const added = happened(lateFactAdded, { ...ask.AddLateFact().data, lateFactId: 'L1', addedBy: idOf('head') });

  test('is added after the conclusion, to a closed case too', () => {
    for (const stage of ['concluded', 'following-up', 'closed'] as const) {
      given(story.upTo(stage)).when(ask.AddLateFact()).expectEvents(added);
    }
    given(story.upTo('drafted'))
      .when(ask.AddLateFact())
      .expectRejection({ code: 'WrongStage', stage: 'drafted', expected: ['concluded', 'following-up', 'closed'] });
  });

  test('is about a finding of the case, or about the case', () => {
    expect(given(published).when(ask.AddLateFact({ findingId: 'F1' })).decision.outcome).toBe('accepted');
    given(published)
      .when(ask.AddLateFact({ findingId: 'F9' }))
      .expectRejection({ code: 'FindingUnknown', findingId: 'F9' });
  });

  test('became known after the conclusion, and not before it happened', () => {
    given(published)
      .when(ask.AddLateFact({ occurredOn: on.appraised }))
      .expectRejection({
        code: 'DateOutOfOrder',
        field: 'occurredOn',
        date: on.appraised,
        notBefore: on.concluded,
      });
    given(published)
      .when(ask.AddLateFact({ factOn: '2024-06-15' }))
      .expectRejection({ code: 'DateInFuture', field: 'factOn', date: '2024-06-15', today: TODAY });
    given(published)
      .when(ask.AddLateFact({ factOn: TODAY }))
      .expectRejection({
        code: 'DateOutOfOrder',
        field: 'occurredOn',
        date: around.after,
        notBefore: TODAY,
      });
    expect(given(published).when(ask.AddLateFact({ factOn: '2023-02-14' })).decision.outcome).toBe('accepted');
  });

  test('changes nothing of the case, and no clock', () => {
    const ended = story.upTo('closed');
    const { around: _, eventCount: __, sealedIn: ___, ...before } = given(ended).state ?? {};
    expect(given([...ended, added]).state).toMatchObject(before);
    expect(clocksOfCase([...ended, added])).toEqual(clocksOfCase(ended));
  });
});
