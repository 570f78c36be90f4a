import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { ServerWritableStream } from '@grpc/grpc-js';
import { errorOf, type Faults, type Refusal, UNAVAILABLE } from './faults.ts';

/** Writes no faster than the other side reads. */
export class MessageWriter {
  readonly #call: ServerWritableStream<ReadReq, ReadResp>;
  readonly #faults: Faults;
  readonly closed: Promise<void>;
  #isOpen = true;
  #sent = 0;
  /** Whether the last message had to wait until the other side took one. */
  wasBlocked = false;

  constructor(call: ServerWritableStream<ReadReq, ReadResp>, faults: Faults) {
    this.#call = call;
    this.#faults = faults;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.closed = promise;
    const close = () => {
      this.#isOpen = false;
      resolve();
    };
    call.on('cancelled', close).on('close', close).on('error', close);
    if (call.cancelled) close();
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  async write(message: ReadResp, times = 1): Promise<void> {
    for (let copy = 0; copy < times; copy++) {
      if (!this.#isOpen) return;
      this.wasBlocked = !this.#call.write(message);
      if (this.wasBlocked) {
        const drained = new Promise<void>((resolve) => this.#call.once('drain', resolve));
        await Promise.race([drained, this.closed]);
      }
      this.#sent += 1;
      if (this.#faults.isOver(this.#sent)) this.fail(UNAVAILABLE);
    }
  }

  end(): void {
    if (this.#isOpen) this.#call.end();
    this.#isOpen = false;
  }

  fail(refusal: Refusal): void {
    if (this.#isOpen) this.#call.emit('error', errorOf(refusal));
    this.#isOpen = false;
  }
}
