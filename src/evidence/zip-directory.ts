/** What a look at a zip's central directory says; nothing of it is ever unpacked. */
export type ZipContent = 'docx' | 'xlsx' | 'other-archive' | 'macros' | 'unsafe-archive' | 'archive-bomb';

/** Reads bytes from the middle of the file. */
export type Slice = (from: number, length: number) => Promise<Buffer>;

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const MOST_COMMENT = 0xffff;
/** Ordinary documents have some dozens of parts; nobody reads a directory of millions for an attacker. */
const MOST_ENTRIES = 5_000;
const MOST_DIRECTORY_BYTES = 2 * 1024 * 1024;
/** Unpacked by whoever opens it: more than this is a bomb. Office XML seldom shrinks to less than a fiftieth. */
const MOST_UNPACKED = 1024 * 1024 * 1024;
const MOST_RATIO = 200;
const SYMLINK = 0xa000;
const ENCRYPTED = 1;

/** Where a zip ends in the last bytes of a file, or undefined: then no reader takes it for one. */
export const endOfZip = (tail: Buffer): number | undefined => {
  for (let at = tail.length - END_BYTES; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) === END_SIGNATURE && at + END_BYTES + tail.readUInt16LE(at + 20) === tail.length)
      return at;
  }
  return undefined;
};

export const TAIL_BYTES = END_BYTES + MOST_COMMENT;

/** Looks at the directory of a file that begins as a zip does. */
export const lookIntoZip = async (slice: Slice, bytes: number): Promise<ZipContent> => {
  const tailFrom = Math.max(0, bytes - TAIL_BYTES);
  const tail = await slice(tailFrom, TAIL_BYTES);
  const end = endOfZip(tail);
  if (end === undefined) return 'unsafe-archive';
  const count = tail.readUInt16LE(end + 10);
  const length = tail.readUInt32LE(end + 12);
  const from = tail.readUInt32LE(end + 16);
  // Of several disks, in the large format, or with something before, between or after its parts: nothing here needs it.
  const isPlain = tail.readUInt32LE(end + 4) === 0 && tail.readUInt16LE(end + 8) === count && count !== 0xffff;
  if (!isPlain || from + length !== tailFrom + end) return 'unsafe-archive';
  if (count > MOST_ENTRIES || length > MOST_DIRECTORY_BYTES) return 'archive-bomb';
  return contentOf(await slice(from, length), count, bytes);
};

const contentOf = (directory: Buffer, count: number, bytes: number): ZipContent => {
  const names = new Set<string>();
  let unpacked = 0;
  let at = 0;
  let firstAt = Number.POSITIVE_INFINITY;
  for (let entry = 0; entry < count; entry += 1) {
    if (at + ENTRY_BYTES > directory.length || directory.readUInt32LE(at) !== ENTRY_SIGNATURE) return 'unsafe-archive';
    const nameLength = directory.readUInt16LE(at + 28);
    const name = directory.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameLength).toString('utf8');
    const mode = directory.readUInt32LE(at + 38) >>> 16;
    const isLink = (mode & 0xf000) === SYMLINK;
    const isEncrypted = (directory.readUInt16LE(at + 8) & ENCRYPTED) !== 0;
    if (isLink || isEncrypted || isUnsafeName(name) || names.has(name)) return 'unsafe-archive';
    names.add(name);
    unpacked += directory.readUInt32LE(at + 24);
    firstAt = Math.min(firstAt, directory.readUInt32LE(at + 42));
    at += ENTRY_BYTES + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  if (at !== directory.length || firstAt !== 0) return 'unsafe-archive';
  if (unpacked > MOST_UNPACKED || unpacked > bytes * MOST_RATIO) return 'archive-bomb';
  return kindOf([...names]);
};

/** A name that leads out of the folder into which someone unpacks it (zip-slip), or looks like another. */
const isUnsafeName = (name: string): boolean =>
  name === '' ||
  name.startsWith('/') ||
  /[\\\p{Cc}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufffd]/u.test(name) ||
  /^[A-Za-z]:/.test(name) ||
  name.split('/').includes('..');

const kindOf = (names: readonly string[]): ZipContent => {
  if (names.some((name) => /vbaproject\.bin$|\.(exe|dll|js|vbs|jar|bat|cmd|ps1|html?|svg)$/i.test(name)))
    return 'macros';
  if (names.some((name) => /\.(zip|7z|rar|gz)$/i.test(name))) return 'other-archive';
  const isDocx = names.includes('word/document.xml');
  const isXlsx = names.includes('xl/workbook.xml');
  if (!names.includes('[Content_Types].xml') || isDocx === isXlsx) return 'other-archive';
  return isDocx ? 'docx' : 'xlsx';
};
