import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idSchema, lineSchema, textSchema, unitCodeSchema, vndSchema } from '#domain/text.ts';

/** Each makes a text look like another, or hides one. */
const invisible = {
  NUL: '\u0000',
  bell: '\u0007',
  delete: '\u007f',
  'soft hyphen': '\u00ad',
  'zero-width space': '\u200b',
  'zero-width joiner': '\u200d',
  'right-to-left mark': '\u200f',
  'line separator': '\u2028',
  'right-to-left override': '\u202e',
  'word joiner': '\u2060',
  'directional isolate': '\u2066',
  'byte order mark': '\ufeff',
  'Arabic letter mark': '\u061c',
} as const;

describe.each([
  ['a line', lineSchema],
  ['a text', textSchema],
] as const)('%s', (_, schema) => {
  test('is trimmed', () => {
    expect(schema.parse('  Sở Y tế \n')).toBe('Sở Y tế');
  });

  test('is not empty', () => {
    expect(schema.safeParse('').success).toBe(false);
    expect(schema.safeParse(' \n\t ').success).toBe(false);
  });

  test('is in NFC, however it was typed', () => {
    expect(schema.parse('Thừa Thiên Huế'.normalize('NFD'))).toBe('Thừa Thiên Huế'.normalize('NFC'));
  });

  test.each(Object.entries(invisible))('holds no %s', (_name, sign) => {
    expect(schema.safeParse(`Nguyễn${sign}Văn`).success).toBe(false);
  });

  test('holds no half of a character', () => {
    expect(schema.safeParse('tệp \ud83d hỏng').success).toBe(false);
    expect(schema.safeParse('tệp \u{1f4c4} tốt').success).toBe(true);
  });

  test('read twice is what it is read once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (input) => {
        const once = schema.safeParse(input);
        return !once.success || schema.parse(once.data) === once.data;
      }),
    );
  });
});

describe('lines and tabs', () => {
  test('a line has one line', () => {
    expect(lineSchema.safeParse('một\nhai').success).toBe(false);
    expect(lineSchema.safeParse('một\thai').success).toBe(false);
  });

  test('a text has as many as it likes', () => {
    expect(textSchema.parse('một\n\thai')).toBe('một\n\thai');
  });

  test.each(['một\r\nhai\r\n\r\nba', 'một\rhai\r\rba', 'một\nhai\r\n\nba'])(
    'a line ends in a line feed, whichever machine it was typed on: %j',
    (text) => {
      expect(textSchema.parse(text)).toBe('một\nhai\n\nba');
    },
  );

  test('a text is as long as it is without carriage returns', () => {
    expect(textSchema.safeParse('a\r\n'.repeat(4_999).concat('ab')).success).toBe(true);
    expect(textSchema.safeParse('a\r\n'.repeat(4_999).concat('abc')).success).toBe(false);
  });

  test('a text has 10 000 characters at most', () => {
    expect(textSchema.safeParse('a'.repeat(10_000)).success).toBe(true);
    expect(textSchema.safeParse('a'.repeat(10_001)).success).toBe(false);
  });
});

test.each([
  ['99', true],
  ['99.TTr', true],
  ['99.901.01.TH', true],
  ['', false],
  ['.99', false],
  ['99.', false],
  ['99..1', false],
  ['99-1', false],
  ['99 1', false],
  ['$all', false],
  ['Sở', false],
  ['9'.repeat(41), false],
])('unit code %j: %s', (code, isValid) => {
  expect(unitCodeSchema.safeParse(code).success).toBe(isValid);
});

test.each([
  [0, true],
  [120_000_000, true],
  [Number.MAX_SAFE_INTEGER, true],
  [Number.MAX_SAFE_INTEGER + 1, false],
  [-1, false],
  [0.5, false],
  ['1000', false],
])('đồng %j: %s', (amount, isValid) => {
  expect(vndSchema.safeParse(amount).success).toBe(isValid);
});

test('an id is a UUID', () => {
  expect(idSchema.safeParse('00000000-0000-7000-8000-000000000001').success).toBe(true);
  expect(idSchema.safeParse('F1').success).toBe(false);
});

test('a UUID is one, in capitals or in small letters', () => {
  const id = '0198a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b';
  expect(idSchema.parse(id.toUpperCase())).toBe(id);
  expect(idSchema.safeParse('not-a-uuid').success).toBe(false);
});
