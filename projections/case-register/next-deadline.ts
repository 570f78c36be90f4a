import type { ClockName } from '#domain/law/clocks/clock-names.ts';
import type { Mark } from '#domain/law/clocks/clock-rule.ts';
import type { Rows } from '#projecting/read-model.ts';

/** Of the duties in a case that are not done yet, the one that ends first. */
export type NextDeadline = Readonly<{
  clock: ClockName;
  /** Names it among the clocks of the case. */
  key: string;
  subject: string | null;
  dueOn: string;
  /** Calendar days to the last one; below 0: overdue. */
  daysLeft: number;
  mark: Mark | null;
  isProvisional: boolean;
}>;

type NextRow = Readonly<{
  clock: string;
  clock_key: string;
  due_on: string;
  mark: string | null;
  is_provisional: number;
}>;

/** Writes down which deadline of the case is the next, after one of its clocks has become another; often it stays the same. */
export const setNextDeadline = (rows: Rows, caseId: string): void => {
  const next = rows.get<NextRow>(
    `select clock, clock_key, due_on, mark, is_provisional from clock
     where owner_id = :caseId and is_open = 1 and kind = 'duty' and due_on is not null
     order by due_on, clock_key limit 1`,
    { caseId },
  );
  rows.run(
    `update case_row set next_due_on = :dueOn, next_clock = :clock, next_subject = :subject, next_mark = :mark,
       next_provisional = :isProvisional
     where case_id = :caseId
       and (next_due_on, next_clock, next_subject, next_mark, next_provisional)
         is not (:dueOn, :clock, :subject, :mark, :isProvisional)`,
    {
      caseId,
      dueOn: next?.due_on ?? null,
      clock: next?.clock ?? null,
      // The key is the name, or name and subject.
      subject: next === undefined || next.clock_key === next.clock ? null : next.clock_key.slice(next.clock.length + 1),
      mark: next?.mark ?? null,
      isProvisional: next?.is_provisional ?? null,
    },
  );
};
