import type { z } from 'zod';
import type { CommandDefinition } from '#domain/command.ts';
import type { CommandContract, OperationContract, ReadContract, StoredEvents } from '#http/contract.ts';
import { language } from '../i18n/i18n.ts';
import { NetworkLost, Problem, type ProblemDocument } from './problem.ts';

const API_BASE = '/api/v1';

/** Milliseconds by which the server's clock is ahead of this device's. */
let ahead = 0;

/** The time by the server's clock, to the second: old laptops have wrong ones. */
export const serverNow = (): number => Date.now() + ahead;

/** What this page has written itself: what it reads next must not be older. */
let written = 0;

/** The newest number that an answer was as of. */
let readUpTo = 0;

export const lastRead = (): number => readUpTo;

/** The ledger is another one: its numbers begin anew. */
export const forgetNumbers = (): void => {
  written = 0;
  readUpTo = 0;
};

/** After so long a dead network is called dead: the server itself gives up earlier. */
const PATIENCE_MS = 30_000;

type ReadInput<P extends z.ZodObject, Q extends z.ZodObject> = Readonly<{
  params: z.input<P>;
  query: z.input<Q>;
  signal?: AbortSignal | undefined;
}>;

/**
 * Asks a question of the API.
 *
 * @throws Problem what the server says no with · NetworkLost
 */
export const read = async <P extends z.ZodObject, Q extends z.ZodObject, A extends z.ZodType>(
  contract: ReadContract<P, Q, A>,
  { params, query, signal }: ReadInput<P, Q>,
): Promise<z.output<A>> => {
  const headers: Record<string, string> = {};
  // The past does not wait for what was written after it.
  if (written > 0 && query['asOf'] === undefined) headers['Min-Ledger-Number'] = String(written);
  const answer = await ask(addressOf(contract.path, params, query), { headers, ...(signal ? { signal } : {}) });
  const body = await bodyOf<z.output<A>>(answer);
  if (query['asOf'] === undefined) readUpTo = Math.max(readUpTo, numberIn(body));
  return body;
};

const numberIn = (body: unknown): number => {
  const { asOf } = body as Readonly<{ asOf?: Readonly<{ number?: number }> }>;
  return asOf?.number ?? 0;
};

/** What a command takes beside its address. */
export type BodyOf<C extends CommandDefinition, P extends z.ZodObject> = Omit<z.input<C['data']>, keyof z.input<P>>;

export type Sending = Readonly<{
  /** One for each thing that is meant: sent again, it is not done again. */
  key: string;
  /** Revision the sender has read. */
  ifMatch?: number | undefined;
}>;

/**
 * Sends a command. Answers once it is stored; sending the same again answers the same.
 *
 * @throws Problem · NetworkLost: it may have been stored or not, and may be sent again under the same key
 */
export const send = async <C extends CommandDefinition, P extends z.ZodObject>(
  contract: CommandContract<C, P>,
  params: z.input<P>,
  body: BodyOf<C, P>,
  { key, ifMatch }: Sending,
): Promise<StoredEvents> => {
  const answer = await post(addressOf(contract.path, params, {}), body, {
    'Idempotency-Key': key,
    ...(ifMatch === undefined || contract.ifMatch === 'ignored' ? {} : { 'If-Match': `"${ifMatch}"` }),
  });
  const stored = await bodyOf<StoredEvents>(answer);
  if (typeof stored.ledgerNumber === 'number') written = Math.max(written, stored.ledgerNumber);
  return stored;
};

/** Another POST: choosing who one is, opening what is sealed. @throws Problem · NetworkLost */
export const operate = async <P extends z.ZodObject, B extends z.ZodObject, A extends z.ZodType>(
  contract: OperationContract<P, B, A>,
  params: z.input<P>,
  body: z.input<B>,
  key?: string,
): Promise<z.output<A>> => {
  const headers: Record<string, string> = key === undefined ? {} : { 'Idempotency-Key': key };
  const answer = await post(addressOf(contract.path, params, {}), body, headers);
  return await bodyOf<z.output<A>>(answer);
};

/** One part of a file. @throws Problem · NetworkLost */
export const sendBytes = async <P extends z.ZodObject, B extends z.ZodObject, A extends z.ZodType>(
  contract: OperationContract<P, B, A>,
  params: z.input<P>,
  bytes: Blob,
): Promise<z.output<A>> => {
  const headers = { 'Content-Type': 'application/octet-stream' };
  return bodyOf(await ask(addressOf(contract.path, params, {}), { method: 'POST', headers, body: bytes }));
};

/** A file, whole: one that is cut off is no file. @throws Problem · NetworkLost */
export const fetchFile = async <P extends z.ZodObject>(
  contract: Pick<ReadContract<P>, 'path'>,
  params: z.input<P>,
): Promise<Readonly<{ name: string; content: Blob }>> => {
  const answer = await ask(addressOf(contract.path, params, {}), {});
  const name = /filename="([\w.-]+)"/.exec(answer.headers.get('Content-Disposition') ?? '')?.[1] ?? 'evidence';
  try {
    return { name, content: await answer.blob() };
  } catch (error) {
    throw asLost(error);
  }
};

/**
 * The parts of a file as they come, for as long as some come.
 *
 * @throws Problem · NetworkLost, also in the middle · what `signal` was aborted with
 */
export async function* fetchParts<P extends z.ZodObject>(
  contract: Pick<ReadContract<P>, 'path'>,
  params: z.input<P>,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  const silence = new AbortController();
  const listen = () => setTimeout(() => silence.abort(new DOMException('nothing comes', 'TimeoutError')), PATIENCE_MS);
  let timer = listen();
  try {
    const answer = await ask(addressOf(contract.path, params, {}), { signal }, silence.signal);
    const reader = answer.body?.getReader();
    for (;;) {
      const part = await reader?.read();
      if (part?.value === undefined) return;
      clearTimeout(timer);
      timer = listen();
      yield part.value;
    }
  } catch (error) {
    throw error instanceof Problem ? error : asLost(error);
  } finally {
    clearTimeout(timer);
  }
}

const post = (address: string, body: unknown, headers: Readonly<Record<string, string>>): Promise<Response> =>
  ask(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

const ask = async (
  address: string,
  init: RequestInit,
  patience = AbortSignal.timeout(PATIENCE_MS),
): Promise<Response> => {
  const headers = { ...init.headers, 'Accept-Language': language() };
  let answer: Response;
  try {
    const signal = init.signal ? AbortSignal.any([init.signal, patience]) : patience;
    answer = await fetch(address, { ...init, headers, signal, credentials: 'same-origin' });
  } catch (error) {
    throw asLost(error);
  }
  const told = Date.parse(answer.headers.get('Date') ?? '');
  if (!Number.isNaN(told)) ahead = told - Date.now();
  if (answer.ok) return answer;
  throw new Problem(await problemIn(answer));
};

/** A network may die behind the first line of an answer, or answer in the server's place with a page of its own. */
const bodyOf = async <Body>(answer: Response): Promise<Body> => {
  try {
    return (await answer.json()) as Body;
  } catch (error) {
    throw asLost(error);
  }
};

/** Whoever cancelled knows it; everything else is a network that did not bring it. */
const asLost = (error: unknown): unknown =>
  error instanceof DOMException && error.name === 'AbortError' ? error : new NetworkLost({ cause: error });

/** What stands between us and the server may answer with a page of its own. */
const problemIn = async (answer: Response): Promise<ProblemDocument> => {
  const { status } = answer;
  try {
    const document: unknown = await answer.json();
    if (typeof document === 'object' && document !== null && 'code' in document && 'detail' in document) {
      return document as ProblemDocument;
    }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw new NetworkLost({ cause: error });
  }
  return { status, code: `Http${status}`, title: answer.statusText, detail: `HTTP ${status}` };
};

const addressOf = (
  path: string,
  params: Readonly<Record<string, unknown>>,
  query: Readonly<Record<string, unknown>>,
): string => {
  const place = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return `${API_BASE}${place}${search === '' ? '' : `?${search}`}`;
};
