import type { Locator, Page } from 'playwright-core';
import type { Hand } from '../support/hands.ts';

/** Everything at a glance, as whoever looks from above uses it. */
export class DashboardPage {
  readonly #page: Page;
  readonly #hand: Hand;

  constructor(page: Page, hand: Hand) {
    this.#page = page;
    this.#hand = hand;
  }

  async isThere(): Promise<void> {
    await this.#page.getByRole('heading', { level: 1, name: 'Toàn cảnh' }).waitFor();
    await this.link('Hồ sơ đang mở').waitFor();
  }

  /** The link that a number is. @param what it counts, as whoever hears the page is told */
  link(what: string): Locator {
    return this.#page.getByRole('link', { name: new RegExp(`^${what}: [\\d.]+$`) });
  }

  /** As it is written. */
  async number(what: string): Promise<string> {
    return (await this.link(what).textContent()) ?? '';
  }

  follow(what: string): Promise<void> {
    return this.#hand.press(this.link(what));
  }
}
