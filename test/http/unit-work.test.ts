import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { districtLed } from '#test/support/domain/inspection.ts';
import { ask } from '#test/support/domain/inspection-commands.ts';
import { done, history } from '#test/support/domain/unit-work-story.ts';
import { Api, writing } from '#test/support/http/api.ts';

let api: Api;
beforeAll(async () => {
  api = await Api.open();
});
afterAll(() => api[Symbol.asyncDispose]());

const prepared = () =>
  done(history, ask.RequestDocuments(), ask.RequestExpert(), ask.ApplyCoerciveMeasure(), ask.SignMinutes());
const without = <Data extends object>(data: Data, ...names: readonly (keyof Data)[]) =>
  Object.fromEntries(Object.entries(data).filter(([name]) => !names.includes(name as keyof Data)));

const EN = { 'Accept-Language': 'en' };

describe('Work at the unit', () => {
  it.each([
    ['outlines', ask.SendOutline().data, 'OutlineSent', 'leader'],
    ['document-requests', ask.RequestDocuments().data, 'DocumentsRequested', 'inspector'],
    ['document-requests/Q1/receipts', without(ask.ReceiveDocuments().data, 'requestId'), 'DocumentsReceived', 'leader'],
    ['minutes', ask.SignMinutes().data, 'MinutesSigned', 'inspector'],
    ['diary-entries', ask.WriteDiaryEntry().data, 'DiaryEntryWritten', 'inspector'],
    ['expert-requests', ask.RequestExpert().data, 'ExpertRequested', 'inspector'],
    [
      'expert-requests/E1/answer',
      without(ask.RecordExpertAnswer().data, 'expertRequestId'),
      'ExpertAnswered',
      'inspector',
    ],
    ['measures', ask.ApplyCoerciveMeasure().data, 'CoerciveMeasureApplied', 'leader'],
    ['measures/C1/lifting', without(ask.LiftCoerciveMeasure().data, 'measureId'), 'CoerciveMeasureLifted', 'inspector'],
    ['explanations', ask.RecordUnitExplanation().data, 'UnitExplained', 'inspector'],
    ['violation-stops', ask.OrderViolationStop().data, 'ViolationStopOrdered', 'leader'],
    ['dissents', ask.ReserveDissent().data, 'DissentReserved', 'inspector'],
  ] as const)('is written by the team: %s', async (path, data, type, who) => {
    const answer = await api.given(prepared()).as(who).post(`/cases/{caseId}/${path}`, data);
    expect([answer.status, answer.newEvents.map((event) => event.type)]).toEqual([201, [type]]);
  });

  it('is no business of the head, and of nobody whom the case is hidden from', async () => {
    const given = api.given(districtLed.upTo('announced'));
    const { data } = ask.WriteDiaryEntry();
    const ofHead = await given.as('districtHead').post('/cases/{caseId}/diary-entries', data, EN);
    expect([ofHead.status, ofHead.code, ofHead.newEvents]).toEqual([403, 'NotOfTeam', []]);
    expect(ofHead.body.detail).toBe('This is for members of the inspection team.');
    const hidden = await given.as('otherDistrictInspector').post('/cases/{caseId}/diary-entries', data);
    expect([hidden.status, hidden.newEvents]).toEqual([404, []]);
    const overseer = await given.as('overseer').post('/cases/{caseId}/diary-entries', data);
    expect([overseer.status, overseer.newEvents]).toEqual([403, []]);
  });

  it('sent twice with one key is answered twice and done once; what is there is not received again', async () => {
    const given = api.given(prepared());
    const body = { items: [1], occurredOn: ask.ReceiveDocuments().data.occurredOn };
    const send = (headers = writing()) =>
      given.as('inspector').post('/cases/{caseId}/document-requests/Q1/receipts', body, headers);
    const headers = writing();
    const [first, second, third] = [await send(headers), await send(headers), await send()];
    expect([first.status, first.newEvents.length]).toEqual([201, 1]);
    expect([second.body.repeated, second.newEvents]).toEqual([true, []]);
    expect([third.status, third.body.events, third.newEvents]).toEqual([200, [], []]);
  });

  it.each([
    ['document-requests/Q1/receipts', { items: [3], occurredOn: '2024-03-25' }, 409, 'ItemsNotRequested', '/items'],
    ['document-requests/Q7/receipts', { items: [1], occurredOn: '2024-03-25' }, 404, 'RequestUnknown', undefined],
    ['document-requests', { ...ask.RequestDocuments().data, dueOn: '2024-03-01' }, 409, 'DueBeforeAsked', '/dueOn'],
    ['minutes', { ...ask.SignMinutes().data, others: [] }, 409, 'OtherSideMissing', '/others'],
    ['expert-requests/E9/answer', without(ask.RecordExpertAnswer().data, 'expertRequestId'), 404, undefined, undefined],
    ['measures/C9/lifting', without(ask.LiftCoerciveMeasure().data, 'measureId'), 404, 'MeasureUnknown', undefined],
    ['explanations', without(ask.RecordUnitExplanation().data, 'findingId'), 409, 'ExplainedWhat', '/findingId'],
    ['dissents', { ...ask.ReserveDissent().data, draftVersion: 1 }, 409, 'DraftUnknown', undefined],
  ] as const)('a refusal names its code, and its field where it has one: %s', async (path, data, status, code, at) => {
    const answer = await api.given(prepared()).as('inspector').post(`/cases/{caseId}/${path}`, data);
    expect([answer.status, answer.newEvents]).toEqual([status, []]);
    expect(answer.code).toBe(code ?? 'ExpertRequestUnknown');
    expect(answer.body.errors?.[0].pointer).toBe(at);
    expect(answer.body.detail).not.toBe('');
  });
});

describe('The work at the unit, read', () => {
  it('is told with what is still missing, and with sealed texts sealed', async () => {
    const given = api.given(done(prepared(), ask.ReceiveDocuments(), ask.WriteDiaryEntry()));
    const { status, body } = await given.as('inspector').get('/cases/{caseId}/fieldwork');
    expect(status).toBe(200);
    const { requests, diary, experts, measures, minutes } = body.fieldwork;
    expect(requests[0]).toMatchObject({ requestId: 'Q1', missing: 1, daysOverdue: 84, receipts: [{ items: [1] }] });
    expect(experts[0]).toMatchObject({ expertRequestId: 'E1', answer: null, daysOverdue: 70 });
    expect(measures[0]).toMatchObject({ articleVerified: false, lifted: null, isPastItsEnd: true });
    expect(diary).toMatchObject([{ isLocked: true, entries: [{ isLate: true, text: { sealed: 1 } }] }]);
    expect(minutes[0]).toMatchObject({ details: { sealed: 1 }, others: [{ name: { sealed: 1 } }] });
  });

  it('is said in numbers in the file, with the opinions that were reserved', async () => {
    const given = api.given(done(prepared(), ask.ReserveDissent()));
    const { body } = await given.as('inspector').get('/cases/{caseId}');
    expect(body.case.fieldwork).toEqual({ openRequests: 1, overdueRequests: 1, expertsOut: 1, standingMeasures: 1 });
    expect(body.case.dissents).toMatchObject([{ dissentId: 'D1', text: { sealed: 1 } }]);
  });

  it('is nothing for an overseer before publication, nor for whom the case is hidden from', async () => {
    const given = api.given(prepared());
    expect((await given.as('overseer').get('/cases/{caseId}/fieldwork')).status).toBe(403);
    const ofDistrict = api.given(districtLed.upTo('announced'));
    expect((await ofDistrict.as('otherDistrictInspector').get('/cases/{caseId}/fieldwork')).status).toBe(404);
    const timeline = await given.as('overseer').get('/cases/{caseId}/timeline');
    expect(timeline.text).not.toContain('Sổ quỹ');
    expect(timeline.text).not.toContain('MinutesSigned');
  });

  it('is offered by what can be done to it', async () => {
    const { body } = await api.given(prepared()).as('inspector').get('/cases/{caseId}/open-acts');
    const offered = new Map(
      body.acts.map(({ act, subjects }: { act: string; subjects: readonly string[] | null }) => [act, subjects]),
    );
    expect(offered.get('ReceiveDocuments')).toEqual(['Q1']);
    expect(offered.get('RecordExpertAnswer')).toEqual(['E1']);
    expect(offered.get('LiftCoerciveMeasure')).toEqual(['C1']);
    expect(offered.get('WriteDiaryEntry')).toBeNull();
    expect(offered.has('SendOutline')).toBe(false);
    const { body: ofHead } = await api.given(prepared()).as('head').get('/cases/{caseId}/open-acts');
    expect(JSON.stringify(ofHead.acts)).not.toContain('WriteDiaryEntry');
  });
});
