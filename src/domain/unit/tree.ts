import type { LegalDate } from '../legal-date.ts';
import type { UnitCode } from '../text.ts';
import { type OwnedSubject, parentOn, type Unit, type UnitEnd } from './state.ts';

export type Units = ReadonlyMap<UnitCode, Unit>;

/** Every unit that ever stood directly above: what must be known so that any day can be asked. */
export const everParents = (unit: Unit): readonly UnitCode[] => [
  ...new Set(unit.parents.flatMap(({ value }) => (value === null ? [] : [value]))),
];

/** Who comes after a unit that ends: what must be known to say who owns what was its own. */
export const successorsOf = ({ end }: Unit): readonly UnitCode[] => end?.successors ?? [];

/**
 * The units above on that day, nearest first. It stops where a unit is not known, and at a circle: two moves decided
 * at the same moment in two streams could make one, and reading must survive it.
 */
export const ancestorsOn = (units: Pick<Units, 'get'>, code: UnitCode, date: LegalDate): readonly Unit[] => {
  const seen = new Set<UnitCode>([code]);
  const ancestors: Unit[] = [];
  for (let unit = above(units, units.get(code), date); unit !== undefined; unit = above(units, unit, date)) {
    if (seen.has(unit.code)) break;
    seen.add(unit.code);
    ancestors.push(unit);
  }
  return ancestors;
};

const above = (units: Pick<Units, 'get'>, unit: Unit | undefined, date: LegalDate): Unit | undefined => {
  if (unit === undefined) return undefined;
  const code = parentOn(unit, date);
  return code === undefined || code === null ? undefined : units.get(code);
};

/** The unit itself or one above it on that day has one of the codes. */
export const isAtOrBelow = (
  units: Pick<Units, 'get'>,
  code: UnitCode,
  tops: readonly UnitCode[],
  date: LegalDate,
): boolean => tops.includes(code) || ancestorsOn(units, code, date).some((unit) => tops.includes(unit.code));

/**
 * Who owns on that day what was the unit's: itself while it is in force, else the end of the chain of successors.
 * `subject` picks an exception named at a split. Undefined only where the chain leaves what is known.
 */
export const ownerOn = (
  units: Readonly<{ get: (code: UnitCode) => Readonly<{ end: UnitEnd | undefined }> | undefined }>,
  code: UnitCode,
  date: LegalDate,
  subject?: Readonly<{ subject: OwnedSubject; id: string }>,
): UnitCode | undefined => {
  const seen = new Set<UnitCode>();
  let current = code;
  while (!seen.has(current)) {
    seen.add(current);
    const unit = units.get(current);
    if (unit === undefined) return undefined;
    const { end } = unit;
    if (end === undefined || date < end.from) return current;
    const exception = end.owners.find((each) => each.subject === subject?.subject && each.id === subject.id);
    current = exception?.owner ?? end.defaultOwner;
  }
  return undefined;
};
