import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { settingsTable } from '#src/config.ts';
import { temporaryDirectory } from '#test/support/application/temporary-directory.ts';
import { ProtocolServer } from '#test/support/eventstoredb/protocol-server.ts';
import { sharedBy } from '#test/support/http/two-nodes.ts';
import { startServer } from '#test/support/run-process.ts';
import { blocksOf, exchangeOf } from './read-blocks.ts';

const ROOT = join(import.meta.dirname, '../..');
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
const blocks = blocksOf(readme);
const commands = blocks.filter(({ language }) => language === 'sh').flatMap(({ text }) => text.trim().split('\n'));
const run = promisify(execFile);

/** Runs a line of the README as a shell would; `npx node` is the Node that runs this. */
const shell = (line: string, env: Readonly<Record<string, string>>) =>
  run('bash', ['-c', line.replaceAll('npx node', `'${process.execPath}'`)], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'] ?? dirname(process.execPath), ...env },
  });

/**
 * Sends every exchange of the README, in order, to one server after the other, and compares what it says. With several a
 * reader names, as the API asks of him, the last number he was told.
 */
const walk = async (...urls: readonly string[]): Promise<void> => {
  let last: Readonly<Record<string, string>> = {};
  let turn = 0;
  const exchanges = blocks.filter(({ language }) => language === 'http').map(exchangeOf);
  expect(exchanges.length).toBeGreaterThan(20);
  for (const { line, method, path, headers, body, expected } of exchanges) {
    const url = urls[turn++ % urls.length];
    const reading = method === 'GET' && urls.length > 1 ? last : {};
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: { ...headers, ...reading, 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body }),
    });
    const place = `README.md line ${line}: ${method} ${path}`;
    const told = (await answer.json()) as { ledgerNumber?: unknown };
    expect([answer.status, told], place).toMatchObject([expected.status, expected.body]);
    if (typeof told.ledgerNumber === 'number') last = { 'Min-Ledger-Number': String(told.ledgerNumber) };
    for (const [name, value] of Object.entries(expected.headers)) expect(answer.headers.get(name), place).toBe(value);
  }
};

describe('The README', () => {
  it('needs two commands on a fresh machine, made of scripts that exist', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: object };
    const installing = commands.filter((line) => line.startsWith('npm ci'));
    expect(installing).toEqual(['npm ci --ignore-scripts && npm start', 'npm ci --ignore-scripts && npm run check']);
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['start', 'check']));
    // CI proves the second by running it.
    expect(readFileSync(join(ROOT, '.ci/run'), 'utf8')).toContain(installing[1]);
  });

  it('walks through one inspection in HTTP that is true, and shows it in a terminal', async () => {
    const dataDir = temporaryDirectory();
    await using server = await startServer({ PROFILE: 'demo', DATA_DIR: join(dataDir, 'data') });
    await walk(server.url);

    const inTerminal = commands.filter((line) => /replay-case|print-stream/.test(line));
    expect(inTerminal).toHaveLength(2);
    for (const line of inTerminal) {
      const { stdout } = await shell(line, { DATA_DIR: join(dataDir, 'data') });
      expect(stdout, line).toContain('CaseClosed');
    }
  });

  it('walks through the same inspection when the ledger is in EventStoreDB, down to the numbers of the ledger', async () => {
    const dataDir = temporaryDirectory();
    await using eventStoreDb = await ProtocolServer.open();
    const env = { PROFILE: 'demo', DATA_DIR: dataDir, EVENT_STORE: eventStoreDb.connectionString };
    await expect(shell('npx node scripts/seed-demo.ts', env)).rejects.toMatchObject({ code: 1 });
    expect(eventStoreDb.log.records).toEqual([]);
    await shell('npx node scripts/seed-demo.ts --into-server', env);
    const seeded = eventStoreDb.log.records.length;
    expect(seeded).toBeGreaterThan(300);
    await using server = await startServer(env);
    await walk(server.url);
    expect(eventStoreDb.log.records.length).toBeGreaterThan(seeded + 16);
    const inTerminal = commands.filter((line) => /replay-case|print-stream/.test(line));
    for (const line of inTerminal) expect((await shell(line, env)).stdout, line).toContain('CaseClosed');
    await expect(shell('npx node scripts/seed-demo.ts --reset', env)).rejects.toMatchObject({ code: 1 });
  });

  it('walks through it sent in turn to two nodes on one EventStoreDB, one answer to this and the next to that', async () => {
    await using eventStoreDb = await ProtocolServer.open();
    const shared = { PROFILE: 'demo', ...sharedBy(eventStoreDb, temporaryDirectory()) };
    const [one, other] = [temporaryDirectory(), temporaryDirectory()].map((DATA_DIR) => ({ ...shared, DATA_DIR }));
    await shell('npx node scripts/seed-demo.ts --into-server', { ...shared, ...one });
    const seeded = eventStoreDb.log.records.length;
    await using first = await startServer({ ...shared, ...one });
    await using second = await startServer({ ...shared, ...other });
    await walk(first.url, second.url);
    expect(eventStoreDb.log.records.length).toBeGreaterThan(seeded + 16);
    expect(await first.stop()).toBe(0);
    expect(await second.stop()).toBe(0);
  });

  it('imports a real province and enrols its first administrator', async () => {
    const dataDir = temporaryDirectory();
    const lines = commands.filter((line) => /import-register|import-calendar|enrol-officer/.test(line));
    const outputs: string[] = [];
    for (const line of lines) outputs.push((await shell(line, { PROFILE: 'trial', DATA_DIR: dataDir })).stdout);
    expect(outputs).toHaveLength(4);
    expect(outputs[1]).toContain('218');
    expect(outputs[2]).toContain('5 registered');
    await using server = await startServer({ PROFILE: 'trial', DATA_DIR: dataDir });
    const { persons } = (await (await fetch(`${server.url}/api/v1/chooser`)).json()) as {
      persons: { officerId: string; name: string }[];
    };
    expect(persons.map(({ name }) => name)).toEqual(['Lê Thị Quân']);
    const officerId = persons[0]?.officerId ?? '';
    for (const spelling of ['phu duong', 'PHÚ DƯƠNG', 'Phú Dương'.normalize('NFD')]) {
      const address = `${server.url}/api/v1/units?q=${encodeURIComponent(spelling)}`;
      const found = await fetch(address, { headers: { 'X-Demo-Officer': officerId } });
      expect(await found.text(), spelling).toContain('UBND xã Phú Dương');
    }
  });

  it('lists every setting as the program reads it', () => {
    expect(readme).toContain(settingsTable());
  });
});
