import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { provinceLed } from '#test/support/domain/inspection.ts';
import { Api, type Given } from '#test/support/http/api.ts';
import { PART_BYTES, senderFor, sha256 } from '#test/support/http/evidence.ts';

let api: Api;
beforeAll(async () => {
  api = await Api.open();
});
afterAll(() => api[Symbol.asyncDispose]());

const running = (): Given => api.given(provinceLed.upTo('announced'));

/** Every file below the folder of evidence. */
const onDisk = (): readonly string[] =>
  readdirSync(join(api.dataDir, 'evidence'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));

/** Text of several parts and a rest. */
const long = (letter: string): string => `${letter.repeat(2 * PART_BYTES)}\nhết\n`;

describe('A file of evidence', () => {
  it('comes in parts, is checked, and is registered in the case', async () => {
    const given = running();
    const sender = await senderFor(api, given);
    const bytes = long('a');
    const hash = sha256(bytes);
    const answer = await sender.send({ bytes });
    expect([answer.status, answer.code]).toEqual([201, undefined]);
    const [event] = await api.eventsOf(`evidence-${hash}`);
    expect(event?.data).toMatchObject({ caseId: given.caseId, hash, bytes: bytes.length + 2, mediaType: 'text/plain' });
    const { body } = await sender.list();
    expect(body.evidence.files).toMatchObject([{ hash, verified: null, citedIn: [], openings: [] }]);
  });

  it('lies on the disk encrypted, under its hash, and nothing else of it does', async () => {
    const sender = await senderFor(api, running());
    const bytes = 'Một câu mà không ai được đọc trên đĩa.\n'.repeat(40);
    await sender.send({ bytes });
    const hash = sha256(bytes);
    expect(existsSync(join(api.dataDir, 'evidence', 'files', hash.slice(0, 2), hash))).toBe(true);
    for (const path of onDisk()) {
      expect(readFileSync(path).includes('không ai được đọc')).toBe(false);
      expect(path).toMatch(/\/files\/[0-9a-f]{2}\/[0-9a-f]{64}$/);
    }
  });

  it('that was cut off goes on where it was, and not elsewhere', async () => {
    const sender = await senderFor(api, running());
    const bytes = long('b');
    const { body: begun } = await sender.begin(bytes);
    const { uploadId } = begun;
    expect(begun).toMatchObject({ offset: 0, partBytes: PART_BYTES });
    await sender.part(uploadId, 0, bytes.slice(0, PART_BYTES));
    expect((await sender.progress(uploadId)).body.offset).toBe(PART_BYTES);
    const again = await sender.part(uploadId, 0, bytes.slice(0, PART_BYTES));
    expect([again.status, again.code]).toEqual([409, 'PartMisplaced']);
    const short = await sender.part(uploadId, PART_BYTES, 'b');
    expect([short.status, short.code]).toEqual([409, 'PartMisplaced']);
    const early = await sender.complete(uploadId, { hash: sha256(bytes), ending: 'txt' });
    expect([early.status, early.code]).toEqual([409, 'UploadIncomplete']);
    await sender.part(uploadId, PART_BYTES, bytes.slice(PART_BYTES, 2 * PART_BYTES));
    await sender.part(uploadId, 2 * PART_BYTES, bytes.slice(2 * PART_BYTES));
    expect((await sender.complete(uploadId, { hash: sha256(bytes), ending: 'txt' })).status).toBe(201);
  });

  it('begun again with the same key is the same upload', async () => {
    const sender = await senderFor(api, running());
    const key = crypto.randomUUID();
    const bytes = long('c');
    const first = await sender.begin(bytes, { key });
    await sender.part(first.body.uploadId, 0, bytes.slice(0, PART_BYTES));
    const second = await sender.begin(bytes, { key });
    expect(second.body).toMatchObject({ uploadId: first.body.uploadId, offset: PART_BYTES });
  });

  it('whose registration got no answer is told again, and registered once', async () => {
    const sender = await senderFor(api, running());
    const bytes = 'Một tệp, một lần.\n';
    const { body } = await sender.begin(bytes);
    await sender.part(body.uploadId, 0, bytes);
    const key = crypto.randomUUID();
    const first = await sender.complete(body.uploadId, { hash: sha256(bytes), ending: 'txt' }, key);
    const second = await sender.complete(body.uploadId, { hash: sha256(bytes), ending: 'txt' }, key);
    expect([first.status, second.status, second.body.repeated]).toEqual([201, 201, true]);
    expect(await api.eventsOf(`evidence-${sha256(bytes)}`)).toHaveLength(1);
  });

  it('of another hash than was announced is refused, and nothing stays', async () => {
    const sender = await senderFor(api, running());
    const before = onDisk();
    const bytes = 'Đây không phải là tệp đã báo.\n';
    const answer = await sender.send({ bytes, hash: sha256('another file') });
    expect([answer.status, answer.code]).toEqual([422, 'HashDiffers']);
    expect(onDisk()).toEqual(before);
    expect(await api.eventsOf(`evidence-${sha256(bytes)}`)).toEqual([]);
    expect(await api.eventsOf(`evidence-${sha256('another file')}`)).toEqual([]);
  });

  it('that is said to be a letter of denunciation never reaches the disk', async () => {
    const sender = await senderFor(api, running());
    const before = onDisk();
    const answer = await sender.begin('Kính gửi …', { isDenunciation: true });
    expect([answer.status, answer.code]).toEqual([409, 'DenunciationLetter']);
    expect(answer.body.detail).toContain('tiếp công dân');
    expect(onDisk()).toEqual(before);
  });

  it('stays where it is while only the form is wrong', async () => {
    const sender = await senderFor(api, running());
    const bytes = 'Ngày ở tương lai.\n';
    const { body } = await sender.begin(bytes);
    await sender.part(body.uploadId, 0, bytes);
    const hash = sha256(bytes);
    const wrong = await sender.complete(body.uploadId, { hash, ending: 'txt', claimedOn: '2031-01-01' });
    expect([wrong.status, wrong.code]).toEqual([409, 'DateInFuture']);
    expect((await sender.complete(body.uploadId, { hash, ending: 'txt' })).status).toBe(201);
  });
});

describe('Limits', () => {
  it('a file over 50 MiB, or of nothing, is not begun', async () => {
    const sender = await senderFor(api, running());
    for (const bytes of [50 * 1024 * 1024 + 1, 0, -1]) {
      const body = { hash: 'a'.repeat(64), bytes, isDenunciation: false };
      const answer = await api.as('inspector').post(`/cases/${running().caseId}/evidence-uploads`, body);
      expect(answer.status).toBe(422);
    }
    expect((await sender.begin('')).status).toBe(422);
  });

  it('a part is no longer than 256 KiB, not compressed, and bytes', async () => {
    const sender = await senderFor(api, running());
    const bytes = long('d');
    const { body } = await sender.begin(bytes);
    const large = await sender.part(body.uploadId, 0, bytes.slice(0, PART_BYTES + 1));
    expect([large.status, large.code]).toEqual([413, 'BodyTooLarge']);
    const packed = await sender.part(body.uploadId, 0, 'x', { 'Content-Encoding': 'gzip' });
    expect([packed.status, packed.code]).toEqual([415, 'NotBytes']);
    const form = await sender.part(body.uploadId, 0, 'x', { 'Content-Type': 'multipart/form-data; boundary=x' });
    expect([form.status, form.code]).toEqual([415, 'NotBytes']);
    expect((await sender.progress(body.uploadId)).body.offset).toBe(0);
  });

  it('eight unfinished uploads of one officer, not nine; another has his own', async () => {
    const given = running();
    const sender = await senderFor(api, given, 'leader');
    const answers = [];
    for (let index = 0; index < 9; index += 1) answers.push(await sender.begin(`tệp thứ ${index}`));
    expect(answers.map(({ status }) => status)).toEqual([...Array.from({ length: 8 }, () => 201), 429]);
    expect(answers.at(-1)?.code).toBe('TooManyUploads');
    expect((await (await senderFor(api, given, 'inspector')).begin('tệp khác')).status).toBe(201);
  });

  it('one that is given up makes room, and nothing of it stays', async () => {
    const given = running();
    const sender = await senderFor(api, given, 'secondInspector');
    const answers = [];
    for (let index = 0; index < 8; index += 1) answers.push(await sender.begin(`bỏ ${index}`));
    const id = answers[0]?.body.uploadId;
    expect((await sender.abandon(id)).status).toBe(200);
    expect((await sender.progress(id)).status).toBe(404);
    expect((await sender.abandon(id)).status).toBe(404);
    expect(onDisk().filter((path) => path.includes(id))).toEqual([]);
    expect((await sender.begin('thêm một tệp')).status).toBe(201);
  });

  it('what two send at the same place is one part', async () => {
    const sender = await senderFor(api, running());
    const bytes = long('e');
    const { body } = await sender.begin(bytes);
    const part = bytes.slice(0, PART_BYTES);
    const answers = await Promise.all([1, 2, 3].map(() => sender.part(body.uploadId, 0, part)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });
});

describe('Somebody else', () => {
  it('can neither see nor continue an upload, in this case or through another', async () => {
    const given = running();
    const sender = await senderFor(api, given);
    const { body } = await sender.begin('của tôi\n');
    const colleague = await senderFor(api, given, 'leader');
    const elsewhere = await senderFor(api, running());
    for (const other of [colleague, elsewhere]) {
      expect((await other.progress(body.uploadId)).status).toBe(404);
      expect((await other.part(body.uploadId, 0, 'của tôi\n')).status).toBe(404);
      expect((await other.complete(body.uploadId, { hash: sha256('của tôi\n'), ending: 'txt' })).status).toBe(404);
    }
  });
});
