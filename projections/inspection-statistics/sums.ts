import type { Period } from '#domain/law/reporting-periods.ts';
import type { Reader, SqlParams } from '#projecting/read-model.ts';
import { type CaseVisibilityFilter, visibleCases } from '../rights/visibility.ts';
import type { FactKind } from './facts.ts';

/** A sum of facts of one kind, one body, planned cases or others. */
export type Sum = Readonly<{ kind: FactKind | 'carried'; body: string; planned: number; amount: number }>;
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

export type Asked = Readonly<{ visibility: CaseVisibilityFilter; period: Period; number: number }>;

/** What of a fact `f` may be counted for the reader. */
export const countable = ({ beforePublication }: CaseVisibilityFilter): string =>
  beforePublication === 'everything'
    ? 'true'
    : `(f.is_published = 1 or f.kind in (${OF_OUTLINE.map((kind) => `'${kind}'`).join()}))`;

/**
 * The sums of a period. Carried over is what had started before it less what had ended before it: a case is in both at
 * most once, and of the same body.
 */
export const sumsIn = (reader: Reader, asked: Asked, bodies: readonly string[]): readonly Sum[] => {
  const visible = visibleCases(asked.visibility);
  return visible === undefined ? sumsOfAll(reader, asked, bodies) : sumsOfSome(reader, asked, visible);
};

/** Each sum in its own stretch of the index. */
const sumsOfAll = (reader: Reader, { visibility, period, number }: Asked, bodies: readonly string[]) => {
  const sum = (days: string, published: string, kind = 'k.value'): string =>
    `coalesce((select total(f.amount) from statistic_fact as f
      where f.kind = ${kind} and f.body = b.value and f.is_planned = p.value and ${days}
        and f.ledger_number <= :number ${published}), 0)`;
  const within = 'f.day between :from and :to';
  const published = visibility.beforePublication === 'outline' ? 'and f.is_published = 1' : '';
  const each = (kinds: string) => `json_each(${kinds}) as k, json_each(:bodies) as b, json_each('[0,1]') as p`;
  return reader.all<Sum>(
    `select k.value as kind, b.value as body, p.value as planned, ${sum(within, '')} as amount from ${each(':outline')}
     union all
     select k.value, b.value, p.value, ${sum(within, published)} from ${each(':content')}
     union all
     select 'carried', b.value, p.value,
       ${sum('f.day < :from', '', "'started'")} - ${sum('f.day < :from', '', "'ended'")}
     from json_each(:bodies) as b, json_each('[0,1]') as p`,
    {
      ...{ ...period, number, bodies: JSON.stringify(bodies) },
      ...{ outline: JSON.stringify(['started', 'concluded']), content: JSON.stringify(OF_CONTENT) },
    },
  );
};

type Visible = Readonly<{ sql: string; params: SqlParams }>;

/** Case by case: whoever sees some sees few. */
const sumsOfSome = (reader: Reader, { visibility, period, number }: Asked, visible: Visible) =>
  grouped(reader, { visibility, period, number }, visible.sql, visible.params, 'f.body, f.is_planned');

/** Of these cases alone, each by itself; of those among them that may be seen. */
export const sumsOfCases = (reader: Reader, asked: Asked, caseIds: readonly string[]): readonly CaseSum[] => {
  if (caseIds.length === 0) return [];
  const visible = visibleCases(asked.visibility);
  const ids = 'select value as case_id from json_each(:ids)';
  const sql = visible === undefined ? ids : `${ids} intersect select case_id from (${visible.sql})`;
  const params = { ...visible?.params, ids: JSON.stringify(caseIds) };
  return grouped(reader, asked, sql, params, 'f.body, f.is_planned, f.case_id');
};

const grouped = (
  reader: Reader,
  { visibility, period, number }: Asked,
  cases: string,
  params: SqlParams,
  by: string,
): readonly CaseSum[] => {
  const facts = `(${cases}) as v cross join statistic_fact as f on f.case_id = v.case_id
    where f.ledger_number <= :number and ${countable(visibility)}`;
  return reader.all<CaseSum>(
    `select f.kind as kind, f.body as body, f.is_planned as planned, f.case_id as case_id, total(f.amount) as amount
     from ${facts} and f.kind <> 'ended' and f.day between :from and :to group by f.kind, ${by}
     union all
     select 'carried', f.body, f.is_planned, f.case_id, total(case f.kind when 'started' then 1 else -1 end)
     from ${facts} and f.kind in ('started', 'ended') and f.day < :from group by ${by}`,
    { ...params, ...period, number },
  );
};
