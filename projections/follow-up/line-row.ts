import type { RecommendationContent } from '#domain/inspection-case/recommendation-content.ts';
import type { Recommendation } from '#domain/inspection-case/recommendations.ts';
import { type Account, accountOf, owedIn } from '#domain/inspection-case/recovery-accounts.ts';
import type { Rows, SqlParams } from '#projecting/read-model.ts';
import { presentAccounts } from '../accounts/case-accounts.ts';

/** Row of `follow_up`. */
export type LineRow = Readonly<{
  case_id: string;
  recommendation_id: string;
  kind: RecommendationContent['kind'];
  summary: string;
  addressee: string;
  obligor: string | null;
  violations: string;
  concluded_on: string;
  status: Recommendation['status'];
  is_settled: number;
  due_on: string;
  order_number: string | null;
  ordered_on: string | null;
  said_done_on: string | null;
  reminders: number;
  reminder_number: string | null;
  reminded_on: string | null;
  answer_due_on: string | null;
  checked_on: string | null;
  check_result: 'done' | 'partly-done' | 'not-done' | null;
  organisations: number;
  individuals: number;
}> &
  Readonly<Record<`${'vnd' | 'land'}_${'ordered' | 'recovered' | 'again' | 'closed' | 'owed'}`, number>>;

type Counter = 'reminders' | 'organisations' | 'individuals';

/** Sets columns of a line, and adds to its counters. Their names are written in this folder, never taken from an event. */
export const changeLine = (
  rows: Rows,
  caseId: string,
  recommendationId: string,
  columns: SqlParams,
  more: Readonly<Partial<Record<Counter, number>>> = {},
): void => {
  const assignments = [
    ...Object.keys(columns).map((column) => `${column} = :${column}`),
    ...Object.keys(more).map((column) => `${column} = ${column} + :${column}`),
  ];
  if (assignments.length === 0) return;
  rows.run(
    `update follow_up set ${assignments.join(', ')} where case_id = :caseId and recommendation_id = :recommendationId`,
    { ...columns, ...more, caseId, recommendationId },
  );
};

export const changeLines = (rows: Rows, caseId: string, ids: readonly string[], columns: SqlParams): void => {
  for (const id of ids) changeLine(rows, caseId, id, columns);
};

const COLUMNS = { amountVnd: 'vnd', landM2: 'land' } as const;

/** Brings the amounts of the case's lines to where its accounts stand, and says of each whether it is settled. */
export const settleAccounts = (rows: Rows, caseId: string): void => {
  const accounts = presentAccounts(rows, caseId);
  const lines = rows.all<Pick<LineRow, 'recommendation_id' | 'status'>>(
    'select recommendation_id, status from follow_up where case_id = :caseId',
    { caseId },
  );
  for (const { recommendation_id: id, status } of lines) {
    const money = accountOf(accounts, id, 'amountVnd');
    const land = accountOf(accounts, id, 'landM2');
    const isDone = status === 'verified' || status === 'closed-unimplemented';
    const owes = [money, land].some((account) => account !== undefined && owedIn(account) > 0);
    changeLine(rows, caseId, id, {
      ...columnsOf('amountVnd', money),
      ...columnsOf('landM2', land),
      is_settled: isDone && !owes,
    });
  }
};

const columnsOf = (measure: keyof typeof COLUMNS, account: Account | undefined): SqlParams => {
  const name = COLUMNS[measure];
  return {
    [`${name}_ordered`]: account?.ordered ?? 0,
    [`${name}_recovered`]: account?.recovered ?? 0,
    [`${name}_again`]: account?.again ?? 0,
    [`${name}_closed`]: account?.closed ?? 0,
    [`${name}_owed`]: account === undefined ? 0 : owedIn(account),
  };
};

/** A case that was closed before payments were recorded is closed: nothing of it waits for anybody. */
export const closeCase = (rows: Rows, caseId: string): void => {
  rows.run('update follow_up set is_settled = 1 where case_id = :caseId', { caseId });
};
