import { randomUUID } from 'node:crypto';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { provinceLed } from '#test/support/domain/inspection.ts';
import { ask } from '#test/support/domain/inspection-commands.ts';
import { ProtocolServer } from '#test/support/eventstoredb/protocol-server.ts';
import { type Answer, Api, writing } from '#test/support/http/api.ts';
import { temporaryFolder } from '#test/support/projecting/temporary-folder.ts';

/** Longer than any back-off on the way up again. */
const PATIENCE_MS = 60_000;

const until = async (
  ask: () => Promise<Answer>,
  status: number,
  isEnough: (body: Answer['body']) => boolean = () => true,
): Promise<Answer> => {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const answer = await ask();
    if ((answer.status === status && isEnough(answer.body)) || performance.now() > deadline) return answer;
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
    const recovered = await until(() => api.anonymous.get('/health/ready'), 200);
    expect(recovered.body).toMatchObject({ status: 'ready', store: { status: 'ok' } });
    const answer = await until(() => api.as('leader').post('/cases', ask.OpenCase().data, key), 201);
    expect([answer.status, answer.body.ledgerNumber]).toEqual([201, first.body.ledgerNumber + 1]);
    expect(server.log.records.length).toBe(stored + 1);
    // Whoever asks while rights are not known to be those of now is told to come back.
    const file = await until(() => api.as('leader').get(`/cases/${answer.body.identity}`), 200);
    expect(file.body.case.stage).toBe('opened');
  });

  it('says in its health that something is not as it was written, names it in the log, and goes on', async () => {
    await using server = await ProtocolServer.open();
    await using api = await Api.open({ EVENT_STORE: server.connectionString });
    const opened = await api.as('leader').post('/cases', ask.OpenCase().data);
    const stream = `trial/inspectionCase-${opened.body.identity}`;
    expect((await api.anonymous.get('/health/ready')).body.store).toMatchObject({ status: 'ok', foreignEntries: 0 });
    const nobody = { id: randomUUID(), type: 'Odd', contentType: 'text/plain', data: Buffer.from('x') };
    server.log.append(stream, [{ ...nobody, metadata: new Uint8Array() }], 'any');
    const readiness = await until(
      () => api.anonymous.get('/health/ready'),
      200,
      ({ store }) => store.foreignEntries > 0,
    );
    expect(readiness.body).toMatchObject({ status: 'ready', store: { status: 'ok', foreignEntries: 1 } });
    expect(api.log.join()).toContain(`"stream":"${stream}","revision":1`);
    const other = await api.as('leader').post('/cases', ask.OpenCase().data);
    expect([other.status, other.body.ledgerNumber]).toEqual([201, opened.body.ledgerNumber + 1]);
  });

  it('an administrator, and nobody else, reads by name what is not as it was written; after a restart too', async () => {
    await using server = await ProtocolServer.open();
    await using api = await Api.open({ EVENT_STORE: server.connectionString });
    const opened = await api.as('leader').post('/cases', ask.OpenCase().data);
    const stream = `trial/inspectionCase-${opened.body.identity}`;
    const nobody = { id: randomUUID(), type: 'Odd', contentType: 'text/plain', data: Buffer.from('x') };
    server.log.append(stream, [{ ...nobody, metadata: new Uint8Array() }], 'any');
    const read = () => api.as('administrator').get('/operations/foreign-entries');
    const found = await until(read, 200, ({ entries, search }) => entries.length > 0 && search === 'done');
    expect(found.body).toMatchObject({
      entries: [{ kind: 'not-json', stream, revision: 1, id: nobody.id, seenAt: expect.any(String) }],
      isFull: false,
    });
    for (const person of ['leader', 'head', 'custodian', 'overseer'] as const) {
      const refused = await api.as(person).get('/operations/foreign-entries');
      expect([person, refused.status, refused.code]).toEqual([person, 403, 'ActionNotAllowed']);
    }

    using folder = temporaryFolder();
    copyFileSync(join(api.dataDir, 'foreign-entries.ndjson'), join(folder.path, 'foreign-entries.ndjson'));
    await using again = await Api.open({ EVENT_STORE: server.connectionString, DATA_DIR: folder.path }, []);
    expect((await again.as('administrator').get('/operations/foreign-entries')).body).toEqual(found.body);
  });

  it('of a ledger in a file there is nothing to name', async () => {
    await using api = await Api.open();
    const { status, body } = await api.as('administrator').get('/operations/foreign-entries');
    expect([status, body]).toEqual([200, { entries: [], isFull: false, search: 'none' }]);
  });

  it('answers a command whose answer was lost as if nothing had happened', async () => {
    await using server = await ProtocolServer.open();
    await using api = await Api.open({ EVENT_STORE: server.connectionString });
    const reporting = api.given(provinceLed.upTo('announced'));
    await reporting.exists();
    server.faults.answers('drop');
    const answer = await reporting.as('inspector').post('/cases/{caseId}/findings', ask.ReportFinding().data);
    expect(server.faults.fired('drop')).toBe(1);
    expect([answer.status, answer.newEvents.map(({ type }) => type)]).toEqual([201, ['FindingReported']]);
  });
});
