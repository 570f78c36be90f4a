import { describe, expect, test } from 'vitest';
import { actionDropped, personStatusRecorded } from '#domain/accountability-action/outcome.ts';
import { PERSON_STATUSES } from '#domain/accountability-action/state.ts';
import { days, given, mattersBeside, opened, told } from '#test/support/domain/action.ts';
import { ask } from '#test/support/domain/action-commands.ts';
import { happened, idOf, paper } from '#test/support/domain/case-papers.ts';
import { extend } from '#test/support/domain/facts.ts';
import { TODAY } from '#test/support/domain/inspection-commands.ts';
import { matterIds, told as toldOfMatter } from '#test/support/domain/matter.ts';

const action = given(opened());
const dropped = (reason: 'excluded' | 'exempted' | 'matter-cleared') =>
  happened(actionDropped, { reason, ground: 'Không thể biết', occurredOn: days.decided, droppedBy: idOf('head') });

describe('Điều 73 Luật PCTN 2018: nothing follows', () => {
  const grounds = [
    ['excluded', 'could-not-know', 'exclude'],
    ['exempted', 'detected-and-reported', 'exempt'],
  ] as const;

  test.each(grounds)('%s, by a ground that was given', (reason, ground, effect) => {
    const heard = given(opened(), told.claimed('G1', ground, effect), told.assessed('G1', effect));
    heard.when(ask.DropAction({ reason })).expectEvents(dropped(reason));
    expect(given(opened(), dropped(reason)).state?.dropped).toStrictEqual({ reason, on: days.decided });
  });

  test.each(grounds)(
    '%s only so: not by one that waits, was not given, or does something else',
    (reason, ground, effect) => {
      const refusal = { code: 'NoGroundGiven', effect } as const;
      const claimed = told.claimed('G1', ground, effect);
      action.when(ask.DropAction({ reason })).expectRejection(refusal);
      given(opened(), claimed).when(ask.DropAction({ reason })).expectRejection(refusal);
      given(opened(), claimed, told.assessed('G1', undefined))
        .when(ask.DropAction({ reason }))
        .expectRejection(refusal);
      const reduced = [told.claimed('G1', 'stopped-or-remedied', 'reduce'), told.assessed('G1', 'reduce')];
      given(opened(), ...reduced)
        .when(ask.DropAction({ reason }))
        .expectRejection(refusal);
    },
  );

  test.each([
    ['cleared', toldOfMatter.cleared('2024-05-28')],
    ['one in which the last offender was acquitted', toldOfMatter.judged(1, '2024-05-28', { kind: 'acquitted' })],
  ])('because the matter is %s', (_, event) => {
    action
      .with(extend(mattersBeside, { matters: { [matterIds.usual]: [event] } }))
      .when(ask.DropAction({ reason: 'matter-cleared' }))
      .expectEvents(dropped('matter-cleared'));
  });

  test('not while the matter stands', () => {
    action
      .when(ask.DropAction({ reason: 'matter-cleared' }))
      .expectRejection({ code: 'MatterStands', matterId: matterIds.usual });
  });

  test('by a paper, where there is one; neither before the action was opened nor tomorrow', () => {
    const heard = given(opened(), told.claimed('G1', 'could-not-know', 'exclude'), told.assessed('G1', 'exclude'));
    const document = paper('letter', 72, days.decided);
    heard.when(ask.DropAction({ document })).expectEvents({
      ...dropped('excluded'),
      data: { ...dropped('excluded').data, document },
    });
    heard.when(ask.DropAction({ occurredOn: '2024-05-19' })).expectRejection({
      code: 'DateOutOfOrder',
      field: 'occurredOn',
      date: '2024-05-19',
      notBefore: days.opened,
    });
    heard
      .when(ask.DropAction({ occurredOn: '2024-06-15' }))
      .expectRejection({ code: 'DateInFuture', field: 'occurredOn', date: '2024-06-15', today: TODAY });
  });
});

describe('once it was dropped', () => {
  const ended = given(
    opened(),
    told.claimed('G1', 'could-not-know', 'exclude'),
    told.dropped('excluded', '2024-06-01'),
  );

  test.each([
    'NotifyHead',
    'RecordHeadExplained',
    'ClaimGround',
    'AssessGround',
    'ProposeSanction',
    'DropAction',
  ] as const)('we decide nothing any more: %s', (type) => {
    ended.when(ask[type]()).expectRejection({ code: 'ActionDropped', on: '2024-06-01' });
  });

  test('where he is now is still recorded', () => {
    expect(ended.when(ask.RecordPersonStatus()).decision.outcome).toBe('accepted');
  });
});

describe('where the head is now', () => {
  const moved = (from: string) =>
    happened(personStatusRecorded, { status: 'moved', from, recordedBy: idOf('inspector'), occurredOn: from });

  test.each(PERSON_STATUSES)('is recorded: %s', (status) => {
    const note = 'Phó Chánh Văn phòng';
    action.when(ask.RecordPersonStatus({ status, note })).expectEvents(
      happened(personStatusRecorded, {
        status,
        note,
        from: '2024-06-01',
        recordedBy: idOf('inspector'),
        occurredOn: '2024-06-01',
      }),
    );
  });

  test('is recorded once for each day', () => {
    const known = given(opened(), moved('2024-06-01'));
    known.when(ask.RecordPersonStatus()).expectNothing();
    for (const changes of [{ from: '2024-06-02' }, { status: 'retired' as const }]) {
      expect(known.when(ask.RecordPersonStatus(changes)).decision).toMatchObject({ events: [{ data: changes }] });
    }
  });

  test('is told in the order of its days, whenever it was recorded', () => {
    const { state } = given(
      opened(),
      told.status('retired', '2024-06-01'),
      moved('2024-06-01'),
      told.status('elected', '2024-01-01'),
    );
    expect(state?.statuses).toStrictEqual([
      { status: 'elected', from: '2024-01-01' },
      { status: 'moved', from: '2024-06-01' },
      { status: 'retired', from: '2024-06-01' },
    ]);
  });

  test('is not recorded of tomorrow', () => {
    action
      .when(ask.RecordPersonStatus({ from: '2024-06-15' }))
      .expectRejection({ code: 'DateInFuture', field: 'from', date: '2024-06-15', today: TODAY });
  });
});
