import type { RevealRequest, RevealResult } from '#application/reveals.ts';
import { forbidden } from '../problems/request-problems.ts';
import { problemOf, refuse } from '../problems.ts';
import { operationRoute, type Route } from '../route.ts';
import { reveal } from './contract.ts';

/** What must leave a trace is a POST: no GET ever answers an opened value. */
export const revealRoutes = (handle: (request: RevealRequest) => Promise<RevealResult>): readonly Route[] => [
  operationRoute(reveal, async ({ body: { caseId, target, reason, note }, key, reader, context }) => {
    const result = await handle({
      caseId,
      target,
      reason,
      note,
      actor: reader.actor,
      route: `POST ${reveal.path}`,
      idempotencyKey: key,
      correlationId: context.correlationId,
    });
    return replyOf(result);
  }),
];

const replyOf = (result: RevealResult) => {
  switch (result.outcome) {
    case 'revealed': {
      const { fields, ledgerNumber = null } = result;
      const headers: Record<string, string> = ledgerNumber === null ? {} : { 'Ledger-Number': String(ledgerNumber) };
      return { headers, body: { ledgerNumber, fields } };
    }
    case 'already-revealed':
      return { problem: refuse({ code: 'AlreadyRevealed' }) };
    case 'rejected':
      return { problem: problemOf(result.refusal) };
    case 'forbidden':
      return { problem: refuse(forbidden(result.code)) };
    case 'hidden':
      return { problem: refuse({ code: 'NotFound' }) };
    case 'key-reused':
      return { problem: refuse({ code: 'KeyReused' }) };
    case 'busy':
      return { problem: refuse({ code: 'Busy' }, retryAfter(result.retryAfterSeconds)) };
    case 'unavailable':
      return { problem: refuse({ code: result.code }, retryAfter(result.retryAfterSeconds)) };
  }
};

const retryAfter = (seconds: number) => ({ headers: { 'Retry-After': String(Math.max(1, Math.ceil(seconds))) } });
