import { open } from 'node:fs/promises';

/** Bytes of one line without its line feed, and where in the file the next one begins. */
export type Line = Readonly<{ bytes: Uint8Array; end: number; isWhole: boolean }>;

const CHUNK_BYTES = 256 * 1024;
/** Far above any event's: a file of something else must not be taken into memory whole. */
const MAX_LINE_BYTES = 1024 * 1024;
const LINE_FEED = 0x0a;

/**
 * The lines of a file, divided at line feeds and nowhere else: JSON may hold U+2028, at which Node's own reader of lines
 * divides too. The last line is not whole when no line feed follows it, nor is one that is too long to be read.
 *
 * @throws the file system's error
 */
export async function* readLines(path: string): AsyncGenerator<Line> {
  await using file = await open(path, 'r');
  let rest: Uint8Array = new Uint8Array();
  let start = 0;
  for (;;) {
    // A buffer of its own each time: lines are parts of it.
    const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(CHUNK_BYTES), 0, CHUNK_BYTES, null);
    if (bytesRead === 0) break;
    const chunk = Buffer.concat([rest, buffer.subarray(0, bytesRead)]);
    let from = 0;
    for (let to = chunk.indexOf(LINE_FEED); to !== -1; to = chunk.indexOf(LINE_FEED, from)) {
      yield { bytes: chunk.subarray(from, to), end: start + to + 1, isWhole: true };
      from = to + 1;
    }
    rest = chunk.subarray(from);
    start += from;
    if (rest.length > MAX_LINE_BYTES) break;
  }
  if (rest.length > 0) yield { bytes: rest, end: start + rest.length, isWhole: false };
}
