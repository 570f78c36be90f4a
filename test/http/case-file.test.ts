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

  it('tells what happened in words, value by value, and what lies between two moments', async () => {
    const timeline = await given.as('leader').get('/cases/{caseId}/timeline?limit=3');
    expect(timeline.body.entries.map(({ type }: { type: string }) => type)).toEqual([
      'CaseOpened',
      'InspectionDecisionIssued',
      'TeamAppointed',
    ]);
    const next = encodeURIComponent(timeline.body.next);
    const rest = await given.as('leader').get(`/cases/{caseId}/timeline?limit=200&after=${next}`);
    expect(rest.body.entries[0]).toMatchObject({ type: 'DecisionAnnounced', stage: 'announced' });
    const [first] = timeline.body.entries;
    const happened = await given.as('leader').get(`/cases/{caseId}/timeline?axis=effective&day=${first.occurredOn}`);
    expect(happened.body.entries[0]).toMatchObject({ number: first.number });
    expect(happened.body.entries.length).toBeLessThan(timeline.body.entries.length + rest.body.entries.length);
    const history = await given.as('leader').get('/cases/{caseId}/field-history?path=/stage');
    expect(history.body.changes.map(({ after }: { after: string }) => after)).toEqual([
      'opened',
      'decided',
      'announced',
    ]);
    const query = `from=${first.number}&to=${first.number + 1}`;
    const compared = await given.as('leader').get(`/cases/{caseId}/compare?${query}`);
    expect(compared.body.changes).toContainEqual(
      expect.objectContaining({ path: '/stage', before: 'opened', after: 'decided' }),
    );
    expect((await given.as('leader').get('/cases/{caseId}/compare?from=9&to=8')).status).toBe(422);
  });

  it('tells an overseer the stages alone, before publication', async () => {
    const early = api.given(provinceLed.withFindings({ status: 'reported' }).upTo('announced'));
    const timeline = await early.as('overseer').get('/cases/{caseId}/timeline');
    expect(timeline.body.extent).toBe('outline');
    expect(timeline.body.entries.map(({ type }: { type: string }) => type)).not.toContain('FindingReported');
    const history = await early.as('overseer').get('/cases/{caseId}/field-history?path=/stage');
    expect([history.status, history.code]).toEqual([403, 'NotPublished']);
  });

  it('is an outline to an overseer until it is public, at any moment he looks at', async () => {
    const early = await given.as('overseer').get('/cases/{caseId}');
    expect(early.body.extent).toBe('outline');
    expect(Object.keys(early.body.case)).not.toContain('findings');
    const published = api.given(districtLed.upTo('following-up'));
    expect((await published.as('overseer').get('/cases/{caseId}')).body.extent).toBe('file');
  });
});
