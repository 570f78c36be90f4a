import type { Measure } from '#domain/inspection-case/recovery-accounts.ts';
import type { Language } from '#terms/bilingual.ts';
import type { Recommendation } from '../api/case-queries.ts';
import { areaText, moneyText } from '../i18n/format.ts';

type Account = Recommendation['accounts'][number];

const THOUSANDTHS = 1_000;

/** Still to be paid or given back, as the rules count it. */
export const owedIn = ({ ordered, recovered, closed }: Account): number =>
  Math.round((ordered - recovered - closed) * THOUSANDTHS) / THOUSANDTHS;

/** `1.234.567 đ`, `4.250,5 m²`. */
export const amountOf = (amount: number, measure: Measure, language: Language): string =>
  measure === 'amountVnd' ? moneyText(amount, language) : areaText(amount, language);
