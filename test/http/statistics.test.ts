import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unitCodes as c } from '#test/support/domain/huong-binh.ts';
import { amend, districtLed, provinceLed, recover } from '#test/support/domain/inspection.ts';
import { Api, type Given } from '#test/support/http/api.ts';

const PERIOD = 'from=2023-12-15&to=2024-06-14';
const EN = { 'Accept-Language': 'en' };

let api: Api;
let published: Given;
let unpublished: Given;
let ofDistrict: Given;
/** The last number before the cases. */
let before: number;

beforeAll(async () => {
  api = await Api.open();
  before = (await api.as('leader').get('/units?limit=1')).body.asOf.number;
  published = api.given(provinceLed.withRecommendations(recover, amend).upTo('following-up'));
  unpublished = api.given(provinceLed.withRecommendations(recover).upTo('concluded'));
  ofDistrict = api.given(districtLed.upTo('announced'));
  for (const given of [published, unpublished, ofDistrict]) await given.exists();
});
afterAll(() => api[Symbol.asyncDispose]());

type Row = Readonly<{ body: string; figures: Readonly<Record<string, number>> }>;
const rowOf = (body: Readonly<{ rows: readonly Row[] }>, code: string) => body.rows.find((row) => row.body === code);

describe('Statistics 01/TTr', () => {
  it('say what each body did in a period, of which form, and that nobody has verified it', async () => {
    const { status, body } = await api.as('leader').get(`/statistics?${PERIOD}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      form: { id: '01/TTr-2021', circular: null, verified: false },
      ...{ period: { from: '2023-12-15', to: '2024-06-14' }, before: { from: '2022-12-15', to: '2023-06-14' } },
      ...{ cutOff: null, counts: 'all-cases', unpublished: 0 },
      total: { figures: { inspections: 3, started: 3, concluded: 2, moneyVnd: 240_000_000, documentsToAmend: 1 } },
    });
    expect(body.rows.map((row: Row) => row.body)).toEqual([
      c.provincialInspectorate,
      ...[c.districtInspectorate, c.otherDistrictInspectorate, c.departmentInspectorate],
    ]);
    expect(rowOf(body, c.districtInspectorate)?.figures).toMatchObject({ inspections: 1, concluded: 0 });
    const of2025 = await api.as('leader').get('/statistics?from=2025-06-15&to=2025-12-14');
    expect(of2025.body.form).toMatchObject({ circular: 'TT 06/2025', columnsRead: false, verified: false });
  });

  it('count for each reader the cases that he may see, and for an overseer what is public', async () => {
    const district = (await api.as('districtInspector').get(`/statistics?${PERIOD}`)).body;
    expect(district).toMatchObject({ counts: 'cases-in-reach', total: { figures: { inspections: 1, moneyVnd: 0 } } });
    expect(district.rows.map((row: Row) => row.body)).toEqual([c.districtInspectorate]);
    const none = (await api.as('otherDistrictInspector').get(`/statistics?${PERIOD}`)).body;
    expect([none.rows, none.total.figures.inspections]).toEqual([[], 0]);
    const overseer = (await api.as('overseer').get(`/statistics?${PERIOD}`)).body;
    expect(overseer).toMatchObject({
      ...{ counts: 'all-cases', unpublished: 2 },
      total: { figures: { inspections: 3, concluded: 2, moneyVnd: 120_000_000, documentsToAmend: 1 } },
    });
    const behind = (await api.as('overseer').get(`/statistics/trace?${PERIOD}&column=moneyVnd`)).body;
    expect(behind).toMatchObject({ amount: 120_000_000, lines: [{ caseId: published.caseId }] });
    for (const person of ['administrator', 'custodian'] as const) {
      expect((await api.as(person).get(`/statistics?${PERIOD}`)).status).toBe(403);
      expect((await api.as(person).get(`/statistics/trace?${PERIOD}&column=units`)).status).toBe(403);
    }
  });

  it('lead from a figure to its events, page by page', async () => {
    const path = `/statistics/trace?${PERIOD}&column=moneyToRecoverVnd&limit=1`;
    const first = (await api.as('leader').get(`${path}&body=${c.provincialInspectorate}`)).body;
    expect(first).toMatchObject({ amount: 240_000_000, count: 2, cutOff: null, reported: null });
    expect(first.lines).toMatchObject([{ type: 'ConclusionIssued', recommendationId: 'R1', amount: 120_000_000 }]);
    const after = `&after=${encodeURIComponent(first.next)}`;
    const second = (await api.as('leader').get(`${path}&body=${c.provincialInspectorate}${after}`)).body;
    expect(second.lines).toHaveLength(1);
    expect([second.lines[0].caseId === first.lines[0].caseId, second.next]).toEqual([false, null]);
    const ofAll = await api.as('leader').get(`${path}${after}`, EN);
    expect([ofAll.status, ofAll.body.errors]).toMatchObject([422, [{ pointer: '/after' }]]);
  });

  it('stand beside what they were as of the cut-off, with the events since', async () => {
    const { body } = await api.as('leader').get(`/statistics?${PERIOD}&cutOff=${before}`);
    expect(body).toMatchObject({
      cutOff: { number: before },
      total: { figures: { concluded: 2 }, reported: { concluded: 0, inspections: 0 } },
    });
    const then = await api.as('leader').get(`/statistics?${PERIOD}&asOf=${before}`);
    expect(then.body.total.figures).toEqual(body.total.reported);
    const changes = await api.as('leader').get(`/statistics/trace?${PERIOD}&column=concluded&cutOff=${before}`);
    expect(changes.body).toMatchObject({
      amount: 2,
      reported: 0,
      count: 2,
      lines: [{ cause: { why: 'recorded' } }, {}],
    });
  });

  it.each([
    ['/statistics?from=2024-06-14&to=2023-12-15', '/to', 'the period ends before it begins'],
    ['/statistics?from=2023-12-15&to=2024-12-15', '/to', 'overlap with the same days a year before'],
    ['/statistics/trace?from=2023-01-01&to=2024-12-31&column=units', '/to', 'overlap with the same days a year before'],
    ['/statistics?from=2023-02-29&to=2023-06-14', '/from', 'a date that exists'],
    ['/statistics?to=2024-06-14', '/from', 'required'],
    [`/statistics?${PERIOD}&quarter=1`, '/quarter', 'not accepted'],
    [`/statistics?${PERIOD}&cutOff=2024-06-14T00:00:00`, '/cutOff', ''],
    [`/statistics?${PERIOD}&asOf=1&cutOff=2`, '/cutOff', 'before the moment that is read'],
    [`/statistics/trace?${PERIOD}&column=bribes`, '/column', 'one of: inspections'],
    [`/statistics/trace?${PERIOD}&column=units&body=99.Z`, '/body', 'No inspectorate'],
    [`/statistics/trace?${PERIOD}&column=units&body=${c.department}`, '/body', 'No inspectorate'],
  ])('refuse %s, at %s', async (path, pointer, words) => {
    const answer = await api.as('leader').get(path, EN);
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toMatchObject([{ pointer }]);
    expect(answer.body.errors[0].detail).toContain(words);
    const inVietnamese = (await api.as('leader').get(path)).body.errors[0].detail;
    expect(inVietnamese).not.toBe(answer.body.errors[0].detail);
  });

  it('are of what was recorded: no other axis, no moment to come', async () => {
    expect((await api.as('leader').get(`/statistics?${PERIOD}&axis=effective`)).code).toBe('AxisNotOffered');
    expect((await api.as('leader').get(`/statistics?${PERIOD}&asOf=9999999`)).code).toBe('MomentNotReached');
    expect((await api.as('leader').get(`/statistics?${PERIOD}&cutOff=9999999`)).code).toBe('MomentNotReached');
    expect((await api.as('leader').get(`/statistics?${PERIOD}&cutOff=2999-01-01T00:00:00Z`)).code).toBe('MomentAhead');
  });
});
