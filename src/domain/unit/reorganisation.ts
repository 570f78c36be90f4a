import type { CommandOf } from '../command.ts';
import { accept } from '../decider.ts';
import type { Facts } from '../facts.ts';
import { firstRefusal } from '../guards.ts';
import type { LegalDate } from '../legal-date.ts';
import type { UnitCode } from '../text.ts';
import type { abolishUnit, mergeUnit, splitUnit } from './commands.ts';
import { ended, notAfter } from './guards.ts';
import type { UnitDecision, UnitRefusal } from './refusals.ts';
import { isInForce, type OwnerException, type Unit } from './state.ts';
import type { Units } from './tree.ts';
import { isInspectorate } from './unit-kind.ts';

/*
 * Three ways in which a unit ceases. Each names who owns all that was the unit's, so that no case, recommendation,
 * action or clock is ever without exactly one owner.
 */

export const decideMerger = (
  { data: { code: _, ...data } }: CommandOf<typeof mergeUnit>,
  unit: Unit,
  { units }: Facts,
): UnitDecision =>
  firstRefusal(cannotEnd(unit, data.from), badSuccessor(units, unit, data.into, data.from)) ??
  accept([{ type: 'UnitMerged', data }]);

export const decideAbolition = (
  { data: { code: _, ...data } }: CommandOf<typeof abolishUnit>,
  unit: Unit,
  { units }: Facts,
): UnitDecision =>
  firstRefusal(cannotEnd(unit, data.from), badSuccessor(units, unit, data.successor, data.from)) ??
  accept([{ type: 'UnitAbolished', data }]);

export const decideSplit = (
  { data: { code: _, ...data } }: CommandOf<typeof splitUnit>,
  unit: Unit,
  { units }: Facts,
): UnitDecision =>
  firstRefusal(
    cannotEnd(unit, data.from),
    twice(data.into),
    ...data.into.map((successor) => badSuccessor(units, unit, successor, data.from)),
    ...[data.defaultOwner, ...data.owners.map(({ owner }) => owner)].map((owner) => notAmong(data.into, owner)),
    namedTwice(data.owners),
  ) ?? accept([{ type: 'UnitSplit', data }]);

/** A unit ends once, and after all that is recorded to have begun in it. */
const cannotEnd = (unit: Unit, from: LegalDate): UnitRefusal | undefined => {
  const begun = [...unit.names, ...unit.parents, ...unit.remoteness, ...unit.terms, ...unit.fields].map(
    (each) => each.from,
  );
  return ended(unit) ?? notAfter('from', from, begun.toSorted().at(-1));
};

const badSuccessor = (units: Units, unit: Unit, successor: UnitCode, on: LegalDate): UnitRefusal | undefined => {
  if (successor === unit.code) return { code: 'OwnSuccessor', unit: successor };
  const known = units.get(successor);
  if (known === undefined || !isInForce(known, on)) return { code: 'SuccessorUnknown', successor, on };
  if (isInspectorate(unit.kind) && !isInspectorate(known.kind)) {
    return { code: 'SuccessorUnfit', kind: unit.kind, successor, successorKind: known.kind };
  }
  // One that is to end itself could hand everything back, and nobody would own it.
  return known.end && { code: 'SuccessorEnds', successor, from: known.end.from, successors: known.end.successors };
};

const twice = (into: readonly UnitCode[]): UnitRefusal | undefined => {
  const successor = into.find((code, index) => into.indexOf(code) !== index);
  return successor === undefined ? undefined : { code: 'SuccessorTwice', successor };
};

const notAmong = (successors: readonly UnitCode[], owner: UnitCode): UnitRefusal | undefined =>
  successors.includes(owner) ? undefined : { code: 'OwnerNotSuccessor', owner, successors };

const namedTwice = (owners: readonly OwnerException[]): UnitRefusal | undefined => {
  const same = owners.find(({ subject, id }, index) =>
    owners.slice(0, index).some((earlier) => earlier.subject === subject && earlier.id === id),
  );
  return same && { code: 'OwnerTwice', subject: same.subject, id: same.id };
};
