import type { Period } from '#domain/law/reporting-periods.ts';
import type { StatisticsColumn } from '#domain/law/statistics-form.ts';
import type { Reader } from '#projecting/read-model.ts';
import { visibleCases } from '../rights/visibility.ts';
import type { Owners } from './bodies.ts';
import { PARTS, type Part } from './figures.ts';
import { type Asked, countable } from './sums.ts';

/** One fact behind a figure. */
export type FactRow = Readonly<{
  case_id: string;
  kind: string;
  ledger_number: number;
  part: string;
  day: string;
  /** Whose paper it is; who reports it, the owners say. */
  body: string;
  amount: number;
}>;

export const keyOfFact = ({ case_id, kind, ledger_number, part }: FactRow): string =>
  `${ledger_number}/${case_id}/${kind}/${part}`;

/** In the order of their days; within one day as they were recorded. */
export const inOrder = (one: FactRow, other: FactRow): number =>
  compare(one.day, other.day) || one.ledger_number - other.ledger_number || compare(keyOfFact(one), keyOfFact(other));

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

type Wanted = Omit<Asked, 'periods'> &
  Readonly<{ period: Period; column: StatisticsColumn; bodies: readonly string[] }>;

/** Everything that a figure of the column counts, of one reporting body or, with null, of all. */
export const factsBehind = (reader: Reader, asked: Wanted, owners: Owners, body: string | null): readonly FactRow[] => {
  const parts: readonly Part[] = PARTS[asked.column];
  return parts
    .flatMap((part) => (part.kind === 'carried' ? carriedInto(reader, asked, part) : within(reader, asked, part)))
    .filter((fact) => body === null || owners.of(fact.body, fact.case_id) === body);
};

/** Columns by name: an index that holds them answers alone. */
const COLUMNS = 'f.case_id, f.kind, f.ledger_number, f.part, f.day, f.body, f.amount';

const within = (reader: Reader, asked: Wanted, { kind, planned }: Part): readonly FactRow[] =>
  factsWhere(reader, asked, { kind, planned, days: 'f.day between :from and :to', period: asked.period });

const NOT_ENDED_BEFORE = `f.day < :from and not exists (select 1 from statistic_fact as e
  where e.case_id = f.case_id and e.kind = 'ended' and e.day < :from and e.ledger_number <= :number)`;

/** Started before the period, and not ended before it, as far as was known. */
const carriedInto = (reader: Reader, asked: Wanted, { planned }: Part): readonly FactRow[] =>
  factsWhere(reader, asked, { kind: 'started', planned, days: NOT_ENDED_BEFORE, period: asked.period });

type Stretch = Readonly<{ kind: string; planned: 0 | 1 | undefined; days: string; period: Period }>;

const factsWhere = (
  reader: Reader,
  { visibility, number, bodies }: Wanted,
  { kind, planned, days, period }: Stretch,
): readonly FactRow[] => {
  const visible = visibleCases(visibility);
  const { from, to } = period;
  return reader.all<FactRow>(
    `select ${COLUMNS} from json_each(:bodies) as b cross join json_each(:planned) as p cross join statistic_fact as f
     where f.kind = :kind and f.body = b.value and f.is_planned = p.value and ${days} and f.ledger_number <= :number
       and ${countable(visibility)} ${visible === undefined ? '' : `and f.case_id in (${visible.sql})`}`,
    {
      ...visible?.params,
      ...(days.includes(':to') ? { to } : {}),
      ...{ kind, from, number, bodies: JSON.stringify(bodies) },
      planned: JSON.stringify(planned === undefined ? [0, 1] : [planned]),
    },
  );
};

/** An ended fact, which says why a case is not carried over any more. */
export const endOfCase = (reader: Reader, caseId: string, number: number): FactRow | undefined =>
  reader.get<FactRow>(
    `select ${COLUMNS} from statistic_fact as f
     where f.case_id = :caseId and f.kind = 'ended' and f.ledger_number <= :number order by f.ledger_number limit 1`,
    { caseId, number },
  );
