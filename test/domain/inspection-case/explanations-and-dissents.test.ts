import { describe, expect, test } from 'vitest';
import { claim, idOf, on, paper } from '#test/support/domain/case-papers.ts';
import { unitCodes } from '#test/support/domain/huong-binh.ts';
import { given } from '#test/support/domain/inspection.ts';
import { ask } from '#test/support/domain/inspection-commands.ts';
import { announced, story } from '#test/support/domain/unit-work-story.ts';

describe('what the unit explains', () => {
  const drafted = given(story.upTo('drafted'));
  const onDraft = (draftVersion: number, occurredOn: string = on.appraised) =>
    ask.RecordUnitExplanation({ findingId: undefined, draftVersion, occurredOn });

  test('is about a finding, or about a draft', () => {
    announced.when(ask.RecordUnitExplanation()).expectEvents({
      type: 'UnitExplained',
      data: { explanationId: 'X1', ...ask.RecordUnitExplanation().data, recordedBy: idOf('inspector') },
    });
    expect(drafted.when(onDraft(1)).decision.outcome).toBe('accepted');
  });

  test('is about one of the two', () => {
    for (const findingId of [undefined, 'F1']) {
      const draftVersion = findingId === undefined ? undefined : 1;
      drafted
        .when(ask.RecordUnitExplanation({ findingId, draftVersion, occurredOn: on.appraised }))
        .expectRejection({ code: 'ExplainedWhat' });
    }
  });

  test('is about something that there is', () => {
    announced
      .when(ask.RecordUnitExplanation({ findingId: 'F7' }))
      .expectRejection({ code: 'FindingUnknown', findingId: 'F7' });
    announced.when(onDraft(1)).expectRejection({ code: 'DraftUnknown', version: 1, latest: 0 });
    drafted.when(onDraft(2)).expectRejection({ code: 'DraftUnknown', version: 2, latest: 1 });
  });

  test('comes not before the draft that it is about', () => {
    drafted.when(onDraft(1, on.reported)).expectRejection({
      code: 'DateOutOfOrder',
      field: 'occurredOn',
      date: on.reported,
      notBefore: on.drafted,
    });
  });
});

describe('an order that a violation stops', () => {
  test('is given in a paper of ours, about a finding or none', () => {
    const outcome = announced.when(ask.OrderViolationStop());
    outcome.expectEvents({
      type: 'ViolationStopOrdered',
      data: { stopId: 'S1', ...ask.OrderViolationStop().data, orderedBy: idOf('leader') },
    });
    outcome.expectClaims(claim(paper('letter', 44, on.reviewed)));
    expect(announced.when(ask.OrderViolationStop({ findingId: 'F1' })).decision.outcome).toBe('accepted');
  });

  test('about a finding that there is, by our own body', () => {
    announced
      .when(ask.OrderViolationStop({ findingId: 'F7' }))
      .expectRejection({ code: 'FindingUnknown', findingId: 'F7' });
    announced
      .when(ask.OrderViolationStop({ document: paper('letter', 44, on.reviewed, unitCodes.department) }))
      .expectRejection({
        code: 'WrongIssuer',
        issuer: unitCodes.department,
        expected: unitCodes.provincialInspectorate,
      });
  });
});

describe('a dissenting opinion', () => {
  const reserved = (draftVersion?: number) => ({
    type: 'DissentReserved' as const,
    data: {
      dissentId: 'D1',
      ...ask.ReserveDissent().data,
      ...(draftVersion === undefined ? {} : { draftVersion, occurredOn: on.appraised }),
      reservedBy: idOf('inspector'),
    },
  });

  test('is reserved by a member against the results, until they are reported', () => {
    announced.when(ask.ReserveDissent()).expectEvents(reserved());
    given(story.upTo('fieldwork-ended')).when(ask.ReserveDissent()).expectEvents(reserved());
    given(story.upTo('reported')).when(ask.ReserveDissent()).expectRejection({ code: 'DissentNeedsDraft', latest: 0 });
  });

  test('and then against a version of the draft', () => {
    const drafted = given(story.upTo('drafted'));
    drafted.when(ask.ReserveDissent({ draftVersion: 1, occurredOn: on.appraised })).expectEvents(reserved(1));
    drafted.when(ask.ReserveDissent()).expectRejection({ code: 'DissentNeedsDraft', latest: 1 });
    drafted
      .when(ask.ReserveDissent({ draftVersion: 2 }))
      .expectRejection({ code: 'DraftUnknown', version: 2, latest: 1 });
    drafted.when(ask.ReserveDissent({ draftVersion: 1, occurredOn: on.reported })).expectRejection({
      code: 'DateOutOfOrder',
      field: 'occurredOn',
      date: on.reported,
      notBefore: on.drafted,
    });
  });
});
