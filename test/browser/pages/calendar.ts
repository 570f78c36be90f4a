import type { Locator, Page } from 'playwright-core';
import type { Hand } from '../support/hands.ts';

/** The working calendar of a year, as whoever keeps it uses it. */
export class CalendarPage {
  readonly #page: Page;
  readonly #hand: Hand;

  constructor(page: Page, hand: Hand) {
    this.#page = page;
    this.#hand = hand;
  }

  get #main(): Locator {
    return this.#page.getByRole('main');
  }

  async show(year: number): Promise<void> {
    await this.#hand.choose(this.#main.getByRole('combobox', { name: 'Năm' }), String(year));
    await this.#main.getByRole('region', { name: 'Từng tháng' }).waitFor();
  }

  /** Begins one of the acts on the year that is shown. */
  begin(act: 'Thêm hoặc đổi một ngày' | 'Bỏ một ngày' | 'Xác nhận đã đầy đủ'): Promise<void> {
    return this.#hand.press(this.#main.getByRole('link', { name: act, exact: true }));
  }

  backToYear(year: number): Promise<void> {
    return this.#hand.press(this.#main.getByRole('link', { name: `Lịch năm ${year}` }).last());
  }

  /** A day in its month, with the words that whoever hears the page is told. */
  inMonth(month: number, words: string): Locator {
    return this.#main
      .getByRole('table')
      .filter({ has: this.#page.getByRole('caption').getByText(`Tháng ${month}`, { exact: true }) })
      .getByRole('cell')
      .filter({ hasText: words });
  }

  /** A row of the list: day, name, kind and mark. */
  inList(day: string): Locator {
    return this.#main.getByRole('table', { name: 'Danh sách ngày nghỉ' }).getByRole('row').filter({ hasText: day });
  }

  /** What would move, before anything is sent. */
  get preview(): Locator {
    return this.#main.getByRole('region', { name: 'Xem trước tác động' });
  }
}
