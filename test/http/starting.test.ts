import { describe, expect, it } from 'vitest';
import { temporaryDirectory } from '#test/support/application/temporary-directory.ts';
import { AUTHORITY_FILE, certificateOf } from '#test/support/eventstoredb/certificates.ts';
import { ProtocolServer } from '#test/support/eventstoredb/protocol-server.ts';
import { checkAnswer } from '#test/support/http/check-answer.ts';
import { contracts } from '#test/support/http/contracts.ts';
import { startServer } from '#test/support/run-process.ts';

const ask = async (url: string, path: string, method = 'GET') => {
  const response = await fetch(url + path, { method });
  const contentType = response.headers.get('content-type') ?? '';
  const text = await response.text();
  const body = contentType.includes('json') ? JSON.parse(text) : undefined;
  checkAnswer(contracts, { method, path: path.replace('/api/v1', '') }, { status: response.status, contentType, body });
  return { status: response.status, headers: response.headers, body };
};

/** A server that is not there, and will be at the address it tells. */
const awayServer = async (): Promise<ProtocolServer> => {
  const server = await ProtocolServer.open();
  server.stop();
  return server;
};

describe('A start while the store is away', () => {
  it('answers that it lives and is starting, and is ready by itself when the store comes', async () => {
    await using eventStoreDb = await awayServer();
    const env = { PROFILE: 'trial', DATA_DIR: temporaryDirectory(), EVENT_STORE: eventStoreDb.connectionString };
    await using server = await startServer(env);
    expect(server.said()).toContain('is away');
    const live = await ask(server.url, '/api/v1/health/live');
    expect([live.status, live.body]).toEqual([200, expect.objectContaining({ status: 'live', profile: 'trial' })]);
    const ready = await ask(server.url, '/api/v1/health/ready');
    expect([ready.status, ready.body]).toMatchObject([503, { status: 'starting', store: { status: 'unavailable' } }]);
    const elsewhere = [
      ['GET', '/'],
      ['GET', '/api/v1/cases'],
      ['GET', '/api/v1/chooser'],
      ['POST', '/api/v1/cases'],
      ['GET', '/api/docs'],
      ['GET', '/nowhere'],
    ] as const;
    for (const [method, path] of elsewhere) {
      const { status, headers, body } = await ask(server.url, path, method);
      expect([path, status, body.code, headers.get('Retry-After')]).toEqual([path, 503, 'Starting', '2']);
    }
    expect(eventStoreDb.log.records).toEqual([]);

    await eventStoreDb.start();
    const readiness = async () => (await ask(server.url, '/api/v1/health/ready')).body.status;
    await expect.poll(readiness, { timeout: 60_000, interval: 100 }).toBe('ready');
    const after = await ask(server.url, '/api/v1/health/live');
    expect(after.body.startedAt).toBe(live.body.startedAt);
    expect((await ask(server.url, '/api/v1/chooser')).status).toBe(200);
    expect((await ask(server.url, '/api/v1/nowhere')).status).toBe(404);
    await expect.poll(() => server.said(), { timeout: 60_000 }).toContain('/api/docs');
    expect(await server.stop()).toBe(0);
  });

  it('waits for a store that takes calls and answers none', async () => {
    await using eventStoreDb = await ProtocolServer.open();
    const env = { PROFILE: 'trial', DATA_DIR: temporaryDirectory(), EVENT_STORE: eventStoreDb.connectionString };
    eventStoreDb.faults.fallSilent();
    await using server = await startServer(env);
    expect(eventStoreDb.state.calls.size).toBeGreaterThan(0);
    expect((await ask(server.url, '/api/v1/health/ready')).body.status).toBe('starting');
    eventStoreDb.faults.fallSilent(false);
    const readiness = async () => (await ask(server.url, '/api/v1/health/ready')).body.status;
    await expect.poll(readiness, { timeout: 60_000, interval: 100 }).toBe('ready');
  });

  it('stops in order while it waits', async () => {
    await using eventStoreDb = await awayServer();
    const env = { PROFILE: 'trial', DATA_DIR: temporaryDirectory(), EVENT_STORE: eventStoreDb.connectionString };
    await using server = await startServer(env);
    expect((await ask(server.url, '/api/v1/health/ready')).body.status).toBe('starting');
    expect(await server.stop()).toBe(0);
    await using again = await startServer(env);
    expect(again.said()).toContain('is away');
  });

  it('waits for nothing that does not come by itself: refused credentials end it with the reason', async () => {
    await using eventStoreDb = await ProtocolServer.open({
      certificate: certificateOf('server'),
      user: 'ledger:right',
    });
    const at = (user: string) =>
      `esdb://${user}@localhost:${eventStoreDb.address.port}?tlsCAFile=${encodeURIComponent(AUTHORITY_FILE)}`;
    const env = { PROFILE: 'trial', DATA_DIR: temporaryDirectory() };
    const refused = startServer({ ...env, EVENT_STORE: at('ledger:wrong') });
    await expect(refused).rejects.toThrow(/ended with 69: [\s\S]*refuses our credentials/);
    await using server = await startServer({ ...env, EVENT_STORE: at('ledger:right') });
    expect(server.said()).not.toContain('is away');
  });
});
