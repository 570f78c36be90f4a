import type { Bilingual } from '#terms/bilingual.ts';
import { matchColumns } from './match-columns.ts';
import type { Raw } from './read-cell.ts';
import type { Table } from './read-tables.ts';
import { SHEETS, type SheetName } from './sheets.ts';

/** A sheet of a file, and which of the three tables it looks like. */
export type FoundSheet = Readonly<{ name: string; looksLike: SheetName; table: Table }>;
export type ReadFile =
  | Readonly<{ outcome: 'read'; sheets: readonly FoundSheet[] }>
  | Readonly<{ outcome: 'unreadable'; text: Bilingual }>;

/** Much more than a province has on paper; a file that unpacks to more is not meant to be read. */
export const MOST_BYTES = 8 * 1024 * 1024;
export const MOST_ROWS = 20_000;

/**
 * Reads a table out of what somebody chose, by what is in it and not by its name: an XLSX with its sheets, or a CSV with
 * commas, semicolons or tabs. The libraries come when the first file does.
 */
export const readFile = async (bytes: Uint8Array<ArrayBuffer>): Promise<ReadFile> => {
  if (bytes.byteLength > MOST_BYTES) {
    return unreadable('Tệp lớn hơn 8 MB. Chia thành nhiều tệp.', 'The file is larger than 8 MB. Split it.');
  }
  const sheets = isZip(bytes) ? await readXlsx(bytes) : await readCsv(bytes);
  if ('outcome' in sheets) return sheets;
  const filled = sheets.filter(({ table }) => table.headings.some((heading) => heading !== ''));
  if (filled.length === 0) return unreadable('Tệp không có dòng nào.', 'There is nothing in the file.');
  return filled.some(({ table }) => table.rows.length > MOST_ROWS)
    ? unreadable('Tệp có hơn 20.000 dòng. Chia thành nhiều tệp.', 'The file has more than 20,000 rows. Split it.')
    : { outcome: 'read', sheets: filled };
};

const unreadable = (vi: string, en: string) => ({ outcome: 'unreadable', text: { vi, en } }) as const;

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

type Sheets = readonly FoundSheet[] | Extract<ReadFile, { outcome: 'unreadable' }>;

const readXlsx = async (bytes: Uint8Array<ArrayBuffer>): Promise<Sheets> => {
  const { default: readXlsxFile } = await import('read-excel-file/universal');
  try {
    const sheets = await readXlsxFile(new Blob([bytes]));
    return sheets.map(({ sheet, data }) => foundSheet(sheet, data as readonly (readonly Raw[])[]));
  } catch (error) {
    // Whatever the library stumbles over is a file that it cannot read.
    if (!(error instanceof Error)) throw error;
    return unreadable(
      'Không đọc được tệp này: lưu lại dạng Excel (.xlsx) hoặc CSV UTF-8.',
      'This file cannot be read: save it as Excel (.xlsx) or CSV UTF-8.',
    );
  }
};

const readCsv = async (bytes: Uint8Array): Promise<Sheets> => {
  const { parse, CsvError } = await import('csv-parse/browser/esm/sync');
  try {
    // What is no UTF-8 would come in with wrong letters, names first: it is said, not guessed.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const rows = parse(text, { bom: true, delimiter: delimiterOf(text), relax_column_count: true });
    return [foundSheet('CSV', rows)];
  } catch (error) {
    if (error instanceof TypeError) {
      return unreadable(
        'Tệp CSV không phải UTF-8: trong Excel chọn lưu dạng “CSV UTF-8”.',
        'The CSV is not UTF-8: save it as “CSV UTF-8”.',
      );
    }
    if (!(error instanceof CsvError)) throw error;
    return unreadable(`Không đọc được CSV: ${error.message}`, `The CSV cannot be read: ${error.message}`);
  }
};

/** Of the three in use, the one that parts the headings into most. */
const delimiterOf = (text: string): string => {
  const [first = ''] = text.split(/\r?\n/, 1);
  const [best = ','] = [',', ';', '\t'].toSorted((a, b) => first.split(b).length - first.split(a).length);
  return best;
};

const foundSheet = (name: string, data: readonly (readonly Raw[])[]): FoundSheet => {
  const [first = [], ...rows] = data;
  const headings = first.map((cell) =>
    cell === null || cell === undefined ? '' : String(cell).normalize('NFC').trim(),
  );
  return { name, looksLike: looksLike(headings), table: { headings, rows } };
};

const looksLike = (headings: readonly string[]): SheetName => {
  const known = (sheet: SheetName) => Object.keys(matchColumns(sheet, headings)).length;
  const [best = 'cases'] = SHEETS.toSorted((one, other) => known(other) - known(one));
  return best;
};
