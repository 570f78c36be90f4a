import type { Language } from '#terms/bilingual.ts';

/**
 * The language of the answer (RFC 9110, 12.5.4): whichever of ours the caller weighs more, Vietnamese when he does not say.
 */
export const languageOf = (acceptLanguage: string | undefined): Language => {
  const weight = { vi: 0, en: 0, any: 0 };
  for (const range of (acceptLanguage ?? '').slice(0, 200).split(',')) {
    const [tag = '', ...parameters] = range.trim().toLowerCase().split(';');
    const q = parameters.map((parameter) => /^\s*q=([01](?:\.\d{1,3})?)$/.exec(parameter)?.[1]).find(Boolean);
    const primary = tag.trim().split('-')[0];
    const key = primary === '*' ? 'any' : primary === 'vi' || primary === 'en' ? primary : undefined;
    if (key !== undefined) weight[key] = Math.max(weight[key], q === undefined ? 1 : Number(q));
  }
  return weight.en > Math.max(weight.vi, weight.any) ? 'en' : 'vi';
};
