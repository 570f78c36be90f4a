import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fillLedger, rowsIn } from '#test/support/copies/sample-ledger.ts';
import { temporaryFolder } from '#test/support/event-store/sqlite-ledger.ts';
import { ProtocolServer } from '#test/support/eventstoredb/protocol-server.ts';
import { runProcess, startProcess } from '#test/support/run-process.ts';

const EVENTS = 1_500;

describe('copy-ledger, with a ledger on a server', () => {
  it('goes from a file to a server and back through lines, to the byte; killed in between it goes on', async () => {
    using place = temporaryFolder();
    await using server = await ProtocolServer.open();
    const env = { PROFILE: 'demo', ORIGIN: 'example.org/demo', DATA_DIR: join(place.path, 'data') };
    const copying = (from: string, to: string) => runProcess('scripts/copy-ledger.ts', [from, to], env);
    const path = (name: string) => join(place.path, name);
    await fillLedger(path('one.sqlite'), EVENTS);

    const killed = startProcess(
      'scripts/copy-ledger.ts',
      [`sqlite:${path('one.sqlite')}`, server.connectionString],
      env,
    );
    await expect.poll(() => server.log.records.length, { timeout: 60_000, interval: 5 }).toBeGreaterThan(200);
    killed.kill();
    await killed.ended;
    const before = server.log.records.length;
    expect(before).toBeLessThan(EVENTS);

    const copied = await copying(`sqlite:${path('one.sqlite')}`, server.connectionString);
    expect(copied).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(`All ${EVENTS} in 97 streams were read back`),
    });
    expect(server.log.records.length).toBe(EVENTS);
    expect(await copying(server.connectionString, `ndjson:${path('two.ndjson')}`)).toMatchObject({ code: 0 });
    expect(await copying(`ndjson:${path('two.ndjson')}`, `sqlite:${path('three.sqlite')}`)).toMatchObject({ code: 0 });
    expect(rowsIn(path('three.sqlite'))).toEqual(rowsIn(path('one.sqlite')));

    // Another ledger than the one that is there.
    await fillLedger(path('other.sqlite'), 10);
    const refused = await copying(`sqlite:${path('other.sqlite')}`, server.connectionString);
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('The target has other events') });
    expect(server.log.records.length).toBe(EVENTS);
    expect(readFileSync(path('two.ndjson'), 'utf8').split('\n').length).toBe(EVENTS + 3);
  });

  it('is backed up by its own means: the scripts for files say so', async () => {
    using place = temporaryFolder();
    await using server = await ProtocolServer.open();
    const env = { PROFILE: 'demo', EVENT_STORE: server.connectionString, DATA_DIR: join(place.path, 'data') };
    const made = await runProcess('scripts/backup.ts', [join(place.path, 'backup')], env);
    expect(made).toMatchObject({ code: 1, stderr: expect.stringContaining('embedded ledgers only') });
  });
});
