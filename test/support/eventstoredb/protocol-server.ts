import type { AddressInfo } from 'node:net';
import { GossipService, type IGossipServer } from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import gossipMessages from '@eventstore/db-client/generated/gossip_pb.js';
import {
  type IServerFeaturesServer,
  ServerFeaturesService,
} from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import featureMessages from '@eventstore/db-client/generated/serverfeatures_pb.js';
import { type IStreamsServer, StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb.js';
import streamMessages from '@eventstore/db-client/generated/streams_pb.js';
import { Server, ServerCredentials } from '@grpc/grpc-js';
import { handleAppend } from './append-handlers.ts';
import { handleBatchAppend } from './batch-append-handler.ts';
import { EventLog } from './event-log.ts';
import { errorOf, type Faults } from './faults.ts';
import { type NodeAddress, NodeState } from './node-state.ts';
import { handleRead } from './read-handler.ts';
import { nameOf, uuidOf } from './read-messages.ts';

export type ProtocolServerOptions = Readonly<{
  /** Several nodes of a cluster share one. */
  log?: EventLog;
  /** PEM: with it there is TLS. */
  certificate?: Readonly<{ key: Buffer; chain: Buffer }>;
  /** `name:password`, asked for in every call. */
  user?: string;
  /** Whether it says that it takes batched appends. */
  batchAppend?: boolean;
  /** A port that it had before; otherwise a free one. */
  port?: number;
  /** Who is in the cluster and who leads it, for gossip; alone without it. */
  members?: () => readonly Readonly<{ address: NodeAddress; isLeader: boolean }>[];
}>;

const HOST = '127.0.0.1';
/** `MemberInfo.VNodeState` of the protocol. */
const FOLLOWER = 6;
const LEADER = 8;

/**
 * A node that speaks the protocol of EventStoreDB 23.10 over real gRPC, with the service definitions that come with the
 * client, and keeps its events in memory. A fixture: it does on command what a real server does on a bad day.
 */
export class ProtocolServer implements AsyncDisposable {
  readonly state: NodeState;
  readonly #options: ProtocolServerOptions;
  #server: Server;
  #port: number;

  private constructor(options: ProtocolServerOptions) {
    this.#options = options;
    this.#port = options.port ?? 0;
    this.state = new NodeState(options.log ?? new EventLog(), options.user);
    this.#server = this.#create();
  }

  static async open(options: ProtocolServerOptions = {}): Promise<ProtocolServer> {
    const server = new ProtocolServer(options);
    await server.#listen();
    return server;
  }

  get log(): EventLog {
    return this.state.log;
  }

  get faults(): Faults {
    return this.state.faults;
  }

  get address(): NodeAddress {
    return { host: HOST, port: this.#port };
  }

  get connectionString(): string {
    return `esdb://${HOST}:${this.#port}?tls=${this.#options.certificate !== undefined}`;
  }

  /** Ends all connections at once; what was stored stays. */
  stop(): void {
    this.#server.forceShutdown();
  }

  /** At the same address as before. */
  async start(): Promise<void> {
    this.#server = this.#create();
    await this.#listen();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.faults.resumeSubscriptions();
    this.stop();
  }

  async #listen(): Promise<void> {
    const { certificate } = this.#options;
    const credentials =
      certificate === undefined
        ? ServerCredentials.createInsecure()
        : ServerCredentials.createSsl(null, [{ private_key: certificate.key, cert_chain: certificate.chain }]);
    this.#port = await new Promise<AddressInfo['port']>((resolve, reject) =>
      this.#server.bindAsync(`${HOST}:${this.#port}`, credentials, (error, port) =>
        error === null ? resolve(port) : reject(error),
      ),
    );
  }

  #create(): Server {
    const server = new Server();
    server.addService(StreamsService, this.#streams());
    server.addService(ServerFeaturesService, this.#features());
    server.addService(GossipService, this.#gossip());
    return server;
  }

  #streams(): IStreamsServer {
    const { state } = this;
    return {
      read: (call) => {
        state.count('read');
        void handleRead(call, state);
      },
      append: (call, callback) => {
        state.count('append');
        // A caller who goes away in the middle of it has nothing to be told.
        handleAppend(call, callback, state).catch(() => undefined);
      },
      batchAppend: (call) => {
        state.count('batch-append');
        handleBatchAppend(call, state).catch(() => undefined);
      },
      delete: (call, callback) => {
        state.log.delete(nameOf(call.request.getOptions()?.getStreamIdentifier()));
        callback(null, new streamMessages.DeleteResp());
      },
      tombstone: (call, callback) => {
        state.log.tombstone(nameOf(call.request.getOptions()?.getStreamIdentifier()));
        callback(null, new streamMessages.TombstoneResp());
      },
    };
  }

  #features(): IServerFeaturesServer {
    const methods = ['read', 'append', 'delete', 'tombstone', 'batchappend'].map((name) => {
      const method = new featureMessages.SupportedMethod();
      method.setServiceName('event_store.client.streams.streams');
      method.setMethodName(name);
      return method;
    });
    const supported = new featureMessages.SupportedMethods();
    supported.setEventStoreServerVersion('23.10.0');
    supported.setMethodsList(this.#options.batchAppend === false ? methods.slice(0, -1) : methods);
    return {
      getSupportedMethods: async (_call, callback) => {
        const refusal = await this.faults.atCall('features');
        if (refusal === undefined) callback(null, supported);
        else callback(errorOf(refusal));
      },
    };
  }

  #gossip(): IGossipServer {
    return {
      read: (_call, callback) => {
        this.state.count('gossip');
        const members = this.#options.members?.() ?? [{ address: this.address, isLeader: true }];
        const info = new gossipMessages.ClusterInfo();
        info.setMembersList(
          members.map(({ address, isLeader }) => {
            const endpoint = new gossipMessages.EndPoint();
            endpoint.setAddress(address.host);
            endpoint.setPort(address.port);
            const member = new gossipMessages.MemberInfo();
            member.setInstanceId(uuidOf(crypto.randomUUID()));
            member.setState(isLeader ? LEADER : FOLLOWER);
            member.setIsAlive(true);
            member.setHttpEndPoint(endpoint);
            return member;
          }),
        );
        callback(null, info);
      },
    };
  }
}
