import { join } from 'node:path';
import { temporaryDirectory } from '#test/support/application/temporary-directory.ts';
import { ProtocolServer } from '#test/support/eventstoredb/protocol-server.ts';
import { Api } from './api.ts';

/** What nodes on one ledger are told alike; each has a `DATA_DIR` of its own besides. */
export const sharedBy = (server: ProtocolServer, folder: string): Readonly<Record<string, string>> => ({
  NODES: 'many',
  EVENT_STORE: server.connectionString,
  VAULT_DIR: join(folder, 'vault'),
  MASTER_KEY_FILE: join(folder, 'master.key'),
  EVIDENCE_DIR: join(folder, 'evidence'),
  DESK_FILE: join(folder, 'desk.sqlite'),
});

/** Two nodes of the province of Hương Bình on one ledger. */
export class TwoNodes implements AsyncDisposable {
  readonly server: ProtocolServer;
  readonly env: Readonly<Record<string, string>>;
  readonly one: Api;
  readonly other: Api;

  private constructor(server: ProtocolServer, env: Readonly<Record<string, string>>, one: Api, other: Api) {
    this.server = server;
    this.env = env;
    this.one = one;
    this.other = other;
  }

  static async open(): Promise<TwoNodes> {
    const server = await ProtocolServer.open();
    const env = sharedBy(server, temporaryDirectory());
    const one = await Api.open(env);
    return new TwoNodes(server, env, one, await Api.join(env));
  }

  /** Types of the events of a stream, as the ledger has them. */
  async typesOf(stream: string): Promise<readonly string[]> {
    return (await this.one.eventsOf(stream)).map(({ type }) => type);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.server.faults.resumeSubscriptions();
    await Promise.all([this.one[Symbol.asyncDispose](), this.other[Symbol.asyncDispose]()]);
    await this.server[Symbol.asyncDispose]();
  }
}
