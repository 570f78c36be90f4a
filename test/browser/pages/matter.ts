import type { Locator, Page } from 'playwright-core';
import type { Hand } from '../support/hands.ts';

/** The file of one corruption matter, as somebody reads it and finds in it what he has to do. */
export class MatterPage {
  readonly #page: Page;
  readonly #hand: Hand;

  constructor(page: Page, hand: Hand) {
    this.#page = page;
    this.#hand = hand;
  }

  get #main(): Locator {
    return this.#page.getByRole('main');
  }

  get title(): Locator {
    return this.#main.getByRole('heading', { level: 1 });
  }

  /** One part of the file, by its heading. */
  part(heading: string): Locator {
    return this.#main
      .locator('.mantine-Card-root')
      .filter({ has: this.#page.getByRole('heading', { level: 2, name: heading, exact: true }) });
  }

  /** Something that can be done to it: a button, or one of those in the menu of its part. */
  async begin(act: string, menu?: string): Promise<void> {
    if (menu !== undefined) {
      await this.#hand.press(this.#main.getByRole('button', { name: menu }));
      await this.#hand.pickFromMenu(this.#page.getByRole('menuitem', { name: act, exact: true }));
      return;
    }
    await this.#hand.press(this.#main.getByRole('link', { name: act, exact: true }));
  }

  get matterId(): string {
    const id = /\/matters\/([0-9a-f-]{36})/.exec(this.#page.url())?.[1];
    if (id === undefined) throw new Error(`${this.#page.url()} is not about a matter`);
    return id;
  }

  /** Everything that can be done here; what can only be looked at is none of it. */
  get ways(): Locator {
    const acts = this.#main.locator('.acts');
    return acts.getByRole('link').or(acts.getByRole('button')).filter({ hasNotText: 'Xem việc xem xét' });
  }
}
