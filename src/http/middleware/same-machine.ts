import type { RequestHandler } from 'express';
import { refuse, sendProblem } from '../problems.ts';

const LOOPBACK = new Set(['127.0.0.1', '[::1]', 'localhost']);

/**
 * Where everyone chooses who he is, the only guard is that nobody else reaches this port. A page of another site can make
 * the browser of this machine send requests (CSRF), or point its own name at 127.0.0.1 (DNS rebinding): both show in
 * `Host`, `Origin` and `Sec-Fetch-Site`, which a page cannot forge.
 */
export const sameMachineOnly: RequestHandler = (request, response, next) => {
  const host = hostOf(request.headers.host);
  if (host === undefined || !LOOPBACK.has(host)) {
    sendProblem(response, refuse({ code: 'HostNotAllowed' }));
    return;
  }
  const { origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const follows = request.method === 'GET' && request.headers['sec-fetch-mode'] === 'navigate';
  const foreignOrigin = origin !== undefined && origin !== `http://${request.headers.host ?? ''}`;
  const foreignSite = site !== undefined && site !== 'same-origin' && site !== 'none' && !follows;
  if (foreignOrigin || foreignSite) {
    sendProblem(response, refuse({ code: 'ForeignOrigin' }));
    return;
  }
  next();
};

/** The name without the port; undefined when it is not one. */
const hostOf = (header: string | undefined): string | undefined =>
  /^(\[[0-9a-f:.]+\]|[0-9a-z.-]+)(?::\d{1,5})?$/i.exec(header ?? '')?.[1]?.toLowerCase();
