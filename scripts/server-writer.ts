import { v7 as uuid } from 'uuid';
import { calendarActs } from '#http/calendars/act-contracts.ts';
import type { CommandContract } from '#http/contract.ts';
import { fieldsFromPath } from '#http/contract.ts';
import { officerActs } from '#http/officers/act-contracts.ts';
import { unitActs } from '#http/units/act-contracts.ts';
import { ApiClient } from './api-client.ts';
import type { LedgerWriter, ScriptAnswer, ScriptCommand } from './ledger-writer.ts';
import { ScriptError } from './run-script.ts';

const acts: readonly CommandContract[] = [unitActs, officerActs, calendarActs].flatMap((each) => Object.values(each));

/** Commands of a script through the API of the running server, in the name of an administrator. */
export class ServerWriter implements LedgerWriter {
  readonly via = 'server';
  readonly #client: ApiClient;

  private constructor(client: ApiClient) {
    this.#client = client;
  }

  /** @throws ScriptError when there is no server at that address, or no administrator to act as */
  static async open(server: string, officerId: string | undefined): Promise<ServerWriter> {
    return new ServerWriter(await ApiClient.asAdministrator(server, officerId));
  }

  async send({ type, identity, data }: ScriptCommand): Promise<ScriptAnswer> {
    const act = acts.find(({ command }) => command.type === type);
    if (act === undefined) throw new Error(`${type} has no address`);
    const answer = await this.#client.post(pathOf(act, identity), bodyOf(act, data), uuid());
    if (answer.outcome === 'problem') return { outcome: 'refused', code: answer.code, reason: answer.detail };
    const { identity: named, events } = answer.body;
    if (typeof named !== 'string') throw new ScriptError('The server answered something unexpected.');
    return { outcome: Array.isArray(events) && events.length > 0 ? 'stored' : 'nothing-to-do', identity: named };
  }

  async [Symbol.asyncDispose](): Promise<void> {}
}

const pathOf = ({ path }: CommandContract, identity = ''): string =>
  path.replace(/\{\w+\}/, encodeURIComponent(identity));

/** What the address says already is left out of the body. */
const bodyOf = (act: CommandContract, data: object): object => {
  const taken = new Set(fieldsFromPath(act));
  return Object.fromEntries(Object.entries(data).filter(([name]) => !taken.has(name)));
};
