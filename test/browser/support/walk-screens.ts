import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Screen } from '#scripts/browser/screens/screen.ts';
import { settled } from '#scripts/browser/settled.ts';
import { LAPTOP, PHONE, useStage } from './stage.ts';

/** An old laptop, the same one at 200 %, a phone, and what is left of a laptop at 400 % (WCAG 1.4.10). */
const SIZES = [LAPTOP, { width: 683, height: 384 }, PHONE, { width: 320, height: 640 }] as const;

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Each of the screens is there, fits all widths and has no barrier. They are walked in several files, since one would
 * be the last to end by far.
 */
export const walkScreens = (name: string, screens: readonly Screen[]): void => {
  describe(name, () => {
    const stage = useStage();

    it.each(screens)(
      '$name: is there, fits all widths, has no barrier',
      async ({ person, path, opens, only, shows }) => {
        const { page } = await stage.stay(person);
        await page.setViewportSize(only === 'phone' ? PHONE : LAPTOP);
        await page.goto(path);
        await page.getByRole('heading', { level: 1 }).first().waitFor();
        await settled(page);
        await opens?.(page);
        await page.getByText(shows).first().waitFor();
        await settled(page);

        const tooWide: string[] = [];
        const faults: string[] = [];
        for (const size of SIZES) {
          await page.setViewportSize(size);
          await settled(page);
          const reach = await page.evaluate(() => document.documentElement.scrollWidth);
          if (reach > size.width) tooWide.push(`${reach} px at a width of ${size.width}`);
          if (size !== LAPTOP && size !== PHONE) continue;
          if (only !== undefined && size !== (only === 'phone' ? PHONE : LAPTOP)) continue;
          // As long as the page: what stands half behind the bar at the foot is scrolled to before it is used.
          const height = await page.evaluate(() => document.documentElement.scrollHeight);
          if (height > size.height) {
            await page.setViewportSize({ ...size, height });
            await settled(page);
          }
          faults.push(...(await barriers(page)));
        }
        expect(tooWide).toEqual([]);
        expect(faults).toEqual([]);
        expect(await page.title()).toMatch(/^(.+ · )?Sổ cái thanh tra$/);
        expect(await page.title()).toContain(await page.getByRole('heading', { level: 1 }).first().innerText());
      },
    );
  });
};

const barriers = async (page: Page): Promise<readonly string[]> => {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (levels): Promise<AxeResults> =>
      (globalThis as unknown as { axe: typeof axe }).axe.run({
        runOnly: levels,
        // What passed is not told one by one, and no style sheet is fetched again: none of these rules reads one.
        resultTypes: ['violations'],
        preload: false,
      }),
    LEVELS,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  );
};
