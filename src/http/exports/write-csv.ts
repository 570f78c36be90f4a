import type { Language } from '#terms/bilingual.ts';
import { type ExportInfo, infoLines, vietnamTime } from './export-info.ts';
import type { ExportWriter } from './export-writer.ts';
import type { CellValue, ColumnKind } from './exportable-list.ts';
import { withoutFormulas } from './safe-text.ts';

/** RFC 4180, with a byte-order mark: without it Excel reads UTF-8 as something else. */
const MARK = '\ufeff';

/** What stands in the last line, and in no file that was cut off. */
export const endOfCsv = (rows: number, language: Language): string =>
  language === 'vi' ? `HẾT · ${rows} dòng` : `END · ${rows} lines`;

export const csvWriter = (info: ExportInfo): ExportWriter => {
  const { list, language } = info;
  const { columns } = list;
  return {
    begin: () => {
      const [title, hint] =
        language === 'vi'
          ? ['Thông tin', 'Dữ liệu bắt đầu sau dòng trống']
          : ['About', 'Lines begin after the empty line'];
      const told = infoLines(info, info.total).map(([label, value]) => record([field(label), plain(value)]));
      const headings = columns.map(({ heading }) => field(heading[language]));
      return [
        Buffer.from(MARK + record([field(title), field(hint)]) + told.join('') + record(['']) + record(headings)),
      ];
    },
    rows: (rows) => {
      const lines = rows.map(({ cells }) => record(cells.map((value, index) => cellOf(value, columns[index]?.kind))));
      return [Buffer.from(lines.join(''))];
    },
    end: (rows) => [Buffer.from(record([endOfCsv(rows, language)]))],
  };
};

const record = (fields: readonly string[]): string => `${fields.join(',')}\r\n`;

const plain = (value: string | number): string => (typeof value === 'number' ? String(value) : field(value));

/** Days and instants as ISO writes them: no spreadsheet takes the day for the month. */
const cellOf = (value: CellValue, kind: ColumnKind | undefined): string => {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  if (kind === 'instant') {
    const [day = '', time = ''] = vietnamTime(value).split(' ');
    return `${day.split('/').reverse().join('-')} ${time}`;
  }
  return kind === 'date' ? value : field(value);
};

const field = (value: string): string => {
  const safe = withoutFormulas(value);
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
