import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspectionSuspended } from '#domain/inspection-case/suspension.ts';
import { inspectionTerminated } from '#domain/inspection-case/termination.ts';
import { happened, idOf, on, paper } from '#test/support/domain/case-papers.ts';
import { provinceLed } from '#test/support/domain/inspection.ts';
import { ask } from '#test/support/domain/inspection-commands.ts';
import { Api } from '#test/support/http/api.ts';

let api: Api;
beforeAll(async () => {
  api = await Api.open();
});
afterAll(() => api[Symbol.asyncDispose]());

const announced = provinceLed.upTo('announced');
const suspended = happened(inspectionSuspended, {
  ground: 'unit-request',
  document: paper('decision', 18, on.suspended),
  suspendedBy: idOf('head'),
  occurredOn: on.suspended,
});
const terminated = happened(inspectionTerminated, {
  ground: 'Đơn vị đã giải thể',
  document: paper('decision', 25, on.terminated),
  terminatedBy: idOf('head'),
  occurredOn: on.terminated,
});
const VI = { 'Accept-Language': 'vi' };
const EN = { 'Accept-Language': 'en' };

describe('The time of an inspection', () => {
  it.each([
    ['extensions', announced, ask.ExtendDuration().data, 'DurationExtended'],
    ['suspensions', announced, ask.SuspendInspection().data, 'InspectionSuspended'],
    ['resumptions', [...announced, suspended], ask.ResumeInspection().data, 'InspectionResumed'],
    ['termination', announced, ask.TerminateInspection().data, 'InspectionTerminated'],
  ] as const)('is changed by the head who issued the decision: %s', async (path, history, data, type) => {
    const answer = await api.given(history).as('head').post(`/cases/{caseId}/${path}`, data);
    expect([answer.status, answer.newEvents.map((event) => event.type)]).toEqual([201, [type]]);
  });

  it.each([
    ['extensions', ask.ExtendDuration().data],
    ['suspensions', ask.SuspendInspection().data],
    ['resumptions', ask.ResumeInspection().data],
    ['termination', ask.TerminateInspection().data],
  ] as const)('and by nobody else: %s', async (path, data) => {
    const answer = await api.given(announced).as('leader').post(`/cases/{caseId}/${path}`, data);
    expect([answer.status, answer.newEvents]).toEqual([403, []]);
  });

  it('too long an extension is told at its field, with the article and its mark', async () => {
    const data = ask.ExtendDuration({ days: 31 }).data;
    const answer = await api.given(announced).as('head').post('/cases/{caseId}/extensions', data, VI);
    expect([answer.status, answer.code, answer.newEvents]).toEqual([409, 'ExtensionTooLong', []]);
    expect(answer.body.detail).toBe(
      'Gia hạn 31 ngày; được gia hạn tối đa 30 ngày (Điều 47.1.b Luật Thanh tra 2022, điều khoản chưa kiểm chứng).',
    );
    expect(answer.body.errors[0].pointer).toBe('/days');
  });

  it('too long a decision is told in the same way', async () => {
    const answer = await api
      .given(provinceLed.upTo('opened'))
      .as('head')
      .post('/cases/{caseId}/decision', ask.IssueDecision({ durationDays: 46 }).data, EN);
    expect([answer.status, answer.code, answer.body.errors[0].pointer]).toEqual([
      409,
      'DurationTooLong',
      '/durationDays',
    ]);
    expect(answer.body.detail).toContain('at most 45 days (Điều 47.1.b Luật Thanh tra 2022, article not verified)');
  });

  it('a ground that is none here is told with those that are', async () => {
    const data = ask.ExtendDuration({ ground: 'remote-area' }).data;
    const answer = await api.given(announced).as('head').post('/cases/{caseId}/extensions', data, EN);
    expect([answer.status, answer.code, answer.body.errors[0].pointer]).toEqual([409, 'GroundNotAllowed', '/ground']);
    expect(answer.body.detail).toContain('not for a provincial inspectorate; it may be: complex matter');
  });

  it('fieldwork of a suspended inspection does not end', async () => {
    const answer = await api
      .given([...announced, suspended])
      .as('leader')
      .post('/cases/{caseId}/fieldwork-end', ask.EndFieldwork().data, VI);
    expect([answer.status, answer.code]).toEqual([409, 'InspectionSuspended']);
    expect(answer.body.detail).toContain('20/03/2024');
  });

  it('nothing is done any more in one that was terminated', async () => {
    const answer = await api
      .given([...announced, terminated])
      .as('inspector')
      .post('/cases/{caseId}/findings', ask.ReportFinding().data, EN);
    expect([answer.status, answer.code, answer.newEvents]).toEqual([409, 'InspectionTerminated', []]);
  });

  it('is in the file and in the register', async () => {
    const given = api.given([...announced, suspended]);
    const file = (await given.as('leader').get('/cases/{caseId}')).body.case;
    expect(file).toMatchObject({
      stage: 'announced',
      suspendedSince: on.suspended,
      suspensions: [{ suspended: suspended.data, resumed: null }],
      whoseMove: { role: 'head' },
    });
    const list = (await given.as('leader').get('/cases?limit=200')).body.cases;
    const line = list.find(({ caseId }: { caseId: string }) => caseId === file.caseId);
    expect(line).toMatchObject({ suspendedSince: on.suspended, inside: { whoseMove: { role: 'head' } } });
  });
});
