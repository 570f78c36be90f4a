import type { z } from 'zod';
import type { RevealRequest, RevealResult } from '#application/reveals.ts';
import type { RevealSubject } from '#domain/access/events.ts';
import type { OperationContract } from '../contract.ts';
import type { Reader } from '../gate.ts';
import { forbidden } from '../problems/request-problems.ts';
import { problemOf, refuse } from '../problems.ts';
import type { RequestContext } from '../request-context.ts';
import { operationRoute, type Route } from '../route.ts';
import { reveal, revealOfAction, revealOfMatter, revealOfRequest } from './contract.ts';

/** What must leave a trace is a POST: no GET ever answers an opened value. */
export const revealRoutes = (handle: (request: RevealRequest) => Promise<RevealResult>): readonly Route[] => {
  const open = async ({ path }: Pick<OperationContract, 'path'>, subject: RevealSubject, asked: Asked) => {
    const { body, key, reader, context } = asked;
    const result = await handle({
      subject,
      target: body.target,
      reason: body.reason,
      note: body.note,
      actor: reader.actor,
      route: `POST ${path}`,
      idempotencyKey: key,
      correlationId: context.correlationId,
    });
    return replyOf(result);
  };
  return [
    operationRoute(reveal, (asked) => open(reveal, { kind: 'case', id: asked.body.caseId }, asked)),
    operationRoute(revealOfMatter, (asked) =>
      open(revealOfMatter, { kind: 'matter', id: asked.params.matterId }, asked),
    ),
    operationRoute(revealOfAction, (asked) =>
      open(revealOfAction, { kind: 'accountability', id: asked.params.actionId }, asked),
    ),
    operationRoute(revealOfRequest, (asked) =>
      open(revealOfRequest, { kind: 'request', id: asked.params.oversightRequestId }, asked),
    ),
  ];
};

type Asked = Readonly<{
  body: z.output<(typeof revealOfMatter)['body']>;
  key: string;
  reader: Reader;
  context: RequestContext;
}>;

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
