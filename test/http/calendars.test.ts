import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Api } from '#test/support/http/api.ts';

let api: Api;
beforeAll(async () => {
  api = await Api.open();
});
afterAll(() => api[Symbol.asyncDispose]());

const ground = 'Thông báo nghỉ lễ';
const day = { date: '2025-04-30', kind: 'holiday', label: 'Ngày Chiến thắng', mark: 'verified' };
const calendar = { days: [day], isComplete: false, source: 'Thông báo nghỉ lễ năm 2025' };
const typesOf = async (stream: string) => (await api.eventsOf(stream)).map(({ type }) => type);

describe('The working calendar of a year', () => {
  it('is registered, changed and completed by the administrator', async () => {
    const admin = api.as('administrator');
    const registered = await admin.post('/calendars/2025', calendar);
    expect([registered.status, registered.body.identity, registered.body.revision]).toEqual([201, '2025', 0]);
    const makeup = { date: '2025-04-26', kind: 'makeup', label: 'Làm bù', mark: 'verified' };
    const declared = await admin.post('/calendars/2025/days', { day: makeup, ground }, { 'If-Match': '"0"' });
    expect(declared.status).toBe(201);
    const again = await admin.post('/calendars/2025/days', { day: makeup, ground });
    expect([again.status, again.body.events]).toEqual([200, []]);
    expect((await admin.post('/calendars/2025/day-withdrawals', { date: makeup.date, ground })).status).toBe(201);
    expect((await admin.post('/calendars/2025/completion', { ground })).status).toBe(201);
    expect(await typesOf('workingCalendar-2025')).toEqual([
      'CalendarRegistered',
      'CalendarDayDeclared',
      'CalendarDayWithdrawn',
      'CalendarCompleted',
    ]);
    expect((await api.eventsOf('workingCalendar-2025'))[0]?.data).toEqual({ year: 2025, ...calendar });
  });

  it.each([
    ['/calendars/2025', calendar, 'CalendarExists', '2025'],
    ['/calendars/2031/completion', { ground }, 'CalendarUnknown', '2031'],
    ['/calendars/2032', calendar, 'DayOutsideYear', '30/04/2025'],
    ['/calendars/2033', { ...calendar, days: Array(2).fill({ ...day, date: '2033-04-30' }) }, 'DayTwice', '30/04/2033'],
    [
      '/calendars/2034',
      { ...calendar, days: [{ ...day, kind: 'makeup', date: '2034-05-02' }] },
      'MakeupOnWorkday',
      '02/05',
    ],
    ['/calendars/2025/day-withdrawals', { date: '2025-01-01', ground }, 'DayUnknown', '01/01/2025'],
  ])('%s refuses in words: %j', async (path, body, code, words) => {
    const answer = await api.as('administrator').post(path, body, { 'Accept-Language': 'vi' });
    expect([answer.status, answer.code]).toEqual([409, code]);
    expect(answer.body.detail).toContain(words);
  });

  it.each(['1999', '02025', '2025.0', '2e3', ' 2025'])('%j is the address of none', async (year) => {
    const answer = await api.as('administrator').post(`/calendars/${encodeURIComponent(year)}`, calendar);
    expect([answer.status, answer.code]).toEqual([404, 'NotFound']);
  });

  it('takes the year from the address alone', async () => {
    const answer = await api.as('administrator').post('/calendars/2035', { ...calendar, year: 2035 });
    expect([answer.status, answer.body.errors?.[0]?.pointer]).toEqual([422, '/year']);
  });

  it('is nobody’s but the administrator’s', async () => {
    for (const person of ['head', 'inspector', 'overseer', 'custodian'] as const) {
      const answer = await api.as(person).post('/calendars/2036', { ...calendar, days: [] });
      expect([answer.status, answer.code], person).toEqual([403, 'ActionNotAllowed']);
    }
    expect(await api.eventsOf('workingCalendar-2036')).toEqual([]);
  });
});

describe('Policies', () => {
  const setting = { value: 3, from: '2024-07-01', ground: 'Thống nhất cách hiểu' };

  it('are set from a day on, within their bounds', async () => {
    const set = await api.as('administrator').post('/policies/several-matters', setting);
    expect([set.status, set.body.identity]).toEqual([201, 'several-matters']);
    expect((await api.eventsOf('policy-several-matters'))[0]?.data).toEqual({ name: 'several-matters', ...setting });
    const early = await api.as('administrator').post('/policies/several-matters', { ...setting, from: '2024-01-01' });
    expect([early.status, early.code]).toEqual([409, 'DateOutOfOrder']);
    const much = await api
      .as('administrator')
      .post('/policies/due-soon-days', { ...setting, value: 61 }, { 'Accept-Language': 'en' });
    expect([much.status, much.code, much.body.errors[0].pointer]).toEqual([409, 'PolicyOutOfBounds', '/value']);
    expect(much.body.detail).toContain('from 1 to 60');
    expect((await api.as('administrator').post('/policies/no-such-thing', setting)).status).toBe(404);
  });

  it('are not for inspectors', async () => {
    expect((await api.as('head').post('/policies/due-soon-days', { ...setting, value: 5 })).code).toBe(
      'ActionNotAllowed',
    );
  });
});

describe('What was read of a limit', () => {
  const reading = {
    value: 15,
    unit: 'calendar',
    article: 'Điều 64 Luật Thanh tra 2022',
    mark: 'text',
    source: 'Công báo',
  };

  it('is recorded in one stream for all of the law', async () => {
    const recorded = await api.as('administrator').post('/law-rules/announce-decision-2022/readings', reading);
    expect([recorded.status, recorded.body.identity]).toEqual([201, 'law-rules']);
    expect((await api.eventsOf('policy-law-rules')).map(({ data }) => data)).toEqual([
      { ruleId: 'announce-decision-2022', ...reading },
    ]);
    const again = await api.as('administrator').post('/law-rules/announce-decision-2022/readings', reading);
    expect([again.status, again.body.events]).toEqual([200, []]);
  });

  it('is of a rule that there is', async () => {
    const unknown = await api.as('administrator').post('/law-rules/no-such-rule/readings', reading);
    expect([unknown.status, unknown.code]).toEqual([409, 'RuleUnknown']);
    expect((await api.as('administrator').post('/law-rules/No%20Rule/readings', reading)).status).toBe(404);
  });
});
