import { readFileSync } from 'node:fs';
import type { Rows } from '#projecting/read-model.ts';
import { noteChange, takeStandingWhenDue } from './standing.ts';

/** Tables to put before a model's own: counts as flows, to be read as of any number. */
export const flowsSchema = readFileSync(new URL('./flows.sql', import.meta.url), 'utf8');

/** They keep their own history. */
export const FLOW_TABLES = ['flow_place', 'flow_owner', 'flow', 'standing', 'standing_taken', 'flow_measure'] as const;

export type FlowScope = 'case' | 'matter' | 'action';

/** Where something is counted; it stays what it was when it began. */
export type Place = Readonly<{ scope: FlowScope; form: string; body: string; lineage: readonly string[] }>;

/** As what something counts: so many things, so much of an amount (đồng, or days) and of land in m², under a name, perhaps on a day. */
export type Count = Readonly<{
  measure: string;
  what?: string;
  onDay?: string;
  things?: number;
  amount?: number;
  landM2?: number;
}>;

type Sums = readonly [things: number, amount: number, land: number];
type Counted = Record<string, Sums>;

export type Owner = Readonly<{ ownerId: string /** By what the right to see it is judged. */; rightId: string }>;

const OWNER = 'select owner, place, counted from flow_owner where owner_id = :ownerId';
type OwnerRow = Readonly<{ owner: number; place: number; counted: string }>;

/** Begins to count something; of what is counted already nothing changes. */
export const countAt = (rows: Rows, { ownerId, rightId }: Owner, { scope, form, body, lineage }: Place): void => {
  const key = { scope, form, body, lineage: `|${lineage.join('|')}|` };
  rows.run(
    'insert into flow_place (scope, form, body, lineage) values (:scope, :form, :body, :lineage) on conflict do nothing',
    key,
  );
  rows.run(
    `insert into flow_owner (owner_id, right_id, place, counted)
     select :ownerId, :rightId, place, '{}' from flow_place
     where scope = :scope and form = :form and body = :body and lineage = :lineage on conflict do nothing`,
    { ...key, ownerId, rightId },
  );
};

/**
 * Says as what something counts from this event on. Only the difference to what it counted as before is written: a
 * handler need not know what an event changed. What is not counted anywhere is passed over.
 *
 * @param number the event's
 */
export const countAs = (rows: Rows, number: number, ownerId: string, counts: readonly Count[]): void => {
  const known = rows.get<OwnerRow>(OWNER, { ownerId });
  if (known === undefined) return;
  const after = summed(counts);
  const counted = JSON.stringify(after);
  if (counted === known.counted) return;
  takeStandingWhenDue(rows, number);
  // Written here before.
  const before = JSON.parse(known.counted) as Counted;
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const was = before[key] ?? NONE;
    const is = after[key] ?? NONE;
    const [things, amount, land] = [is[0] - was[0], is[1] - was[1], is[2] - was[2]];
    if (things === 0 && amount === 0 && land === 0) continue;
    const [measure = '', what = '', onDay = ''] = key.split('\t');
    rows.run(APPEND, { number, owner: known.owner, place: known.place, measure, what, onDay, things, amount, land });
    noteChange(rows, measure);
  }
  rows.run('update flow_owner set counted = :counted where owner = :owner', { counted, owner: known.owner });
};

const NONE: Sums = [0, 0, 0];

const APPEND = `insert into flow (ledger_number, part, owner, place, measure, what, on_day, things, amount, land)
  values (:number, (select coalesce(max(part), 0) + 1 from flow where measure = :measure and ledger_number = :number),
    :owner, :place, :measure, :what, :onDay, :things, :amount, :land)`;

const THOUSANDTHS = 1_000;

const summed = (counts: readonly Count[]): Counted => {
  const sums: Counted = {};
  for (const { measure, what = '', onDay = '', things = 0, amount = 0, landM2 = 0 } of counts) {
    const key = `${measure}\t${what}\t${onDay}`;
    const [oldThings, oldAmount, oldLand] = sums[key] ?? NONE;
    sums[key] = [oldThings + things, oldAmount + amount, oldLand + Math.round(landM2 * THOUSANDTHS)];
  }
  return sums;
};

/** Land as it was given, out of what is counted. */
export const squareMetres = (thousandths: number): number => thousandths / THOUSANDTHS;
