import type { Query } from '#projecting/read-model.ts';
import { firstDays, splitAt } from '../flows/by-day.ts';
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
  const isEverywhere = unit === undefined && body === undefined;
  const places = isEverywhere ? undefined : placesOf(reader, { unit, body });
  const counted = { visible: visibleCases(visibility), places };
  const found = tallies(reader, { ...counted, measures: ['owing', 'settled', 'amount'] });
  const { things: open = 0, before: [overdue = 0] = [] } = splitAt(reader, 'open', [legalDate], counted).get('') ?? {};
  const first = firstDays(reader, 'open', counted).get('');
  const sumOf = (of: 'amount' | 'land') => (part: (typeof PARTS)[number]) =>
    found.filter(({ what }) => what === part).reduce((sum, tally) => sum + tally[of], 0);
  const land = sumOf('land');
  return {
    open,
    overdue,
    overdueSince: first !== undefined && first < legalDate ? first : null,
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
