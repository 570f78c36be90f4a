import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseEvent } from '#domain/inspection-case/events.ts';
import { bribeHandedOver } from '#test/support/domain/finding-story.ts';
import type { PersonKey } from '#test/support/domain/huong-binh.ts';
import { amend, districtLed, provinceLed } from '#test/support/domain/inspection.ts';
import { ask } from '#test/support/domain/inspection-commands.ts';
import { done } from '#test/support/domain/unit-work-story.ts';
import { Api, writing } from '#test/support/http/api.ts';

let api: Api;
beforeAll(async () => {
  api = await Api.open();
});
afterAll(() => api[Symbol.asyncDispose]());

const story = provinceLed.withFindings(bribeHandedOver).withRecommendations(amend);
const asked = done(story.upTo('reported'), ask.RequestOpinion());
const concluded = [...asked, ...story.upTo('concluded').slice(story.upTo('reported').length)];
const published = [...asked, ...story.upTo('following-up').slice(story.upTo('reported').length)];
const ordered = done(published, ask.RecordImplementationOrder());
const fileClosed = done(ordered, ask.CloseFile());
const contested = done(published, ask.ContestConclusion());

const without = <Data extends object>(data: Data, ...names: readonly (keyof Data)[]) =>
  Object.fromEntries(Object.entries(data).filter(([name]) => !names.includes(name as keyof Data)));

type Row = readonly [path: string, before: readonly CaseEvent[], body: object, type: string, who: PersonKey];
const rows: readonly Row[] = [
  [
    'transfers/T1/procuracy-notice',
    story.upTo('announced'),
    without(ask.NotifyProcuracyOfTransfer().data, 'transferId'),
    'ProcuracyNotifiedOfTransfer',
    'head',
  ],
  ['superior-opinions', story.upTo('reported'), ask.RequestOpinion().data, 'SuperiorOpinionRequested', 'head'],
  [
    'superior-opinions/O1/answer',
    asked,
    without(ask.RecordOpinion().data, 'opinionId'),
    'SuperiorOpinionRecorded',
    'inspector',
  ],
  ['conclusion/amendments', concluded, ask.AmendConclusion().data, 'ConclusionAmended', 'head'],
  ['contests', published, ask.ContestConclusion().data, 'ConclusionContested', 'inspector'],
  ['contests/K1/answer', contested, without(ask.AnswerContest().data, 'contestId'), 'ContestAnswered', 'head'],
  ['legal-file/closing', ordered, ask.CloseFile().data, 'InspectionFileClosed', 'leader'],
  ['legal-file/handover', fileClosed, ask.HandOverFile().data, 'FileHandedOver', 'leader'],
  ['late-facts', provinceLed.upTo('closed'), ask.AddLateFact().data, 'LateFactAdded', 'head'],
  ['reinspections', districtLed.upTo('closed'), ask.OrderReinspection().data, 'ReinspectionOrdered', 'head'],
  ['reopenings', provinceLed.upTo('closed'), ask.ReopenCase().data, 'CaseReopened', 'head'],
];

describe('Around the conclusion', () => {
  it.each(rows)('is recorded by whom it belongs to: %s', async (path, before, body, type, who) => {
    const given = api.given(before);
    const key = writing();
    const answer = await given.as(who).post(`/cases/{caseId}/${path}`, body, key);
    expect([answer.status, answer.newEvents.map((event) => event.type)]).toEqual([201, [type]]);
    // The same key, the same answer, and nothing more in the ledger.
    const again = await given.as(who).post(`/cases/{caseId}/${path}`, body, key);
    expect([again.body.repeated, again.body.events, again.newEvents]).toEqual([true, answer.body.events, []]);
  });

  it.each(rows)('is nothing for an overseer: %s', async (path, before, body) => {
    const answer = await api.given(before).as('overseer').post(`/cases/{caseId}/${path}`, body);
    expect([answer.status, answer.newEvents]).toEqual([403, []]);
  });

  const headsOnly: readonly string[] = [
    'transfers/T1/procuracy-notice',
    'superior-opinions',
    'conclusion/amendments',
    'contests/K1/answer',
    'late-facts',
    'reinspections',
    'reopenings',
  ];
  it.each(rows.filter(([path]) => headsOnly.includes(path)))('is for a head alone: %s', async (path, before, body) => {
    const answer = await api.given(before).as('leader').post(`/cases/{caseId}/${path}`, body);
    expect([answer.status, answer.code, answer.newEvents]).toEqual([403, 'ActionNotAllowed', []]);
  });

  it('what judges others must have read the case as it is', async () => {
    const given = api.given(contested);
    const body = without(ask.AnswerContest().data, 'contestId');
    const stale = { ...writing(), 'If-Match': '"3"' };
    const answer = await given.as('head').post('/cases/{caseId}/contests/K1/answer', body, stale);
    expect([answer.status, answer.newEvents]).toEqual([412, []]);
  });

  it('a refusal is told in both languages', async () => {
    const given = api.given(published);
    const { data } = ask.CloseFile();
    const vi = await given.as('leader').post('/cases/{caseId}/legal-file/closing', data, { 'Accept-Language': 'vi' });
    expect([vi.status, vi.code, vi.body.title]).toEqual([
      409,
      'ImplementationNotOrdered',
      'Chưa có văn bản chỉ đạo thực hiện',
    ]);
    const en = await given.as('leader').post('/cases/{caseId}/legal-file/closing', data, { 'Accept-Language': 'en' });
    expect(en.body.title).toBe('Implementation not ordered');
  });

  it('is answered as one question, with what waits counted in the file and the superior’s time among the deadlines', async () => {
    const events = done(contested, ask.RecordImplementationOrder(), ask.CloseFile(), ask.AddLateFact());
    const given = api.given(events);
    const { status, body } = await given.as('inspector').get('/cases/{caseId}/around-conclusion');
    expect(status).toBe(200);
    const { around } = body;
    expect(around.opinions).toMatchObject([{ opinionId: 'O1', answer: null }]);
    expect(around.contests).toMatchObject([{ contestId: 'K1', answer: null }]);
    expect(around.transfers).toMatchObject([{ transferId: 'T1', notice: null }]);
    expect(around.legalFile).toMatchObject({ closed: { items: [{ pages: 2 }, { pages: 14 }] }, handedOver: null });
    expect(around.lateFacts).toMatchObject([{ lateFactId: 'L1', details: { sealed: 1 } }]);
    const file = await given.as('inspector').get('/cases/{caseId}');
    expect(file.body.case.around).toEqual({
      opinionsOut: 1,
      contestsUnanswered: 1,
      transfersUntold: 1,
      lateFacts: 1,
      isFileDue: true,
      isFileClosed: true,
      isFileHandedOver: false,
    });
    const unmet = file.body.case.closure.unmet.map(({ item }: { item: string }) => item);
    expect(unmet).toEqual(expect.arrayContaining(['ContestsUnanswered', 'FileNotHandedOver']));
    const clocks = await given.as('inspector').get('/cases/{caseId}/deadlines');
    const keys = clocks.body.deadlines.map(({ key }: { key: string }) => key);
    expect(keys).toEqual(expect.arrayContaining(['superior-opinion.O1', 'hand-over-file']));
  });

  it('is hidden from an overseer before publication, and read by him after it', async () => {
    const before = api.given(concluded);
    expect((await before.as('overseer').get('/cases/{caseId}/around-conclusion')).status).toBe(403);
    const after = api.given(published);
    expect((await after.as('overseer').get('/cases/{caseId}/around-conclusion')).status).toBe(200);
    const ofDistrict = api.given(districtLed.upTo('following-up'));
    const hidden = await ofDistrict.as('otherDistrictInspector').get('/cases/{caseId}/around-conclusion');
    expect(hidden.status).toBe(404);
  });

  it('a reopened case is followed up again: in its file, its path and the register', async () => {
    const given = api.given(done(provinceLed.upTo('closed'), ask.ReopenCase()));
    const { body } = await given.as('inspector').get('/cases/{caseId}');
    expect([body.case.stage, body.case.closure.closed, body.case.closure.proposal]).toEqual([
      'following-up',
      null,
      null,
    ]);
    expect(body.case.stagePath.map(({ stage }: { stage: string }) => stage).slice(-3)).toEqual([
      'following-up',
      'closed',
      'following-up',
    ]);
    const around = await given.as('inspector').get('/cases/{caseId}/around-conclusion');
    expect([around.body.around.closings.length, around.body.around.reopenings.length]).toEqual([1, 1]);
  });
});
