import type { LegalDate } from '../legal-date.ts';
import type { UnitCode } from '../text.ts';
import type { UnitRefusal } from './refusals.ts';
import { isInForce, type Unit } from './state.ts';
import type { Units } from './tree.ts';
import { isFitParent, type UnitKind } from './unit-kind.ts';

export const tooEarly = (field: string, date: LegalDate, notBefore: LegalDate): UnitRefusal | undefined =>
  date < notBefore ? { code: 'DateOutOfOrder', field, date, notBefore } : undefined;

/** Strictly later: two values of one thing cannot begin on the same day. */
export const notAfter = (field: string, date: LegalDate, last: LegalDate | undefined): UnitRefusal | undefined =>
  last !== undefined && date <= last ? { code: 'DateOutOfOrder', field, date, notBefore: last } : undefined;

/** The day lies in the unit's life. Past days may still be filled in after its end. */
export const outsideLife = (unit: Unit, field: string, date: LegalDate): UnitRefusal | undefined =>
  tooEarly(field, date, unit.validFrom) ?? (unit.end !== undefined && date >= unit.end.from ? ended(unit) : undefined);

export const ended = ({ code, end }: Unit): UnitRefusal | undefined =>
  end && { code: 'UnitEnded', unit: code, how: end.how, from: end.from, successors: end.successors };

/** The parent is there on that day and of a kind that a unit of this kind may stand under. */
export const badParent = (
  units: Units,
  kind: UnitKind,
  parent: UnitCode | null,
  on: LegalDate,
): UnitRefusal | undefined => {
  if (parent === null) return isFitParent(kind, null) ? undefined : { code: 'ParentUnknown', parent, on };
  const above = units.get(parent);
  if (above === undefined || !isInForce(above, on)) return { code: 'ParentUnknown', parent, on };
  return isFitParent(kind, above.kind) ? undefined : { code: 'ParentUnfit', kind, parent, parentKind: above.kind };
};
