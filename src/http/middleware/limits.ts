import express, { type RequestHandler } from 'express';
import { refuse, sendProblem } from '../problems.ts';

/** Largest body of a request; an event may hold 60 KiB. */
export const MAX_BODY_BYTES = 256 * 1024;

const METHODS = ['GET', 'HEAD', 'POST'] as const;

/** Other methods have no meaning here (TRACE would even repeat headers). Override headers are never looked at. */
export const knownMethodsOnly: RequestHandler = (request, response, next) => {
  if (METHODS.some((method) => method === request.method)) next();
  else {
    const headers = { Allow: METHODS.join(', ') };
    sendProblem(response, refuse({ code: 'MethodNotAllowed', allowed: METHODS }, { headers }));
  }
};

/**
 * At most `limit` requests at work at once; the next is sent away at once rather than kept waiting in memory.
 *
 * @param exempt addresses that are not counted
 */
export const boundConcurrency = (limit: number, exempt: readonly string[]): RequestHandler => {
  let atWork = 0;
  return (request, response, next) => {
    if (exempt.includes(request.path)) {
      next();
      return;
    }
    if (atWork >= limit) {
      sendProblem(response, refuse({ code: 'Overloaded' }, { headers: { 'Retry-After': '1' } }));
      return;
    }
    atWork += 1;
    response.once('close', () => {
      atWork -= 1;
    });
    next();
  };
};

/** A part of a file: bytes as they are. */
export const readBytes: readonly RequestHandler[] = [
  (request, response, next) => {
    const plain = request.headers['content-encoding'] ?? 'identity';
    if (request.headers['content-type'] === 'application/octet-stream' && plain === 'identity') next();
    else
      sendProblem(response, refuse({ code: 'NotBytes' }, { headers: { 'Accept-Post': 'application/octet-stream' } }));
  },
  express.raw({ type: () => true, limit: MAX_BODY_BYTES, inflate: false }),
];

/** Bodies as bytes: JSON in UTF-8, not compressed, or nothing (a form sent by a foreign page can be neither). */
export const readBody: readonly RequestHandler[] = [
  (request, response, next) => {
    if (request.method !== 'POST') {
      next();
      return;
    }
    const [mime = '', ...parameters] = (request.headers['content-type'] ?? '').toLowerCase().split(';');
    const charset = parameters.map((parameter) => parameter.trim()).filter((parameter) => parameter !== '');
    const plain = request.headers['content-encoding'] ?? 'identity';
    const utf8 = charset.every((parameter) => /^charset="?utf-8"?$/.test(parameter));
    if (mime.trim() === 'application/json' && utf8 && plain === 'identity') next();
    else sendProblem(response, refuse({ code: 'NotJsonBody' }, { headers: { 'Accept-Post': 'application/json' } }));
  },
  express.raw({ type: () => true, limit: MAX_BODY_BYTES, inflate: false }),
];
