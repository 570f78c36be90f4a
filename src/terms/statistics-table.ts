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

/** In which unit money goes out: a reader of the form wants millions, a program whole đồng. */
export type MoneyIn = 'millions' | 'vnd';

const nameOf = (column: StatisticsColumn, money: MoneyIn, language: Language): string => {
  const name = statisticsColumnNames[column][language];
  switch (measureOf(column)) {
    case 'vnd':
      return `${name} (${{ millions: { vi: 'triệu đồng', en: 'million đồng' }, vnd: { vi: 'đồng', en: 'đồng' } }[money][language]})`;
    case 'm2':
      return `${name} (m²)`;
    case 'count':
      return name;
  }
};

/** Never rounded: as many decimals as there are, so that check sums hold in what is shown. */
const cellOf = (column: StatisticsColumn, figure: number, money: MoneyIn): TableCell => {
  const isMillions = measureOf(column) === 'vnd' && money === 'millions';
  const number = isMillions ? figure / MILLION : figure;
  return { number, decimals: Number.isInteger(number) ? 0 : isMillions ? ALL_OF_VND : ALL_OF_M2 };
};

/** Form 01/TTr as rows: names of the columns, their numbers, each body, and the total. */
export const statisticsTable = (
  { rows, total }: Readonly<{ rows: readonly Row[]; total: StatisticsFigures }>,
  money: MoneyIn,
  language: Language,
): readonly TableRow[] => {
  const body = { vi: 'Cơ quan', en: 'Body' }[language];
  const inAll = { vi: 'Tổng số', en: 'Total' }[language];
  const row = ({ name, figures }: Row): TableRow => [
    name,
    ...STATISTICS_COLUMNS.map((column) => cellOf(column, figures[column], money)),
  ];
  return [
    [body, ...STATISTICS_COLUMNS.map((column) => nameOf(column, money, language))],
    ['', ...STATISTICS_COLUMNS.map((_, index) => `(${index + 1})`)],
    ...rows.map(row),
    row({ name: inAll, figures: total }),
  ];
};
