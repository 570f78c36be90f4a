import type { Rows } from '#projecting/read-model.ts';

/** Nobody minds adding up so few changes. */
const FEWEST_CHANGES = 32;
/** So many sums a change may cost; so much less is there to be added up since the last time. */
const PER_SUM = 2;

type Due = Readonly<{ measure: string; last: number }>;

/**
 * Writes down the sums of a measure up to the event before this one, once it changed half as often since the last time
 * as there were sums then: so a question adds up little more than what there is to be counted, wherever in the ledger it
 * asks, and each change pays for about two sums. Each measure by itself: one that is counted by days has a hundred times
 * the sums of one that is not.
 */
export const takeStandingWhenDue = (rows: Rows, number: number): void => {
  const takenAt = number - 1;
  const due = rows.all<Due>(
    `select measure, taken_at as last from flow_measure
     where changes >= max(${FEWEST_CHANGES}, sums / ${PER_SUM}) and taken_at < :takenAt`,
    { takenAt },
  );
  for (const { measure, last } of due) {
    const sums = rows.run(
      `insert into standing (measure, taken_at, what, on_day, place, things, amount, land)
       select :measure, :takenAt, what, on_day, place, sum(things), sum(amount), sum(land) from (
         select what, on_day, place, things, amount, land from standing where measure = :measure and taken_at = :last
         union all
         select what, on_day, place, things, amount, land from flow
         where measure = :measure and ledger_number > :last and ledger_number <= :takenAt)
       group by what, on_day, place having sum(things) <> 0 or sum(amount) <> 0 or sum(land) <> 0`,
      { measure, takenAt, last },
    );
    rows.run('insert into standing_taken (measure, taken_at) values (:measure, :takenAt)', { measure, takenAt });
    rows.run('update flow_measure set taken_at = :takenAt, sums = :sums, changes = 0 where measure = :measure', {
      ...{ measure, takenAt, sums },
    });
  }
};

/** One more change of the measure. */
export const noteChange = (rows: Rows, measure: string): void => {
  rows.run(
    `insert into flow_measure (measure, taken_at, sums, changes) values (:measure, 0, 0, 1)
     on conflict do update set changes = changes + 1`,
    { measure },
  );
};
