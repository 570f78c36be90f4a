import type { WriteStream } from 'node:tty';

const WIDTH = 30;

/** One bar for each name, redrawn in place; on a stream that is no terminal one line at the end of each. */
export class ProgressBars {
  readonly #stream: WriteStream;
  readonly #unit: string;
  readonly #done = new Map<string, Readonly<{ number: number; head: number | undefined }>>();
  readonly #said = new Set<string>();
  #drawn = 0;

  constructor(stream: WriteStream, unit = 'events') {
    this.#stream = stream;
    this.#unit = unit;
  }

  /** @param head where it ends; undefined while nobody knows */
  show(name: string, number: number, head: number | undefined): void {
    this.#done.set(name, { number, head });
    if (this.#stream.isTTY) this.#redraw();
    else if (head !== undefined && number >= head && !this.#said.has(name)) {
      this.#said.add(name);
      this.#stream.write(`${barOf(name, number, head, this.#unit)}\n`);
    }
  }

  #redraw(): void {
    if (this.#drawn > 0) this.#stream.moveCursor(0, -this.#drawn);
    for (const [name, { number, head }] of this.#done) {
      this.#stream.clearLine(0);
      this.#stream.write(`${barOf(name, number, head, this.#unit)}\n`);
    }
    this.#drawn = this.#done.size;
  }
}

const barOf = (name: string, number: number, head: number | undefined, unit: string): string => {
  if (head === undefined) return `${name.padEnd(20)} ${'░'.repeat(WIDTH)}     ?  ${number} ${unit}`;
  const share = head === 0 ? 1 : Math.min(1, number / head);
  const full = Math.round(share * WIDTH);
  const percent = `${Math.floor(share * 100)} %`.padStart(5);
  return `${name.padEnd(20)} ${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${percent}  ${number} of ${head} ${unit}`;
};
