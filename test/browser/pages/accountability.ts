import type { Locator, Page } from 'playwright-core';
import type { Hand } from '../support/hands.ts';

/** The responsibility of heads: the matrix, and the file of one action. */
export class AccountabilityPage {
  readonly #page: Page;
  readonly #hand: Hand;

  constructor(page: Page, hand: Hand) {
    this.#page = page;
    this.#hand = hand;
  }

  get #main(): Locator {
    return this.#page.getByRole('main');
  }

  /** The lines of a person: rows of the table, or cards on a telephone. */
  linesOf(name: string): Locator {
    return this.#main.getByRole('row').or(this.#main.getByRole('listitem')).filter({ hasText: name });
  }

  /** Opens what the first reference of a person rests on. */
  async askWhy(name: string): Promise<Locator> {
    await this.#hand.press(this.#main.getByRole('button', { name: `Vì sao? ${name}` }).first());
    return this.#page.getByRole('dialog');
  }

  /** Something that can be done to the action as a whole. */
  async begin(act: string): Promise<void> {
    const others = this.#main.getByRole('button', { name: 'Việc khác' });
    const link = this.#main.getByRole('link', { name: act, exact: true });
    await link.or(others).first().waitFor();
    if (await link.isVisible()) {
      await this.#hand.press(link);
      return;
    }
    await this.#hand.press(others);
    await this.#hand.pickFromMenu(this.#page.getByRole('menuitem', { name: act, exact: true }));
  }

  /** The record of a superior's paper. @param name `45/QĐ-UBND (2026)` */
  paper(name: string): Locator {
    return this.#main.getByRole('article', { name, exact: true });
  }

  /** One of the grounds that were claimed. @param id `G1` */
  ground(id: string): Locator {
    return this.#main.getByRole('article', { name: id, exact: true });
  }

  /** What was known on a day, and where that leads. @param title with the day in it */
  known(title: string): Locator {
    const heading = this.#page.getByRole('heading', { level: 3, name: title, exact: true });
    return this.#main.locator('.mantine-Card-root .mantine-Card-root').filter({ has: heading });
  }

  get actionId(): string {
    const id = /\/accountability\/([0-9a-f-]{36})/.exec(this.#page.url())?.[1];
    if (id === undefined) throw new Error(`${this.#page.url()} is not about an action`);
    return id;
  }
}
