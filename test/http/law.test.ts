import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clockRules } from '#domain/law/clocks/clock-rules.ts';
import { idOf } from '#test/support/domain/case-papers.ts';
import { provinceLed } from '#test/support/domain/inspection.ts';
import { Api, type Given } from '#test/support/http/api.ts';

let api: Api;
let given: Given;
/** The last number before anybody wrote down anything about calendars or the law. */
let before: number;
beforeAll(async () => {
  api = await Api.open();
  given = api.given(provinceLed.upTo('decided'));
  await given.exists();
  before = (await api.as('leader').get('/units?limit=1')).body.asOf.number;
});
afterAll(() => api[Symbol.asyncDispose]());

const day = { date: '2024-02-12', kind: 'holiday', label: 'Tết Nguyên đán', mark: 'verified' } as const;
const ground = 'Thông báo nghỉ Tết';
const EVERYBODY = ['inspector', 'head', 'appraiser', 'overseer', 'custodian', 'administrator'] as const;

/** Writes as the administrator, and tells what a reader must wait for. */
const written = async (path: string, body: object) => {
  const answer = await api.as('administrator').post(path, body);
  expect(answer.status).toBe(201);
  return { 'Min-Ledger-Number': String(answer.body.ledgerNumber) };
};

describe('Calendars', () => {
  it('are read by everybody, with what is known of their years', async () => {
    await written('/calendars/2024', { days: [day], isComplete: false, source: 'Danh mục' });
    const wait = await written('/calendars/2025', { days: [], isComplete: true, source: 'Danh mục' });
    for (const person of EVERYBODY) {
      const { status, body } = await api.as(person).get('/calendars', wait);
      expect([status, body.calendars], person).toEqual([
        200,
        [
          { year: 2024, isComplete: false, days: [day] },
          { year: 2025, isComplete: true, days: [] },
        ],
      ]);
    }
  });

  it('are those of a moment', async () => {
    const wait = await written('/calendars/2024/day-withdrawals', { date: day.date, ground });
    const now = await api.as('inspector').get('/calendars', wait);
    expect(now.body.calendars[0].days).toEqual([]);
    const then = await api.as('inspector').get(`/calendars?asOf=${now.body.asOf.number - 1}`);
    expect(then.body.calendars[0].days).toEqual([day]);
    expect((await api.as('inspector').get(`/calendars?asOf=${before}`)).body.calendars).toEqual([]);
  });
});

describe('Policies', () => {
  it('are told with their standard and bounds, as they hold on the day, with what holds later', async () => {
    const standing = (await api.as('custodian').get('/policies')).body.policies;
    expect(standing.map(({ name, value, from }: Record<string, unknown>) => [name, value, from])).toEqual([
      ['several-matters', 2, null],
      ['due-soon-days', 7, null],
    ]);
    const wait = await written('/policies/due-soon-days', { value: 10, from: '2024-07-01', ground: 'Theo đề nghị' });
    const today = (await api.as('custodian').get('/policies', wait)).body.policies[1];
    expect(today).toMatchObject({
      title: { en: expect.stringContaining('due soon') },
      ...{ value: 7, standard: 7, min: 1, max: 60, from: null },
      settings: [{ value: 10, from: '2024-07-01', ground: 'Theo đề nghị', by: idOf('administrator') }],
    });
    const later = (await api.as('custodian').get('/policies?day=2024-07-01')).body.policies[1];
    expect(later).toMatchObject({ value: 10, from: '2024-07-01' });
  });
});

describe('Rules of the law', () => {
  const reading = {
    value: 10,
    unit: 'working',
    article: 'Điều 64 Luật Thanh tra 2022',
    mark: 'text',
    source: 'Công báo số 1',
  } as const;
  const lineOf = (lines: readonly { id?: string }[], id: string) => lines.find((line) => line.id === id);

  it('are all told, gaps among them, in words of both languages', async () => {
    const { status, body } = await api.as('custodian').get('/law-rules');
    expect([status, body.lines.length]).toEqual([200, clockRules.length]);
    expect(body.lines[0]).toEqual({
      known: false,
      clock: 'announce-decision',
      name: { vi: 'Công bố quyết định thanh tra', en: 'Announce the inspection decision' },
      startsWith: { vi: 'ký quyết định thanh tra', en: 'decision signed' },
      levels: 'all',
      from: '2019-07-01',
      to: '2023-06-30',
    });
    expect(lineOf(body.lines, 'direct-inspection-provincial-2022')).toMatchObject({
      term: { value: 45, unit: 'calendar' },
      levels: ['provincial'],
      mark: 'unverified',
      reading: null,
      original: null,
    });
  });

  it('stand as they were read since, with who read what and when', async () => {
    const wait = await written('/law-rules/announce-decision-2022/readings', reading);
    const { body } = await api.as('inspector').get('/law-rules', wait);
    const { source, value, unit, ...applied } = reading;
    expect(lineOf(body.lines, 'announce-decision-2022')).toMatchObject({
      ...applied,
      term: { value, unit },
      isRead: true,
      reading: { source, by: idOf('administrator'), recordedAt: expect.stringMatching(/^2024-06-14T/) },
      original: { term: { value: 15, unit: 'calendar' }, mark: 'unverified' },
    });
    expect((await api.as('inspector').get('/policies')).body.readings).toMatchObject([
      { ruleId: 'announce-decision-2022', source },
    ]);
    const then = await api.as('inspector').get(`/law-rules?asOf=${before}`);
    expect(lineOf(then.body.lines, 'announce-decision-2022')).toMatchObject({ isRead: false, reading: null });
  });
});

describe('The preview of a change', () => {
  const ask = (person: Parameters<Api['as']>[0], query: string) => api.as(person).get(`/deadline-impacts?${query}`);
  /** The last day of the clock that runs in the case, off. */
  const dueOf = async (): Promise<string> => {
    const { body } = await given.as('head').get('/cases/{caseId}/deadlines');
    return body.deadlines[0].dueOn;
  };

  it('names the deadlines to whoever may see them, and tells an administrator how many they are', async () => {
    const query = `change=day-declared&kind=holiday&date=${await dueOf()}`;
    const head = await ask('head', query);
    expect(head.body).toMatchObject({ total: 1, running: 1, moved: [{ caseId: given.caseId }] });
    expect(head.body.moved[0].dueAfter > head.body.moved[0].dueBefore).toBe(true);
    const administrator = await ask('administrator', query);
    expect([administrator.status, administrator.body.moved]).toEqual([200, []]);
    expect([administrator.body.total, administrator.body.running]).toEqual([1, 1]);
    expect(administrator.text).not.toContain(given.caseId);
  });

  it('tells a stranger of none, and is nothing for a custodian', async () => {
    const query = `change=day-declared&kind=holiday&date=${await dueOf()}`;
    const stranger = await ask('otherDistrictInspector', query);
    expect([stranger.body.total, stranger.body.running, stranger.body.moved]).toEqual([0, 0, []]);
    expect((await ask('custodian', query)).code).toBe('ActionNotAllowed');
  });

  it('asks for what is missing before anything else', async () => {
    const answer = await ask('administrator', 'change=rule-read&ruleId=no-such-rule');
    expect([answer.status, answer.body.errors.map(({ pointer }: { pointer: string }) => pointer)]).toEqual([
      422,
      ['/ruleId', '/value', '/unit'],
    ]);
  });
});
