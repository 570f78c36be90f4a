import type { Period } from '#domain/law/reporting-periods.ts';
import type { StatisticsFigures } from '#domain/law/statistics-form.ts';
import type { At, Queries, Query, Reader } from '#projecting/read-model.ts';
import { unitNameOn } from '../names/unit-names.ts';
import { type CaseVisibilityFilter, visibleCases } from '../rights/visibility.ts';
import { bodiesBy, ownersOn } from './bodies.ts';
import { figuresOfPeriod } from './figures.ts';
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
  const figures = figuresOfPeriod(reader, { visibility, period, number }, owners, codes);
  const earlier = figuresOfPeriod(reader, { visibility, period: before, number }, owners, codes);
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
    unpublished: unpublishedIn(reader, visibility, period, at),
  };
};

/** Decided by the end of the period, not given up before it, and not public now. */
const unpublishedIn = (
  reader: Reader,
  visibility: CaseVisibilityFilter,
  { from, to }: Period,
  { number }: At,
): number => {
  if (visibility.beforePublication === 'everything') return 0;
  const visible = visibleCases(visibility);
  const found = reader.get<Readonly<{ cases: number }>>(
    `select count(*) as cases from statistic_fact as f
     where f.kind = 'started' and f.day <= :to and f.ledger_number <= :number and f.is_published = 0
       ${visible === undefined ? '' : `and f.case_id in (${visible.sql})`}
       and not exists (select 1 from statistic_fact as e
         where e.case_id = f.case_id and e.kind = 'ended' and e.type = 'InspectionTerminated'
           and e.day < :from and e.ledger_number <= :number)`,
    { ...visible?.params, from, to, number },
  );
  return found?.cases ?? 0;
};

export const queries = { form, trace } satisfies Queries;
