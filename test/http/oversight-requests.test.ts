import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenMatter } from '#test/support/accountability/given-matters.ts';
import { idOf } from '#test/support/domain/case-papers.ts';
import { unitCodes as c, people } from '#test/support/domain/huong-binh.ts';
import { districtLed } from '#test/support/domain/inspection.ts';
import { askOfRequest as ask, asked } from '#test/support/domain/oversight.ts';
import { Api, type Given, writing } from '#test/support/http/api.ts';
import { onOfficer } from '#test/support/projections/product-events.ts';

let api: Api;
/** Of a commune, led by its district, not public yet. */
let given: Given;
beforeAll(async () => {
  api = await Api.open();
  given = api.given(districtLed.withFindings({ status: 'reported' }).upTo('announced'));
  await given.exists();
  // An overseer of another district.
  await api.happened([
    onOfficer(people.secondAdministrator.officerId, {
      type: 'RoleGranted',
      data: { role: 'oversight', territory: [c.otherDistrict], from: '2020-01-01' },
    }),
  ]);
});
afterAll(() => api[Symbol.asyncDispose]());

const moment = { number: 20, day: '2024-04-30' };
const about = (subject: object, more: object = {}) => ({ ...ask.RaiseRequest().data, subject, moment, ...more });
const aboutCase = (more: object = {}) => about({ kind: 'case', id: given.caseId }, more);
const stranger = () => api.as('secondAdministrator', 'oversight');

const raise = async (body: object = aboutCase()): Promise<string> => {
  const answer = await api.as('overseer').post('/oversight-requests', body);
  expect([answer.status, answer.text]).toEqual([201, answer.text]);
  return answer.body.identity;
};
const listed = async (who: ReturnType<Api['as']>, query = '?list=all'): Promise<readonly string[]> =>
  (await who.get(`/oversight-requests${query}`)).body.requests.map(({ requestId }: { requestId: string }) => requestId);
const ifMatch = (revision: number) => ({ 'If-Match': `"${revision}"` });

describe('A question of an overseer', () => {
  it('is asked about an outline, answered with a promise, reported back on, accepted', async () => {
    const requestId = await raise();
    const at = `/oversight-requests/${requestId}`;
    expect(await api.eventsOf(`oversightRequest-${requestId}`)).toMatchObject([
      { type: 'OversightRequestRaised', data: { moment, askedBy: idOf('overseer'), askerBody: c.peoplesCouncil } },
    ]);
    const province = api.as('leader');
    expect((await province.post(`${at}/acknowledgement`, { occurredOn: asked.acknowledged })).status).toBe(201);

    const answer = {
      moment: { number: 25, day: asked.answered },
      summary: 'Đang đối chiếu chứng từ.',
      details: 'Bà Mai Thị Thủ đã giải trình.',
      promises: [{ what: 'Kết quả đối chiếu', dueOn: asked.reportDue }],
      occurredOn: asked.answered,
    };
    expect((await province.post(`${at}/answers`, answer)).status).toBe(428);
    const stored = await province.post(`${at}/answers`, answer, ifMatch(1));
    expect([stored.status, stored.body.events.map(({ type }: { type: string }) => type)]).toEqual([
      201,
      ['OversightRequestAnswered', 'ReportBackPromised'],
    ]);
    const read = await api.as('overseer').get(`${at}?day=2024-06-10`);
    expect(read.headers.get('ETag')).toBe('"3"');
    expect(read.body.request).toMatchObject({
      status: 'answered',
      answers: [{ answerId: 'A1', moment: { number: 25 }, details: { sealed: 1 } }],
      reportBacks: [{ reportBackId: 'B1', standing: 'overdue' }],
      next: { what: 'report-back', overdueDays: 10 },
    });
    expect(read.text).not.toContain('Mai Thị Thủ');

    const report = { summary: 'Đã đối chiếu xong.', occurredOn: asked.reportedBack };
    expect((await province.post(`${at}/report-backs/B1/report`, report)).status).toBe(201);
    expect((await province.post(`${at}/report-backs/B2/report`, report)).code).toBe('ReportBackUnknown');
    const accepted = await api.as('overseer').post(`${at}/acceptance`, { occurredOn: asked.judged }, ifMatch(4));
    expect(accepted.status).toBe(201);
    expect((await api.as('overseer').get(at)).body.request).toMatchObject({ isSettled: true, next: null });
  });

  it('then is as it was then, and before it was asked there is none', async () => {
    const before = Number((await api.as('overseer').get('/oversight-requests')).headers.get('Ledger-Number'));
    const requestId = await raise();
    const at = `/oversight-requests/${requestId}`;
    await api.as('leader').post(`${at}/acknowledgement`, { occurredOn: asked.acknowledged });
    expect((await api.as('overseer').get(`${at}?asOf=${before + 1}`)).body.request.status).toBe('raised');
    expect((await api.as('overseer').get(`${at}?asOf=${before}`)).status).toBe(404);
    expect(await listed(api.as('overseer'), `?list=all&asOf=${before}`)).not.toContain(requestId);
  });

  it('is about a moment that the ledger has come to; so is an answer', async () => {
    const ahead = { number: 9_000, day: '2024-04-30' };
    const refused = await api.as('overseer').post('/oversight-requests', aboutCase({ moment: ahead }));
    expect([refused.status, refused.code]).toEqual([422, 'MomentNotReached']);
    const requestId = await raise();
    const { promises: _, ...answer } = { ...ask.AnswerRequest().data, moment: ahead };
    const answered = await api.as('leader').post(`/oversight-requests/${requestId}/answers`, answer, ifMatch(0));
    expect([answered.status, answered.code]).toEqual([422, 'MomentNotReached']);
    // Nobody learns by it of what is hidden from him.
    const hidden = await stranger().post('/oversight-requests', aboutCase({ moment: ahead }));
    expect([hidden.status, hidden.code]).toEqual([404, 'NotFound']);
  });

  it('with faults is told of all of them at once', async () => {
    const body = { kind: 'question', subject: { kind: 'case' }, moment: { number: -1, day: '2024-02-31' }, extra: 1 };
    const { status, body: problem } = await api.as('overseer').post('/oversight-requests', body);
    expect(status).toBe(422);
    const pointers = problem.errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(pointers).toEqual(
      expect.arrayContaining(['/moment/number', '/moment/day', '/summary', '/askedOf', '/extra']),
    );
  });

  it('keeps its number of events where the same is sent twice', async () => {
    const headers = writing();
    const first = await api.as('overseer').post('/oversight-requests', aboutCase(), headers);
    const again = await api.as('overseer').post('/oversight-requests', aboutCase(), headers);
    expect([again.body.repeated, again.body.identity]).toEqual([true, first.body.identity]);
    expect(await api.eventsOf(`oversightRequest-${first.body.identity}`)).toHaveLength(1);
  });
});

describe('Who may what', () => {
  it('only overseers ask, and only about what they may know of', async () => {
    for (const who of ['leader', 'districtInspector', 'appraiser', 'head'] as const) {
      expect((await api.as(who).post('/oversight-requests', aboutCase())).status, who).toBe(403);
    }
    // Whoever sees no case is told that there is nothing.
    for (const who of ['administrator', 'custodian'] as const) {
      expect((await api.as(who).post('/oversight-requests', aboutCase())).status, who).toBe(404);
    }
    const nothing = about({ kind: 'case', id: '00000000-ca5e-7000-8000-00000000dead' });
    for (const body of [
      aboutCase(),
      nothing,
      about({ kind: 'unit', id: c.commune }),
      about({ kind: 'unit', id: '99.Z' }),
    ]) {
      const answer = await stranger().post('/oversight-requests', body);
      expect([answer.status, answer.code]).toEqual([404, 'NotFound']);
    }
    const elsewhere = about({ kind: 'unit', id: c.otherCommune }, { askedOf: c.otherDistrictInspectorate });
    expect((await stranger().post('/oversight-requests', elsewhere)).status).toBe(201);
    // The whole province is for who sees all of it.
    expect((await stranger().post('/oversight-requests', about({ kind: 'province', id: c.province }))).status).toBe(
      404,
    );
  });

  it('what came of a case can be asked about once it is public', async () => {
    const matterId = await givenMatter(api);
    const requestId = await raise(about({ kind: 'matter', id: matterId }));
    expect((await api.as('leader').get(`/oversight-requests/${requestId}`)).body.request.subject.title.vi).toContain(
      'Vụ việc bị phản ánh tại',
    );
    expect(await listed(api.as('districtInspector'))).not.toContain(requestId);
  });

  it('lists, counts and addresses hold only what lies in reach', async () => {
    const requestId = await raise();
    const at = `/oversight-requests/${requestId}`;
    const ofProvince = await raise(about({ kind: 'province', id: c.province }));
    expect(await listed(api.as('districtInspector'))).toContain(requestId);
    expect(await listed(api.as('districtInspector'))).not.toContain(ofProvince);
    for (const who of [api.as('otherDistrictInspector'), stranger()]) {
      expect(await listed(who)).not.toContain(requestId);
      expect((await who.get(at)).status).toBe(404);
      expect((await who.get(`${at}/open-acts`)).status).toBe(404);
    }
    expect((await api.as('custodian').get('/oversight-requests')).status).toBe(403);
    const before = await stranger().get('/oversight-request-counts');
    await raise();
    expect((await stranger().get('/oversight-request-counts')).body.open).toBe(before.body.open);
  });

  it('the body asked answers, the asker judges; nobody does the other’s part', async () => {
    const requestId = await raise(aboutCase({ askedOf: c.districtInspectorate }));
    const at = `/oversight-requests/${requestId}`;
    const answer = { ...ask.AnswerRequest().data, moment };
    expect((await api.as('leader').post(`${at}/answers`, answer, ifMatch(0))).code).toBe('NotAskedOf');
    expect((await api.as('overseer').post(`${at}/answers`, answer, ifMatch(0))).status).toBe(403);
    expect((await api.as('districtInspector').post(`${at}/answers`, answer, ifMatch(0))).status).toBe(201);
    const word = { occurredOn: asked.judged };
    expect((await api.as('districtInspector').post(`${at}/acceptance`, word, ifMatch(1))).status).toBe(403);
    await api.happened([
      onOfficer(people.appraiser.officerId, {
        type: 'RoleGranted',
        data: { role: 'oversight', territory: [], from: '2020-01-01' },
      }),
    ]);
    const another = api.as('appraiser', 'oversight');
    expect((await another.get(at)).status).toBe(200);
    expect((await another.post(`${at}/acceptance`, word, ifMatch(1))).status).toBe(403);
    expect((await another.post(`${at}/reveals`, { reason: 'review' })).status).toBe(403);

    const actsOf = async (who: ReturnType<Api['as']>) =>
      (await who.get(`${at}/open-acts`)).body.acts.map(({ act }: { act: string }) => act);
    expect(await actsOf(another)).toEqual([]);
    expect(await actsOf(api.as('leader'))).toEqual([]);
    expect(await actsOf(api.as('districtInspector'))).toEqual(['PromiseReportBack']);
    expect(await actsOf(api.as('overseer'))).toEqual(['AcceptAnswer', 'FindAnswerInsufficient', 'WithdrawRequest']);
  });

  it('what is mine is what I asked, or what my body is to answer', async () => {
    const ofDistrict = await raise(aboutCase({ askedOf: c.districtInspectorate }));
    const ofProvince = await raise(aboutCase());
    const mine = '?list=all&mine=true&limit=200';
    expect(await listed(api.as('overseer'), mine)).toEqual(expect.arrayContaining([ofDistrict, ofProvince]));
    expect(await listed(api.as('districtInspector'), mine)).toContain(ofDistrict);
    expect(await listed(api.as('districtInspector'), mine)).not.toContain(ofProvince);
    expect(await listed(api.as('leader'), mine)).not.toContain(ofDistrict);
    const byCase = `?list=all&limit=200&subjectKind=case&subjectId=${given.caseId}`;
    expect(await listed(api.as('overseer'), byCase)).toEqual(expect.arrayContaining([ofDistrict, ofProvince]));
    expect((await api.as('overseer').get('/oversight-requests?mine=yes')).status).toBe(422);
  });
});

describe('Sealed parts', () => {
  it('are opened on record, by the inspectorate and by who asked', async () => {
    const requestId = await raise(aboutCase({ details: 'Cử tri nêu tên bà Mai Thị Thủ.' }));
    const at = `/oversight-requests/${requestId}/reveals`;
    for (const who of ['leader', 'overseer'] as const) {
      const opened = await api.as(who).post(at, { reason: 'review' });
      expect([opened.status, opened.body.fields[0].value]).toEqual([
        200,
        { outcome: 'opened', text: 'Cử tri nêu tên bà Mai Thị Thủ.' },
      ]);
      const record = (await api.eventsOf(`access-${idOf(who)}`)).at(-1);
      expect(record?.data).toMatchObject({ subject: { kind: 'request', id: requestId } });
    }
    expect((await api.as('appraiser', 'appraiser').post(at, { reason: 'review' })).status).toBe(403);
    expect((await stranger().post(at, { reason: 'review' })).status).toBe(404);
  });
});
