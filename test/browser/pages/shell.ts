import type { Locator, Page } from 'playwright-core';
import type { Hand } from '../support/hands.ts';

/** What stands around every screen. */
export class Shell {
  readonly #page: Page;
  readonly #hand: Hand;

  constructor(page: Page, hand: Hand) {
    this.#page = page;
    this.#hand = hand;
  }

  get #header(): Locator {
    return this.#page.getByRole('banner');
  }

  /** Follows one of the main links, which a phone hides behind a button. */
  async goTo(place: string): Promise<void> {
    const link = this.#page.getByRole('navigation').getByRole('link', { name: place, exact: true });
    const menu = this.#header.getByRole('button', { name: 'Mở trình đơn' });
    if (await menu.isVisible()) await this.#hand.press(menu);
    await this.#hand.press(link);
  }

  async search(words: string): Promise<Locator> {
    await this.#header.waitFor();
    await this.#page.keyboard.press('ControlOrMeta+k');
    const dialog = this.#page.getByRole('dialog');
    await dialog.getByRole('combobox').fill(words);
    return dialog;
  }

  get momentButton(): Locator {
    return this.#header.getByRole('button', { name: /^Thời điểm đang xem/ });
  }

  async lookAsOfEvent(number: number): Promise<void> {
    await this.#hand.press(this.momentButton);
    const form = this.#page.getByRole('form', { name: 'Theo số sự kiện' });
    await this.#hand.write(form.getByRole('textbox', { name: 'Số sự kiện' }), String(number));
    await this.#hand.press(form.getByRole('button', { name: 'Xem' }));
  }

  async lookAsOfDay(day: string): Promise<void> {
    await this.#hand.press(this.momentButton);
    const form = this.#page.getByRole('form', { name: 'Theo ngày giờ' });
    await this.#hand.write(form.getByRole('textbox', { name: 'Ngày', exact: true }), day);
    await this.#hand.press(form.getByRole('button', { name: 'Xem' }));
  }

  get pastBanner(): Locator {
    return this.#page.getByText(/^Đang xem sổ cái đúng như sau sự kiện/);
  }

  backToNow(): Promise<void> {
    return this.#hand.press(this.#page.getByRole('button', { name: 'Về hiện tại' }).first());
  }

  async speak(language: 'Tiếng Việt' | 'English'): Promise<void> {
    await this.#hand.press(this.#header.getByRole('button', { name: /^(Tài khoản|Account): / }));
    await this.#hand.pickFromMenu(this.#page.getByRole('menuitemradio', { name: language }));
  }
}
