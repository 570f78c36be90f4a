import type { Locator, Page } from 'playwright-core';
import type { Hand } from '../support/hands.ts';

/** The part of a case file in which a team finds and does its work at the unit. */
export class UnitWorkPage {
  readonly #page: Page;
  readonly #hand: Hand;

  constructor(page: Page, hand: Hand) {
    this.#page = page;
    this.#hand = hand;
  }

  get #main(): Locator {
    return this.#page.getByRole('main');
  }

  /** One kind of work, under its heading. */
  part(name: string): Locator {
    return this.#main.getByRole('region', { name });
  }

  /** A request, minutes, an expert, a measure. @param id `Q1`, `M2` */
  entry(id: string): Locator {
    return this.#main.getByRole('article', { name: new RegExp(`^${id}( ·|$)`) });
  }

  /** What is done every day. */
  async begin(act: string): Promise<void> {
    await this.#hand.press(this.#main.getByRole('link', { name: act, exact: true }).first());
  }

  /** What is done more rarely. */
  async beginRarely(act: string): Promise<void> {
    await this.#hand.press(this.#main.getByRole('button', { name: 'Thêm việc tại đơn vị' }));
    await this.#hand.pickFromMenu(this.#page.getByRole('menuitem', { name: act, exact: true }));
  }

  async beginOn(id: string, act: string): Promise<void> {
    await this.#hand.press(this.entry(id).getByRole('link', { name: act, exact: true }));
  }

  /** From the receipt. */
  async backToCase(): Promise<void> {
    await this.#hand.press(this.#page.getByRole('link', { name: 'Về hồ sơ' }).last());
  }

  async showOnPaper(link: string, within: Locator): Promise<void> {
    await this.#hand.press(within.getByRole('link', { name: link, exact: true }));
  }
}
