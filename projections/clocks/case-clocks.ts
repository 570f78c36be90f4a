import { readFileSync } from 'node:fs';
import {
  basisAfter,
  type CaseClock,
  CLOCK_EVENTS,
  type ClockBasis,
  clockSteps,
  takeStep,
} from '#domain/inspection-case/case-clocks.ts';
import type { Handler, LedgerEvent, Rows, SqlParams } from '#projecting/read-model.ts';
import type { FoldedCaseEvent } from '../case-file/on-case.ts';
import { identityOf } from '../stream-identity.ts';
import { type GroundChange, LAW_GROUND_TABLES, lawGroundBy, lawGroundHandlers } from './law-ground.ts';
import { factsOf, type OwnerScope, type StoredClock, storeClock, storedClocksOf } from './stored-clocks.ts';

/** Tables to put before a model's own: clocks, and the calendars they are counted by. */
export const clocksSchema = readFileSync(new URL('./clocks.sql', import.meta.url), 'utf8');

/** They keep no history. */
export const CLOCK_TABLES_UNVERSIONED = LAW_GROUND_TABLES;

export type Changed = (rows: Rows, ownerId: string, by: Readonly<{ scope: OwnerScope; number: number }>) => void;
type CaseLedgerEvent = LedgerEvent<FoldedCaseEvent['type'], FoldedCaseEvent['data']>;

/**
 * Keeps the clocks of all cases, and counts anew what calendars and readings of rules move, whosever clock it is.
 * `changed` is called once for each case, and each other owner of clocks, whose clocks have become others.
 */
export const clockHandlers = (changed: Changed = () => undefined): Readonly<Record<string, Handler>> => ({
  ...Object.fromEntries(
    CLOCK_EVENTS.map((type): [string, Handler] => [
      type,
      (event: CaseLedgerEvent, rows) => takeEvent(event, rows, changed),
    ]),
  ),
  ...lawGroundHandlers((rows, change) => countAgain(rows, change, changed)),
});

const takeEvent = (event: CaseLedgerEvent, rows: Rows, changed: Changed): void => {
  const caseId = identityOf(event.stream);
  // The engine gives a handler events of its own type only, so that type and data fit.
  const told = { type: event.type, data: event.data } as FoldedCaseEvent;
  const before = basisOf(rows, caseId);
  const basis = basisAfter(before, told);
  if (basis === undefined) return;
  if (basis !== before) storeBasis(rows, caseId, basis);
  const steps = clockSteps(told, basis);
  if (steps.length === 0) return;

  const clocks = new Map<string, CaseClock>(
    storedClocksOf(rows, caseId).map((stored) => [stored.clock_key, factsOf(stored)]),
  );
  const touched = new Set<string>();
  for (const step of steps) {
    for (const { key, clock } of takeStep(clocks, step)) {
      clocks.set(key, clock);
      touched.add(key);
    }
  }
  const ground = lawGroundBy(rows, event.number);
  for (const key of touched) {
    const clock = clocks.get(key);
    if (clock !== undefined) storeClock(rows, event.number, ground, { scope: 'case', id: caseId }, key, clock);
  }
  changed(rows, caseId, { scope: 'case', number: event.number });
};

const basisOf = (rows: Rows, caseId: string): ClockBasis | undefined => {
  const row = rows.get<Readonly<{ basis: string }>>('select basis from clock_basis where case_id = :caseId', {
    caseId,
  });
  return row && (JSON.parse(row.basis) as ClockBasis);
};

const storeBasis = (rows: Rows, caseId: string, basis: ClockBasis): void => {
  rows.run(
    `insert into clock_basis (case_id, basis) values (:caseId, :basis)
     on conflict do update set basis = excluded.basis`,
    { caseId, basis: JSON.stringify(basis) },
  );
};

type OpenClock = Pick<StoredClock, 'clock_key' | 'facts'> & Readonly<{ scope: OwnerScope; owner_id: string }>;

/** Counts anew what still runs and may come out otherwise. */
const countAgain = (rows: Rows, change: GroundChange, changed: Changed): void => {
  const { number } = change;
  const owners = new Map<string, OwnerScope>();
  const ground = lawGroundBy(rows, number);
  for (const { scope, owner_id: id, clock_key, facts } of openClocks(rows, change)) {
    storeClock(rows, number, ground, { scope, id }, clock_key, factsOf({ facts }));
    owners.set(id, scope);
  }
  for (const [id, scope] of owners) changed(rows, id, { scope, number });
};

const openClocks = (rows: Rows, change: GroundChange): readonly OpenClock[] => {
  const { where, params } = clocksOn(change);
  return rows.all<OpenClock>(`select scope, owner_id, clock_key, facts from clock where ${where}`, params);
};

/**
 * Which of the clocks that have not ended a change can move, as SQL: those by a rule, or those that looked at a day of the
 * span. One that stands still may have been counted to a day before it.
 */
export const clocksOn = (
  change: Readonly<{ ruleId: string } | { from: string; to: string }>,
): Readonly<{ where: string; params: SqlParams }> =>
  'ruleId' in change
    ? { where: 'is_open = 1 and rule_id = :rule_id', params: { rule_id: change.ruleId } }
    : {
        where: `is_open = 1 and ((looked_at_from <= :change_to and due_on >= :change_from)
          or (outcome = 'paused' and started_on <= :change_to))`,
        params: { change_from: change.from, change_to: change.to },
      };
