import { describe, expect, test } from 'vitest';
import { caseTimeline } from '#projections/case-timeline/projection.ts';
import { oversightRequests } from '#projections/oversight-requests/projection.ts';
import { SEES_ALL } from '#projections/rights/visibility.ts';
import { idOf } from '#test/support/domain/case-papers.ts';
import { unitCodes as c, uuid } from '#test/support/domain/huong-binh.ts';
import { provinceLed } from '#test/support/domain/inspection.ts';
import {
  ASKED_CASE,
  accepted,
  answered,
  asked,
  insufficient,
  promised,
  REQUEST_ID,
  raised,
  reportedBack,
  withdrawn,
} from '#test/support/domain/oversight.ts';
import { reformEvents } from '#test/support/domain/reform.ts';
import { openModel } from '#test/support/projections/open-model.ts';
import { onCase, onRequest, onUnit } from '#test/support/projections/product-events.ts';
import { provinceEvents } from '#test/support/projections/random-history.ts';

type Event = Parameters<typeof onRequest>[1];
const theCase = provinceLed.upTo('announced').map((event) => onCase(ASKED_CASE, event));
const on = (...events: readonly Event[]) => events.map((event) => onRequest(REQUEST_ID, event));
const open = (...events: readonly Event[]) =>
  openModel(oversightRequests, [...provinceEvents(), ...theCase, ...on(...events)]);
const all = { visibility: SEES_ALL, list: 'all', limit: 50 } as const;
const at = (legalDate: string) => ({ number: 'now', legalDate }) as const;

describe('one request', () => {
  test('is not there before it is asked', async () => {
    await using model = await open();
    expect(model.ask('request', { requestId: REQUEST_ID })).toBeNull();
    expect(model.ask('list', all)).toEqual({ requests: [], officers: {}, next: null });
  });

  test('has its question, what it asks about by its title, its moment, and who asked whom', async () => {
    await using model = await open(raised());
    expect(model.ask('request', { requestId: REQUEST_ID }, at('2024-05-10'))).toMatchObject({
      subject: {
        kind: 'case',
        id: ASKED_CASE,
        title: { vi: expect.stringContaining('Thanh tra Sở Y tế') },
        unit: { code: c.department, name: 'Sở Y tế' },
      },
      moment: { number: 120, day: '2024-04-30' },
      askerBody: { name: 'Hội đồng nhân dân tỉnh Hương Bình' },
      answering: { code: c.provincialInspectorate },
      status: 'raised',
      next: { what: 'answer', dueOn: asked.answerDue, overdueDays: 0 },
      revision: 0,
      details: null,
      officers: { [idOf('overseer')]: 'Lý Văn Giám' },
    });
  });

  test('what is overdue hangs on the day: the last day is in time, the next is one late', async () => {
    await using model = await open(raised());
    const daysOn = (day: string) => model.ask('request', { requestId: REQUEST_ID }, at(day))?.next?.overdueDays;
    expect([daysOn(asked.answerDue), daysOn('2024-05-18'), daysOn('2024-06-01')]).toEqual([0, 1, 15]);
  });

  test('an answer has the word of the asker on it, and the next answer its own', async () => {
    const again = answered({ answerId: 'A2', occurredOn: asked.judged });
    await using model = await open(raised(), answered(), insufficient(), again, accepted({ answerId: 'A2' }));
    const file = model.ask('request', { requestId: REQUEST_ID });
    expect(file?.answers.map(({ answerId, verdict }) => [answerId, verdict?.outcome])).toEqual([
      ['A1', 'insufficient'],
      ['A2', 'accepted'],
    ]);
    expect(file?.steps.map(({ type }) => type)).toEqual([
      'OversightRequestRaised',
      'OversightRequestAnswered',
      'OversightAnswerInsufficient',
      'OversightRequestAnswered',
      'OversightAnswerAccepted',
    ]);
    expect(file).toMatchObject({ status: 'accepted', isSettled: true, next: null });
  });

  test('sealed text stays sealed in it', async () => {
    await using model = await open(raised({ details: 'Bà Thủ' }), answered({ details: 'Bà Thủ đã nộp' }));
    const file = model.ask('request', { requestId: REQUEST_ID });
    expect([file?.details, file?.answers[0]?.details]).toMatchObject([{ sealed: 1 }, { sealed: 1 }]);
    expect(JSON.stringify(file)).not.toContain('Bà Thủ');
  });
});

describe('a duty to report back', () => {
  const standingOn = async (day: string, ...more: readonly Event[]) => {
    await using model = await open(raised(), answered(), promised(), ...more);
    return model.ask('request', { requestId: REQUEST_ID }, at(day))?.reportBacks[0]?.standing;
  };

  test('is open, overdue from the day after its last, met, or met late', async () => {
    expect(await standingOn(asked.reportDue)).toBe('open');
    expect(await standingOn('2024-06-01')).toBe('overdue');
    expect(await standingOn('2024-06-01', reportedBack())).toBe('met');
    expect(await standingOn('2024-06-01', reportedBack({ occurredOn: '2024-06-01' }))).toBe('met-late');
  });

  test('lapses when the question is withdrawn', async () => {
    expect(await standingOn('2024-06-30', withdrawn())).toBe('lapsed');
  });

  test('keeps an accepted request open until it is met', async () => {
    await using model = await open(raised(), answered(), promised(), accepted());
    const idsOf = (list: 'open' | 'overdue' | 'settled') =>
      model.ask('list', { ...all, list }, at('2024-06-02')).requests.map(({ requestId }) => requestId);
    expect([idsOf('open'), idsOf('overdue'), idsOf('settled')]).toEqual([[REQUEST_ID], [REQUEST_ID], []]);
    await model.add(onRequest(REQUEST_ID, reportedBack({ occurredOn: '2024-06-02' })));
    expect([idsOf('open'), idsOf('overdue'), idsOf('settled')]).toEqual([[], [], [REQUEST_ID]]);
  });
});

describe('the list', () => {
  const other = uuid('4e90', 2);
  const third = uuid('4e90', 3);
  const three = [
    ...provinceEvents(),
    ...theCase,
    onRequest(REQUEST_ID, raised()),
    onRequest(other, raised({ subject: { kind: 'unit', id: c.commune }, answerDueOn: '2024-05-06' })),
    onRequest(
      third,
      raised({
        subject: { kind: 'province', id: c.province },
        answerDueOn: undefined,
        askedBy: idOf('secondInspector'),
      }),
    ),
  ];

  test('has the first due first, those without a day last, and goes on from page to page', async () => {
    await using model = await openModel(oversightRequests, three);
    expect(model.ask('list', all).requests.map(({ requestId }) => requestId)).toEqual([other, REQUEST_ID, third]);
    const first = model.ask('list', { ...all, limit: 2 });
    expect(first.requests).toHaveLength(2);
    const rest = model.ask('list', { ...all, limit: 2, after: first.next ?? '' });
    expect([rest.requests.map(({ requestId }) => requestId), rest.next]).toEqual([[third], null]);
  });

  test('is filtered by what is asked about, by who asked, by who answers', async () => {
    await using model = await openModel(oversightRequests, three);
    const ids = (more: object) => model.ask('list', { ...all, ...more }).requests.map(({ requestId }) => requestId);
    expect(ids({ subject: { kind: 'case', id: ASKED_CASE } })).toEqual([REQUEST_ID]);
    expect(ids({ subject: { kind: 'unit', id: ASKED_CASE } })).toEqual([]);
    expect(ids({ askedBy: idOf('overseer') })).toEqual([other, REQUEST_ID]);
    expect(ids({ answeredBy: c.provincialInspectorate })).toHaveLength(3);
    expect(ids({ answeredBy: c.districtInspectorate })).toEqual([]);
  });

  test('holds only what asks about something in reach: a unit, a case; of the province for who sees all of it', async () => {
    await using model = await openModel(oversightRequests, three);
    const seen = (visibility: object) =>
      model
        .ask('list', { ...all, visibility: { ...SEES_ALL, ...visibility } })
        .requests.map(({ requestId }) => requestId);
    expect(seen({ units: [c.commune] })).toEqual([other]);
    expect(seen({ units: [c.department] })).toEqual([REQUEST_ID]);
    expect(seen({ units: [c.otherCommune] })).toEqual([]);
    expect(seen({ units: [], withCases: [ASKED_CASE] })).toEqual([REQUEST_ID]);
    expect(seen({ units: [], teamMember: idOf('leader') })).toEqual([REQUEST_ID]);
    // An outline can be asked about.
    expect(seen({ beforePublication: 'outline' })).toEqual([other, REQUEST_ID, third]);
    expect(model.ask('counts', { visibility: { ...SEES_ALL, units: [c.commune] } })).toMatchObject({ open: 1 });
  });

  test('counts what is open, overdue, owed by whom', async () => {
    await using model = await openModel(oversightRequests, [...three, onRequest(REQUEST_ID, answered())]);
    expect(model.ask('counts', { visibility: SEES_ALL }, at('2024-05-11'))).toEqual({
      open: 3,
      overdue: 1,
      toAnswer: 2,
      toJudge: 1,
    });
  });

  test('names who answers on the day when the body asked is no more', async () => {
    const ofDistrict = raised({ subject: { kind: 'unit', id: c.commune }, askedOf: c.districtInspectorate });
    const ends = Object.entries(reformEvents).flatMap(([code, events]) => events.map((event) => onUnit(code, event)));
    await using model = await openModel(oversightRequests, [...provinceEvents(), ...ends, ...on(ofDistrict)]);
    const answering = (day: string) => model.ask('list', all, at(day)).requests[0]?.answering.code;
    expect(answering('2025-06-30')).toBe(c.districtInspectorate);
    expect(answering('2025-07-01')).toBe(c.provincialInspectorate);
    const byProvince = { ...all, answeredBy: c.provincialInspectorate };
    expect(model.ask('list', byProvince, at('2025-06-30')).requests).toEqual([]);
    expect(model.ask('list', byProvince, at('2025-07-01')).requests).toHaveLength(1);
  });
});

test('the timeline of the case tells of it, and of nothing else; an outline does not', async () => {
  const elsewhere = onRequest(uuid('4e90', 2), raised({ subject: { kind: 'unit', id: c.department } }));
  const events = [...provinceEvents(), ...theCase, ...on(raised(), answered(), promised()), elsewhere];
  await using model = await openModel(caseTimeline, events);
  const page = { caseId: ASKED_CASE, by: 'recorded', direction: 'desc', limit: 4 } as const;
  const told = model.ask('timeline', { ...page, audience: 'everything' }).entries;
  expect(told.map(({ type }) => type).slice(0, 3)).toEqual([
    'ReportBackPromised',
    'OversightRequestAnswered',
    'OversightRequestRaised',
  ]);
  expect(told[2]?.sentence).toEqual({
    vi: 'Hội đồng nhân dân tỉnh Hương Bình hỏi về thời điểm sự kiện 120: Vì sao đến 30/04/2024 chưa có phát hiện nào được ghi nhận?',
    en: 'Hội đồng nhân dân tỉnh Hương Bình asked about the moment of event 120: Vì sao đến 30/04/2024 chưa có phát hiện nào được ghi nhận?',
  });
  expect(told[0]?.changes).toEqual([]);
  const outline = model.ask('timeline', { ...page, audience: 'outline' }).entries;
  expect(outline.map(({ type }) => type)).not.toContain('OversightRequestRaised');
});
