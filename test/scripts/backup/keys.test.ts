import { readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSealed, sealedValues } from '#application/open-sealed.ts';
import type { StoredEvent } from '#domain/envelope.ts';
import { openSqliteEventStore } from '#event-store/sqlite/sqlite-event-store.ts';
import { openDatabase } from '#sqlite/open-database.ts';
import { readConfig } from '#src/config.ts';
import { openVault } from '#src/open-vault.ts';
import { collect } from '#test/support/event-store/reading.ts';
import { temporaryFolder } from '#test/support/event-store/sqlite-ledger.ts';
import { runProcess, startServer } from '#test/support/run-process.ts';

let place: ReturnType<typeof temporaryFolder>;
const at = (...names: readonly string[]): string => join(place.path, ...names);
const env = (name: string) => ({ DATA_DIR: at(name) });
beforeAll(async () => {
  place = temporaryFolder();
  for (const [script, ...args] of [
    ['seed-demo'],
    ['backup', at('backup')],
    ['copy-ledger', 'sqlite:', `ndjson:${at('ledger.ndjson')}`],
  ]) {
    expect(await runProcess(`scripts/${script}.ts`, args, env('data'))).toMatchObject({ code: 0 });
  }
});
afterAll(() => place[Symbol.dispose]());

const vaultOf = (name: string) => openVault(readConfig(env(name)), () => new Date().toISOString());
const eventsOf = async (name: string): Promise<readonly StoredEvent[]> => {
  await using store = openSqliteEventStore({ path: at(name, 'events.sqlite'), prefix: 'demo', readOnly: true });
  return (await collect(store.readAll())).map(({ event }) => event);
};
const spellings = (secret: Uint8Array): readonly Uint8Array[] => [
  secret,
  ...(['hex', 'base64', 'base64url'] as const).map((spelling) => Buffer.from(Buffer.from(secret).toString(spelling))),
];

describe('What leaves the machine with a backup', () => {
  it('is no key, no wrapped key, no master key and no sealed text, in no byte', async () => {
    await using vault = vaultOf('data');
    const texts: string[] = [];
    const ciphertexts: string[] = [];
    const secrets: Uint8Array[] = [
      ...spellings(Buffer.from(readFileSync(at('data', 'master.key'), 'utf8').trim(), 'hex')),
    ];
    for (const event of await eventsOf('data')) {
      for (const { pointer, value } of sealedValues(event.data)) {
        const opened = await openSealed(vault, event, pointer);
        const found = await vault.get(value.keyId);
        if (opened.outcome === 'opened') texts.push(opened.text);
        if (found.outcome === 'found') secrets.push(...spellings(found.key));
        ciphertexts.push(value.ciphertext);
      }
    }
    using database = openDatabase(at('data', 'vault', 'vault.sqlite'), { access: 'read-only' });
    const wrapped = database
      .prepare('select wrapped from data_key')
      .all()
      .map((row) => row['wrapped'] as Uint8Array);
    for (const bytes of wrapped) secrets.push(...spellings(bytes));
    // Each file of evidence has a key too.
    const evidence = (await eventsOf('data')).filter(({ type }) => type === 'EvidenceRegistered');
    expect(evidence.length).toBeGreaterThan(0);
    expect([texts.length, wrapped.length]).toEqual([ciphertexts.length, ciphertexts.length + evidence.length]);
    expect(texts.length).toBeGreaterThan(10);

    const files = [at('backup', 'events.sqlite'), at('backup', 'backup.json'), at('ledger.ndjson')];
    for (const file of files) {
      const bytes = readFileSync(file);
      expect(secrets.filter((secret) => bytes.includes(secret))).toEqual([]);
      expect(texts.filter((text) => bytes.includes(text) || bytes.includes(JSON.stringify(text).slice(1, -1)))).toEqual(
        [],
      );
    }
    for (const { data } of evidence) {
      const hash = String(data['hash']);
      const bytes = readFileSync(at('backup', 'evidence', hash.slice(0, 2), hash));
      expect([...secrets, 'hư cấu', 'ghi có', 'số lượt tiếp'].filter((each) => bytes.includes(each))).toEqual([]);
    }
    // The search finds what is there: what is sealed in the backup, the keys in the vault.
    for (const file of files.filter((each) => !each.endsWith('.json'))) {
      const bytes = readFileSync(file);
      expect(ciphertexts.filter((text) => !bytes.includes(text))).toEqual([]);
    }
    const vaultBytes = Buffer.concat(
      readdirSync(at('data', 'vault')).map((name) => readFileSync(at('data', 'vault', name))),
    );
    expect(wrapped.filter((bytes) => !vaultBytes.includes(bytes))).toEqual([]);
  });

  it('brings nobody back: whoever was erased after the backup stays erased in what is restored', async () => {
    const sealed = (await eventsOf('data')).flatMap((event) => {
      return sealedValues(event.data).map(({ pointer, value }) => ({ event, pointer, keyId: value.keyId }));
    });
    const [erased, kept] = sealed;
    if (erased === undefined || kept === undefined) throw new Error('the demo seals something');
    {
      await using vault = vaultOf('data');
      expect(await openSealed(vault, erased.event, erased.pointer)).toMatchObject({ outcome: 'opened' });
      await vault.destroy(erased.keyId);
    }
    renameSync(at('data', 'events.sqlite'), at('lost.sqlite'));
    const restored = await runProcess('scripts/restore.ts', [at('backup')], env('data'));
    expect(restored).toMatchObject({ code: 0, stdout: expect.not.stringContaining('There is no vault') });
    await using vault = vaultOf('data');
    const events = await eventsOf('data');
    const openAgain = ({ event: { stream, revision }, pointer }: typeof erased) => {
      const event = events.find((each) => each.stream === stream && each.revision === revision);
      return event === undefined ? undefined : openSealed(vault, event, pointer);
    };
    expect(await openAgain(erased)).toMatchObject({ outcome: 'erased' });
    expect(await openAgain(kept)).toMatchObject({ outcome: 'opened' });
  });

  it('says that sealed fields stay closed where there is no vault', async () => {
    const restored = await runProcess('scripts/restore.ts', [at('backup')], env('elsewhere'));
    expect(restored).toMatchObject({ code: 0, stdout: expect.stringContaining('There is no vault in') });
  });
});

describe('A server on a restored ledger', () => {
  const officer = '018919bf-fd80-7352-b4ca-1bcf8eb9e6f9';
  const open = (url: string, key: string) =>
    fetch(`${url}/api/v1/cases`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Demo-Officer': officer, 'Idempotency-Key': key },
      body: JSON.stringify({
        source: 'plan',
        unit: '99.901.01',
        topics: ['administrative-procedure'],
        period: { from: '2025-07-01', to: '2026-06-30' },
        corruptionSigns: false,
        occurredOn: '2026-09-01',
      }),
    });
  const read = (url: string, id: string) =>
    fetch(`${url}/api/v1/cases/${id}`, { headers: { 'X-Demo-Officer': officer } });

  it('builds its read models anew, has lost what came later, and gives its number again', async () => {
    expect(await runProcess('scripts/seed-demo.ts', [], env('server'))).toMatchObject({ code: 0 });
    let id = '';
    let number: string | null = '';
    {
      await using server = await startServer(env('server'));
      expect(await runProcess('scripts/backup.ts', [at('online')], env('server'))).toMatchObject({ code: 0 });
      const opened = await open(server.url, '0199f000-0000-7000-8000-000000000001');
      number = opened.headers.get('Ledger-Number');
      id = ((await opened.json()) as { identity: string }).identity;
      expect((await read(server.url, id)).status).toBe(200);
      expect(await runProcess('scripts/restore.ts', [at('online')], env('server'))).toMatchObject({ code: 1 });
    }
    for (const name of readdirSync(at('server')).filter((each) => /^events\.sqlite(-wal|-shm)?$/.test(each))) {
      renameSync(at('server', name), at(`moved-${name}`));
    }
    expect(await runProcess('scripts/restore.ts', [at('online')], env('server'))).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(`becomes number ${number} again`),
    });
    expect(readdirSync(at('server'))).not.toContain('read-models');
    await using server = await startServer(env('server'));
    expect((await read(server.url, id)).status).toBe(404);
    const another = await open(server.url, '0199f000-0000-7000-8000-00000000000a');
    expect([another.status, another.headers.get('Ledger-Number')]).toEqual([201, number]);
  });
});
