import type { Document } from '#domain/document.ts';
import { formatDocumentNumber } from '#domain/document.ts';
import { formatDate, type LegalDate, legalDateOf } from '#domain/legal-date.ts';
import type { Language } from '#terms/bilingual.ts';

/** Written out with fixed parts: what `dateStyle: 'short'` prints for Vietnamese (`5/8/25`) is nobody's date. */
export const dateText = (date: LegalDate): string => formatDate(date);

const time = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** `14/03/2026 09:05`, by the clock of Vietnam wherever the reader is. */
export const instantText = (instant: string): string =>
  `${formatDate(legalDateOf(instant))} ${time.format(new Date(instant))}`;

/** `1.234.567 đ`: whole đồng, grouped by dots in Vietnamese. */
export const moneyText = (vnd: number, language: Language): string => `${numberText(vnd, language)} đ`;

export const numberText = (value: number, language: Language): string =>
  new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 6 }).format(value);

export const areaText = (squareMetres: number, language: Language): string =>
  `${numberText(squareMetres, language)} m²`;

/** `15/QĐ-TTr ngày 05/08/2025` as people cite a paper; the number alone where the day stands elsewhere. */
export const documentNumberText = (document: Pick<Document, 'number' | 'symbol'>): string =>
  formatDocumentNumber(document);

/** `T2`, `Mon`: the weekday of a day above a column. */
export const weekdayText = (date: LegalDate, language: Language): string => weekdays[language].format(new Date(date));

const weekdays = {
  vi: new Intl.DateTimeFormat('vi-VN', { weekday: 'narrow', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: 'UTC' }),
} as const;

/** `Tháng 3`, `March`. */
export const monthText = (month: number, language: Language): string =>
  capitalised(months[language].format(Date.UTC(2024, month - 1)));

const months = {
  vi: new Intl.DateTimeFormat('vi-VN', { month: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }),
} as const;

/** First letter in capitals: names in the dictionary stand in small letters, as they do inside a sentence. */
export const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
