import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject } from 'vitest';
import { beSomebody } from '#scripts/browser/be-somebody.ts';
import { Browser, chromiumPath, HOW_TO_GET_ONE } from '#scripts/browser/chromium.ts';
import { DemoServer } from '#scripts/browser/demo-server.ts';

/** An old laptop and a phone: what the screens are made for. */
export const LAPTOP = { width: 1366, height: 768 } as const;
export const PHONE = { width: 360, height: 740 } as const;

/** A page of somebody's own browser, and all that went wrong in it. */
export type Visit = Readonly<{ page: Page; context: BrowserContext; faults: string[] }>;

const PATIENCE_MS = 60_000;

// The browser says so of every answer that is no success; that the screens make sense of those is what tests look at.
const REFUSAL =
  /^Failed to load resource: (the server responded with a status of (4|503)|net::ERR_(INTERNET_DISCONNECTED|CONNECTION_RE(SET|FUSED)))/;

/**
 * A server with a demo of its own and a browser, for the tests of one file. After each test every page that was
 * visited must have been without errors of scripts, complaints in the console and violations of the content policy.
 */
export const useStage = () => {
  let browser: Browser | undefined;
  let server: DemoServer | undefined;
  let visits: Visit[] = [];
  const staying = new Map<string, Visit>();

  beforeAll(async () => {
    if (chromiumPath() === undefined) return;
    [server, browser] = await Promise.all([DemoServer.start(inject('seededDemo')), Browser.launch()]);
  });

  beforeEach((context) => context.skip(chromiumPath() === undefined, HOW_TO_GET_ONE));

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await Promise.all(visits.map((visit, at) => photograph(visit, task.id, at)));
    const faults = [...visits, ...staying.values()].flatMap((visit) => visit.faults.splice(0));
    await Promise.all(visits.map(({ context }) => context.close()));
    visits = [];
    expect(faults).toEqual([]);
  });

  afterAll(async () => {
    await browser?.[Symbol.asyncDispose]();
    await server?.[Symbol.asyncDispose]();
  });

  const open = async (options: BrowserContextOptions): Promise<Visit> => {
    if (browser === undefined || server === undefined) throw new Error('the stage is not set yet');
    const context = await browser.context({ viewport: LAPTOP, baseURL: server.url, ...options });
    context.setDefaultTimeout(PATIENCE_MS);
    const page = await context.newPage();
    return { page, context, faults: faultsOf(page) };
  };

  return {
    get url(): string {
      if (server === undefined) throw new Error('the stage is not set yet');
      return server.url;
    },
    /** Opens a browser of its own at nowhere yet. */
    async visit(options: BrowserContextOptions = {}): Promise<Visit> {
      const visit = await open(options);
      visits.push(visit);
      return visit;
    },
    /**
     * Somebody who is in already, in a browser that stays open from test to test.
     *
     * @param name undefined: nobody
     */
    async stay(name: string | undefined): Promise<Visit> {
      const key = name ?? '';
      const visit = staying.get(key) ?? (await open({}));
      if (!staying.has(key) && name !== undefined) await beSomebody(visit.context, name);
      staying.set(key, visit);
      return visit;
    },
  };
};

export type Stage = ReturnType<typeof useStage>;

/** What stood on the screen when a test failed: `reports/screens`. */
const photograph = async ({ page }: Visit, test: string, at: number): Promise<void> => {
  await page.screenshot({ path: `reports/screens/${test}-${at}.png`, fullPage: true });
};

const faultsOf = (page: Page): string[] => {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`${error.name}: ${error.message}`));
  page.on('console', (message) => {
    const isFault = ['error', 'warning'].includes(message.type()) && !REFUSAL.test(message.text());
    if (isFault) faults.push(message.text());
  });
  return faults;
};
