import type { Locator, Page } from 'playwright-core';
import type { Hand } from '../support/hands.ts';

/** The file of one case, as somebody reads it and finds in it what he has to do. */
export class CaseFilePage {
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

  /** Where the case stands, in words. */
  stage(name: string): Locator {
    return this.#main.getByText(name, { exact: true }).first();
  }

  /** @param name without the count that may follow it */
  async openTab(name: string): Promise<void> {
    await this.#hand.press(this.#main.getByRole('tab', { name: new RegExp(`^${name}( \\(\\d+\\))?$`) }));
  }

  /** Something that can be done to the case as a whole, or is offered in the tab that is open. */
  async begin(act: string): Promise<void> {
    const others = this.#main.getByRole('button', { name: 'Việc khác' });
    const link = this.#main.getByRole('link', { name: act, exact: true }).first();
    const item = this.#page.getByRole('menuitem', { name: act, exact: true });
    await link.or(others).first().waitFor();
    if (!(await link.isVisible())) {
      await this.#hand.press(others);
      // What somebody recorded meanwhile may open it only now, and as a button.
      await link.or(item).first().waitFor();
      if (await item.isVisible()) {
        await this.#hand.pickFromMenu(item);
        return;
      }
      await this.#page.keyboard.press('Escape');
    }
    await this.#hand.press(link);
  }

  /** What can be done to one finding or recommendation. @param id `F1`, `R1` */
  async beginOn(id: string, act: string): Promise<void> {
    await this.openTab(id.startsWith('F') ? 'Phát hiện' : 'Kiến nghị');
    await this.#hand.press(this.part(id).getByRole('link', { name: act, exact: true }));
  }

  /** One finding or recommendation. */
  part(id: string): Locator {
    return this.#main.getByRole('article', { name: id, exact: true });
  }

  /** Everything that can be done here: links into acts, and the menu of the others. */
  get ways(): Locator {
    return this.#main
      .locator('.acts')
      .getByRole('link')
      .or(this.#main.getByRole('button', { name: 'Việc khác' }));
  }

  // The bar below: one event after the other.

  get replay(): Locator {
    return this.#main.getByRole('region', { name: 'Xem lại từng sự kiện' });
  }

  get slider(): Locator {
    return this.replay.getByRole('slider');
  }

  stepBack(): Promise<void> {
    return this.#hand.press(this.replay.getByRole('button', { name: 'Lùi một sự kiện' }));
  }

  stepForward(): Promise<void> {
    return this.#hand.press(this.replay.getByRole('button', { name: 'Tiến một sự kiện' }));
  }

  /** Chooses from the list of events the first whose sentence has these words. */
  async stepToEvent(words: string): Promise<void> {
    await this.#hand.press(this.replay.getByRole('button', { name: 'Danh sách sự kiện' }));
    await this.#hand.pickFromMenu(this.#page.getByRole('menuitemradio', { name: new RegExp(words, 'i') }).first());
  }

  // What happened to one value.

  async askForHistoryOf(value: string): Promise<Locator> {
    await this.#hand.press(this.#main.getByRole('button', { name: new RegExp(`Lịch sử của ${value}$`) }).first());
    return this.#page.getByRole('dialog');
  }
}
