import { expect } from 'vitest';
import type { Telling } from './telling.ts';

/** Of one recommendation, in đồng. */
export type Sums = readonly [ordered: number, recovered: number, again: number, closed: number, toRecover: number];
type Said = readonly Sums[];

type Amounts = Readonly<{ ordered: number; recovered: number; again: number; closed: number }>;
type AccountRead = Amounts & Readonly<{ recommendationId: string }>;

/** The accounts of one case, wherever they are told: ledger of payments, file of the case, totals of the follow-up. */
export class ToldAccounts {
  readonly #story: Telling;
  readonly #caseId: string;
  readonly #kept: (readonly [number: number, said: Said])[] = [];

  constructor(story: Telling, caseId: string) {
    this.#story = story;
    this.#caseId = caseId;
  }

  /** How often they were asked and kept. */
  get moments(): number {
    return this.#kept.length;
  }

  /** Now they say this, R1 first, to the đồng; what they said is kept with the number of the ledger. */
  async say(...expected: Said): Promise<void> {
    const { number, said } = await this.#ask('');
    expect(said).toEqual(expected);
    this.#kept.push([number, expected]);
  }

  /** Asked as of each number at which they were asked before, they say the same. */
  async stillSay(): Promise<void> {
    for (const [number, expected] of this.#kept) {
      expect((await this.#ask(`asOf=${number}`)).said, `as of ${number}`).toEqual(expected);
    }
  }

  async #ask(moment: string): Promise<Readonly<{ number: number; said: Said }>> {
    const inspector = this.#story.api.as('inspector');
    const ledger = (await inspector.get(`/cases/${this.#caseId}/payment-ledger?${moment}`)).body;
    const file = (await inspector.get(`/cases/${this.#caseId}?${moment}`)).body;
    const accounts: readonly (AccountRead & Readonly<{ owed: number; lines: readonly { owed: number }[] }>)[] =
      ledger.accounts;
    for (const { ordered, recovered, again, closed, owed, lines } of accounts) {
      // Whatever was ordered is exactly one of the four; what is owed holds what is to be recovered again.
      expect(recovered + again + closed + (owed - again)).toBe(ordered);
      expect(lines.at(-1)?.owed).toBe(owed);
    }
    expect(accounts.map((each) => each.recommendationId)).toEqual(accounts.map((_, index) => `R${index + 1}`));
    const said = accounts.map((each) => sumsOf(each, each.owed));
    const inFile: readonly Readonly<{ accounts: readonly AccountRead[] }>[] = file.case.recommendations;
    expect(inFile.flatMap((each) => each.accounts.map((one) => [one.recommendationId, amountsOf(one)]))).toEqual(
      accounts.map((each) => [each.recommendationId, amountsOf(each)]),
    );
    await this.#addsUp(said, moment);
    return { number: ledger.asOf.number, said };
  }

  /** The totals of all that is followed up, of these recommendations alone. */
  async #addsUp(sums: readonly Sums[], moment: string): Promise<void> {
    if (sums.length === 0) return;
    const rows = sums.map((_, index) => `${this.#caseId}.R${index + 1}`).join(',');
    const totals = await this.#story.api.as('inspector').get(`/follow-up-totals?list=all&rows=${rows}&${moment}`);
    const of = (at: 0 | 1 | 2 | 3 | 4) => sums.reduce((sum, each) => sum + each[at], 0);
    const [ordered, recovered, again, closed] = [of(0), of(1), of(2), of(3)];
    expect(totals.body.money).toEqual({ ordered, recovered, again, closed, owed: again + of(4) });
  }
}

const amountsOf = ({ ordered, recovered, again, closed }: Amounts) => [ordered, recovered, again, closed] as const;
const sumsOf = (account: Amounts, owed: number): Sums => [...amountsOf(account), owed - account.again];
