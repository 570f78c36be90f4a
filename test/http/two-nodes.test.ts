import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { openVault } from '#src/open-vault.ts';
import { on, paper } from '#test/support/domain/case-papers.ts';
import { people } from '#test/support/domain/huong-binh.ts';
import { provinceLed } from '#test/support/domain/inspection.ts';
import { ask } from '#test/support/domain/inspection-commands.ts';
import { type Api, writing } from '#test/support/http/api.ts';
import { MessageStream } from '#test/support/http/message-stream.ts';
import { TwoNodes } from '#test/support/http/two-nodes.ts';

const notBefore = (number: number) => ({ 'Min-Ledger-Number': String(number) });
const finding = () => ask.ReportFinding().data;
const announced = provinceLed.upTo('announced');

/** A case that both know. */
const givenOnBoth = async ({ one, other }: TwoNodes, events = announced): Promise<string> => {
  const given = one.given(events);
  await given.exists();
  await other.system.projecting.awaitNumber(one.system.projecting.projected);
  return given.caseId;
};

describe('Two nodes on one ledger', () => {
  it('read on the other what was written on the one, under the same numbers', async () => {
    await using nodes = await TwoNodes.open();
    const { one, other } = nodes;
    const caseIds: string[] = [];
    for (const [writer, reader] of Array.from({ length: 10 }, (_, turn) =>
      turn % 2 === 0 ? ([one, other] as const) : ([other, one] as const),
    )) {
      const written = await writer.as('leader').post('/cases', ask.OpenCase().data);
      expect(written.status).toBe(201);
      const { identity, ledgerNumber } = written.body;
      caseIds.push(identity);
      const read = await reader.as('leader').get(`/cases/${identity}`, notBefore(ledgerNumber));
      expect([read.status, read.headers.get('ETag')]).toEqual([200, written.headers.get('ETag')]);
      const list = await reader.as('leader').get('/cases', notBefore(ledgerNumber));
      expect(list.body.cases.map(({ caseId }: { caseId: string }) => caseId)).toContain(identity);
    }
    const numbersOn = async (node: Api) => {
      const timelines = caseIds.map((id) => node.as('leader').get(`/cases/${id}/timeline`));
      return (await Promise.all(timelines)).map(({ body }) => body.entries.map((e: { number: number }) => e.number));
    };
    const numbers = await numbersOn(one);
    expect(numbers.flat()).toHaveLength(caseIds.length);
    expect(await numbersOn(other)).toEqual(numbers);
    expect(other.system.projecting.projected).toBe(one.system.projecting.projected);
  });

  it('carry a command out once, whichever is asked, also both at the same moment', async () => {
    await using nodes = await TwoNodes.open();
    const { one, other } = nodes;
    const caseId = await givenOnBoth(nodes);
    const send = (node: Api, key: Readonly<Record<string, string>>, body = finding()) =>
      node.as('inspector').post(`/cases/${caseId}/findings`, body, key);
    const [first, again] = [writing(), writing()];
    const answer = await send(one, first);
    const repeated = await send(other, first);
    expect([repeated.status, repeated.body]).toEqual([answer.status, { ...answer.body, repeated: true }]);
    expect((await send(other, first, { ...finding(), summary: 'Khác' })).code).toBe('KeyReused');

    for (let round = 0; round < 10; round += 1) {
      const key = round === 0 ? again : writing();
      const both = await Promise.all([send(one, key), send(other, key)]);
      expect(both.map(({ status }) => status)).toEqual([201, 201]);
      expect(both[1]?.body.events).toEqual(both[0]?.body.events);
    }
    const types = await nodes.typesOf(`inspectionCase-${caseId}`);
    expect(types.filter((type) => type === 'FindingReported')).toHaveLength(11);

    const newCase = writing();
    const opened = await Promise.all(
      [one, other].map((node) => node.as('leader').post('/cases', ask.OpenCase().data, newCase)),
    );
    expect(opened[1]?.body.identity).toBe(opened[0]?.body.identity);
    expect(await nodes.typesOf(`inspectionCase-${opened[0]?.body.identity}`)).toEqual(['CaseOpened']);
  });

  it('meet in one case: nothing is lost, who had not read it is told, and a document number is given once', async () => {
    await using nodes = await TwoNodes.open();
    const { one, other } = nodes;
    const caseId = await givenOnBoth(nodes);
    const path = `/cases/${caseId}/findings`;
    const before = await nodes.typesOf(`inspectionCase-${caseId}`);
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, turn) =>
        (turn % 2 === 0 ? one : other).as('inspector').post(path, { ...finding(), summary: `Phát hiện ${turn}` }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(30).fill(201));
    const revisions = answers.map(({ body }) => body.revision).toSorted((a, b) => a - b);
    expect(revisions).toEqual(Array.from({ length: 30 }, (_, index) => before.length + index));
    // They did come in each other's way.
    expect(nodes.server.faults.fired('conflict')).toBeGreaterThan(0);

    const ifMatch = { 'If-Match': `"${before.length + 29}"` };
    const ends = await Promise.all(
      [one, other].map((node) => node.as('leader').post(`${path}/F1/review`, review, ifMatch)),
    );
    expect(ends.map(({ status }) => status).toSorted()).toEqual([201, 412]);

    const opened = await Promise.all([1, 2].map(() => one.as('leader').post('/cases', ask.OpenCase().data)));
    const decisions = await Promise.all(
      [one, other].map((node, index) =>
        node.as('head').post(`/cases/${opened[index]?.body.identity}/decision`, decision, { 'If-Match': '"0"' }),
      ),
    );
    expect(decisions.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });

  it('tell their readers of what the other wrote', async () => {
    await using nodes = await TwoNodes.open();
    const { one, other } = nodes;
    await using stream = await MessageStream.open(other.url, { 'X-Demo-Officer': people.leader.officerId });
    await expect.poll(() => stream.named('at').length, { timeout: 60_000 }).toBeGreaterThan(0);
    const written = await one.as('leader').post('/cases', ask.OpenCase().data);
    const change = { number: written.body.ledgerNumber, subject: 'case', id: written.body.identity };
    await expect.poll(() => stream.named('changed'), { timeout: 30_000, interval: 20 }).toContainEqual(change);
  });

  it('share sealed values and saved filters: a key destroyed on the one is gone on the other at once', async () => {
    await using nodes = await TwoNodes.open();
    const { one, other, env } = nodes;
    const caseId = await givenOnBoth(nodes);
    const details = 'Ông Mai Văn Thủ nhận phong bì';
    const written = await one.as('inspector').post(`/cases/${caseId}/findings`, { ...finding(), details });
    const reveal = (node: Api) =>
      node.as('leader').post('/reveals', {
        caseId,
        target: { revision: written.body.revision, fields: ['/details'] },
        reason: 'draft',
      });
    const opened = await Promise.all([reveal(one), reveal(other)]);
    for (const { body } of opened) expect(body.fields[0].value).toEqual({ outcome: 'opened', text: details });
    const { VAULT_DIR: vaultDir = '', MASTER_KEY_FILE: masterKeyFile = '' } = env;
    await using third = openVault({ vaultDir, masterKeyFile }, () => '2024-06-14T03:00:00.000Z');
    await third.destroy(opened[0]?.body.fields[0].keyId);
    for (const node of [one, other]) {
      const answer = await reveal(node);
      expect(answer.body.fields[0].value).toMatchObject({ outcome: 'erased' });
      expect(answer.text).not.toContain('phong bì');
    }
    const saved = await one.as('leader').post('/me/saved-filters', { name: 'Của tôi', query: 'q=x' });
    expect((await other.as('leader').get('/me/saved-filters')).body.filters).toEqual([saved.body]);
  });
});

describe('A right that is taken away on one node', () => {
  const revocation = { role: people.inspector.role, from: '2020-01-01' };
  const revoke = (node: Api) =>
    node.as('administrator').post(`/officers/${people.inspector.officerId}/role-revocations`, revocation);

  it('is gone on the other within a second, for what was read before and for what is sent', async () => {
    await using nodes = await TwoNodes.open();
    const { one, other } = nodes;
    const caseId = await givenOnBoth(nodes);
    const paths = [`/cases/${caseId}`, '/cases', '/units'];
    const asked = performance.now();
    for (const path of paths) expect((await other.as('inspector').get(path)).status).toBe(200);
    // What the same questions take when nothing happens: a slow machine is not a right that lives on.
    const usualMs = performance.now() - asked;
    const revoked = await revoke(one);
    const since = performance.now();
    expect(revoked.status).toBe(201);
    const sent = await other.as('inspector').post(`/cases/${caseId}/findings`, finding());
    expect([sent.status, sent.code]).toEqual([403, 'RoleNotHeld']);
    const codes = async () => Promise.all(paths.map(async (path) => (await other.as('inspector').get(path)).code));
    await expect.poll(codes, { timeout: 30_000, interval: 10 }).toEqual(Array(paths.length).fill('RoleNotHeld'));
    expect(performance.now() - since).toBeLessThan(1_000 + 3 * usualMs);
    const types = await nodes.typesOf(`inspectionCase-${caseId}`);
    expect(types).not.toContain('FindingReported');
  });

  it('lets nobody in on a node that hears nothing any more, and is known as soon as it hears again', async () => {
    await using nodes = await TwoNodes.open();
    const { one, other, server } = nodes;
    expect((await other.as('inspector').get('/units')).status).toBe(200);
    server.faults.stallSubscriptions();
    expect((await revoke(one)).status).toBe(201);
    await delay(1_000);
    const read = await other.as('inspector').get('/units');
    expect([read.status, read.code]).toEqual([503, 'AuthorityBehind']);
    expect(server.faults.fired('stall')).toBeGreaterThan(0);
    server.faults.resumeSubscriptions();
    const code = async () => (await other.as('inspector').get('/units')).code;
    await expect.poll(code, { timeout: 60_000 }).toBe('RoleNotHeld');
  });
});

const review = {
  verdict: 'rejected',
  comment: 'Không có căn cứ',
  occurredOn: on.reviewed,
};

const decision = { document: paper('decision', 777, '2024-06-10'), durationDays: 45 };
