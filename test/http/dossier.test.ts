import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unitCodes as c } from '#test/support/domain/huong-binh.ts';
import { ask } from '#test/support/domain/inspection-commands.ts';
import { Api } from '#test/support/http/api.ts';

let api: Api;
beforeAll(async () => {
  api = await Api.open();
});
afterAll(() => api[Symbol.asyncDispose]());

const path = (code: string) => `/units/${code}/dossier`;

describe('The dossier of a unit', () => {
  it('is there for whoever reads cases, of a unit that there is', async () => {
    const { status, body } = await api.as('inspector').get(path(c.department));
    expect(status).toBe(200);
    expect(body.dossier).toEqual({
      unit: { code: c.department, name: 'Sở Y tế' },
      cases: [],
      findings: [],
      repeated: [],
      owed: [],
      settled: { verified: 0, closedUnimplemented: 0 },
      matters: [],
      topics: [],
    });
    expect((await api.as('inspector').get(path('99.Z'))).status).toBe(404);
    expect((await api.as('custodian').get(path(c.department))).status).toBe(403);
  });

  it('tells each reader of the cases that he may see, and an overseer no more than the stage', async () => {
    const opened = await api.as('leader').post('/cases', ask.OpenCase().data);
    const { identity: caseId } = opened.body;
    const inside = (await api.as('inspector').get(path(c.department))).body.dossier;
    expect(inside.cases).toMatchObject([{ caseId, stage: 'opened', upheld: { findings: 0, amountVnd: 0, landM2: 0 } }]);
    expect(inside.topics).toEqual([
      { topic: 'budget-finance', lastOpenedOn: ask.OpenCase().data.occurredOn },
      { topic: 'procurement', lastOpenedOn: ask.OpenCase().data.occurredOn },
    ]);
    const outside = (await api.as('overseer').get(path(c.department))).body.dossier;
    expect(outside.cases).toMatchObject([{ caseId, stage: 'opened', upheld: null }]);
    expect(outside.topics).toEqual([]);
    expect((await api.as('otherDistrictInspector').get(path(c.department))).body.dossier.cases).toEqual([]);
  });

  it('as it was at any moment', async () => {
    const { number } = (await api.as('inspector').get(path(c.department))).body.asOf;
    const then = await api.as('inspector').get(`${path(c.department)}?asOf=${number - 1}`);
    expect(then.body.dossier.cases).toEqual([]);
    expect((await api.as('inspector').get(`${path(c.department)}?axis=effective`)).code).toBe('AxisNotOffered');
  });
});
