import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beSomebody } from './browser/be-somebody.ts';
import { Browser, chromiumPath, HOW_TO_GET_ONE } from './browser/chromium.ts';
import { DemoServer } from './browser/demo-server.ts';
import type { Screen } from './browser/screens/screen.ts';
import { screens } from './browser/screens.ts';
import { settled } from './browser/settled.ts';
import { buildWeb } from './build-web.ts';
import { readArguments, runScript, ScriptError } from './run-script.ts';

const HELP = `Takes a picture of every screen of the demonstration, on a laptop and on a phone, in both languages, to look at.

  npm run screenshots                           all of them, into reports/screenshots
  npm run screenshots -- case-overview units    only these (names: scripts/browser/screens)
  npm run screenshots -- --language en          only in one language`;

const FOLDER = join(import.meta.dirname, '..', 'reports', 'screenshots');
const SIZES = { laptop: { width: 1366, height: 768 }, phone: { width: 360, height: 740 } } as const;
const PATIENCE_MS = 15_000;
const LANGUAGES = ['vi', 'en'];

const takeAll = async (wanted: readonly Screen[], languages: readonly string[]): Promise<number> => {
  await using server = await DemoServer.start();
  await using browser = await Browser.launch();
  let taken = 0;
  for (const [size, viewport] of Object.entries(SIZES)) {
    for (const language of languages) {
      const folder = join(FOLDER, `${size}-${language}`);
      mkdirSync(folder, { recursive: true });
      const fitting = wanted.filter(({ only = size }) => only === size);
      for (const [person, theirs] of Map.groupBy(fitting, (screen) => screen.person)) {
        const context = await browser.context({ viewport, baseURL: server.url });
        // As text: it runs in the page, where there is a localStorage.
        await context.addInitScript(`localStorage.setItem('language', '${language}')`);
        if (person !== undefined) await beSomebody(context, person);
        context.setDefaultTimeout(PATIENCE_MS);
        const page = await context.newPage();
        for (const screen of theirs) {
          await take(page, screen, join(folder, `${screen.name}.png`)).catch((cause: unknown) => {
            throw new ScriptError(`${screen.name} (${size}, ${language}): ${String(cause)}`, { cause });
          });
          taken += 1;
        }
        await context.close();
      }
    }
  }
  return taken;
};

const take = async (page: Page, { path, opens }: Screen, file: string): Promise<void> => {
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await settled(page);
  await opens?.(page);
  await settled(page);
  await page.screenshot({ path: file, fullPage: opens === undefined });
};

/** @throws ScriptError when there is no such screen or language */
const readWishes = (): Readonly<{ wanted: readonly Screen[]; languages: readonly string[] }> => {
  const { values, positionals } = readArguments({ language: { type: 'string' } });
  const { language } = values;
  const unknown = positionals.find((name) => !screens.some((screen) => screen.name === name));
  if (unknown !== undefined) throw new ScriptError(`There is no screen ${unknown}.`, { exitCode: 2 });
  if (language !== undefined && !LANGUAGES.includes(language)) {
    throw new ScriptError(`The language is one of ${LANGUAGES.join(', ')}, not ${language}.`, { exitCode: 2 });
  }
  return {
    wanted: positionals.length === 0 ? screens : screens.filter(({ name }) => positionals.includes(name)),
    languages: language === undefined ? LANGUAGES : [language],
  };
};

if (import.meta.main) {
  await runScript(HELP, async () => {
    const { wanted, languages } = readWishes();
    if (chromiumPath() === undefined) throw new ScriptError(`Taking pictures ${HOW_TO_GET_ONE}.`);
    await buildWeb();
    rmSync(FOLDER, { recursive: true, force: true });
    const taken = await takeAll(wanted, languages);
    console.log(`${taken} pictures: ${FOLDER}`);
    return 0;
  });
}
