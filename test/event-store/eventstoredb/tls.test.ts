import { expect, it } from 'vitest';
import { STREAM } from '#test/support/event-store/contract-case.ts';
import { eventWith } from '#test/support/event-store/new-events.ts';
import { Listener, valuesIn } from '#test/support/event-store/reading.ts';
import { AUTHORITY_FILE, certificateOf } from '#test/support/eventstoredb/certificates.ts';
import { openStoreOn } from '#test/support/eventstoredb/protocol-ledger.ts';
import { ProtocolServer } from '#test/support/eventstoredb/protocol-server.ts';

const USER = 'ledger:a password with @ and : in it';
const escaped = USER.split(/:(.*)/s, 2).map(encodeURIComponent).join(':');

const secured = ({ port }: ProtocolServer['address'], user = `${escaped}@`, authority = AUTHORITY_FILE) =>
  `esdb://${user}localhost:${port}${authority === '' ? '' : `?tlsCAFile=${encodeURIComponent(authority)}`}`;

it.each([true, false])('a trusted server and the right user (batched appends: %s)', async (batchAppend) => {
  await using server = await ProtocolServer.open({ certificate: certificateOf('server'), user: USER, batchAppend });
  await using store = openStoreOn(secured(server.address));
  await store.append(STREAM, [eventWith('a')], 'none');
  expect(await valuesIn(store, STREAM)).toEqual(['a']);
});

it('a wrong password: told as that, at once, by every call, and nothing is stored', async () => {
  await using server = await ProtocolServer.open({ certificate: certificateOf('server'), user: USER });
  for (const user of ['ledger:wrong@', '']) {
    await using store = openStoreOn(secured(server.address, user));
    const refusal = { code: 'StoreUnavailable', message: expect.stringContaining('refuses our credentials') };
    await expect(store.lastPosition()).rejects.toMatchObject(refusal);
    await expect(valuesIn(store, STREAM)).rejects.toMatchObject(refusal);
    await using listener = new Listener(store);
    await expect(listener.next()).rejects.toMatchObject(refusal);
    // By then the question may have reached somebody, who says no: it is known not to be stored all the same.
    await expect(store.append(STREAM, [eventWith('a')], 'none')).rejects.toMatchObject({
      message: expect.stringContaining('refuses our credentials'),
    });
  }
  expect(server.log.records).toEqual([]);
});

it.each([
  ['expired', certificateOf('expired'), AUTHORITY_FILE, 'certificate has expired'],
  ['for another name', certificateOf('other-name'), AUTHORITY_FILE, 'elsewhere.example'],
  ['signed by an authority that nobody trusts', certificateOf('server'), '', 'unable to verify'],
] as const)('a certificate that is %s: told as that, at once', async (_what, certificate, authority, why) => {
  await using server = await ProtocolServer.open({ certificate });
  await using store = openStoreOn(secured(server.address, '', authority));
  const refusal = { code: 'StoreUnavailable', message: expect.stringContaining(why) };
  await expect(store.append(STREAM, [eventWith('a')], 'none')).rejects.toMatchObject(refusal);
  await expect(store.lastPosition()).rejects.toMatchObject(refusal);
  expect(server.state.calls.size).toBe(0);
});

it('a certificate file that is not there: told when the store is opened', () => {
  expect(() => openStoreOn('esdb://localhost:2113?tlsCAFile=/no/such/file.pem')).toThrow(
    expect.objectContaining({ code: 'StoreUnavailable', message: expect.stringContaining('/no/such/file.pem') }),
  );
});
