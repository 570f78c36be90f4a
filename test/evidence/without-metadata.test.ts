import { describe, expect, it } from 'vitest';
import { EvidenceError } from '#evidence/evidence-error.ts';
import { withoutMetadata } from '#evidence/without-metadata.ts';
import { exif, jpeg, png, SCAN, segment } from '#test/support/evidence/sample-files.ts';

async function* inPieces(bytes: Buffer, length: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

const copyOf = async (mediaType: 'image/jpeg' | 'image/png', bytes: Buffer, pieces = 64): Promise<Buffer> => {
  const copy = withoutMetadata(mediaType, inPieces(bytes, pieces));
  if (copy === undefined) throw new Error(mediaType);
  return Buffer.concat(await Array.fromAsync(copy));
};

const PLACE = '16.4637N 107.5909E';
const photo = jpeg({
  before: [
    exif(6, PLACE),
    segment(0xe1, `http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${PLACE}</x:xmpmeta>`),
    segment(0xe2, 'ICC_PROFILE\0\x01\x01profile'),
    segment(0xe2, `MPF\0${PLACE}`),
    segment(0xed, `Photoshop 3.0\0${PLACE}`),
    segment(0xee, 'Adobe\0d\0\0\0\0\x01'),
    segment(0xfe, PLACE),
  ],
  after: jpeg({ before: [exif(1, PLACE)] }),
});

describe('A working copy of a JPEG', () => {
  it('says neither place nor device, and keeps the picture byte for byte', async () => {
    const copy = await copyOf('image/jpeg', photo);
    expect(copy.includes(PLACE)).toBe(false);
    expect(copy.includes(SCAN)).toBe(true);
    for (const kept of ['JFIF\0', 'ICC_PROFILE\0', 'Adobe\0']) expect(copy.includes(kept)).toBe(true);
    for (const gone of ['Photoshop', 'xmpmeta', 'MPF']) expect(copy.includes(gone)).toBe(false);
    // What follows the picture, which phones fill with a second one, is gone.
    expect(copy.subarray(-2)).toEqual(Buffer.of(0xff, 0xd9));
    expect(copy.indexOf(SCAN)).toBe(copy.lastIndexOf(SCAN));
  });

  it('still says which side is up, and nothing where it said nothing', async () => {
    const copy = await copyOf('image/jpeg', photo);
    const at = copy.indexOf('Exif\0\0');
    expect(copy.readUInt16BE(at + 6 + 18)).toBe(6);
    expect((await copyOf('image/jpeg', jpeg())).includes('Exif')).toBe(false);
    expect((await copyOf('image/jpeg', jpeg({ before: [exif(1, PLACE)] }))).includes('Exif')).toBe(false);
  });

  it('is the same however the file comes in pieces', async () => {
    const whole = await copyOf('image/jpeg', photo, photo.length);
    for (const pieces of [1, 2, 3, 5, 13, 127]) expect(await copyOf('image/jpeg', photo, pieces)).toEqual(whole);
  });

  it('of a picture without such things is the picture', async () => {
    expect(await copyOf('image/jpeg', jpeg())).toEqual(jpeg());
  });

  it('of a picture that was cut anywhere is refused', async () => {
    const whole = jpeg();
    for (let length = 3; length < whole.length; length += 97) {
      await expect(copyOf('image/jpeg', whole.subarray(0, length))).rejects.toThrow(EvidenceError);
    }
  });

  it.each([
    ['an orientation of 9', exif(9, '')],
    ['an Exif of nothing', segment(0xe1, 'Exif\0\0')],
    [
      'an Exif that points outside',
      segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0II*\0'), Buffer.alloc(8, 0xff)])),
    ],
  ])('believes nothing of %s', async (_name, segmentOf) => {
    expect(await copyOf('image/jpeg', jpeg({ before: [segmentOf] }))).toEqual(jpeg());
  });
});

describe('A working copy of a PNG', () => {
  const picture = png({
    more: [
      ['eXIf', PLACE],
      ['tEXt', `Comment\0${PLACE}`],
      ['iTXt', PLACE],
      ['zzZz', PLACE],
      ['pHYs', '123456789'],
    ],
  });

  it('says neither place nor device, and keeps the picture', async () => {
    const copy = await copyOf('image/png', picture);
    expect(copy.includes(PLACE)).toBe(false);
    expect(copy).toEqual(png({ more: [['pHYs', '123456789']] }));
  });

  it('is the same however the file comes in pieces', async () => {
    for (const pieces of [1, 7, 1_000]) {
      expect(await copyOf('image/png', picture, pieces)).toEqual(await copyOf('image/png', picture));
    }
  });

  it('of a chunk that says it is 4 GiB long is refused, and no memory is taken for it', async () => {
    const lying = Buffer.from(picture);
    lying.writeUInt32BE(0xffffffff, 8);
    await expect(copyOf('image/png', lying)).rejects.toThrow(EvidenceError);
  });
});

describe('Of anything else', () => {
  it('there is no working copy', () => {
    expect(withoutMetadata('image/heic', inPieces(jpeg(), 10))).toBeUndefined();
  });
});
