import express, {
  type ErrorRequestHandler,
  type Express,
  type RequestHandler,
  type Response,
  type Router,
} from 'express';
import type { Language } from '#terms/bilingual.ts';
import { expressPath, type RouteContract } from './contract.ts';
import type { Log } from './log.ts';
import { type AnswerMeter, correlate, logRequests } from './middleware/correlation.ts';
import { boundConcurrency, knownMethodsOnly, MAX_BODY_BYTES, readBody, readBytes } from './middleware/limits.ts';
import { sameMachineOnly } from './middleware/same-machine.ts';
import { securityHeaders } from './middleware/security-headers.ts';
import { API_BASE, openApiDocument } from './openapi.ts';
import type { Problem } from './problems/problem-table.ts';
import { isProblemCode, malformed, refuse, sendProblem } from './problems.ts';
import { referencePage, referencePolicy } from './reference-page.ts';
import { contextOf } from './request-context.ts';
import type { Entrance, Reply, Route } from './route.ts';
import { sendFile } from './send-file.ts';
import { sendMessages } from './send-messages.ts';
import { webPages } from './web-pages.ts';

export type AppOptions = Readonly<{
  routes: readonly Route[];
  entrance: Entrance;
  log: Log;
  version: string;
  /** Said in every answer, e.g. `demo`. */
  profile: string;
  /** What this installation is, in words: stands on every page. */
  banner: string;
  /** Where the built screens lie; undefined: there are none, and the reference is the first page. */
  web?: string | undefined;
  /** Requests at work at once before the next is sent away. */
  maxConcurrent?: number;
  /** Told of every request and its answer. */
  meter?: AnswerMeter | undefined;
}>;

const MAX_CONCURRENT = 256;

/**
 * A busy server is alive, and how busy it is can be read; and a page that listens is not at work, its number is bounded
 * where it is let in.
 */
const UNCOUNTED = [`${API_BASE}/health/live`, `${API_BASE}/metrics`, `${API_BASE}/changes`];

/** The whole HTTP side as one Express application; it listens to nothing by itself. */
export const createApp = ({
  routes,
  entrance,
  log,
  version,
  profile,
  banner,
  web,
  maxConcurrent = MAX_CONCURRENT,
  meter,
}: AppOptions): Express => {
  const app = frontOf({ log, profile, maxConcurrent, meter });
  app.use(API_BASE, routerOf(routes, entrance));
  addReference(app, routes, { version, banner });
  if (web === undefined) app.get('/', (_request, response) => response.redirect('/api/docs'));
  else app.use(webPages(web));
  app.use((_request, response) => {
    sendProblem(response, refuse({ code: 'NotFound' }));
  });
  app.use(answerFaults(log));
  return app;
};

/**
 * What answers before there is a ledger to answer from: public routes, and to everything else that it is to be asked
 * again.
 */
export const createStartingApp = ({
  routes,
  log,
  profile,
}: Pick<AppOptions, 'routes' | 'log' | 'profile'>): Express => {
  const app = frontOf({ log, profile, maxConcurrent: MAX_CONCURRENT });
  app.use(API_BASE, routerOf(routes, nobodyEnters));
  app.use((_request, response) => {
    sendProblem(response, starting());
  });
  app.use(answerFaults(log));
  return app;
};

const starting = (): Problem => refuse({ code: 'Starting' }, { headers: { 'Retry-After': '2' } });

const nobodyEnters: Entrance = {
  askingOf: () => undefined,
  gate: {
    sender: async () => ({ outcome: 'refused', problem: starting() }),
    reader: async () => ({ outcome: 'refused', problem: starting() }),
  },
};

/** What every request passes, whatever answers it. */
const frontOf = ({
  log,
  profile,
  maxConcurrent,
  meter,
}: Pick<AppOptions, 'log' | 'profile' | 'meter'> & Readonly<{ maxConcurrent: number }>): Express => {
  const app = express();
  app.disable('x-powered-by');
  // ETags here are revisions, set by hand; Express would make them from the bytes.
  app.disable('etag');
  // The address of the peer is the peer's: X-Forwarded-* is for anyone to write.
  app.set('trust proxy', false);
  app.set('query parser', 'simple');
  app.enable('case sensitive routing');
  app.enable('strict routing');

  app.use(correlate, logRequests(log, meter), ...securityHeaders());
  app.use((_request, response, next) => {
    response.set('X-Profile', profile);
    next();
  });
  app.use(metricsWhereTheyAreLookedFor, sameMachineOnly, knownMethodsOnly, boundConcurrency(maxConcurrent, UNCOUNTED));
  return app;
};

/** Monitoring asks for `/metrics` unless it is told otherwise. */
const metricsWhereTheyAreLookedFor: RequestHandler = (request, _response, next) => {
  if (request.path === '/metrics') request.url = `${API_BASE}${request.url}`;
  next();
};

const routerOf = (routes: readonly Route[], entrance: Entrance): Router => {
  const router = express.Router({ caseSensitive: true, strict: true });
  const methods = new Map<string, Set<string>>();
  for (const route of routes) {
    const { method, path } = route.contract;
    const known = methods.get(path) ?? new Set<string>();
    if (known.has(method)) throw new Error(`two routes answer ${method} ${path}`);
    methods.set(path, known.add(method));
    if (method === 'get') router.get(expressPath(path), answer(route, entrance));
    else router.post(expressPath(path), ...bodyReaderOf(route.contract), answer(route, entrance));
  }
  for (const [path, known] of methods) {
    const allowed = [...known].flatMap((method) => (method === 'get' ? ['GET', 'HEAD'] : ['POST']));
    router.all(expressPath(path), (_request, response) => {
      sendProblem(response, refuse({ code: 'MethodNotAllowed', allowed }, { headers: { Allow: allowed.join(', ') } }));
    });
  }
  return router;
};

const bodyReaderOf = (contract: RouteContract): readonly RequestHandler[] =>
  contract.kind === 'operation' && contract.carries === 'bytes' ? readBytes : readBody;

const answer =
  (route: Route, entrance: Entrance): RequestHandler =>
  async (request, response) => {
    const context = contextOf(request);
    context.route = route.contract.path;
    context.kind = kindOf(route.contract);
    const reply = await route.answer(request, entrance);
    if (response.destroyed) return;
    if ('stream' in reply) sendMessages(response, reply);
    else if ('file' in reply) await sendFile(response, reply);
    else send(response, reply, route.contract.success);
  };

const kindOf = (contract: RouteContract): RouteContract['kind'] | 'stream' =>
  contract.kind === 'read' && contract.media === 'text/event-stream' ? 'stream' : contract.kind;

const send = (response: Response, reply: Reply, success: number): void => {
  if ('problem' in reply) {
    sendProblem(response, reply.problem);
    return;
  }
  if ('text' in reply) {
    response.status(success).set('Content-Type', reply.contentType).end(reply.text);
    return;
  }
  response.status(reply.status ?? success).set(reply.headers ?? {});
  response.set('Content-Type', 'application/json; charset=utf-8').end(JSON.stringify(reply.body));
};

/** Made when first asked for: a server that is restarted is wanted back before its documents are. */
const addReference = (
  app: Express,
  routes: readonly Route[],
  { version, banner }: Pick<AppOptions, 'version' | 'banner'>,
): void => {
  const contracts = routes.map(({ contract }) => contract);
  const documentIn = perLanguage((language) => openApiDocument(contracts, version, language));
  const pageIn = perLanguage((language) => referencePage(contracts, documentIn(language), { language, banner }));
  app.get(`${API_BASE}/openapi.json`, (request, response) => {
    response.json(documentIn(contextOf(request).language));
  });
  app.get('/api/docs', (request, response) => {
    response.set('Content-Security-Policy', referencePolicy);
    response.type('html').send(pageIn(contextOf(request).language));
  });
  app.get('/api/problems/:code', (request, response) => {
    const { code } = request.params;
    if (isProblemCode(code)) response.redirect(`/api/docs#${code}`);
    else sendProblem(response, refuse({ code: 'NotFound' }));
  });
};

const perLanguage = <T>(make: (language: Language) => T): ((language: Language) => T) => {
  const made = new Map<Language, T>();
  return (language) => {
    const known = made.get(language) ?? make(language);
    made.set(language, known);
    return known;
  };
};

/** The last resort: what broke is written to the log, never to the answer. */
const answerFaults =
  (log: Log): ErrorRequestHandler =>
  (error: unknown, request, response, _next) => {
    const known = problemOfParser(error);
    if (known === undefined) {
      log.error({ correlationId: contextOf(request).correlationId, err: error }, 'request failed');
    }
    if (response.headersSent) response.destroy();
    else sendProblem(response, known ?? refuse({ code: 'InternalError' }));
  };

/** Faults of the request that Express and its body reader throw. */
const problemOfParser = (error: unknown): Problem | undefined => {
  if (error instanceof URIError) return malformed([]);
  const type = error instanceof Error && 'type' in error ? error.type : undefined;
  if (type === 'entity.too.large') return refuse({ code: 'BodyTooLarge', limit: MAX_BODY_BYTES });
  if (type === 'request.size.invalid' || type === 'request.aborted') return malformed([]);
  if (type === 'encoding.unsupported') return refuse({ code: 'NotJsonBody' });
  return undefined;
};
