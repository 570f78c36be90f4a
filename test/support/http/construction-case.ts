import { expect } from 'vitest';
import { Sender } from './evidence.ts';
import type { Telling } from './telling.ts';
import { ToldAccounts } from './told-accounts.ts';
import { handedOver } from './told-construction.ts';

/** The case of one construction, as it is read again and again while its story is told. */
export class ConstructionCase {
  readonly accounts: ToldAccounts;
  readonly #story: Telling;
  readonly #caseId: string;

  constructor(story: Telling, caseId: string) {
    this.accounts = new ToldAccounts(story, caseId);
    this.#story = story;
    this.#caseId = caseId;
  }

  /** @param path below the case: `` is its file */
  async read(person: 'inspector' | 'overseer', path: string) {
    return (await this.#story.api.as(person).get(`/cases/${this.#caseId}${path}`)).body;
  }

  async file() {
    return (await this.read('inspector', '')).case;
  }

  /** What stands between the case and its closure. */
  async unmet(): Promise<readonly string[]> {
    return (await this.file()).closure.unmet.map(({ item }: { item: string }) => item).toSorted();
  }

  /** Of its recommendations. */
  async statuses(): Promise<readonly string[]> {
    return (await this.file()).recommendations.map(({ status }: { status: string }) => status);
  }

  /** How a clock of the case stands. @param key `superior-opinion.O1` */
  async clock(key: string): Promise<string | undefined> {
    const { deadlines } = await this.read('inspector', '/deadlines');
    return deadlines.find((each: { key: string }) => each.key === key)?.status;
  }

  /** The file goes to the store, in parts, and is registered there under its hash. */
  async brings(bytes: string, summary: string): Promise<void> {
    const said = handedOver(summary, this.#story.today);
    const sent = await new Sender(this.#story.api, this.#caseId).send({ bytes, said });
    expect([sent.status, sent.body.events[0].type]).toEqual([201, 'EvidenceRegistered']);
  }

  async verifies(recommendationId: string): Promise<void> {
    const body = { occurredOn: this.#story.today };
    await this.#story.does('inspector', this.#verificationOf(recommendationId), body, 'RecommendationVerified');
  }

  /** To verify it is refused, and the words say how much is still owed. */
  async stillOwes(recommendationId: string, words: string): Promise<void> {
    const path = this.#verificationOf(recommendationId);
    const body = { occurredOn: this.#story.today };
    await this.#story.cannot('inspector', path, body, 409, 'AccountNotSettled');
    const upToDate = { 'If-Match': `"${(await this.file()).revision}"` };
    const refused = await this.#story.api.as('inspector').post(path, body, upToDate);
    expect(refused.body.detail).toContain(`${recommendationId} còn phải thu ${words} đồng.`);
  }

  #verificationOf(recommendationId: string) {
    return `/cases/${this.#caseId}/recommendations/${recommendationId}/verification` as const;
  }
}
