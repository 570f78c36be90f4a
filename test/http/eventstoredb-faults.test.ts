import { status } from '@grpc/grpc-js';
import { describe, expect, it } from 'vitest';
import { people } from '#test/support/domain/huong-binh.ts';
import { ask } from '#test/support/domain/inspection-commands.ts';
import { ProtocolServer } from '#test/support/eventstoredb/protocol-server.ts';
import { Api, NOW, writing } from '#test/support/http/api.ts';
import { onOfficer } from '#test/support/projections/product-events.ts';

describe('The application over an EventStoreDB that has its troubles', () => {
  it('a server that is full: 503, and the same command is stored once when there is room again', async () => {
    await using server = await ProtocolServer.open();
    await using api = await Api.open({ EVENT_STORE: server.connectionString });
    const before = server.log.records.length;
    server.faults.refuse('append', { code: status.RESOURCE_EXHAUSTED, details: 'No space left on device' }, 100_000);
    const key = writing();
    const refused = await api.as('leader').post('/cases', ask.OpenCase().data, key);
    expect(server.faults.fired('refuse')).toBeGreaterThan(0);
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([503, expect.any(String)]);
    expect(server.log.records.length).toBe(before);

    server.faults.forgive();
    const stored = await api.as('leader').post('/cases', ask.OpenCase().data, key);
    expect(stored.status).toBe(201);
    const again = await api.as('leader').post('/cases', ask.OpenCase().data, key);
    expect([again.status, again.body.identity]).toEqual([stored.status, stored.body.identity]);
    expect(server.log.records.length).toBe(before + 1);
  });

  it('a clock behind what another node has recorded: nothing is written', async () => {
    await using server = await ProtocolServer.open();
    await using api = await Api.open({ EVENT_STORE: server.connectionString });
    const ahead = new Date(Date.parse(NOW) + 60_000).toISOString();
    await api.happened([
      {
        ...onOfficer(people.secondInspector.officerId, {
          type: 'OfficerSuspended',
          data: { ground: 'other', occurredOn: '2024-06-14' },
        }),
        recordedAt: ahead,
      },
    ]);
    const before = server.log.records.length;
    const refused = await api.as('leader').post('/cases', ask.OpenCase().data);
    expect([refused.status, refused.body.code]).toEqual([503, 'ClockBehind']);
    expect(server.log.records.length).toBe(before);
  });
});
