import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unitCodes as c, people } from '#test/support/domain/huong-binh.ts';
import { Api } from '#test/support/http/api.ts';
import { STORY_CASE, storyUntil } from '#test/support/projections/case-story.ts';
import { onCalendar } from '#test/support/projections/product-events.ts';

let api: Api;
beforeAll(async () => {
  api = await Api.open();
  const story = storyUntil('ConclusionIssued').filter(({ stream }) => stream === `inspectionCase-${STORY_CASE}`);
  await api.happened([
    onCalendar(2024, {
      type: 'CalendarRegistered',
      data: { year: 2024, days: [], isComplete: true, source: 'Thông báo' },
    }),
    ...story,
  ]);
});
afterAll(() => api[Symbol.asyncDispose]());

const ofCase = `/cases/${STORY_CASE}/deadlines`;
const keysOf = (deadlines: readonly { key: string }[]) => deadlines.map(({ key }) => key);

describe('The deadlines of a case', () => {
  it('come each with its derivation, judged on the day that is asked for', async () => {
    const { status, body } = await api.as('leader').get(`${ofCase}?day=2024-03-16`);
    expect(status).toBe(200);
    expect(body.asOf.day).toBe('2024-03-16');
    const publish = body.deadlines.find(({ clock }: { clock: string }) => clock === 'publish-conclusion');
    expect(publish).toMatchObject({
      status: 'lapsed',
      dueOn: '2024-03-15',
      daysLeft: -1,
      onLapse: 'late',
      mark: 'cited',
      article: 'Điều 79.1 Luật Thanh tra 2022',
      byPaper: false,
      isProvisional: false,
      derivation: {
        startedOn: '2024-03-05',
        pinnedOn: '2024-01-15',
        rule: { id: 'publish-conclusion-2022', term: { value: 10, unit: 'calendar' }, isRead: false },
        inputs: { value: 10, unit: 'calendar', countStartDay: false, rollsOver: true, pauses: [] },
        countedTo: '2024-03-15',
        completeYears: [2024],
      },
    });
  });

  it('of a day, by what is now known to have been so then', async () => {
    const recorded = await api.as('leader').get(`${ofCase}?day=2024-02-01`);
    const effective = await api.as('leader').get(`${ofCase}?day=2024-02-01&axis=effective`);
    expect(keysOf(recorded.body.deadlines)).toContain('publish-conclusion');
    expect(keysOf(effective.body.deadlines)).toEqual(['announce-decision', 'direct-inspection']);
  });

  it('an overseer reads before publication, but not that there are recommendations', async () => {
    const { status, body } = await api.as('overseer').get(ofCase);
    expect(status).toBe(200);
    expect(keysOf(body.deadlines)).toContain('publish-conclusion');
    expect(keysOf(body.deadlines).filter((key) => key.startsWith('implement'))).toEqual([]);
    const days = await api.as('overseer').get(`${ofCase}/implement-recommendation.R1/days`);
    expect(days.status).toBe(404);
  });

  it('are counted day by day', async () => {
    const { body } = await api.as('overseer').get(`${ofCase}/assign-draft/days`);
    expect(body.days[0]).toEqual({ date: '2024-02-25', nth: null, why: 'start' });
    expect(body.days.at(-1)).toEqual({ date: '2024-03-01', nth: 5, why: 'counted' });
    expect((await api.as('leader').get(`${ofCase}/nothing-of-the-kind/days`)).status).toBe(404);
    expect((await api.as('leader').get(`${ofCase}/appraise-draft/days`)).status, 'nothing to count').toBe(404);
  });

  it('are hidden from whoever may not see the case', async () => {
    for (const path of [ofCase, `${ofCase}/assign-draft/days`]) {
      expect((await api.as('districtInspector').get(path)).status).toBe(404);
    }
    expect((await api.as('administrator').get(ofCase)).status).toBe(404);
  });
});

describe('The list of deadlines', () => {
  it('has what may be seen, the first to end first, and says from when on something is due soon', async () => {
    const { body } = await api.as('leader').get('/deadlines?day=2024-03-10');
    expect(body.soonDays).toBe(7);
    expect(body.deadlines.map(({ key, status }: { key: string; status: string }) => [key, status])).toEqual([
      ['publish-conclusion', 'running'],
      ['implement-recommendation.R1', 'running'],
    ]);
    expect((await api.as('districtInspector').get('/deadlines')).body.deadlines).toEqual([]);
    expect((await api.as('administrator').get('/deadlines')).status).toBe(403);
  });

  it('is narrowed by list, clock, unit, leader and day', async () => {
    const keys = async (query: string) => keysOf((await api.as('leader').get(`/deadlines?${query}`)).body.deadlines);
    expect(await keys('day=2024-03-16&list=overdue')).toEqual(['publish-conclusion']);
    expect(await keys('day=2024-03-10&list=due-soon')).toEqual(['publish-conclusion']);
    expect(await keys('list=ended&clock=report-results,assign-draft')).toEqual(['assign-draft', 'report-results']);
    expect(await keys(`list=ended&clock=report-results&unit=${c.commune}`)).toEqual([]);
    expect(await keys(`list=ended&officer=${people.leader.officerId}`)).toEqual([
      'announce-decision',
      'direct-inspection',
      'report-results',
    ]);
    expect(await keys('dueFrom=2024-03-15&dueTo=2024-03-15')).toEqual(['publish-conclusion']);
    expect(await keys('list=right&day=2026-03-05')).toEqual(['order-reinspection']);
    expect(await keys('list=right&day=2026-03-06')).toEqual([]);
  });

  it('counts them by the day on which they end', async () => {
    const { body } = await api.as('leader').get('/deadline-days?from=2024-03-01&to=2024-03-31&day=2024-03-16');
    expect(body.days).toEqual([{ dueOn: '2024-03-15', open: 1, overdue: 1, provisional: 0 }]);
  });

  it.each([
    ['/deadlines?list=late', '/list'],
    ['/deadlines?clock=report-results,nothing', '/clock'],
    ['/deadlines?dueFrom=2024-02-30', '/dueFrom'],
    ['/deadlines?stage=closed', '/stage'],
    ['/deadline-days?from=2024-03-31&to=2024-03-01', '/to'],
    ['/deadline-days?from=2024-03-31', '/to'],
    ['/deadline-impacts?change=day-declared&date=2024-03-15', '/kind'],
    ['/deadline-impacts?change=day-withdrawn', '/date'],
    ['/deadline-impacts?change=rule-read&ruleId=no-such-rule&value=5&unit=working', '/ruleId'],
    [`/cases/${STORY_CASE}/deadlines/UP%20PER/days`, ''],
  ])('%s is refused, with what is wrong', async (path, pointer) => {
    const { status, body } = await api.as('leader').get(path);
    if (pointer === '') expect([400, 404, 422]).toContain(status);
    else {
      expect([status, body.errors.map((each: { pointer: string }) => each.pointer.replace(/\/\d+$/, ''))]).toEqual([
        422,
        expect.arrayContaining([pointer]),
      ]);
    }
  });
});

it('a preview says which deadlines a holiday would move, to whoever may see them', async () => {
  const path = '/deadline-impacts?change=day-declared&date=2024-03-15&kind=holiday';
  const { body } = await api.as('leader').get(path);
  expect(body.moved).toMatchObject([
    { key: 'publish-conclusion', dueBefore: '2024-03-15', dueAfter: '2024-03-18', caseId: STORY_CASE },
  ]);
  expect(body.total).toBe(1);
  // A district inspector sees no case that would be moved.
  expect((await api.as('districtInspector').get(path)).body).toMatchObject({ total: 0, moved: [] });
});
