import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';

/** Said where a browser is wanted and there is none. */
export const HOW_TO_GET_ONE =
  'needs Chromium or Chrome: apt-get install chromium-headless-shell (or chromium; Debian), or set CHROMIUM to the path of one';

/** The shell first: it is the same engine without a window, and takes two fifths less of the processor. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];
const ON_MACOS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The browser of this machine: Debian's package, or any local Chrome or Chromium. Undefined: there is none. */
export const chromiumPath = (): string | undefined => {
  const named = process.env['CHROMIUM'];
  if (named !== undefined && named !== '') return named;
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...onPath, ...ON_MACOS].find((path) => existsSync(path));
};

// It must not look around on the network; and as root, as in most containers, it has no sandbox to offer.
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A running browser with a profile of its own, which goes with it. */
export class Browser implements AsyncDisposable {
  readonly #browser: Awaited<ReturnType<typeof chromium.launch>>;
  readonly #profile: string;

  private constructor(browser: Awaited<ReturnType<typeof chromium.launch>>, profile: string) {
    this.#browser = browser;
    this.#profile = profile;
  }

  /** @throws Error when there is no browser on this machine */
  static async launch(): Promise<Browser> {
    const executablePath = chromiumPath();
    if (executablePath === undefined) throw new Error(HOW_TO_GET_ONE);
    const profile = mkdtempSync(join(tmpdir(), 'inspection-ledger-browser-'));
    const browser = await chromium.launch({
      executablePath,
      headless: true,
      args: ARGUMENTS,
      env: { ...process.env, HOME: profile, XDG_CONFIG_HOME: profile, XDG_CACHE_HOME: profile } as Record<
        string,
        string
      >,
    });
    return new Browser(browser, profile);
  }

  /** A person's own browser: own cookies, own storage, own size. */
  context(options: BrowserContextOptions = {}): Promise<BrowserContext> {
    return this.#browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', ...options });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#browser.close();
    rmSync(this.#profile, { recursive: true, force: true });
  }
}
