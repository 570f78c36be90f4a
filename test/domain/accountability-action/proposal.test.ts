import { describe, expect, test } from 'vitest';
import type { ActionEvent } from '#domain/accountability-action/events.ts';
import { sanctionProposed } from '#domain/accountability-action/proposal.ts';
import { days, given, mattersBeside, opened, told } from '#test/support/domain/action.ts';
import { ask } from '#test/support/domain/action-commands.ts';
import { claim, happened, idOf, paper } from '#test/support/domain/case-papers.ts';
import { extend } from '#test/support/domain/facts.ts';
import { system, unitCodes } from '#test/support/domain/huong-binh.ts';
import { TODAY } from '#test/support/domain/inspection-commands.ts';
import { matterIds, told as toldOfMatter } from '#test/support/domain/matter.ts';

const document = paper('letter', 70, days.decided);
const action = given(opened());
const proposed = (changes = {}) =>
  happened(sanctionProposed, {
    form: 'reprimand',
    otherMatters: [],
    document,
    addressee: 'Chủ tịch UBND tỉnh',
    band: { lightest: 'reprimand', heaviest: 'reprimand', isProvisional: false },
    proposedBy: idOf('head'),
    occurredOn: days.decided,
    ...changes,
  });
const assessed = (
  ground: Parameters<typeof told.claimed>[1],
  effect: Parameters<typeof told.claimed>[2],
  id = 'G1',
) => [told.claimed(id, ground, effect), told.assessed(id, effect)];
const heard = (...events: readonly ActionEvent[]) => given(opened(), ...events);

describe('Điều 78 Nghị định 59/2019: what we recommend', () => {
  test('is the reference, by our letter, whose number is claimed', () => {
    const outcome = action.when(ask.ProposeSanction());
    outcome.expectEvents(proposed());
    outcome.expectClaims(claim(document));
    expect(given(opened(), proposed()).state?.proposals).toStrictEqual([{ form: 'reprimand', on: days.decided }]);
  });

  test.each(['none', 'warning'] as const)('departs from it with a ground: %s', (form) => {
    const ground = 'Tái phạm trong năm';
    action.when(ask.ProposeSanction({ form, ground })).expectEvents(proposed({ form, ground }));
    action.when(ask.ProposeSanction({ form })).expectRejection({
      code: 'OutsideReference',
      form,
      lightest: 'reprimand',
      heaviest: 'reprimand',
      article: 'Điều 78 Nghị định 59/2019/NĐ-CP',
    });
  });

  test.each(['removal-of-former-title', 'other-regime'] as const)('beside the ladder needs none: %s', (form) => {
    action.when(ask.ProposeSanction({ form })).expectEvents(proposed({ form }));
  });

  test('lies between the two forms that its grounds leave open', () => {
    const reduced = given(opened({ otherMatters: [matterIds.other] }), ...assessed('stopped-or-remedied', 'reduce'));
    const band = { lightest: 'reprimand', heaviest: 'warning', isProvisional: false };
    for (const form of ['reprimand', 'warning'] as const) {
      reduced
        .when(ask.ProposeSanction({ form }))
        .expectEvents(proposed({ form, band, otherMatters: [matterIds.other] }));
    }
    const increased = heard(...assessed('did-not-report-in-time', 'increase'));
    increased.when(ask.ProposeSanction({ form: 'forced-resignation' })).expectEvents(
      proposed({
        form: 'forced-resignation',
        band: { lightest: 'reprimand', heaviest: 'forced-resignation', isProvisional: false },
      }),
    );
  });

  test('is provisional while the outcome of the matter is open', () => {
    action
      .with(extend(mattersBeside, { matters: { [matterIds.usual]: [toldOfMatter.transferred('2024-05-02')] } }))
      .when(ask.ProposeSanction())
      .expectEvents(proposed({ band: { lightest: 'reprimand', heaviest: 'reprimand', isProvisional: true } }));
  });

  test('follows the province’s number for several matters', () => {
    const two = given(opened({ otherMatters: [matterIds.other] }));
    two.when(ask.ProposeSanction()).expectRejection('OutsideReference');
    two
      .with({ ...mattersBeside, policies: new Map([['several-matters', [{ from: '2024-01-01', value: 3 }]]]) })
      .when(ask.ProposeSanction())
      .expectEvents(proposed({ otherMatters: [matterIds.other] }));
  });

  test('counts what became known since the action was opened, once it is named', () => {
    const otherMatters = [matterIds.other];
    action.when(ask.ProposeSanction({ otherMatters })).expectRejection('OutsideReference');
    action.when(ask.ProposeSanction({ otherMatters, form: 'warning' })).expectEvents(
      proposed({
        otherMatters,
        form: 'warning',
        band: { lightest: 'warning', heaviest: 'warning', isProvisional: false },
      }),
    );
    const unknown = { otherMatters: [matterIds.usual] };
    action
      .when(ask.ProposeSanction(unknown))
      .expectRejection({ code: 'OtherMatterUnknown', matterId: matterIds.usual });
  });

  test('Điều 77 Nghị định 59/2019: under another regime is that regime’s', () => {
    given(opened({ regime: 'other' }))
      .when(ask.ProposeSanction({ form: 'other-regime' }))
      .expectEvents(
        proposed({
          form: 'other-regime',
          band: { lightest: 'other-regime', heaviest: 'other-regime', isProvisional: false },
        }),
      );
  });
});

describe('nothing is recommended', () => {
  test('while a claimed ground is not assessed', () => {
    const open = heard(
      told.claimed('G1', 'could-not-know', 'exclude'),
      told.claimed('G2', 'stopped-or-remedied', 'reduce'),
      told.claimed('G3', 'detected-and-reported', 'reduce'),
      told.assessed('G2', 'reduce'),
    );
    open.when(ask.ProposeSanction()).expectRejection({ code: 'GroundsOpen', groundIds: ['G1', 'G3'] });
  });

  test('Điều 73 Luật PCTN 2018: where grounds contradict each other', () => {
    heard(...assessed('could-not-know', 'exclude'), ...assessed('knew-and-did-not-act', 'increase', 'G2'))
      .when(ask.ProposeSanction())
      .expectRejection({ code: 'GroundsContradict', effects: ['exclude', 'increase'] });
  });

  test.each([
    ['excluded', assessed('could-not-know', 'exclude'), []],
    ['exempted', assessed('detected-and-reported', 'exempt'), []],
    ['nothing-to-answer', [], [toldOfMatter.judged(1, '2024-05-02', { kind: 'acquitted' })]],
  ] as const)('where nothing follows: %s', (outcome, events, ofMatter) => {
    heard(...events)
      .with(extend(mattersBeside, { matters: { [matterIds.usual]: ofMatter } }))
      .when(ask.ProposeSanction())
      .expectRejection({ code: 'NothingToPropose', outcome });
  });

  test('in the name of another body', () => {
    const { department, provincialInspectorate } = unitCodes;
    const foreign = { document: paper('letter', 70, days.decided, department) };
    action
      .when(ask.ProposeSanction(foreign))
      .expectRejection({ code: 'WrongIssuer', issuer: department, expected: provincialInspectorate });
    expect(action.when(ask.ProposeSanction(foreign, { by: system })).decision.outcome).toBe('accepted');
  });

  test('before the action was opened, or tomorrow', () => {
    action.when(ask.ProposeSanction({ document: paper('letter', 70, '2024-05-19') })).expectRejection({
      code: 'DateOutOfOrder',
      field: 'document.signedOn',
      date: '2024-05-19',
      notBefore: days.opened,
    });
    action
      .when(ask.ProposeSanction({ document: paper('letter', 70, '2024-06-15') }))
      .expectRejection({ code: 'DateInFuture', field: 'document.signedOn', date: '2024-06-15', today: TODAY });
  });
});

test('a matter that was merged is counted where it went, and once', () => {
  const world = extend(mattersBeside, {
    matters: { [matterIds.other]: [toldOfMatter.merged(matterIds.usual, '2024-06-01')] },
  });
  given(opened({ otherMatters: [matterIds.other] }))
    .with(world)
    .when(ask.ProposeSanction())
    .expectEvents(proposed({ otherMatters: [matterIds.other] }));
  const gone = extend(mattersBeside, {
    matters: {
      [matterIds.usual]: [toldOfMatter.merged(matterIds.other, '2024-06-01')],
      [matterIds.other]: [toldOfMatter.judged(1, '2024-05-02', { kind: 'imprisonment', months: 48 })],
    },
  });
  action
    .with(gone)
    .when(ask.ProposeSanction({ form: 'warning' }))
    .expectEvents(
      proposed({ form: 'warning', band: { lightest: 'warning', heaviest: 'warning', isProvisional: false } }),
    );
});
