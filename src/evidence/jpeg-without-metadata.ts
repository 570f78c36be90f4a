import { ByteSource } from './byte-source.ts';
import { EvidenceError } from './evidence-error.ts';
import { orientationIn, orientationSegment } from './exif-orientation.ts';

const SOS = 0xda;
const EOI = 0xd9;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const COMMENT = 0xfe;

/**
 * A JPEG without what its camera wrote about it: place, time, device, thumbnail (Exif), descriptions (XMP, IPTC),
 * comments, and whatever follows the picture (a second picture with all of that again, a film). The picture itself is
 * not touched, byte for byte. Kept are what is needed to see it right: JFIF, the colour profile, Adobe's colour mark, and
 * which side is up.
 *
 * @throws EvidenceError `FileDamaged` when it is no JPEG all through
 */
export async function* jpegWithoutMetadata(parts: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const source = new ByteSource(parts);
  yield await source.take(2);
  for (;;) {
    const marker = await nextMarker(source);
    if (marker === EOI) {
      yield Buffer.of(0xff, EOI);
      return;
    }
    const length = await source.take(2);
    const body = await source.take(Math.max(0, length.readUInt16BE(0) - 2));
    if (isKept(marker, body)) yield Buffer.concat([Buffer.of(0xff, marker), length, body]);
    else if (marker === APP1) {
      const orientation = orientationIn(body);
      if (orientation !== undefined && orientation > 1) yield orientationSegment(orientation);
    }
    if (marker === SOS) yield* scan(source);
  }
}

const isKept = (marker: number, body: Buffer): boolean => {
  if (marker === COMMENT) return false;
  if (marker < APP0 || marker > APP15) return true;
  if (marker === APP0) return body.toString('latin1', 0, 5) === 'JFIF\0';
  if (marker === APP2) return body.toString('latin1', 0, 12) === 'ICC_PROFILE\0';
  return marker === APP14 && body.toString('latin1', 0, 5) === 'Adobe';
};

const nextMarker = async (source: ByteSource): Promise<number> => {
  const [mark] = await source.take(1);
  if (mark !== 0xff) throw new EvidenceError('FileDamaged', 'There is no marker where one must be.');
  let marker = 0xff;
  while (marker === 0xff) marker = (await source.take(1))[0] ?? 0;
  return marker;
};

/** The packed picture: up to the next marker that is neither a stuffed byte nor a restart. */
async function* scan(source: ByteSource): AsyncGenerator<Buffer> {
  for (;;) {
    const some = await source.some();
    if (some === undefined) throw new EvidenceError('FileDamaged', 'The picture has no end.');
    const at = markerIn(some);
    if (at === undefined) {
      yield some;
    } else if (at === some.length - 1 && at > 0) {
      // What kind it is stands in the next part.
      yield some.subarray(0, at);
      source.giveBack(Buffer.concat([some.subarray(at), await source.take(1)]));
    } else if (at === 0 && some.length === 1) {
      source.giveBack(Buffer.concat([some, await source.take(1)]));
    } else {
      if (at > 0) yield some.subarray(0, at);
      source.giveBack(some.subarray(at));
      return;
    }
  }
}

/** Where the first marker begins, or a last byte that may begin one. */
const markerIn = (bytes: Buffer): number | undefined => {
  for (let at = bytes.indexOf(0xff); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) return at;
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return undefined;
};
