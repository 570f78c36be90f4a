import { createHash } from 'node:crypto';

/**
 * The lines of a ledger file, each sealed by a hash over itself and the one before it:
 *
 *     {"<kind>":<JSON>,"sha256":"<64 hex digits>"}
 *
 * `sha256` is SHA-256 over the hash of the line before (64 hex digits, ASCII; nothing for the first line) followed by
 * the bytes of this line up to the comma before `"sha256"`. So a changed byte, and a line that is missing, doubled or in
 * another place, is found at the first line that is not as it was written. It is a guard against accidents: who rewrites
 * the whole file can compute it anew.
 */
export class LineChain {
  #last: string;

  /** @param last the hash of the line before the next one, where a file is gone on with */
  constructor(last = '') {
    this.#last = last;
  }

  get last(): string {
    return this.#last;
  }

  /** The next line, without its line feed. */
  seal(kind: string, json: string): string {
    const body = `{"${kind}":${json}`;
    this.#last = this.#hashOf(Buffer.from(body));
    return `${body}${SEAL}${this.#last}"}`;
  }

  /** What the next line says, if it is the next one. After `undefined` nothing more can be asked. */
  open(line: Uint8Array): Readonly<{ kind: string; json: string }> | undefined {
    const body = line.subarray(0, Math.max(0, line.length - SEAL_BYTES));
    const hash = this.#hashOf(body);
    if (Buffer.from(line.subarray(body.length)).toString('latin1') !== `${SEAL}${hash}"}`) return undefined;
    const { kind, json } = LINE.exec(Buffer.from(body).toString('utf8'))?.groups ?? {};
    if (kind === undefined || json === undefined) return undefined;
    this.#last = hash;
    return { kind, json };
  }

  #hashOf(body: Uint8Array): string {
    return createHash('sha256').update(this.#last).update(body).digest('hex');
  }
}

const SEAL = ',"sha256":"';
const SEAL_BYTES = SEAL.length + 64 + '"}'.length;
const LINE = /^\{"(?<kind>[a-z]+)":(?<json>.*)$/s;
