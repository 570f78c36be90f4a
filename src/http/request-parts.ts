import type { Request } from 'express';
import type { z } from 'zod';
import type { CommandContract, IfMatch } from './contract.ts';
import { fieldsFromPath } from './contract.ts';
import { readJsonDocument } from './json-document.ts';
import type { Problem } from './problems/problem-table.ts';
import { invalid, malformed, refuse } from './problems.ts';
import { faultsOf, jsonFault, type RequestFault, unknownField } from './request-faults.ts';

/** A part of a request, read and checked, or the problem to answer. */
export type Part<T> = Readonly<{ ok: true; value: T }> | Readonly<{ ok: false; problem: Problem }>;

const good = <T>(value: T): Part<T> => ({ ok: true, value });
const bad = (problem: Problem): Part<never> => ({ ok: false, problem });

/** An address whose parameters cannot be anybody's id is the address of nothing. */
export const paramsOf = <S extends z.ZodType>(request: Request, schema: S): Part<z.output<S>> =>
  paramsFrom(request.params, schema);

/** @param given parameters by name, wherever they were told */
export const paramsFrom = <S extends z.ZodType>(given: object, schema: S): Part<z.output<S>> => {
  const result = schema.safeParse({ ...given });
  return result.success ? good(result.data) : bad(refuse({ code: 'NotFound' }));
};

/** `?a=1&a=2` is refused: one reader takes the first, another the last (parameter pollution). */
export const queryOf = <S extends z.ZodObject>(request: Request, schema: S): Part<z.output<S>> => {
  const given = Object.entries(request.query);
  const repeated = given.filter(([, value]) => typeof value !== 'string').map(([name]) => repeatedParameter(name));
  if (repeated.length > 0) return bad(malformed(repeated));
  return queryFrom(Object.fromEntries(given), schema);
};

/** @param query as an address says it, wherever it was told; `base` points to where */
export const queryFrom = <S extends z.ZodObject>(query: object, schema: S, base = ''): Part<z.output<S>> => {
  const result = schema.safeParse(query);
  if (result.success) return good(result.data);
  return bad(invalid(faultsOf(result.error, query, base, Object.keys(schema.shape))));
};

const repeatedParameter = (name: string): RequestFault => ({
  pointer: `/${name.slice(0, 80)}`,
  code: 'RepeatedParameter',
  detail: { vi: 'Tham số này xuất hiện hai lần.', en: 'This parameter occurs twice.' },
});

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The body as JSON that means one thing only. */
export const jsonOf = (request: Request): Part<unknown> => {
  const bytes: unknown = request.body;
  let text = '';
  try {
    text = utf8.decode(bytes instanceof Uint8Array ? bytes : new Uint8Array());
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return bad(malformed([jsonFault('', 'NotJson')]));
  }
  const document = readJsonDocument(text);
  if (document.outcome === 'parsed') return good(document.value);
  return bad(malformed(document.faults.map(({ pointer, code }) => jsonFault(pointer, code))));
};

export const bodyFor = <S extends z.ZodType>(request: Request, schema: S): Part<z.output<S>> => {
  const json = jsonOf(request);
  if (!json.ok) return json;
  const result = schema.safeParse(json.value);
  return result.success ? good(result.data) : bad(invalid(faultsOf(result.error, json.value)));
};

/** The data of a command: its body, and what the address says of it. */
export const commandDataOf = (
  request: Request,
  contract: CommandContract,
  params: Readonly<Record<string, unknown>>,
): Part<Record<string, unknown>> => {
  const json = jsonOf(request);
  if (!json.ok) return json;
  const body = json.value;
  const fromPath = fieldsFromPath(contract);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    const result = contract.command.data.safeParse(body);
    return bad(invalid(result.success ? [] : faultsOf(result.error, body)));
  }
  const data = Object.assign(
    Object.create(null),
    body,
    Object.fromEntries(fromPath.map((name) => [name, params[name]])),
  );
  const result = contract.command.data.safeParse({ ...data });
  const twice = fromPath.filter((name) => Object.hasOwn(body, name)).map((name) => unknownField(`/${name}`));
  const faults = [...twice, ...(result.success ? [] : faultsOf(result.error, data))];
  return faults.length === 0 && result.success ? good(result.data) : bad(invalid(faults));
};

const KEY = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/**
 * With the sender and the route it makes a command unique; its author's retry is recognised by it. A UUID, because it
 * goes into hashes that stay in the ledger for good, where nobody may be able to guess it.
 */
export const idempotencyKeyOf = (request: Request): Part<string> => {
  const key = request.get('Idempotency-Key')?.toLowerCase();
  return key !== undefined && KEY.test(key) ? good(key) : bad(refuse({ code: 'IdempotencyKeyMissing' }));
};

const ETAG = /^"(0|[1-9]\d{0,14})"$/;

/** The revision the sender had read: `If-Match: "7"`. Weak tags, lists and `*` say too little. */
export const ifMatchOf = (request: Request, rule: IfMatch): Part<number | undefined> => {
  const header = request.get('If-Match');
  if (rule === 'ignored' || header === undefined) {
    return rule === 'required' ? bad(refuse({ code: 'IfMatchMissing' })) : good(undefined);
  }
  const revision = ETAG.exec(header)?.[1];
  if (revision !== undefined) return good(Number(revision));
  const detail = { vi: 'If-Match phải có dạng "7".', en: 'If-Match must look like "7".' };
  return bad(malformed([{ pointer: '', code: 'WrongFormat', detail }]));
};
