import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import express from 'express';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { createApp } from '#http/app.ts';
import { defineRead, none } from '#http/contract.ts';
import { createLog } from '#http/log.ts';
import { publicRead } from '#http/route.ts';
import { listen, PortBusyError } from '#http/server.ts';

const gate = { sender: () => Promise.reject(new Error()), reader: () => Promise.reject(new Error()) };

/** An app with one public route that does what the test says. */
const appThat = (handle: () => Promise<{ body: Record<string, unknown> }>, maxConcurrent = 256) => {
  const lines: string[] = [];
  const contract = defineRead({
    resource: 'health',
    path: '/work',
    action: 'public',
    params: none,
    query: none,
    summary: { vi: 'việc', en: 'work' },
    answer: z.looseObject({}),
  });
  const log = createLog('info', { write: (line) => void lines.push(line) });
  const app = createApp({
    routes: [publicRead(contract, handle)],
    entrance: { gate, askingOf: () => undefined },
    log,
    version: '0',
    profile: 'demo',
    banner: 'A test',
    maxConcurrent,
  });
  return { app, lines };
};

const start = async (app: express.Express) => {
  const server = await listen(app, '127.0.0.1', 0);
  onTestFinished(() => server.close(0));
  return server;
};

describe('When something breaks', () => {
  it('the answer says nothing of it but an id, under which the log says all', async () => {
    const { app, lines } = appThat(async () => {
      throw new Error('the secret plan of /srv/data failed');
    });
    const { url } = await start(app);
    const response = await fetch(`${url}/api/v1/work`, { headers: { 'Accept-Language': 'en' } });
    const text = await response.text();
    expect([response.status, response.headers.get('content-type')]).toEqual([500, 'application/problem+json']);
    expect(text).not.toMatch(/secret|srv|at .*\.ts|node_modules/);
    const { instance } = JSON.parse(text);
    await expect.poll(() => lines.length).toBe(2);
    const failure = lines.map((line) => JSON.parse(line)).find(({ msg }) => msg === 'request failed');
    expect(failure).toMatchObject({ level: 'error', correlationId: instance });
    expect(JSON.stringify(failure)).toContain('the secret plan');
  });
});

describe('Too many at once', () => {
  it('are sent away at once with the time to come back; those at work finish', async () => {
    const { promise: permission, resolve: permit } = Promise.withResolvers<void>();
    const { app } = appThat(async () => {
      await permission;
      return { body: {} };
    }, 8);
    const { url } = await start(app);
    const first = Array.from({ length: 8 }, () => fetch(`${url}/api/v1/work`));
    await delay(200);
    const late = await Promise.all(Array.from({ length: 20 }, () => fetch(`${url}/api/v1/work`)));
    for (const response of late) {
      expect([response.status, response.headers.get('Retry-After')]).toEqual([503, '1']);
      await response.text();
    }
    permit();
    expect((await Promise.all(first)).map(({ status }) => status)).toEqual(Array(8).fill(200));
    expect((await fetch(`${url}/api/v1/work`)).status).toBe(200);
  });

  it('those who give up free their place', async () => {
    const { app } = appThat(() => delay(10_000, { body: {} }, { ref: false }), 2);
    const { url } = await start(app);
    const gone = [1, 2].map(() =>
      fetch(`${url}/api/v1/work`, { signal: AbortSignal.timeout(100) }).catch(() => 'gone'),
    );
    expect(await Promise.all(gone)).toEqual(['gone', 'gone']);
    await delay(50);
    const third = fetch(`${url}/api/v1/work`, { signal: AbortSignal.timeout(200) }).then(
      ({ status }) => status,
      () => 'at work',
    );
    expect(await third).toBe('at work');
  });
});

describe('Closing', () => {
  it('finishes what is at work, takes nothing new, and may be asked twice', async () => {
    const { promise: permission, resolve: permit } = Promise.withResolvers<void>();
    const { app } = appThat(async () => {
      await permission;
      return { body: { done: true } };
    });
    const server = await listen(app, '127.0.0.1', 0);
    const working = fetch(`${server.url}/api/v1/work`);
    await delay(100);
    const closed = server.close();
    expect(server.close()).toBe(closed);
    await expect(fetch(`${server.url}/api/v1/work`)).rejects.toThrow();
    permit();
    const response = await working;
    expect([response.status, await response.json()]).toEqual([200, { done: true }]);
    await closed;
  });

  it('cuts what does not end in time', async () => {
    const { app } = appThat(() => delay(60_000, { body: {} }, { ref: false }));
    const server = await listen(app, '127.0.0.1', 0);
    const stuck = fetch(`${server.url}/api/v1/work`).catch(() => 'cut');
    await delay(100);
    const before = performance.now();
    await server.close(200);
    expect(performance.now() - before).toBeLessThan(20_000);
    expect(await stuck).toBe('cut');
  });
});

describe('A port that is taken', () => {
  it('is said in words', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await new Promise((resolve) => other.once('listening', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const attempt = listen(express(), '127.0.0.1', port);
    await expect(attempt).rejects.toThrow(PortBusyError);
    await expect(attempt).rejects.toThrow(`Port ${port}`);
  });
});
