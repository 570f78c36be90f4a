import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unitCodes as c, uuid } from '#test/support/domain/huong-binh.ts';
import { Api } from '#test/support/http/api.ts';
import { STORY_CASE, storyUntil } from '#test/support/projections/case-story.ts';
import { ACTION, actionStory, MATTER, matterStory } from '#test/support/projections/corruption-story.ts';

/** A matter by a judgment, in a commune; the case of the other one is not public. */
const OF_JUDGMENT = uuid('a77e', 2);
const ITS_ACTION = uuid('ac71', 2);
const HIDDEN = uuid('a77e', 99);

let api: Api;
beforeAll(async () => {
  api = await Api.open();
  const story = storyUntil('ConclusionIssued').filter(({ stream }) => stream === `inspectionCase-${STORY_CASE}`);
  const [found, elsewhere] = [matterStory(), matterStory(OF_JUDGMENT)];
  await api.happened([
    ...story,
    found.identified(),
    found.requested(51, '2024-04-05'),
    actionStory().opened('2024-03-20'),
    elsewhere.identified({ source: 'judgment', caseId: undefined, findingIds: [], unit: c.commune }),
    elsewhere.requested(52, '2024-04-05'),
    actionStory(ITS_ACTION, OF_JUDGMENT).opened('2024-03-20', c.commune),
  ]);
});
afterAll(() => api[Symbol.asyncDispose]());

const ofMatter = `/matters/${MATTER}/deadlines`;
const ofAction = `/accountability-actions/${ACTION}/deadlines`;
type Line = Readonly<{ id: string; scope: string; key: string; clock: string }>;

describe('The deadlines of a matter and of an action', () => {
  it('come each with its derivation', async () => {
    const { status, body } = await api.as('leader').get(`${ofMatter}?day=2024-04-13`);
    expect(status).toBe(200);
    expect(body.deadlines).toMatchObject([
      {
        clock: 'decide-official-suspension',
        subject: '51/CV-TTr (2024, 99.TTr)',
        status: 'lapsed',
        dueOn: '2024-04-12',
        derivation: { startedOn: '2024-04-05', rule: { id: 'decide-official-suspension-2019' } },
      },
    ]);
    const ofHead = await api.as('leader').get(`${ofAction}?day=2024-04-16&axis=effective`);
    expect(ofHead.body.deadlines.map(({ key }: Line) => key)).toEqual([
      'limitation-heavier',
      'limitation-reprimand',
      'consider-discipline.conclusion',
      'handle-discipline',
    ]);
  });

  it('are counted day by day, by the key that stands in the line', async () => {
    const { body } = await api.as('leader').get(ofMatter);
    const key: string = body.deadlines[0].key;
    const days = await api.as('leader').get(`${ofMatter}/${key}/days`);
    expect(days.body.days.at(-1)).toEqual({ date: '2024-04-12', nth: 5, why: 'counted' });
    const considered = await api.as('leader').get(`${ofAction}/consider-discipline.conclusion/days`);
    expect(considered.body.days.at(-1)).toMatchObject({ date: '2024-04-16', nth: 30 });
    expect((await api.as('leader').get(`${ofMatter}/consider-discipline.conclusion/days`)).status).toBe(404);
    expect([400, 404, 422]).toContain((await api.as('leader').get(`${ofMatter}/UP%20PER/days`)).status);
  });

  it('are hidden from whoever may not see the matter, as if there were none', async () => {
    const days = (path: string) => `${path}/handle-discipline/days`;
    for (const path of [ofMatter, ofAction, days(ofMatter), days(ofAction)]) {
      const nowhere = path.replace(MATTER, HIDDEN).replace(ACTION, HIDDEN);
      for (const person of ['districtInspector', 'administrator', 'custodian'] as const) {
        const [hidden, unknown] = [await api.as(person).get(path), await api.as(person).get(nowhere)];
        expect([hidden.status, hidden.code]).toEqual([404, unknown.code]);
      }
    }
    // In the district, and found by nobody's inspection.
    expect((await api.as('districtInspector').get(`/matters/${OF_JUDGMENT}/deadlines`)).status).toBe(200);
  });

  it('an overseer must wait until the case is public, where there is one', async () => {
    for (const path of [ofMatter, ofAction]) {
      const { status, code } = await api.as('overseer').get(path);
      expect([status, code]).toEqual([403, 'NotPublished']);
    }
    expect((await api.as('overseer').get(`/matters/${OF_JUDGMENT}/deadlines`)).status).toBe(200);
    expect((await api.as('overseer').get(`/accountability-actions/${ITS_ACTION}/deadlines`)).status).toBe(200);
  });
});

describe('The list of deadlines', () => {
  const idsFor = async (person: 'leader' | 'districtInspector' | 'overseer') => {
    const { body } = await api.as(person).get('/deadlines?day=2024-04-08&list=running');
    const lines = (body.deadlines as readonly Line[]) ?? [];
    return new Set(lines.filter(({ scope }) => scope !== 'case').map(({ id }) => id));
  };

  it('has just those that can be opened one by one', async () => {
    expect(await idsFor('leader')).toEqual(new Set([MATTER, ACTION, OF_JUDGMENT, ITS_ACTION]));
    expect(await idsFor('districtInspector')).toEqual(new Set([OF_JUDGMENT, ITS_ACTION]));
    expect(await idsFor('overseer')).toEqual(new Set([OF_JUDGMENT, ITS_ACTION]));
  });

  it('is narrowed to a clock, goes on page by page, and is counted by days', async () => {
    const query = 'day=2024-04-08&list=running&clock=decide-official-suspension,consider-discipline&limit=1';
    const found: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const after: string = next === '' ? '' : `&after=${encodeURIComponent(next)}`;
      const { status, body } = await api.as('leader').get(`/deadlines?${query}${after}`);
      expect(status).toBe(200);
      found.push(...body.deadlines.map(({ id, clock }: Line) => `${clock} ${id}`));
      next = body.next;
    }
    // By the last day: the judgment's own matter has no conclusion to begin with.
    expect(found).toEqual([
      `decide-official-suspension ${MATTER}`,
      `decide-official-suspension ${OF_JUDGMENT}`,
      `consider-discipline ${ACTION}`,
    ]);
    const days = await api
      .as('leader')
      .get('/deadline-days?from=2024-04-01&to=2024-04-30&day=2024-04-08&clock=decide-official-suspension');
    expect(days.body.days).toEqual([{ dueOn: '2024-04-12', open: 2, overdue: 0, provisional: 2 }]);
  });

  it('a preview names them too', async () => {
    const { body } = await api
      .as('leader')
      .get('/deadline-impacts?change=day-declared&date=2024-04-12&kind=holiday&day=2024-04-08');
    expect(
      body.moved.map(({ clock, dueBefore, dueAfter }: Line & { dueBefore: string; dueAfter: string }) => [
        clock,
        dueBefore,
        dueAfter,
      ]),
    ).toEqual([
      ['decide-official-suspension', '2024-04-12', '2024-04-15'],
      ['decide-official-suspension', '2024-04-12', '2024-04-15'],
      ['consider-discipline', '2024-04-16', '2024-04-17'],
    ]);
  });
});
