import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unitCodes as c } from '#test/support/domain/huong-binh.ts';
import { ask } from '#test/support/domain/inspection-commands.ts';
import { Api } from '#test/support/http/api.ts';

let api: Api;
beforeAll(async () => {
  api = await Api.open();
});
afterAll(() => api[Symbol.asyncDispose]());

const PLAN = '/plans/99-2024';
const occurredOn = '2024-06-14';
const item = { body: c.provincialInspectorate, unit: c.department, topics: ['procurement'], quarter: 3, occurredOn };
const ofDistrict = { ...item, body: c.districtInspectorate, unit: c.commune, topics: ['land'] };
const ground = 'Thời kỳ khác nhau';
const approval = {
  document: {
    kind: 'decision',
    number: 2101,
    symbol: 'QĐ-UBND',
    year: 2024,
    issuer: c.province,
    signedOn: occurredOn,
  },
  occurredOn,
};

describe('The plan of a year', () => {
  it('is there before anybody has proposed anything, and can be read by whoever reads cases', async () => {
    const empty = await api.as('overseer').get(PLAN);
    expect([empty.status, empty.body.plan.items, empty.body.plan.revision]).toEqual([200, [], -1]);
    expect(empty.headers.get('ETag')).toBeNull();
    expect((await api.as('overseer').get('/plans')).body).toMatchObject({
      provinces: [{ code: c.province }],
      plans: [],
    });
    expect((await api.as('inspector').get('/plans/98-2024')).status).toBe(404);
    expect((await api.as('inspector').get('/plans/99-24')).status).toBe(404);
    expect((await api.as('custodian').get(PLAN)).status).toBe(403);
  });

  it('is proposed by bodies beside each other; what overlaps is found, resolved, and then approved', async () => {
    const province = api.as('leader');
    const first = await province.post(`${PLAN}/items`, item);
    expect([first.status, first.body.events[0].data.itemId]).toEqual([201, 'P1']);
    const district = await api.as('districtInspector').post(`${PLAN}/items`, ofDistrict);
    expect([district.status, district.body.events[0].data.competence.ruleId]).toEqual([201, 'district-2022']);
    const second = await province.post(`${PLAN}/items`, { ...item, quarter: 4 });
    expect(second.body.events.map(({ type }: { type: string }) => type)).toEqual(['PlanItemProposed', 'OverlapFound']);

    const { body: read, headers } = await api.as('head').get(PLAN);
    expect(read.plan.overlaps).toMatchObject([{ overlapId: 'O1', items: ['P1', 'P3'], isOpen: true }]);
    const etag = { 'If-Match': headers.get('ETag') ?? '' };
    const tooEarly = await api.as('head').post(`${PLAN}/approval`, approval, etag);
    expect([tooEarly.status, tooEarly.code]).toEqual([409, 'OverlapsOpen']);
    expect((await api.as('head').post(`${PLAN}/approval`, approval)).status).toBe(428);

    const resolution = { outcome: 'one-dropped', drop: 'P3', ground, occurredOn };
    const notTheirs = await api.as('districtHead').post(`${PLAN}/overlaps/O1/resolution`, resolution);
    expect([notTheirs.status, notTheirs.code]).toEqual([403, 'ProvinceDecides']);
    expect((await province.post(`${PLAN}/overlaps/O1/resolution`, resolution)).status).toBe(201);
    const late = await api.as('head').post(`${PLAN}/approval`, approval, etag);
    expect(late.status).toBe(412);
    const now = { 'If-Match': (await api.as('head').get(PLAN)).headers.get('ETag') ?? '' };
    expect((await api.as('head').post(`${PLAN}/approval`, approval, now)).status).toBe(201);
    const { plan } = (await api.as('overseer').get(PLAN)).body;
    expect(plan.approvedOn).toBe(occurredOn);
    expect(plan.items.map(({ standing }: { standing: string }) => standing)).toEqual(['planned', 'planned', 'dropped']);
  });

  it('is then changed by a paper', async () => {
    const change = { quarter: 4, ground, occurredOn };
    const spoken = await api.as('leader').post(`${PLAN}/items/P1/adjustments`, change, { 'Accept-Language': 'vi' });
    expect([spoken.status, spoken.code]).toEqual([409, 'PlanPaperMissing']);
    expect(spoken.body.detail).toContain('2101/QĐ-UBND');
    const onPaper = { ...change, document: { ...approval.document, number: 2140 } };
    expect((await api.as('leader').post(`${PLAN}/items/P1/adjustments`, onPaper)).status).toBe(201);
    const { plan } = (await api.as('leader').get(PLAN)).body;
    expect(plan.items[0]).toMatchObject({
      quarter: 4,
      changes: [{ quarter: 4, topics: null, dropped: false, ground }],
    });
  });

  it('knows what was done of it, and what was done without it; then as now', async () => {
    const opening = { ...ask.OpenCase().data, occurredOn };
    const before = (await api.as('leader').get(PLAN)).body.asOf.number;
    const named = { ...opening, planItem: { planId: '99-2024', itemId: 'P1' } };
    const opened = await api.as('leader').post('/cases', named);
    expect(opened.body.events.map(({ type }: { type: string }) => type)).toEqual(['CaseOpened', 'PlanItemNamed']);
    const unplanned = await api.as('leader').post('/cases', { ...opening, source: 'ad-hoc' });
    const { plan } = (await api.as('leader').get(PLAN)).body;
    expect(plan.items[0]).toMatchObject({ standing: 'begun', cases: [{ caseId: opened.body.identity }] });
    expect(plan.unplanned).toMatchObject([{ caseId: unplanned.body.identity, source: 'ad-hoc' }]);
    const then = (await api.as('leader').get(`${PLAN}?asOf=${before}`)).body.plan;
    expect([then.items[0].standing, then.unplanned]).toEqual(['planned', []]);
    const later = (await api.as('leader').get(`${PLAN}?asOf=${before}&day=2025-01-01`)).body.plan;
    expect(later.items.map(({ standing }: { standing: string }) => standing)).toEqual(['late', 'late', 'dropped']);
  });

  it('tells nobody of cases that he may not see', async () => {
    const { text, body } = await api.as('otherDistrictInspector').get(PLAN);
    expect(body.plan.items.map(({ standing }: { standing: string | null }) => standing)).toEqual([
      null,
      null,
      'dropped',
    ]);
    expect(body.plan.unplanned).toEqual([]);
    for (const { caseId } of (await api.as('leader').get('/cases')).body.cases) expect(text).not.toContain(caseId);
  });

  it('is named by a case that was opened without it, once', async () => {
    const opened = await api.as('leader').post('/cases', { ...ask.OpenCase().data, occurredOn });
    const path = `/cases/${opened.body.identity}/plan-item`;
    const other = await api.as('leader').post(path, { planId: '99-2024', itemId: 'P2', occurredOn });
    expect([other.status, other.code]).toEqual([409, 'PlanItemMismatch']);
    expect((await api.as('leader').post(path, { planId: '99-2024', itemId: 'P1', occurredOn })).status).toBe(201);
    const file = (await api.as('leader').get(`/cases/${opened.body.identity}`)).body.case;
    expect(file.planItem).toEqual({ planId: '99-2024', itemId: 'P1' });
  });
});
