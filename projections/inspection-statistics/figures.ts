import {
  measureOf,
  STATISTICS_COLUMNS,
  type StatisticsColumn,
  type StatisticsFigures,
} from '#domain/law/statistics-form.ts';
import type { Reader } from '#projecting/read-model.ts';
import type { Owners } from './bodies.ts';
import { type FactKind, THOUSANDTHS } from './facts.ts';
import { type Asked, type CaseSum, type Sum, sumsIn, sumsOfCases } from './sums.ts';

/** Of which facts a column is made: of those in the period, and for the first columns of what was carried into it. */
export const PARTS = {
  inspections: [{ kind: 'carried' }, { kind: 'started' }],
  carriedOver: [{ kind: 'carried' }],
  started: [{ kind: 'started' }],
  planned: [
    { kind: 'carried', planned: 1 },
    { kind: 'started', planned: 1 },
  ],
  adHoc: [
    { kind: 'carried', planned: 0 },
    { kind: 'started', planned: 0 },
  ],
  concluded: [{ kind: 'concluded' }],
  units: [{ kind: 'units' }],
  moneyVnd: [{ kind: 'moneyToRecoverVnd' }, { kind: 'otherMoneyVnd' }],
  landM2: [{ kind: 'landToRecoverM2' }, { kind: 'otherLandM2' }],
  moneyToRecoverVnd: [{ kind: 'moneyToRecoverVnd' }],
  landToRecoverM2: [{ kind: 'landToRecoverM2' }],
  otherMoneyVnd: [{ kind: 'otherMoneyVnd' }],
  otherLandM2: [{ kind: 'otherLandM2' }],
  organisations: [{ kind: 'organisations' }],
  individuals: [{ kind: 'individuals' }],
  filesTransferred: [{ kind: 'filesTransferred' }],
  personsTransferred: [{ kind: 'personsTransferred' }],
  documentsToAmend: [{ kind: 'documentsToAmend' }],
} as const satisfies Record<StatisticsColumn, readonly Part[]>;

export type Part = Readonly<{ kind: Exclude<FactKind, 'ended'> | 'carried'; planned?: 0 | 1 }>;

/** As the column counts it: facts hold land in thousandths. */
export const inMeasure = (column: StatisticsColumn, amount: number): number =>
  measureOf(column) === 'm2' ? amount / THOUSANDTHS : amount;

type Bucket = Map<StatisticsColumn, number>;

const add = (bucket: Bucket, { kind, planned, amount }: Sum, sign = 1): void => {
  for (const column of STATISTICS_COLUMNS) {
    const parts: readonly Part[] = PARTS[column];
    if (parts.some((part) => part.kind === kind && (part.planned ?? planned) === planned)) {
      bucket.set(column, (bucket.get(column) ?? 0) + sign * amount);
    }
  }
};

const rowOf = (bucket: Bucket): StatisticsFigures => {
  const figure = (column: StatisticsColumn): number => inMeasure(column, bucket.get(column) ?? 0);
  return {
    inspections: figure('inspections'),
    carriedOver: figure('carriedOver'),
    started: figure('started'),
    planned: figure('planned'),
    adHoc: figure('adHoc'),
    concluded: figure('concluded'),
    units: figure('units'),
    moneyVnd: figure('moneyVnd'),
    landM2: figure('landM2'),
    moneyToRecoverVnd: figure('moneyToRecoverVnd'),
    landToRecoverM2: figure('landToRecoverM2'),
    otherMoneyVnd: figure('otherMoneyVnd'),
    otherLandM2: figure('otherLandM2'),
    organisations: figure('organisations'),
    individuals: figure('individuals'),
    filesTransferred: figure('filesTransferred'),
    personsTransferred: figure('personsTransferred'),
    documentsToAmend: figure('documentsToAmend'),
  };
};

export type FiguresOf = Readonly<{
  body: (code: string) => StatisticsFigures;
  total: StatisticsFigures;
  /** Bodies that have any. */
  counted: readonly string[];
}>;

/** The figures of two periods, for each body that reports and all of them together. */
export const figuresOfPeriods = (
  reader: Reader,
  asked: Asked,
  owners: Owners,
  bodies: readonly string[],
): readonly [FiguresOf, FiguresOf] => {
  const all = sumsIn(reader, asked, bodies);
  // A split may have given this very case to another body than the rest.
  const apart = sumsOfCases(reader, asked, owners.named);
  const figuresIn = (period: number): FiguresOf =>
    figuresOf(
      all.filter((sum) => sum.period === period),
      apart.filter((sum) => sum.period === period),
      owners,
    );
  return [figuresIn(0), figuresIn(1)];
};

const figuresOf = (all: readonly Sum[], apart: readonly CaseSum[], owners: Owners): FiguresOf => {
  const buckets = new Map<string, Bucket>();
  const total: Bucket = new Map();
  const bucketOf = (code: string): Bucket => {
    const bucket = buckets.get(code) ?? new Map();
    buckets.set(code, bucket);
    return bucket;
  };
  for (const sum of all.filter(({ amount }) => amount !== 0)) {
    add(bucketOf(owners.of(sum.body)), sum);
    add(total, sum);
  }
  for (const sum of apart.filter(({ amount }) => amount !== 0)) {
    add(bucketOf(owners.of(sum.body)), sum, -1);
    add(bucketOf(owners.of(sum.body, sum.case_id)), sum);
  }
  return {
    body: (code) => rowOf(buckets.get(code) ?? new Map()),
    total: rowOf(total),
    counted: [...buckets.keys()],
  };
};
