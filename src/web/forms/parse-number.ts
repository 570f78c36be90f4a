import type { Language } from '#terms/bilingual.ts';

/** A whole number or, with decimals, one with a fraction, as it is written in Vietnamese: `1.234,5`; in English: `1,234.5`. */
const shapes: Readonly<Record<Language, RegExp>> = {
  vi: /^(\d{1,3}(?:[.\s]\d{3})+|\d+)(?:,(\d+))?$/,
  en: /^(\d{1,3}(?:[,\s]\d{3})+|\d+)(?:\.(\d+))?$/,
};

/**
 * A number out of what was typed. Nothing is guessed: `12.5` is no number in Vietnamese, where the dot parts thousands.
 *
 * @returns null when it is none, is negative, or is too large to be exact
 */
export const parseNumber = (text: string, language: Language): number | null => {
  const parts = shapes[language].exec(text.trim());
  if (parts === null) return null;
  const [, whole = '', fraction = ''] = parts;
  const number = Number(`${whole.replaceAll(/\D/g, '')}.${fraction}`);
  return number <= Number.MAX_SAFE_INTEGER ? number : null;
};

const THOUSAND = 1_000;
const units: Readonly<Record<string, number>> = {
  nghìn: THOUSAND,
  ngàn: THOUSAND,
  thousand: THOUSAND,
  triệu: THOUSAND ** 2,
  tr: THOUSAND ** 2,
  million: THOUSAND ** 2,
  tỷ: THOUSAND ** 3,
  tỉ: THOUSAND ** 3,
  billion: THOUSAND ** 3,
};

/**
 * Đồng out of what was typed: `12.500.000`, `12.500.000 đ`, `12,5 triệu`, `1,2 tỷ`.
 *
 * @returns null when it is no whole number of đồng
 */
export const parseMoney = (text: string, language: Language): number | null => {
  const bare = text
    .normalize('NFC')
    .trim()
    .toLocaleLowerCase('vi')
    .replace(/\s*(đồng|đ|vnđ|vnd)$/, '');
  const [, amount = '', unit = ''] = /^(.*?)\s*(\p{L}*)$/u.exec(bare) ?? [];
  const number = parseNumber(amount, language);
  const factor = unit === '' ? 1 : units[unit];
  if (number === null || factor === undefined) return null;
  // 12,35 × 1 000 000 is not exactly a whole number to a computer.
  const dong = Math.round(number * factor);
  return Math.abs(dong - number * factor) < 1e-3 && Number.isSafeInteger(dong) ? dong : null;
};
