import type { Page } from 'playwright-core';

/** Resolves once nothing is on its way any more, neither from the server nor across the screen. */
export const settled = async (page: Page): Promise<void> => {
  await page.locator('.mantine-Skeleton-root').first().waitFor({ state: 'detached' });
  await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
  await page.evaluate(WITHOUT_MOTION);
};

// Runs in the page, whose names this side does not have.
const WITHOUT_MOTION = `(async () => {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
})()`;
