import type { RequestHandler } from 'express';
import { v7 as uuid } from 'uuid';
import type { HttpMeter } from '#metrics/http-meter.ts';
import { languageOf } from '../language.ts';
import { type Log, visible } from '../log.ts';
import { contextOf, openContext } from '../request-context.ts';

// A caller's own id is kept when it can do no harm in a log line, a header or an event.
const HARMLESS = /^[A-Za-z0-9][A-Za-z0-9._-]{7,63}$/;

/** First of all middleware: gives every request an id, which the answer, the log and the stored events carry. */
export const correlate: RequestHandler = (request, response, next) => {
  const given = request.get('X-Correlation-Id');
  // Whoever reads the log must not learn the key: with it, the request's hash in the ledger could be tried against names.
  const isKey = given?.toLowerCase() === request.get('Idempotency-Key')?.toLowerCase();
  const correlationId = given !== undefined && HARMLESS.test(given) && !isKey ? given : uuid();
  openContext(request, { correlationId, language: languageOf(request.get('Accept-Language')) });
  response.set('X-Correlation-Id', correlationId);
  response.vary('Accept-Language');
  next();
};

/** Counts requests and answers. What it is told has no word of the request in it. */
export type AnswerMeter = Pick<HttpMeter, 'begun' | 'answered'>;

/** One line, and one count, for every request that was answered or given up. */
export const logRequests =
  (log: Log, meter?: AnswerMeter): RequestHandler =>
  (request, response, next) => {
    const startedAt = performance.now();
    meter?.begun();
    response.once('close', () => {
      const { correlationId, route, kind = 'other', actor, problem } = contextOf(request);
      const { statusCode } = response;
      const status = response.writableFinished ? statusCode : 499;
      const ms = performance.now() - startedAt;
      const line = {
        correlationId,
        method: visible(request.method, 16),
        // Where no contract answers, the address without its query is all there is to go by.
        ...(route === undefined ? { address: visible(request.path) } : { route }),
        status,
        ms: Math.round(ms * 10) / 10,
        ...(actor === undefined ? {} : { officerId: actor.officerId, role: actor.role }),
        ...(problem === undefined ? {} : { problem }),
      };
      if (statusCode >= 500) log.warn(line, 'request');
      else log.info(line, 'request');
      meter?.answered({ kind, status, problem, seconds: ms / 1_000 });
    });
    next();
  };
