import type { ExportInfo } from './export-info.ts';
import { infoLines } from './export-info.ts';
import type { ExportWriter } from './export-writer.ts';
import { withoutSealed } from './without-sealed.ts';

/** One object a line, as the API answers it; the first says what the file is, the last that it is whole. */
export const ndjsonWriter = (info: ExportInfo): ExportWriter => ({
  begin: () => {
    const { list, filters, asOf, axis, exportedAt, ledgerNumber, total } = info;
    const about = Object.fromEntries(infoLines(info, total));
    const told = { list: list.name, filters, asOf, axis, exportedAt, ledgerNumber, total, about };
    return [line({ info: told })];
  },
  rows: (rows) => [Buffer.from(rows.map(({ object }) => `${JSON.stringify(withoutSealed(object))}\n`).join(''))],
  end: (rows) => [line({ end: true, rows })],
});

const line = (value: unknown): Uint8Array => Buffer.from(`${JSON.stringify(value)}\n`);
