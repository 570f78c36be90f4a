import { readFileSync } from 'node:fs';
import { type ActionClockGround, actionClocks } from '#domain/accountability-action/action-clocks.ts';
import { actionEventDefinitions } from '#domain/accountability-action/events.ts';
import { evolve as evolveAction, type FoldedActionEvent } from '#domain/accountability-action/evolve.ts';
import type { AccountabilityAction } from '#domain/accountability-action/state.ts';
import { matterEventDefinitions } from '#domain/corruption-matter/events.ts';
import { evolve as evolveMatter, type FoldedMatterEvent } from '#domain/corruption-matter/evolve.ts';
import { matterClocks } from '#domain/corruption-matter/matter-clocks.ts';
import type { CorruptionMatter } from '#domain/corruption-matter/state.ts';
import type { Opaque } from '#domain/event-definition.ts';
import type { CaseClock } from '#domain/inspection-case/case-clocks.ts';
import type { CaseEvent } from '#domain/inspection-case/events.ts';
import { clockDue } from '#domain/law/clocks/clock.ts';
import type { Handler, Handlers, LedgerEvent, Rows } from '#projecting/read-model.ts';
import { actionsForMatter, mattersOfCase } from '../rights/subject-rights.ts';
import { identityOf } from '../stream-identity.ts';
import type { Changed } from './case-clocks.ts';
import { lawGroundBy } from './law-ground.ts';
import { type ClockOwner, removeClock, storeClock, storedClocksOf } from './stored-clocks.ts';
import { subjectClockKey } from './subject-clock-key.ts';

/** Tables to put behind those of `case-clocks.ts`: what matters and actions have come to be. */
export const subjectClocksSchema = readFileSync(new URL('./subject-clocks.sql', import.meta.url), 'utf8');

/** They keep no history. */
export const SUBJECT_CLOCK_TABLES_UNVERSIONED = ['clock_action', 'clock_conclusion', 'clock_removed'] as const;

type MatterLedgerEvent = LedgerEvent<FoldedMatterEvent['type'], FoldedMatterEvent['data']>;
type ActionLedgerEvent = LedgerEvent<FoldedActionEvent['type'], FoldedActionEvent['data']>;

/**
 * Keeps the clocks of corruption matters and of actions: all of them are counted from what a matter or an action has
 * come to be, and those that came out otherwise are written. To stand behind the handlers of cases and of rights.
 * `changed` is called for each of them whose clocks were written.
 */
export const subjectClockHandlers = (changed: Changed): Readonly<Record<string, Handler>> => ({
  ...Object.fromEntries(
    matterEventDefinitions.map(({ type }): [string, Handler] => [
      type,
      (event: MatterLedgerEvent, rows) => takeMatterEvent(event, rows, changed),
    ]),
  ),
  ...Object.fromEntries(
    actionEventDefinitions.map(({ type }): [string, Handler] => [
      type,
      (event: ActionLedgerEvent, rows) => takeActionEvent(event, rows, changed),
    ]),
  ),
  ...({
    ConclusionIssued: ({ stream, number, data: { occurredOn } }, rows) => {
      const caseId = identityOf(stream);
      rows.run(
        'insert into clock_conclusion (case_id, signed_on) values (:caseId, :occurredOn) on conflict do nothing',
        { caseId, occurredOn },
      );
      for (const matterId of mattersOfCase(rows, caseId)) countActionsFor(rows, number, matterId, changed);
    },
  } satisfies Handlers<Opaque<CaseEvent>>),
});

const takeMatterEvent = (event: MatterLedgerEvent, rows: Rows, changed: Changed): void => {
  const matterId = identityOf(event.stream);
  const before = matterOf(rows, matterId);
  // Handlers are total: what came before the beginning tells nothing.
  if (before === null && event.type !== 'MatterIdentified') return;
  // The engine gives a handler events of its own type only, so that type and data fit.
  const matter = evolveMatter(before, { type: event.type, data: event.data } as FoldedMatterEvent);
  rows.run(
    'insert into clock_matter (matter_id, fold) values (:matterId, :fold) on conflict do update set fold = excluded.fold',
    { matterId, fold: JSON.stringify(matter) },
  );
  countMatter(rows, event.number, matterId, changed);
  countActionsFor(rows, event.number, matterId, changed);
};

const takeActionEvent = (event: ActionLedgerEvent, rows: Rows, changed: Changed): void => {
  const actionId = identityOf(event.stream);
  const before = actionOf(rows, actionId);
  if (before === null && event.type !== 'AccountabilityActionOpened') return;
  const action = evolveAction(before, { type: event.type, data: event.data } as FoldedActionEvent);
  rows.run(
    'insert into clock_action (action_id, fold) values (:actionId, :fold) on conflict do update set fold = excluded.fold',
    { actionId, fold: JSON.stringify(action) },
  );
  countAction(rows, event.number, actionId, changed);
};

// Written by the handlers above, by the domain's own folds.
const matterOf = (rows: Rows, matterId: string): CorruptionMatter | null => {
  const row = rows.get<Readonly<{ fold: string }>>('select fold from clock_matter where matter_id = :matterId', {
    matterId,
  });
  return row === undefined ? null : (JSON.parse(row.fold) as CorruptionMatter);
};

const actionOf = (rows: Rows, actionId: string): AccountabilityAction | null => {
  const row = rows.get<Readonly<{ fold: string }>>('select fold from clock_action where action_id = :actionId', {
    actionId,
  });
  return row === undefined ? null : (JSON.parse(row.fold) as AccountabilityAction);
};

/** Counts the clocks of a matter anew: after its own events, and after a calendar has moved the end of a suspension. */
export const countMatter = (rows: Rows, number: number, matterId: string, changed: Changed): void => {
  const matter = matterOf(rows, matterId);
  if (matter === null) return;
  const ground = lawGroundBy(rows, number);
  const stored = new Map(storedClocksOf(rows, matterId).map((each) => [each.clock_key, each]));
  const clocks = matterClocks(matter, (clock) => {
    const known = stored.get(subjectClockKey(clock));
    // What has ended was judged by the calendar of its time.
    if (known !== undefined && known.ended_on !== null) return known.due_on ?? undefined;
    const due = clockDue(clock, ground);
    return due.outcome === 'due' ? due.dueOn : undefined;
  });
  writeChanged(rows, number, { scope: 'matter', id: matterId }, clocks, changed);
};

const countActionsFor = (rows: Rows, number: number, matterId: string, changed: Changed): void => {
  for (const actionId of actionsForMatter(rows, matterId)) countAction(rows, number, actionId, changed);
};

const countAction = (rows: Rows, number: number, actionId: string, changed: Changed): void => {
  const action = actionOf(rows, actionId);
  const matter = action && matterOf(rows, action.matterId);
  if (action === null || matter === null) return;
  const ground: ActionClockGround = { matter, concludedOn: concludedOn(rows, matter) };
  writeChanged(rows, number, { scope: 'action', id: actionId }, actionClocks(action, ground), changed);
};

const concludedOn = (rows: Rows, { caseId }: CorruptionMatter): string | null =>
  rows.get<Readonly<{ signed_on: string }>>('select signed_on from clock_conclusion where case_id = :caseId', {
    caseId,
  })?.signed_on ?? null;

/** What came out as it was keeps the number, and with it the calendar, by which it was judged. */
const writeChanged = (
  rows: Rows,
  number: number,
  owner: ClockOwner,
  clocks: readonly CaseClock[],
  changed: Changed,
): void => {
  const ground = lawGroundBy(rows, number);
  const stored = new Map(storedClocksOf(rows, owner.id).map(({ clock_key, facts }) => [clock_key, facts]));
  const keys = new Set<string>();
  for (const clock of clocks) {
    const key = subjectClockKey(clock);
    keys.add(key);
    if (stored.get(key) !== JSON.stringify(clock)) storeClock(rows, number, ground, owner, key, clock);
  }
  for (const key of stored.keys()) if (!keys.has(key)) removeClock(rows, number, owner.id, key);
  changed(rows, owner.id, { scope: owner.scope, number });
};
