import { EvidenceError } from './evidence-error.ts';

/** Takes bytes out of parts as they come; never holds more than a part and what was asked for. */
export class ByteSource {
  readonly #parts: AsyncIterator<Buffer>;
  #held: Buffer = Buffer.alloc(0);

  constructor(parts: AsyncIterable<Buffer>) {
    this.#parts = parts[Symbol.asyncIterator]();
  }

  /** Exactly so many. @throws EvidenceError `FileDamaged` when the file ends before */
  async take(length: number): Promise<Buffer> {
    while (this.#held.length < length) {
      if (!(await this.#more())) throw new EvidenceError('FileDamaged', 'The picture ends in the middle.');
    }
    const taken = this.#held.subarray(0, length);
    this.#held = this.#held.subarray(length);
    return taken;
  }

  /** Some that are there, at least one; undefined at the end. */
  async some(): Promise<Buffer | undefined> {
    if (this.#held.length === 0 && !(await this.#more())) return undefined;
    const all = this.#held;
    this.#held = Buffer.alloc(0);
    return all;
  }

  /** Puts back what was taken too much. */
  giveBack(bytes: Buffer): void {
    this.#held = this.#held.length === 0 ? bytes : Buffer.concat([bytes, this.#held]);
  }

  async #more(): Promise<boolean> {
    const { value, done } = await this.#parts.next();
    if (done === true) return false;
    this.#held = this.#held.length === 0 ? value : Buffer.concat([this.#held, value]);
    return true;
  }
}
