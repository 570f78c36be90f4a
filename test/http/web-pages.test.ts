import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import express from 'express';
import { describe, expect, it, onTestFinished } from 'vitest';
import { webPages } from '#http/web-pages.ts';
import { temporaryDirectory } from '#test/support/application/temporary-directory.ts';

const SCRIPT = 'export const words = "Sổ cái thanh tra";\n'.repeat(40);

const builtScreens = (): string => {
  const folder = temporaryDirectory();
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<meta name="csp-nonce" content="__NONCE__"><script src="/assets/a-1.js">');
  writeFileSync(join(folder, 'assets', 'a-1.js'), SCRIPT);
  writeFileSync(join(folder, 'assets', 'a-1.js.br'), brotliCompressSync(SCRIPT));
  writeFileSync(join(folder, 'assets', 'a-1.js.gz'), gzipSync(SCRIPT));
  writeFileSync(join(folder, 'assets', 'bare-1.svg'), '<svg/>');
  return folder;
};

const serve = async (folder = builtScreens()): Promise<string> => {
  const app = express();
  app.use(webPages(folder));
  const server = app.listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

type Answer = Readonly<{ status: number | undefined; headers: Readonly<Record<string, unknown>>; body: Buffer }>;

/** As it comes over the wire: `fetch` would unpack it. */
const raw = (url: string, encodings: string): Promise<Answer> =>
  new Promise((resolve, reject) => {
    get(url, { headers: { 'Accept-Encoding': encodings } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () =>
        resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) }),
      );
    }).on('error', reject);
  });

const asPage = { headers: { Accept: 'text/html' } };

describe('The screens over HTTP', () => {
  it('are one page for every address that is not of the API', async () => {
    const url = await serve();
    for (const path of ['/', '/cases/x?asOf=3', '/nowhere/at/all']) {
      const answer = await fetch(url + path, asPage);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    }
    expect((await fetch(`${url}/api/v1/nothing`, asPage)).status).toBe(404);
    expect((await fetch(`${url}/picture.png`, { headers: { Accept: 'image/png' } })).status).toBe(404);
  });

  it('let in their own files and the styles that know the nonce of this answer, nothing else', async () => {
    const url = await serve();
    const nonces = await Promise.all(
      [1, 2].map(async () => {
        const answer = await fetch(url, asPage);
        const policy = answer.headers.get('content-security-policy') ?? '';
        const nonce = /content="([^"]+)"/.exec(await answer.text())?.[1] ?? '';
        expect(policy).toContain(`style-src 'self' 'nonce-${nonce}'`);
        expect(policy).toContain("default-src 'none'");
        expect(policy).toContain("script-src 'self';");
        expect(policy).not.toMatch(/unsafe|\*|https?:/);
        return nonce;
      }),
    );
    expect(nonces[0]).toHaveLength(24);
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  it.each([
    // As Chromium and Firefox ask.
    ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
    ['gzip, deflate', 'gzip', gunzipSync],
    ['identity', undefined, (bytes: Buffer) => bytes],
  ] as const)('come as small as whoever asks understands: %s', async (accepted, encoding, unpack) => {
    const { status, headers, body } = await raw(`${await serve()}/assets/a-1.js`, accepted);
    expect([status, headers['content-encoding']]).toEqual([200, encoding]);
    expect(unpack(body).toString()).toBe(SCRIPT);
    expect(headers['content-type']).toMatch(/^text\/javascript/);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers['vary']).toBe('Accept-Encoding');
  });

  it('a file that has no smaller form comes as it is; one that is not there is not found', async () => {
    const url = await serve();
    const bare = await raw(`${url}/assets/bare-1.svg`, 'br');
    expect([bare.headers['content-encoding'], bare.body.toString()]).toEqual([undefined, '<svg/>']);
    for (const name of ['gone-1.js', '..%2findex.html', 'a-1.js.br']) {
      expect((await raw(`${url}/assets/${name}`, 'br')).status).toBe(404);
    }
  });

  it('stay those that the server began with when they are built anew under it', async () => {
    const folder = builtScreens();
    const url = await serve(folder);
    rmSync(folder, { recursive: true });
    expect((await fetch(url, asPage)).status).toBe(200);
    expect(await (await fetch(`${url}/assets/a-1.js`)).text()).toBe(SCRIPT);
  });
});
