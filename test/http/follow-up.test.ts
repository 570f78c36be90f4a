import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recoveryRecorded } from '#domain/inspection-case/recoveries.ts';
import { happened, idOf, on, paper } from '#test/support/domain/case-papers.ts';
import { unitCodes as c } from '#test/support/domain/huong-binh.ts';
import { amend, districtLed, provinceLed, recover } from '#test/support/domain/inspection.ts';
import { ask } from '#test/support/domain/inspection-commands.ts';
import { Api } from '#test/support/http/api.ts';

let api: Api;
beforeAll(async () => {
  api = await Api.open();
});
afterAll(() => api[Symbol.asyncDispose]());

const handle = { ...amend, kind: 'handle-organisation' as const };
const followedUp = provinceLed.withRecommendations(recover, handle).upTo('following-up');
const paid = happened(recoveryRecorded, {
  recoveryId: 'P1',
  recommendationId: 'R1',
  amountVnd: 120_000_000,
  payer: { kind: 'unit', name: 'Sở Y tế' },
  destination: 'budget',
  document: paper('letter', 7_701, on.followedUp, 'Kho bạc'),
  paidOn: on.followedUp,
  recordedBy: idOf('inspector'),
  occurredOn: on.followedUp,
});
const EN = { 'Accept-Language': 'en' };

const without = (data: object, ...fields: readonly string[]) =>
  Object.fromEntries(Object.entries(data).filter(([name]) => !fields.includes(name)));
const ofR = (id: string, act: string) => `/cases/{caseId}/recommendations/${id}/${act}`;

describe('Following up', () => {
  it.each([
    ['/cases/{caseId}/implementation-orders', ask.RecordImplementationOrder().data, 'ImplementationOrderRecorded'],
    [ofR('R1', 'reminders'), without(ask.SendReminder().data, 'recommendationId'), 'ReminderSent'],
    [ofR('R1', 'checks'), without(ask.RecordFollowUpCheck().data, 'recommendationId'), 'FollowUpCheckDone'],
    [ofR('R2', 'handlings'), without(ask.RecordHandling().data, 'recommendationId'), 'HandlingRecorded'],
    ['/cases/{caseId}/recoveries', ask.RecordRecovery().data, 'RecoveryRecorded'],
  ])('%s stores its event, once, whatever is sent again', async (path, data, type) => {
    const given = api.given(followedUp);
    const key = { 'Idempotency-Key': randomUUID() };
    const first = await given.as('inspector').post(path, data, key);
    expect([first.status, first.newEvents.map((event) => event.type)]).toEqual([201, [type]]);
    const again = await given.as('inspector').post(path, data, key);
    expect([again.status, again.body.repeated, again.newEvents]).toEqual([201, true, []]);
    const other = await given.as('inspector').post(path, { ...data, dueOn: '2024-12-31', paidOn: on.closed }, key);
    expect([other.status, other.newEvents]).toEqual([422, []]);
  });

  it('a payment is reversed by who has read the case', async () => {
    const path = '/cases/{caseId}/recoveries/P1/reversals';
    const data = without(ask.ReverseRecovery().data, 'recoveryId');
    const given = api.given([...followedUp, paid]);
    await given.exists();
    expect((await api.as('inspector').post(given.at(path), data)).status).toBe(428);
    const answer = await given.as('inspector').post(path, data);
    expect([answer.status, answer.newEvents.map(({ type }) => type)]).toEqual([201, ['RecoveryReversed']]);
  });

  it.each([
    ['RecoveryBeyondOwed', { amountVnd: 120_000_001 }, '/amountVnd', 'R1 owes 120,000,000 đồng.'],
    ['PaidBeforeOrdered', { paidOn: '2024-05-12' }, '/paidOn', 'R1 exists since the conclusion of 13/05/2024.'],
    ['RecoveryUnclear', { findingId: 'F1' }, '/recommendationId', 'State exactly one of: recommendation, finding.'],
  ])('refuses a payment in words, at its field: %s', async (code, changes, pointer, words) => {
    const given = api.given(followedUp);
    const data = { ...ask.RecordRecovery().data, ...changes };
    const answer = await given.as('inspector').post('/cases/{caseId}/recoveries', data, EN);
    expect([answer.status, answer.code, answer.newEvents]).toEqual([409, code, []]);
    expect(answer.body.detail).toContain(words);
    expect(answer.body.errors[0].pointer).toBe(pointer);
  });

  it('money that has not come in is not verified', async () => {
    const given = api.given(followedUp);
    const answer = await given.as('inspector').post(ofR('R1', 'verification'), { occurredOn: on.followedUp });
    expect([answer.status, answer.code]).toEqual([409, 'AccountNotSettled']);
    expect(answer.body.detail).toBe(
      'R1 còn phải thu 120.000.000 đồng. Ghi khoản thu, hoặc đóng phần còn lại có lý do.',
    );
  });

  it.each(['overseer', 'custodian', 'administrator', 'appraiser'] as const)('is not for the %s', async (person) => {
    const given = api.given(followedUp);
    const answer = await given.as(person).post('/cases/{caseId}/recoveries', ask.RecordRecovery().data);
    expect([403, 404]).toContain(answer.status);
    expect(answer.newEvents).toEqual([]);
  });
});

describe('Many reminders at once', () => {
  const row = (caseId: string, changes: object = {}) => ({
    key: randomUUID(),
    caseId,
    reminder: {
      recommendationId: 'R1',
      document: paper('letter', 300 + Math.floor(Math.random() * 90_000), on.followedUp),
      dueOn: '2024-06-25',
      ...changes,
    },
  });

  it('each row has an outcome of its own: a wrong one takes no other with it, and sent again nothing happens twice', async () => {
    const [one, two] = [api.given(followedUp), api.given(followedUp)];
    await one.exists();
    await two.exists();
    const rows = [
      row(one.caseId),
      row(two.caseId, { recommendationId: 'R9' }),
      row('00000000-ca5e-7000-8000-00000000dead'),
      row(two.caseId, { dueOn: '2024-06-01' }),
      row(two.caseId),
    ];
    const send = () => api.as('inspector').post('/follow-up/reminders', { rows }, EN);
    const answer = await send();
    expect(answer.status).toBe(200);
    expect(
      answer.body.outcomes.map((each: { key: string; outcome: string; problem?: { code: string } }) => [
        each.key,
        each.outcome,
        each.problem?.code,
      ]),
    ).toEqual([
      [rows[0]?.key, 'stored', undefined],
      [rows[1]?.key, 'refused', 'RecommendationUnknown'],
      [rows[2]?.key, 'refused', 'NotFound'],
      [rows[3]?.key, 'refused', 'DateOutOfOrder'],
      [rows[4]?.key, 'stored', undefined],
    ]);
    const sent = async (caseId: string) =>
      (await api.eventsOf(`inspectionCase-${caseId}`)).filter(({ type }) => type === 'ReminderSent').length;
    expect([await sent(one.caseId), await sent(two.caseId)]).toEqual([1, 1]);
    const again = await send();
    expect(again.body.outcomes[0]).toMatchObject({ outcome: 'stored', stored: { repeated: true } });
    expect([await sent(one.caseId), await sent(two.caseId)]).toEqual([1, 1]);
  });

  it('a row that was sent alone under its key is the same command', async () => {
    const given = api.given(followedUp);
    await given.exists();
    const { key, reminder } = row(given.caseId);
    const alone = await given
      .as('inspector')
      .post(ofR('R1', 'reminders'), without(reminder, 'recommendationId'), { 'Idempotency-Key': key });
    expect(alone.status).toBe(201);
    const rows = [{ key, caseId: given.caseId, reminder }];
    const { body } = await api.as('inspector').post('/follow-up/reminders', { rows });
    expect(body.outcomes[0]).toMatchObject({ outcome: 'stored', stored: { repeated: true } });
  });

  it('is refused as a whole only where it cannot be read: two rows with one key, none, or too many', async () => {
    const one = row('00000000-ca5e-7000-8000-00000000dead');
    const post = (rows: readonly object[]) => api.as('inspector').post('/follow-up/reminders', { rows });
    expect((await post([one, one])).status).toBe(422);
    expect((await post([])).status).toBe(422);
    expect((await post(Array.from({ length: 101 }, () => row(one.caseId)))).status).toBe(422);
  });

  it('a district’s inspector reminds nobody outside his territory, and is not told that there is anybody', async () => {
    const given = api.given(followedUp);
    await given.exists();
    const send = (rows: readonly object[]) => api.as('otherDistrictInspector').post('/follow-up/reminders', { rows });
    const hidden = await send([row(given.caseId)]);
    const unknown = await send([row('00000000-ca5e-7000-8000-00000000dead')]);
    expect(hidden.body.outcomes[0].problem).toEqual(unknown.body.outcomes[0].problem);
    expect(hidden.body.outcomes[0].problem.code).toBe('NotFound');
  });
});

describe('The list of what is to be followed up', () => {
  it('answers filters, pages and sums as of any moment, and the ledger of payments of a case', async () => {
    const given = api.given([...followedUp, paid]);
    await given.exists();
    const rows = `${given.caseId}.R1,${given.caseId}.R2`;
    const list = await api.as('inspector').get(`/follow-up?list=all&rows=${rows}&day=2024-09-10`);
    expect(
      list.body.lines.map((line: { recommendationId: string; overdueDays: number }) => [
        line.recommendationId,
        line.overdueDays,
      ]),
    ).toEqual([
      ['R1', 11],
      ['R2', 11],
    ]);
    const totals = await api.as('inspector').get(`/follow-up-totals?list=all&rows=${rows}&day=2024-09-10`);
    expect(totals.body).toMatchObject({
      recommendations: 2,
      overdue: 2,
      money: { ordered: 120_000_000, recovered: 120_000_000, owed: 0 },
    });
    const before = await api.as('inspector').get(`/follow-up-totals?list=all&rows=${rows}&asOf=1`);
    expect(before.body.recommendations).toBe(0);
    const ledger = await api.as('overseer').get(`/cases/${given.caseId}/payment-ledger`);
    expect(ledger.body.accounts[0].lines.map(({ type, owed }: { type: string; owed: number }) => [type, owed])).toEqual(
      [
        ['ordered', 120_000_000],
        ['paid', 0],
      ],
    );
    expect((await api.as('inspector').get('/follow-up?kind=theft')).status).toBe(422);
  });

  it('holds for each reader what he may see today', async () => {
    const [hidden, unpublished] = [
      api.given(followedUp),
      api.given(districtLed.withRecommendations({ ...recover, addressee: c.commune }).upTo('concluded')),
    ];
    await hidden.exists();
    await unpublished.exists();
    const seen = async (person: 'otherDistrictInspector' | 'overseer' | 'inspector', caseId: string) =>
      (await api.as(person).get(`/follow-up?list=all&rows=${caseId}.R1`)).body.lines.length;
    expect([await seen('inspector', hidden.caseId), await seen('otherDistrictInspector', hidden.caseId)]).toEqual([
      1, 0,
    ]);
    expect([await seen('inspector', unpublished.caseId), await seen('overseer', unpublished.caseId)]).toEqual([1, 0]);
    const ledger = await api.as('overseer').get(`/cases/${unpublished.caseId}/payment-ledger`);
    expect([403, 404]).toContain(ledger.status);
    expect((await api.as('custodian').get('/follow-up')).status).toBe(403);
  });
});
