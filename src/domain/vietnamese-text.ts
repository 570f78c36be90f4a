// Combining marks: after decomposition they hold tone, circumflex, breve and horn.
const MARKS = /\p{M}/gu;

/**
 * The text as people type it in a hurry: lower case, without tones and letter marks, `đ` as `d`.
 * `xã Phú Dương`, `XA PHU DUONG` and the decomposed spelling of either become `xa phu duong`,
 * so searching compares folded text only. Never show a folded text.
 */
export const foldText = (text: string): string =>
  text.normalize('NFC').normalize('NFD').replace(MARKS, '').toLowerCase().replaceAll('đ', 'd');

/** The words of a folded text: runs of letters and digits, so that `12/QĐ-TTr` is `12`, `qd`, `ttr`. */
export const foldedWords = (text: string): readonly string[] => foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * Whether every word of the query begins a word of the text. Both may be spelled in any way.
 * A query without a word (empty, or only signs) finds everything.
 */
export const matchesWords = (text: string, query: string): boolean => {
  const words = foldedWords(text);
  return foldedWords(query).every((wanted) => words.some((word) => word.startsWith(wanted)));
};
