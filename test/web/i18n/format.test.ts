import { describe, expect, it } from 'vitest';
import {
  areaText,
  capitalised,
  dateText,
  documentNumberText,
  instantText,
  moneyText,
  numberText,
} from '#web/i18n/format.ts';

describe('As people here write it', () => {
  it('a day, an instant by the clock of Vietnam', () => {
    expect(dateText('2025-08-05')).toBe('05/08/2025');
    expect(instantText('2026-03-13T17:05:00.000Z')).toBe('14/03/2026 00:05');
  });

  it('money in whole đồng, grouped; numbers and areas by the language', () => {
    expect(moneyText(1234567, 'vi')).toBe('1.234.567 đ');
    expect(moneyText(999_999_999_999_999, 'vi')).toBe('999.999.999.999.999 đ');
    expect(moneyText(1234567, 'en')).toBe('1,234,567 đ');
    expect(numberText(1234.5, 'vi')).toBe('1.234,5');
    expect(areaText(80.25, 'vi')).toBe('80,25 m²');
  });

  it('the number of a paper, below 10 with a nought', () => {
    expect(documentNumberText({ number: 5, symbol: 'QĐ-TTr' })).toBe('05/QĐ-TTr');
    expect(documentNumberText({ number: 123, symbol: 'KL-TTr' })).toBe('123/KL-TTr');
  });

  it('a word that begins a line', () => {
    expect(capitalised('đất đai')).toBe('Đất đai');
    expect(capitalised('')).toBe('');
  });
});
