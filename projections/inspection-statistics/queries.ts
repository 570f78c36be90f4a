import type { Period } from '#domain/law/reporting-periods.ts';
import type { StatisticsFigures } from '#domain/law/statistics-form.ts';
import type { At, Queries, Query, Reader } from '#projecting/read-model.ts';
import { unitNameOn } from '../names/unit-names.ts';
import { type CaseVisibilityFilter, visibleCases } from '../rights/visibility.ts';
import { bodiesBy, ownersOn } from './bodies.ts';
import { figuresOfPeriods } from './figures.ts';
import { trace } from './trace.ts';

/** One line of the form: what a body did, and what was done before it by those that it came after. */
export type StatisticsRow = Readonly<{
  body: string;
  name: string;
  figures: StatisticsFigures;
  /** The same days a year before, of the same bodies. */
  before: StatisticsFigures;
}>;

export type Statistics = Readonly<{
  rows: readonly StatisticsRow[];
  total: Readonly<{ figures: StatisticsFigures; before: StatisticsFigures }>;
  /** Inspections whose content the reader may not know yet, and which the columns of content therefore leave out. */
  unpublished: number;
}>;

type FormParams = Readonly<{ visibility: CaseVisibilityFilter; period: Period; before: Period }>;

/**
 * Form 01/TTr of a period, as far as the reader may see the cases now. Who reports is asked of its last day, for the year
 * before too: so the two can be compared.
 */
const form: Query<FormParams, Statistics> = (reader, { visibility, period, before }, at) => {
  const { number } = at;
  const owners = ownersOn(reader, number, period.to);
  const known = bodiesBy(reader, number);
  const codes = known.map(({ code }) => code);
  const [figures, earlier] = figuresOfPeriods(reader, { visibility, number, periods: [period, before] }, owners, codes);
  // Whoever sees a part of the cases is not told of bodies with nothing to see that they did nothing.
  const seesAll = visibility.units === 'all';
  const reporting = known.filter(
    ({ code, validFrom, isInspectorate }) =>
      seesAll && isInspectorate && validFrom <= period.to && owners.of(code) === code,
  );
  const bodies = new Set([...reporting.map(({ code }) => code), ...figures.counted, ...earlier.counted]);
  return {
    rows: [...bodies].toSorted().map((body) => ({
      body,
      name: unitNameOn(reader, body, period.to),
      figures: figures.body(body),
      before: earlier.body(body),
    })),
    total: { figures: figures.total, before: earlier.total },
    unpublished: unpublishedIn(reader, visibility, period, at, codes),
  };
};

/** Decided by the end of the period, not given up before it, and not public now: what is given up never becomes so. */
const unpublishedIn = (
  reader: Reader,
  visibility: CaseVisibilityFilter,
  { from, to }: Period,
  { number }: At,
  bodies: readonly string[],
): number => {
  if (visibility.beforePublication === 'everything') return 0;
  const visible = visibleCases(visibility);
  // In the stretches of the index in which the sums are found too.
  const some = (where: string): string =>
    `(select count(f.amount) from json_each(:bodies) as b cross join json_each('[0,1]') as p cross join statistic_fact as f
      where f.body = b.value and f.is_planned = p.value and f.is_published = 0 and f.ledger_number <= :number and ${where}
        ${visible === undefined ? '' : `and f.case_id in (${visible.sql})`})`;
  const found = reader.get<Readonly<{ cases: number }>>(
    `select ${some("f.kind = 'started' and f.day <= :to")}
       - ${some("f.kind = 'ended' and f.part = 'given-up' and f.day < :from")} as cases`,
    { ...visible?.params, from, to, number, bodies: JSON.stringify(bodies) },
  );
  return found?.cases ?? 0;
};

export const queries = { form, trace } satisfies Queries;
