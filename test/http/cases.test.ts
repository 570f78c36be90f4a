import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { provinceLed, recover } from '#test/support/domain/inspection.ts';
import { ask } from '#test/support/domain/inspection-commands.ts';
import { Api } from '#test/support/http/api.ts';

let api: Api;
beforeAll(async () => {
  api = await Api.open();
});
afterAll(() => api[Symbol.asyncDispose]());

const types = (events: readonly { type: string }[]) => events.map(({ type }) => type);

describe('Acts on a case', () => {
  it('opens one, named by its key, and answers what was stored', async () => {
    const answer = await api.as('leader').post('/cases', ask.OpenCase().data);
    expect(answer.status).toBe(201);
    expect(answer.headers.get('ETag')).toBe('"0"');
    expect(Number(answer.headers.get('Ledger-Number'))).toBe(answer.body.ledgerNumber);
    const stored = await api.eventsOf(`inspectionCase-${answer.body.identity}`);
    expect(types(stored)).toEqual(['CaseOpened']);
    expect(answer.body.events).toEqual([
      {
        id: stored[0]?.id,
        number: answer.body.ledgerNumber,
        revision: 0,
        type: 'CaseOpened',
        recordedAt: stored[0]?.metadata.recordedAt,
        data: stored[0]?.data,
      },
    ]);
    expect(stored[0]?.metadata).toMatchObject({
      actor: { kind: 'officer', role: 'provincial-inspector' },
      correlationId: answer.headers.get('X-Correlation-Id'),
    });
  });

  it('stores a finding of a district inspector of the team', async () => {
    const answer = await api
      .given(provinceLed.upTo('announced'))
      .as('inspector')
      .post('/cases/{caseId}/findings', ask.ReportFinding().data);
    expect([answer.status, types(answer.newEvents)]).toEqual([201, ['FindingReported']]);
  });

  it('answers the guard that refuses, with its facts, and stores nothing', async () => {
    const answer = await api
      .given(provinceLed.upTo('decided'))
      .as('inspector')
      .post('/cases/{caseId}/findings', ask.ReportFinding().data, { 'Accept-Language': 'en' });
    expect([answer.status, answer.code, answer.newEvents]).toEqual([409, 'FieldworkNotBegun', []]);
    expect(answer.body.detail).toContain('decided');
    expect(answer.headers.get('Content-Language')).toBe('en');
  });

  it('lists every unmet item of the closure gate', async () => {
    const bribe = { status: 'upheld', actCode: '2.1.b' } as const;
    const answer = await api
      .given(provinceLed.withFindings(bribe).withRecommendations(recover).upTo('following-up'))
      .as('inspector')
      .post('/cases/{caseId}/closure-proposals', ask.ProposeClosure().data);
    expect([answer.status, answer.code, answer.newEvents]).toEqual([409, 'ClosureGateUnmet', []]);
    expect(answer.body.errors.map(({ code }: { code: string }) => code)).toEqual([
      'RecommendationsOpen',
      'MatterNotRecorded',
      'AccountabilityUndecided',
    ]);
    expect(answer.body.errors[0].detail).toContain('R1');
  });
});

describe('The same command again', () => {
  it('answers the same events', async () => {
    const key = { 'Idempotency-Key': randomUUID() };
    const first = await api.as('leader').post('/cases', ask.OpenCase().data, key);
    const again = await api.as('leader').post('/cases', ask.OpenCase().data, key);
    expect(again.status).toBe(201);
    expect(again.body).toEqual({ ...first.body, repeated: true });
  });

  it('is refused when the body is another one', async () => {
    const key = { 'Idempotency-Key': randomUUID() };
    await api.as('leader').post('/cases', ask.OpenCase().data, key);
    const other = await api.as('leader').post('/cases', { ...ask.OpenCase().data, corruptionSigns: true }, key);
    expect([other.status, other.code]).toEqual([422, 'KeyReused']);
  });

  it.each(['', 'short', 'not-a-uuid-but-long-enough-000000000', "'; drop table event; --"])(
    'needs a key that is a UUID, not %j',
    async (key) => {
      const answer = await api.as('leader').post('/cases', ask.OpenCase().data, { 'Idempotency-Key': key });
      expect([answer.status, answer.code]).toEqual([400, 'IdempotencyKeyMissing']);
    },
  );
});

describe('Having read first', () => {
  const review = ask.ReviewFinding().data;
  const { findingId: _, ...body } = review;
  const given = () => api.given(provinceLed.withFindings({ status: 'reported' }).upTo('announced'));

  it('lets the reader of the last revision review', async () => {
    const answer = await given().as('leader').post('/cases/{caseId}/findings/F1/review', body);
    expect([answer.status, types(answer.newEvents)]).toEqual([201, ['FindingUpheld']]);
  });

  it('says what changed meanwhile to whoever read earlier', async () => {
    const stale = await given().as('leader').post('/cases/{caseId}/findings/F1/review', body, { 'If-Match': '"0"' });
    expect([stale.status, stale.code, stale.newEvents]).toEqual([412, 'Stale', []]);
    expect(stale.headers.get('ETag')).toBe(`"${stale.body.actual}"`);
    expect(stale.body.changed.at(-1)).toMatchObject({ type: 'FindingReported' });
  });

  it('refuses to judge what was not read', async () => {
    const situation = given();
    await situation.exists();
    const answer = await api.as('leader').post(situation.at('/cases/{caseId}/findings/F1/review'), body);
    expect([answer.status, answer.code]).toEqual([428, 'IfMatchMissing']);
  });

  it.each(['*', 'W/"3"', '3', '"3", "4"', '"-1"', '"03"'])('refuses the tag %s', async (tag) => {
    const answer = await given().as('leader').post('/cases/{caseId}/findings/F1/review', body, { 'If-Match': tag });
    expect([answer.status, answer.code, answer.newEvents]).toEqual([400, 'MalformedRequest', []]);
  });
});
