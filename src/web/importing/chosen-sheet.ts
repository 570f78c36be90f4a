import { type Mapping, matchColumns } from './match-columns.ts';
import type { FoundSheet } from './read-file.ts';
import type { SheetName } from './sheets.ts';

/** A sheet that was read, with the file it came in and the table it is taken as; null: it is left out. */
export type ChosenSheet = FoundSheet &
  Readonly<{ fileName: string; fileHash: string; takenAs: SheetName | null; mapping: Mapping }>;

/** As it is taken at first: by what its headings look like. */
export const takenAs = (
  found: FoundSheet,
  file: Readonly<{ fileName: string; fileHash: string }>,
  sheet: SheetName | null,
): ChosenSheet => ({
  ...found,
  ...file,
  takenAs: sheet,
  mapping: sheet === null ? {} : matchColumns(sheet, found.table.headings),
});
