import { describe, expect, test } from 'vitest';
import type { CaseCommand } from '#domain/inspection-case/commands.ts';
import type { CaseEvent } from '#domain/inspection-case/events.ts';
import {
  followUpCheckDone,
  handlingRecorded,
  implementationOrderRecorded,
  reminderSent,
} from '#domain/inspection-case/follow-up.ts';
import { inspectionCase } from '#domain/inspection-case/inspection-case.ts';
import { recommendationReportedDone, recommendationVerified } from '#domain/inspection-case/recommendations.ts';
import { recoveryRecorded, recoveryReversed } from '#domain/inspection-case/recoveries.ts';
import type { CaseState } from '#domain/inspection-case/state.ts';
import { followUp } from '#projections/follow-up/projection.ts';
import { SEES_ALL } from '#projections/rights/visibility.ts';
import { happened, idOf, on, paper } from '#test/support/domain/case-papers.ts';
import { loadedFor } from '#test/support/domain/facts.ts';
import { overspending } from '#test/support/domain/finding-story.ts';
import { unitCodes as c, huongBinh, uuid } from '#test/support/domain/huong-binh.ts';
import { amend, provinceLed, recover } from '#test/support/domain/inspection.ts';
import { givenEventsOf } from '#test/support/projecting/given-events.ts';
import { openModel } from '#test/support/projections/open-model.ts';
import { onCase, parseProductEvent } from '#test/support/projections/product-events.ts';
import { Random } from '#test/support/projections/random.ts';
import { conclusionSteps } from '#test/support/projections/random-conclusion.ts';
import { followUpSteps } from '#test/support/projections/random-follow-up.ts';
import { provinceEvents } from '#test/support/projections/random-history.ts';

const given = givenEventsOf(followUp, parseProductEvent);
const caseId = uuid('ca5e', 1);
const laterCase = uuid('ca5e', 2);
const inspector = idOf('inspector');
const all = { visibility: SEES_ALL, list: 'all', sort: 'due', limit: 50 } as const;

const handle = { ...amend, kind: 'handle-organisation' as const, dueOn: '2024-07-15' };
const concluded = provinceLed
  .withFindings(overspending)
  .withRecommendations({ ...recover, findingIds: ['F1'] }, handle)
  .upTo('following-up');

const pay = (recoveryId: string, amountVnd: number) =>
  happened(recoveryRecorded, {
    recoveryId,
    recommendationId: 'R1',
    amountVnd,
    payer: { kind: 'unit', name: 'Sở Y tế' },
    destination: 'budget',
    document: paper('letter', 7_701, on.followedUp, 'Kho bạc'),
    paidOn: on.followedUp,
    recordedBy: inspector,
    occurredOn: on.followedUp,
  });
const reverse = (recoveryId: string, amountVnd: number) =>
  happened(recoveryReversed, {
    recoveryId,
    amountVnd,
    ground: 'Bị trả lại',
    document: paper('letter', 7_702, on.proposed, 'Kho bạc'),
    occurredOn: on.proposed,
    recommendationIds: ['R1'],
    reversedBy: inspector,
  });
const remind = happened(reminderSent, {
  recommendationId: 'R1',
  document: paper('letter', 51, '2024-09-10'),
  dueOn: '2024-09-25',
  sentBy: inspector,
  occurredOn: '2024-09-10',
});

const inCase = (id: string, events: readonly CaseEvent[]) => events.map((event) => onCase(id, event));
const told = (...more: readonly CaseEvent[]) => [...provinceEvents(), ...inCase(caseId, [...concluded, ...more])];
const lineOf = async (events: readonly CaseEvent[], legalDate: string, id = 'R1') => {
  await using model = await openModel(followUp, told(...events));
  return model.ask('list', all, { number: 'now', legalDate }).lines.find((line) => line.recommendationId === id);
};

describe('a line', () => {
  test('says of what, of whom, by when and how much, and is the same from a rebuild and stopped anywhere', async () => {
    await given(told(pay('P1', 20_000_000))).expectRows(
      'list',
      { ...all, kinds: ['recover-budget'] },
      { number: 'now', legalDate: '2024-09-02' },
      {
        lines: [
          {
            caseId,
            recommendationId: 'R1',
            title: {
              vi: 'Thanh tra Sở Y tế: Tài chính, ngân sách; Mua sắm, đấu thầu (Quyết định 15/QĐ-TTr)',
              en: 'Inspection of Sở Y tế: finance and budget; procurement and bidding (Decision 15/QĐ-TTr)',
            },
            unit: c.department,
            unitName: 'Sở Y tế',
            body: c.provincialInspectorate,
            conclusionNumber: '07/KL-TTr',
            concludedOn: on.concluded,
            leaderId: idOf('leader'),
            kind: 'recover-budget',
            summary: 'Thu hồi vào ngân sách khoản chi sai định mức',
            addressee: { code: c.department, name: 'Sở Y tế' },
            obligor: null,
            status: 'open',
            isSettled: false,
            dueOn: '2024-08-30',
            overdueDays: 3,
            money: { ordered: 120_000_000, recovered: 20_000_000, again: 0, closed: 0, owed: 100_000_000 },
            land: null,
            order: null,
            saidDoneOn: null,
            reminders: 0,
            lastReminder: null,
            lastCheck: null,
            handled: { organisations: 0, individuals: 0 },
            move: { who: 'inspectorate', to: 'remind' },
            recurs: [],
          },
        ],
        next: null,
      },
    );
  });

  test('says whose move it is: theirs until it is late, ours to remind, to verify, to settle', async () => {
    const said = happened(recommendationReportedDone, {
      recommendationId: 'R1',
      occurredOn: on.followedUp,
      recordedBy: inspector,
    });
    const verified = happened(recommendationVerified, {
      recommendationId: 'R1',
      occurredOn: on.followedUp,
      verifiedBy: inspector,
    });
    const notDone = happened(followUpCheckDone, {
      recommendationId: 'R1',
      result: 'not-done',
      found: 'Chưa nộp',
      minutes: { madeOn: on.proposed, place: 'Sở Y tế' },
      occurredOn: on.proposed,
      checkedBy: inspector,
    });
    const moves = [
      [[], '2024-08-30', { who: 'addressee', to: 'carry-out' }],
      [[], '2024-08-31', { who: 'inspectorate', to: 'remind' }],
      [[remind], '2024-09-25', { who: 'addressee', to: 'answer' }],
      [[remind], '2024-09-26', { who: 'inspectorate', to: 'remind' }],
      [[said], '2024-09-26', { who: 'inspectorate', to: 'verify' }],
      [[said, notDone], '2024-08-01', { who: 'addressee', to: 'carry-out' }],
      [[said, notDone], '2024-09-26', { who: 'inspectorate', to: 'remind' }],
      [[pay('P1', 120_000_000)], '2024-08-01', { who: 'inspectorate', to: 'verify' }],
      [[verified], '2024-08-01', { who: 'inspectorate', to: 'settle' }],
      [[pay('P1', 120_000_000), verified], '2024-12-01', null],
      [[pay('P1', 120_000_000), verified, reverse('P1', 1)], '2024-08-01', { who: 'addressee', to: 'carry-out' }],
    ] as const;
    for (const [events, day, move] of moves) {
      await using model = await openModel(followUp, told(...events));
      const ids = (list: 'to-remind' | 'to-verify') =>
        model
          .ask('list', { ...all, kinds: ['recover-budget'], list }, { number: 'now', legalDate: day })
          .lines.map(({ recommendationId }) => recommendationId);
      // The lists say the same as the line.
      expect(ids('to-remind')).toEqual(move?.to === 'remind' ? ['R1'] : []);
      expect(ids('to-verify')).toEqual(move?.to === 'verify' ? ['R1'] : []);
      expect((await lineOf(events, day))?.move, `${events.map(({ type }) => type)} on ${day}`).toEqual(move);
    }
  });

  test('has the last order, reminder and check, and counts whom was handled', async () => {
    const order = happened(implementationOrderRecorded, {
      document: paper('decision', 612, on.ordered, c.province),
      recommendationIds: ['R1', 'R2'],
      dueDays: 20,
      dueOn: '2024-06-17',
      recordedBy: inspector,
      occurredOn: on.ordered,
    });
    const check = happened(followUpCheckDone, {
      recommendationId: 'R1',
      result: 'partly-done',
      found: 'Đã nộp một phần',
      minutes: { madeOn: on.followedUp, place: 'Sở Y tế' },
      occurredOn: on.followedUp,
      checkedBy: inspector,
    });
    const handled = happened(handlingRecorded, {
      recommendationId: 'R2',
      form: 'Kiểm điểm',
      organisations: 1,
      individuals: 2,
      document: paper('decision', 88, on.followedUp, c.department),
      recordedBy: inspector,
      occurredOn: on.followedUp,
    });
    const events = [order, remind, remind, check, handled, handled];
    expect(await lineOf(events, '2024-06-20')).toMatchObject({
      dueOn: '2024-06-17',
      overdueDays: 3,
      order: { number: '612/QĐ-TTr', signedOn: on.ordered },
      reminders: 2,
      lastReminder: { number: '51/CV-TTr', sentOn: '2024-09-10', answerDueOn: '2024-09-25' },
      lastCheck: { checkedOn: on.followedUp, result: 'partly-done' },
    });
    expect((await lineOf(events, '2024-06-20', 'R2'))?.handled).toEqual({ organisations: 2, individuals: 4 });
  });

  test('names earlier conclusions on the same unit and kind of violation, if one may see them', async () => {
    const again = inCase(laterCase, concluded).map((event) =>
      event.type === 'ConclusionIssued' ? { ...event, data: { ...event.data, occurredOn: '2025-05-13' } } : event,
    );
    await using model = await openModel(followUp, [...told(), ...again]);
    const recurs = (visibility: typeof SEES_ALL) =>
      model
        .ask('list', { ...all, visibility }, { number: 'now', legalDate: '2025-06-01' })
        .lines.filter((line) => line.recommendationId === 'R1')
        .map((line) => [line.caseId, line.recurs.map((each) => [each.caseId, each.topic, each.concludedOn])]);
    expect(recurs(SEES_ALL)).toEqual([
      [caseId, []],
      [laterCase, [[caseId, 'budget-finance', on.concluded]]],
    ]);
    expect(recurs({ ...SEES_ALL, withoutCases: [caseId] })).toEqual([[laterCase, []]]);
  });
});

describe('the lists', () => {
  test('filter, page without a gap, and sum', async () => {
    await using model = await openModel(followUp, told(pay('P1', 20_000_000)));
    const ids = (params: object, legalDate = '2024-09-02') =>
      model
        .ask('list', { ...all, ...params }, { number: 'now', legalDate })
        .lines.map(({ recommendationId }) => recommendationId);
    expect(ids({})).toEqual(['R2', 'R1']);
    expect(ids({ sort: 'owed' })).toEqual(['R1', 'R2']);
    expect(ids({ list: 'overdue' }, '2024-08-01')).toEqual(['R2']);
    expect(ids({ list: 'owing' })).toEqual(['R1']);
    expect(ids({ unit: c.province })).toEqual(['R2', 'R1']);
    expect(ids({ unit: c.commune })).toEqual([]);
    expect([ids({ year: 2024 }), ids({ year: 2023 })]).toEqual([['R2', 'R1'], []]);
    expect(ids({ rows: [`${caseId}.R1`] })).toEqual(['R1']);
    const first = model.ask('list', { ...all, limit: 1 });
    expect(first.next).not.toBeNull();
    const rest = model.ask('list', { ...all, limit: 1, after: first.next ?? '' });
    expect([...first.lines, ...rest.lines].map(({ recommendationId }) => recommendationId)).toEqual(['R2', 'R1']);
    expect(rest.next).toBeNull();
    expect(
      model.ask('totals', { visibility: SEES_ALL, list: 'open' }, { number: 'now', legalDate: '2024-09-02' }),
    ).toEqual({
      recommendations: 2,
      overdue: 2,
      money: { ordered: 120_000_000, recovered: 20_000_000, again: 0, closed: 0, owed: 100_000_000 },
      land: { ordered: 0, recovered: 0, again: 0, closed: 0, owed: 0 },
      handled: { organisations: 0, individuals: 0 },
    });
  });

  test('show nothing of what is not public to whoever may know the outline only', async () => {
    const hidden = [...provinceEvents(), ...inCase(caseId, concluded.slice(0, -1))];
    await using model = await openModel(followUp, hidden);
    const outline = { ...all, visibility: { ...SEES_ALL, beforePublication: 'outline' as const } };
    expect([model.ask('list', all).lines.length, model.ask('list', outline).lines.length]).toEqual([2, 0]);
  });
});

describe('the ledger of payments', () => {
  test('has each payment and each reversal as a line of its own, with what is owed after it', async () => {
    const events = told(pay('P1', 20_000_000), pay('P2', 100_000_000), reverse('P1', 5_000_000));
    await using model = await openModel(followUp, events);
    const [account, ...others] = model.ask('ofCase', { caseId }).accounts;
    expect(others).toEqual([]);
    expect(account).toMatchObject({
      recommendationId: 'R1',
      recovered: 115_000_000,
      again: 5_000_000,
      owed: 5_000_000,
    });
    expect(account?.lines.map(({ type, recoveryId, amount, owed }) => [type, recoveryId, amount, owed])).toEqual([
      ['ordered', null, 120_000_000, 120_000_000],
      ['paid', 'P1', 20_000_000, 100_000_000],
      ['paid', 'P2', 100_000_000, 0],
      ['reversed', 'P1', 5_000_000, 5_000_000],
    ]);
    // As of the moment before, the reversal is not there.
    const before = model.ask('ofCase', { caseId }, { number: events.length - 1, legalDate: '2024-09-02' });
    expect(before.accounts[0]).toMatchObject({ owed: 0 });
  });

  test('counts what was paid on findings when it is ordered', async () => {
    const at = concluded.findIndex(({ type }) => type === 'FieldworkEnded');
    const { recommendationId: _, ...data } = pay('P1', 30_000_000).data;
    const inField = happened(recoveryRecorded, { ...data, findingId: 'F1' } as never);
    const events = inCase(caseId, [...concluded.slice(0, at), inField, ...concluded.slice(at)]);
    await using model = await openModel(followUp, [...provinceEvents(), ...events]);
    const { accounts, recoveries } = model.ask('ofCase', { caseId });
    expect(accounts[0]?.lines.map(({ type, recoveryId, owed }) => [type, recoveryId, owed])).toEqual([
      ['ordered', null, 120_000_000],
      ['counted', 'P1', 90_000_000],
    ]);
    expect(recoveries).toMatchObject([{ recoveryId: 'P1', on: { findingId: 'F1' } }]);
  });
});

/** What people do after a conclusion, at random, as far as the rules let them. */
const followedUp = (seed: number): readonly CaseEvent[] => {
  const random = new Random(seed);
  const steps = [
    ...Object.values(followUpSteps),
    conclusionSteps.sayDone,
    conclusionSteps.verify,
    conclusionSteps.giveUp,
  ];
  let state: CaseState = null;
  const events: CaseEvent[] = [...concluded];
  for (const event of concluded) state = inspectionCase.evolve(state, event);
  for (let step = 0; step < 100 && state !== null; step += 1) {
    const now = new Date(Date.parse('2024-06-05T02:00:00.000Z') + step * 2 * 86_400_000).toISOString();
    const command: CaseCommand = random.pick(steps)(state, random, now, now.slice(0, 10));
    const facts = loadedFor(huongBinh, inspectionCase.needs(command, state), command.by);
    const decision = inspectionCase.decide(command, state, facts);
    if (decision.outcome === 'rejected') continue;
    events.push(...decision.events);
    state = decision.events.reduce<CaseState>(inspectionCase.evolve, state);
  }
  return events;
};

test('whatever is done after a conclusion: then is as stopped then, and a rebuild is as it was live', async () => {
  const met = new Set<string>();
  for (const seed of [1, 2]) {
    const events = followedUp(seed);
    for (const { type } of events) met.add(type);
    const whole = [...provinceEvents(), ...inCase(caseId, events)];
    const moment = { number: whole.length - 9, legalDate: '2024-10-01' };
    await using model = await openModel(followUp, whole);
    await given(whole).expectRows('list', all, moment, model.ask('list', all, moment));
    const sums = { visibility: SEES_ALL, list: 'open' } as const;
    await given(whole).expectRows('totals', sums, moment, model.ask('totals', sums, moment));
    await given(whole).expectRows('ofCase', { caseId }, moment, model.ask('ofCase', { caseId }, moment));
  }
  for (const type of [
    ...['RecoveryRecorded', 'RecoveryReversed', 'ReminderSent', 'FollowUpCheckDone', 'HandlingRecorded'],
    ...['ImplementationOrderRecorded', 'RecommendationVerified', 'RecommendationClosedUnimplemented'],
  ]) {
    expect(met).toContain(type);
  }
});
