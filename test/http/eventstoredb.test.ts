import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { provinceLed } from '#test/support/domain/inspection.ts';
import { ask } from '#test/support/domain/inspection-commands.ts';
import { ProtocolServer } from '#test/support/eventstoredb/protocol-server.ts';
import { type Answer, Api, writing } from '#test/support/http/api.ts';

/** Longer than any back-off on the way up again. */
const PATIENCE_MS = 25_000;

const until = async (ask: () => Promise<Answer>, status: number): Promise<Answer> => {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const answer = await ask();
    if (answer.status === status || performance.now() > deadline) return answer;
    await delay(100);
  }
};

describe('The application over EventStoreDB', () => {
  it('refuses with 503 while the store is away, and goes on by itself when it is back, with nothing lost or doubled', async () => {
    await using server = await ProtocolServer.open();
    await using api = await Api.open({ EVENT_STORE: server.connectionString });
    const first = await api.as('leader').post('/cases', ask.OpenCase().data);
    expect(first.status).toBe(201);

    server.stop();
    const key = writing();
    const refused = await api.as('leader').post('/cases', ask.OpenCase().data, key);
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([503, expect.any(String)]);
    expect((await api.anonymous.get('/health/ready')).body).toMatchObject({
      status: 'alarm',
      store: { status: 'unavailable' },
    });
    const stored = server.log.records.length;

    await server.start();
    const answer = await until(() => api.as('leader').post('/cases', ask.OpenCase().data, key), 201);
    expect(answer.status).toBe(201);
    expect(answer.body.ledgerNumber).toBe(first.body.ledgerNumber + 1);
    expect(server.log.records.length).toBe(stored + 1);
    expect((await until(() => api.anonymous.get('/health/ready'), 200)).body).toMatchObject({ status: 'ready' });
    const file = await api.as('leader').get(`/cases/${answer.body.identity}`);
    expect(file.body.case.stage).toBe('opened');
  }, 90_000);

  it('answers a command whose answer was lost as if nothing had happened', async () => {
    await using server = await ProtocolServer.open();
    await using api = await Api.open({ EVENT_STORE: server.connectionString });
    const reporting = api.given(provinceLed.upTo('announced'));
    await reporting.exists();
    server.faults.answers('drop');
    const answer = await reporting.as('inspector').post('/cases/{caseId}/findings', ask.ReportFinding().data);
    expect(server.faults.fired('drop')).toBe(1);
    expect([answer.status, answer.newEvents.map(({ type }) => type)]).toEqual([201, ['FindingReported']]);
  }, 60_000);
});
