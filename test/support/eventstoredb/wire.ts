import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import type { NodeAddress } from './node-state.ts';

/** The cable between a client and a server: it can be cut, also in the middle of a message, or go dead without a word. */
export class Wire implements AsyncDisposable {
  readonly #target: NodeAddress;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #bytesLeft = Number.POSITIVE_INFINITY;
  /** Connections cut so far. */
  cuts = 0;
  /** Bytes that a dead wire swallowed. */
  swallowed = 0;

  private constructor(target: NodeAddress) {
    this.#target = target;
    this.#server = createServer((socket) => this.#connect(socket));
  }

  static async to(target: NodeAddress): Promise<Wire> {
    const wire = new Wire(target);
    await new Promise<void>((resolve) => wire.#server.listen(0, '127.0.0.1', resolve));
    return wire;
  }

  get connectionString(): string {
    return `esdb://127.0.0.1:${(this.#server.address() as AddressInfo).port}?tls=false`;
  }

  /** Ends all connections at once. */
  cut(): void {
    for (const socket of this.#sockets) socket.destroy();
    this.#sockets.clear();
    this.cuts += 1;
  }

  /** Cuts after so many more bytes from the server, wherever that is in a message. */
  cutAfter(bytes: number): void {
    this.#bytesLeft = bytes;
  }

  /** Open connections stay open and carry nothing any more, neither data nor their end. New ones work. */
  goDead(): void {
    for (const socket of this.#sockets) {
      socket.removeAllListeners('data').on('data', (bytes) => {
        this.swallowed += bytes.length;
      });
      socket.removeAllListeners('close');
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #connect(client: Socket): void {
    const server = connect(this.#target.port, this.#target.host);
    for (const [from, to] of [
      [client, server],
      [server, client],
    ] as const) {
      this.#sockets.add(from);
      from.setNoDelay(true);
      from.on('error', () => from.destroy());
      from.on('close', () => to.destroy());
    }
    client.on('data', (bytes: Buffer) => server.write(bytes));
    server.on('data', (bytes: Buffer) => {
      if (bytes.length < this.#bytesLeft) {
        this.#bytesLeft -= bytes.length;
        client.write(bytes);
        return;
      }
      client.write(bytes.subarray(0, this.#bytesLeft), () => this.cut());
      this.#bytesLeft = Number.POSITIVE_INFINITY;
    });
  }
}
