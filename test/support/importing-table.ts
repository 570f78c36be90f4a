import { columns, type SheetName } from '#web/importing/sheets.ts';

/** Cells of a row by the names of its columns. */
export type Cells = Readonly<Record<string, string>>;

/** What an inspectorate would type into the template of a sheet, as CSV with semicolons, as Excel here writes it. */
export const csvOf = (sheet: SheetName, rows: readonly Cells[]): Uint8Array<ArrayBuffer> => {
  const names = columns[sheet].map(({ name }) => name);
  const lines = [
    columns[sheet].map(({ heading }) => heading.vi),
    ...rows.map((row) => names.map((name) => row[name] ?? '')),
  ];
  const text = lines.map((line) => line.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')).join('\r\n');
  return new TextEncoder().encode(`\uFEFF${text}`);
};

/** A paper file of the department, opened and decided. */
export const paperFile = (n: number, changes: Cells = {}): Cells => ({
  reference: `HS ${n}/2023`,
  keptAt: 'Kho lưu trữ, giá 3',
  unit: '99.S01',
  source: 'Kế hoạch',
  topics: 'Tài chính, ngân sách; mua sam, dau thau',
  from: '01/01/2021',
  to: '31/12/2022',
  openedOn: '06/02/2023',
  decisionNumber: `${n}/QĐ-TTr`,
  decisionOn: '13/02/2023',
  durationDays: '30',
  ...changes,
});
