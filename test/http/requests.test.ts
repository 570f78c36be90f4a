import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people } from '#test/support/domain/huong-binh.ts';
import { ask } from '#test/support/domain/inspection-commands.ts';
import { Api, writing } from '#test/support/http/api.ts';

let api: Api;
beforeAll(async () => {
  api = await Api.open();
});
afterAll(() => api[Symbol.asyncDispose]());

const leader = { 'X-Demo-Officer': people.leader.officerId };
const caseBody = JSON.stringify(ask.OpenCase().data);

/** Bytes on the wire, for what no client would send. */
const raw = (text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const { port, hostname } = new URL(api.url);
    const socket = connect(Number(port), hostname, () => socket.end(text));
    let answer = '';
    socket.setEncoding('utf8').on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('error', reject).on('close', () => resolve(answer));
  });
const host = () => new URL(api.url).host;

describe('Methods', () => {
  it.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS'])('%s is refused everywhere', async (method) => {
    const answer = await api.send(method, '/units', leader);
    expect([answer.status, answer.code, answer.headers.get('Allow')]).toEqual([
      405,
      'MethodNotAllowed',
      'GET, HEAD, POST',
    ]);
  });

  it('TRACE repeats nothing', async () => {
    const answer = await raw(
      `TRACE /api/v1/units HTTP/1.1\r\nHost: ${host()}\r\nX-Secret: s3cret\r\nConnection: close\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 405 /);
    expect(answer).not.toContain('s3cret');
  });

  it('names what an address takes', async () => {
    const answer = await api.send('POST', '/health/live', writing(), '{}');
    expect([answer.status, answer.headers.get('Allow')]).toEqual([405, 'GET, HEAD']);
  });

  it.each(['X-HTTP-Method-Override', 'X-HTTP-Method', 'X-Method-Override'])('%s changes nothing', async (header) => {
    const before = await api.system.store.lastPosition();
    const answer = await api.send('GET', '/units?_method=POST', { ...leader, [header]: 'POST' });
    expect(answer.status).toBe(422);
    expect((await api.send('GET', '/units', { ...leader, [header]: 'POST' })).status).toBe(200);
    expect(await api.system.store.lastPosition()).toBe(before);
  });

  it('HEAD answers as GET without the body', async () => {
    const response = await fetch(`${api.url}/api/v1/units`, { method: 'HEAD', headers: leader });
    expect([response.status, await response.text()]).toEqual([200, '']);
  });
});

describe('Queries', () => {
  it.each(['?q=a&q=b', '?limit=1&limit=200', '?asOf=1&asOf=2'])(
    '%s is refused: two readers would read two things',
    async (query) => {
      const answer = await api.as('leader').get(`/units${query}`);
      expect([answer.status, answer.body.errors[0].code]).toEqual([400, 'RepeatedParameter']);
    },
  );

  it.each(['?q[a]=1', '?__proto__=1', '?constructor=1', '?role=administrator', '?Q=x'])(
    '%s is unknown',
    async (query) => {
      const answer = await api.as('leader').get(`/units${query}`);
      expect([answer.status, answer.body.errors[0].code]).toEqual([422, 'UnknownField']);
    },
  );

  it.each([
    'limit=0',
    'limit=201',
    'limit=1e2',
    'limit=-1',
    'limit=',
    'asOf=yesterday',
    'asOf=2024-01-01T00:00:00',
    'asOf=-1',
    'asOf=1e3',
    'day=2024-02-30',
    'axis=other',
    'after=x',
  ])('%s is invalid', async (query) => {
    expect((await api.as('leader').get(`/units?${query}`)).status).toBe(422);
  });

  it('a broken escape is malformed', async () => {
    expect((await api.as('leader').get('/units/%E0%A4%A')).status).toBe(400);
  });

  it.each([
    '/units/%2e%2e%2f%2e%2e%2fetc%2fpasswd',
    '/units/$all',
    '/units/%00',
    '/units/99%20or%201=1',
    '/nothing',
    '/Units',
    '/units/',
  ])('%s is nowhere', async (path) => {
    const answer = await api.as('leader').get(path);
    expect(answer.status === 404 || answer.status === 405).toBe(true);
  });
});

describe('Where a request comes from', () => {
  const post = (headers: Record<string, string>) =>
    api.send('POST', '/cases', { ...leader, ...writing(), ...headers }, caseBody);

  it.each([
    [{ Origin: 'https://evil.example' }],
    [{ Origin: 'null' }],
    [{ 'Sec-Fetch-Site': 'cross-site' }],
    [{ 'Sec-Fetch-Site': 'same-site' }],
    [{ 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate' }],
  ])('%j is another site', async (headers) => {
    const before = await api.system.store.lastPosition();
    const answer = await post(headers);
    expect([answer.status, answer.code]).toEqual([403, 'ForeignOrigin']);
    expect(await api.system.store.lastPosition()).toBe(before);
  });

  it('the page of this server is not', async () => {
    expect((await post({ Origin: api.url, 'Sec-Fetch-Site': 'same-origin' })).status).toBe(201);
  });

  it.each(['evil.example', 'evil.example:3000', '127.0.0.1.evil.example', 'localhost.evil.example', '10.0.0.1', ''])(
    'the host %j is not this machine (DNS rebinding)',
    async (name) => {
      const answer = await raw(`GET /api/v1/health/live HTTP/1.1\r\nHost: ${name}\r\nConnection: close\r\n\r\n`);
      expect(answer).toMatch(/^HTTP\/1\.1 403 /);
    },
  );

  it.each(['localhost:1', '[::1]:80', 'LOCALHOST'])('the host %j is', async (name) => {
    const answer = await raw(`GET /api/v1/health/live HTTP/1.1\r\nHost: ${name}\r\nConnection: close\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('X-Forwarded-Host and -For are not believed', async () => {
    const answer = await raw(
      `GET /api/v1/health/live HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: 127.0.0.1\r\nX-Forwarded-For: 127.0.0.1\r\nConnection: close\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 403 /);
  });
});

describe('What is no HTTP request', () => {
  it.each([
    [
      'two lengths',
      'POST /api/v1/cases HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello',
    ],
    [
      'length and chunks (smuggling)',
      'POST /api/v1/cases HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['no host', 'GET /api/v1/health/live HTTP/1.1\r\nConnection: close\r\n\r\n'],
    ['a header cut by a line feed', 'GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: a\nb: c\0\r\n\r\n'],
    ['noise', '\x16\x03\x01\x02\x00\x01\x00\x01'],
  ])('%s', async (_name, text) => {
    expect(await raw(text)).toMatch(/^HTTP\/1\.1 400 /);
  });

  it('headers beyond 16 KiB', async () => {
    expect(await raw(`GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 431 /,
    );
  });
});

describe('Answers', () => {
  it('carry the headers of a service that trusts no page', async () => {
    const { headers } = await api.send('GET', '/health/live');
    const seen = Object.fromEntries(
      [...headers].filter(
        ([name]) => !['date', 'connection', 'keep-alive', 'content-length', 'x-correlation-id'].includes(name),
      ),
    );
    expect(seen).toMatchInlineSnapshot(`
      {
        "cache-control": "no-store",
        "content-security-policy": "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'",
        "content-type": "application/json; charset=utf-8",
        "cross-origin-embedder-policy": "require-corp",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
        "origin-agent-cluster": "?1",
        "permissions-policy": "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), publickey-credentials-get=(), usb=()",
        "referrer-policy": "no-referrer",
        "vary": "Accept-Language",
        "x-content-type-options": "nosniff",
        "x-dns-prefetch-control": "off",
        "x-download-options": "noopen",
        "x-frame-options": "DENY",
        "x-permitted-cross-domain-policies": "none",
        "x-profile": "trial",
        "x-xss-protection": "0",
      }
    `);
  });

  it('of the reference page allow one style sheet and no script', async () => {
    const answer = await api.send('GET', '/api/docs');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Content-Security-Policy')).toMatch(
      /^default-src 'none';style-src 'sha256-[A-Za-z0-9+/=]+';/,
    );
    expect(answer.text).not.toMatch(/<script|javascript:|https?:\/\/(?!127)/i);
  });

  it('name a problem by an address that leads to its explanation', async () => {
    const { body } = await api.send('GET', '/nothing');
    const answer = await api.send('GET', body.type);
    expect([answer.status, answer.headers.get('Location')]).toEqual([302, '/api/docs#NotFound']);
    expect((await api.send('GET', '/api/docs')).text).toContain('id="NotFound"');
    expect((await api.send('GET', '/api/problems/Nonsense')).status).toBe(404);
  });

  it('keep a harmless correlation id and replace any other', async () => {
    const kept = await api.send('GET', '/health/live', { 'X-Correlation-Id': 'walk-through-0001' });
    expect(kept.headers.get('X-Correlation-Id')).toBe('walk-through-0001');
    for (const id of ['short', 'x'.repeat(65), '../../etc/passwd', '{"a":1}', 'a b c d e f g']) {
      const replaced = await api.send('GET', '/health/live', { 'X-Correlation-Id': id });
      expect(replaced.headers.get('X-Correlation-Id')).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  it('never keep an idempotency key as correlation id: the log would give it away', async () => {
    const key = '0199f000-0000-7000-8000-00000000beef';
    const headers = { 'Idempotency-Key': key, 'X-Correlation-Id': key.toUpperCase() };
    const replaced = (await api.send('GET', '/health/live', headers)).headers.get('X-Correlation-Id');
    expect(replaced).toMatch(/^[0-9a-f-]{36}$/);
    expect(replaced).not.toBe(key);
  });

  it('are Vietnamese unless the caller likes English better', async () => {
    const title = async (language: string) =>
      (await api.send('GET', '/nothing', { 'Accept-Language': language })).body.title;
    expect([
      await title(''),
      await title('fr, en;q=0.2'),
      await title('en-GB, vi;q=0.5'),
      await title('vi, en;q=0.9'),
    ]).toEqual(['Không tìm thấy', 'Not found', 'Not found', 'Không tìm thấy']);
  });
});

describe('The log', () => {
  it('stays one JSON object a line, whatever a request contains', async () => {
    const start = api.log.length;
    const answer = await raw(
      `GET /api/v1/%0d%0a{"level":"fatal"}%1b[31m%E2%80%A8%C2%9B HTTP/1.1\r\nHost: 127.0.0.1\r\n` +
        'User-Agent: \u2028\u202e{"level":"fatal"}\r\nX-Correlation-Id: a\u2028b-and-more\r\nConnection: close\r\n\r\n',
    );
    expect(answer).toMatch(/^HTTP\/1\.1 404 /);
    await expect.poll(() => api.log.length).toBeGreaterThan(start);
    const lines = api.log.slice(start);
    for (const line of lines) {
      expect(line.trimEnd().split(/[\n\r\u2028\u2029]/)).toHaveLength(1);
      expect(JSON.parse(line)).toMatchObject({ msg: 'request' });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
      expect(line.trimEnd()).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
    }
  });

  it('holds no body, no search word, no name', async () => {
    const start = api.log.length;
    await api.as('leader').get('/units?q=B%C3%AD%20m%E1%BA%ADt');
    await api.as('leader').post('/cases', { ...ask.OpenCase().data, sourceReference: 'Bí mật' });
    const text = api.log.slice(start).join('');
    expect(text).toContain('/units');
    expect(text).not.toMatch(/Bí|%C3|mật|Đoan/);
    expect(text).toContain(people.leader.officerId);
  });
});
