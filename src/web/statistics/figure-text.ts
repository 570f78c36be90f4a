import { measureOf, type StatisticsColumn } from '#domain/law/statistics-form.ts';
import type { Language } from '#terms/bilingual.ts';
import { areaText, moneyText, numberText } from '../i18n/format.ts';

const MILLION = 1_000_000;

/** As it stands in the table: money in millions of đồng with all its decimals, so that sums hold as they are read. */
export const figureText = (column: StatisticsColumn, figure: number, language: Language): string =>
  numberText(measureOf(column) === 'vnd' ? figure / MILLION : figure, language);

/** As it stands beside a line: in đồng, in m², or as a number. */
export const amountText = (column: StatisticsColumn, amount: number, language: Language): string => {
  switch (measureOf(column)) {
    case 'vnd':
      return moneyText(amount, language);
    case 'm2':
      return areaText(amount, language);
    case 'count':
      return numberText(amount, language);
  }
};

/** With a sign, where it is a difference. */
export const differenceText = (column: StatisticsColumn, amount: number, language: Language): string =>
  `${amount > 0 ? '+' : amount < 0 ? '−' : ''}${amountText(column, Math.abs(amount), language)}`;
