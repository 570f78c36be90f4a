import type { z } from 'zod';
import type { LogScope } from '#projections/case-timeline/log-walk.ts';
import type { ChangedClock } from '#projections/deadlines/changed-clocks.ts';
import { readVisible } from '../cases/visible-cases.ts';
import type { ReadSide } from '../reading.ts';
import type { clockChangeSchema } from './compare-contract.ts';
import { allLines, type LinesAtBoth, type Visible } from './line-changes.ts';
import type { AtBoth } from './two-moments.ts';

type Change = z.input<typeof clockChangeSchema>;
type Both = AtBoth<unknown>['both'];

/** Whose clocks are compared: of a case with its matters and actions, of a head those of his actions, of a unit its own. */
export const clocksAsked = (scope: LogScope, lines: LinesAtBoth | null, { asOf, legalDate }: Both['from']) => ({
  since: asOf.number,
  sinceDay: legalDate,
  ...(scope.kind === 'unit' ? { place: scope.id } : {}),
  ...(scope.kind === 'case' || scope.kind === 'head' ? { owners: ownersIn(scope, lines) } : {}),
});

const ownersIn = (scope: LogScope, lines: LinesAtBoth | null): readonly string[] => {
  const all = allLines(lines).flatMap(({ matterId, actionId }) =>
    scope.kind === 'head' ? [actionId] : [matterId, actionId],
  );
  const owners = scope.kind === 'case' ? [scope.id, ...all] : all;
  return [...new Set(owners.filter((id) => id !== null))];
};

const PAGE = 200;

/** Every clock of a case, or of the actions for a head, that stands otherwise: there are few of them. */
export const changedClocksOf = async (
  readSide: Pick<ReadSide, 'read'>,
  visible: Visible,
  { scope, lines, both }: Readonly<{ scope: LogScope; lines: LinesAtBoth | null; both: Both }>,
): Promise<readonly Change[]> => {
  const asked = { ...visible, ...clocksAsked(scope, lines, both.from), limit: PAGE };
  const found: Change[] = [];
  for (let after: string | undefined; ; ) {
    const params = after === undefined ? asked : { ...asked, after };
    const { value } = await readVisible(params, (seenNow) =>
      readSide.read('deadlines', 'changedClocks', seenNow, both.to),
    );
    found.push(...value.clocks.map(asClockChange));
    if (value.next === null) return found;
    after = value.next;
  }
};

/** As it is answered. */
export const asClockChange = ({ of: { scope, id, title }, ...change }: ChangedClock): Change => ({
  of: { kind: scope === 'action' ? 'accountability' : scope, id, title },
  ...change,
});

/** How many fell overdue in between, and how many were done. */
export const clocksIn = (changes: readonly Change[]) => ({
  becameOverdue: changes.filter(({ change }) => change === 'became-overdue').length,
  met: changes.filter(({ change }) => change === 'met' || change === 'met-late').length,
});
