import type { Reader } from '#projecting/read-model.ts';
import type { Owners } from './bodies.ts';
import { endOfCase, type FactRow, keyOfFact } from './lines.ts';

/** Why a fact counts in a figure now, or no more: the event that was recorded since. */
export type Cause = Readonly<{ why: 'recorded' | 'ended' | 'reorganised'; number: number; unit: string | null }>;

/** A fact that came into a figure (+) or left it (−) between two numbers. */
export type Change = Readonly<{ fact: FactRow; sign: 1 | -1; cause: Cause }>;

type Side = Readonly<{ facts: readonly FactRow[]; owners: Owners }>;

/** What made the difference between a figure as it was reported and as it is known now. */
export const changesBetween = (
  reader: Reader,
  then: Side,
  now: Side,
  since: number,
  number: number,
): readonly Change[] => {
  const before = new Map(then.facts.map((fact) => [keyOfFact(fact), fact]));
  const after = new Map(now.facts.map((fact) => [keyOfFact(fact), fact]));
  const came = now.facts
    .filter((fact) => !before.has(keyOfFact(fact)))
    .map((fact): Change => ({ fact, sign: 1, cause: causeOf(fact, now.owners, since) }));
  const left = then.facts
    .filter((fact) => !after.has(keyOfFact(fact)))
    .map((fact): Change => ({ fact, sign: -1, cause: causeOfLeaving(reader, fact, now.owners, since, number) }));
  return [...came, ...left];
};

const causeOf = (fact: FactRow, owners: Owners, since: number): Cause => {
  if (fact.ledger_number > since) return { why: 'recorded', number: fact.ledger_number, unit: null };
  return reorganisedSince(fact, owners, since) ?? { why: 'recorded', number: fact.ledger_number, unit: null };
};

const causeOfLeaving = (reader: Reader, fact: FactRow, owners: Owners, since: number, number: number): Cause => {
  const moved = reorganisedSince(fact, owners, since);
  if (moved !== undefined) return moved;
  const end = endOfCase(reader, fact.case_id, number);
  return { why: 'ended', number: end?.ledger_number ?? fact.ledger_number, unit: null };
};

/** The body that reports for it is another one, because of what was recorded since. */
const reorganisedSince = ({ body, case_id }: FactRow, owners: Owners, since: number): Cause | undefined => {
  const moved = owners.movedBy(body, case_id);
  return moved !== undefined && moved.number > since
    ? { why: 'reorganised', number: moved.number, unit: moved.unit }
    : undefined;
};
