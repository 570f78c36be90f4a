import type { LegalDate } from '#domain/legal-date.ts';
import type { Language } from '#terms/bilingual.ts';
import { dateText } from '../i18n/format.ts';

/** A day as papers write it (NĐ 30/2020): `Ngày 05 tháng 8 năm 2025`; of the months, January and February are padded. */
export const dayOnPaper = (date: LegalDate, language: Language): string => {
  if (language === 'en') return dateText(date);
  const [year, month = '', day] = date.split('-');
  return `Ngày ${day} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`;
};
