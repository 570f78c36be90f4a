import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Hand } from '../support/hands.ts';

/** Where somebody walks through the ledger. */
export class ReplayRoom {
  readonly page: Page;
  readonly slider: Locator;
  readonly log: Locator;
  readonly state: Locator;
  readonly #hand: Hand;

  constructor(page: Page, hand: Hand) {
    this.page = page;
    this.#hand = hand;
    this.slider = page.getByRole('slider', { name: 'Vị trí trong sổ cái' });
    this.log = page.getByRole('list', { name: 'Nhật ký quanh vị trí này' });
    this.state = page.getByRole('region', { name: 'Tình trạng lúc đó' });
  }

  /** Log and slider agree on the event. */
  async standsAt(number: number): Promise<void> {
    await this.page.getByText(new RegExp(`^Đang ở sự kiện ${number}, ghi lúc `)).waitFor();
    await this.log.locator('[aria-current=step]').getByText(`Sự kiện ${number}`, { exact: true }).waitFor();
    await expect.poll(() => this.slider.getAttribute('aria-valuetext')).toContain(`Sự kiện ${number}, `);
  }

  /** Behind the last event there is: there is no next one. */
  async standsAtTheEnd(): Promise<void> {
    await this.page.getByText(/^Đang ở sự kiện \d+, ghi lúc /).waitFor();
    const next = this.page.getByRole('button', { name: 'Sự kiện sau' });
    await expect.poll(() => next.getAttribute('aria-disabled')).toBe('true');
  }

  /** What the slider tells whoever does not see it. */
  async says(text: string | RegExp): Promise<void> {
    const said = () => this.slider.getAttribute('aria-valuetext');
    if (typeof text === 'string') await expect.poll(said).toBe(text);
    else await expect.poll(said).toMatch(text);
  }

  /** A key, wherever one is, or on something. */
  async press(key: string, on?: Locator): Promise<void> {
    await on?.focus();
    await this.page.keyboard.press(key);
  }

  async goToNumber(number: string): Promise<void> {
    const form = this.page.getByRole('form', { name: 'Theo số sự kiện' });
    await this.#hand.write(form.getByRole('textbox'), number);
    await this.#hand.press(form.getByRole('button', { name: 'Đến' }));
  }

  async goToDay(day: string): Promise<void> {
    const form = this.page.getByRole('form', { name: 'Theo ngày' });
    await this.#hand.write(form.getByRole('textbox', { name: 'Ngày' }), day);
    await this.page.keyboard.press('Tab');
    await this.#hand.press(form.getByRole('button', { name: 'Đến lúc đó' }));
  }

  async mark(name: string): Promise<void> {
    await this.#hand.press(this.page.getByRole('button', { name: 'Mốc đã đánh dấu' }));
    await this.#hand.write(this.page.getByRole('textbox', { name: 'Tên mốc' }), name);
    await this.#hand.press(this.page.getByRole('button', { name: 'Đánh dấu', exact: true }));
    await this.page.getByRole('button', { name: `Bỏ mốc ${name}` }).waitFor();
  }

  async openMark(name: string): Promise<void> {
    await this.#hand.press(this.page.getByRole('button', { name: 'Mốc đã đánh dấu' }));
    await this.#hand.press(this.page.getByRole('button', { name: new RegExp(`^${name}`) }));
  }
}
