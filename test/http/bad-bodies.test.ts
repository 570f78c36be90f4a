import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acts } from '#http/product-routes.ts';
import { people } from '#test/support/domain/huong-binh.ts';
import { ask } from '#test/support/domain/inspection-commands.ts';
import { type Answer, Api, type Headers, writing } from '#test/support/http/api.ts';

let api: Api;
beforeAll(async () => {
  api = await Api.open();
});
afterAll(() => api[Symbol.asyncDispose]());

const leader = { 'X-Demo-Officer': people.leader.officerId };
/** Bytes as they are, from someone who may open cases. */
const send = (body: string | Uint8Array, headers: Headers = {}): Promise<Answer> =>
  api.send('POST', '/cases', { ...leader, ...writing(), ...headers }, body);

const good = ask.OpenCase().data;
const json = JSON.stringify(good);
/** The good body with one more member, written out by hand. */
const withMember = (member: string): string => `${json.slice(0, -1)},${member}}`;

const faults = ({ status, body }: Answer) => [
  status,
  (body.errors ?? []).map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`),
];

/** Whatever is tried, nothing may come to be in the ledger. */
const lastPosition = () => api.system.store.lastPosition();

describe('A body that is not what it should be stores nothing', () => {
  const tries: readonly (readonly [string, () => Promise<Answer>, number, readonly string[]])[] = [
    ['nothing at all', () => send(''), 400, [' NotJson']],
    ['half of an object', () => send(json.slice(0, -4)), 400, [' NotJson']],
    ['a trailing comma', () => send(`${json.slice(0, -1)},}`), 400, [' NotJson']],
    ['two documents', () => send(`${json}${json}`), 400, [' NotJson']],
    ['a byte order mark', () => send(`\uFEFF${json}`), 400, [' NotJson']],
    ['bytes that are no UTF-8', () => send(Uint8Array.from([0x7b, 0xff, 0xfe, 0x7d])), 400, [' NotJson']],
    ['UTF-16', () => send(new Uint8Array(Buffer.from(json, 'utf16le'))), 400, [' NotJson']],
    ['null', () => send('null'), 422, [' WrongType']],
    ['a list', () => send(`[${json}]`), 422, [' WrongType']],
    ['a string', () => send('"x"'), 422, [' WrongType']],
    ['one key twice', () => send(withMember('"unit":"99"')), 400, ['/unit DuplicateKey']],
    ['one key twice, one of them escaped', () => send(withMember('"\\u0075nit":"99"')), 400, ['/unit DuplicateKey']],
    [
      'one key twice below',
      () => send('{"period":{"from":"2024-01-01","from":"x"}}'),
      400,
      ['/period/from DuplicateKey'],
    ],
    [
      'nesting of 10 000 lists',
      () => send(withMember(`"x":${'['.repeat(10_000)}${']'.repeat(10_000)}`)),
      400,
      [' TooDeep'],
    ],
    ['nesting of 10 000 objects', () => send(`${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`), 400, [' TooDeep']],
    ['2^53 + 1', () => send(withMember('"x":9007199254740993')), 400, ['/x NumberOutOfRange']],
    ['1e400', () => send(withMember('"x":1e400')), 400, ['/x NumberOutOfRange']],
    ['half of a surrogate pair', () => send(withMember('"x":"\\ud800"')), 400, ['/x HalfCharacter']],
    ['half of a surrogate pair as key', () => send(withMember('"\\udfff":1')), 400, [' HalfCharacter']],
    ['__proto__', () => send(withMember('"__proto__":{"corruptionSigns":true}')), 422, ['/__proto__ UnknownField']],
    ['constructor', () => send(withMember('"constructor":{"prototype":{"x":1}}')), 422, ['/constructor UnknownField']],
    ['hasOwnProperty', () => send(withMember('"hasOwnProperty":1')), 422, ['/hasOwnProperty UnknownField']],
    ['an empty key', () => send(withMember('"":1')), 422, ['/ UnknownField']],
    ['a key with / and ~', () => send(withMember('"a/b~c":1')), 422, ['/a~1b~0c UnknownField']],
    ['a wrong type', () => send(json.replace('false', '"false"')), 422, ['/corruptionSigns WrongType']],
    [
      'a date that does not exist',
      () => send(json.replace(good.occurredOn, '2023-02-29')),
      422,
      ['/occurredOn Invalid'],
    ],
    ['a value outside the list', () => send(json.replace('"plan"', '"gossip"')), 422, ['/source NotAllowed']],
    ['a stream name for a unit', () => send(json.replace(good.unit, '$all')), 422, ['/unit WrongFormat']],
    ['a path for a unit', () => send(json.replace(good.unit, '../../etc')), 422, ['/unit WrongFormat']],
  ];

  it.each(tries)('%s', async (_name, attempt, status, errors) => {
    const before = await lastPosition();
    const answer = await attempt();
    expect(faults(answer)).toEqual([status, errors]);
    expect(await lastPosition()).toBe(before);
  });

  it('names all faults at once, each where it is', async () => {
    const answer = await send('{"source":"gossip","period":{"from":1},"topics":[],"evil":1}');
    expect(faults(answer)).toEqual([
      422,
      expect.arrayContaining([
        '/source NotAllowed',
        '/unit Required',
        '/topics TooSmall',
        '/period/from WrongType',
        '/period/to Required',
        '/corruptionSigns Required',
        '/occurredOn Required',
        '/evil UnknownField',
      ]),
    ]);
  });

  it('never repeats a value that was sent', async () => {
    const answer = await send(json.replace('"plan"', '"Nguyễn Văn Tố Cáo"'));
    expect(answer.status).toBe(422);
    expect(answer.text).not.toContain('Tố Cáo');
  });

  it('cuts a list of faults that is longer than anyone reads', async () => {
    const many = Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`x${index}`, 1]));
    const answer = await send(JSON.stringify(many));
    expect(answer.status).toBe(422);
    expect(answer.body.errors.length).toBeLessThanOrEqual(100);
  });

  it('may not be larger than 256 KiB', async () => {
    const fits = await send(withMember(`"x":"${'a'.repeat(250 * 1024)}"`));
    expect(fits.status).toBe(422);
    const large = await send(withMember(`"x":"${'a'.repeat(257 * 1024)}"`));
    expect([large.status, large.code]).toEqual([413, 'BodyTooLarge']);
  });
});

describe('Mass assignment', () => {
  const never = ['id', 'version', 'actor', 'role', 'districtId', 'createdAt', 'position', 'hash', 'signature', 'body'];

  it.each(acts.map((act) => [act.path, act] as const))('%s takes nothing but its own fields', async (path, act) => {
    const own = Object.keys(act.command.data.shape);
    const extra = never.filter((name) => !own.includes(name));
    const address = path
      .replace('{caseId}', '00000000-ca5e-7000-8000-000000000001')
      .replace('{oversightRequestId}', '00000000-4e90-7000-8000-000000000001')
      .replace('{reportBackId}', 'B1')
      .replace('{officerId}', people.inspector.officerId)
      .replace('{findingId}', 'F1')
      .replace('{recommendationId}', 'R1')
      .replace('{recoveryId}', 'P1')
      .replace('{requestId}', 'Q1')
      .replace('{expertRequestId}', 'E1')
      .replace('{measureId}', 'C1')
      .replace('{opinionId}', 'O1')
      .replace('{contestId}', 'K1')
      .replace('{transferId}', 'T1')
      .replace('{matterId}', '00000000-3a77-7000-8000-000000000001')
      .replace('{actionId}', '00000000-ac70-7000-8000-000000000001')
      .replace('{groundId}', 'G1')
      .replace('{code}', '99')
      .replace('{year}', '2024')
      .replace('{name}', 'due-soon-days')
      .replace('{planId}', '99-2024')
      .replace('{itemId}', 'P1')
      .replace('{overlapId}', 'O1')
      .replace('{hash}', 'e'.repeat(64))
      .replace('{ruleId}', 'announce-decision-2022');
    const body = JSON.stringify(Object.fromEntries([...extra, 'caseId', 'officerId_'].map((name) => [name, 'x'])));
    const headers = { 'X-Demo-Officer': people.administrator.officerId, 'If-Match': '"0"', ...writing() };
    const answer = await api.send('POST', address, headers, body);
    const refused = answer.body.errors.filter(({ code }: { code: string }) => code === 'UnknownField');
    expect(answer.status).toBe(422);
    expect(refused.map(({ pointer }: { pointer: string }) => pointer)).toEqual(
      expect.arrayContaining(extra.map((name) => `/${name}`)),
    );
  });

  it('takes what the address says from the address alone', async () => {
    const body = JSON.stringify({ ...ask.ReviewFinding().data, findingId: 'F2' });
    const path = '/cases/00000000-ca5e-7000-8000-000000000001/findings/F1/review';
    const answer = await api.send('POST', path, { ...leader, ...writing(), 'If-Match': '"0"' }, body);
    expect(faults(answer)).toEqual([422, ['/findingId UnknownField']]);
  });
});

describe('Content type', () => {
  it.each([
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain',
    'application/xml',
    'application/json; charset=utf-16',
    'application/json5',
    'application/problem+json',
    'text/plain, application/json',
  ])('%s is refused', async (type) => {
    const answer = await send(json, { 'Content-Type': type });
    expect([answer.status, answer.code]).toEqual([415, 'NotJsonBody']);
    expect(answer.headers.get('Accept-Post')).toBe('application/json');
  });

  it.each(['gzip', 'deflate', 'br'])('a body compressed with %s is refused unread', async (encoding) => {
    const answer = await send(json, { 'Content-Encoding': encoding });
    expect([answer.status, answer.code]).toEqual([415, 'NotJsonBody']);
  });

  it('may say its character set', async () => {
    expect((await send(json, { 'Content-Type': 'Application/JSON; charset="UTF-8"' })).status).toBe(201);
  });
});
