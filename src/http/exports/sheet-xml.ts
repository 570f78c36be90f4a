import type { CellValue, ColumnKind } from './exportable-list.ts';
import { looksLikeFormula } from './safe-text.ts';

/** Places in `cellXfs` of the styles below. */
const STYLES = { heading: 1, text: 2, quoted: 3, date: 4, instant: 5, vnd: 6, number: 7 } as const;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PROLOG = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** `@` is text: what is typed into such a cell stays text. `quotePrefix` keeps what looks like a formula one. */
export const stylesXml = `${PROLOG}<styleSheet xmlns="${MAIN}"><numFmts count="4"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy\\ hh:mm:ss"/><numFmt numFmtId="166" formatCode="#,##0"/><numFmt numFmtId="167" formatCode="#,##0.###"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="8"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" quotePrefix="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="166" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="167" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

const WIDTHS = { text: 28, date: 12, instant: 20, vnd: 18, number: 12 } as const satisfies Record<ColumnKind, number>;

/** Up to the first row; the row of headings stays in sight where there is one. */
export const sheetHead = (kinds: readonly ColumnKind[], hasHeadings: boolean): string => {
  const pane = hasHeadings
    ? '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
    : '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>';
  const widths = kinds
    .map((kind, index) => `<col min="${index + 1}" max="${index + 1}" width="${WIDTHS[kind]}" customWidth="1"/>`)
    .join('');
  return `${PROLOG}<worksheet xmlns="${MAIN}">${pane}<cols>${widths}</cols><sheetData>`;
};

export const SHEET_TAIL = '</sheetData></worksheet>';

export const headingRow = (row: number, headings: readonly string[]): string =>
  rowXml(
    row,
    headings.map((heading, index) => textCell(index, row, heading, STYLES.heading)),
  );

export const dataRow = (row: number, cells: readonly CellValue[], kinds: readonly ColumnKind[]): string =>
  rowXml(
    row,
    cells.map((value, index) => cellXml(index, row, value, kinds[index] ?? 'text')),
  );

const rowXml = (row: number, cells: readonly string[]): string => `<row r="${row}">${cells.join('')}</row>`;

const cellXml = (column: number, row: number, value: CellValue, kind: ColumnKind): string => {
  if (value === null) return '';
  if (typeof value === 'number') {
    return numberCell(column, row, value, kind === 'vnd' ? STYLES.vnd : STYLES.number);
  }
  if (kind === 'date' || kind === 'instant') {
    const serial = kind === 'date' ? serialOfDay(value) : serialOfInstant(value);
    if (serial !== undefined) return numberCell(column, row, serial, STYLES[kind]);
  }
  return textCell(column, row, value, looksLikeFormula(value) ? STYLES.quoted : STYLES.text);
};

const numberCell = (column: number, row: number, value: number, style: number): string =>
  `<c r="${letters(column)}${row}" s="${style}"><v>${value}</v></c>`;

/** Excel takes no more than 32 767 characters; what is cut says so. */
const MOST_CHARACTERS = 32_000;

const textCell = (column: number, row: number, value: string, style: number): string => {
  const shown = value.length > MOST_CHARACTERS ? `${value.slice(0, MOST_CHARACTERS)} […]` : value;
  return `<c r="${letters(column)}${row}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(shown)}</t></is></c>`;
};

const DAY_MS = 24 * 60 * 60 * 1000;
// Day 1 is 1 January 1900, and 1900 is taken for a leap year: before March of it the count is another.
const FIRST_SERIAL = 61;

const serialOfDay = (day: string): number | undefined => {
  const serial = (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / DAY_MS;
  return serial >= FIRST_SERIAL ? serial : undefined;
};

/** Spreadsheets know no zones: what stands there is the time in Vietnam. */
const serialOfInstant = (instant: string): number | undefined => {
  const serial = (Date.parse(instant) + 7 * 60 * 60 * 1000 - Date.UTC(1899, 11, 30)) / DAY_MS;
  return serial >= FIRST_SERIAL ? Number(serial.toFixed(8)) : undefined;
};

/** 0 → A, 26 → AA. */
const letters = (column: number): string => {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
};

// XML has no place for these, whatever is put around them.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** `_x0041_` in a text is its own six signs, and not the A that Excel would read. */
export const escapeXml = (value: string): string =>
  value
    .replaceAll(FORBIDDEN, '')
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
