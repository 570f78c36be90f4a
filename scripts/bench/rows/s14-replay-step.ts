import type { Page } from 'playwright-core';
import { beSomebody } from '../../browser/be-somebody.ts';
import { Browser, chromiumPath, HOW_TO_GET_ONE } from '../../browser/chromium.ts';
import { settled } from '../../browser/settled.ts';
import { buildWeb } from '../../build-web.ts';
import { officers } from '../../demo/officers.ts';
import { type BenchRow, RowSkipped } from '../bench-row.ts';
import { startProduct, untilReady } from '../bench-server.ts';
import { formatCount, formatMs } from '../figures.ts';
import { median, percentile } from '../measure-pairs.ts';

/** From the key on the slider to the frame in which all that stands beside it is as it was after that event. */
export const replayStep: BenchRow = {
  id: 'S14',
  what: 'replay slider step, browser',
  yardstick: '–',
  better: 'at-most',
  mustReach: 100,
  aim: 30,
  unit: 'milliseconds',
  run: async ({ quick, largeLedger }) => {
    if (chromiumPath() === undefined) throw new RowSkipped(HOW_TO_GET_ONE);
    await buildWeb();
    const { ledger } = await largeLedger();
    await using server = await startProduct(ledger.folder);
    await untilReady(server);
    await using browser = await Browser.launch();
    const context = await browser.context({ baseURL: server.url, viewport: { width: 1366, height: 768 } });
    await beSomebody(context, officers.xuan.name);
    const page = await context.newPage();
    const cases = ledger.closedCases.slice(0, quick ? 2 : 10);
    const file = await stepThroughCases(page, cases, (caseId) => `/cases/${caseId}`);
    const room = await stepThroughCases(page, cases.slice(0, 5), (caseId) => `/replay?scope=case:${caseId}`);
    const whole = await stepThroughLedger(page, ledger.events, quick ? 5 : 40);
    await context.close();
    const of = `${formatCount(ledger.events)} events`;
    return [
      figure(`one event on or back, ${of}`, file.steps),
      figure(`from end to end of a case, ${of}`, file.jumps),
      figure(`replay room, a case, one event on or back, ${of}`, room.steps),
      figure(`replay room, the whole ledger, one event on or back, ${of}`, whole.steps),
      figure(`replay room, the whole ledger, a day on or back, ${of}`, whole.days),
      figure(`replay room, the whole ledger, to its ends, ${of}`, whole.jumps),
    ];
  },
};

/** From the first event of each case to the last and back, one by one; then end to end, where nothing is read ahead. */
const stepThroughCases = async (page: Page, cases: readonly string[], address: (caseId: string) => string) => {
  const steps: number[] = [];
  const jumps: number[] = [];
  for (const caseId of cases) {
    await page.goto(address(caseId));
    await page.getByRole('slider').focus();
    await settled(page);
    jumps.push(await timed(page, 'Home'));
    const count = (await notchesOf(page)) - 1;
    for (let step = 0; step < count; step += 1) steps.push(await timed(page, 'ArrowRight'));
    for (let step = 0; step < count; step += 1) steps.push(await timed(page, 'ArrowLeft'));
    jumps.push(await timed(page, 'End'));
  }
  return { steps, jumps };
};

/** Around the middle of the ledger, event by event and day by day; then to its ends. */
const stepThroughLedger = async (page: Page, events: number, count: number) => {
  await page.goto(`/replay?asOf=${Math.floor(events / 2)}`);
  await page.getByRole('slider').focus();
  await settled(page);
  const press = async (key: string, times: number): Promise<readonly number[]> => {
    const taken: number[] = [];
    for (let step = 0; step < times; step += 1) taken.push(await timed(page, key));
    return taken;
  };
  const steps = [...(await press('ArrowRight', count)), ...(await press('ArrowLeft', count))];
  const days = [...(await press('Shift+ArrowRight', 10)), ...(await press('Shift+ArrowLeft', 10))];
  const jumps = [...(await press('Home', 1)), ...(await press('End', 1))];
  return { steps, days, jumps };
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
