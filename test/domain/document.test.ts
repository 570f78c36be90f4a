import { describe, expect, test } from 'vitest';
import { type Document, documentSchema, formatDocumentNumber } from '#domain/document.ts';

const paper: Document = {
  kind: 'decision',
  number: 15,
  symbol: 'QĐ-TTr',
  year: 2024,
  issuer: '99.TTr',
  signedOn: '2024-03-04',
};

/** Where the schema finds fault. */
const faults = (changes: object): readonly string[] =>
  documentSchema.safeParse({ ...paper, ...changes }).error?.issues.map(({ path }) => path.join('.')) ?? [];

describe('a document', () => {
  test.each([{}, { signer: 'Nguyễn Văn Chánh' }, { symbol: 'TTCP-TTTT' }, { issuer: 'Công an tỉnh' }])(
    'is read as it stands: %o',
    (changes) => {
      expect(documentSchema.parse({ ...paper, ...changes })).toStrictEqual({ ...paper, ...changes });
    },
  );

  test.each([
    ['number', { number: 0 }],
    ['number', { number: 1.5 }],
    ['number', { number: 1_000_000 }],
    ['number', { number: '15' }],
    ['symbol', { symbol: ' ' }],
    ['symbol', { symbol: 'Q'.repeat(41) }],
    ['signedOn', { signedOn: '04/03/2024' }],
    ['kind', { kind: 'poster' }],
    ['signer', { signer: '' }],
    ['', { extra: 1 }],
  ])('has a fault in %s: %o', (field, changes) => {
    expect(faults(changes)).toContain(field);
  });

  test('NĐ 30/2020: belongs to the year in which it was signed, since numbers begin again each 1 January', () => {
    expect(faults({ year: 2023 })).toStrictEqual(['year']);
    expect(faults({ year: 2023, signedOn: '2023-12-31' })).toStrictEqual([]);
  });
});

describe('NĐ 30/2020: how a number is written', () => {
  test.each([
    [5, 'QĐ-TTr', '05/QĐ-TTr'],
    [15, 'KL-TTr', '15/KL-TTr'],
    [1665, 'QĐ-UBND', '1665/QĐ-UBND'],
    [282, 'TTCP-TTTT', '282/TTCP-TTTT'],
  ])('%i and %s: %s', (number, symbol, written) => {
    expect(formatDocumentNumber({ number, symbol })).toBe(written);
  });
});
