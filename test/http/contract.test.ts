import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineCommand } from '#domain/command.ts';
import { reviewFinding } from '#domain/inspection-case/review.ts';
import { createApp } from '#http/app.ts';
import { commandRoute } from '#http/command-route.ts';
import { bodyOf, defineAct, defineRead, none } from '#http/contract.ts';
import { createLog } from '#http/log.ts';
import { openApiDocument } from '#http/openapi.ts';
import { problems } from '#http/problems.ts';
import { acts } from '#http/product-routes.ts';
import { publicRead, readRoute } from '#http/route.ts';
import { contracts } from '#test/support/http/contracts.ts';

const read = {
  resource: 'health',
  path: '/x',
  action: 'public',
  params: none,
  query: none,
  summary: { vi: 'x', en: 'x' },
  answer: z.strictObject({}),
} as const;

describe('A route does not start', () => {
  it('without an action', () => {
    // @ts-expect-error it must be declared; this is what a plain JavaScript caller could do
    expect(() => defineRead({ ...read, action: undefined })).toThrow('must declare its action');
  });

  it('when path and parameters differ', () => {
    expect(() => defineRead({ ...read, path: '/x/{id}' })).toThrow('the path names [id]');
    expect(() => defineRead({ ...read, params: z.strictObject({ id: z.string() }) })).toThrow('the contract [id]');
  });

  it('for a command that nobody handles', () => {
    const stray = defineAct({
      resource: 'cases',
      path: '/stray',
      params: none,
      identity: 'new',
      command: defineCommand('Stray', () => z.strictObject({})),
      summary: { vi: 'x', en: 'x' },
    });
    expect(() => commandRoute(stray, async () => ({ outcome: 'hidden' }))).toThrow('nobody handles');
  });

  it('when a new stream is said to exist', () => {
    const open = acts.find(({ command }) => command.type === 'OpenCase');
    if (open === undefined) throw new Error('OpenCase has a route');
    expect(() => commandRoute({ ...open, identity: { field: 'unit' } }, async () => ({ outcome: 'hidden' }))).toThrow(
      'new-stream',
    );
  });

  it('as public with an action, or with a reader while public', () => {
    expect(() => publicRead(defineRead({ ...read, action: 'read-units' }), async () => ({ body: {} }))).toThrow(
      'not public',
    );
    expect(() => readRoute(defineRead(read), async () => ({ body: {} }))).toThrow('is public');
  });

  it('twice', () => {
    const route = publicRead(defineRead(read), async () => ({ body: {} }));
    const gate = { sender: () => Promise.reject(new Error()), reader: () => Promise.reject(new Error()) };
    const options = {
      entrance: { gate, askingOf: () => undefined },
      log: createLog('silent'),
      version: '0',
      profile: 'x',
      banner: 'A test',
    };
    expect(() => createApp({ ...options, routes: [route, route] })).toThrow('two routes');
  });
});

describe('Contracts', () => {
  it('have one address each', () => {
    const addresses = contracts.map(({ method, path }) => `${method} ${path.replace(/\{\w+\}/g, '{}')}`);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it('are strict: no object of a request takes unknown fields', () => {
    for (const contract of contracts) {
      const schemas =
        contract.kind === 'read'
          ? [contract.query]
          : [contract.kind === 'command' ? contract.command.data : contract.body];
      for (const schema of [contract.params, ...schemas]) {
        const result = schema.safeParse({ unknownField: 1 });
        expect(
          result.error?.issues.some(({ code }) => code === 'unrecognized_keys'),
          contract.path,
        ).toBe(true);
      }
    }
  });

  it('take from the address what it says', () => {
    const review = acts.find(({ command }) => command.type === reviewFinding.type);
    expect(review && Object.keys(bodyOf(review).shape)).toEqual(
      Object.keys(reviewFinding.data.shape).filter((name) => name !== 'findingId'),
    );
  });

  it('speak two languages', () => {
    for (const { summary } of contracts) expect(summary.vi).not.toBe(summary.en);
    for (const [code, { title }] of Object.entries(problems)) expect(title.vi, code).not.toBe(title.en);
  });
});

describe('OpenAPI', () => {
  const document = openApiDocument(contracts, '1.0.0', 'en');

  it('is 3.1 and has an operation for every contract, each with its own id', () => {
    expect(document.openapi).toBe('3.1.0');
    const operations = contracts.map(({ path, method }) => document.paths?.[path]?.[method]);
    expect(operations.every((operation) => operation !== undefined)).toBe(true);
    expect(new Set(operations.map((operation) => operation?.operationId)).size).toBe(contracts.length);
  });

  it('is the same each time, and JSON', () => {
    expect(JSON.parse(JSON.stringify(document))).toEqual(
      JSON.parse(JSON.stringify(openApiDocument(contracts, '1.0.0', 'en'))),
    );
  });

  it('resolves every reference', () => {
    const text = JSON.stringify(document);
    const references = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, name = '']) => name);
    expect(references.length).toBeGreaterThan(contracts.length);
    for (const name of references) expect(Object.keys(document.components?.schemas ?? {})).toContain(name);
  });

  it('asks for a key on every command, and for If-Match where one must have read', () => {
    const requiredHeaders = (path: string) =>
      (document.paths?.[path]?.post?.parameters ?? []).flatMap((parameter) =>
        'in' in parameter && parameter.in === 'header' && parameter.required === true ? [parameter.name] : [],
      );
    for (const act of acts) {
      const ifMatch = act.ifMatch === 'required' ? ['If-Match'] : [];
      expect(requiredHeaders(act.path).sort(), act.path).toEqual(['Idempotency-Key', ...ifMatch].sort());
    }
  });

  it('closes the bodies of requests', () => {
    const body = document.paths?.['/cases']?.post?.requestBody;
    expect(JSON.stringify(body)).toContain('"additionalProperties":false');
  });
});
