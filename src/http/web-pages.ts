import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { type RequestHandler, type Response, Router } from 'express';

const NONCE = /__NONCE__/g;
const ENCODINGS = ['br', 'gzip'] as const;
const YEAR_SECONDS = 365 * 24 * 60 * 60;

/**
 * What the page may load: its own files, and the style elements that know the nonce of this very answer. No script but
 * ours, none inline; text that somebody smuggled into a finding is text.
 */
const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join(';');

/**
 * The screens, one page for every address that is none of the API. What it is made of has the hash of its content in
 * its name and is kept for good; the page itself is asked for each time.
 *
 * @param folder as `scripts/build-web.ts` left it. All of it (some 2 MB) is read here: a server that runs while the
 *   screens are built anew goes on with those that it began with, whole.
 */
export const webPages = (folder: string): Router => {
  const router = Router({ caseSensitive: true, strict: true });
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const assets = readAssets(join(folder, 'assets'));
  router.get('/assets/:name', (request, response, next) => {
    const asset = assets.get(request.params.name);
    if (asset === undefined) next();
    // The smaller first: browsers accept both alike and name gzip before it.
    else
      sendAsset(
        asset,
        ENCODINGS.find((each) => request.acceptsEncodings(each) === each),
        response,
      );
  });
  router.get(/^\/(?!api\/|assets\/)/, sendPage(page));
  return router;
};

type Asset = Readonly<{ extension: string; identity: Buffer; br: Buffer | undefined; gzip: Buffer | undefined }>;

const readAssets = (folder: string): ReadonlyMap<string, Asset> => {
  const readIfThere = (path: string) => (existsSync(path) ? readFileSync(path) : undefined);
  const names = readdirSync(folder).filter((name) => !['.br', '.gz'].includes(extname(name)));
  return new Map(
    names.map((name) => {
      const path = join(folder, name);
      const [br, gzip] = [readIfThere(`${path}.br`), readIfThere(`${path}.gz`)];
      return [name, { extension: extname(name), identity: readFileSync(path), br, gzip }];
    }),
  );
};

/** Headers that say something about a document: beside a script or a style they are bytes that nobody reads. */
const OF_DOCUMENTS = [
  'Content-Security-Policy',
  'Permissions-Policy',
  'Cross-Origin-Opener-Policy',
  // Beside a script it would matter if it ran as a worker. None does.
  'Cross-Origin-Embedder-Policy',
  'Origin-Agent-Cluster',
  'Referrer-Policy',
  'X-DNS-Prefetch-Control',
  'X-Download-Options',
  'X-Frame-Options',
  'X-Permitted-Cross-Domain-Policies',
  'X-XSS-Protection',
  // Nobody reports a fault of a file that never changes, and the page says what profile it is of.
  'X-Correlation-Id',
  'X-Profile',
];

const sendAsset = (asset: Asset, encoding: (typeof ENCODINGS)[number] | undefined, response: Response): void => {
  const compressed = encoding === undefined ? undefined : asset[encoding];
  response.type(asset.extension);
  // A picture may be opened as a page of its own.
  if (asset.extension !== '.svg') for (const header of OF_DOCUMENTS) response.removeHeader(header);
  response.set('Cache-Control', `public, max-age=${YEAR_SECONDS}, immutable`);
  // It is the same in every language.
  response.set('Vary', 'Accept-Encoding');
  if (compressed !== undefined) response.set('Content-Encoding', encoding);
  const body = compressed ?? asset.identity;
  response.set('Content-Length', String(body.length));
  // Not `send`: it would hash the file at every request for an ETag that nobody asks with.
  response.end(body);
};

const sendPage =
  (page: string): RequestHandler =>
  (request, response, next) => {
    // A picture or a script that is not there is not a page.
    if (request.accepts(['html', 'json']) !== 'html') {
      next();
      return;
    }
    const nonce = randomBytes(16).toString('base64');
    response.set('Content-Security-Policy', policy(nonce));
    response.type('html').send(page.replace(NONCE, nonce));
  };
