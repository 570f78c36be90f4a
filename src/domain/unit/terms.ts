import type { CommandOf } from '../command.ts';
import { overlaps } from '../dated.ts';
import { accept, reject } from '../decider.ts';
import type { Facts } from '../facts.ts';
import { firstRefusal } from '../guards.ts';
import type { LegalDate } from '../legal-date.ts';
import type { UnitCode } from '../text.ts';
import type { appointDeputy, appointHead, assignField, endTerm } from './commands.ts';
import { notAfter, outsideLife, tooEarly } from './guards.ts';
import type { UnitDecision, UnitRefusal } from './refusals.ts';
import { deputiesOn, isInForce, isTerm, type Office, type Term, type Unit } from './state.ts';
import { isAtOrBelow, type Units } from './tree.ts';

type Appointment = CommandOf<typeof appointHead>['data'];

/**
 * One head at a time, since liability asks who was head on a day. Past terms may be filled in late, between those
 * that are known.
 */
export const decideHead = ({ data: { code, ...data } }: CommandOf<typeof appointHead>, unit: Unit): UnitDecision =>
  firstRefusal(badTerm(unit, data), headInOffice(unit, data), inOffice(unit, 'head', data)) ??
  accept([{ type: 'HeadAppointed', data }]);

export const decideDeputy = ({ data: { code, ...data } }: CommandOf<typeof appointDeputy>, unit: Unit): UnitDecision =>
  firstRefusal(badTerm(unit, data), inOffice(unit, 'deputy', data)) ?? accept([{ type: 'DeputyAppointed', data }]);

const badTerm = (unit: Unit, { from, until }: Omit<Appointment, 'code'>): UnitRefusal | undefined =>
  outsideLife(unit, 'from', from) ??
  (until === undefined ? undefined : (tooEarly('until', until, from) ?? outsideLife(unit, 'until', until)));

const headInOffice = (unit: Unit, appointment: Omit<Appointment, 'code'>): UnitRefusal | undefined => {
  const other = unit.terms.find((term) => term.office === 'head' && overlaps(term, appointment));
  return other && refusedFor('HeadInOffice', other);
};

/** Nobody holds two posts of a unit at once, but a deputy may lead it for the time being (phó phụ trách). */
const inOffice = (unit: Unit, office: Office, appointment: Omit<Appointment, 'code'>): UnitRefusal | undefined => {
  const other = unit.terms.find(
    (term) =>
      term.personId === appointment.personId &&
      overlaps(term, appointment) &&
      !(term.office !== office && (office === 'head' ? appointment.acting : term.acting)),
  );
  return other && refusedFor('AlreadyInOffice', other);
};

const refusedFor = (
  code: 'HeadInOffice' | 'AlreadyInOffice',
  { office, personId, name, from, until }: Term,
): UnitRefusal => ({ code, office, personId, name, from, until: until ?? null });

/** Sets or corrects the last day of a term that has none yet, or shortens one that was known beforehand. */
export const decideTermEnd = ({ data: { code, ...data } }: CommandOf<typeof endTerm>, unit: Unit): UnitDecision => {
  const { office, personId, from, until } = data;
  const term = unit.terms.find((each) => isTerm(each, data));
  if (term === undefined) return reject({ code: 'TermUnknown', office, personId, from });
  if (term.until !== undefined && term.until < until) {
    return reject({ code: 'TermOver', office, personId, from, until: term.until });
  }
  return (
    firstRefusal(tooEarly('until', until, from), outsideLife(unit, 'until', until)) ??
    accept(term.until === until ? [] : [{ type: 'TermEnded', data }])
  );
};

/** A deputy is directly liable for the field assigned to him: so it must be assigned to one who is deputy then. */
export const decideField = (
  { data: { code, ...data } }: CommandOf<typeof assignField>,
  unit: Unit,
  { units }: Facts,
): UnitDecision =>
  firstRefusal(
    outsideLife(unit, 'from', data.from),
    deputiesOn(unit, data.from).some(({ personId }) => personId === data.deputy)
      ? undefined
      : { code: 'DeputyNotInOffice', deputy: data.deputy, on: data.from },
    notAfter('from', data.from, unit.fields.findLast(({ deputy }) => deputy === data.deputy)?.from),
    ...data.subUnits.map((subUnit) => notBelow(units, code, subUnit, data.from)),
  ) ?? accept([{ type: 'FieldAssigned', data }]);

const notBelow = (units: Units, top: UnitCode, subUnit: UnitCode, on: LegalDate): UnitRefusal | undefined => {
  const unit = units.get(subUnit);
  const isBelow =
    unit !== undefined && isInForce(unit, on) && subUnit !== top && isAtOrBelow(units, subUnit, [top], on);
  return isBelow ? undefined : { code: 'SubUnitUnknown', subUnit, on };
};
