import type { ExportFormat } from '#domain/access/events.ts';
import type { Language } from '#terms/bilingual.ts';
import type { ExportInfo } from './export-info.ts';
import type { ExportWriter, WrittenRow } from './export-writer.ts';
import type { CellValue, ExportPage, ExportRow } from './exportable-list.ts';
import { csvWriter } from './write-csv.ts';
import { ndjsonWriter } from './write-ndjson.ts';
import { xlsxWriter } from './write-xlsx.ts';

/** How far a file is. */
export type ExportProgress = {
  status: 'waiting' | 'writing' | 'whole' | 'cut-off';
  rows: number;
  total: number | null;
};

/** The file cannot be made whole: its answer is cut off, so that nobody takes it for all there is. */
export class ExportCutOffError extends Error {
  readonly code = 'ExportCutOff';
}

const writers = {
  csv: csvWriter,
  ndjson: ndjsonWriter,
  xlsx: (info) => xlsxWriter(info),
} as const satisfies Record<ExportFormat, (info: ExportInfo) => ExportWriter>;

/**
 * The bytes of a file, page by page as they are read: the next page is asked for when this one has been taken, so no
 * more than one is ever held, and nobody asks on when the reader has gone.
 *
 * @throws ExportCutOffError when there are other lines than were counted; whatever `pages` throws
 */
export async function* writeExport(
  format: ExportFormat,
  info: ExportInfo,
  pages: AsyncIterable<ExportPage>,
  progress: ExportProgress,
): AsyncGenerator<Uint8Array, void> {
  const writer = writers[format](info);
  progress.status = 'writing';
  try {
    yield* writer.begin();
    for await (const { rows } of pages) {
      yield* writer.rows(rows.map((row) => written(row, info.language)));
      progress.rows += rows.length;
    }
    if (info.total !== null && progress.rows !== info.total) {
      throw new ExportCutOffError(`${progress.rows} lines were read where ${info.total} had been counted`);
    }
    yield* writer.end(progress.rows);
    progress.status = 'whole';
  } finally {
    if (progress.status !== 'whole') progress.status = 'cut-off';
  }
}

const written = ({ object, cells }: ExportRow, language: Language): WrittenRow => ({
  object,
  cells: cells.map((cell): CellValue => {
    if (cell === undefined || cell === null) return null;
    return typeof cell === 'object' ? cell[language] : cell;
  }),
});
