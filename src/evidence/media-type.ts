import type { MediaType } from '#domain/evidence/media-types.ts';
import { MOST_PIXELS, pixelsOfJpeg, pixelsOfPng } from './picture-size.ts';
import { endOfZip, lookIntoZip, type Slice, TAIL_BYTES, type ZipContent } from './zip-directory.ts';

/** Why a file is not taken, by what was found in it. */
export type Unfit =
  | 'unknown'
  | 'markup'
  | 'program'
  | 'active-pdf'
  | 'two-in-one'
  | 'too-many-pixels'
  | 'broken-picture'
  | Exclude<ZipContent, 'docx' | 'xlsx'>;

export type FoundType = Readonly<{ mediaType: MediaType }> | Readonly<{ unfit: Unfit }>;

const HEAD_BYTES = 4_096;
const OFFICE = 'application/vnd.openxmlformats-officedocument.';
const HEIC_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'mif1', 'msf1'];
const MP4_BRANDS = [
  'isom',
  'iso2',
  'iso4',
  'iso5',
  'iso6',
  'mp41',
  'mp42',
  'avc1',
  'M4V ',
  'M4VP',
  '3gp4',
  '3gp5',
  'MSNV',
];
const MARKUP = /<(!doctype|html|head|body|script|svg|iframe|object|\?php|\?xml)/i;
const PROGRAMS = ['MZ', '\x7fELF', '#!', '\xca\xfe\xba\xbe', '\xcf\xfa\xed\xfe', '\xd0\xcf\x11\xe0'];

/**
 * What a file is, by its content alone: the name and the word of the sender count for nothing.
 *
 * @param isUtf8 that the whole of it is text in UTF-8; @param isActive that a PDF in it names a program
 */
export const mediaTypeOf = async (
  slice: Slice,
  bytes: number,
  { isUtf8, isActive }: Readonly<{ isUtf8: boolean; isActive: boolean }>,
): Promise<FoundType> => {
  const head = await slice(0, HEAD_BYTES);
  const text = head.toString('latin1');
  if (text.startsWith('PK\x03\x04')) return ofZip(await lookIntoZip(slice, bytes));
  if (PROGRAMS.some((mark) => text.startsWith(mark))) return { unfit: 'program' };
  const found = await typeByMarks(slice, bytes, head);
  if (found !== undefined && 'unfit' in found) return found;
  // A picture with a page in its head, or an archive at its end, is one thing to us and another to who opens it.
  if (found !== undefined && (MARKUP.test(text) || (await hasZipAtEnd(slice, bytes)))) {
    return { unfit: 'two-in-one' };
  }
  if (found?.mediaType === 'application/pdf' && isActive) return { unfit: 'active-pdf' };
  if (found !== undefined) return found;
  if (MARKUP.test(text)) return { unfit: 'markup' };
  // A mark of another kind further on means that some reader will take it for that.
  if (text.includes('%PDF-') || (await hasZipAtEnd(slice, bytes))) return { unfit: 'two-in-one' };
  return isUtf8 ? { mediaType: 'text/plain' } : { unfit: 'unknown' };
};

const typeByMarks = async (slice: Slice, bytes: number, head: Buffer): Promise<FoundType | undefined> => {
  const text = head.toString('latin1', 0, 16);
  if (text.startsWith('%PDF-')) return { mediaType: 'application/pdf' };
  if (text.startsWith('\xff\xd8\xff')) return picture('image/jpeg', await pixelsOfJpeg(slice, bytes));
  if (text.startsWith('\x89PNG\r\n\x1a\n')) {
    const tail = (await slice(bytes - 12, 12)).toString('latin1');
    // What follows the end of a PNG is no part of it.
    if (tail !== '\0\0\0\0IEND\xaeB`\x82') return { unfit: 'two-in-one' };
    return picture('image/png', pixelsOfPng(head));
  }
  if (text.slice(4, 8) === 'ftyp') {
    const brand = text.slice(8, 12);
    if (HEIC_BRANDS.includes(brand)) return { mediaType: 'image/heic' };
    if (MP4_BRANDS.includes(brand)) return { mediaType: 'video/mp4' };
  }
  return undefined;
};

const picture = (mediaType: MediaType, pixels: number | undefined): FoundType => {
  if (pixels === undefined || pixels === 0) return { unfit: 'broken-picture' };
  return pixels > MOST_PIXELS ? { unfit: 'too-many-pixels' } : { mediaType };
};

const ofZip = (content: ZipContent): FoundType => {
  if (content === 'docx') return { mediaType: `${OFFICE}wordprocessingml.document` };
  return content === 'xlsx' ? { mediaType: `${OFFICE}spreadsheetml.sheet` } : { unfit: content };
};

const hasZipAtEnd = async (slice: Slice, bytes: number): Promise<boolean> =>
  endOfZip(await slice(Math.max(0, bytes - TAIL_BYTES), TAIL_BYTES)) !== undefined;

const ENDINGS: Readonly<Record<MediaType, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg', 'jfif'],
  'image/png': ['png'],
  'image/heic': ['heic', 'heif'],
  'video/mp4': ['mp4', 'm4v', '3gp'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'text/plain': ['txt', 'log'],
  'text/csv': ['csv'],
};

/** Types that a browser says of such files although they are something narrower, or says when it knows nothing. */
const SAYS_NOTHING: ReadonlySet<string> = new Set(['', 'application/octet-stream']);
const ALSO_CALLED: Partial<Record<MediaType, readonly string[]>> = {
  'text/csv': ['text/plain', 'application/vnd.ms-excel', 'application/csv'],
  'image/heic': ['image/heif'],
  'video/mp4': ['video/3gpp', 'video/x-m4v'],
  'image/jpeg': ['image/jpg', 'image/pjpeg'],
};

/** What the sender says of the file: how its name ends, and what his browser calls it. */
export type SaidOfFile = Readonly<{ ending: string; declaredType: string }>;

/** The type as both have it; undefined: the name, or the browser's word, says something else than the content. */
export const agreedType = (found: MediaType, { ending, declaredType }: SaidOfFile): MediaType | undefined => {
  const narrowed = found === 'text/plain' && ending === 'csv' ? 'text/csv' : found;
  const isNamedSo = ending === '' || ENDINGS[narrowed].includes(ending);
  const isCalledSo =
    SAYS_NOTHING.has(declaredType) || declaredType === narrowed || ALSO_CALLED[narrowed]?.includes(declaredType);
  return isNamedSo && isCalledSo === true ? narrowed : undefined;
};
