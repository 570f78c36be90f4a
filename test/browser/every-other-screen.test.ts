import { describe, expect, it } from 'vitest';
import { isForm, isOfCases, isOfUnits, screens } from '#scripts/browser/screens.ts';
import { useStage } from './support/stage.ts';
import { walkScreens } from './support/walk-screens.ts';

walkScreens(
  'Every other screen',
  screens.filter((screen) => !isForm(screen) && !isOfCases(screen) && !isOfUnits(screen)),
);

describe('A screen', () => {
  const stage = useStage();

  it('nothing moves for whoever asked for that', async () => {
    const { page, context } = await stage.visit({ reducedMotion: 'reduce' });
    await page.goto('/chooser');
    await page.getByRole('button', { name: /Trần Thị Đoan$/ }).click();
    await page.getByRole('banner').waitFor();
    await page.keyboard.press('ControlOrMeta+k');
    await page.getByRole('dialog').waitFor();
    const moving = await page.evaluate(() =>
      document
        .getAnimations()
        .filter((animation) => Number(animation.effect?.getComputedTiming().duration) > 10)
        .map((animation) => (animation.effect as KeyframeEffect).target?.className),
    );
    expect(moving).toEqual([]);
    await context.close();
  });
});
