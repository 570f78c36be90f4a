import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryDirectory } from '#test/support/application/temporary-directory.ts';
import { runProcess, startProcess, startServer } from '#test/support/run-process.ts';

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
};

describe('A server in a container', () => {
  it('is asked how it is, and reached through its door', async () => {
    await using server = await startServer({ PROFILE: 'trial', DATA_DIR: temporaryDirectory() });
    const { port } = new URL(server.url);
    const well = await runProcess('scripts/check-health.ts', [], { PROFILE: 'trial', PORT: port });
    expect(well).toMatchObject({ code: 0, stderr: '' });
    const ready = await runProcess('scripts/check-health.ts', ['--ready'], { PROFILE: 'trial', PORT: port });
    expect(ready).toMatchObject({ code: 0, stdout: expect.stringContaining(': ready') });

    const outside = await freePort();
    const door = startProcess('scripts/forward-port.ts', [`127.0.0.1:${outside}`, `127.0.0.1:${port}`]);
    const through = async (path: string) => (await fetch(`http://127.0.0.1:${outside}${path}`)).status;
    await expect.poll(() => through('/api/v1/health/live').catch(() => 0), { timeout: 60_000 }).toBe(200);
    expect(await through('/metrics')).toBe(200);
    // Fetch keeps connections for more than one request; each request above found its way back.
    expect(await through('/api/v1/cases')).toBe(401);
    door.kill();
    await door.ended;
  });

  it('that does not answer is not well', async () => {
    const port = await freePort();
    const { code, stderr } = await runProcess('scripts/check-health.ts', [], { PROFILE: 'trial', PORT: String(port) });
    expect([code, stderr]).toEqual([1, `http://127.0.0.1:${port}/api/v1/health/live does not answer.\n`]);
  });

  it.each([[[]], [['8080']], [['0.0.0.0:99999', '127.0.0.1:1']], [['a:1', 'b:2', 'c:3']]])(
    'a door is not put at %j',
    async (args) => {
      expect((await runProcess('scripts/forward-port.ts', args)).code).toBe(2);
    },
  );
});

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

/** An authority and a node's certificate for an address and a name, with the days it is valid; made by openssl. */
const certificatesIn = (folder: string, { address = '10.9.8.7', name = 'node1', days = '2', signedBy = 'ca' } = {}) => {
  for (const each of ['ca', 'other', 'public', 'node1']) mkdirSync(join(folder, each), { recursive: true });
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  for (const ca of ['ca', 'other']) {
    openssl(
      'req',
      '-x509',
      ...key,
      '-keyout',
      `${ca}/ca.key`,
      '-out',
      `${ca}/ca.crt`,
      '-subj',
      `/CN=${ca}`,
      '-days',
      '9',
    );
  }
  openssl('req', ...key, '-keyout', 'node1/node.key', '-out', 'node.csr', '-subj', '/CN=eventstoredb-node');
  writeFileSync(join(folder, 'names'), `subjectAltName=IP:${address},DNS:${name}\n`);
  const by = ['-CA', `${signedBy}/ca.crt`, '-CAkey', `${signedBy}/ca.key`, '-CAcreateserial', '-extfile', 'names'];
  openssl('x509', '-req', '-in', 'node.csr', ...by, '-days', days, '-out', 'node1/node.crt');
  openssl('x509', '-in', 'ca/ca.crt', '-out', 'public/ca.crt');
};

const GOOD = {
  EVENTSTORE_DEFAULT_ADMIN_PASSWORD: 'one-that-nobody-knows',
  EVENTSTORE_DEFAULT_OPS_PASSWORD: 'another-that-nobody-knows',
};
const look = (folder: string, env: Readonly<Record<string, string>> = GOOD) =>
  runProcess('scripts/check-store-setup.ts', [folder, 'node1=10.9.8.7,node1'], env);

describe.skipIf(!hasOpenssl)('Nodes of EventStoreDB (makes certificates with openssl)', () => {
  it('may start with passwords of their own and certificates that fit', async () => {
    const folder = temporaryDirectory();
    certificatesIn(folder);
    expect(await look(folder)).toMatchObject({ code: 0, stderr: '' });
  });

  it.each([
    ['no password', {}, ['ADMIN_PASSWORD is not set', 'OPS_PASSWORD is not set']],
    [
      'one that everybody knows',
      { ...GOOD, EVENTSTORE_DEFAULT_OPS_PASSWORD: 'changeit' },
      ['OPS_PASSWORD is the one that everybody knows'],
    ],
    ['a short one', { ...GOOD, EVENTSTORE_DEFAULT_ADMIN_PASSWORD: 'short' }, ['ADMIN_PASSWORD is shorter than 16']],
    [
      'one for both',
      { ...GOOD, EVENTSTORE_DEFAULT_OPS_PASSWORD: GOOD.EVENTSTORE_DEFAULT_ADMIN_PASSWORD },
      ['the same'],
    ],
  ])('may not start with %s', async (_name, env, said) => {
    const folder = temporaryDirectory();
    certificatesIn(folder);
    const { code, stderr } = await look(folder, env);
    expect(code).toBe(1);
    for (const words of said) expect(stderr).toContain(words);
    for (const password of Object.values(GOOD)) expect(stderr).not.toContain(password);
  });

  it.each([
    ['for another address', { address: '10.9.8.6' }, 'is not for 10.9.8.7'],
    ['for another name', { name: 'node2' }, 'is not for node1'],
    ['of another authority', { signedBy: 'other' }, 'is not signed by'],
    ['that has expired', { days: '-1' }, 'is valid from'],
  ])('may not start with a certificate %s', async (_name, how, said) => {
    const folder = temporaryDirectory();
    certificatesIn(folder, how);
    const { code, stderr } = await look(folder);
    expect([code, stderr]).toEqual([1, expect.stringContaining(said)]);
  });

  it('are told of every file that is missing', async () => {
    const { code, stderr } = await look(temporaryDirectory());
    expect(code).toBe(1);
    for (const file of ['public/ca.crt', 'node1/node.crt', 'node1/node.key'])
      expect(stderr).toContain(`${file} is missing`);
  });
});
