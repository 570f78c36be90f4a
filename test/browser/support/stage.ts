import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject } from 'vitest';
import { Browser, chromiumPath, HOW_TO_GET_ONE } from '#scripts/browser/chromium.ts';
import { DemoServer } from '#scripts/browser/demo-server.ts';

/** An old laptop and a phone: what the screens are made for. */
export const LAPTOP = { width: 1366, height: 768 } as const;
export const PHONE = { width: 360, height: 740 } as const;

/** A page of somebody's own browser, and all that went wrong in it. */
export type Visit = Readonly<{ page: Page; context: BrowserContext; faults: readonly string[]; url: string }>;

const PATIENCE_MS = 15_000;

// The browser says so of every answer that is no success; that the screens make sense of those is what tests look at.
const REFUSAL = /^Failed to load resource: (the server responded with a status of 4|net::ERR_INTERNET_DISCONNECTED)/;

/**
 * A server with a demo of its own and a browser, for the tests of one file. After each test every page that was
 * visited must have been without errors of scripts, complaints in the console and violations of the content policy.
 */
export const useStage = () => {
  let browser: Browser | undefined;
  let server: DemoServer | undefined;
  let visits: Visit[] = [];

  beforeAll(async () => {
    if (chromiumPath() === undefined) return;
    [server, browser] = await Promise.all([DemoServer.start(inject('seededDemo')), Browser.launch()]);
  });

  beforeEach((context) => context.skip(chromiumPath() === undefined, HOW_TO_GET_ONE));

  afterEach(async () => {
    const faults = visits.flatMap((visit) => visit.faults);
    await Promise.all(visits.map(({ context }) => context.close()));
    visits = [];
    expect(faults).toEqual([]);
  });

  afterAll(async () => {
    await browser?.[Symbol.asyncDispose]();
    await server?.[Symbol.asyncDispose]();
  });

  return {
    get url(): string {
      if (server === undefined) throw new Error('the stage is not set yet');
      return server.url;
    },
    /** Opens a browser of its own at nowhere yet. */
    async visit(options: BrowserContextOptions = {}): Promise<Visit> {
      if (browser === undefined || server === undefined) throw new Error('the stage is not set yet');
      const context = await browser.context({ viewport: LAPTOP, baseURL: server.url, ...options });
      context.setDefaultTimeout(PATIENCE_MS);
      const page = await context.newPage();
      const visit = { page, context, faults: faultsOf(page), url: server.url };
      visits.push(visit);
      return visit;
    },
  };
};

export type Stage = ReturnType<typeof useStage>;

const faultsOf = (page: Page): readonly string[] => {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`${error.name}: ${error.message}`));
  page.on('console', (message) => {
    const isFault = ['error', 'warning'].includes(message.type()) && !REFUSAL.test(message.text());
    if (isFault) faults.push(message.text());
  });
  return faults;
};
