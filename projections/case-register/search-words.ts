import { foldText } from '#domain/vietnamese-text.ts';

/** What somebody typed into the search field: numbers of papers, and words. */
export type SearchWords = Readonly<{
  papers: readonly Readonly<{ number: number; year: number | undefined; foldedSymbol: string }>[];
  /** What is left, to be looked for word by word; empty: no words. */
  words: string;
}>;

// `15/QĐ-TTr`, `05 / qd-ttr`, `15/2024/QĐ-UBND`: a number, perhaps a year, and a symbol that begins with a letter.
const PAPER = /(?<![\p{L}\p{N}])(\d{1,6})\s*\/\s*(?:(\d{4})\s*\/\s*)?(\p{L}[\p{L}\p{N}.]*(?:-[\p{L}\p{N}.]+)*)/gu;

/** `15/QD-TTr` means number 15 and not 150, whatever marks the symbol was typed with; the rest are words. */
export const parseSearch = (q: string): SearchWords => {
  const text = q.normalize('NFC');
  const papers = [...text.matchAll(PAPER)].map(([, number, year, symbol]) => ({
    number: Number(number),
    year: year === undefined ? undefined : Number(year),
    foldedSymbol: foldText(symbol ?? ''),
  }));
  return { papers, words: text.replaceAll(PAPER, ' ').trim() };
};
