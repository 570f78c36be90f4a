import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { legalDateOf } from '#domain/legal-date.ts';
import { provinceLed } from '#test/support/domain/inspection.ts';
import { Api, type Given, NOW } from '#test/support/http/api.ts';
import { PART_BYTES, Sender, senderFor, sha256 } from '#test/support/http/evidence.ts';

const opened: Api[] = [];
afterEach(async () => {
  for (const api of opened.splice(0)) await api[Symbol.asyncDispose]();
});
const begin = async (env = {}): Promise<Api> => {
  const api = await Api.open(env);
  opened.push(api);
  return api;
};

const BYTES = 'Bảng kê tạm ứng, bản sao.\n';
const hash = sha256(BYTES);
const today = legalDateOf(NOW);

/** A case in follow-up whose one finding cites the file. */
const citing = (api: Api): Given =>
  api.given(provinceLed.withFindings({ status: 'upheld', evidence: [hash] }).upTo('following-up'));

const place = (api: Api): string => join(api.dataDir, 'evidence', 'files', hash.slice(0, 2), hash);
const reverify = (given: Given) =>
  given.as('inspector').post('/cases/{caseId}/evidence-verifications', { hashes: [hash], occurredOn: today });
const unmet = async (given: Given): Promise<readonly string[]> => {
  const { body } = await given.as('inspector').get('/cases/{caseId}');
  return body.case.closure.unmet.map(({ item }: { item: string }) => item);
};

describe('Before a case is closed', () => {
  it('a file that nobody has brought stands in the list as not in the store, and an officer’s own word counts', async () => {
    const api = await begin();
    const given = citing(api);
    const sender = await senderFor(api, given);
    const { evidence } = (await sender.list()).body;
    expect([evidence.files, evidence.notInStore]).toEqual([[], [{ hash, citedIn: ['F1'] }]]);
    expect(await unmet(given)).toContain('EvidenceNotReverified');
    expect((await reverify(given)).status).toBe(201);
    expect(await unmet(given)).not.toContain('EvidenceNotReverified');
  });

  it('a file in the store is read again by the store when somebody puts his name to it', async () => {
    const api = await begin();
    const given = citing(api);
    await (await senderFor(api, given)).send({ bytes: BYTES });
    const answer = await reverify(given);
    expect([answer.status, answer.newEvents.map(({ type }) => type)]).toEqual([201, ['EvidenceReverified']]);
    const looks = (await api.eventsOf(`evidence-${hash}`)).filter(({ type }) => type === 'EvidenceVerified');
    expect(looks.map(({ data }) => data['result'])).toEqual(['matches']);
    expect(await unmet(given)).not.toContain('EvidenceNotReverified');
  });

  it.each([
    ['changed', (api: Api) => writeFileSync(place(api), 'khác')],
    ['gone', (api: Api) => rmSync(place(api))],
  ])('a file that is %s is not vouched for, and blocks the closure with a clear word', async (_name, damage) => {
    const api = await begin();
    const given = citing(api);
    const sender = await senderFor(api, given);
    await sender.send({ bytes: BYTES });
    damage(api);
    const answer = await reverify(given);
    expect([answer.status, answer.code, answer.newEvents]).toEqual([409, 'EvidenceDamaged', []]);
    expect(answer.body.detail).toContain(hash);
    expect(await unmet(given)).toEqual(expect.arrayContaining(['EvidenceNotReverified', 'EvidenceDamaged']));
    const outcome = { outcome: 'fully-implemented', occurredOn: today };
    const proposal = await given.as('inspector').post('/cases/{caseId}/closure-proposals', outcome);
    expect(proposal.body.errors.map(({ code }: { code: string }) => code)).toContain('EvidenceDamaged');
    // Brought again and looked at again, it stands in the way no longer.
    await sender.send({ bytes: BYTES });
    expect((await reverify(given)).status).toBe(201);
    expect(await unmet(given)).not.toContain('EvidenceDamaged');
  });

  it('a file that was found changed after all was said blocks it again', async () => {
    const api = await begin();
    const given = citing(api);
    const sender = await senderFor(api, given);
    await sender.send({ bytes: BYTES });
    await reverify(given);
    writeFileSync(place(api), 'khác');
    await sender.verify(hash);
    expect(await unmet(given)).toContain('EvidenceDamaged');
  });
});

describe('A server that is started again', () => {
  it('goes on with an upload where it was cut off, and gives out what it had', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'inspection-ledger-evidence-'));
    const env = { DATA_DIR: folder };
    const bytes = `${'x'.repeat(PART_BYTES + 10)}\n`;
    const first = await Api.open(env);
    const given = first.given(provinceLed.upTo('announced'));
    const before = await senderFor(first, given);
    const { body } = await before.begin(bytes);
    await before.part(body.uploadId, 0, bytes.slice(0, PART_BYTES));
    await before.send({ bytes: BYTES });
    await first[Symbol.asyncDispose]();
    // A part that was being written when the power went is half there.
    const part = join(folder, 'evidence', 'unfinished', `${body.uploadId}.part`);
    writeFileSync(part, Buffer.alloc(20, 7), { flag: 'a' });

    const second = await Api.join(env);
    opened.push(second);
    const after = new Sender(second, given.caseId);
    expect((await after.progress(body.uploadId)).body.offset).toBe(PART_BYTES);
    await after.part(body.uploadId, PART_BYTES, bytes.slice(PART_BYTES));
    expect((await after.complete(body.uploadId, { hash: sha256(bytes), ending: 'txt' })).status).toBe(201);
    expect((await after.verify(sha256(bytes))).body.events[0].data.result).toBe('matches');
    const { body: ticket } = await after.open(hash);
    expect((await after.download(hash, ticket.ticket)).bytes.toString()).toBe(BYTES);
    rmSync(folder, { recursive: true });
  });

  it('removes what nobody finished within two days, and nothing younger', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'inspection-ledger-evidence-'));
    const first = await Api.open({ DATA_DIR: folder });
    const given = first.given(provinceLed.upTo('announced'));
    const sender = await senderFor(first, given);
    const [old, young] = [await sender.begin('cũ'), await sender.begin('mới')];
    const longAgo = new Date('2024-06-01T00:00:00Z');
    utimesSync(join(folder, 'evidence', 'unfinished', `${old.body.uploadId}.part`), longAgo, longAgo);
    await first[Symbol.asyncDispose]();

    const second = await Api.join({ DATA_DIR: folder }, '2024-06-17T02:00:00.000Z');
    opened.push(second);
    const later = new Sender(second, given.caseId);
    await expect.poll(async () => (await later.progress(old.body.uploadId)).status).toBe(404);
    // The disk's own clock says that this one was touched just now.
    expect((await later.progress(young.body.uploadId)).status).toBe(200);
    rmSync(folder, { recursive: true });
  });
});
