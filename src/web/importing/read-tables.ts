import type { Bilingual } from '#terms/bilingual.ts';
import { type Mapping, missingColumns } from './match-columns.ts';
import { type Known, type Raw, readCell } from './read-cell.ts';
import { columns, SHEETS, type SheetName } from './sheets.ts';

/** One sheet of the file as it was read: its first row are the headings. */
export type Table = Readonly<{ headings: readonly string[]; rows: readonly (readonly Raw[])[] }>;
export type Tables = Readonly<Partial<Record<SheetName, Table>>>;
export type Mappings = Readonly<Partial<Record<SheetName, Mapping>>>;

/** Where something stands. Rows count as the spreadsheet counts them: the headings are row 1. */
export type Place = Readonly<{ sheet: SheetName; row: number; column: string | null }>;
export type Fault = Place & Readonly<{ text: Bilingual }>;

/** A row with its cells read; `values` holds what could be read. */
export type ReadRow = Readonly<{
  sheet: SheetName;
  row: number;
  values: Readonly<Record<string, unknown>>;
  faults: readonly Fault[];
}>;

const FIRST_ROW = 2;

/** Reads every row of every sheet; rows with nothing in them are no rows. */
export const readTables = (tables: Tables, mappings: Mappings, known: Known): readonly ReadRow[] =>
  SHEETS.flatMap((sheet) => {
    const table = tables[sheet];
    return table === undefined ? [] : readTable(sheet, table, mappings[sheet] ?? {}, known);
  });

const readTable = (sheet: SheetName, { rows }: Table, mapping: Mapping, known: Known): readonly ReadRow[] => {
  const missing = new Set(missingColumns(sheet, mapping).map(({ name }) => name));
  return rows.flatMap((cells, index): readonly ReadRow[] => {
    const row = index + FIRST_ROW;
    const values: Record<string, unknown> = {};
    const faults: Fault[] = [];
    for (const column of columns[sheet]) {
      const at = mapping[column.name];
      const cell = at === undefined ? null : readCell(column, cells[at], known);
      const place = { sheet, row, column: column.name };
      if (cell !== null && 'value' in cell) values[column.name] = cell.value;
      else if (cell !== null) faults.push({ ...place, text: cell.fault });
      else if (column.isRequired && !missing.has(column.name)) faults.push({ ...place, text: NEEDED });
    }
    return Object.keys(values).length === 0 && faults.every(({ text }) => text === NEEDED)
      ? []
      : [{ sheet, row, values, faults }];
  });
};

const NEEDED: Bilingual = { vi: 'Thiếu nội dung.', en: 'Nothing stands here.' };
