import { readFileSync } from 'node:fs';
import { EventStoreDBClient } from '@eventstore/db-client';
import { StreamsClient, StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type { AppendReq, AppendResp, ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import type { ConnectionSettings } from './connection-string.ts';

type Reading = ReturnType<InstanceType<typeof StreamsClient>['read']>;
export type BatchStream = ReturnType<InstanceType<typeof StreamsClient>['batchAppend']>;

/** How a plain append ended. */
export type PlainAnswer = Readonly<{ error: Error; response?: never } | { error?: never; response: AppendResp }>;

/**
 * The official client, with its calls one level lower. It is asked for connections: discovery, TLS, credentials, who is
 * the leader, what the server can do. Messages are written and read here, because its own batched append keeps the
 * open questions of all connections of the process in one place and ends the process over an answer it has
 * forgotten, and because its subscription tells of `caught up` out of order. See docs/decisions/0018.
 */
export class LedgerClient extends EventStoreDBClient {
  readonly #batches = new WeakMap<StreamsClient, BatchStream | Promise<BatchStream>>();
  #used: StreamsClient | undefined;
  #heardAt = performance.now();

  constructor(settings: ConnectionSettings) {
    const [first] = settings.hosts;
    if (first === undefined) throw new Error('A connection has a host.');
    const { tls, files, credentials, connectionName } = settings;
    const base = { ...settings.numbers, ...(connectionName === undefined ? {} : { connectionName }) };
    const trust = {
      insecure: !tls,
      ...(files.tlsCAFile === undefined ? {} : { rootCertificate: readFileSync(files.tlsCAFile) }),
      ...(files.userKeyFile === undefined ? {} : { userKeyFile: readFileSync(files.userKeyFile) }),
      ...(files.userCertFile === undefined ? {} : { userCertFile: readFileSync(files.userCertFile) }),
    };
    if (settings.discover) super({ ...base, discover: { ...first } }, trust, credentials);
    else if (settings.hosts.length > 1) super({ ...base, endpoints: [...settings.hosts] }, trust, credentials);
    else super({ ...base, endpoint: { ...first } }, trust, credentials);
    // It looks into each error for where to go next, and nobody waits for it: one that it cannot read (a refusal for want
    // of a leader that names none) would end the process. Whoever made the call is told that error anyway.
    const reconnect = this.handleError;
    this.handleError = (client, error) => reconnect(client, error).catch(() => undefined);
  }

  /** When something last came from the server, on the clock of `performance.now()`. */
  get heardAt(): number {
    return this.#heardAt;
  }

  heard(): void {
    this.#heardAt = performance.now();
  }

  /** Whether the server takes batched appends. One question per connection, which the client remembers. */
  supportsBatchAppend(): Promise<boolean> {
    return this.supports(StreamsService.batchAppend);
  }

  /** @param deadlineMs none for a subscription, which has no end */
  read(request: ReadReq, deadlineMs = Number.POSITIVE_INFINITY): Promise<Reading> {
    const create = this.GRPCStreamCreator(StreamsClient, 'read', (client) => {
      this.#used = client;
      return client.read(request, ...this.#arguments(deadlineMs));
    });
    return create();
  }

  /** The one duplex of the present connection; `listen` is called when it is new, before anything can come from it. */
  batchAppend(listen: (stream: BatchStream) => void): Promise<BatchStream> {
    const create = this.GRPCStreamCreator(
      StreamsClient,
      'batchAppend',
      (client) => {
        this.#used = client;
        const stream = client.batchAppend(...this.#arguments(Number.POSITIVE_INFINITY));
        listen(stream);
        return stream;
      },
      this.#batches,
    );
    return create();
  }

  /** The plain append: one call for each. */
  append(messages: readonly AppendReq[], deadlineMs: number): Promise<PlainAnswer> {
    return new Promise((resolve, reject) => {
      const create = this.GRPCStreamCreator(StreamsClient, 'append', (client) => {
        this.#used = client;
        const call = client.append(...this.#arguments(deadlineMs), (error, response) =>
          resolve(error === null ? { response } : { error }),
        );
        for (const message of messages) call.write(message);
        call.end();
        return call;
      });
      create().catch(reject);
    });
  }

  /** Ends all calls and closes the connection that was used last. */
  async end(): Promise<void> {
    await this.dispose();
    this.#used?.close();
  }

  /** Everything is asked of the leader: what was acknowledged must be read at once. */
  #arguments(deadlineMs: number) {
    return this.callArguments(
      { requiresLeader: true },
      { deadline: deadlineMs === Number.POSITIVE_INFINITY ? deadlineMs : Date.now() + deadlineMs },
    );
  }
}
