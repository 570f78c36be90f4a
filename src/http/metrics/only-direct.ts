import type { Request } from 'express';

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** What proxies write into what they pass on, and browsers into what a page asks for. */
const TOLD_BY_OTHERS = [
  'forwarded',
  'via',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
  'origin',
  'sec-fetch-site',
];

/**
 * Whether a program on this machine asks, itself. A proxy on this machine is on this machine too, and the world behind
 * it is not: whatever names a proxy closes the door, and so does what names a browser, whose page may be anybody's.
 * When in doubt: no.
 */
export const isDirect = ({ socket, headers }: Pick<Request, 'socket' | 'headers'>): boolean =>
  LOOPBACK.has(socket.remoteAddress ?? '') && TOLD_BY_OTHERS.every((name) => headers[name] === undefined);
