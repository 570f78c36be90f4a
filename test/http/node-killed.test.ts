import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { temporaryDirectory } from '#test/support/application/temporary-directory.ts';
import { people } from '#test/support/domain/huong-binh.ts';
import { ask } from '#test/support/domain/inspection-commands.ts';
import { ProtocolServer } from '#test/support/eventstoredb/protocol-server.ts';
import { Api, writing } from '#test/support/http/api.ts';
import { sharedBy } from '#test/support/http/two-nodes.ts';
import { startServer } from '#test/support/run-process.ts';

type Told = Readonly<{ status: number; body: Readonly<{ identity: string; ledgerNumber: number }> }>;

/** Undefined: no answer came. */
const open = async (url: string, key: string): Promise<Told | undefined> => {
  const headers = { ...writing(key), 'X-Demo-Officer': people.leader.officerId };
  try {
    const body = JSON.stringify(ask.OpenCase().data);
    const response = await fetch(`${url}/api/v1/cases`, { method: 'POST', headers, body });
    return { status: response.status, body: (await response.json()) as Told['body'] };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return undefined;
  }
};

/** As a client does who is told to come back: a machine that is busy may say so for a while. */
const openPatiently = async (url: string, key: string): Promise<Told | undefined> => {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await open(url, key);
    if (answer?.status !== 503 || attempt === 20) return answer;
    await delay(500);
  }
};

it('one node killed in the middle of writing: the other goes on at once, nothing acknowledged is lost, nothing is done twice', async () => {
  await using eventStoreDb = await ProtocolServer.open();
  const env = { PROFILE: 'trial', ...sharedBy(eventStoreDb, temporaryDirectory()) };
  await using province = await Api.open(env);
  const dataDir = temporaryDirectory();
  await using victim = await startServer({ ...env, DATA_DIR: dataDir });
  await using survivor = await startServer({ ...env, DATA_DIR: temporaryDirectory() });
  const before = eventStoreDb.log.records.length;
  expect((await openPatiently(victim.url, randomUUID()))?.status).toBe(201);
  expect((await openPatiently(survivor.url, randomUUID()))?.status).toBe(201);

  const keys = Array.from({ length: 60 }, () => randomUUID());
  const toVictim = keys.map((key) => open(victim.url, key));
  // In the middle: some of them are stored, and not all answered.
  await expect
    .poll(() => eventStoreDb.log.records.length, { interval: 1, timeout: 60_000 })
    .toBeGreaterThan(before + 10);
  expect(await victim.kill()).toBe('SIGKILL');
  const answers = await Promise.all(toVictim);
  const unanswered = answers.filter((answer) => answer === undefined).length;
  expect(unanswered).toBeGreaterThan(0);

  const again = await Promise.all(keys.map((key) => openPatiently(survivor.url, key)));
  expect(again.map((answer) => answer?.status)).toEqual(Array(keys.length).fill(201));
  const identities = again.map((answer) => answer?.body.identity);
  expect(new Set(identities).size).toBe(keys.length);
  for (const [index, answer] of answers.entries()) {
    // What was acknowledged is what the other tells.
    if (answer?.status === 201) expect(answer.body).toMatchObject({ identity: identities[index] });
  }
  // Two to begin with, and one event for each key.
  expect(eventStoreDb.log.records.length).toBe(before + 2 + keys.length);

  await using back = await startServer({ ...env, DATA_DIR: dataDir });
  const last = again.at(-1)?.body;
  const read = await fetch(`${back.url}/api/v1/cases/${last?.identity}`, {
    headers: { 'X-Demo-Officer': people.leader.officerId, 'Min-Ledger-Number': String(last?.ledgerNumber) },
  });
  expect(read.status).toBe(200);
  expect(province.system.projecting.projected).toBe(before + 2 + keys.length);
});
