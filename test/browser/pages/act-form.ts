import type { Locator, Page } from 'playwright-core';
import type { Hand } from '../support/hands.ts';

/** The form of one act: what an officer fills in, and what he is told. */
export class ActForm {
  readonly #page: Page;
  readonly #hand: Hand;

  constructor(page: Page, hand: Hand) {
    this.#page = page;
    this.#hand = hand;
  }

  get #form(): Locator {
    return this.#page.getByRole('main').getByRole('form');
  }

  field(label: string, at = 0): Locator {
    const named = { name: label, exact: true } as const;
    // One that takes several texts, one after the other, counts as a combobox.
    return this.#form.getByRole('textbox', named).or(this.#form.getByRole('combobox', named)).nth(at);
  }

  write(label: string, text: string, at = 0): Promise<void> {
    return this.#hand.write(this.field(label, at), text);
  }

  /** @param search narrows the list first, where one can type */
  choose(
    label: string,
    option: string | RegExp,
    { search, at = 0 }: { search?: string; at?: number } = {},
  ): Promise<void> {
    return this.#hand.choose(this.#form.getByRole('combobox', { name: label, exact: true }).nth(at), option, search);
  }

  tick(label: string | RegExp, at = 0): Promise<void> {
    const isExact = typeof label === 'string';
    const named = this.#form.getByRole('checkbox', { name: label, exact: isExact });
    return this.#hand.tick(named.or(this.#form.getByRole('radio', { name: label, exact: isExact })).nth(at));
  }

  /** One of several answers to a question. */
  answer(question: string, answer: string): Promise<void> {
    const group = this.#form.getByRole('radiogroup', { name: question });
    return this.#hand.tick(group.getByRole('radio', { name: answer, exact: true }));
  }

  press(button: string): Promise<void> {
    return this.#hand.press(this.#form.getByRole('button', { name: button, exact: true }).first());
  }

  get sendButton(): Locator {
    return this.#form.locator('button[type=submit]');
  }

  send(): Promise<void> {
    return this.#hand.press(this.sendButton);
  }

  /** Sends, and waits until the ledger has it. @returns the number of the event */
  async record(): Promise<number> {
    await this.send();
    const receipt = this.receipt;
    await receipt.waitFor();
    return Number(/Sự kiện số (\d+)/.exec(await receipt.innerText())?.[1]);
  }

  get receipt(): Locator {
    return this.#page
      .getByRole('main')
      .getByRole('status')
      .filter({ hasText: /Sự kiện số \d+|Không có gì thay đổi/ });
  }

  /** What must be set right, each a link to its field. */
  get faults(): Locator {
    return this.#form.getByRole('alert').getByRole('listitem');
  }

  get notice(): Locator {
    return this.#form.getByRole('alert');
  }

  get preview(): Locator {
    return this.#form.getByRole('region', { name: 'Sẽ ghi vào sổ cái' });
  }

  get savedDraft(): Locator {
    return this.#form.getByText(/^Đã lưu nháp/);
  }
}
