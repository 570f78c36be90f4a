import type { Language } from '#terms/bilingual.ts';
import { areaText, moneyText } from '../i18n/format.ts';

type Worth = Readonly<{ amountVnd: number | null; landM2: number | null }>;

/** `1.234.000 đ · 250 m²`, or a dash where there is neither. */
export const worthText = ({ amountVnd, landM2 }: Worth, language: Language): string => {
  const parts = [
    amountVnd === null || amountVnd === 0 ? undefined : moneyText(amountVnd, language),
    landM2 === null || landM2 === 0 ? undefined : areaText(landM2, language),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? '–' : parts.join(' · ');
};
