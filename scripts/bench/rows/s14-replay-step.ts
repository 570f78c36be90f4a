import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beSomebody } from '../../browser/be-somebody.ts';
import { Browser, chromiumPath, HOW_TO_GET_ONE } from '../../browser/chromium.ts';
import { settled } from '../../browser/settled.ts';
import { buildWeb } from '../../build-web.ts';
import { officers } from '../../demo/officers.ts';
import { type BenchRow, RowSkipped } from '../bench-row.ts';
import { startProduct, untilReady } from '../bench-server.ts';
import { formatCount, formatMs } from '../figures.ts';
import { ledgerOfSize } from '../ledger-of-size.ts';
import { median, percentile } from '../measure-pairs.ts';

/** From the key on the slider to the frame in which the whole case file stands as it was after that event. */
export const replayStep: BenchRow = {
  id: 'S14',
  what: 'replay slider step, browser',
  yardstick: '–',
  better: 'at-most',
  mustReach: 100,
  aim: 30,
  unit: 'milliseconds',
  run: async ({ folder, quick }) => {
    if (chromiumPath() === undefined) throw new RowSkipped(HOW_TO_GET_ONE);
    await buildWeb();
    const ledger = await ledgerOfSize(join(folder, 'ledger'), quick ? 3_000 : 100_000);
    await using server = await startProduct(ledger.folder);
    await untilReady(server);
    await using browser = await Browser.launch();
    const context = await browser.context({ baseURL: server.url, viewport: { width: 1366, height: 768 } });
    await beSomebody(context, officers.xuan.name);
    const page = await context.newPage();
    const cases = ledger.closedCases.slice(0, quick ? 2 : 10);
    const steps: number[] = [];
    const jumps: number[] = [];
    for (const caseId of cases) {
      await page.goto(`/cases/${caseId}`);
      await page.getByRole('slider').focus();
      await settled(page);
      // From the first event to the last and back, one by one; then end to end, where nothing is read ahead.
      jumps.push(await timed(page, 'Home'));
      const count = (await notchesOf(page)) - 1;
      for (let step = 0; step < count; step += 1) steps.push(await timed(page, 'ArrowRight'));
      for (let step = 0; step < count; step += 1) steps.push(await timed(page, 'ArrowLeft'));
      jumps.push(await timed(page, 'End'));
    }
    await context.close();
    const of = `${formatCount(ledger.events)} events`;
    return [figure(`one event on or back, ${of}`, steps), figure(`from end to end of a case, ${of}`, jumps)];
  },
};

const figure = (label: string, times: readonly number[]) => ({
  label,
  value: median(times),
  ours: formatMs(median(times)),
  yardstick: '–',
  notes: [`${label}: ${times.length} steps, 95 % within ${formatMs(percentile(times, 0.95))}`],
});

const notchesOf = async (page: Page): Promise<number> =>
  Number(await page.getByRole('slider').getAttribute('aria-valuemax')) + 1;

/**
 * Presses the key and waits in the page itself until the case file says that it is as of another event, and for the
 * frame in which that is drawn.
 *
 * @returns milliseconds, from the time the browser gave the key
 */
const timed = async (page: Page, key: string): Promise<number> => {
  await page.evaluate(AWAIT_STEP);
  await page.keyboard.press(key);
  return page.evaluate<number>('globalThis.step');
};

// As text: it runs in the page, whose names this side does not have.
const AWAIT_STEP = `(() => {
  const shown = () => document.querySelector('[data-ledger-number]').dataset.ledgerNumber;
  const before = shown();
  globalThis.step = new Promise((resolve) => {
    document.addEventListener('keydown', ({ timeStamp: pressed }) => {
      const look = () => {
        if (shown() === before) requestAnimationFrame(look);
        else requestAnimationFrame((drawn) => resolve(drawn - pressed));
      };
      requestAnimationFrame(look);
    }, { once: true, capture: true });
  });
})()`;
