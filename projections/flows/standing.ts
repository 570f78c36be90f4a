import type { Rows } from '#projecting/read-model.ts';

/** Nobody minds adding up so few events. */
const FEWEST_EVENTS = 64;
/** So many sums an event may cost; so much less is there to be added up since the last time. */
const PER_SUM = 2;

type Taken = Readonly<{ taken_at: number; sums: number }>;

/**
 * Writes down the sums up to the event before this one, once there were half as many events since the last time as
 * there were sums then: so a question adds up little more than what there is to be counted, wherever in the ledger it
 * asks, and each event pays for about two sums.
 */
export const takeStandingWhenDue = (rows: Rows, number: number): void => {
  const last = rows.get<Taken>('select taken_at, sums from standing_taken order by taken_at desc limit 1') ?? FIRST;
  const takenAt = number - 1;
  if (takenAt - last.taken_at < Math.max(FEWEST_EVENTS, last.sums / PER_SUM)) return;
  const sums = rows.run(
    `with recursive known (measure) as (
       select min(measure) from flow
       union all select (select min(measure) from flow where measure > known.measure) from known
         where known.measure is not null)
     insert into standing (taken_at, measure, what, on_day, place, things, amount, land)
     select :takenAt, measure, what, on_day, place, sum(things), sum(amount), sum(land) from (
       select measure, what, on_day, place, things, amount, land from standing where taken_at = :last
       union all
       select f.measure, what, on_day, place, things, amount, land from known
         join flow as f on f.measure = known.measure
       where ledger_number > :last and ledger_number <= :takenAt)
     group by measure, what, on_day, place having sum(things) <> 0 or sum(amount) <> 0 or sum(land) <> 0`,
    { takenAt, last: last.taken_at },
  );
  rows.run('insert into standing_taken (taken_at, sums) values (:takenAt, :sums)', { takenAt, sums });
};

const FIRST: Taken = { taken_at: 0, sums: 0 };
