import type { CaseClock } from '#domain/inspection-case/case-clocks.ts';
import { type ClockGround, clockDue, isProvisional, lookedAtFrom } from '#domain/law/clocks/clock.ts';
import { type ClockScope, natureOf } from '#domain/law/clocks/clock-names.ts';
import type { Rows } from '#projecting/read-model.ts';

/** After every date there is. */
export const NEVER = '9999-12-31';

/** Whose clocks are kept. */
export type OwnerScope = Exclude<ClockScope, 'explanation'>;
export type ClockOwner = Readonly<{ scope: OwnerScope; id: string }>;

/** A clock as it is stored: its facts as JSON, and the last day that came out. */
export type StoredClock = Readonly<{
  clock_key: string;
  facts: string;
  ended_on: string | null;
  due_on: string | null;
}>;

export const storedClocksOf = (rows: Rows, ownerId: string): readonly StoredClock[] =>
  rows.all<StoredClock>('select clock_key, facts, ended_on, due_on from clock where owner_id = :ownerId', { ownerId });

/** Written by `storeClock`. */
export const factsOf = ({ facts }: Pick<StoredClock, 'facts'>): CaseClock => JSON.parse(facts) as CaseClock;

/**
 * Counts the clock and writes it down. An ended clock keeps what the calendar of its end made of it.
 *
 * @param number the event that is taken into account
 */
export const storeClock = (
  rows: Rows,
  number: number,
  ground: ClockGround,
  { scope, id }: ClockOwner,
  key: string,
  clock: CaseClock,
): void => {
  const due = clockDue(clock, ground);
  rows.run(
    `insert into clock (scope, owner_id, clock_key, clock, kind, facts, started_on, shown_from, ended_on, is_open,
       ended_at_number, outcome, due_on,
       sort_on, is_provisional, looked_at_from, rule_id, mark)
     values (:scope, :ownerId, :key, :clock, :kind, :facts, :startedOn, :shownFrom, :endedOn, :isOpen,
       :endedAt, :outcome, :dueOn,
       :sortOn, :isProvisional, :lookedAtFrom, :ruleId, :mark)
     on conflict do update set facts = excluded.facts, started_on = excluded.started_on,
       shown_from = excluded.shown_from, ended_on = excluded.ended_on, is_open = excluded.is_open,
       ended_at_number = excluded.ended_at_number, outcome = excluded.outcome, due_on = excluded.due_on,
       sort_on = excluded.sort_on, is_provisional = excluded.is_provisional,
       looked_at_from = excluded.looked_at_from, rule_id = excluded.rule_id, mark = excluded.mark`,
    {
      scope,
      ownerId: id,
      key,
      clock: clock.clock,
      kind: natureOf(clock.clock).kind,
      facts: JSON.stringify(clock),
      startedOn: clock.startedOn,
      shownFrom: scope === 'case' ? '' : clock.startedOn,
      endedOn: clock.ended?.on ?? null,
      isOpen: clock.ended === undefined,
      endedAt: clock.ended === undefined ? null : number,
      outcome: due.outcome,
      dueOn: due.outcome === 'due' ? due.dueOn : null,
      sortOn: due.outcome === 'due' ? due.dueOn : NEVER,
      isProvisional: isProvisional(due.derivation),
      lookedAtFrom: lookedAtFrom(due.derivation),
      ruleId: due.derivation.rule?.id ?? null,
      mark: due.derivation.rule?.mark ?? null,
    },
  );
};

/** What turns out never to have begun. That it was there once is kept, for whoever compares two moments. */
export const removeClock = (rows: Rows, number: number, ownerId: string, key: string): void => {
  rows.run('delete from clock where owner_id = :ownerId and clock_key = :key', { ownerId, key });
  rows.run(
    `insert into clock_removed (ledger_number, owner_id, clock_key) values (:number, :ownerId, :key)
     on conflict do nothing`,
    { number, ownerId, key },
  );
};
