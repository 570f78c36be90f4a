import { EventLog } from './event-log.ts';
import type { NodeAddress } from './node-state.ts';
import { ProtocolServer } from './protocol-server.ts';

/** Several nodes over one log, one of which leads. What a follower was not asked for it does not do. */
export class ProtocolCluster implements AsyncDisposable {
  readonly nodes: readonly ProtocolServer[];
  readonly log: EventLog;
  #leader = 0;

  private constructor(nodes: readonly ProtocolServer[], log: EventLog) {
    this.nodes = nodes;
    this.log = log;
    this.#appoint();
  }

  static async open(size = 3): Promise<ProtocolCluster> {
    const log = new EventLog();
    const nodes: ProtocolServer[] = [];
    const members = (): readonly Readonly<{ address: NodeAddress; isLeader: boolean }>[] =>
      nodes.map((node) => ({ address: node.address, isLeader: node.state.leader === 'self' }));
    for (let index = 0; index < size; index++) nodes.push(await ProtocolServer.open({ log, members }));
    return new ProtocolCluster(nodes, log);
  }

  get leader(): ProtocolServer {
    const leader = this.nodes[this.#leader];
    if (leader === undefined) throw new Error('A cluster has nodes.');
    return leader;
  }

  /** All nodes, to be asked for the leader. */
  get connectionString(): string {
    const hosts = this.nodes.map(({ address }) => `${address.host}:${address.port}`);
    return `esdb://${hosts.join(',')}?tls=false&gossipTimeout=1&discoveryInterval=50`;
  }

  /** The next node leads; the one before it says so to whoever still asks it. */
  changeLeader(): void {
    this.#leader = (this.#leader + 1) % this.nodes.length;
    this.#appoint();
  }

  #appoint(): void {
    for (const node of this.nodes) node.state.leader = node === this.leader ? 'self' : this.leader.address;
  }

  /** How often something happened on any of the nodes. */
  fired(fault: string): number {
    return this.nodes.reduce((sum, { faults }) => sum + faults.fired(fault), 0);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const node of this.nodes) await node[Symbol.asyncDispose]();
  }
}
