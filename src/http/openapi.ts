import { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import type { Language } from '#terms/bilingual.ts';
import { bodyOf, type RouteContract } from './contract.ts';
import { actionOf } from './declared-action.ts';

export const API_BASE = '/api/v1';

const problemSchema = z
  .strictObject({
    type: z.string().meta({ description: 'Ends in the code; the reference page explains it.' }),
    status: z.int(),
    code: z.string(),
    title: z.string(),
    detail: z.string(),
    instance: z.string().meta({ description: 'Correlation id of the request.' }),
    errors: z.array(z.strictObject({ pointer: z.string(), code: z.string(), detail: z.string() })).optional(),
    facts: z
      .record(z.string(), z.unknown())
      .optional()
      .meta({ description: 'What led to a refusal by law: body, rule, article, tier, situation, day.' }),
  })
  .catchall(z.unknown())
  .meta({ id: 'Problem', description: 'RFC 9457' });

const idempotencyKey = z.uuid().meta({
  description:
    'Names this command: sent again with the same body it answers the events stored the first time. Best a UUIDv7.',
  example: '0198c1f2-7b1e-7c3a-9a40-1f2e3d4c5b6a',
});
const ifMatch = z.string().meta({ description: 'ETag of what was read before.', example: '"7"' });
const minLedgerNumber = z.string().optional().meta({
  description: 'Answer only what includes this ledger number; waits up to two seconds, then 503.',
});

const headersOf = (contract: RouteContract): z.ZodObject | undefined => {
  if (contract.kind === 'read') {
    return contract.action === 'public' ? undefined : z.object({ 'Min-Ledger-Number': minLedgerNumber });
  }
  if (contract.kind === 'operation') {
    return contract.idempotent ? z.object({ 'Idempotency-Key': idempotencyKey }) : undefined;
  }
  const key = { 'Idempotency-Key': idempotencyKey };
  if (contract.ifMatch === 'required') return z.object({ ...key, 'If-Match': ifMatch });
  return z.object(contract.ifMatch === 'optional' ? { ...key, 'If-Match': ifMatch.optional() } : key);
};

/** Statuses a caller must be ready for, by what the contract makes possible. */
export const problemStatusesOf = (contract: RouteContract): readonly number[] => [
  400,
  ...(contract.kind !== 'command' && contract.action === 'public' ? [] : [401, 403]),
  404,
  ...(contract.kind === 'command' ? [409] : []),
  ...(contract.kind === 'command' && contract.ifMatch !== 'ignored' ? [412] : []),
  ...(contract.kind === 'read' ? [] : [413, 415]),
  422,
  ...(contract.kind === 'command' && contract.ifMatch === 'required' ? [428] : []),
  500,
  503,
];

const mediaOf = (contract: RouteContract): string =>
  (contract.kind === 'read' ? contract.media : undefined) ?? 'application/json';

const contentOf = (contract: RouteContract, body: z.ZodObject) =>
  contract.kind === 'operation' && contract.carries === 'bytes'
    ? { 'application/octet-stream': { schema: z.string().meta({ format: 'binary' }) } }
    : { 'application/json': { schema: body } };

const operationOf = (contract: RouteContract, language: Language): ZodOpenApiOperationObject => {
  const header = headersOf(contract);
  const body =
    contract.kind === 'command' ? bodyOf(contract) : contract.kind === 'operation' ? contract.body : undefined;
  const problem = { content: { 'application/problem+json': { schema: problemSchema } } };
  const isPublic = actionOf(contract) === 'public';
  return {
    operationId: `${contract.method} ${contract.path}`.replace(/[^a-zA-Z]+(\w?)/g, (_, next: string) =>
      next.toUpperCase(),
    ),
    tags: [contract.resource],
    summary: contract.summary[language],
    'x-action': actionOf(contract),
    ...(isPublic ? { security: [] } : {}),
    requestParams: {
      path: contract.params,
      ...(contract.kind === 'read' ? { query: contract.query } : {}),
      ...(header === undefined ? {} : { header }),
    },
    ...(body === undefined ? {} : { requestBody: { required: true, content: contentOf(contract, body) } }),
    responses: {
      [contract.success]: { description: 'OK', content: { [mediaOf(contract)]: { schema: contract.answer } } },
      ...Object.fromEntries(
        problemStatusesOf(contract).map((status) => [status, { description: `Problem ${status}`, ...problem }]),
      ),
    },
  };
};

/** The description of the whole API (OpenAPI 3.1), made from the same contracts that check its requests. */
export const openApiDocument = (contracts: readonly RouteContract[], version: string, language: Language) => {
  const paths: ZodOpenApiPathsObject = {};
  for (const contract of contracts) {
    paths[contract.path] = { ...paths[contract.path], [contract.method]: operationOf(contract, language) };
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Inspection Ledger',
      version,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: API_BASE }],
    security: [{ chosenOfficer: [] }, { chosenOfficerCookie: [] }],
    paths,
    components: {
      securitySchemes: {
        chosenOfficer: { type: 'apiKey', in: 'header', name: 'X-Demo-Officer' },
        chosenOfficerCookie: { type: 'apiKey', in: 'cookie', name: 'chosen-officer' },
      },
    },
  });
};
