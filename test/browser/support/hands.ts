import type { Locator, Page } from 'playwright-core';

/** How somebody works a page. The same path can be walked with either. */
export type Hand = Readonly<{
  /** A button, a link, a tab. */
  press(target: Locator): Promise<void>;
  /** Replaces what stands in a field. */
  write(field: Locator, text: string): Promise<void>;
  /** Chooses from what a combobox offers; `search` narrows it first. */
  choose(combobox: Locator, option: string | RegExp, search?: string): Promise<void>;
  /** A checkbox, or one of several choices. */
  tick(box: Locator): Promise<void>;
  /** One of the lines of a menu that is open. */
  pickFromMenu(item: Locator): Promise<void>;
}>;

const optionOf = (page: Page, name: string | RegExp): Locator => page.getByRole('option', { name }).first();

/** A list that has not opened by then was closed by something else. */
const LIST_MS = 15_000;
const MOST_OPENINGS = 4;

export const mouse = (page: Page): Hand => ({
  press: (target) => target.click(),
  async write(field, text) {
    await field.fill(text);
    await field.blur();
  },
  async choose(combobox, option, search) {
    const wanted = optionOf(page, option);
    for (let attempt = 1; ; attempt += 1) {
      // What one clicks on may be the frame around it, which holds what is chosen already.
      await combobox.click({ force: true });
      if (search !== undefined) await combobox.fill(search);
      const isThere = await wanted.waitFor({ timeout: LIST_MS }).then(
        () => true,
        () => false,
      );
      // Where the focus was taken to a fault meanwhile, the list is closed again: one opens it once more.
      if (isThere || attempt === MOST_OPENINGS) break;
    }
    await wanted.click();
    // One that takes several stays open.
    if (await page.getByRole('listbox').first().isVisible()) await page.keyboard.press('Escape');
  },
  tick: (box) => box.check(),
  pickFromMenu: (item) => item.click(),
});

const MOST_STOPS = 200;

/** No mouse at all: Tab until it has the focus, then the keys that such a thing understands. */
export const keyboard = (page: Page): Hand => {
  const isFocused = (target: Locator): Promise<boolean> =>
    target.evaluate((element) => element === document.activeElement);
  const reach = async (target: Locator): Promise<void> => {
    await target.waitFor();
    for (let stops = 0; stops < MOST_STOPS; stops++) {
      if (await isFocused(target)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`no ${MOST_STOPS} presses of Tab lead to ${target}`);
  };
  const stepTo = async (key: string, target: Locator, isThere: () => Promise<boolean>): Promise<void> => {
    for (let steps = 0; steps < MOST_STOPS; steps++) {
      if (await isThere()) return;
      await page.keyboard.press(key);
    }
    throw new Error(`${key} does not lead to ${target}`);
  };
  return {
    async press(target) {
      if ((await target.getAttribute('role')) === 'tab') {
        await reach(target.page().getByRole('tab', { selected: true }));
        await stepTo('ArrowRight', target, () => isFocused(target));
        return;
      }
      await reach(target);
      await page.keyboard.press('Enter');
    },
    async write(field, text) {
      await reach(field);
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type(text);
      await page.keyboard.press('Tab');
    },
    async choose(combobox, option, search) {
      await reach(combobox);
      if (search === undefined) await page.keyboard.press('ArrowDown');
      else await page.keyboard.type(search);
      const wanted = optionOf(page, option);
      await wanted.waitFor();
      // The list may be another one in a moment: what was typed is searched for.
      const isActive = async () =>
        (await combobox.getAttribute('aria-activedescendant')) === (await wanted.getAttribute('id'));
      await stepTo('ArrowDown', wanted, isActive);
      await page.keyboard.press('Enter');
      if (await page.getByRole('listbox').first().isVisible()) await page.keyboard.press('Escape');
    },
    async tick(box) {
      if (await box.isChecked()) return;
      if ((await box.getAttribute('type')) === 'radio') {
        const name = await box.getAttribute('name');
        const group = page.locator(`input[type=radio][name="${name}"]`);
        const checked = group.and(page.locator(':checked'));
        await reach((await checked.count()) > 0 ? checked : group.first());
        await page.keyboard.press('Space');
        await stepTo('ArrowDown', box, () => box.isChecked());
        return;
      }
      await reach(box);
      await page.keyboard.press('Space');
    },
    async pickFromMenu(item) {
      await item.waitFor();
      await stepTo('ArrowDown', item, () => isFocused(item));
      await page.keyboard.press('Enter');
    },
  };
};
