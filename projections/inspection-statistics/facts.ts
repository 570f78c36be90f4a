import type { StatisticsColumn } from '#domain/law/statistics-form.ts';
import type { LedgerEvent, Rows } from '#projecting/read-model.ts';
import { identityOf } from '../stream-identity.ts';

/** What is kept as facts. The other columns are sums of these; `ended` takes a case out of what is carried over. */
export type FactKind =
  | Exclude<StatisticsColumn, 'inspections' | 'carriedOver' | 'planned' | 'adHoc' | 'moneyVnd' | 'landM2'>
  | 'ended';

export type CaseRow = Readonly<{
  form: string;
  unit: string;
  is_planned: number;
  body: string | null;
  is_published: number;
}>;

/** The case, where it is an inspection: a check is in another form. */
export const inspectionOf = (rows: Rows, stream: string): CaseRow | undefined => {
  const found = rows.get<CaseRow>(
    'select form, unit, is_planned, body, is_published from statistic_case where case_id = :caseId',
    { caseId: identityOf(stream) },
  );
  return found?.form === 'inspection' ? found : undefined;
};

export type Fact = Readonly<{
  kind: FactKind;
  /** Whose paper it is. */
  body: string;
  day: string;
  amount: number;
  /** The recommendation; of an end, which it was. */
  part?: string;
}>;

/** Land is counted in thousandths of a square metre, as accounts count it. */
export const THOUSANDTHS = 1_000;

export const addFact = (
  rows: Rows,
  { stream, number, type, recordedAt }: Pick<LedgerEvent, 'stream' | 'number' | 'type' | 'recordedAt'>,
  found: CaseRow,
  { kind, body, day, amount, part = '' }: Fact,
): void => {
  // Nothing to count is no line of anything.
  if (amount === 0) return;
  rows.run(
    `insert into statistic_fact
       (case_id, kind, ledger_number, part, type, recorded_at, day, body, is_planned, is_published, amount)
     values (:caseId, :kind, :number, :part, :type, :recordedAt, :day, :body, :isPlanned, :isPublished, :amount)`,
    {
      ...{ caseId: identityOf(stream), kind, number, part, type, recordedAt, day, body, amount },
      ...{ isPlanned: found.is_planned, isPublished: found.is_published },
    },
  );
};
