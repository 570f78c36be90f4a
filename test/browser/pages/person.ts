import type { BrowserContextOptions, Page } from 'playwright-core';
import { type Hand, mouse } from '../support/hands.ts';
import type { Stage } from '../support/stage.ts';
import { ActForm } from './act-form.ts';
import { CaseFilePage } from './case-file.ts';
import { Shell } from './shell.ts';

type Coming = BrowserContextOptions & Readonly<{ hand?: (page: Page) => Hand; at?: string }>;

/** Somebody in a browser of his own. */
export class Person {
  readonly page: Page;
  readonly hand: Hand;
  readonly shell: Shell;
  readonly form: ActForm;
  readonly file: CaseFilePage;

  private constructor(page: Page, hand: Hand) {
    this.page = page;
    this.hand = hand;
    this.shell = new Shell(page, hand);
    this.form = new ActForm(page, hand);
    this.file = new CaseFilePage(page, hand);
  }

  /** Comes to the chooser, says who he is, and is let in. @param at where he wants to go; default his first screen */
  static async enter(stage: Stage, name: string, { hand = mouse, at = '/', ...options }: Coming = {}): Promise<Person> {
    const { page } = await stage.visit(options);
    const person = new Person(page, hand(page));
    await page.goto(at);
    await person.choose(name);
    return person;
  }

  /** Says at the chooser who he is. */
  async choose(name: string): Promise<void> {
    await this.hand.press(this.page.getByRole('button', { name: new RegExp(`${name}$`) }).first());
    await this.page.getByRole('banner').waitFor();
  }

  /** Opens an address, as from a bookmark or a letter. */
  async open(path: string): Promise<void> {
    await this.page.goto(path);
  }

  get caseId(): string {
    const id = /\/cases\/([0-9a-f-]{36})/.exec(this.page.url())?.[1];
    if (id === undefined) throw new Error(`${this.page.url()} is not about a case`);
    return id;
  }
}
