import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RequestHandler, Router } from 'express';
import sirv from 'sirv';

const NONCE = /__NONCE__/g;
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
 * @param folder as `scripts/build-web.ts` left it
 */
export const webPages = (folder: string): Router => {
  const router = Router({ caseSensitive: true, strict: true });
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const files = sirv(folder, {
    brotli: true,
    gzip: true,
    etag: true,
    extensions: [],
    setHeaders: (response) => response.setHeader('Cache-Control', `public, max-age=${YEAR_SECONDS}, immutable`),
  });
  router.use('/assets', (request, response, next) => {
    // Mounted, Express takes the folder off the address; sirv wants all of it.
    request.url = request.originalUrl;
    files(request, response, next);
  });
  router.get(/^\/(?!api\/|assets\/)/, sendPage(page));
  return router;
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
