import type { Period } from '#domain/law/reporting-periods.ts';
import type { Reader, SqlParams } from '#projecting/read-model.ts';
import { type CaseVisibilityFilter, visibleCases } from '../rights/visibility.ts';
import type { FactKind } from './facts.ts';

/** A sum of facts of one kind, one body, planned cases or others, in one of the periods. */
export type Sum = Readonly<{
  period: number;
  kind: FactKind | 'carried';
  body: string;
  planned: number;
  amount: number;
}>;
/** The same for one case. */
export type CaseSum = Sum & Readonly<{ case_id: string }>;

const OF_OUTLINE = ['started', 'ended', 'concluded'] as const satisfies FactKind[];
const OF_CONTENT = [
  'units',
  'moneyToRecoverVnd',
  'otherMoneyVnd',
  'landToRecoverM2',
  'otherLandM2',
  'organisations',
  'individuals',
  'filesTransferred',
  'personsTransferred',
  'documentsToAmend',
] as const satisfies FactKind[];

export type Asked = Readonly<{
  visibility: CaseVisibilityFilter;
  number: number;
  /** All counted at once. */
  periods: readonly [Period, Period];
}>;

/** What of a fact `f` may be counted for the reader. */
export const countable = ({ beforePublication }: CaseVisibilityFilter): string =>
  beforePublication === 'everything'
    ? 'true'
    : `(f.is_published = 1 or f.kind in (${OF_OUTLINE.map((kind) => `'${kind}'`).join()}))`;

/**
 * The sums of each period. Carried over is what had started before it less what had ended before it: a case is in both at
 * most once, and of the same body.
 */
export const sumsIn = (reader: Reader, asked: Asked, bodies: readonly string[]): readonly Sum[] => {
  const visible = visibleCases(asked.visibility);
  return visible === undefined
    ? sumsOfAll(reader, asked, bodies)
    : sumsOfSome(reader, asked, { cases: visible.sql, params: visible.params, by: 'f.body, f.is_planned' });
};

const asJson = (periods: readonly Period[]): string =>
  JSON.stringify(periods.map(({ from, to }, place) => ({ place, from, to })));

/** Each sum in its own stretch of the index. */
const sumsOfAll = (reader: Reader, { visibility, periods, number }: Asked, bodies: readonly string[]) => {
  const from = "(d.value ->> '$.from')";
  const sum = (kind: string, days: string, published = ''): string =>
    `coalesce((select total(f.amount) from statistic_fact as f
      where f.kind = ${kind} and f.body = b.value and f.is_planned = p.value and ${days}
        and f.ledger_number <= :number ${published}), 0)`;
  const within = `f.day between ${from} and (d.value ->> '$.to')`;
  const published = visibility.beforePublication === 'outline' ? 'and f.is_published = 1' : '';
  const each = "json_each(:periods) as d, json_each(:bodies) as b, json_each('[0,1]') as p";
  const which = "d.value ->> '$.place' as period";
  return reader.all<Sum>(
    `select ${which}, k.value as kind, b.value as body, p.value as planned, ${sum('k.value', within)} as amount
     from json_each(:outline) as k, ${each}
     union all
     select ${which}, k.value, b.value, p.value, ${sum('k.value', within, published)}
     from json_each(:content) as k, ${each}
     union all
     select ${which}, 'carried', b.value, p.value,
       ${sum("'started'", `f.day < ${from}`)} - ${sum("'ended'", `f.day < ${from}`)} from ${each}`,
    {
      ...{ number, periods: asJson(periods), bodies: JSON.stringify(bodies) },
      ...{ outline: JSON.stringify(['started', 'concluded']), content: JSON.stringify(OF_CONTENT) },
    },
  );
};

type Cases = Readonly<{ cases: string; params: SqlParams /** Of a fact. */; by: string }>;

type Counted = Omit<CaseSum, 'period' | 'amount' | 'kind'> &
  Readonly<{ kind: FactKind; within0: number; within1: number; before0: number; before1: number }>;

/** Case by case, once for all: whoever sees some sees few. */
const sumsOfSome = (
  reader: Reader,
  { visibility, periods: [first, second], number }: Asked,
  { cases, params, by }: Cases,
): readonly CaseSum[] => {
  const rows = reader.all<Counted>(
    `select f.kind as kind, f.body as body, f.is_planned as planned, f.case_id as case_id,
       total(f.amount) filter (where f.day between :from0 and :to0) as within0,
       total(f.amount) filter (where f.day between :from1 and :to1) as within1,
       total(f.amount) filter (where f.day < :from0) as before0,
       total(f.amount) filter (where f.day < :from1) as before1
     from (${cases}) as v cross join statistic_fact as f on f.case_id = v.case_id
     where f.ledger_number <= :number and ${countable(visibility)} group by f.kind, ${by}`,
    {
      ...{ ...params, number },
      ...{ from0: first.from, to0: first.to, from1: second.from, to1: second.to },
    },
  );
  return rows.flatMap(({ within0, within1, before0, before1, ...of }): readonly CaseSum[] => [
    ...(of.kind === 'ended' ? [] : inEach(of, [within0, within1])),
    ...(of.kind === 'started' ? inEach({ ...of, kind: 'carried' }, [before0, before1]) : []),
    ...(of.kind === 'ended' ? inEach({ ...of, kind: 'carried' }, [-before0, -before1]) : []),
  ]);
};

const inEach = (of: Omit<CaseSum, 'period' | 'amount'>, amounts: readonly number[]): readonly CaseSum[] =>
  amounts.map((amount, period) => ({ ...of, period, amount }));

/** Of these cases alone, each by itself; of those among them that may be seen. */
export const sumsOfCases = (reader: Reader, asked: Asked, caseIds: readonly string[]): readonly CaseSum[] => {
  if (caseIds.length === 0) return [];
  const visible = visibleCases(asked.visibility);
  const ids = 'select value as case_id from json_each(:ids)';
  const cases = visible === undefined ? ids : `${ids} intersect select case_id from (${visible.sql})`;
  const params = { ...visible?.params, ids: JSON.stringify(caseIds) };
  return sumsOfSome(reader, asked, { cases, params, by: 'f.body, f.is_planned, f.case_id' });
};
