import {
  measureOf,
  STATISTICS_COLUMNS,
  type StatisticsColumn,
  type StatisticsFigures,
} from '#domain/law/statistics-form.ts';
import type { Language } from './bilingual.ts';
import { statisticsColumnNames } from './statistics.ts';

/** One cell of a table that goes out: text, or a number with how many decimals it shows. */
export type TableCell = string | Readonly<{ number: number; decimals: number }>;
export type TableRow = readonly TableCell[];

type Row = Readonly<{ name: string; figures: StatisticsFigures }>;

const MILLION = 1_000_000;
const ALL_OF_VND = 6;
const ALL_OF_M2 = 3;

const MONEY = { vi: 'triệu đồng', en: 'million đồng' };

const nameOf = (column: StatisticsColumn, language: Language): string => {
  const name = statisticsColumnNames[column][language];
  switch (measureOf(column)) {
    case 'vnd':
      return `${name} (${MONEY[language]})`;
    case 'm2':
      return `${name} (m²)`;
    case 'count':
      return name;
  }
};

/** Never rounded: as many decimals as there are, so that check sums hold in what is shown. */
const cellOf = (column: StatisticsColumn, figure: number): TableCell => {
  const isMillions = measureOf(column) === 'vnd';
  const number = isMillions ? figure / MILLION : figure;
  return { number, decimals: Number.isInteger(number) ? 0 : isMillions ? ALL_OF_VND : ALL_OF_M2 };
};

/** Form 01/TTr as rows: names of the columns, their numbers, each body, and the total. Money in millions, as on paper. */
export const statisticsTable = (
  { rows, total }: Readonly<{ rows: readonly Row[]; total: StatisticsFigures }>,
  language: Language,
): readonly TableRow[] => {
  const body = { vi: 'Cơ quan', en: 'Body' }[language];
  const inAll = { vi: 'Tổng số', en: 'Total' }[language];
  const row = ({ name, figures }: Row): TableRow => [
    name,
    ...STATISTICS_COLUMNS.map((column) => cellOf(column, figures[column])),
  ];
  return [
    [body, ...STATISTICS_COLUMNS.map((column) => nameOf(column, language))],
    ['', ...STATISTICS_COLUMNS.map((_, index) => `(${index + 1})`)],
    ...rows.map(row),
    row({ name: inAll, figures: total }),
  ];
};
