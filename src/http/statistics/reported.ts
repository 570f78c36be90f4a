import type { Statistics, StatisticsRow } from '#projections/inspection-statistics/queries.ts';

type Figures = StatisticsRow['figures'];

/** The form with what was reported as of a cut-off beside it; a body that is in one of the two only is in both. */
export const withReported = (now: Statistics, then: Statistics | null) => {
  const reported = new Map(then?.rows.map((row) => [row.body, row]));
  const known = new Set(now.rows.map(({ body }) => body));
  const rows = [...now.rows, ...(then?.rows ?? []).filter(({ body }) => !known.has(body)).map(withNothing)]
    .toSorted(inOrderOfLevels)
    .map((row) => ({ ...row, reported: then && (reported.get(row.body)?.figures ?? nothingOf(row.figures)) }));
  return {
    unpublished: now.unpublished,
    rows,
    total: { ...now.total, reported: then?.total.figures ?? null },
  };
};

const nothingOf = (figures: Figures): Figures => {
  const { ...zeros } = figures;
  return Object.assign(zeros, Object.fromEntries(Object.keys(figures).map((column) => [column, 0])));
};

const withNothing = (row: StatisticsRow): StatisticsRow => ({
  ...row,
  figures: nothingOf(row.figures),
  before: nothingOf(row.before),
});

/** The province's body first, then those below it: a code has a part for each level. */
const inOrderOfLevels = (one: StatisticsRow, other: StatisticsRow): number =>
  one.body.split('.').length - other.body.split('.').length || (one.body < other.body ? -1 : 1);
