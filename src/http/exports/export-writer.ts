import type { CellValue } from './exportable-list.ts';

/** A line on its way out: cells in the language of the file, the object as the API answers it. */
export type WrittenRow = Readonly<{ object: unknown; cells: readonly CellValue[] }>;

/** Turns lines into bytes as they come; holds no more than what it is about to give out. */
export type ExportWriter = Readonly<{
  /** What the file says of itself. */
  begin(): readonly Uint8Array[];
  rows(rows: readonly WrittenRow[]): readonly Uint8Array[];
  /** The end mark: whatever lacks it is not whole. */
  end(rows: number): readonly Uint8Array[];
}>;
