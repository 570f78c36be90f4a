import type { Slice } from './zip-directory.ts';

/** More pixels than any camera in the field makes: opened, they fill the memory of whoever looks (a pixel flood). */
export const MOST_PIXELS = 200_000_000;

const MOST_SEGMENTS = 1_000;

/** Pixels of a JPEG, from the first frame in it; undefined: there is none. */
export const pixelsOfJpeg = async (slice: Slice, bytes: number): Promise<number | undefined> => {
  let at = 2;
  for (let segment = 0; segment < MOST_SEGMENTS && at + 9 < bytes; segment += 1) {
    const head = await slice(at, 9);
    if (head.length < 9 || head[0] !== 0xff) return undefined;
    const marker = head[1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    // SOF0 to SOF15, but for the tables that are numbered among them.
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      return head.readUInt16BE(5) * head.readUInt16BE(7);
    }
    if (marker === 0xda || marker === 0xd9) return undefined;
    at += 2 + head.readUInt16BE(2);
  }
  return undefined;
};

/** Pixels of a PNG, from its first chunk; undefined: it does not begin as one must. */
export const pixelsOfPng = (head: Buffer): number | undefined =>
  head.length >= 24 && head.toString('latin1', 12, 16) === 'IHDR'
    ? head.readUInt32BE(16) * head.readUInt32BE(20)
    : undefined;
