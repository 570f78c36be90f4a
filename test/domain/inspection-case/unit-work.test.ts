import { describe, expect, test } from 'vitest';
import { documentsReceived, documentsRequested } from '#domain/inspection-case/document-requests.ts';
import { claim, happened, idOf, on, paper } from '#test/support/domain/case-papers.ts';
import { unitCodes } from '#test/support/domain/huong-binh.ts';
import { given } from '#test/support/domain/inspection.ts';
import { ask, TODAY } from '#test/support/domain/inspection-commands.ts';
import { askAtUnit } from '#test/support/domain/unit-work-commands.ts';
import { announced, done, history, story } from '#test/support/domain/unit-work-story.ts';

const decided = given(story.upTo('decided'));

describe('the outline of the report', () => {
  test('is sent by the leader with a letter, whose number is claimed', () => {
    const outcome = decided.when(ask.SendOutline());
    outcome.expectEvents({
      type: 'OutlineSent',
      data: { ...ask.SendOutline().data, sentBy: idOf('leader') },
    });
    outcome.expectClaims(claim(paper('letter', 41, on.teamAppointed)));
    expect(announced.when(ask.SendOutline()).decision.outcome).toBe('accepted');
  });

  test('is the leader’s', () => {
    decided
      .when(ask.SendOutline({}, { by: 'inspector' }))
      .expectRejection({ code: 'NotTeamLeader', leader: idOf('leader') });
  });

  test('goes with a letter of ours, not older than the decision', () => {
    decided
      .when(ask.SendOutline({ document: paper('letter', 41, on.teamAppointed, unitCodes.department) }))
      .expectRejection({
        code: 'WrongIssuer',
        issuer: unitCodes.department,
        expected: unitCodes.provincialInspectorate,
      });
    decided.when(ask.SendOutline({ document: paper('letter', 41, on.opened) })).expectRejection({
      code: 'DateOutOfOrder',
      field: 'document.signedOn',
      date: on.opened,
      notBefore: on.decided,
    });
  });

  test('leaves the unit at least the day itself', () => {
    decided.when(ask.SendOutline({ answerDueOn: on.decided })).expectRejection({
      code: 'DueBeforeAsked',
      field: 'answerDueOn',
      dueOn: on.decided,
      askedOn: on.teamAppointed,
    });
  });
});

describe('a request for papers', () => {
  const requested = happened(documentsRequested, {
    requestId: 'Q1',
    items: [
      { item: 1, title: 'Sổ quỹ tiền mặt 2023' },
      { item: 2, title: 'Hợp đồng tiếp khách' },
    ],
    dueOn: '2024-03-22',
    requestedBy: idOf('inspector'),
    occurredOn: on.found,
  });

  test('numbers its items, and needs no paper', () => {
    const outcome = announced.when(ask.RequestDocuments());
    outcome.expectEvents(requested);
    outcome.expectClaims();
  });

  test('or has one, whose number is claimed', () => {
    const document = paper('letter', 45, on.found);
    announced.when(ask.RequestDocuments({ document })).expectClaims(claim(document));
    announced
      .when(ask.RequestDocuments({ document: paper('letter', 45, on.found, unitCodes.department) }))
      .expectRejection({
        code: 'WrongIssuer',
        issuer: unitCodes.department,
        expected: unitCodes.provincialInspectorate,
      });
  });

  test('is due on its day at the earliest', () => {
    expect(announced.when(ask.RequestDocuments({ dueOn: on.found })).decision.outcome).toBe('accepted');
    announced
      .when(ask.RequestDocuments({ dueOn: '2024-03-17' }))
      .expectRejection({ code: 'DueBeforeAsked', field: 'dueOn', dueOn: '2024-03-17', askedOn: on.found });
  });

  test('the next one has the next number', () => {
    const [next] = done([...history, requested], ask.RequestDocuments()).slice(-1);
    expect(next?.data).toMatchObject({ requestId: 'Q2' });
  });

  describe('handed over', () => {
    const open = given([...history, requested]);
    const received = (...items: number[]) =>
      happened(documentsReceived, {
        requestId: 'Q1',
        items,
        receivedBy: idOf('inspector'),
        occurredOn: on.reviewed,
      });

    test('in part, and then the rest', () => {
      open.when(ask.ReceiveDocuments()).expectEvents(received(1));
      given([...history, requested, received(1)])
        .when(ask.ReceiveDocuments({ items: [2] }))
        .expectEvents(received(2));
    });

    test('what is there already is not received again, and nothing is lost of what is new', () => {
      const partly = given([...history, requested, received(1)]);
      partly.when(ask.ReceiveDocuments()).expectNothing();
      partly.when(ask.ReceiveDocuments({ items: [2, 1] })).expectEvents(received(2));
    });

    test('only what was asked for', () => {
      announced.when(ask.ReceiveDocuments()).expectRejection({ code: 'RequestUnknown', requestId: 'Q1' });
      open
        .when(ask.ReceiveDocuments({ items: [1, 3, 4] }))
        .expectRejection({ code: 'ItemsNotRequested', requestId: 'Q1', items: [3, 4] });
    });

    test('not before it was asked for', () => {
      open.when(ask.ReceiveDocuments({ occurredOn: on.announced })).expectRejection({
        code: 'DateOutOfOrder',
        field: 'occurredOn',
        date: on.announced,
        notBefore: on.found,
      });
    });
  });
});

/** Any of the team, on a day of the fieldwork, with papers that were signed by then. */
describe.each([
  'RequestDocuments',
  'ReceiveDocuments',
  'SignMinutes',
  'WriteDiaryEntry',
  'RequestExpert',
  'RecordExpertAnswer',
  'ApplyCoerciveMeasure',
  'RecordUnitExplanation',
  'OrderViolationStop',
  'ReserveDissent',
] as const)('%s', (type) => {
  const prepared = given(done(history, ask.RequestDocuments(), ask.RequestExpert()));

  test('is for whoever is in the team', () => {
    prepared.when(askAtUnit[type]({}, { by: 'head' })).expectRejection({ code: 'NotOfTeam' });
  });

  test('is not of tomorrow', () => {
    prepared.when(askAtUnit[type]({ occurredOn: '2024-06-15' })).expectRejection({
      code: 'DateInFuture',
      field: 'occurredOn',
      date: '2024-06-15',
      today: TODAY,
    });
  });

  test('is not of a day before the announcement', () => {
    const { decision } = prepared.when(askAtUnit[type]({ occurredOn: on.decided }));
    expect(decision).toMatchObject({ outcome: 'rejected', refusal: { code: 'DateOutOfOrder', field: 'occurredOn' } });
  });
});

test.each([
  ['SendOutline', decided],
  ['RequestExpert', announced],
  ['ApplyCoerciveMeasure', announced],
  ['OrderViolationStop', announced],
] as const)('%s comes after the signature of its paper', (type, state) => {
  const command = askAtUnit[type]({ document: paper('letter', 50, on.extended), occurredOn: on.transferred });
  const { decision } = state.when(command);
  expect(decision).toMatchObject({
    outcome: 'rejected',
    refusal: { code: 'DateOutOfOrder', field: 'occurredOn', notBefore: on.extended },
  });
});
