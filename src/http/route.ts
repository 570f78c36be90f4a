import type { Request } from 'express';
import type { z } from 'zod';
import type { Action } from '#application/actions.ts';
import type { FileContent } from '#application/evidence-openings.ts';
import type { OperationContract, ReadContract, RouteContract } from './contract.ts';
import type { Admission, Asking, Gate, Reader } from './gate.ts';
import { isPaged, pageTagOf, untagged, withTag } from './page-tag.ts';
import type { Problem } from './problems/problem-table.ts';
import { refuse } from './problems.ts';
import { contextOf, type RequestContext } from './request-context.ts';
import { bodyFor, idempotencyKeyOf, type Part, paramsFrom, paramsOf, queryFrom, queryOf } from './request-parts.ts';

/** What a handler answers: a body with headers, a text, or a problem. It never touches the response. */
export type Reply<Body = unknown> =
  | Readonly<{ body: Body; headers?: Readonly<Record<string, string>>; status?: 200 | 201 | 202 | 503 }>
  | Readonly<{ text: string; contentType: string }>
  | Readonly<{ problem: Problem }>;

/** Where a stream of messages goes (server-sent events). After `end`, or when the reader has gone, nothing is sent. */
export type MessageChannel = Readonly<{
  send(message: Readonly<{ id: string; name: string; data: unknown }>): void;
  end(): void;
}>;

/** Bytes that are sent as they come; when they end in a fault the answer is cut off, so that nobody takes it for whole. */
export type FileReply = Readonly<{ file: FileContent }>;

/** Messages for as long as the reader stays. `stream` begins them and answers what ends them. */
export type StreamReply = Readonly<{ stream(channel: MessageChannel): () => void }>;

/** How a route finds out who asks and what he may do. */
export type Entrance = Readonly<{ gate: Gate; askingOf(request: Request): Asking | undefined }>;

/** A question as an address asks it, told otherwise: by somebody whom the gate has let in for the contract's action. */
export type Question = Readonly<{
  /** In whose course it is asked: his language, his `Min-Ledger-Number`. */
  request: Request;
  reader: Reader;
  params: Readonly<Record<string, string>>;
  query: Readonly<Record<string, string>>;
}>;

/** A contract and what answers it, its types already checked against each other. */
export type Route = Readonly<{
  contract: RouteContract;
  answer(request: Request, entrance: Entrance): Promise<Reply | StreamReply | FileReply>;
  /** The same answer to the same question, for who asks it many times over. Of questions only. */
  ask?(question: Question): Promise<Reply | StreamReply | FileReply>;
}>;

type Asked<Params> = Readonly<{ params: Params; context: RequestContext; request: Request }>;

type ReadInput<P extends z.ZodObject, Q extends z.ZodObject> = Asked<z.output<P>> & Readonly<{ query: z.output<Q> }>;

/** A question that only officers may ask. */
export const readRoute = <P extends z.ZodObject, Q extends z.ZodObject, A extends z.ZodType>(
  contract: ReadContract<P, Q, A>,
  handle: (
    input: ReadInput<P, Q> & Readonly<{ reader: Reader }>,
  ) => Promise<Reply<z.input<A>> | StreamReply | FileReply>,
): Route => {
  const action = officersAction(contract);
  const answer: Route['answer'] = async (request, entrance) => {
    const asking = entrance.askingOf(request);
    if (asking === undefined) return { problem: notIdentified() };
    const params = paramsOf(request, contract.params);
    if (!params.ok) return params;
    const query = queryOf(request, contract.query);
    if (!query.ok) return query;
    const admission = await entrance.gate.reader(asking, action);
    if (admission.outcome === 'refused') return admission;
    const reader = noted(request, admission.reader);
    return answerPage(contract, { ...asked(request, params.value), query: query.value, reader }, handle);
  };
  const ask: Route['ask'] = async ({ request, reader, ...given }) => {
    const params = paramsFrom(given.params, contract.params);
    if (!params.ok) return params;
    const query = queryFrom(given.query, contract.query);
    if (!query.ok) return query;
    return answerPage(contract, { ...asked(request, params.value), query: query.value, reader }, handle);
  };
  return { contract, answer, ask };
};

/** Of a question that is answered a page at a time: its tokens are taken by itself only. */
const answerPage = async <P extends z.ZodObject, Q extends z.ZodObject>(
  contract: ReadContract<P, Q>,
  input: ReadInput<P, Q> & Readonly<{ reader: Reader }>,
  handle: (input: ReadInput<P, Q> & Readonly<{ reader: Reader }>) => Promise<Reply | StreamReply | FileReply>,
): Promise<Reply | StreamReply | FileReply> => {
  if (!isPaged(contract)) return handle(input);
  const tag = pageTagOf(contract, input.params, input.query);
  const token = untagged(textOf(input.query['after']), tag);
  if ('problem' in token) return token;
  return withTag(await handle({ ...input, query: { ...input.query, after: token.after } }), tag);
};

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** A question that anyone may ask who reaches this machine. */
export const publicRead = <P extends z.ZodObject, Q extends z.ZodObject, A extends z.ZodType>(
  contract: ReadContract<P, Q, A>,
  handle: (input: ReadInput<P, Q>) => Promise<Reply<z.input<A>>>,
): Route => ({
  contract: isPublic(contract),
  answer: async (request) => {
    const params = paramsOf(request, contract.params);
    if (!params.ok) return params;
    const query = queryOf(request, contract.query);
    if (!query.ok) return query;
    return handle({ ...asked(request, params.value), query: query.value });
  },
});

type OperationInput<P extends z.ZodObject, B extends z.ZodObject> = Asked<z.output<P>> &
  Readonly<{ body: z.output<B> /** Empty unless the contract is idempotent. */; key: string }>;

const operationParts = <P extends z.ZodObject, B extends z.ZodObject>(
  request: Request,
  contract: OperationContract<P, B>,
): Part<OperationInput<P, B>> => {
  const params = paramsOf(request, contract.params);
  if (!params.ok) return params;
  const key: Part<string> = contract.idempotent ? idempotencyKeyOf(request) : { ok: true, value: '' };
  if (!key.ok) return key;
  // Bytes are no document: the route takes them as they came.
  const body: Part<z.output<B>> =
    contract.carries === 'bytes' ? { ok: true, value: contract.body.parse({}) } : bodyFor(request, contract.body);
  if (!body.ok) return body;
  return { ok: true, value: { ...asked(request, params.value), body: body.value, key: key.value } };
};

/** A POST that is no command of the domain. */
export const operationRoute = <P extends z.ZodObject, B extends z.ZodObject, A extends z.ZodType>(
  contract: OperationContract<P, B, A>,
  handle: (input: OperationInput<P, B> & Readonly<{ reader: Reader }>) => Promise<Reply<z.input<A>>>,
): Route => {
  const action = officersAction(contract);
  const answer: Route['answer'] = async (request, entrance) => {
    const asking = entrance.askingOf(request);
    if (asking === undefined) return { problem: notIdentified() };
    const input = operationParts(request, contract);
    if (!input.ok) return input;
    const admission: Admission<{ reader: Reader }> = await entrance.gate.reader(asking, action);
    if (admission.outcome === 'refused') return admission;
    return handle({ ...input.value, reader: noted(request, admission.reader) });
  };
  return { contract, answer };
};

export const publicOperation = <P extends z.ZodObject, B extends z.ZodObject, A extends z.ZodType>(
  contract: OperationContract<P, B, A>,
  handle: (input: OperationInput<P, B>) => Promise<Reply<z.input<A>>>,
): Route => ({
  contract: isPublic(contract),
  answer: async (request) => {
    const input = operationParts(request, contract);
    return input.ok ? handle(input.value) : input;
  },
});

export const notIdentified = (): Problem =>
  refuse({ code: 'NotIdentified' }, { headers: { 'WWW-Authenticate': 'Chooser realm="inspection-ledger"' } });

const asked = <Params>(request: Request, params: Params): Asked<Params> => ({
  params,
  context: contextOf(request),
  request,
});

const noted = (request: Request, reader: Reader): Reader => {
  contextOf(request).actor = reader.actor;
  return reader;
};

const isPublic = <C extends ReadContract | OperationContract>(contract: C): C => {
  if (contract.action !== 'public') throw new Error(`${contract.path} declares ${contract.action}: it is not public`);
  return contract;
};

const officersAction = ({ action, path }: ReadContract | OperationContract): Action => {
  if (action === 'public') throw new Error(`${path} is public: it has no reader`);
  return action;
};
