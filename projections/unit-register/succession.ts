import type { OwnedSubject, Unit, UnitEnd } from '#domain/unit/state.ts';
import { isInForce, unitName } from '#domain/unit/state.ts';
import { ownerOn, type Units } from '#domain/unit/tree.ts';
import type { Query } from '#projecting/read-model.ts';
import { unitsOnRecord } from './units-on-record.ts';

export type NamedUnit = Readonly<{ code: string; name: string }>;

/** One reorganisation: what ended, how, and who came after it. */
export type SuccessionStep = NamedUnit &
  Readonly<{
    how: UnitEnd['how'];
    from: string;
    successors: readonly NamedUnit[];
    /** Who owns all that is not named otherwise. */
    defaultOwner: NamedUnit;
    owners: readonly Readonly<{ subject: OwnedSubject; id: string; owner: NamedUnit }>[];
  }>;

export type Succession = NamedUnit &
  Readonly<{
    isInForce: boolean;
    /** Who answers on that day for what was the unit's, or for the one case that was asked about. */
    owner: NamedUnit | null;
    /** The ends that led there, the unit's own first. Empty while it is in force. */
    after: readonly SuccessionStep[];
    /** All that ended by that day and went into it, directly or by way of others; the latest first. */
    before: readonly SuccessionStep[];
  }>;

type SuccessionParams = Readonly<{ code: string; caseId?: string }>;

/** Who came after a unit and before it, on the day; null: nobody ever registered it. */
export const succession: Query<SuccessionParams, Succession | null> = (reader, { code, caseId }, { legalDate: on }) => {
  const units = unitsOnRecord(reader);
  const found = units.get(code);
  if (found === undefined) return null;
  const subject = caseId === undefined ? undefined : ({ subject: 'case', id: caseId } as const);
  const owner = ownerOn(units, code, on, subject);
  return {
    code,
    name: unitName(found, on),
    isInForce: isInForce(found, on),
    owner: owner === undefined ? null : named(units, owner, on),
    after: stepsAfter(units, found, on, subject),
    before: stepsBefore(units, code, on),
  };
};

const named = (units: Units, code: string, on: string): NamedUnit => {
  const unit = units.get(code);
  return { code, name: unit === undefined ? code : unitName(unit, on) };
};

const stepOf = (units: Units, { code }: Unit, end: UnitEnd): SuccessionStep => {
  const { how, from, successors, defaultOwner, owners } = end;
  return {
    ...named(units, code, from),
    how,
    from,
    successors: successors.map((successor) => named(units, successor, from)),
    defaultOwner: named(units, defaultOwner, from),
    owners: owners.map(({ subject, id, owner }) => ({ subject, id, owner: named(units, owner, from) })),
  };
};

type Subject = Parameters<typeof ownerOn>[3];

/** The same way that `ownerOn` goes, each end on it told. */
const stepsAfter = (units: Units, first: Unit, on: string, subject: Subject): readonly SuccessionStep[] => {
  const steps: SuccessionStep[] = [];
  const seen = new Set<string>();
  let unit: Unit | undefined = first;
  while (unit !== undefined && !seen.has(unit.code)) {
    seen.add(unit.code);
    const { end }: Unit = unit;
    if (end === undefined || on < end.from) break;
    steps.push(stepOf(units, unit, end));
    unit = units.get(ownerAfter(end, subject));
  }
  return steps;
};

const ownerAfter = ({ owners, defaultOwner }: UnitEnd, subject: Subject): string =>
  owners.find((each) => each.subject === subject?.subject && each.id === subject.id)?.owner ?? defaultOwner;

const stepsBefore = (units: Units, code: string, on: string): readonly SuccessionStep[] => {
  const steps = new Map<string, SuccessionStep>();
  // A set of heirs that grows while it is walked; who is in it already is not walked again.
  const heirs = new Set([code]);
  for (const heir of heirs) {
    for (const unit of units.values()) {
      const { end } = unit;
      if (end === undefined || end.from > on || !end.successors.includes(heir) || steps.has(unit.code)) continue;
      steps.set(unit.code, stepOf(units, unit, end));
      heirs.add(unit.code);
    }
  }
  steps.delete(code);
  return [...steps.values()].toSorted((a, b) =>
    a.from > b.from ? -1 : a.from < b.from ? 1 : a.code < b.code ? -1 : 1,
  );
};
