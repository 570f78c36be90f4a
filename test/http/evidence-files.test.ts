import { readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people } from '#test/support/domain/huong-binh.ts';
import { districtLed, provinceLed } from '#test/support/domain/inspection.ts';
import { exif, jpeg, pdf, zip } from '#test/support/evidence/sample-files.ts';
import { Api } from '#test/support/http/api.ts';
import { PART_BYTES, type Sender, senderFor, sha256 } from '#test/support/http/evidence.ts';

let api: Api;
let sender: Sender;
beforeAll(async () => {
  api = await Api.open();
  sender = await senderFor(api, api.given(provinceLed.upTo('announced')));
});
afterAll(() => api[Symbol.asyncDispose]());

const placeOf = (hash: string): string => join(api.dataDir, 'evidence', 'files', hash.slice(0, 2), hash);

/** A file in the store, unlike any other. */
let made = 0;
const stored = async (
  bytes: string | Buffer = `tệp số ${++made}\n`.repeat(40_000),
  ending = 'txt',
): Promise<string> => {
  const answer = await sender.send({ bytes, ending });
  expect([answer.status, answer.code]).toEqual([201, undefined]);
  return sha256(bytes);
};

const typesOf = async (hash: string) => (await api.eventsOf(`evidence-${hash}`)).map(({ type }) => type);

describe('A file that lies about what it is is refused, with what was found, and nothing stays', () => {
  it.each([
    ['a PDF called .jpg', pdf(), 'jpg', '', 'FileMislabelled', 'PDF'],
    ['a text called a PDF by the browser', 'chữ\n', 'txt', 'application/pdf', 'FileMislabelled', 'application/pdf'],
    ['a page called .txt', '<html><script>1</script>', 'txt', 'text/plain', 'FileUnfit', 'trang web'],
    ['a picture with an archive', Buffer.concat([jpeg(), zip([{ name: 'a' }])]), 'jpg', '', 'FileUnfit', 'lồng'],
    ['a PDF with a program', pdf('/S /JavaScript'), 'pdf', '', 'FileUnfit', 'lệnh chạy'],
  ] as const)('%s', async (_name, bytes, ending, declaredType, code, words) => {
    const answer = await sender.send({ bytes, ending, declaredType });
    expect([answer.status, answer.code]).toEqual([422, code]);
    expect(answer.body.detail).toContain(words);
    expect(await typesOf(sha256(bytes))).toEqual([]);
    expect(() => statSync(placeOf(sha256(bytes)))).toThrow('ENOENT');
  });

  it.each(['../x', 'a/b', 'gpj\u202e', 'x\0', 'a\r\nb', 'CON', 'ế'.normalize('NFD').repeat(80), 'x'.repeat(300)])(
    'no name comes with a file, and an ending like %j is refused',
    async (ending) => {
      const bytes = `tên ${ending.length}\n`;
      const answer = await sender.send({ bytes, ending });
      expect([answer.status, answer.code]).toEqual([422, 'InvalidRequest']);
      const named = await sender.send({ bytes: `tên khác ${++made}\n`, said: { fileName: ending } });
      expect([named.status, named.body.errors[0].code]).toEqual([422, 'UnknownField']);
    },
  );
});

describe('Opening a file', () => {
  it('is on record before the first byte, and the file comes as it was received, once', async () => {
    const bytes = Buffer.from('Nội dung của chứng cứ.\n'.repeat(30_000));
    const hash = await stored(bytes);
    const opened = await sender.open(hash, { reason: 'answer-to-authority', note: 'Công văn số 12' });
    expect(opened.status).toBe(201);
    const events = await api.eventsOf(`evidence-${hash}`);
    expect(events.at(-1)).toMatchObject({
      type: 'EvidenceOpened',
      data: { reason: 'answer-to-authority', note: 'Công văn số 12', openedBy: people.inspector.officerId },
    });
    const { ticket } = opened.body;
    const first = await sender.download(hash, ticket);
    expect([first.status, first.bytes.equals(bytes)]).toEqual([200, true]);
    expect((await sender.download(hash, ticket)).status).toBe(404);
  });

  it('is answered so that no browser shows it, guesses what it is, or runs it', async () => {
    const hash = await stored();
    const { body } = await sender.open(hash);
    const { headers } = await sender.download(hash, body.ticket);
    expect(headers.get('content-disposition')).toBe(`attachment; filename="${hash.slice(0, 12)}.txt"`);
    expect(headers.get('content-type')).toBe('application/octet-stream');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('needs a reason, and words where the reason says nothing', async () => {
    const hash = await stored();
    expect((await sender.open(hash, { reason: 'curiosity' })).status).toBe(422);
    const other = await sender.open(hash, { reason: 'other' });
    expect([other.status, other.code]).toEqual([409, 'ReasonMissing']);
    expect(await typesOf(hash)).toEqual(['EvidenceRegistered']);
  });

  it('with one key happens once', async () => {
    const hash = await stored();
    const key = crypto.randomUUID();
    expect((await sender.open(hash, {}, key)).status).toBe(201);
    const again = await sender.open(hash, {}, key);
    expect([again.status, again.code]).toEqual([409, 'AlreadyOpened']);
    expect(await typesOf(hash)).toEqual(['EvidenceRegistered', 'EvidenceOpened']);
  });

  it('gives a ticket to nobody else, and to nothing that was guessed', async () => {
    const given = api.given(provinceLed.upTo('announced'));
    const mine = await senderFor(api, given);
    const bytes = 'vé của tôi\n';
    await mine.send({ bytes });
    const hash = sha256(bytes);
    const { body } = await mine.open(hash);
    const colleague = await senderFor(api, given, 'leader');
    expect((await colleague.download(hash, body.ticket)).status).toBe(404);
    expect((await mine.download(hash, 'A'.repeat(43))).status).toBe(404);
    expect((await mine.download(hash, body.ticket)).status).toBe(200);
  });

  it('of a photograph as a working copy gives no place; of another kind there is none', async () => {
    const photo = jpeg({ before: [exif(6, '16.46N 107.59E')], scan: Buffer.alloc(2 * PART_BYTES, 9) });
    const hash = await stored(photo, 'jpg');
    const { body } = await sender.open(hash, { copy: 'working-copy' });
    const { bytes, headers } = await sender.download(hash, body.ticket);
    expect(bytes.includes('16.46N')).toBe(false);
    expect(bytes.length).toBeGreaterThan(2 * PART_BYTES);
    expect(headers.get('content-disposition')).toContain('-copy.jpg');
    const text = await stored();
    const none = await sender.open(text, { copy: 'working-copy' });
    expect([none.status, none.code]).toEqual([409, 'NoWorkingCopy']);
  });
});

describe('What lies on the disk', () => {
  const flip = (hash: string, at: number): void => {
    const bytes = readFileSync(placeOf(hash));
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(placeOf(hash), bytes);
  };

  it('is read again and found the same', async () => {
    const hash = await stored();
    const answer = await sender.verify(hash);
    expect([answer.status, answer.body.events[0].data.result]).toEqual([201, 'matches']);
    expect((await sender.list()).body.evidence.files.at(-1).verified.result).toBe('matches');
  });

  it.each([
    ['a changed byte', (hash: string) => flip(hash, 400_000), 'differs'],
    ['a changed byte in its head', (hash: string) => flip(hash, 0), 'differs'],
    ['a changed id of its key', (hash: string) => flip(hash, 12), 'unreadable'],
    ['a changed length', (hash: string) => flip(hash, 51), 'differs'],
    ['a missing end', (hash: string) => truncateSync(placeOf(hash), statSync(placeOf(hash)).size - 1), 'differs'],
    ['a missing part', (hash: string) => truncateSync(placeOf(hash), 64 + PART_BYTES + 28), 'differs'],
    ['another file', (hash: string) => writeFileSync(placeOf(hash), 'không phải'), 'differs'],
    ['no file', (hash: string) => rmSync(placeOf(hash)), 'missing'],
  ] as const)('%s is found, put on record, shown, and not given out', async (_name, damage, result) => {
    const hash = await stored();
    damage(hash);
    const answer = await sender.verify(hash);
    expect(answer.body.events[0].data.result).toBe(result);
    const { files } = (await sender.list()).body.evidence;
    expect(files.find((file: { hash: string }) => file.hash === hash).verified.result).toBe(result);
    const { body } = await sender.open(hash);
    // A byte in the middle shows when it is read: then the answer is cut off.
    if (body.ticket !== undefined) await expect(sender.download(hash, body.ticket)).rejects.toThrow();
    else expect(body.code).toBe('FileNotReadable');
  });

  it('two files that changed places are found', async () => {
    const [one, other] = [await stored(), await stored()];
    const bytes = readFileSync(placeOf(one));
    writeFileSync(placeOf(one), readFileSync(placeOf(other)));
    writeFileSync(placeOf(other), bytes);
    for (const hash of [one, other]) expect((await sender.verify(hash)).body.events[0].data.result).toBe('differs');
  });

  it('that was damaged is mended by the file itself, brought again', async () => {
    const bytes = 'sẽ được gửi lại\n'.repeat(100);
    const hash = await stored(bytes);
    flip(hash, 100);
    await sender.verify(hash);
    expect((await sender.send({ bytes })).status).toBe(200);
    expect((await sender.verify(hash)).body.events[0].data.result).toBe('matches');
  });
});

describe('Custody', () => {
  it('goes from whoever has it to another, and the list says who', async () => {
    const hash = await stored();
    const { officerId: to } = people.leader;
    const move = { to, place: 'Tủ số 2', ground: 'Lưu tập trung', occurredOn: '2024-02-21' };
    expect((await sender.move(hash, move)).status).toBe(201);
    const file = (await sender.list()).body.evidence.files.at(-1);
    expect(file).toMatchObject({ holder: to, place: 'Tủ số 2', moves: [{ from: people.inspector.officerId, to }] });
    const again = await sender.move(hash, { ...move, to: people.inspector.officerId });
    expect([again.status, again.code]).toEqual([403, 'NotHolder']);
  });
});

describe('Rights', () => {
  it('a file of one case is not there in another, whoever knows its hash', async () => {
    const hash = await stored();
    const elsewhere = await senderFor(api, api.given(provinceLed.upTo('announced')));
    for (const answer of [await elsewhere.open(hash), await elsewhere.verify(hash)]) expect(answer.status).toBe(404);
    const of = { to: people.leader.officerId, place: 'x', ground: 'x', occurredOn: '2024-02-21' };
    const [known, unknown] = [await elsewhere.move(hash, of), await elsewhere.move('0'.repeat(64), of)];
    expect([known.status, { ...known.body, instance: '' }]).toEqual([404, { ...unknown.body, instance: '' }]);
    expect((await elsewhere.list()).text).not.toContain(hash);
    expect(await typesOf(hash)).toEqual(['EvidenceRegistered']);
  });

  it('the same file brought into a second case belongs to both, and neither learns of the other', async () => {
    const bytes = 'một tệp, hai hồ sơ\n';
    const hash = await stored(bytes);
    const second = await senderFor(api, api.given(provinceLed.upTo('announced')), 'leader');
    expect((await second.send({ bytes })).status).toBe(201);
    await sender.open(hash);
    const { files } = (await second.list()).body.evidence;
    expect(files).toMatchObject([{ hash, openings: [], registeredBy: people.leader.officerId }]);
  });

  it('an overseer sees after publication that it is there, and opens nothing', async () => {
    const given = api.given(provinceLed.upTo('announced'));
    const mine = await senderFor(api, given);
    await mine.send({ bytes: 'trước khi công khai\n' });
    const overseer = await senderFor(api, given, 'overseer');
    expect([(await overseer.list()).status, (await overseer.list()).code]).toEqual([403, 'NotPublished']);
    const published = api.given(provinceLed.upTo('following-up'));
    const hash = sha256('sau khi công khai\n');
    await (await senderFor(api, published)).send({ bytes: 'sau khi công khai\n' });
    const later = await senderFor(api, published, 'overseer');
    expect((await later.list()).body.evidence.files).toMatchObject([{ hash }]);
    expect([(await later.open(hash)).status, (await later.begin('x')).status]).toEqual([403, 403]);
    expect((await later.verify(hash)).status).toBe(403);
    expect(await typesOf(hash)).toEqual(['EvidenceRegistered']);
  });

  it('in a closed case nothing new comes, and what is there can be opened and verified', async () => {
    const given = api.given(provinceLed.upTo('closed'));
    const closed = await senderFor(api, given);
    const answer = await closed.send({ bytes: 'quá muộn\n' });
    expect([answer.status, answer.code]).toEqual([409, 'CaseClosed']);
  });

  it.each([
    '../../events.sqlite',
    '..%2f..%2fevents.sqlite',
    '%2e%2e%2fmaster.key',
    'a'.repeat(63),
    'A'.repeat(64),
    '/etc/passwd',
    '%00',
  ])('no path leads to a file: %s', async (hash) => {
    const caller = api.as('inspector');
    const given = api.given(districtLed.upTo('announced'));
    await given.exists();
    for (const act of ['openings', 'verifications']) {
      expect(
        (await caller.post(`/cases/${given.caseId}/evidence/${hash}/${act}`, { copy: 'as-received', reason: 'draft' }))
          .status,
      ).toBe(404);
    }
    const download = `/cases/${given.caseId}/evidence/${hash}/contents/${'A'.repeat(43)}`;
    expect((await caller.get(download)).status).toBe(404);
    expect((await caller.get(`/cases/${given.caseId}/evidence-uploads/${hash}`)).status).toBe(404);
  });
});
