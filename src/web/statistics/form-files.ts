import type { StatisticsFigures } from '#domain/law/statistics-form.ts';
import type { Language } from '#terms/bilingual.ts';
import { statisticsTable, type TableCell, type TableRow } from '#terms/statistics-table.ts';
import type { Statistics } from '../api/statistics-queries.ts';

export type FormToTake = Readonly<{
  statistics: Pick<Statistics, 'rows' | 'total'>;
  /** Lines above the table: what it is, of which period, as of when, what is not verified. */
  heading: readonly string[];
  /** Names of the sheets. */
  sheets: Readonly<{ now: string; before: string; reported: string }>;
  spanBefore: string;
  language: Language;
}>;

type Of = 'figures' | 'before' | 'reported';

const tableOf = ({ statistics: { rows, total }, language }: FormToTake, of: Of): readonly TableRow[] => {
  const figuresIn = (row: Statistics['total']): StatisticsFigures => row[of] ?? row.figures;
  return statisticsTable(
    { rows: rows.map((row) => ({ name: row.name, figures: figuresIn(row) })), total: figuresIn(total) },
    language,
  );
};

/** A workbook: the form, the same days a year before, and what was reported where that is looked at. Money in millions. */
export const formXlsx = async (form: FormToTake): Promise<Blob> => {
  const { default: writeXlsxFile } = await import('write-excel-file/universal');
  const sheet = (name: string, of: Of, heading: readonly string[]) => {
    const table = tableOf(form, of);
    return {
      sheet: name,
      data: [
        ...heading.map((text) => [{ value: text, type: String }]),
        [],
        ...table.map((row, index) => row.map((cell) => xlsxCell(cell, index < 2 || index === table.length - 1))),
      ],
      columns: [{ width: 34 }, ...Array.from({ length: 18 }, () => ({ width: 16 }))],
    };
  };
  const { now, before, reported } = form.sheets;
  const [title = '', ...rest] = form.heading;
  const sheets = [
    sheet(now, 'figures', form.heading),
    sheet(before, 'before', [title, form.spanBefore, ...rest.slice(1)]),
    ...(form.statistics.total.reported === null ? [] : [sheet(reported, 'reported', [title, reported, ...rest])]),
  ];
  return writeXlsxFile(sheets).toBlob();
};

/** A text is a text to the spreadsheet, whatever it begins with; a number stays one that can be summed. */
const xlsxCell = (cell: TableCell, isBold: boolean) => {
  const bold = isBold ? { fontWeight: 'bold' as const } : {};
  return typeof cell === 'string'
    ? { value: cell, type: String, wrap: true, ...bold }
    : {
        value: cell.number,
        type: Number,
        format: cell.decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(cell.decimals)}`,
        ...bold,
      };
};
