import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { districtLed, provinceLed } from '#test/support/domain/inspection.ts';
import { ask } from '#test/support/domain/inspection-commands.ts';
import { Api, type Given } from '#test/support/http/api.ts';

let api: Api;
let given: Given;
beforeAll(async () => {
  api = await Api.open();
  given = api.given(provinceLed.withFindings({ status: 'reported' }).upTo('announced'));
  await given.exists();
});
afterAll(() => api[Symbol.asyncDispose]());

describe('A case', () => {
  it('is read by whoever has the right, with the tag that an act after reading needs', async () => {
    const read = await given.as('leader').get('/cases/{caseId}');
    expect(read.body).toMatchObject({ extent: 'file', case: { stage: 'announced', findings: [{ findingId: 'F1' }] } });
    const tag = read.headers.get('ETag') ?? '';
    expect(tag).toBe('"4"');
    const { findingId: _, ...review } = ask.ReviewFinding().data;
    const upheld = await given.as('leader').post('/cases/{caseId}/findings/F1/review', review, { 'If-Match': tag });
    expect(upheld.status).toBe(201);
    const headers = { 'Min-Ledger-Number': String(upheld.body.ledgerNumber) };
    const after = await given.as('leader').get('/cases/{caseId}', headers);
    expect([after.headers.get('ETag'), after.body.case.findings[0].status]).toEqual(['"5"', 'upheld']);
    const then = await given.as('leader').get(`/cases/{caseId}?asOf=${read.body.asOf.number}`);
    expect(then.headers.get('ETag')).toBe(tag);
    expect(then.body.case).toEqual(read.body.case);
  });

  it('was not there before it was opened, and is nobody’s who may not see it', async () => {
    expect((await given.as('leader').get('/cases/{caseId}?asOf=1')).code).toBe('NotFound');
    expect((await given.as('otherDistrictInspector').get('/cases/{caseId}')).code).toBe('NotFound');
    expect((await given.as('administrator').get('/cases/{caseId}')).code).toBe('NotFound');
  });

  it('is an outline to an overseer until it is public, at any moment he looks at', async () => {
    const early = await given.as('overseer').get('/cases/{caseId}');
    expect(early.body.extent).toBe('outline');
    expect(Object.keys(early.body.case)).not.toContain('findings');
    const published = api.given(districtLed.upTo('following-up'));
    expect((await published.as('overseer').get('/cases/{caseId}')).body.extent).toBe('file');
  });
});
