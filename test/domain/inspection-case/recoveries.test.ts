import { describe, expect, test } from 'vitest';
import { caseClosed } from '#domain/inspection-case/closure.ts';
import type { CaseEvent } from '#domain/inspection-case/events.ts';
import { recommendationClosedUnimplemented, recommendationVerified } from '#domain/inspection-case/recommendations.ts';
import { recoveryRecorded, recoveryReversed } from '#domain/inspection-case/recoveries.ts';
import { owedBy } from '#domain/inspection-case/recovery-accounts.ts';
import { claim, happened, idOf, on, paper } from '#test/support/domain/case-papers.ts';
import { as, bribe, overspending, suspect } from '#test/support/domain/finding-story.ts';
import { unitCodes, uuid } from '#test/support/domain/huong-binh.ts';
import { amend, given, provinceLed, recover } from '#test/support/domain/inspection.ts';
import { ask, TODAY } from '#test/support/domain/inspection-commands.ts';

const history = provinceLed.withRecommendations(recover, amend).upTo('following-up');
const followingUp = given(history);
const treasury = 'Kho bạc Nhà nước tỉnh';
const slip = paper('letter', 7_701, on.followedUp, treasury);
const payment = {
  recommendationId: 'R1',
  amountVnd: 120_000_000,
  payer: { kind: 'unit' as const, name: 'Sở Y tế' },
  destination: 'budget' as const,
  document: slip,
  paidOn: on.followedUp,
};

const paid = (recoveryId: string, changes: object = {}) =>
  happened(recoveryRecorded, {
    recoveryId,
    ...payment,
    ...changes,
    recordedBy: idOf('inspector'),
    occurredOn: on.followedUp,
  });
const onFinding = (recoveryId: string, amountVnd: number) =>
  paid(recoveryId, { recommendationId: undefined, findingId: 'F1', amountVnd, paidOn: on.found });
const reversed = (recoveryId: string, amountVnd: number, recommendationIds: string[]) =>
  happened(recoveryReversed, {
    recoveryId,
    amountVnd,
    ground: 'Giấy nộp tiền bị Kho bạc trả lại',
    document: paper('letter', 7_702, on.followedUp, treasury),
    occurredOn: on.followedUp,
    recommendationIds,
    reversedBy: idOf('inspector'),
  });
const owed = (events: readonly CaseEvent[], id: string) => {
  const { state } = given(events);
  return state === null ? undefined : owedBy(state.accounts, id);
};

describe('recording a recovery', () => {
  test('says how much, who, where to and on which paper; the account then owes nothing', () => {
    followingUp.when(ask.RecordRecovery(payment)).expectEvents(paid('P1'));
    expect(owed(history, 'R1')).toStrictEqual({ amountVnd: 120_000_000 });
    expect(owed([...history, paid('P1')], 'R1')).toStrictEqual({});
  });

  test('in parts, each with a number of its own', () => {
    given([...history, paid('P1', { amountVnd: 20_000_000 })])
      .when(ask.RecordRecovery({ ...payment, amountVnd: 100_000_000 }))
      .expectEvents(paid('P2', { amountVnd: 100_000_000 }));
  });

  test('land, as money', () => {
    const land = { ...amend, kind: 'recover-land' as const, landM2: 0.3 };
    const told = provinceLed.withRecommendations(land).upTo('following-up');
    const part = { amountVnd: undefined, destination: 'land-fund' as const };
    const half = [...told, paid('P1', { ...part, landM2: 0.1 })];
    expect(owed(half, 'R1')).toStrictEqual({ landM2: 0.2 });
    const { decision } = given(half).when(ask.RecordRecovery({ ...part, landM2: 0.2 }));
    expect(decision.outcome).toBe('accepted');
    expect(owed([...half, paid('P2', { ...part, landM2: 0.2 })], 'R1')).toStrictEqual({});
  });

  test('never more than is owed, and says how much that is', () => {
    given([...history, paid('P1', { amountVnd: 20_000_000 })])
      .when(ask.RecordRecovery(payment))
      .expectRejection({
        code: 'RecoveryBeyondOwed',
        subject: 'R1',
        measure: 'amountVnd',
        amount: 120_000_000,
        owed: 100_000_000,
      });
  });

  test.each([
    ['was never ordered in money', history, 'R2'],
    ['is paid', [...history, paid('P1')], 'R1'],
    [
      'was given up',
      [
        ...history,
        happened(recommendationClosedUnimplemented, {
          recommendationId: 'R1',
          reason: 'Phá sản',
          occurredOn: on.followedUp,
          closedBy: idOf('inspector'),
        }),
      ],
      'R1',
    ],
  ] as const)('not on what %s', (_, events, recommendationId) => {
    given(events)
      .when(ask.RecordRecovery({ ...payment, recommendationId, amountVnd: 1 }))
      .expectRejection({ code: 'NothingOwed', subject: recommendationId, measure: 'amountVnd' });
  });

  test.each([
    ['both a recommendation and a finding', { findingId: 'F1' }, ['recommendationId', 'findingId']],
    ['neither', { recommendationId: undefined }, ['recommendationId', 'findingId']],
    ['money and land', { landM2: 3 }, ['amountVnd', 'landM2']],
    ['nothing', { amountVnd: 0 }, ['amountVnd', 'landM2']],
  ] as const)('not of %s', (_, changes, fields) => {
    followingUp
      .when(ask.RecordRecovery({ ...payment, ...changes }))
      .expectRejection({ code: 'RecoveryUnclear', fields });
  });

  test('not by somebody who is named in clear and is a person', () => {
    followingUp
      .when(ask.RecordRecovery({ ...payment, payer: { kind: 'person', name: 'Phan Thị Nợ' } }))
      .expectRejection({ code: 'PayerUnclear' });
  });

  test('not on a recommendation that does not exist', () => {
    followingUp
      .when(ask.RecordRecovery({ ...payment, recommendationId: 'R9' }))
      .expectRejection({ code: 'RecommendationUnknown', recommendationId: 'R9' });
  });

  test('not of tomorrow', () => {
    followingUp
      .when(ask.RecordRecovery({ ...payment, paidOn: '2024-06-15' }))
      .expectRejection({ code: 'DateInFuture', field: 'paidOn', date: '2024-06-15', today: TODAY });
  });

  test('claims no number of the treasury, and tells of whoever must pay', () => {
    const debtor = uuid('5059', 3);
    const obligor = { kind: 'person', personId: debtor, personName: 'Phan Thị Nợ' } as const;
    const told = provinceLed.withFindings(bribe).withRecommendations({ ...recover, obligor, findingIds: ['F1'] });
    const outcome = given(told.upTo('following-up')).when(ask.RecordRecovery({ ...payment, details: 'Nộp thay.' }));
    outcome.expectClaims();
    outcome.expectAbout(debtor, suspect.personId);
    const ours = paper('letter', 44, on.followedUp);
    followingUp.when(ask.RecordRecovery({ ...payment, document: ours })).expectClaims(claim(ours));
  });
});

const found = (amountVnd: number | undefined) =>
  provinceLed
    .withFindings(overspending)
    .withRecommendations({ ...recover, amountVnd: 30_000_000, findingIds: ['F1'] }, { ...recover, findingIds: ['F1'] })
    .upTo('following-up')
    .map(
      (event): CaseEvent =>
        event.type === 'FindingReported' && amountVnd !== undefined
          ? { ...event, data: { ...event.data, amountVnd } }
          : event,
    );
const fieldworkOf = (amountVnd: number | undefined) => {
  const events = found(amountVnd);
  return events.slice(
    0,
    events.findIndex(({ type }) => type === 'FieldworkEnded'),
  );
};
const inTheField = {
  ...payment,
  recommendationId: undefined,
  findingId: 'F1',
  paidOn: on.found,
  document: paper('letter', 70, on.found, treasury),
};

describe('money paid during fieldwork', () => {
  test('is recorded on the finding, up to what was found', () => {
    const field = given(fieldworkOf(100_000_000));
    expect(field.when(ask.RecordRecovery({ ...inTheField, amountVnd: 100_000_000 })).decision.outcome).toBe('accepted');
    field.when(ask.RecordRecovery({ ...inTheField, amountVnd: 100_000_001 })).expectRejection({
      code: 'RecoveryBeyondOwed',
      ...{ subject: 'F1', measure: 'amountVnd', amount: 100_000_001, owed: 100_000_000 },
    });
    given([...fieldworkOf(100_000_000), onFinding('P1', 60_000_000)])
      .when(ask.RecordRecovery({ ...inTheField, amountVnd: 50_000_000 }))
      .expectRejection({
        code: 'RecoveryBeyondOwed',
        ...{ subject: 'F1', measure: 'amountVnd', amount: 50_000_000, owed: 40_000_000 },
      });
  });

  test('counts for the recommendations made of it, in their order', () => {
    const events = found(200_000_000);
    const at = events.findIndex(({ type }) => type === 'FieldworkEnded');
    const told = [...events.slice(0, at), onFinding('P1', 70_000_000), ...events.slice(at)];
    expect([owed(told, 'R1'), owed(told, 'R2')]).toStrictEqual([{}, { amountVnd: 80_000_000 }]);
    // Reversed, the last account it reached is opened first.
    const back = [...told, reversed('P1', 50_000_000, ['R1', 'R2'])];
    expect([owed(back, 'R1'), owed(back, 'R2')]).toStrictEqual([{ amountVnd: 10_000_000 }, { amountVnd: 120_000_000 }]);
  });

  test('beyond what was ordered stands in no account', () => {
    const events = found(200_000_000);
    const at = events.findIndex(({ type }) => type === 'FieldworkEnded');
    const told = [...events.slice(0, at), onFinding('P1', 200_000_000), ...events.slice(at)];
    expect([owed(told, 'R1'), owed(told, 'R2')]).toStrictEqual([{}, {}]);
    given(told)
      .when(ask.ReverseRecovery({ recoveryId: 'P1', amountVnd: 50_000_000 }))
      .expectEvents(reversed('P1', 50_000_000, []));
    given(told)
      .when(ask.ReverseRecovery({ recoveryId: 'P1', amountVnd: 60_000_000 }))
      .expectEvents(reversed('P1', 60_000_000, ['R2']));
  });

  test('may be recorded late, on the finding; on the recommendation it would be paid before it was ordered', () => {
    const told = given(found(100_000_000));
    expect(told.when(ask.RecordRecovery({ ...inTheField, amountVnd: 1_000 })).decision.outcome).toBe('accepted');
    told.when(ask.RecordRecovery({ ...payment, paidOn: on.found })).expectRejection({
      code: 'PaidBeforeOrdered',
      ...{ recommendationId: 'R1', paidOn: on.found, orderedOn: on.concluded, findingIds: ['F1'] },
    });
    told.when(ask.RecordRecovery({ ...inTheField, paidOn: on.followedUp })).expectRejection({
      code: 'PaidAfterConclusion',
      ...{ findingId: 'F1', paidOn: on.followedUp, orderedOn: on.concluded, recommendationIds: ['R1', 'R2'] },
    });
  });

  test('not on a finding without an amount, an unknown one, or one that nothing came of', () => {
    given(fieldworkOf(undefined))
      .when(ask.RecordRecovery({ ...inTheField, amountVnd: 1 }))
      .expectRejection({ code: 'NothingOwed', subject: 'F1', measure: 'amountVnd' });
    given(fieldworkOf(5))
      .when(ask.RecordRecovery({ ...inTheField, findingId: 'F7' }))
      .expectRejection({ code: 'FindingUnknown', findingId: 'F7' });
    given(provinceLed.withFindings(as('rejected')).upTo('announced'))
      .when(ask.RecordRecovery(inTheField))
      .expectRejection({ code: 'FindingDropped', findingId: 'F1' });
  });

  test('not before anything was found, and not before it was done', () => {
    given(provinceLed.upTo('decided'))
      .when(ask.RecordRecovery(inTheField))
      .expectRejection({ code: 'FieldworkNotBegun', stage: 'decided' });
    given(fieldworkOf(5))
      .when(ask.RecordRecovery({ ...inTheField, paidOn: '2023-01-31' }))
      .expectRejection({ code: 'DateOutOfOrder', field: 'paidOn', date: '2023-01-31', notBefore: '2023-02-01' });
  });
});

describe('reversing a recovery', () => {
  const told = [...history, paid('P1')];

  test('takes it out of the account: it is to be recovered again', () => {
    given(told)
      .when(ask.ReverseRecovery({ amountVnd: 50_000_000 }))
      .expectEvents(reversed('P1', 50_000_000, ['R1']));
    const after = [...told, reversed('P1', 50_000_000, ['R1'])];
    expect(owed(after, 'R1')).toStrictEqual({ amountVnd: 50_000_000 });
    expect(given(after).state?.accounts.accounts[0]).toMatchObject({ recovered: 70_000_000, again: 50_000_000 });
  });

  test('opens again what was verified', () => {
    const verified = happened(recommendationVerified, {
      recommendationId: 'R1',
      occurredOn: on.followedUp,
      verifiedBy: idOf('inspector'),
    });
    const after = given([...told, verified, reversed('P1', 120_000_000, ['R1'])]);
    expect(after.state?.recommendations[0]?.status).toBe('open');
    after.when(ask.VerifyRecommendation()).expectRejection({
      code: 'AccountNotSettled',
      recommendationId: 'R1',
      owed: { amountVnd: 120_000_000 },
    });
  });

  test('never of more than is left of it', () => {
    given([...told, reversed('P1', 100_000_000, ['R1'])])
      .when(ask.ReverseRecovery({ amountVnd: 20_000_001 }))
      .expectRejection({
        code: 'ReversalBeyondRecovered',
        ...{ recoveryId: 'P1', measure: 'amountVnd', amount: 20_000_001, left: 20_000_000 },
      });
  });

  test('not of one that does not exist, nor in another measure, nor before it was paid', () => {
    given(told)
      .when(ask.ReverseRecovery({ recoveryId: 'P2' }))
      .expectRejection({ code: 'RecoveryUnknown', recoveryId: 'P2' });
    given(told)
      .when(ask.ReverseRecovery({ amountVnd: undefined, landM2: 3 }))
      .expectRejection({ code: 'RecoveryUnclear', fields: ['amountVnd', 'landM2'] });
    given(told)
      .when(ask.ReverseRecovery({ occurredOn: '2024-06-04' }))
      .expectRejection({
        code: 'DateOutOfOrder',
        ...{ field: 'occurredOn', date: '2024-06-04', notBefore: on.followedUp },
      });
  });

  test('not once the case is closed', () => {
    const closed = happened(caseClosed, {
      outcome: 'fully-implemented',
      proposedBy: idOf('inspector'),
      closedBy: idOf('head'),
      occurredOn: on.closed,
    });
    given([...told, closed])
      .when(ask.ReverseRecovery())
      .expectRejection({ code: 'CaseClosed' });
  });
});

describe('settling a recommendation about money', () => {
  test('is not verified while it owes; not given up without a paper', () => {
    followingUp.when(ask.VerifyRecommendation()).expectRejection({
      code: 'AccountNotSettled',
      recommendationId: 'R1',
      owed: { amountVnd: 120_000_000 },
    });
    followingUp
      .when(ask.CloseRecommendationUnimplemented())
      .expectRejection({ code: 'ClosingPaperMissing', recommendationId: 'R1' });
  });

  test('what is given up with a reason is owed no more, and what was paid stays paid', () => {
    const part = [...history, paid('P1', { amountVnd: 20_000_000 })];
    const document = paper('letter', 9, on.followedUp, unitCodes.department);
    const { decision } = given(part).when(ask.CloseRecommendationUnimplemented({ document }));
    const closed = [...part, ...(decision.outcome === 'accepted' ? decision.events : [])];
    expect(given(closed).state?.accounts.accounts[0]).toMatchObject({ recovered: 20_000_000, closed: 100_000_000 });
    given(closed)
      .when(ask.CloseRecommendationUnimplemented({ document }))
      .expectRejection({ code: 'RecommendationSettled', recommendationId: 'R1' });
    // A payment that bounces later is to be recovered again; what was given up stays given up.
    expect(owed([...closed, reversed('P1', 5_000_000, ['R1'])], 'R1')).toStrictEqual({ amountVnd: 5_000_000 });
  });
});
