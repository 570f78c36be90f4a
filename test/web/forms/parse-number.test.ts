import { describe, expect, it } from 'vitest';
import { parseMoney, parseNumber } from '#web/forms/parse-number.ts';

describe('A number as it is typed', () => {
  it.each([
    ['3', 3],
    ['03', 3],
    ['12,5', 12.5],
    ['1.234', 1_234],
    ['1.234.567,25', 1_234_567.25],
    ['1 234', 1_234],
    ['0', 0],
  ])('%s is understood in Vietnamese', (text, number) => {
    expect(parseNumber(text, 'vi')).toBe(number);
  });

  it.each(['', '12.5', '1.23', '12.34.567', '-5', '1e3', 'abc', '12,', '99999999999999999999'])(
    '%j is none, and nothing is made of it',
    (text) => {
      expect(parseNumber(text, 'vi')).toBeNull();
    },
  );

  it('has dots and commas the other way round in English', () => {
    expect(parseNumber('1,234.5', 'en')).toBe(1_234.5);
    expect(parseNumber('1.234,5', 'en')).toBeNull();
  });
});

describe('Money as it is typed', () => {
  it.each([
    ['12500000', 12_500_000],
    ['12.500.000', 12_500_000],
    ['12.500.000 đ', 12_500_000],
    ['12.500.000 đồng', 12_500_000],
    ['12,5 triệu', 12_500_000],
    ['12,35 triệu đồng', 12_350_000],
    ['1,2 TỶ', 1_200_000_000],
    ['500 nghìn', 500_000],
  ])('%s is understood', (text, dong) => {
    expect(parseMoney(text, 'vi')).toBe(dong);
  });

  it.each(['12,5', '12.5', '-5', 'abc', 'triệu', '5 đô', '0,0001 nghìn', '99999999 tỷ'])(
    '%j is no amount, and nothing is made of it',
    (text) => {
      expect(parseMoney(text, 'vi')).toBeNull();
    },
  );
});
