import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { explanationText } from '#test/support/accountability/action-commands.ts';
import { givenAction, givenMatter } from '#test/support/accountability/given-matters.ts';
import { offender } from '#test/support/accountability/matter-commands.ts';
import { provinceLed } from '#test/support/domain/inspection.ts';
import { ask } from '#test/support/domain/inspection-commands.ts';
import { Api } from '#test/support/http/api.ts';

const SECRET = 'Ông Mai Văn Thủ nhận phong bì tại quán cà phê';

let api: Api;
let caseId: string;
let revision: number;
beforeAll(async () => {
  api = await Api.open();
  const given = api.given(provinceLed.upTo('announced'));
  const answer = await given
    .as('inspector')
    .post('/cases/{caseId}/findings', { ...ask.ReportFinding().data, details: SECRET });
  expect(answer.status).toBe(201);
  caseId = given.caseId;
  revision = answer.body.revision;
});
afterAll(() => api[Symbol.asyncDispose]());

const ofDetails = () => ({ caseId, target: { revision, fields: ['/details'] }, reason: 'draft' });
const accessOf = async (officer: string) => (await api.eventsOf(`access-${officer}`)).length;

describe('Sealed fields', () => {
  it('are in no file of the data directory as clear text', () => {
    const files = readdirSync(api.dataDir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.length).toBeGreaterThan(3);
    for (const { parentPath, name } of files) {
      expect(readFileSync(join(parentPath, name)).includes(Buffer.from(SECRET)), name).toBe(false);
    }
  });

  it('are opened by a POST that is on record, once', async () => {
    const officer = '00000000-0ff1-7000-8000-000000000004';
    const before = await accessOf(officer);
    const key = { 'Idempotency-Key': randomUUID() };
    const answer = await api.as('leader').post('/reveals', ofDetails(), key);
    expect([answer.status, answer.body.fields]).toEqual([
      200,
      [{ revision, pointer: '/details', keyId: expect.any(String), value: { outcome: 'opened', text: SECRET } }],
    ]);
    expect(await accessOf(officer)).toBe(before + 1);
    const again = await api.as('leader').post('/reveals', ofDetails(), key);
    expect([again.status, again.code]).toEqual([409, 'AlreadyRevealed']);
    expect(again.text).not.toContain('phong bì');
  });

  it('can be named by their keys, as whoever reads the case knows them', async () => {
    const file = await api.as('leader').get(`/cases/${caseId}`);
    const { keyId } = file.body.case.findings[0].content.details;
    const target = { keyIds: [keyId] };
    const answer = await api.as('leader').post('/reveals', { caseId, target, reason: 'draft' });
    const opened = { revision, pointer: '/details', keyId, value: { outcome: 'opened', text: SECRET } };
    expect([answer.status, answer.body.fields]).toEqual([200, [opened]]);
    const [record] = (await api.eventsOf('access-00000000-0ff1-7000-8000-000000000004')).slice(-1);
    expect(record?.data).toMatchObject({ target: { revision }, fields: ['/details'] });
    const unknown = { keyIds: [keyId, '0'.repeat(32)] };
    const refused = await api.as('leader').post('/reveals', { caseId, target: unknown, reason: 'draft' });
    expect([refused.status, refused.code]).toEqual([422, 'NotSealed']);
  });

  it('that are none put nobody on record', async () => {
    const body = { ...ofDetails(), target: { revision, fields: ['/summary', '/details'] } };
    const answer = await api.as('head').post('/reveals', body);
    expect([answer.status, answer.code]).toEqual([422, 'NotSealed']);
    expect(await accessOf('00000000-0ff1-7000-8000-000000000003')).toBe(0);
  });

  it('are not for overseers, whatever they say', async () => {
    const answer = await api.as('overseer').post('/reveals', ofDetails());
    expect(answer.status).toBe(403);
    expect(answer.text).not.toContain('phong bì');
  });

  it('appear in no log line', () => {
    expect(api.log.join('')).not.toMatch(/phong bì|Mai Văn/);
  });
});

describe('Sealed fields of what came of a case', () => {
  const leader = '00000000-0ff1-7000-8000-000000000004';
  let matterId: string;
  let actionId: string;
  beforeAll(async () => {
    matterId = await givenMatter(api);
    actionId = await givenAction(api, matterId);
  });

  it('of a matter are opened by a POST that is on record, once', async () => {
    const path = `/matters/${matterId}/reveals`;
    const key = { 'Idempotency-Key': randomUUID() };
    const body = { target: { revision: 0, fields: ['/offenders/0/name'] }, reason: 'draft' };
    const before = await accessOf(leader);
    const answer = await api.as('leader').post(path, body, key);
    expect([answer.status, answer.body.fields]).toEqual([
      200,
      [
        {
          revision: 0,
          pointer: '/offenders/0/name',
          keyId: expect.any(String),
          value: { outcome: 'opened', text: offender.name },
        },
      ],
    ]);
    expect(answer.headers.get('Ledger-Number')).toBe(String(answer.body.ledgerNumber));
    const [record] = await api.eventsOf(`access-${leader}`, before);
    expect(record?.data).toMatchObject({ subject: { kind: 'matter', id: matterId }, fields: ['/offenders/0/name'] });
    const again = await api.as('leader').post(path, body, key);
    expect([again.status, again.code]).toEqual([409, 'AlreadyRevealed']);
    expect(again.text).not.toContain(offender.name);
  });

  it('of an action too, all of it for a review', async () => {
    const path = `/accountability-actions/${actionId}/reveals`;
    const answer = await api.as('leader').post(path, { reason: 'review' });
    expect(answer.body.fields.map(({ value }: { value: unknown }) => value)).toEqual([
      { outcome: 'opened', text: explanationText },
    ]);
    const again = await api.as('leader').post(path, { reason: 'review' });
    expect([again.status, again.body.ledgerNumber]).toEqual([200, null]);
  });

  it('are named by the address alone', async () => {
    const answer = await api.as('leader').post(`/matters/${matterId}/reveals`, { matterId, reason: 'review' });
    expect([answer.status, answer.code]).toEqual([422, 'InvalidRequest']);
    const ofCase = await api.as('leader').post('/reveals', { caseId: matterId, reason: 'review' });
    expect(ofCase.status).toBe(404);
  });

  it('are not for overseers and appraisers', async () => {
    for (const path of [`/matters/${matterId}/reveals`, `/accountability-actions/${actionId}/reveals`]) {
      for (const person of ['overseer', 'appraiser'] as const) {
        const answer = await api.as(person).post(path, { reason: 'review' });
        expect([answer.status, answer.code]).toEqual([403, 'ActionNotAllowed']);
      }
    }
  });

  it('are in no file of the data directory as clear text, and in no log line', () => {
    const texts = [offender.name, explanationText];
    const files = readdirSync(api.dataDir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    for (const { parentPath, name } of files) {
      const bytes = readFileSync(join(parentPath, name));
      for (const text of texts) expect(bytes.includes(Buffer.from(text)), name).toBe(false);
    }
    for (const text of texts) expect(api.log.join('')).not.toContain(text);
  });
});
