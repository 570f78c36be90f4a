import type { Query } from '#projecting/read-model.ts';
import { squareMetres } from '../flows/flows.ts';
import { thingsIn } from '../flows/sum-up.ts';
import { placesOf, tallies } from '../flows/tally.ts';
import { type CaseVisibilityFilter, visibleCases } from '../rights/visibility.ts';
import type { PARTS } from './counted-lines.ts';
import type { Amounts } from './follow-up-line.ts';

export type RecoveryFigures = Readonly<{
  open: number;
  overdue: number;
  /** Last day of the one that is overdue longest. */
  overdueSince: string | null;
  owing: number;
  settled: number;
  money: Amounts;
  land: Amounts;
}>;

type RecoveryParams = Readonly<{ visibility: CaseVisibilityFilter; unit?: string; body?: string }>;

/** What was recommended in public conclusions, and what came of it: as many as the list holds, and as much. */
export const recovery: Query<RecoveryParams, RecoveryFigures> = (reader, { visibility, unit, body }, { legalDate }) => {
  const places = placesOf(reader, { unit, body });
  const found = tallies(reader, {
    measures: ['open', 'owing', 'settled', 'amount'],
    visible: visibleCases(visibility),
  }).filter(({ place }) => places.has(place));
  const open = found.filter(({ measure }) => measure === 'open');
  const overdue = open.filter(({ onDay }) => onDay < legalDate);
  const sumOf = (of: 'amount' | 'land') => (part: (typeof PARTS)[number]) =>
    found.filter(({ what }) => what === part).reduce((sum, tally) => sum + tally[of], 0);
  const land = sumOf('land');
  return {
    open: thingsIn(open),
    overdue: thingsIn(overdue),
    overdueSince: overdue.map(({ onDay }) => onDay).toSorted()[0] ?? null,
    owing: thingsIn(found.filter(({ measure }) => measure === 'owing')),
    settled: thingsIn(found.filter(({ measure }) => measure === 'settled')),
    money: amountsOf(sumOf('amount')),
    land: amountsOf((part) => squareMetres(land(part))),
  };
};

const amountsOf = (sum: (part: (typeof PARTS)[number]) => number): Amounts => ({
  ordered: sum('ordered'),
  recovered: sum('recovered'),
  again: sum('again'),
  closed: sum('closed'),
  owed: sum('owed'),
});
