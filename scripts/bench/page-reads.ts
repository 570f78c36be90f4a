import { ALL_STAGES } from '#domain/inspection-case/state.ts';
import { topics } from '#domain/law/topics.ts';
import { legalDateOf } from '#domain/legal-date.ts';
import type { ReadModel } from '#projecting/read-model.ts';
import { readModels } from '#projections/index.ts';
import { SEES_ALL } from '#projections/rights/visibility.ts';
import { FIRST_MS, LAST_MS } from './mixed-history.ts';
import type { Chance } from './seeded-chance.ts';

/** What a screen asks when it is opened: a list, a search, a sheet of figures. */
export type PageRead = Readonly<{
  label: string;
  model: ReadModel;
  query: string;
  params(chance: Chance, number: number): unknown;
  /** How much an answer holds: if never anything, nothing was measured. */
  sizeOf(answer: never): number;
}>;

const visibility = SEES_ALL;
const NEWEST = { visibility, sort: 'opened', direction: 'desc', limit: 50 } as const;
const UNITS = ['99.S01', '99.901.01', '99.902', '99.903.01', '99.905.02n3', '99.S03n2'];
/** Words of the demo's titles and findings, and of the places that the history adds; with marks and without. */
const WORDS = ['đất đai', 'dau thau', 'Sở Y tế', 'khu tái định cư', 'thu phí', 'ben xe cu', 'xã Phú Mỹ'];

const oneOf = <Thing>({ between }: Chance, things: readonly Thing[]): Thing | undefined =>
  things[between(0, things.length)];

const register = (label: string, filters: (chance: Chance) => object): PageRead => ({
  label,
  model: readModels['case-register'],
  query: 'list',
  params: (chance) => ({ ...NEWEST, ...filters(chance) }),
  sizeOf: ({ cases }: Readonly<{ cases: readonly unknown[] }>) => cases.length,
});

const YEARS = [2022, 2023, 2024, 2025];
const yearOf = (year: number) => ({ from: `${year - 1}-12-15`, to: `${year}-12-14` });

/** Years of a province in a million events: so many are about a month of it. */
const MONTH = 20_000;
const monthBefore = (number: number): number => Math.max(1, number - MONTH);
const dayOf = (number: number): string =>
  legalDateOf(new Date(FIRST_MS + (LAST_MS - FIRST_MS) * (number / 1_000_000)).toISOString());

export const pageReads: readonly PageRead[] = [
  register('register', () => ({})),
  register('register, of a stage, longest there first', (chance) => ({
    stages: [oneOf(chance, ALL_STAGES)],
    sort: 'stage-since',
    direction: 'asc',
  })),
  register('register, of a unit and a topic', (chance) => ({
    unit: oneOf(chance, UNITS),
    topic: oneOf(chance, topics),
  })),
  register('search, words', (chance) => ({ q: oneOf(chance, WORDS) })),
  register('search, number of a paper', ({ between }) => ({ q: `${between(1, 900)}/QĐ-TTr` })),
  {
    label: 'deadlines',
    model: readModels.deadlines,
    query: 'list',
    params: () => ({ visibility, axis: 'recorded', list: 'open', limit: 50 }),
    sizeOf: ({ deadlines }: Readonly<{ deadlines: readonly unknown[] }>) => deadlines.length,
  },
  {
    label: 'follow-up',
    model: readModels['follow-up'],
    query: 'list',
    params: () => ({ visibility, list: 'open', sort: 'due', limit: 50 }),
    sizeOf: ({ lines }: Readonly<{ lines: readonly unknown[] }>) => lines.length,
  },
  {
    label: 'heads and deputies',
    model: readModels['accountability-matrix'],
    query: 'matrix',
    params: () => ({ visibility, list: 'all', limit: 50 }),
    sizeOf: ({ lines }: Readonly<{ lines: readonly unknown[] }>) => lines.length,
  },
  {
    label: 'heads and deputies, tasks',
    model: readModels['accountability-matrix'],
    query: 'matrix',
    params: () => ({ visibility, list: 'tasks', limit: 50 }),
    sizeOf: ({ lines }: Readonly<{ lines: readonly unknown[] }>) => lines.length,
  },
  {
    label: 'dashboard: cases',
    model: readModels['oversight-dashboard'],
    query: 'figures',
    params: () => ({ visibility }),
    sizeOf: ({ openCases }: Readonly<{ openCases: number }>) => openCases,
  },
  {
    label: 'dashboard: units and dimensions',
    model: readModels['oversight-dashboard'],
    query: 'coverage',
    params: () => ({ visibility }),
    sizeOf: ({ units }: Readonly<{ units: readonly unknown[] }>) => units.length,
  },
  {
    label: 'dashboard: deadlines',
    model: readModels.deadlines,
    query: 'clockCounts',
    params: () => ({ visibility }),
    sizeOf: ({ clocks }: Readonly<{ clocks: readonly unknown[] }>) => clocks.length,
  },
  {
    label: 'dashboard: recovery',
    model: readModels['follow-up'],
    query: 'recovery',
    params: () => ({ visibility }),
    sizeOf: ({ open, settled }: Readonly<{ open: number; settled: number }>) => open + settled,
  },
  {
    label: 'dashboard: sanctions',
    model: readModels['accountability-matrix'],
    query: 'sanctions',
    params: () => ({ visibility }),
    sizeOf: ({ forms }: Readonly<{ forms: readonly unknown[] }>) => forms.length,
  },
  {
    label: 'statistics of a year',
    model: readModels['inspection-statistics'],
    query: 'form',
    params: (chance) => {
      const year = oneOf(chance, YEARS) ?? 2025;
      return { visibility, period: yearOf(year), before: yearOf(year - 1) };
    },
    sizeOf: ({ rows }: Readonly<{ rows: readonly unknown[] }>) => rows.length,
  },
  {
    label: 'replay room: log',
    model: readModels['case-timeline'],
    query: 'log',
    params: ({ between }, number) => ({ visibility, scope: { kind: 'ledger' }, around: between(1, number), reach: 20 }),
    sizeOf: ({ entries }: Readonly<{ entries: readonly unknown[] }>) => entries.length,
  },
  {
    label: 'replay room: density',
    model: readModels['case-timeline'],
    query: 'density',
    params: () => ({ visibility, scope: { kind: 'ledger' }, buckets: 120 }),
    sizeOf: ({ buckets }: Readonly<{ buckets: readonly unknown[] }>) => buckets.length,
  },
  {
    label: 'compare two moments: what changed in about a month',
    model: readModels['case-timeline'],
    query: 'changed',
    params: (_, number) => ({
      visibility,
      scope: { kind: 'ledger' },
      from: monthBefore(number),
      to: number,
      limit: 30,
    }),
    sizeOf: ({ changed }: Readonly<{ changed: readonly unknown[] }>) => changed.length,
  },
  {
    label: 'compare two moments: values of about a month',
    model: readModels['case-timeline'],
    query: 'changedValues',
    params: (_, number) => ({ visibility, scope: { kind: 'ledger' }, since: monthBefore(number), limit: 100 }),
    sizeOf: ({ values }: Readonly<{ values: readonly unknown[] }>) => values.length,
  },
  {
    label: 'compare two moments: terms of about a month',
    model: readModels.deadlines,
    query: 'changedClocks',
    params: (_, number) => ({
      visibility,
      since: monthBefore(number),
      sinceDay: dayOf(monthBefore(number)),
      limit: 20,
    }),
    sizeOf: ({ clocks }: Readonly<{ clocks: readonly unknown[] }>) => clocks.length,
  },
  {
    label: 'dashboard: cases that have left a stage',
    model: readModels['oversight-dashboard'],
    query: 'leftStage',
    params: (chance) => ({ visibility, stage: oneOf(chance, ['opened', 'announced', 'concluded']), limit: 50 }),
    sizeOf: ({ cases }: Readonly<{ cases: readonly unknown[] }>) => cases.length,
  },
];
