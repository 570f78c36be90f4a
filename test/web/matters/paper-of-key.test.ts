import { describe, expect, it } from 'vitest';
import { documentKey } from '#domain/document.ts';
import { isUnitCode, paperOfKey } from '#web/matters/paper-of-key.ts';

describe('A paper out of its key', () => {
  it.each([
    { number: 5, symbol: 'QĐ-UBND', year: 2025, issuer: '99.901.01' },
    { number: 12, symbol: '2025/HS-ST', year: 2025, issuer: 'Tòa án nhân dân tỉnh (Tòa Hình sự)' },
    { number: 123, symbol: 'CV-TTr', year: 2024, issuer: '99' },
  ])('is the one that it was made of: $number/$symbol', (paper) => {
    expect(paperOfKey(documentKey(paper))).toEqual(paper);
  });

  it('is none where it is no key', () => {
    expect(paperOfKey('12/HS-ST')).toBeUndefined();
  });

  it('was issued by a unit of the register where its issuer is a code', () => {
    expect(isUnitCode('99.901.TTr')).toBe(true);
    expect(isUnitCode('Tòa')).toBe(false);
  });
});
