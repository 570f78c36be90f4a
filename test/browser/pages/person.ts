import { randomUUID } from 'node:crypto';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { beSomebody } from '#scripts/browser/be-somebody.ts';
import { type Hand, mouse } from '../support/hands.ts';
import type { Stage } from '../support/stage.ts';
import { AccountabilityPage } from './accountability.ts';
import { ActForm } from './act-form.ts';
import { CalendarPage } from './calendar.ts';
import { CaseFilePage } from './case-file.ts';
import { MatterPage } from './matter.ts';
import { Shell } from './shell.ts';
import { UnitWorkPage } from './unit-work.ts';

type Coming = BrowserContextOptions & Readonly<{ hand?: (page: Page) => Hand; at?: string }>;

type Answer = Readonly<{ identity: string; events: readonly Readonly<{ type: string; number: number }>[] }>;

/** So often a command is sent before it is given up. */
const MOST_ATTEMPTS = 10;

/** Somebody in a browser of his own. */
export class Person {
  readonly page: Page;
  readonly hand: Hand;
  readonly shell: Shell;
  readonly form: ActForm;
  readonly file: CaseFilePage;
  readonly unitWork: UnitWorkPage;
  readonly matter: MatterPage;
  readonly calendar: CalendarPage;
  readonly accountability: AccountabilityPage;

  private constructor(page: Page, hand: Hand) {
    this.page = page;
    this.hand = hand;
    this.shell = new Shell(page, hand);
    this.form = new ActForm(page, hand);
    this.file = new CaseFilePage(page, hand);
    this.unitWork = new UnitWorkPage(page, hand);
    this.matter = new MatterPage(page, hand);
    this.calendar = new CalendarPage(page, hand);
    this.accountability = new AccountabilityPage(page, hand);
  }

  /** Comes to the chooser, says who he is, and is let in. @param at where he wants to go; default his first screen */
  static async enter(stage: Stage, name: string, { hand = mouse, at = '/', ...options }: Coming = {}): Promise<Person> {
    const { page } = await stage.visit(options);
    const person = new Person(page, hand(page));
    await page.goto(at);
    await person.choose(name);
    return person;
  }

  /** Is in already, and opens an address. */
  static async at(
    stage: Stage,
    name: string,
    path: string,
    { hand = mouse, ...options }: Coming = {},
  ): Promise<Person> {
    const { page, context } = await stage.visit(options);
    await beSomebody(context, name);
    const person = new Person(page, hand(page));
    await person.open(path);
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

  /** On the page of a unit or an officer: one of the things that can be done to it. */
  async beginAct(name: string): Promise<void> {
    await this.hand.press(this.page.getByRole('button', { name: 'Việc có thể làm' }));
    await this.hand.pickFromMenu(this.page.getByRole('menuitem', { name }));
  }

  /** Sends a command without a screen: what somebody else does meanwhile. @returns the answer */
  async send(path: string, body: object, revision?: number): Promise<Answer> {
    const headers = {
      'Idempotency-Key': randomUUID(),
      ...(revision === undefined ? {} : { 'If-Match': `"${revision}"` }),
    };
    for (let attempt = 1; ; attempt += 1) {
      const answer = await this.page.context().request.post(`/api/v1${path}`, { data: body, headers, maxRetries: 2 });
      if (answer.ok()) return (await answer.json()) as Answer;
      // Rights have not caught up with what was just written: whoever sends waits as he is told, and sends it again.
      if (answer.status() !== 503 || attempt === MOST_ATTEMPTS) {
        throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
      }
      await this.page.waitForTimeout(1_000 * Number(answer.headers()['retry-after'] ?? 1));
    }
  }

  /** Asks a question without a screen. */
  async ask<Told>(path: string): Promise<Told> {
    // A connection that was idle may be closed by the server in the moment in which it is used again.
    const answer = await this.page.context().request.get(`/api/v1${path}`, { maxRetries: 2 });
    return (await answer.json()) as Told;
  }

  get caseId(): string {
    const id = /\/cases\/([0-9a-f-]{36})/.exec(this.page.url())?.[1];
    if (id === undefined) throw new Error(`${this.page.url()} is not about a case`);
    return id;
  }
}
