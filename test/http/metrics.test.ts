import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { createApp } from '#http/app.ts';
import { defineRead, none } from '#http/contract.ts';
import { createLog } from '#http/log.ts';
import { isDirect } from '#http/metrics/only-direct.ts';
import { metricsRoutes } from '#http/metrics/routes.ts';
import { isProblemCode } from '#http/problems.ts';
import { publicRead } from '#http/route.ts';
import { listen } from '#http/server.ts';
import { Metrics } from '#metrics/metrics.ts';
import { idOf } from '#test/support/domain/case-papers.ts';
import { people } from '#test/support/domain/huong-binh.ts';
import { provinceLed } from '#test/support/domain/inspection.ts';
import { ask } from '#test/support/domain/inspection-commands.ts';
import { Api } from '#test/support/http/api.ts';
import { MessageStream } from '#test/support/http/message-stream.ts';
import { quietState } from '#test/support/metrics/quiet-state.ts';
import { Figures, type Sample } from '#test/support/metrics/read-figures.ts';

const nobody = () => Promise.reject(new Error('nobody is asked'));

let api: Api;
beforeAll(async () => {
  api = await Api.open();
});
afterAll(() => api[Symbol.asyncDispose]());

const read = async (headers: Readonly<Record<string, string>> = {}) => {
  const answer = await api.send('GET', '/metrics', headers);
  expect(answer.status).toBe(200);
  return { ...answer, figures: new Figures(answer.text) };
};

/** Those of Node come and go with what a process has open: sockets, timers, threads. */
const isOurs = ({ name }: Sample) => name.startsWith('ledger_');

/** What a counter grew by while something was done. */
const growth = async (name: string, labels: Readonly<Record<string, string>>, work: () => Promise<unknown>) => {
  const before = (await read()).figures.value(name, labels) ?? 0;
  await work();
  return ((await read()).figures.value(name, labels) ?? 0) - before;
};

const announced = () => api.given(provinceLed.withFindings({ status: 'reported' }).upTo('announced'));
const report = () => announced().as('leader').post('/cases/{caseId}/findings', ask.ReportFinding().data);

describe('Figures for monitoring', () => {
  it('are text that Prometheus reads, at the address where it looks by itself and among the others', async () => {
    const { headers } = await read();
    expect(headers.get('Content-Type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    const response = await fetch(`${api.url}/metrics`);
    expect(response.headers.get('Content-Type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    const atRoot = await response.text();
    const amongOthers = (await read()).text;
    // Every figure is declared at both; of those of Node a value may come or go between the two.
    const declared = (text: string) => new Set(text.match(/^# TYPE \S+ \S+$/gm));
    expect(declared(atRoot)).toEqual(declared(amongOthers));
    expect(declared(atRoot)).toContain('# TYPE nodejs_eventloop_lag_p99_seconds gauge');
    const ours = (text: string) => new Set(new Figures(text).samples.filter(isOurs).map(({ name }) => name));
    expect(ours(atRoot)).toEqual(ours(amongOthers));
  });

  it('say what runs and how it stands', async () => {
    const { figures } = await read();
    const info = { version: '0.0.0-test', node: process.version, profile: 'trial', store: 'sqlite' };
    expect(figures.value('ledger_build_info', info)).toBe(1);
    expect(figures.state('ledger_status', 'status')).toBe('ready');
    expect(figures.state('ledger_projecting_worker', 'state')).toBe('running');
    expect(figures.value('ledger_store_up')).toBe(1);
    expect(figures.value('ledger_authority_current')).toBe(1);
    expect(figures.value('ledger_data_free_bytes')).toBeGreaterThan(0);
    expect(figures.value('ledger_readers')).toBe(2);
    expect(figures.value('ledger_subscriptions', { state: 'caught-up' })).toBe(1);
    expect(figures.value('process_resident_memory_bytes')).toBeGreaterThan(1e6);
    expect(figures.value('nodejs_heap_size_used_bytes')).toBeGreaterThan(1e6);
    expect(figures.value('nodejs_eventloop_lag_p99_seconds')).toBeGreaterThan(0);
  });

  it('say for each read model how far it is', async () => {
    const { body } = await report();
    const { figures } = await read();
    expect(figures.value('ledger_number')).toBe(body.ledgerNumber);
    expect(figures.value('ledger_projected_number')).toBe(body.ledgerNumber);
    const models = Object.keys(api.system.projecting.health().models);
    expect(models.length).toBeGreaterThan(3);
    for (const model of models) {
      expect(figures.value('ledger_model_number', { model }), model).toBe(body.ledgerNumber);
      expect(figures.value('ledger_model_lag_events', { model }), model).toBe(0);
      expect(figures.value('ledger_model_stopped_at_number', { model }), model).toBe(0);
      expect(figures.state('ledger_model_state', 'state', { model }), model).toBe('live');
    }
  });

  it('count commands and appends by how they ended', async () => {
    const stored = { outcome: 'stored' };
    expect(await growth('ledger_commands_total', stored, report)).toBe(1);
    expect(await growth('ledger_append_seconds_count', {}, report)).toBeGreaterThan(0);
    expect(await growth('ledger_appends_total', { outcome: 'appended' }, report)).toBeGreaterThan(0);
    const review = { verdict: 'upheld', occurredOn: '2024-05-31' };
    const refused = () => announced().as('leader').post('/cases/{caseId}/findings/F1/review', review);
    const code = { outcome: 'rejected', code: 'ReviewIncomplete' };
    expect(await growth('ledger_commands_total', code, refused)).toBe(1);
    expect(await growth('ledger_http_problems_total', { code: 'ReviewIncomplete' }, refused)).toBe(1);
    expect(await growth('ledger_http_answers_total', { kind: 'command', status: '409' }, refused)).toBe(1);
  });

  it('count pages that listen, for as long as they do', async () => {
    const open = async () => (await read()).figures.value('ledger_change_streams_open');
    expect(await open()).toBe(0);
    {
      await using stream = await MessageStream.open(api.url, { 'X-Demo-Officer': idOf('leader') });
      await expect.poll(() => stream.named('at').length).toBeGreaterThan(0);
      expect(await open()).toBe(1);
    }
    await expect.poll(open).toBe(0);
    expect((await read()).figures.value('ledger_http_answer_seconds_count', { kind: 'stream' })).toBeUndefined();
  });

  it('count those at work, the one who asks among them', async () => {
    expect((await read()).figures.value('ledger_http_requests_at_work')).toBe(1);
  });
});

describe('When there is too much to do', () => {
  it('figures are read all the same, and say so', async () => {
    const { promise: permission, resolve: permit } = Promise.withResolvers<void>();
    const metrics = new Metrics({ version: '0', profile: 'test', store: 'none' });
    const work = defineRead({
      resource: 'health',
      path: '/work',
      action: 'public',
      params: none,
      query: none,
      summary: { vi: 'việc', en: 'work' },
      answer: z.strictObject({}),
    });
    const slow = publicRead(work, async () => {
      await permission;
      return { body: {} };
    });
    const app = createApp({
      routes: [slow, ...metricsRoutes({ read: () => metrics.read(quietState) })],
      entrance: { gate: { sender: nobody, reader: nobody }, askingOf: () => undefined },
      log: createLog('silent'),
      version: '0',
      profile: 'test',
      banner: 'A test',
      maxConcurrent: 1,
      meter: metrics.http,
    });
    const server = await listen(app, '127.0.0.1', 0);
    onTestFinished(() => server.close(0));
    const first = fetch(`${server.url}/api/v1/work`);
    await expect.poll(async () => (await fetch(`${server.url}/api/v1/work`)).status).toBe(503);
    const response = await fetch(`${server.url}/metrics`);
    const figures = new Figures(await response.text());
    expect(figures.value('ledger_http_problems_total', { code: 'Overloaded' })).toBeGreaterThan(0);
    permit();
    expect((await first).status).toBe(200);
  });
});

describe('What figures do not say', () => {
  it('is who, which case, or anything that came with a request', async () => {
    const one = announced();
    await one.as('leader').post('/cases/{caseId}/findings', ask.ReportFinding().data);
    await api.as('overseer').get('/cases?q=canary-search');
    await api.send('GET', '/canary-address', { 'X-Correlation-Id': 'canary-correlation', 'X-Demo-Officer': 'canary' });
    await api.send('DELETE', '/cases', { 'User-Agent': 'canary-agent' });
    const { text } = await read();
    expect(text).not.toMatch(/canary/);
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}/);
    for (const { name } of Object.values(people)) expect(text).not.toContain(name);
    expect(text).not.toContain(api.dataDir);
  });

  it('grows: labels are words of the program, whatever is asked', async () => {
    for (const path of ['/a', '/cases', '/cases/x', '/units/x']) await api.as('leader').get(path);
    const before = (await read()).figures.samples.filter(isOurs).length;
    for (let each = 0; each < 50; each += 1) {
      await api.as('leader').get(`/nowhere-${each}`);
      await api.as('leader').get(`/cases/${each}`);
      await api.as('leader').get(`/units/99.${each}`);
    }
    const { figures } = await read();
    expect(figures.samples.filter(isOurs).length).toBe(before);
    for (const { name, labels } of figures.samples) {
      if (name === 'ledger_http_problems_total') expect(isProblemCode(labels['code'] ?? ''), labels['code']).toBe(true);
    }
  });
});

describe('Figures are given to a program of this machine only', () => {
  it.each([
    ['X-Forwarded-For', '10.0.0.7'],
    ['X-Forwarded-Proto', 'https'],
    ['Forwarded', 'for=10.0.0.7'],
    ['Via', '1.1 proxy'],
    ['X-Real-IP', '127.0.0.1'],
  ])('not when %s says that a proxy stands between', async (name, value) => {
    const answer = await api.send('GET', '/metrics', { [name]: value });
    expect([answer.status, answer.code]).toEqual([403, 'DirectOnly']);
    expect(answer.text).not.toContain('ledger_');
  });

  it('not to a page, be it our own', async () => {
    const own = await api.send('GET', '/metrics', { 'Sec-Fetch-Site': 'same-origin' });
    expect([own.status, own.code]).toEqual([403, 'DirectOnly']);
    const foreign = await api.send('GET', '/metrics', { Origin: 'https://evil.example' });
    expect([foreign.status, foreign.code]).toEqual([403, 'ForeignOrigin']);
  });

  it.each([
    ['127.0.0.1', true] as const,
    ['::1', true] as const,
    ['10.1.2.3', false] as const,
    ['::ffff:10.1.2.3', false] as const,
    [undefined, false] as const,
  ])('peer %s: %s', (remoteAddress, expected) => {
    const socket = { remoteAddress } as Parameters<typeof isDirect>[0]['socket'];
    expect(isDirect({ socket, headers: {} })).toBe(expected);
  });

  it('nobody sends anything there', async () => {
    const answer = await api.send('POST', '/metrics', { 'Content-Type': 'application/json' }, '{}');
    expect([answer.status, answer.code]).toEqual([405, 'MethodNotAllowed']);
  });
});
