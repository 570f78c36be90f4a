import { ModelReader, type ReadAt } from '#projecting/model-reader.ts';
import type { ReadModel } from '#projecting/read-model.ts';
import { readModels } from '#projections/index.ts';
import { SEES_ALL } from '#projections/rights/visibility.ts';
import type { BenchLedger } from './ledger-of-size.ts';

/** A question that screens ask all day. `params` of the nth time it is asked. */
export type TimedRead = Readonly<{
  label: string;
  model: ReadModel;
  query: string;
  keyed: boolean;
  params(ledger: BenchLedger, index: number): unknown;
}>;

const officerIdOf = ({ inspectorId }: BenchLedger) => inspectorId;
const UNITS = ['99.S01', '99.901.01', '99.902', '99.903.01', '99.S01.BV1'];

export const timedReads: readonly TimedRead[] = [
  {
    label: 'case file',
    model: readModels['case-file'],
    query: 'file',
    keyed: true,
    params: ({ closedCases }, index) => ({ caseId: closedCases[index % closedCases.length] }),
  },
  {
    label: 'one unit',
    model: readModels['unit-register'],
    query: 'unit',
    keyed: true,
    params: (_, index) => ({ code: UNITS[index % UNITS.length] }),
  },
  {
    label: 'one officer',
    model: readModels['officer-directory'],
    query: 'officer',
    keyed: true,
    params: (ledger) => ({ officerId: officerIdOf(ledger) }),
  },
  {
    label: 'clocks of a case',
    model: readModels.deadlines,
    query: 'ofCase',
    keyed: true,
    params: ({ closedCases }, index) => ({
      caseId: closedCases[index % closedCases.length],
      axis: 'recorded',
      outline: false,
    }),
  },
  {
    label: 'page of deadlines',
    model: readModels.deadlines,
    query: 'list',
    keyed: false,
    params: () => ({ visibility: SEES_ALL, axis: 'recorded', list: 'open', limit: 50 }),
  },
  {
    label: 'list page',
    model: readModels['case-register'],
    query: 'list',
    keyed: false,
    params: () => ({ visibility: SEES_ALL, sort: 'opened', direction: 'desc', limit: 50 }),
  },
  {
    label: 'dashboard: cases',
    model: readModels['oversight-dashboard'],
    query: 'figures',
    keyed: false,
    params: () => ({ visibility: SEES_ALL }),
  },
  {
    label: 'dashboard: deadlines',
    model: readModels.deadlines,
    query: 'clockCounts',
    keyed: false,
    params: () => ({ visibility: SEES_ALL }),
  },
  {
    label: 'dashboard: recovery',
    model: readModels['follow-up'],
    query: 'recovery',
    keyed: false,
    params: () => ({ visibility: SEES_ALL }),
  },
];

/** Opens the file of a read's model. @param paths as the projector left them */
export const openReader = (read: TimedRead, paths: ReadonlyMap<string, string>): ModelReader => {
  const path = paths.get(read.model.name);
  if (path === undefined) throw new Error(`${read.model.name} was not built`);
  return new ModelReader(path, read.model);
};

/** Milliseconds a read takes, over so many. */
export const timeReads = (
  reader: ModelReader,
  read: TimedRead,
  ledger: BenchLedger,
  at: ReadAt,
  count: number,
): number => {
  const start = performance.now();
  for (let index = 0; index < count; index += 1) reader.read(read.query, read.params(ledger, index), at);
  return (performance.now() - start) / count;
};

export const nowOf = ({ events }: BenchLedger): ReadAt => ({ number: events, current: true, legalDate: '2026-11-20' });
export const pastOf = ({ events }: BenchLedger, share: number): ReadAt => ({
  number: Math.floor(events * share),
  current: false,
  legalDate: '2026-11-20',
});
