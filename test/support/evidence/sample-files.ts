import { crc32, deflateRawSync } from 'node:zlib';

/** Small files of every kind that is taken, made here: no photograph of anybody, no paper of anyone. */

export const pdf = (inside = ''): Buffer =>
  Buffer.from(
    `%PDF-1.4\n1 0 obj\n<< /Type /Catalog ${inside} >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n`,
    'latin1',
  );

const pngChunk = (type: string, data: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

export const png = ({ width = 2, height = 2, more = [] as readonly (readonly [string, string])[] } = {}): Buffer => {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', head),
    ...more.map(([type, text]) => pngChunk(type, Buffer.from(text))),
    pngChunk('IDAT', Buffer.from('packed pixels')),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
};

export const segment = (marker: number, body: Buffer | string): Buffer => {
  const bytes = typeof body === 'string' ? Buffer.from(body, 'latin1') : body;
  const head = Buffer.of(0xff, marker, 0, 0);
  head.writeUInt16BE(bytes.length + 2, 2);
  return Buffer.concat([head, bytes]);
};

/** Exif in the order of Intel, with which side is up and a text for a place, as a phone writes them. */
export const exif = (orientation: number, place: string): Buffer => {
  const tiff = Buffer.alloc(8 + 2 + 12 + 4);
  tiff.write('II*\0', 0, 'latin1');
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(1, 8);
  tiff.writeUInt16LE(0x0112, 10);
  tiff.writeUInt16LE(3, 12);
  tiff.writeUInt32LE(1, 14);
  tiff.writeUInt16LE(orientation, 18);
  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from(place)]));
};

/** Packed pixels in which FF stands stuffed and as a restart, and is no marker. */
export const SCAN = Buffer.concat([Buffer.of(1, 2, 0xff, 0x00, 3, 0xff, 0xd0, 4), Buffer.alloc(3_000, 7)]);

type JpegParts = Readonly<{
  width?: number;
  height?: number;
  before?: readonly Buffer[];
  after?: Buffer;
  scan?: Buffer;
}>;

export const jpeg = ({ width = 4, height = 3, before = [], after = Buffer.alloc(0), scan = SCAN }: JpegParts = {}) => {
  const frame = Buffer.alloc(15);
  frame.set([8], 0);
  frame.writeUInt16BE(height, 1);
  frame.writeUInt16BE(width, 3);
  return Buffer.concat([
    Buffer.of(0xff, 0xd8),
    segment(0xe0, 'JFIF\0\x01\x01\0\0\x01\0\x01\0\0'),
    ...before,
    segment(0xdb, Buffer.alloc(65, 1)),
    segment(0xc0, frame),
    segment(0xda, Buffer.of(1, 1, 0, 0, 63, 0)),
    scan,
    Buffer.of(0xff, 0xd9),
    after,
  ]);
};

export const heic = (): Buffer =>
  Buffer.concat([Buffer.of(0, 0, 0, 24), Buffer.from('ftypheic\0\0\0\0mif1heic'), Buffer.alloc(64)]);
export const mp4 = (): Buffer =>
  Buffer.concat([Buffer.of(0, 0, 0, 24), Buffer.from('ftypisom\0\0\0\0isommp42'), Buffer.alloc(64)]);

export type ZipEntry = Readonly<{
  name: string;
  content?: string | Buffer;
  /** What the directory says that it unpacks to. */
  claims?: number;
  /** Of Unix, e.g. 0o120777 for a symbolic link. */
  mode?: number;
  flags?: number;
}>;

/** A zip with these entries, written out by hand so that it can lie. */
export const zip = (entries: readonly ZipEntry[], { before = '', after = '' } = {}): Buffer => {
  const local: Buffer[] = [Buffer.from(before)];
  const directory: Buffer[] = [];
  let at = before.length;
  for (const { name, content = 'x', claims, mode = 0o100644, flags = 0 } of entries) {
    const raw = Buffer.from(content);
    const packed = deflateRawSync(raw);
    const nameBytes = Buffer.from(name);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(flags, 6);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(crc32(raw), 14);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(raw.length, 22);
    head.writeUInt16LE(nameBytes.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(crc32(raw), 16);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(claims ?? raw.length, 24);
    entry.writeUInt16LE(nameBytes.length, 28);
    entry.writeUInt32LE((mode << 16) >>> 0, 38);
    entry.writeUInt32LE(at, 42);
    local.push(head, nameBytes, packed);
    directory.push(entry, nameBytes);
    at += head.length + nameBytes.length + packed.length;
  }
  const entriesBytes = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(entriesBytes.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...local, entriesBytes, end, Buffer.from(after)]);
};

export const docx = (more: readonly ZipEntry[] = [], around = {}): Buffer =>
  zip([{ name: '[Content_Types].xml' }, { name: 'word/document.xml', content: '<w:document/>' }, ...more], around);
export const xlsx = (): Buffer => zip([{ name: '[Content_Types].xml' }, { name: 'xl/workbook.xml' }]);
