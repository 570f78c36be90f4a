import type { LegalDate } from '../legal-date.ts';

/**
 * Form 01/TTr, results of administrative inspection, as dated data. Its eighteen columns are those of an existing
 * system's form of 2021–2024; what each counts, and the layout, are our reading (decision 34).
 */
type FormVersion = Readonly<{
  id: string;
  /** Of the last day of the period; null: of every day before the next version. */
  effectiveFrom: LegalDate | null;
  /** Which circular it goes by, where that is known. */
  circular: string | null;
  /** Nobody has read its columns in the circular itself. */
  columnsRead: boolean;
  verified: boolean;
}>;

const FORM_VERSIONS = [
  { id: '01/TTr-2021', effectiveFrom: null, circular: null, columnsRead: true, verified: false },
  { id: '01/TTr-2025', effectiveFrom: '2025-09-30', circular: 'TT 06/2025', columnsRead: false, verified: false },
] as const satisfies readonly FormVersion[];

/** The version by which a period is reported that ends on that day. */
export const formVersionOn = (lastDay: LegalDate): FormVersion =>
  FORM_VERSIONS.findLast(({ effectiveFrom }) => effectiveFrom === null || effectiveFrom <= lastDay) ?? FORM_VERSIONS[0];

/** What a column counts in: things, whole đồng (shown in millions), square metres. */
export type StatisticsMeasure = 'count' | 'vnd' | 'm2';

/** The columns in their order: the first has the number 1. */
export const STATISTICS_COLUMNS = [
  'inspections',
  'carriedOver',
  'started',
  'planned',
  'adHoc',
  'concluded',
  'units',
  'moneyVnd',
  'landM2',
  'moneyToRecoverVnd',
  'landToRecoverM2',
  'otherMoneyVnd',
  'otherLandM2',
  'organisations',
  'individuals',
  'filesTransferred',
  'personsTransferred',
  'documentsToAmend',
] as const;
export type StatisticsColumn = (typeof STATISTICS_COLUMNS)[number];

/** One row of the form: money in whole đồng, land in square metres (thousandths count). */
export type StatisticsFigures = Readonly<Record<StatisticsColumn, number>>;

export const columnNumber = (column: StatisticsColumn): number => STATISTICS_COLUMNS.indexOf(column) + 1;

export const measureOf = (column: StatisticsColumn): StatisticsMeasure => {
  if (column.endsWith('Vnd')) return 'vnd';
  return column.endsWith('M2') ? 'm2' : 'count';
};

/** 1 = 2 + 3 = 4 + 5; 8 = 10 + 12; 9 = 11 + 13. They hold in every row, before anything is rounded. */
export const CHECK_SUMS = [
  { sum: 'inspections', parts: ['carriedOver', 'started'] },
  { sum: 'inspections', parts: ['planned', 'adHoc'] },
  { sum: 'moneyVnd', parts: ['moneyToRecoverVnd', 'otherMoneyVnd'] },
  { sum: 'landM2', parts: ['landToRecoverM2', 'otherLandM2'] },
] as const satisfies readonly Readonly<{ sum: StatisticsColumn; parts: readonly StatisticsColumn[] }>[];

/**
 * Columns whose content belongs to a conclusion or a transfer: of a case that is not published they are told to nobody
 * who may know its outline only. That an inspection is under way, and that it was concluded, is of the outline.
 */
export const isOfContent = (column: StatisticsColumn): boolean => columnNumber(column) >= columnNumber('units');
