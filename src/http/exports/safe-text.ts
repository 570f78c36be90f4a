/**
 * The attack: a text that somebody wrote (a summary, a name of a unit) begins like a formula, and the spreadsheet of
 * whoever opens the export runs it (`=HYPERLINK(…)`, `@SUM`, `+cmd|…`). Blanks and invisible characters before it are
 * skipped by some programs, and East Asian ones take the full-width signs too.
 *
 * Where Windows writes numbers with a comma, as in Vietnam, Excel splits a CSV at semicolons: what follows one in the
 * middle of a text begins a cell there, however it is quoted. So does what follows a tab or a line break.
 */
const FORMULA = /(^|[;\t\r\n])((?:[^\S\t\r\n]|[\u00ad\u200b-\u200f\u2060-\u2064])*)([=+\-@＝＋－＠])/u;
const EVERY_FORMULA = new RegExp(FORMULA.source, 'gu');
const LEADING_CONTROL = /^[\t\r\n]/u;

/** Whether a spreadsheet could take the text for a formula. */
export const looksLikeFormula = (value: string): boolean => LEADING_CONTROL.test(value) || FORMULA.test(value);

/** The same text with an apostrophe wherever a formula would begin: spreadsheets show it as text. */
export const withoutFormulas = (value: string): string => {
  const safe = value.replaceAll(
    EVERY_FORMULA,
    (_, before: string, blanks: string, sign: string) => `${before}'${blanks}${sign}`,
  );
  return LEADING_CONTROL.test(safe) ? `'${safe}` : safe;
};
