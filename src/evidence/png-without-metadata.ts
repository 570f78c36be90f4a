import { ByteSource } from './byte-source.ts';
import { EvidenceError } from './evidence-error.ts';

const SIGNATURE_BYTES = 8;
/** Whatever else a PNG says of itself (eXIf, tEXt, iTXt, zTXt, tIME, chunks of makers) is not needed to see it. */
const KEPT: ReadonlySet<string> = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'cICP', 'bKGD', 'pHYs'],
  // Moving pictures.
  ...['acTL', 'fcTL', 'fdAT'],
]);
/** A chunk is read in pieces: its length is what anybody may write. */
const PIECE_BYTES = 64 * 1024;

/**
 * A PNG without what was written about it. Each chunk stands by itself with its own checksum, so leaving some out
 * changes no other.
 *
 * @throws EvidenceError `FileDamaged` when it is no PNG all through
 */
export async function* pngWithoutMetadata(parts: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const source = new ByteSource(parts);
  yield await source.take(SIGNATURE_BYTES);
  for (;;) {
    const head = await source.take(8);
    const type = head.toString('latin1', 4, 8);
    if (!/^[A-Za-z]{4}$/.test(type)) throw new EvidenceError('FileDamaged', 'There is no chunk where one must be.');
    const isKept = KEPT.has(type);
    if (isKept) yield head;
    // The checksum is four bytes more.
    for (let left = head.readUInt32BE(0) + 4; left > 0; ) {
      const piece = await source.take(Math.min(left, PIECE_BYTES));
      if (isKept) yield piece;
      left -= piece.length;
    }
    if (type === 'IEND') return;
  }
}
