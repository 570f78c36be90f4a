import { describe, expect, test } from 'vitest';
import { clockKey, clocksOfCase } from '#domain/inspection-case/case-clocks.ts';
import type { CaseEvent } from '#domain/inspection-case/events.ts';
import { superiorOpinionRecorded, superiorOpinionRequested } from '#domain/inspection-case/superior-opinions.ts';
import { clockDue, clockFactsBy, clockStanding } from '#domain/law/clocks/clock.ts';
import { workingCalendarOf } from '#domain/law/working-days.ts';
import { around } from '#test/support/domain/around-commands.ts';
import { claim, happened, idOf, on, paper } from '#test/support/domain/case-papers.ts';
import { unitCodes } from '#test/support/domain/huong-binh.ts';
import { given, provinceLed } from '#test/support/domain/inspection.ts';
import { ask } from '#test/support/domain/inspection-commands.ts';

const reported = provinceLed.upTo('reported');
const requested = happened(superiorOpinionRequested, {
  ...ask.RequestOpinion().data,
  opinionId: 'O1',
  requestedBy: idOf('head'),
});
const answered = happened(superiorOpinionRecorded, { ...ask.RecordOpinion().data, recordedBy: idOf('inspector') });
const asked = [...reported, requested];
const concluding = provinceLed.upTo('concluded').slice(reported.length);

describe('asking a superior', () => {
  test('is done with a letter of ours, whose number is claimed', () => {
    const outcome = given(reported).when(ask.RequestOpinion());
    outcome.expectEvents(requested);
    outcome.expectClaims(claim(paper('letter', 53, around.asked)));
    given(reported)
      .when(ask.RequestOpinion({ document: paper('letter', 53, around.asked, unitCodes.department) }))
      .expectRejection({
        code: 'WrongIssuer',
        issuer: unitCodes.department,
        expected: unitCodes.provincialInspectorate,
      });
  });

  test('comes after the report, which he had once it was sent', () => {
    const early = paper('letter', 53, on.fieldworkEnded);
    given(reported)
      .when(ask.RequestOpinion({ document: early, occurredOn: on.fieldworkEnded }))
      .expectRejection({
        code: 'DateOutOfOrder',
        field: 'occurredOn',
        date: on.fieldworkEnded,
        notBefore: on.reported,
      });
    given(reported)
      .when(ask.RequestOpinion({ reportReceivedOn: on.draftAssigned }))
      .expectRejection({
        code: 'DateOutOfOrder',
        field: 'reportReceivedOn',
        date: on.draftAssigned,
        notBefore: around.asked,
      });
    given(reported)
      .when(ask.RequestOpinion({ document: paper('letter', 53, around.received) }))
      .expectRejection({
        code: 'DateOutOfOrder',
        field: 'occurredOn',
        date: around.asked,
        notBefore: around.received,
      });
  });

  test('two may be asked; each has his own number', () => {
    const { decision } = given(asked).when(ask.RequestOpinion({ superior: 'Thanh tra Chính phủ' }));
    expect(decision.outcome === 'accepted' && decision.events.map(({ data }) => data)).toMatchObject([
      { opinionId: 'O2' },
    ]);
  });
});

describe('an opinion', () => {
  test('is recorded once, whatever it says', () => {
    const outcome = given(asked).when(ask.RecordOpinion());
    outcome.expectEvents(answered);
    // His register is elsewhere.
    outcome.expectClaims();
    given(reported).when(ask.RecordOpinion()).expectRejection({ code: 'OpinionUnknown', opinionId: 'O1' });
    given([...asked, answered])
      .when(ask.RecordOpinion())
      .expectRejection({ code: 'OpinionRecordedAlready', opinionId: 'O1', on: around.opinion });
    expect(given(asked).when(ask.RecordOpinion({ position: 'disagrees' })).decision.outcome).toBe('accepted');
  });

  test('does not come before it was asked for, nor before it was signed', () => {
    given(asked)
      .when(ask.RecordOpinion({ occurredOn: on.draftAssigned }))
      .expectRejection({
        code: 'DateOutOfOrder',
        field: 'occurredOn',
        date: on.draftAssigned,
        notBefore: around.asked,
      });
    given(asked)
      .when(ask.RecordOpinion({ occurredOn: on.drafted }))
      .expectRejection({
        code: 'DateOutOfOrder',
        field: 'occurredOn',
        date: on.drafted,
        notBefore: around.opinion,
      });
  });

  test('that comes after the conclusion is recorded too: nobody waited for it', () => {
    const concluded = [...asked, ...concluding];
    const late = { document: paper('letter', 214, on.published, unitCodes.province), occurredOn: on.published };
    expect(given(concluded).when(ask.RecordOpinion(late)).decision.outcome).toBe('accepted');
  });

  test('that is out holds up no conclusion', () => {
    const drafted = [...asked, ...provinceLed.upTo('drafted').slice(reported.length)];
    expect(given(drafted).when(ask.IssueConclusion()).decision.outcome).toBe('accepted');
  });
});

describe('the time of the superior', () => {
  const calendar = workingCalendarOf([], [2024]);
  const standingOn = (events: readonly CaseEvent[], day: string) => {
    const clock = clocksOfCase(events).get(clockKey({ clock: 'superior-opinion', subject: 'O1' }));
    const facts = clock && clockFactsBy(clock, day);
    if (facts === undefined) return undefined;
    const ground = { calendar, readings: new Map() };
    const { status, dueOn, onLapse } = clockStanding(facts, clockDue(facts, ground), day);
    return { status, dueOn, onLapse };
  };

  test('runs thirty days from the day on which he had the report; then his silence lets one proceed', () => {
    expect(standingOn(asked, around.asked)).toBeUndefined();
    expect(standingOn(asked, around.received)).toEqual({
      status: 'running',
      dueOn: '2024-05-24',
      onLapse: 'may-proceed',
    });
    expect(standingOn(asked, '2024-05-24')?.status).toBe('running');
    expect(standingOn(asked, '2024-05-25')?.status).toBe('lapsed');
  });

  test('ends with his word, or with a conclusion that came before it', () => {
    expect(standingOn([...asked, answered], '2024-06-30')?.status).toBe('met');
    const late = { ...answered, data: { ...answered.data, occurredOn: '2024-05-27' } };
    expect(standingOn([...asked, late], '2024-06-30')?.status).toBe('met-late');
    expect(standingOn([...asked, ...concluding], '2024-06-30')).toEqual({
      status: 'moot',
      dueOn: '2024-05-24',
      onLapse: 'may-proceed',
    });
  });
});
