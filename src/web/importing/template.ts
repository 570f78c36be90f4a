import type { Language } from '#terms/bilingual.ts';
import { columns, SHEETS, type SheetName, sheetNames } from './sheets.ts';

const headingsOf = (sheet: SheetName, language: Language): string[] =>
  columns[sheet].map(({ heading, isRequired }) => `${heading[language]}${isRequired ? ' *' : ''}`);
const exampleOf = (sheet: SheetName): string[] => columns[sheet].map(({ example }) => example);

/** A workbook with the three tables: the headings as they are recognised, and one row to be written over. */
export const xlsxTemplate = async (language: Language): Promise<Blob> => {
  const { default: writeXlsxFile } = await import('write-excel-file/universal');
  const bold = (value: string) => ({ value, fontWeight: 'bold' as const });
  const sheets = SHEETS.map((sheet) => ({
    sheet: sheetNames[sheet][language],
    data: [headingsOf(sheet, language).map(bold), exampleOf(sheet).map((value) => ({ value }))],
    columns: columns[sheet].map(() => ({ width: 22 })),
    stickyRowsCount: 1,
  }));
  return writeXlsxFile(sheets).toBlob();
};

/** One table as text, with the mark by which a spreadsheet knows that it is UTF-8. */
export const csvTemplate = (sheet: SheetName, language: Language): Blob =>
  new Blob(
    ['\uFEFF', [headingsOf(sheet, language), exampleOf(sheet)].map((row) => row.map(quoted).join(',')).join('\r\n')],
    {
      type: 'text/csv;charset=utf-8',
    },
  );

const quoted = (text: string): string => (/[",\r\n;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
