import { describe, expect, test } from 'vitest';
import type { MatterEvent } from '#domain/corruption-matter/events.ts';
import { matterCleared, matterMerged, offendersNamed } from '#domain/corruption-matter/standing.ts';
import { happened, idOf, on, paper } from '#test/support/domain/case-papers.ts';
import { extend } from '#test/support/domain/facts.ts';
import { suspect, witness } from '#test/support/domain/finding-story.ts';
import { unitCodes, uuid } from '#test/support/domain/huong-binh.ts';
import { TODAY } from '#test/support/domain/inspection-commands.ts';
import { casesBeside, given, identified, matterIds, told } from '#test/support/domain/matter.ts';
import { ask } from '#test/support/domain/matter-commands.ts';

const matter = given(identified());
const worldWith = (...events: readonly MatterEvent[]) =>
  extend(casesBeside, { matters: { [matterIds.other]: [identified(), ...events] } });
const beside = worldWith();
const merging = given(identified()).with(beside);

describe('persons found later', () => {
  const second = { personId: witness.personId, name: witness.name };

  test('are named, as many as were found', () => {
    const third = { personId: uuid('5059', 3), name: 'Lê Văn Tìm' };
    matter
      .when(ask.NameOffenders({ offenders: [second, third] }))
      .expectEvents(
        happened(offendersNamed, { offenders: [second, third], namedBy: idOf('leader'), occurredOn: on.followedUp }),
      );
  });

  test('are not named again', () => {
    const known = { personId: suspect.personId };
    matter
      .when(ask.NameOffenders({ offenders: [known, second] }))
      .expectEvents(
        happened(offendersNamed, { offenders: [second], namedBy: idOf('leader'), occurredOn: on.followedUp }),
      );
    matter.when(ask.NameOffenders({ offenders: [known] })).expectNothing();
    given(identified({ offenders: [known, { personId: witness.personId }] }))
      .when(ask.NameOffenders({ offenders: [known] }))
      .expectNothing();
  });

  test('are named once', () => {
    matter
      .when(ask.NameOffenders({ offenders: [second, second] }))
      .expectRejection({ code: 'PersonTwice', personId: second.personId });
    expect(() => ask.NameOffenders({ offenders: [] })).toThrow();
  });

  test('stand beside those who were named first', () => {
    const more = happened(offendersNamed, { offenders: [second], namedBy: idOf('leader'), occurredOn: on.followedUp });
    expect(given(identified(), more).state?.offenders).toStrictEqual([
      { personId: suspect.personId, post: suspect.post, level: 'staff' },
      { personId: witness.personId, post: null, level: null },
    ]);
  });
});

describe('a matter that is the same as another', () => {
  test('is merged into it', () => {
    const merged = { into: matterIds.other, ground: 'Cùng một hành vi', occurredOn: on.followedUp };
    merging
      .when(ask.MergeMatter({ document: paper('report', 8, on.followedUp) }))
      .expectEvents(
        happened(matterMerged, { ...merged, document: paper('report', 8, on.followedUp), mergedBy: idOf('head') }),
      );
    expect(given(identified(), happened(matterMerged, { ...merged, mergedBy: idOf('head') })).state).toMatchObject({
      mergedInto: matterIds.other,
      mergedOn: on.followedUp,
    });
  });

  test('is not merged with itself, nor with one that is not there', () => {
    merging
      .when(ask.MergeMatter({ into: matterIds.usual }, { identity: matterIds.usual }))
      .expectRejection({ code: 'MergedWithItself' });
    merging
      .when(ask.MergeMatter({ into: matterIds.commune }))
      .expectRejection({ code: 'OtherMatterUnknown', matterId: matterIds.commune });
  });

  test('is not merged with one of another unit', () => {
    const { commune, department } = unitCodes;
    merging
      .with(extend(casesBeside, { matters: { [matterIds.other]: [identified({ unit: commune })] } }))
      .when(ask.MergeMatter())
      .expectRejection({
        code: 'OtherMatterElsewhere',
        matterId: matterIds.other,
        unit: commune,
        expected: department,
      });
  });

  test.each([
    ['merged', told.merged(matterIds.commune)],
    ['cleared', told.cleared()],
  ])('is not merged with one that was %s', (_, end) => {
    merging
      .with(worldWith(end))
      .when(ask.MergeMatter())
      .expectRejection({ code: 'OtherMatterEnded', matterId: matterIds.other });
  });

  test('takes no judgment with it: those that only it knows are recorded there first', () => {
    const one = told.judged(1, '2024-04-02', { kind: 'fine' });
    const two = told.judged(2, '2024-05-02', { kind: 'acquitted' });
    const judged = given(identified(), one, two);
    judged
      .with(worldWith(one))
      .when(ask.MergeMatter())
      .expectRejection({ code: 'JudgmentsOnlyHere', judgments: ['02/HSST (2024, TAND tỉnh)'] });
    expect(judged.with(worldWith(two, one)).when(ask.MergeMatter()).decision.outcome).toBe('accepted');
  });
});

describe('a matter that is none after all', () => {
  const cleared = {
    ground: 'Không có hành vi tham nhũng',
    document: paper('conclusion', 60, on.followedUp),
    occurredOn: on.followedUp,
  };

  test('is cleared', () => {
    matter.when(ask.ClearMatter()).expectEvents(happened(matterCleared, { ...cleared, clearedBy: idOf('head') }));
    expect(given(identified(), told.cleared('2024-06-02')).state?.clearedOn).toBe('2024-06-02');
  });

  test('is cleared by a paper that is signed', () => {
    matter.when(ask.ClearMatter({ document: paper('conclusion', 60, '2024-06-15') })).expectRejection({
      code: 'DateInFuture',
      field: 'document.signedOn',
      date: '2024-06-15',
      today: TODAY,
    });
  });
});

describe.each(['NameOffenders', 'MergeMatter', 'ClearMatter'] as const)('%s', (type) => {
  test('comes neither before the matter was identified nor tomorrow', () => {
    merging.when(ask[type]({ occurredOn: '2024-03-28' })).expectRejection({
      code: 'DateOutOfOrder',
      field: 'occurredOn',
      date: '2024-03-28',
      notBefore: on.identified,
    });
    merging
      .when(ask[type]({ occurredOn: '2024-06-15' }))
      .expectRejection({ code: 'DateInFuture', field: 'occurredOn', date: '2024-06-15', today: TODAY });
  });
});

/** What we decide ourselves; everything else is recorded of others. */
const OURS = [
  'NameOffenders',
  'MergeMatter',
  'ClearMatter',
  'EscalateMatter',
  'AcceptEscalation',
  'TransferMatter',
  'NotifyProcuracy',
  'RequestSuspension',
] as const;
const ofOthers = Object.entries(ask).filter(([type]) => type.startsWith('Record') || type === 'CorrectJudgment');

describe('once it has ended', () => {
  const merged = given(identified(), told.escalated(), told.transferred(), told.merged(matterIds.other));
  const cleared = given(identified(), told.escalated(), told.transferred(), told.cleared());

  test.each(OURS)('nothing is decided any more: %s', (type) => {
    merged.with(beside).when(ask[type]()).expectRejection({ code: 'MatterMerged', into: matterIds.other });
    cleared.with(beside).when(ask[type]()).expectRejection({ code: 'MatterCleared', on: '2024-06-01' });
  });

  test.each(ofOthers)(
    '%s: what others do is recorded of a cleared one, and of a merged one where it went',
    (_, act) => {
      merged.when(act()).expectRejection({ code: 'MatterMerged', into: matterIds.other });
      const { decision } = cleared.when(act());
      if (decision.outcome === 'rejected') expect(decision.refusal.code).toBe('JudgmentUnknown');
      else expect(decision.events).toHaveLength(1);
    },
  );
});
